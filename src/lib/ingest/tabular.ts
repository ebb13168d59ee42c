import type { Sentence } from '../model/sentence';
import { CsvReader, DELIMITERS, firstRecords, type Shape } from './csv';
import { decoderFor } from './encoding';
import type { Format, ReadContext, Reader } from './formats/format';
import { Ledger } from './ledger';
import { foldName } from './names';
import type { ParagraphTotals } from './paragraph-sink';
import { NOTES, SEPARATOR_TERMS } from './reasons';
import { RowGate } from './row-gate';
import { sheetsReader } from './sheets-reader';
import type { Sniffed, TextHead } from './sniff';
import { workbookOf } from './xlsx/workbook-of';

const PIECE_BYTES = 1024 * 1024;
/** The header is looked for among this many records. */
const HEADER_WITHIN = 10;

/** A column a format knows. */
export interface ColumnSpec {
	/** Heading, as the format spells it; case and spaces around it do not count. */
	heading: string;
	/** Other spellings of the heading, matched against its words in small letters, without accents, a hyphen between. */
	alike?: RegExp;
	required?: boolean;
	/** Known, and not needed: the reference says it better. */
	passedOver?: boolean;
}

/** A header found in a file. */
export interface Header<Key extends string> {
	delimiter: string;
	/** Records before it. */
	before: number;
	cells: readonly string[];
	shape: Shape;
	/** Position of each known column, -1 where the file has none. */
	at: Record<Key, number>;
	/** The file's own spelling of each heading. */
	heading: Record<Key, string>;
	/** Positions of columns with a heading the format does not know. */
	unknown: number[];
	notes: Sentence[];
}

/** Takes the rows of one table. */
export interface RowSink {
	/** Reads one row, and enters it in the ledger as loaded or set aside. */
	row(cells: readonly string[], line: number): void;
	/** Whether `flush` wants to be called before the next row. */
	readonly full: boolean;
	flush(): Promise<void>;
	/** Remarks on the whole table, once all rows are read. */
	finish(): void;
	/** Totals that a ledger does not keep, once all rows are read. */
	readonly totals?: ParagraphTotals;
}

export interface TabularSpec<Key extends string> {
	id: string;
	label: string;
	stage: Format['stage'];
	columns: Record<Key, ColumnSpec>;
	sink(header: Header<Key>, ledger: Ledger, context: ReadContext): RowSink;
}

/** A format that is a table with a header, as separated text or as sheets of a workbook. */
export function tabular<Key extends string>(spec: TabularSpec<Key>): Format {
	const specs = Object.values<ColumnSpec>(spec.columns);
	return {
		id: spec.id,
		label: spec.label,
		stage: spec.stage,
		needs: specs.filter((column) => column.required).map((column) => column.heading),
		async recognise(file, check) {
			const opened = await workbookOf(file, check);
			if (opened) return sheetsReader(spec, file, opened, (rows) => headerIn(spec.columns, '', rows));
			const header = findHeader(file, spec.columns);
			return header && readerOf(spec, file, header);
		}
	};
}

/** The first records of a text, split by one separator. */
interface Split {
	delimiter: string;
	records: string[][];
}

/**
 * The first records of a text, by each separator that it holds; by the one alone that its first line names, where that
 * separates anything.
 */
export function candidates(file: Sniffed, count = HEADER_WITHIN): Split[] {
	if (file.text === undefined) return [];
	if (count !== HEADER_WITHIN) return split(file.text, count);
	let known = heads.get(file);
	if (!known) {
		known = split(file.text, HEADER_WITHIN);
		heads.set(file, known);
	}
	return known;
}
const heads = new WeakMap<Sniffed, Split[]>();

function split({ head, separator }: TextHead, count: number): Split[] {
	const by = (delimiter: string): Split => ({ delimiter, records: firstRecords(head, delimiter, count) });
	const named = separator === undefined ? undefined : by(separator);
	if (named?.records.some((cells) => cells.length > 1)) return [named];
	return DELIMITERS.filter((delimiter) => head.includes(delimiter)).map(by);
}

/** The cells of the first line that has any, for the sentence of a refusal. */
export function firstLine(file: Sniffed): string[] {
	const records = candidates(file)
		.map((candidate) => candidate.records)
		.sort((a, b) => (b[0]?.length ?? 0) - (a[0]?.length ?? 0))[0];
	const first = records?.find((record) => record.some((cell) => cell.trim() !== ''));
	const cells = first ?? [file.text?.head.trim().split(/[\r\n]/, 1)[0] ?? ''];
	return cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
}

const key = (heading: string) => heading.trim().toLowerCase();

function findHeader<Key extends string>(
	file: Sniffed,
	columns: Record<Key, ColumnSpec>
): Header<Key> | undefined {
	for (const { delimiter, records } of candidates(file)) {
		const header = headerIn(columns, delimiter, records);
		if (header) return header;
	}
	return undefined;
}

/** The header among the first rows of a table. */
function headerIn<Key extends string>(
	columns: Record<Key, ColumnSpec>,
	delimiter: string,
	rows: readonly (readonly string[])[]
): Header<Key> | undefined {
	const keys = Object.keys(columns) as Key[];
	for (const [before, cells] of rows.entries()) {
		const folded = cells.map(key);
		const at = {} as Record<Key, number>;
		for (const k of keys) at[k] = positionOf(columns[k], cells, folded);
		if (keys.every((k) => at[k] >= 0 || !columns[k].required)) {
			return describe(columns, delimiter, before, cells, folded, at);
		}
	}
	return undefined;
}

