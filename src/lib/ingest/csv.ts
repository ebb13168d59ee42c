import Papa from 'papaparse';

/** What may separate the cells of a row, unless the file itself names another sign. */
export const DELIMITERS: readonly string[] = [',', ';', '\t', '|'];

/** A record longer than this is taken for one whose quotation mark never closes. Characters. */
export const LONGEST_RECORD = 16 * 1024 * 1024;

/** How many cells a row of a table may have. */
export interface Shape {
	/** Cells up to the last column with a heading. */
	least: number;
	/** Cells of the header, trailing empty ones included; beyond it only empty cells are let pass. */
	most: number;
}

/** Records read, in the order of the file. */
export interface CsvBlock {
	records: string[][];
	/** The line on which each record begins, counted from 1. */
	lines: number[];
	/** For each record: whether a quotation mark opens on its line and never closes. It then is that one line, in one cell. */
	open: boolean[];
}

export interface CsvOptions {
	delimiter: string;
	/** The line of the file on which the text begins. @default 1 */
	line?: number;
	/** How many cells a record has, from record number `from` on. */
	shape: Shape;
	from: number;
	/** Longest record, in characters. @default LONGEST_RECORD */
	longest?: number;
}

interface Parsed {
	data: string[][];
	errors: { code: string; row: number }[];
	meta: { cursor: number };
}
interface LowLevelParser {
	parse(input: string, baseIndex: number, ignoreLastRow: boolean): Parsed;
}

/**
 * Splits a text that arrives in pieces into records (RFC 4180, with any of the usual line ends) and keeps count of the
 * lines. A record that a stray quotation mark runs together with its followers is taken apart again by lines.
 */
export class CsvReader {
	readonly #parser: LowLevelParser;
	readonly #options: Required<CsvOptions>;
	#pending = '';
	/** A CR at the end of a piece, whose LF may come with the next. */
	#heldCr = false;
	#line: number;
	#seen = 0;
	/** Records in which a quotation mark stands undoubled. */
	looseQuotes = 0;

