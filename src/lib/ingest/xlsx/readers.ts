import type { XmlHandler } from '../xml/read-xml';

/** A cell before shared strings are looked up: its own text, or the number of a shared string, else -1. */
export interface RawCell {
	text: string;
	shared: number;
}
export interface RawRow {
	number: number;
	cells: RawCell[];
}

/** Columns beyond this one are not read; no table of recommendations has as many. */
const MOST_COLUMNS = 512;

/** Collects the rows of a worksheet. */
export class SheetReader implements XmlHandler {
	done = false;
	readonly #most: number;
	#rows: RawRow[] = [];
	#row: RawRow | undefined;
	#number = 0;
	#column = 0;
	#type = '';
	#text = '';
	#inValue = false;
	#inPhonetic = false;

	/** @param most rows after which no more is wanted */
	constructor(most = Infinity) {
		this.#most = most;
	}

	/** The rows since they were last taken. Empty rows are not among them. */
	take(): RawRow[] {
		const rows = this.#rows;
		this.#rows = [];
		return rows;
	}

	open(name: string, attribute: (name: string) => string | undefined): void {
		if (name === 'c') {
			this.#column = columnOf(attribute('r')) ?? this.#column + 1;
			this.#type = attribute('t') ?? 'n';
			this.#text = '';
		} else if (name === 'v' || name === 't') this.#inValue = !this.#inPhonetic;
		else if (name === 'rPh') this.#inPhonetic = true;
		else if (name === 'row') {
			const given = Number(attribute('r'));
			this.#number = Number.isInteger(given) && given > 0 && given < 2 ** 32 ? given : this.#number + 1;
			this.#row = { number: this.#number, cells: [] };
			this.#column = -1;
		}
	}

	text(text: string): void {
		if (this.#inValue) this.#text += text;
	}

	close(name: string): void {
		if (name === 'v' || name === 't') this.#inValue = false;
		else if (name === 'rPh') this.#inPhonetic = false;
		else if (name === 'c') this.#closeCell();
		else if (name === 'row' && this.#row) {
			if (this.#row.cells.length > 0) this.#rows.push(this.#row);
			this.#row = undefined;
			if (this.#rows.length >= this.#most) this.done = true;
		}
	}

	#closeCell(): void {
		const cells: RawCell[] = this.#row?.cells ?? [];
		if (this.#text === '' || this.#column >= MOST_COLUMNS) return;
		while (cells.length < this.#column) cells.push({ text: '', shared: -1 });
		const shared = this.#type === 's' ? Number(this.#text) : -1;
		cells[this.#column] =
			Number.isInteger(shared) && shared >= 0
				? { text: '', shared }
				: { text: this.#valueOf(this.#text), shared: -1 };
	}

	#valueOf(text: string): string {
		if (this.#type === 'e') return '';
		return this.#type === 'n' ? asShown(text) : unescaped(text);
	}
}

/** Collects the strings that cells share. */
export class StringsReader implements XmlHandler {
	readonly strings: string[] = [];
	done = false;
	readonly #most: number;
	#text = '';
	#inText = false;
	#inPhonetic = false;

	constructor(most: number) {
		this.#most = most;
	}

	open(name: string): void {
		if (name === 'si') this.#text = '';
		else if (name === 't') this.#inText = !this.#inPhonetic;
		else if (name === 'rPh') this.#inPhonetic = true;
	}

	text(text: string): void {
		if (this.#inText) this.#text += text;
	}

	close(name: string): void {
		if (name === 't') this.#inText = false;
		else if (name === 'rPh') this.#inPhonetic = false;
		else if (name === 'si') {
			this.strings.push(unescaped(this.#text));
			if (this.strings.length >= this.#most) this.done = true;
		}
	}
}

/** `B12` → 1. */
export function columnOf(reference: string | undefined): number | undefined {
	const letters = /^([A-Z]{1,3})\d*$/.exec(reference ?? '')?.[1];
	if (letters === undefined) return undefined;
	let column = 0;
	for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
	return column - 1;
}

/** A number to the fifteen digits that Excel shows of the seventeen it keeps: `118.10999999999999` → `118.11`. */
function asShown(text: string): string {
	return /^-?\d*\.\d{13,}$/.test(text) ? String(Number(Number(text).toPrecision(15))) : text;
}

/** Characters that XML cannot hold are written as `_x000D_`. */
function unescaped(text: string): string {
	if (!text.includes('_x')) return text;
	return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
