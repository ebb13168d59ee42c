import { columnOf } from './readers';

/** Cells of one column that were merged over rows. */
interface Merge {
	column: number;
	first: number;
	last: number;
}

const MOST_MERGES = 200_000;
/** Longer than any element that names merged cells. Characters. */
const OVERLAP = 100;
const ELEMENT = /<(?:\w+:)?mergeCell\s+ref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"/g;

/**
 * Gives each row of a merged cell the value that Excel shows there and stores in the first row alone. Cells merged over
 * columns need nothing: their other columns are empty on the screen too.
 */
export class MergedCells {
	/** Cells that were given the value of another. */
	filled = 0;
	readonly #byFirst = new Map<number, Merge[]>();
	#open: { merge: Merge; value: string }[] = [];

	/** @param below rows up to this one are a title and a header, whose merges are looks */
	private constructor(merges: readonly Merge[], below: number) {
		for (const merge of merges) {
			if (merge.first <= below) continue;
			const known = this.#byFirst.get(merge.first);
			if (known) known.push(merge);
			else this.#byFirst.set(merge.first, [merge]);
		}
	}

	/** Looks for merged cells in the XML of a sheet, which names them after its last row. */
	static async find(pieces: AsyncIterable<{ bytes: Uint8Array }>, below: number): Promise<MergedCells> {
		const decoder = new TextDecoder('latin1');
		const merges: Merge[] = [];
		let text = '';
		for await (const { bytes } of pieces) {
			text = text.slice(-OVERLAP) + decoder.decode(bytes);
			if (!text.includes('mergeCell ')) continue;
			let end = 0;
			for (const [element, letters, from, to] of text.matchAll(ELEMENT)) {
				end = text.indexOf(element, end) + element.length;
				const merge = { column: columnOf(letters) ?? 0, first: Number(from), last: Number(to) };
				if (merge.last > merge.first && merges.length < MOST_MERGES) merges.push(merge);
			}
			text = text.slice(end);
		}
		return new MergedCells(merges, below);
	}

	/** Fills in a row; rows come in the order of the sheet. */
	fill({ number, cells }: { number: number; cells: string[] }): void {
		if (this.#byFirst.size === 0) return;
		this.#open = this.#open.filter(({ merge }) => merge.last >= number);
		for (const { merge, value } of this.#open) {
			if ((cells[merge.column] ?? '') !== '') continue;
			while (cells.length <= merge.column) cells.push('');
			cells[merge.column] = value;
			this.filled++;
		}
		for (const merge of this.#byFirst.get(number) ?? []) {
			const value = cells[merge.column] ?? '';
			if (value !== '') this.#open.push({ merge, value });
		}
	}
}
