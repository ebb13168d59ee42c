import { encodeBatch, type IpcTables } from '../engine/arrow';
import { fromBlob, ingest } from '../ingest';
import type { RecommendationColumns } from '../model/dataset';
import type { IngestNews, IngestOrder, ReadFile } from './ingest-messages';

/** What a browser holds twice over, once here and once in the engine, whose memory ends at 3 GiB. */
const MOST_BYTES = 1024 ** 3;

type FilesOrder = Extract<IngestOrder, { kind: 'files' }>;
type Done = Extract<IngestNews, { kind: 'done' }>;

/**
 * Collects batches as the engine's tables and hands out the numbers of recommendations one after the other.
 */
export class TableShelf {
	readonly #tables = new Map<number, IpcTables[]>();
	#nextRec: number;

	constructor(firstRec: number) {
		this.#nextRec = firstRec;
	}

	add(columns: RecommendationColumns, source: number): void {
		const tables = this.#tables.get(source) ?? [];
		tables.push(encodeBatch(columns, { source, firstRec: this.#nextRec }));
		this.#tables.set(source, tables);
		this.#nextRec += columns.length;
	}

	of(source: number): { tables: IpcTables[]; recommendations: number } {
		const tables = this.#tables.get(source) ?? [];
		return { tables, recommendations: tables.reduce((sum, { rows }) => sum + rows, 0) };
	}
}

/**
 * Reads the files of an order. The number of a source is `firstSource` and the position of its file, so that it stays the
 * same when the files are read again.
 * @throws what a file's medium throws where it cannot be read
 */
export async function readFiles(order: FilesOrder, tell: (news: IngestNews) => void): Promise<Done> {
	const shelf = new TableShelf(order.firstRec);
	const profiles = new Map(order.profiles);
	const reviews = new Map(order.reviews);
	const result = await ingest(
		order.files.map((file) => fromBlob(file.webkitRelativePath || file.name, file)),
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
	const files: ReadFile[] = result.files.map(({ reconciliation, sourceIndex, matched }) => {
		const source = order.firstSource + sourceIndex;
		return { source, reconciliation, ...shelf.of(source), ...(matched ? { matched } : {}) };
	});
	const refused = result.refused.map(({ sourceIndex, ...rest }) => ({
		source: order.firstSource + sourceIndex,
		...rest
	}));
	return { kind: 'done', files, refused, vocabulary: result.vocabulary };
}

/** The memory of the tables, each piece once, to be handed over instead of copied. */
export function buffersOf(files: readonly ReadFile[]): ArrayBuffer[] {
	const buffers = new Set<ArrayBuffer>();
	for (const { tables } of files) {
		for (const { recommendations, mentions, originals, texts } of tables) {
			for (const bytes of [recommendations, mentions, originals, texts]) {
				if (bytes.buffer instanceof ArrayBuffer) buffers.add(bytes.buffer);
			}
		}
	}
	return [...buffers];
}
