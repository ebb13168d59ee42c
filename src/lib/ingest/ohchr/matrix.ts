import type { WordCell, WordRow, WordTable } from '../docx/body';
import type { WordDocument } from '../docx/read-docx';
import type { ByteSource } from '../byte-source';
import type { ReadContext } from '../formats/format';
import type { Ledger } from '../ledger';
import type { Reconciliation } from '../../model/dataset';
import { ParagraphSink } from '../paragraph-sink';
import { NOTES, REASONS } from '../reasons';
import { positionOfHeading } from './announced';
import { ClauseReader } from './clause-reader';
import { stateFinder } from './find-state';
import { ENDS_IN_BRACKETS, headerAt, isMatrix, plainHeaderAt } from './header';
import {
	addFrom,
	goOn,
	ownPosition,
	positionContinues,
	type OpenParagraph,
	type Section
} from './open-paragraph';
import { parsePosition } from './position';
import { withoutSource } from './position-source';
import { cellBelow, linesOf, textOf, widthOf, type MatrixColumns } from './table';
import { noSubjects } from './themes';
import { reviewOf } from './which-review';

/** Rows between two looks at whether a person stopped the reading. */
const ROWS_BETWEEN = 200;
const DIVIDER =
	/^(?:themes?|thèmes?|temas?|thematic areas?|thématiques?|temáticas?|clusters?|topics?|issues?)\s*(?:\d+\s*)?[:–—-]\s*(.+)$/i;
const SYMBOL = /\bA\/HRC\/\d{1,3}\/\d{1,3}\b/;
/** `28.346`, `6.1.`, `122.1a`, `A.12`, `12.`, `(1)`: what stands before a paragraph. */
const NUMBER =
	/^(?:(?:rec(?:ommendation)?|recommandation|recomendación|para(?:graph)?)\b\.?\s*(?:no|n°|nº|number)?\.?\s*(?=\d))?\(?((?:[A-Z]\.)?\d{1,3}(?:\.\s?\d{1,3})+(?:[a-z](?=[\s.):]))?|[A-Z]\.\d{1,3}(?=[.):]*\s)|(?<=\()\d{1,3}(?=\))|\d{1,3}(?=[.):]\s))[.):]*\s*/i;

/** A cell that holds a number and nothing else. */
const NUMBER_ALONE = /^\d{1,3}(?:\.\s?\d{1,3})*[.):]?$/;

