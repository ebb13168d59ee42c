/** A cell of a table; numbers stand at the right, `undefined` is left blank. */
export type Cell = string | number | undefined;

export interface TableColumn<Row> {
	heading: string;
	cell(row: Row): Cell;
}

/**
 * Rows as plain text in columns two spaces apart, with a rule under the headings and no space at the end of a line.
 * A column whose cells are all numbers or blank stands at the right.
 */
export function textTable<Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[]): string {
	const laid = columns.map(({ heading, cell }) => {
		const cells = rows.map(cell);
		const right = cells.length > 0 && cells.every((value) => typeof value !== 'string');
		const texts = [heading, ...cells.map(print)];
		const width = Math.max(...texts.map((text) => text.length));
		const padded = texts.map((text) => (right ? text.padStart(width) : text.padEnd(width)));
		return [padded[0] ?? '', '─'.repeat(width), ...padded.slice(1)];
	});
	const height = rows.length + 2;
	return Array.from({ length: height }, (_, at) =>
		laid
			.map((column) => column[at])
			.join('  ')
			.trimEnd()
	).join('\n');
}

const precise = new Intl.NumberFormat('en', { maximumFractionDigits: 2, minimumFractionDigits: 2 });
const tenths = new Intl.NumberFormat('en', { maximumFractionDigits: 1, minimumFractionDigits: 1 });
const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });

/** Three figures or so: 41,066 · 83.4 · 2.31. Whole numbers stay whole. */
function print(cell: Cell): string {
	if (cell === undefined) return '';
	if (typeof cell === 'string') return cell;
	if (Number.isInteger(cell) || Math.abs(cell) >= 100) return whole.format(cell);
	return (Math.abs(cell) >= 10 ? tenths : precise).format(cell);
}
