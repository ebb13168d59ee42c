import type { Sentence } from '../model/sentence';
import { fits, type Shape } from './csv';
import type { Ledger } from './ledger';
import { REASONS } from './reasons';
import type { Header, RowSink } from './tabular';

/** Lets the rows of a table through to its sink; what is no row of it is counted or set aside. */
export class RowGate {
	/** Rows below the header. */
	rows = 0;
	blank = 0;

	constructor(
		readonly header: Pick<Header<string>, 'cells' | 'shape'>,
		readonly sink: RowSink,
		readonly ledger: Ledger
	) {}

	/**
	 * @param before whether it stands before the header
	 * @param open whether a quotation mark opens in it and never closes
	 */
	row(cells: readonly string[], line: number, before = false, open = false): void {
		const { header, ledger } = this;
		if (isBlank(cells)) {
			this.blank++;
			return;
		}
		if (before) {
			ledger.setAside(line, cells, REASONS.beforeHeader());
			return;
		}
		this.rows++;
		if (open) ledger.setAside(line, cells, REASONS.openQuote());
		else if (!fits(cells, header.shape)) ledger.setAside(line, cells, misfit(cells, header.shape));
		else if (repeats(cells, header.cells)) ledger.setAside(line, cells, REASONS.headerAgain());
		else this.sink.row(cells, line);
	}
}

function isBlank(cells: readonly string[]): boolean {
	for (const cell of cells) if (cell !== '' && cell.trim() !== '') return false;
	return true;
}

function misfit(cells: readonly string[], shape: Shape): Sentence {
	return cells.length < shape.least
		? REASONS.tooFewCells(cells.length, shape.least)
		: REASONS.tooManyCells(cells.length, shape.least);
}

function repeats(cells: readonly string[], header: readonly string[]): boolean {
	if (cells[0] !== header[0]) return false;
	const plain = (cell: string) => cell.trim().toLowerCase();
	return header.every((heading, i) => plain(cells[i] ?? '') === plain(heading));
}
