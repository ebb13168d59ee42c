import type { RecommendationColumns } from '../model/dataset';
import { ipcStream } from './ipc';

/** A batch of recommendations as the engine's tables, each an Arrow IPC stream; empty where a table gets no row. */
export interface IpcTables {
	/** Number of the source the rows come from, as in the table `sources`. */
	source: number;
	/** How many recommendations. */
	rows: number;
	recommendations: Uint8Array;
	mentions: Uint8Array;
	/** What the file says beside each recommendation; no bytes where it says nothing. */
	originals: Uint8Array;
	/** No bytes where the file has neither texts nor paragraph numbers nor sources of positions. */
	texts: Uint8Array;
}

/**
 * A batch as the tables `recommendations`, `mentions`, `originals` and `texts`. Mentions are those of UPR Info's issues.
 * @param place `source`: the number of the file; `firstRec`: the number of the first row, the others follow
 */
export function encodeBatch(
	columns: RecommendationColumns,
	place: { source: number; firstRec: number }
): IpcTables {
	const { length, sur, maker, session, cycle, response, action } = columns;
	const rec = Uint32Array.from({ length }, (_, index) => place.firstRec + index);
	const source = new Uint16Array(length).fill(place.source);
	const first = columns.themeOffsets[0] ?? 0;
	const mentions = (columns.themeOffsets[length] ?? 0) - first;
	const row = rowOf(columns.themeOffsets, length);
	const firstLabel = columns.labelOffsets[0] ?? 0;
	const labels = (columns.labelOffsets[length] ?? 0) - firstLabel;
	return {
		source: place.source,
		rows: length,
		recommendations: streamOf(length, {
			rec,
			source,
			line: columns.line,
			sur,
			maker,
			session,
			cycle,
			response,
			action,
			document: columns.document,
			duplicate: columns.duplicate,
			theme_count: themeCount(columns),
			estimated: columns.estimated
		}),
		mentions: streamOf(mentions, {
			rec: spread(rec, row),
			theme: columns.themes.subarray(first, first + mentions),
			source: spread(source, row),
			sur: spread(sur, row),
			maker: spread(maker, row),
			session: spread(session, row),
			cycle: spread(cycle, row),
			response: spread(response, row),
			action: spread(action, row)
		}),
		originals: streamOf(labels, {
			rec: spread(rec, rowOf(columns.labelOffsets, length)),
			label: columns.labels.subarray(firstLabel, firstLabel + labels)
		}),
		texts: hasTexts(columns)
			? streamOf(length, {
					rec,
					text: { offsets: columns.textOffsets, bytes: columns.text },
					paragraph: { offsets: columns.paragraphOffsets, bytes: columns.paragraph },
					position_source: { offsets: columns.positionSourceOffsets, bytes: columns.positionSource }
				})
			: new Uint8Array(0)
	};
}

function streamOf(length: number, columns: Parameters<typeof ipcStream>[1]): Uint8Array {
	return length === 0 ? new Uint8Array(0) : ipcStream(length, columns);
}

function hasTexts(columns: RecommendationColumns): boolean {
	const { length, textOffsets, paragraphOffsets, positionSourceOffsets } = columns;
	return [textOffsets, paragraphOffsets, positionSourceOffsets].some(
		(offsets) => (offsets[length] ?? 0) > (offsets[0] ?? 0)
	);
}

/** Position of the recommendation of each entry of a list. */
function rowOf(offsets: Uint32Array, length: number): Uint32Array {
	const first = offsets[0] ?? 0;
	const row = new Uint32Array((offsets[length] ?? 0) - first);
	for (let index = 0; index < length; index++) {
		row.fill(index, (offsets[index] ?? 0) - first, (offsets[index + 1] ?? 0) - first);
	}
	return row;
}

/** How many themes each recommendation has; "no theme given" (position 0) is none. */
function themeCount({ length, themeOffsets, themes }: RecommendationColumns): Uint8Array {
	const counts = new Uint8Array(length);
	for (let index = 0; index < length; index++) {
		const from = themeOffsets[index] ?? 0;
		const to = themeOffsets[index + 1] ?? 0;
		for (let at = from; at < to; at++)
			if (themes[at] !== 0) counts[index] = Math.min(255, (counts[index] ?? 0) + 1);
	}
	return counts;
}

function spread<Values extends Uint8Array | Uint16Array | Uint32Array>(
	values: Values,
	row: Uint32Array
): Values {
	const Kind = values.constructor as new (length: number) => Values;
	const spreadOut = new Kind(row.length);
	for (let index = 0; index < row.length; index++) spreadOut[index] = values[row[index] ?? 0] ?? 0;
	return spreadOut;
}
