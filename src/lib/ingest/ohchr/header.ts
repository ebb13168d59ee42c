import type { WordCell, WordRow, WordTable } from '../docx/body';
import { INVALID } from '../values';
import { parsePosition } from './position';
import { cellBelow, keyOfHeading, textOf, type MatrixColumns, type MatrixKey } from './table';

/** The headings of a table: its columns, and in how many rows they stand. */
export interface Header {
	columns: MatrixColumns;
	rows: 1 | 2;
}

/**
 * The columns of a header row: one of them names recommendations, another positions, or one or two of them a position each; the others may be
 * missing. Headings that go on in the row below are read with it.
 * @returns `undefined` where no header stands there
 */
export function headerAt(rows: readonly WordRow[], at: number): Header | undefined {
	return read(
		rows,
		at,
		({ recommendation, position, supported }) =>
			recommendation !== undefined && (position ?? supported) !== undefined
	);
}

/** The columns of a table that names recommendations, and no positions. */
export function plainHeaderAt(rows: readonly WordRow[], at: number): Header | undefined {
	return read(rows, at, ({ recommendation }) => recommendation !== undefined);
}

/** Whether any of a table's rows is a header with positions. */
export function isMatrix({ rows }: WordTable): boolean {
	return rows.some((_, at) => headerAt(rows, at) !== undefined);
}

/** Ends as a paragraph of recommendations does. */
export const ENDS_IN_BRACKETS = /(?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^[\]]*\])[\s*†\d]*[;.,]?\s*$/;

/** Whether a table has recommendations with their States below a heading, and no column of positions. */
export function isPlainList({ rows }: WordTable): boolean {
	const at = rows.findIndex((_, i) => plainHeaderAt(rows, i) !== undefined);
	const header = at < 0 ? undefined : plainHeaderAt(rows, at);
	if (!header) return false;
	return rows.slice(at + header.rows).some((row) => {
		const text = textOf(cellBelow(row, header.columns.recommendation));
		const makers = textOf(cellBelow(row, header.columns.makers));
		return /\p{L}/u.test(text) && (ENDS_IN_BRACKETS.test(text) || (header.columns.makers && makers !== ''));
	});
}

function read(
	rows: readonly WordRow[],
	at: number,
	whole: (columns: MatrixColumns) => boolean
): Header | undefined {
	const top = rows[at];
	if (!top || top.cells.length > MOST_CELLS) return undefined;
	const next = rows[at + 1];
	const both =
		next && next.cells.length <= MOST_CELLS && !whole(columnsOf(next)) ? joined(top, next) : undefined;
	if (both && next && whole(both) && goesOn(top, next, both)) return { columns: both, rows: 2 };
	const columns = columnsOf(top);
	return whole(columns) ? { columns, rows: 1 } : undefined;
}
const MOST_CELLS = 20;

function columnsOf(row: WordRow): MatrixColumns {
	const columns: MatrixColumns = {};
	// A cell with many words is no heading, and its row no header.
	const odd = row.cells.length < 2 || row.cells.length > MOST_CELLS;
	if (odd || row.cells.some((cell) => textOf(cell).length > LONGEST_HEADING)) return columns;
	for (const cell of row.cells) {
		const heading = textOf(cell);
		add(columns, keyOfHeading(heading), cell, heading);
	}
	return columns;
}
const LONGEST_HEADING = 120;

function add(columns: MatrixColumns, key: MatrixKey | undefined, cell: WordCell, heading: string): void {
	if (key && !columns[key]) columns[key] = { from: cell.column, to: cell.column + cell.span, heading };
}

/** The columns of two rows of headings, where a cell of the second stands below one of the first. */
function joined(top: WordRow, next: WordRow): MatrixColumns {
	const columns: MatrixColumns = {};
	for (const cell of next.cells) {
		const above = cellBelow(top, { from: cell.column, to: cell.column + cell.span });
		const own = cell.continues ? '' : textOf(cell);
		const over = textOf(above);
		const together = `${over} ${own}`.trim();
		const wider = (above?.span ?? 0) > cell.span;
		const key =
			own === ''
				? keyOfHeading(over)
				: wider
					? (keyOfHeading(own) ?? keyOfHeading(together))
					: (keyOfHeading(together) ?? keyOfHeading(own));
		add(columns, key, cell, together);
	}
	for (const cell of top.cells) {
		const below = cellBelow(next, { from: cell.column, to: cell.column + cell.span });
		if (!below) add(columns, keyOfHeading(textOf(cell)), cell, textOf(cell));
	}
	return columns;
}

/** Keys of headings that a cell of a paragraph could not well have as its words, right below a header. */
const OF_HEADINGS = new Set<MatrixKey>([
	'themes',
	'sdgs',
	'persons',
	'position',
	'source',
	'makers',
	'number'
]);

/** Whether a row below a header has more headings, rather than a paragraph. */
function goesOn(top: WordRow, next: WordRow, both: MatrixColumns): boolean {
	const filled = next.cells.filter((cell) => !cell.continues && textOf(cell) !== '');
	const above = top.cells.filter((cell) => textOf(cell) !== '');
	if (filled.length === 0 || above.length < 2) return false;
	if ([...above, ...filled].some((cell) => !readsLikeHeading(textOf(cell)))) return false;
	if (!above.some((cell) => keyOfHeading(textOf(cell)))) return false;
	const recommendation = cellBelow(next, both.recommendation);
	const position = cellBelow(next, both.position);
	const said = position?.continues ? '' : textOf(position);
	const keys = filled.map((cell) => keyOfHeading(textOf(cell)));
	if (recommendation && !recommendation.continues && textOf(recommendation) !== '') {
		const { code, mixed } = parsePosition(said);
		return said !== '' && code === INVALID && !mixed;
	}
	if (keys.includes('supported') && keys.includes('noted')) return true;
	const restsOn = said === '' || keyOfHeading(said) === 'position';
	return restsOn && keys.some((key) => key !== undefined && OF_HEADINGS.has(key));
}

function readsLikeHeading(text: string): boolean {
	return text.length <= 80 && !/^\W*\d/.test(text) && !ENDS_IN_BRACKETS.test(text);
}
