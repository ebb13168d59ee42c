import { guarded } from '../model/formula';

/** What a cell can hold. Several values are joined by `|`, as in the canonical tables. */
export type CsvCell = string | number | boolean | null | undefined | readonly (string | number)[];

/** A column of a CSV. The columns of a table on screen fit as they are. */
export interface CsvColumn<Row> {
	key: keyof Row & string;
	/** The heading; the key where none is given. */
	label?: string;
	/** Numbers are written as they are, never as they are shown, so that a program can read them again. */
	numeric?: boolean;
	/** The words of a cell that is not a number, where they differ from the value. */
	show?: (row: Row) => string;
}

export interface CsvOptions {
	/** Adds a last column that says on every row that the figures are simulated. */
	simulated?: boolean;
}

const SIMULATED_HEADING = 'simulated';

/**
 * Rows as CSV after RFC 4180: comma, quotes only where needed, CRLF line ends, one line of headings.
 *
 * What a spreadsheet would run as a formula is guarded: see `guarded`.
 */
export function toCsv<Row extends object>(
	columns: readonly CsvColumn<Row>[],
	rows: readonly Row[],
	{ simulated = false }: CsvOptions = {}
): string {
	const headings = columns.map(({ key, label }) => label ?? key);
	const lines = [line(simulated ? [...headings, SIMULATED_HEADING] : headings)];
	for (const row of rows) {
		const cells = columns.map((column) => cellOf(column, row));
		lines.push(line(simulated ? [...cells, 'yes'] : cells));
	}
	return lines.join('');
}

/** Lists of cells as CSV, for rows that are no objects, such as the rows of a file. */
export function csvOfLists(lists: readonly (readonly CsvCell[])[]): string {
	return lists.map(line).join('');
}

function cellOf<Row extends object>(column: CsvColumn<Row>, row: Row): CsvCell {
	if (column.show && !column.numeric) return column.show(row);
	const value: unknown = row[column.key];
	if (value === null || value === undefined) return null;
	if (typeof value === 'number' || typeof value === 'boolean') return value;
	return Array.isArray(value) ? (value as (string | number)[]) : String(value);
}

function line(cells: readonly CsvCell[]): string {
	return `${cells.map(printCell).join(',')}\r\n`;
}

function printCell(cell: CsvCell): string {
	if (cell === null || cell === undefined) return '';
	if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
	if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
	return quote(guarded(typeof cell === 'string' ? cell : cell.join('|')));
}

function quote(text: string): string {
	return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