	constructor(options: CsvOptions) {
		this.#options = { longest: LONGEST_RECORD, line: 1, ...options };
		this.#line = this.#options.line;
		this.#parser = new Papa.Parser({
			delimiter: options.delimiter,
			newline: '\n'
		}) as unknown as LowLevelParser;
	}

	/**
	 * Takes the next piece and gives the records that are whole by now.
	 * @param last whether it is the final piece
	 */
	feed(piece: string, last: boolean): CsvBlock {
		this.#pending += this.#normalise(piece, last);
		const block: CsvBlock = { records: [], lines: [], open: [] };
		if (this.#pending === '') return block;
		const parsed = this.#parser.parse(this.#pending, 0, true);
		this.#take(parsed, block);
		let rest = this.#pending.slice(parsed.meta.cursor);
		if (last) {
			if (rest !== '') this.#takeLast(rest, block);
			rest = '';
		} else if (rest.length > this.#options.longest) {
			// No closing mark within reach: half of it goes line by line, the other half is tried again with what follows.
			const half = rest.indexOf('\n', this.#options.longest >> 1);
			const end = half < 0 ? rest.length : half + 1;
			this.#takeApart(rest.slice(0, end), block, false);
			rest = rest.slice(end);
		}
		this.#pending = rest;
		return block;
	}

	#normalise(piece: string, last: boolean): string {
		let text = this.#heldCr ? `\r${piece}` : piece;
		this.#heldCr = !last && text.endsWith('\r');
		if (this.#heldCr) text = text.slice(0, -1);
		return plainLineEnds(text);
	}

	#push(block: CsvBlock, record: string[], open: boolean, lines: number): void {
		block.records.push(record);
		block.lines.push(this.#line);
		block.open.push(open);
		this.#line += lines;
		this.#seen++;
	}

	#take(parsed: Parsed, block: CsvBlock): void {
		const quoted = this.#pending.includes('"');
		const loose = new Set<number>();
		for (const error of parsed.errors) if (error.code === 'InvalidQuotes') loose.add(error.row);
		let position = 0;
		let positionLine = this.#line;
		for (let i = 0; i < parsed.data.length; i++) {
			const record = parsed.data[i] as string[];
			const breaks = quoted ? lineBreaks(record) : 0;
			if (this.#isSuspicious(record, breaks, loose.has(i))) {
				position = skipLines(this.#pending, position, this.#line - positionLine);
				positionLine = this.#line;
				const end = skipLines(this.#pending, position, breaks + 1);
				const text = this.#pending.slice(position, end);
				if (this.#holdsRows(text)) {
					this.#takeApart(text, block, true);
					continue;
				}
			}
			if (loose.has(i)) this.looseQuotes++;
			this.#push(block, record, false, breaks + 1);
		}
	}

	/** The end of the file: one record without line end, or a quotation mark that never closed. */
	#takeLast(rest: string, block: CsvBlock): void {
		const single = this.#single(rest);
		if (!single) {
			this.#takeApart(rest, block, false);
			return;
		}
		const { record, loose } = single;
		const breaks = lineBreaks(record);
		if (this.#isSuspicious(record, breaks, loose) && this.#holdsRows(rest)) {
			this.#takeApart(rest, block, true);
			return;
		}
		if (loose) this.looseQuotes++;
		this.#push(block, record, false, breaks + 1);
	}

	/** Whether a record may be several rows run together by a stray quotation mark. */
	#isSuspicious(record: string[], breaks: number, loose: boolean): boolean {
		return breaks > 0 && this.#seen >= this.#options.from && (loose || !this.#fits(record));
	}

	#fits(record: string[]): boolean {
		return fits(record, this.#options.shape);
	}

	/** Whether among the lines after the first begins a row of the table, by itself or with all that follows. */
	#holdsRows(text: string): boolean {
		let position = text.indexOf('\n') + 1;
		for (let i = 0; i < LINES_LOOKED_AT && position > 0 && position < text.length; i++) {
			const line = lineAt(text, position);
			const single = this.#single(line);
			if (single && this.#fits(single.record)) return true;
			if (!single && text.length - position <= ROW_LENGTH) {
				const rest = this.#single(text.slice(position));
				if (rest && !rest.loose && this.#fits(rest.record)) return true;
			}
			position += line.length;
		}
		return false;
	}

	/** Whether a text is one record that can be believed: of the right shape, and no run of rows. */
	#whole(text: string): string[] | undefined {
		const single = this.#single(text);
		if (!single || !this.#fits(single.record)) return undefined;
		return single.loose && this.#holdsRows(text) ? undefined : single.record;
	}

	/** The one record a text holds, or `undefined` where a quotation mark does not close in it or there are several. */
	#single(text: string): { record: string[]; loose: boolean } | undefined {
		const body = text.endsWith('\n') ? text.slice(0, -1) : text;
		if (body === '') return { record: [''], loose: false };
		const { data, errors } = this.#parser.parse(body, 0, false);
		const record = data[0];
		if (!record || data.length > 1) return undefined;
		if (errors.some((error) => error.code === 'MissingQuotes')) return undefined;
		return { record, loose: errors.length > 0 };
	}

	/**
	 * Reads a text line by line. A line whose quotation mark does not close is tried together with all that follow, where
	 * a closing mark is known to stand at the end and the way there is short; else it is given out as open.
	 */
	#takeApart(text: string, block: CsvBlock, closes: boolean): void {
		let tries = 0;
		for (let position = 0; position < text.length;) {
			const line = lineAt(text, position);
			const single = this.#single(line);
			if (single) {
				if (single.loose) this.looseQuotes++;
				this.#push(block, single.record, false, 1);
			} else {
				const left = text.length - position;
				const tried =
					closes && position > 0 && left > line.length && (left <= SHORT_WAY || tries++ < MOST_TRIES);
				const whole = tried ? this.#whole(text.slice(position)) : undefined;
				if (whole) {
					this.#push(block, whole, false, lineBreaks(whole) + 1);
					return;
				}
				this.#push(block, [line.endsWith('\n') ? line.slice(0, -1) : line], true, 1);
			}
			position += line.length;
		}
	}
}

/** Bounds on how often a line is tried together with its followers, so that a file of stray marks stays linear. */
const SHORT_WAY = 65_536;
const MOST_TRIES = 16;
/** How many lines of a suspicious record are tried as rows of their own. */
const LINES_LOOKED_AT = 50;
/** Length up to which several lines at the end of it are tried as one row. Characters. */
const ROW_LENGTH = 8_192;

/** Whether a record has as many cells as its table, apart from empty ones at its end. */
export function fits(record: readonly string[], shape: Shape): boolean {
	if (record.length < shape.least) return false;
	for (let i = shape.most; i < record.length; i++) if (record[i] !== '') return false;
	return true;
}

/** The first records of a text, for a look at its header. */
export function firstRecords(text: string, delimiter: string, count: number): string[][] {
	const parser = new Papa.Parser({ delimiter, newline: '\n', preview: count }) as unknown as LowLevelParser;
	return parser.parse(plainLineEnds(text), 0, false).data.slice(0, count);
}

function lineBreaks(record: readonly string[]): number {
	let count = 0;
	for (const cell of record) {
		for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count++;
	}
	return count;
}

function skipLines(text: string, from: number, lines: number): number {
	let position = from;
	for (let i = 0; i < lines; i++) {
		const end = text.indexOf('\n', position);
		if (end < 0) return text.length;
		position = end + 1;
	}
	return position;
}

/** A line with its line end. */
function lineAt(text: string, start: number): string {
	const end = text.indexOf('\n', start);
	return text.slice(start, end < 0 ? text.length : end + 1);
}

/** Every line end as LF. */
function plainLineEnds(text: string): string {
	return text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text;
}
