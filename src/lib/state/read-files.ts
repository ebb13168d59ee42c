import { encodeBatch, type IpcTables } from '../engine/arrow';
import { fromBlob, ingest, Refusal, saidBy, unpackArchives } from '../ingest';
import type { RecommendationColumns } from '../model/dataset';
import type { Said } from '../model/sentence';
import { SIMULATED_DOCUMENT } from '../model/vocabulary';
import type { IngestNews, IngestOrder, ReadFile, RefusedFile } from './ingest-messages';
import { KEPT, KeptError } from '../keep/contents';
import { readDataFile } from '../keep/data-file';

/** What a browser holds twice over, once here and once in the engine, whose memory ends at 3 GiB. */
const MOST_BYTES = 1024 ** 3;

/** More than there are sessions. */
const SESSIONS = 64;

type FilesOrder = Extract<IngestOrder, { kind: 'files' }>;
type Done = Extract<IngestNews, { kind: 'done' }>;

/**
 * Collects batches as the engine's tables and hands out the numbers of recommendations one after the other.
 */
export class TableShelf {
	readonly #tables = new Map<number, IpcTables[]>();
	readonly #documents = new Map<number, Set<number>>();
	/** By source: State under review and session, as one number, and how many recommendations. */
	readonly #reviews = new Map<number, Map<number, number>>();
	#nextRec: number;

	constructor(firstRec: number) {
		this.#nextRec = firstRec;
	}

	add(columns: RecommendationColumns, source: number): void {
		const tables = this.#tables.get(source) ?? [];
		tables.push(encodeBatch(columns, { source, firstRec: this.#nextRec }));
		this.#tables.set(source, tables);
		const documents = this.#documents.get(source) ?? new Set();
		for (const document of columns.document) documents.add(document);
		const reviews = this.#reviews.get(source) ?? new Map<number, number>();
		for (let row = 0; row < columns.length; row++) {
			const review = (columns.sur[row] ?? 0) * SESSIONS + (columns.session[row] ?? 0);
			reviews.set(review, (reviews.get(review) ?? 0) + 1);
		}
		this.#reviews.set(source, reviews);
		this.#documents.set(source, documents);
		this.#nextRec += columns.length;
	}

	/** Whether a source has recommendations of a document. */
	names(source: number, document: number): boolean {
		return this.#documents.get(source)?.has(document) ?? false;
	}

	of(source: number): Pick<ReadFile, 'tables' | 'recommendations' | 'reviews'> {
		const tables = this.#tables.get(source) ?? [];
		const reviews = [...(this.#reviews.get(source) ?? [])]
			.map(([code, recommendations]) => ({
				sur: Math.floor(code / SESSIONS),
				session: code % SESSIONS,
				recommendations
			}))
			.filter(({ sur, session }) => sur > 0 && session > 0);
		return { tables, recommendations: tables.reduce((sum, { rows }) => sum + rows, 0), reviews };
	}
}

type Saved = Extract<IngestNews, { kind: 'saved' }>;

/**
 * Reads the files of an order, those in archives among them. The number of a source is `firstSource` and the position of
 * its file, so that it stays the same when the files are read again. A file that holds a whole data set is opened by itself.
 * @throws what a file's medium throws where it cannot be read
 */
export async function readFiles(order: FilesOrder, tell: (news: IngestNews) => void): Promise<Done | Saved> {
	const unopened: { file: string; sentence: Said }[] = [];
	const given = [];
	for (const file of order.files) {
		const source = fromBlob(file.webkitRelativePath || file.name, file);
		try {
			const contents = await readDataFile(source);
			if (contents && order.files.length === 1) return { kind: 'saved', file: source.name, contents };
			if (contents)
				unopened.push({
					file: source.name,
					sentence: KEPT.alone(source.name)
				});
			else given.push(source);
		} catch (error) {
			if (!(error instanceof KeptError || error instanceof Refusal)) throw error;
			unopened.push({ file: source.name, sentence: saidBy(error) });
		}
	}
	const unpacked = await unpackArchives(given);
	const shelf = new TableShelf(order.firstRec);
	const profiles = new Map(order.profiles);
	const reviews = new Map(order.reviews);
	const result = await ingest(
		unpacked.files.map(({ source }) => source),
		{
			reference: order.reference,
			vocabulary: order.vocabulary,
			aliases: new Map(order.aliases),
			mostBytes: MOST_BYTES,
			profile: (index) => profiles.get(index),
			review: (index) => reviews.get(index),
			remembered: order.remembered,
			onProgress: (progress) => tell({ kind: 'progress', progress }),
			onBatch: (batch, index) => shelf.add(batch, order.firstSource + index)
		}
	);
	const simulated = result.vocabulary.documents.indexOf(SIMULATED_DOCUMENT);
	const files: ReadFile[] = result.files.map(({ reconciliation, sourceIndex, matched }) => {
		const source = order.firstSource + sourceIndex;
		return {
			source,
			reconciliation,
			simulated: shelf.names(source, simulated),
			...shelf.of(source),
			...(matched ? { matched } : {})
		};
	});
	const refused: RefusedFile[] = [
		// No source of theirs: numbers that no source has.
		...[...unopened, ...unpacked.refused].map(({ file, sentence }, index) => ({
			source: -1 - index,
			file,
			sentence
		})),
		...result.refused.map(({ sourceIndex, ...rest }) => ({
			source: order.firstSource + sourceIndex,
			...rest
		}))
	];
	return { kind: 'done', files, refused, vocabulary: result.vocabulary };
}

/** The memory of the tables, each piece once, to be handed over instead of copied. */
export function buffersOf(files: readonly ReadFile[]): ArrayBuffer[] {
	const buffers = new Set<ArrayBuffer>();
	for (const { tables } of files) {
		for (const part of tables) {
			for (const bytes of Object.values(part) as unknown[]) {
				if (bytes instanceof Uint8Array && bytes.buffer instanceof ArrayBuffer) buffers.add(bytes.buffer);
			}
		}
	}
	return [...buffers];
}
