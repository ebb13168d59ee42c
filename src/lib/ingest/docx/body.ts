import type { XmlHandler } from '../xml/read-xml';
import { isWord } from './namespace';
import type { Numbering } from './numbering';

export interface WordParagraph {
	/** Its text; a line break within it is a newline. */
	text: string;
	/** The number Word puts before it, `''` where none. */
	number: string;
}

export interface WordCell {
	/** First column of the table's grid it stands in, from 0, and how many it takes. */
	column: number;
	span: number;
	paragraphs: WordParagraph[];
	/** Whether it only continues the cell above. */
	continues: boolean;
}

export interface WordRow {
	cells: WordCell[];
}

export interface WordTable {
	rows: WordRow[];
	/** The last words before it, of a paragraph outside of tables, `''` where another table stands there. */
	before: string;
	/** The last paragraphs with words between the table before and it, outside of tables, in order. */
	above: readonly string[];
}

interface OpenRow extends WordRow {
	/** The next free column of the grid. */
	column: number;
	deleted: boolean;
}
interface OpenTable extends WordTable {
	row: OpenRow | undefined;
	cell: WordCell | undefined;
}
interface OpenParagraph {
	text: string;
	style: string | undefined;
	list: string | undefined;
	level: number | undefined;
	/** Element within `pPr` of a change that is tracked, whose properties are those of before. */
	inProperties: boolean;
}

/** Elements whose content is no text of the document: what was moved away, and twins for older programs. */
const PASSED_OVER = new Set(['moveFrom', 'Fallback', 'pPrChange', 'tblPrChange', 'tcPrChange', 'trPrChange']);

/** Collects the paragraphs and tables of a Word text. */
export class BodyReader implements XmlHandler {
	readonly tables: WordTable[] = [];
	readonly paragraphs: WordParagraph[] = [];
	isWord = false;
	readonly #numbering: Numbering;
	readonly #openTables: OpenTable[] = [];
	readonly #openParagraphs: OpenParagraph[] = [];
	/** Words of the paragraphs since the last table. */
	#above: string[] = [];
	#inText = false;
	#inRowProperties = false;
	/** How deep within what is passed over. */
	#passing = 0;

	constructor(numbering: Numbering) {
		this.#numbering = numbering;
	}

	/** All words in a line. */
	words(): string {
		const inTables = this.tables.flatMap(({ rows }) =>
			rows.flatMap(({ cells }) => cells.flatMap(({ paragraphs }) => paragraphs))
		);
		return [...this.paragraphs, ...inTables].map(({ text }) => text.replace(/\s+/g, ' ')).join(' ');
	}

	open(name: string, attribute: (name: string) => string | undefined, space: string): void {
		if (this.#passing > 0 || PASSED_OVER.has(name)) {
			this.#passing++;
			return;
		}
		if (!isWord(space)) return;
		this.isWord = true;
		const table = this.#openTables.at(-1);
		const paragraph = this.#openParagraphs.at(-1);
		switch (name) {
			case 'tbl':
				this.#openTables.push({
					rows: [],
					before: this.#above.at(-1) ?? '',
					above: this.#above,
					row: undefined,
					cell: undefined
				});
				this.#above = [];
				break;
			case 'tr':
				if (table) table.row = { cells: [], column: 0, deleted: false };
				break;
			case 'trPr':
				this.#inRowProperties = true;
				break;
			case 'del':
				if (this.#inRowProperties && table?.row) table.row.deleted = true;
				break;
			case 'gridBefore':
				if (table?.row) table.row.column += whole(attribute('val'));
				break;
			case 'tc':
				if (table?.row) {
					table.cell = { column: table.row.column, span: 1, paragraphs: [], continues: false };
					table.row.cells.push(table.cell);
				}
				break;
			case 'gridSpan':
				if (table?.cell && !paragraph) table.cell.span = Math.max(1, whole(attribute('val')));
				break;
			case 'vMerge':
				if (table?.cell && attribute('val') !== 'restart') table.cell.continues = true;
				break;
			case 'p':
				this.#openParagraphs.push({
					text: '',
					style: undefined,
					list: undefined,
					level: undefined,
					inProperties: false
				});
				break;
			case 'pPr':
				if (paragraph) paragraph.inProperties = true;
				break;
			case 'pStyle':
				if (paragraph?.inProperties) paragraph.style = attribute('val');
				break;
			case 'numId':
				if (paragraph?.inProperties) paragraph.list = attribute('val');
				break;
			case 'ilvl':
				if (paragraph?.inProperties) paragraph.level = whole(attribute('val'));
				break;
			case 't':
				this.#inText = true;
				break;
			case 'tab':
				if (paragraph && !paragraph.inProperties) paragraph.text += '\t';
				break;
			case 'br':
			case 'cr':
				if (paragraph) paragraph.text += '\n';
				break;
			case 'noBreakHyphen':
				if (paragraph) paragraph.text += '-';
		}
	}

	text(text: string): void {
		const paragraph = this.#openParagraphs.at(-1);
		if (this.#inText && paragraph && this.#passing === 0) paragraph.text += text;
	}

	close(name: string, space: string): void {
		if (this.#passing > 0) {
			this.#passing--;
			return;
		}
		if (!isWord(space)) return;
		const table = this.#openTables.at(-1);
		switch (name) {
			case 't':
				this.#inText = false;
				break;
			case 'pPr': {
				const paragraph = this.#openParagraphs.at(-1);
				if (paragraph) paragraph.inProperties = false;
				break;
			}
			case 'trPr':
				this.#inRowProperties = false;
				break;
			case 'p':
				this.#closeParagraph();
				break;
			case 'tc':
				if (table?.row && table.cell) table.row.column = table.cell.column + table.cell.span;
				if (table) table.cell = undefined;
				break;
			case 'tr':
				if (table?.row && !table.row.deleted) table.rows.push({ cells: table.row.cells });
				if (table) table.row = undefined;
				break;
			case 'tbl':
				this.#openTables.pop();
				if (table) this.tables.push({ rows: table.rows, before: table.before, above: table.above });
		}
	}

	#closeParagraph(): void {
		const open = this.#openParagraphs.pop();
		if (!open) return;
		const { list, level } = open;
		const number = this.#numbering.next(open.style, {
			...(list === undefined ? {} : { list }),
			...(level === undefined ? {} : { level })
		});
		const paragraph = { text: plain(open.text), number };
		// A cell of a table within a table belongs to every cell around it.
		const cells = this.#openTables.flatMap(({ cell }) => (cell ? [cell] : []));
		if (cells.length === 0) {
			this.paragraphs.push(paragraph);
			const words = paragraph.text.replace(/\s+/g, ' ').trim();
			if (words !== '') this.#above.push(words);
			if (this.#above.length > MOST_ABOVE) this.#above.shift();
		}
		for (const cell of cells) cell.paragraphs.push(paragraph);
	}
}

/** Paragraphs kept between two tables. */
const MOST_ABOVE = 30;

/** Without soft hyphens and other marks that have no width, each kind of space as a space. */
function plain(text: string): string {
	return text.replace(/\p{Cf}/gu, '').replace(/[\p{Zs}]/gu, ' ');
}

function whole(value: string | undefined): number {
	const number = Number(value);
	// Word's own limit is 63 columns.
	return Number.isInteger(number) && number > 0 ? Math.min(number, 1000) : 0;
}
