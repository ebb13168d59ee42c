import type { IpcTables } from '../engine/arrow';
import type { Reconciliation, Vocabulary } from '../model/dataset';
import type { IngestProgress } from '../model/ingest-progress';
import type { ReadSource, Review } from '../ingest';
import type { Said } from '../model/sentence';
import type { MappingProfile, UnknownTable } from '../model/mapping';
import type { Reference } from '../model/reference';
import type { KeptContents } from '../keep/contents';

/** What the page asks of the ingest worker. */
export type IngestOrder =
	| {
			kind: 'files';
			files: File[];
			reference: Reference;
			vocabulary: Vocabulary;
			/** Names a person has matched: folded name → ISO3 or theme id. */
			aliases: [string, string][];
			/** How the columns of files are matched, and the reviews of documents that do not say theirs; by the place of the file. */
			profiles: [number, MappingProfile][];
			reviews: [number, Review][];
			/** Profiles kept on this device. */
			remembered: MappingProfile[];
			firstSource: number;
			firstRec: number;
	  }
	| {
			kind: 'simulate';
			rows: number;
			seed: number;
			reference: Reference;
			vocabulary: Vocabulary;
			firstSource: number;
			firstRec: number;
	  };

/** A file as it stands ready: what became of its rows, and its tables. */
export interface ReadFile {
	source: number;
	reconciliation: Reconciliation;
	tables: IpcTables[];
	recommendations: number;
	/** Reviews it tells of, each State by its position in the vocabulary; none where a whole data set is opened. */
	reviews?: { sur: number; session: number; recommendations: number }[];
	/** Where it was read by matched columns. */
	matched?: ReadSource['matched'];
	/** Whether any of it is made up by the simulator, wherever the file comes from. */
	simulated: boolean;
}

/** A file that was not understood. */
export interface RefusedFile {
	source: number;
	file: string;
	sentence: Said;
	/** The headings that are known. */
	details?: readonly Said[];
	/** Where its columns can be matched. */
	table?: UnknownTable;
}

/** What the ingest worker tells the page. */
export type IngestNews =
	| { kind: 'progress'; progress: IngestProgress }
	| { kind: 'done'; files: ReadFile[]; refused: RefusedFile[]; vocabulary: Vocabulary }
	/** The file holds a whole data set, saved before. */
	| { kind: 'saved'; file: string; contents: KeptContents }
	| { kind: 'failed'; message: Said };
