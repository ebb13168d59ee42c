import type { Response } from '../../model/vocabulary';
import type { WordRow } from '../docx/body';
import { withoutSource } from './position-source';
import { cellBelow, linesOf, textOf, textOfLines, type MatrixColumns } from './table';
import { addSubjects, type Subjects } from './themes';

/** A paragraph of a matrix while rows may still add to it. */
export interface OpenParagraph {
	line: number;
	/** The number and the States of columns of their own, where the table has such. */
	number: string;
	makers: string;
	lines: string[];
	cells: string[];
	position: string;
	/** Where the position is taken from, as a cell of its own or the position's says. */
	source: string;
	subjects: Subjects;
	divider: string;
	/** What the heading above says of it, which counts where it has no position of its own. */
	section: Section | undefined;
}

/** A heading that states the position of the recommendations below it. */
export interface Section {
	heading: string;
	response: Response;
}

/**
 * Adds a row whose recommendation is merged with the one above: more of its text, its States, themes. A row that names States and a
 * position of their own begins the same paragraph anew, for them.
 * @returns the paragraph that is open after the row: the same, or a new one
 */
export function goOn(open: OpenParagraph, row: WordRow, columns: MatrixColumns, line: number): OpenParagraph {
	const cells = row.cells.map((cell) => textOf(cell)).filter((text) => text !== '');
	const makers = ownText(row, columns.makers);
	const { position, source } = ownPosition(row, columns);
	const differs = position !== '' && open.position !== '' && position !== open.position;
	if (differs && makers !== '' && open.makers !== '') {
		const { themes, sdgs, persons } = open.subjects;
		const subjects = { themes: [...themes], sdgs: [...sdgs], persons: [...persons] };
		addFrom(subjects, row, columns);
		return { ...open, line, makers, position, source, subjects, cells: [...open.lines, ...cells] };
	}
	open.cells.push(...cells);
	open.lines.push(...linesOf(cellBelow(row, columns.recommendation)).filter((text) => text.trim() !== ''));
	open.makers = [open.makers, makers].filter((text) => text !== '').join('; ');
	// Two positions for the same States: which part has which is not to be guessed.
	if (differs) open.position += ` / ${position}`;
	else open.position ||= position;
	open.source ||= source;
	addFrom(open.subjects, row, columns);
	return open;
}

/** The position of a row and where it is taken from; `''` where its cell only continues the one above. */
export function ownPosition(row: WordRow, columns: MatrixColumns): { position: string; source: string } {
	if (!columns.position)
		return { position: markedPosition(row, columns), source: ownText(row, columns.source) };
	const cell = cellBelow(row, columns.position);
	const { words, source } = withoutSource(cell?.continues ? [] : linesOf(cell));
	return { position: textOfLines(words), source: source || ownText(row, columns.source) };
}

/** Whether the position of a row is that of the row above, whose cells go on. */
export function positionContinues(row: WordRow, columns: MatrixColumns): boolean {
	const own = columns.position ? [columns.position] : [columns.supported, columns.noted];
	return own.every((column) => cellBelow(row, column)?.continues === true);
}

/** Signs in a column for one position that say it is not this one. */
const NO_MARK = /^(?:no|non|n|false|0|[-–—☐□○])?$/iu;

/** The position of which the column is marked; both, in one word, where both are. */
function markedPosition(row: WordRow, columns: MatrixColumns): string {
	if (!columns.noted) {
		// One column that says whether: a word, or a mark.
		const said = ownText(row, columns.supported);
		return /^(?:x|✓|✔|☑|☒)$/iu.test(said) ? 'Supported' : said;
	}
	const marked = (['supported', 'noted'] as const).filter((key) => !NO_MARK.test(ownText(row, columns[key])));
	return marked.map((key) => (key === 'supported' ? 'Supported' : 'Noted')).join('/');
}

/** Adds the themes, goals and groups of persons of a row. */
export function addFrom(subjects: Subjects, row: WordRow, columns: MatrixColumns): void {
	for (const kind of ['themes', 'persons', 'sdgs'] as const) {
		const cell = cellBelow(row, columns[kind]);
		if (cell && !cell.continues) addSubjects(subjects, linesOf(cell), kind);
	}
}

function ownText(row: WordRow, column: { from: number; to: number } | undefined): string {
	const cell = cellBelow(row, column);
	return cell?.continues ? '' : textOf(cell);
}
