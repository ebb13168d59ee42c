import type { RecommendationColumns, Reconciliation, Vocabulary } from '../model/dataset';
import type { IngestProgress } from '../model/ingest-progress';
import type { MappingProfile, UnknownTable } from '../model/mapping';
import type { Reference } from '../model/reference';
import type { Sentence } from '../model/sentence';

/** Which review a document is about. */
export interface Review {
	/** ISO3 or a name of the State under review; `''` where unknown. */
	sur: string;
	/** 1–54, 0 where unknown. */
	session: number;
}

export interface IngestOptions {
	reference: Reference;
	/** The words in use so far. Copied, never changed; positions handed out stay valid in the grown one. */
	vocabulary: Vocabulary;
	/** Names a person has matched: folded name (`foldName`) → ISO3 or theme id. */
	aliases?: ReadonlyMap<string, string>;
	/** The review of documents that do not say it themselves: one for all, or by the position of the file among the sources. */
	review?: Review | ((sourceIndex: number) => Review | undefined);
	/** The most bytes that may be read at once, all files together; a file beyond it is refused. Any number where none is given. */
	mostBytes?: number;
	/** How the columns of a file are matched, by its position among the sources; such a file is read as nothing else. */
	profile?(sourceIndex: number): MappingProfile | undefined;
	/** Profiles of earlier files: a table of no known format is read by the one that was made for its headings. */
	remembered?: readonly MappingProfile[];
	/** When it fires, `ingest` throws an `AbortError`. */
	signal?: AbortSignal;
	/** Told at most ten times a second, and once at the end. */
	onProgress?(progress: IngestProgress): void;
	/** Takes the rows, at most 65,536 at a time; the arrays are the receiver's to keep or transfer. Reading waits for it. */
	onBatch?(batch: RecommendationColumns, sourceIndex: number): void | Promise<void>;
}

/** A file that was understood, and what became of its rows. */
export interface ReadSource {
	reconciliation: Reconciliation;
	/** Position of the file among the sources given. */
	sourceIndex: number;
	/** Where it was read by matched columns: the table and the profile. */
	matched?: { table: UnknownTable; profile: MappingProfile };
}

/** A file that was not understood; no batch of it was handed out. */
export interface RefusedSource {
	file: string;
	/** Why, and what to do. */
	sentence: Sentence;
	/** Of a table: the headings that each known format needs. */
	details?: Sentence[];
	sourceIndex: number;
	/** Where it is a table of no known format: what a person needs to match its columns. */
	table?: UnknownTable;
}

/** Every source is in `files` or in `refused`, each list in the order of the sources. */
export interface IngestResult {
	files: ReadSource[];
	refused: RefusedSource[];
	/** The vocabulary given, grown by the States, themes and documents the files brought. */
	vocabulary: Vocabulary;
}
