import type { ByteSource } from '../byte-source';
import { ARCHIVE_REFUSALS } from '../reasons';
import { Refusal } from '../refusal';
import { mainPart, relations } from '../xml/package';
import { readXml, XmlFault } from '../xml/read-xml';
import { Archive } from '../zip/archive';
import { MergedCells } from './merged-cells';
import { SheetReader, StringsReader } from './readers';

/** A row of a sheet: its number, from 1, and its cells as text, numbers as Excel stores them (dates are days since 1900). */
export interface SheetRow {
	number: number;
	cells: string[];
}

interface Sheet {
	name: string;
	part: string;
}

/** An Excel workbook whose sheets are read row by row, so that the sheet never stands in memory as a whole. */
export class Workbook {
	readonly sheets: readonly Sheet[];
	readonly #archive: Archive;
	readonly #file: string;
	readonly #stringsPart: string | undefined;
	#strings: string[] | undefined;

	private constructor(archive: Archive, file: string, sheets: Sheet[], stringsPart: string | undefined) {
		this.#archive = archive;
		this.#file = file;
		this.sheets = sheets;
		this.#stringsPart = stringsPart;
	}

	/**
	 * @returns `undefined` where the archive is no workbook
	 * @throws Refusal where it is damaged, cut off, protected or a bomb
	 */
	static async open(source: ByteSource): Promise<Workbook | undefined> {
		const archive = await Archive.open(source);
		return withSentence(source.name, async () => {
			const main = await mainPart(archive);
			if (main === undefined || !archive.has(main)) return undefined;
			const parts = await relations(archive, main);
			const sheets: Sheet[] = [];
			let isWorkbook = false;
			await readXml(archive.read(main), {
				open(name, attribute) {
					if (name === 'workbook') isWorkbook = true;
					if (name !== 'sheet') return;
					const id = attribute('id');
					const part = parts.find((relation) => relation.id === id && relation.type === 'worksheet')?.target;
					if (part !== undefined && archive.has(part)) sheets.push({ name: attribute('name') ?? '', part });
				},
				text() {},
				close() {}
			});
			if (!isWorkbook) return undefined;
			const strings = parts.find(({ type }) => type === 'sharedStrings')?.target;
			const known = strings !== undefined && archive.has(strings) ? strings : undefined;
			return new Workbook(archive, source.name, sheets, known);
		});
	}

	/** The first rows of a sheet that have any cell. @throws Refusal */
	async head(sheet: Sheet, rows: number, check: () => void): Promise<SheetRow[]> {
		return withSentence(this.#file, async () => {
			const reader = new SheetReader(rows);
			await readXml(this.#archive.read(sheet.part), reader, check);
			const head = reader.take();
			const wanted = Math.max(-1, ...head.flatMap(({ cells }) => cells.map((cell) => cell.shared)));
			const strings = await this.#readStrings(wanted + 1, check);
			return head.map((row) => ({
				number: row.number,
				cells: row.cells.map((cell) => valueOf(cell, strings))
			}));
		});
	}

	/**
	 * Reads a whole sheet below its header. A cell merged over rows stands in each of them.
	 * @param header number of the row of headings
	 * @param each takes some rows at a time, none while the shared strings are read, and how many bytes of the archive are read
	 * @returns how many cells were given the value of the cell they are merged with
	 * @throws Refusal
	 */
	async read(
		sheet: Sheet,
		header: number,
		each: (rows: SheetRow[], bytes: number) => Promise<void>
	): Promise<number> {
		return withSentence(this.#file, async () => {
			this.#strings ??= await this.#readStrings(
				Infinity,
				pacer((bytes) => each([], bytes))
			);
			const strings = this.#strings;
			const merged = await MergedCells.find(this.#archive.read(sheet.part), header);
			const reader = new SheetReader();
			const hand = (bytes: number) => {
				const rows = reader.take().flatMap((row): SheetRow[] => {
					if (row.number <= header) return [];
					const read = { number: row.number, cells: row.cells.map((cell) => valueOf(cell, strings)) };
					merged.fill(read);
					return [read];
				});
				return each(rows, bytes);
			};
			await readXml(this.#archive.read(sheet.part), reader, pacer(hand));
			await hand(0);
			return merged.filled;
		});
	}

	async #readStrings(most: number, each: (piece: Piece) => Promise<void> | void): Promise<string[]> {
		if (this.#stringsPart === undefined || most === 0) return [];
		const reader = new StringsReader(most);
		await readXml(this.#archive.read(this.#stringsPart), reader, each);
		return reader.strings;
	}
}

/** Bytes of XML between two handings-over of rows. */
const HAND_OVER = 1024 * 1024;

interface Piece {
	bytes: Uint8Array;
	packed: number;
}

/** Calls on only once so much XML has passed. */
function pacer(call: (packed: number) => Promise<void>): (piece: Piece) => Promise<void> | void {
	let waiting = 0;
	return ({ bytes, packed }) => {
		waiting += bytes.length;
		if (waiting < HAND_OVER) return;
		waiting = 0;
		return call(packed);
	};
}

function valueOf(cell: { text: string; shared: number }, strings: readonly string[]): string {
	return cell.shared < 0 ? cell.text : (strings[cell.shared] ?? '');
}

async function withSentence<T>(file: string, work: () => Promise<T>): Promise<T> {
	try {
		return await work();
	} catch (error) {
		if (error instanceof XmlFault) throw new Refusal(ARCHIVE_REFUSALS.damaged(file), { cause: error });
		throw error;
	}
}
