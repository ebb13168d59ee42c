import type { WordCell, WordRow, WordTable } from '../docx/body';
import { foldName } from '../names';

/** What a column of a matrix or thematic list holds. */
export type MatrixKey = 'recommendation' | 'position' | 'themes' | 'persons' | 'sdgs';

/** Where the columns of a table stand in its grid: first column and the one after the last. */
export type MatrixColumns = Partial<Record<MatrixKey, { from: number; to: number; heading: string }>>;

const HEADINGS: readonly [MatrixKey, RegExp][] = [
	['sdgs', /\b(?:sdgs?|sustainable development goals?|odd|ods)\b/],
	['position', /^(?:state s? ?)?(?:position|posicion|response|reponse|respuesta|status)\b/],
	['themes', /\b(?:themes?|temas?|thematic|human rights issues?)\b/],
	['persons', /\b(?:affected persons|groups? of persons|persons affected)\b/],
	[
		'recommendation',
		/^(?:full list of |list of |text of (?:the )?)?(?:recommendations?|recommandations?|recomendacion(?:es)?)\b/
	]
];

/**
 * The columns of a header row: one of them names recommendations, another positions; the others may be missing.
 * @returns `undefined` where the row is no header
 */
export function headerOf(row: WordRow): MatrixColumns | undefined {
	if (row.cells.length < 2 || row.cells.length > 20) return undefined;
	const columns: MatrixColumns = {};
	for (const cell of row.cells) {
		const heading = textOf(cell);
		if (heading.length > 120) return undefined;
		const folded = foldName(heading);
		const key = HEADINGS.find(([, pattern]) => pattern.test(folded))?.[0];
		if (key && !columns[key]) columns[key] = { from: cell.column, to: cell.column + cell.span, heading };
	}
	return columns.recommendation && columns.position ? columns : undefined;
}

/** Whether any of a table's rows is a header. */
export function isMatrix({ rows }: WordTable): boolean {
	return rows.some((row) => headerOf(row) !== undefined);
}

/** The cell of a row that stands below a heading. */
export function cellBelow(
	row: WordRow,
	column: { from: number; to: number } | undefined
): WordCell | undefined {
	if (!column) return undefined;
	return (
		row.cells.find((cell) => cell.column === column.from) ??
		row.cells.find((cell) => cell.column < column.to && cell.column + cell.span > column.from)
	);
}

/** A cell's lines, with the numbers Word puts before them. */
export function linesOf(cell: WordCell | undefined): string[] {
	return (cell?.paragraphs ?? []).flatMap(({ text, number }) =>
		(number === '' ? text : `${number} ${text}`).split('\n')
	);
}

export function textOf(cell: WordCell | undefined): string {
	return linesOf(cell).join(' ').replace(/\s+/g, ' ').trim();
}