/** Reads all tables of a document that have the headings of a matrix, row by row, into the sink. */
export async function readMatrix(
	document: WordDocument,
	source: ByteSource,
	ledger: Ledger,
	context: ReadContext
): Promise<Partial<Reconciliation>> {
	const review = reviewOf(document, source.name, context.review, context.words);
	ledger.notes.push(...review.notes);
	const reader = new ClauseReader(stateFinder(context.words));
	const headings: string[] = [];
	/** A table without positions counts where none has them. */
	const plain = !document.tables.some(isMatrix);
	const header = plain ? plainHeaderAt : headerAt;
	const sections = new Set<string>();
	let ofSections = 0;
	let unnumbered = 0;
	let sink: ParagraphSink | undefined;

	const symbol = symbolOf(document);
	const take = (open: OpenParagraph, columns: MatrixColumns) => {
		sink ??= new ParagraphSink(
			'ohchr-matrix',
			{
				sur: 'State under review',
				maker: columns.recommendation?.heading ?? '',
				session: 'Session',
				cycle: 'Cycle',
				response: columns.position?.heading ?? (answeredIn(columns) || 'Position'),
				action: 'Action category',
				themes: columns.themes?.heading ?? 'Themes',
				document: 'Document'
			},
			ledger,
			context,
			'ohchr',
			'Unknown'
		);
		for (const lines of paragraphsOf(open.lines)) {
			const { words: said, source: positionSource } = withoutSource(lines);
			const words = said.join(' ');
			const own = NUMBER_ALONE.test(open.number) && !NUMBER.test(words.trim());
			const wording = own ? `${open.number.replace(/[.):]+$/, '')}. ${words}` : words;
			const number = NUMBER.exec(wording.trim());
			const text = wording.trim().slice(number?.[0].length ?? 0);
			if (!/\p{L}/u.test(text)) {
				ledger.setAside(open.line, open.cells, REASONS.noRecommendation(), columns.recommendation?.heading);
				continue;
			}
			if (!number) unnumbered++;
			const response = open.position === '' ? (open.section?.response ?? '') : open.position;
			if (open.position === '' && open.section) {
				ofSections++;
				sections.add(open.section.heading);
			}
			const listed = open.makers === '' ? [] : reader.statesIn(open.makers);
			const { themes, sdgs, persons } = open.subjects;
			sink.row({
				line: open.line,
				cells: lines.length === open.lines.length ? open.cells : [lines.join(' '), ...open.cells.slice(1)],
				sur: review.sur,
				session: review.session > 0 ? String(review.session) : '',
				cycle: review.cycle > 0 ? String(review.cycle) : '',
				response,
				action: '',
				document: symbol,
				positionSource: positionSource || open.source,
				paragraph: number ? (number[1] ?? '').replace(/\s/g, '') : `[${open.line}]`,
				themes: themes.length > 0 || open.divider === '' ? themes : [open.divider],
				sdgs,
				persons,
				clauses: reader.read(
					text,
					listed.map(({ name }) => name)
				)
			});
		}
	};

	let line = 0;
	let carried: { columns: MatrixColumns; width: number } | undefined;
	let section: Section | undefined;
	for (const table of document.tables) {
		const { rows } = table;
		let columns: MatrixColumns | undefined;
		if (carried && !rows.some((_, at) => header(rows, at)) && goesOn(table, carried)) ({ columns } = carried);
		let divider = DIVIDER.exec(table.before)?.[1] ?? '';
		// Where cells have positions, a heading counts for the rows below it alone.
		section = sectionAmong(table.above) ?? (plain ? section : undefined);
		let headed = 0;
		let open: OpenParagraph | undefined;
		const close = () => {
			if (open && columns) take(open, columns);
			open = undefined;
		};
		for (const [at, row] of rows.entries()) {
			line++;
			if (line % ROWS_BETWEEN === 0) await context.progress(0, ledger.read);
			if (at < headed) continue;
			const found = header(rows, at);
			if (found) {
				close();
				({ columns } = found);
				headed = at + found.rows;
				carried = { columns, width: widthOf(table) };
				continue;
			}
			if (!columns) continue;
			const heading = headingOf(row);
			if (heading !== undefined) {
				close();
				const theme = DIVIDER.exec(heading);
				const stated = theme ? undefined : positionOfHeading(heading);
				if (theme) divider = theme[1] ?? '';
				else if (stated) section = { heading, response: stated };
				else if (heading !== '') {
					headings.push(heading);
					// Where no column names themes, headings do.
					if (!columns.themes) divider = heading;
				}
				continue;
			}
			const cell = cellBelow(row, columns.recommendation);
			const cells = row.cells.map((found) => textOf(found));
			const continues = open !== undefined && (cell?.continues === true || textOf(cell) === '');
			if (continues && open) {
				// The paragraph goes on: more themes, or more of its text.
				if (cell?.continues) {
					const after = goOn(open, row, columns, line);
					if (after !== open) close();
					open = after;
				} else if (cells.some((text) => text !== '')) {
					close();
					ledger.setAside(line, cells, REASONS.noRecommendation(), columns.recommendation?.heading);
				}
				continue;
			}
			if (open && brokenOff(open, row, cell)) {
				open.lines.push(...linesOf(cell));
				open.cells.push(...cells.filter((text) => text !== ''));
				continue;
			}
			const before: OpenParagraph | undefined = open;
			close();
			if (textOf(cell) === '') {
				if (cells.some((text) => text !== ''))
					ledger.setAside(line, cells, REASONS.noRecommendation(), columns.recommendation?.heading);
				continue;
			}
			const subjects = noSubjects();
			addFrom(subjects, row, columns);
			open = {
				line,
				number: textOf(cellBelow(row, columns.number) ?? unnamedNumber(row, columns)),
				makers: textOf(cellBelow(row, columns.makers)),
				lines: linesOf(cell),
				cells,
				...(before && positionContinues(row, columns)
					? { position: before.position, source: before.source }
					: ownPosition(row, columns)),
				subjects,
				divider,
				section
			};
		}
		close();
	}
	if (headings.length > 0) ledger.notes.push(NOTES.headingRows(headings));
	if (ofSections > 0) ledger.notes.push(NOTES.positionsOfHeadings(ofSections, [...sections]));
	if (plain && ofSections === 0 && sink) ledger.notes.push(NOTES.noPositions());
	if (unnumbered > 0) ledger.notes.push(NOTES.numbersMade(unnumbered));
	reader.finish(ledger);
	await context.progress(source.size, ledger.read);
	return { ...(await sink?.finish()), review: { sur: review.sur, session: review.session } };
}