/** Where a column stands: under its own spelling first. */
function positionOf(
	{ heading, alike }: ColumnSpec,
	cells: readonly string[],
	folded: readonly string[]
): number {
	const exact = folded.indexOf(key(heading));
	if (exact >= 0 || !alike) return exact;
	return cells.findIndex(
		(cell) => cell.length <= LONGEST_HEADING && alike.test(foldName(cell).replaceAll(' ', '-'))
	);
}

/** Longer cells are no heading of any spelling. */
const LONGEST_HEADING = 100;

function describe<Key extends string>(
	columns: Record<Key, ColumnSpec>,
	delimiter: string,
	before: number,
	cells: readonly string[],
	folded: string[],
	at: Record<Key, number>
): Header<Key> {
	const keys = Object.keys(columns) as Key[];
	const notes: Sentence[] = [];
	const known = new Set<number>(keys.map((k) => at[k]));
	const unknown: number[] = [];
	folded.forEach((heading, position) => {
		if (heading === '') return;
		if (folded.indexOf(heading) < position)
			notes.push(NOTES.duplicateHeading((cells[position] as string).trim()));
		else if (!known.has(position)) unknown.push(position);
	});
	if (unknown.length > 0) {
		notes.push(NOTES.columnsNotRead(unknown.map((position) => (cells[position] as string).trim())));
	}
	const passed = keys.filter((k) => columns[k].passedOver && at[k] >= 0).map((k) => columns[k].heading);
	if (passed.length > 0) notes.push(NOTES.columnsFromReference(passed));
	const heading = {} as Record<Key, string>;
	for (const k of keys) heading[k] = (cells[at[k]] ?? columns[k].heading).trim();
	const least = 1 + folded.reduce((last, cell, position) => (cell === '' ? last : position), 0);
	return { delimiter, before, cells, shape: { least, most: cells.length }, at, heading, unknown, notes };
}

/** Reads a separated text row by row, below the header that was found in it. */
export function readerOf<Key extends string>(
	spec: Pick<TabularSpec<Key>, 'id' | 'label' | 'sink'>,
	file: Sniffed,
	header: Header<Key>
): Reader {
	return async (context) => {
		const { source } = file;
		if (!file.text) throw new TypeError(`${spec.id} reads text only`);
		const { encoding, separator } = file.text;
		const ledger = new Ledger();
		ledger.notes.push(...encoding.notes, ...separatorNotes(separator, header.delimiter), ...header.notes);
		const sink = spec.sink(header, ledger, context);
		const decoder = decoderFor(encoding.id);
		const csv = new CsvReader({
			delimiter: header.delimiter,
			line: firstTableLine(file.text),
			shape: header.shape,
			from: header.before + 1
		});
		const gate = new RowGate(header, sink, ledger);
		let record = 0;
		for (let start = file.text.start; start < source.size; start += PIECE_BYTES) {
			const end = Math.min(source.size, start + PIECE_BYTES);
			const last = end === source.size;
			const block = csv.feed(decoder.decode(await source.read(start, end), last), last);
			for (let i = 0; i < block.records.length; i++) {
				const cells = block.records[i] as string[];
				const line = block.lines[i] as number;
				const number = record++;
				if (number === header.before) continue;
				gate.row(cells, line, number < header.before, block.open[i]);
				if (sink.full) await sink.flush();
			}
			await context.progress(end, ledger.read);
		}
		if (gate.rows === 0) return undefined;
		await sink.flush();
		if (gate.blank > 0) ledger.notes.push(NOTES.blankLines(gate.blank));
		if (csv.looseQuotes > 0) ledger.notes.push(NOTES.looseQuotes(csv.looseQuotes));
		sink.finish();
		const account = ledger.close(
			{
				file: source.name,
				size: source.size,
				format: spec.id,
				formatLabel: spec.label,
				encoding: encoding.label
			},
			(role, name) =>
				role === 'theme' ? context.words.themes.nearest(name) : context.words.states.nearest(name)
		);
		return { ...account, ...sink.totals };
	};
}

/** Hands out the rows of a separated text below its header, without reading anything into them. */
export async function rowsOf(
	file: Sniffed,
	header: Pick<Header<string>, 'delimiter' | 'before' | 'shape'>,
	row: (cells: readonly string[]) => void,
	check: () => void
): Promise<void> {
	const { source, text } = file;
	if (!text) return;
	const decoder = decoderFor(text.encoding.id);
	const csv = new CsvReader({
		delimiter: header.delimiter,
		line: firstTableLine(text),
		shape: header.shape,
		from: header.before + 1
	});
	let record = 0;
	for (let start = text.start; start < source.size; start += PIECE_BYTES) {
		check();
		const end = Math.min(source.size, start + PIECE_BYTES);
		const last = end === source.size;
		const { records } = csv.feed(decoder.decode(await source.read(start, end), last), last);
		for (const cells of records) if (record++ > header.before) row(cells);
	}
}

/** The line of a file on which its table begins: the second where the first names the separator. */
export function firstTableLine({ separator }: TextHead): number {
	return separator === undefined ? 1 : 2;
}

function separatorNotes(named: string | undefined, used: string): Sentence[] {
	if (named === undefined) return [];
	return [
		named === used
			? NOTES.separatorLine(signTerm(named))
			: NOTES.separatorOverruled(signTerm(named), signTerm(used))
	];
}

function signTerm(sign: string): Sentence {
	if (sign === '\t') return SEPARATOR_TERMS.tab();
	return sign === ' ' ? SEPARATOR_TERMS.space() : SEPARATOR_TERMS.sign(sign);
}