/** The headings of the columns that have a position each. */
function answeredIn({ supported, noted }: MatrixColumns): string {
	return [supported, noted].flatMap((column) => column?.heading ?? []).join(' / ');
}

/** The last of the headings above a table that states a position. */
function sectionAmong(above: readonly string[]): Section | undefined {
	const stated = above.flatMap((heading) => {
		const response = positionOfHeading(heading);
		return response ? [{ heading, response }] : [];
	});
	return stated.at(-1);
}

/** A cell before the recommendation that has no heading and holds a number. */
function unnamedNumber(row: WordRow, columns: MatrixColumns): WordCell | undefined {
	return row.cells.find(
		(cell) => cell.column < (columns.recommendation?.from ?? 0) && NUMBER_ALONE.test(textOf(cell))
	);
}

/** Whether a row has the rest of a paragraph that a page cut: words and nothing beside them, after words that do not end. */
function brokenOff(open: OpenParagraph, row: WordRow, cell: WordCell | undefined): boolean {
	const beside = row.cells.some((other) => other !== cell && textOf(other) !== '');
	const before = open.lines.join(' ');
	return (
		!beside &&
		NUMBER.test(before.trim()) &&
		!NUMBER.test(textOf(cell)) &&
		!ENDS_IN_BRACKETS.test(before) &&
		!/[.;:]\s*$/.test(before)
	);
}

/** Whether a table without headings continues the one before: as wide, with a position where positions stood. */
function goesOn(table: WordTable, { columns, width }: { columns: MatrixColumns; width: number }): boolean {
	if (widthOf(table) !== width) return false;
	const positions = columns.position ?? columns.supported;
	return table.rows.some((row) => {
		if (!positions) return ENDS_IN_BRACKETS.test(textOf(cellBelow(row, columns.recommendation)));
		const position = parsePosition(ownPosition(row, columns).position);
		return textOf(cellBelow(row, columns.recommendation)) !== '' && (position.code > 0 || position.mixed);
	});
}

/** The text of a row that has one cell, or only one with words in it that spans most of the table and is no paragraph. */
function headingOf(row: WordRow): string | undefined {
	const filled = row.cells.filter((cell) => !cell.continues && textOf(cell) !== '');
	if (filled.length === 0) return row.cells.some((cell) => cell.continues) ? undefined : '';
	const [only] = filled;
	if (filled.length > 1 || !only) return undefined;
	const text = textOf(only);
	if (DIVIDER.test(text)) return text;
	const alone = row.cells.length === 1 || only.span > 1;
	return alone && !NUMBER.test(text) && !/(?:\([^()]*\)|\[[^[\]]*\])\s*[;.]?\s*$/.test(text)
		? text
		: undefined;
}

/** A cell may hold several paragraphs, each with a number of its own. */
function paragraphsOf(lines: readonly string[]): string[][] {
	const paragraphs: string[][] = [];
	for (const line of lines) {
		const begins = /^\s*\d{1,3}\.\s?\d{1,3}[.)]?\s+\p{Lu}/u.test(line);
		const last = paragraphs.at(-1);
		if (!last || (begins && last.some((words) => words.trim() !== ''))) paragraphs.push([line]);
		else last.push(line);
	}
	return paragraphs;
}

/** The Working Group's report: the symbol most often named as the source of a position, without its addendum. */
function symbolOf(document: WordDocument): string {
	const counts = new Map<string, number>();
	for (const { rows } of document.tables) {
		for (const { cells } of rows) {
			for (const { paragraphs } of cells) {
				for (const { text } of paragraphs) {
					const symbol = SYMBOL.exec(withoutSource(text.split('\n')).source)?.[0];
					if (symbol) counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
				}
			}
		}
	}
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}
