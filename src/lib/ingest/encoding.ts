import type { Sentence } from '../model/sentence';
import type { ByteSource } from './byte-source';
import { NOTES } from './reasons';

export type EncodingId = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh';

/** How the bytes of a file become characters. */
export interface Encoding {
	id: EncodingId;
	/** What a person calls it. */
	label: string;
	/** Bytes of the byte order mark, to be passed over. */
	bom: number;
	/** Plain remarks on damage. */
	notes: Sentence[];
}

/** What a walk over all bytes found. */
interface Census {
	/** Well-formed UTF-8 sequences of two to four bytes. */
	sequences: number;
	/** Bytes above 127 that stand in no such sequence. */
	strays: number;
	/** How often each stray or sequence byte above 127 occurs, by value. */
	high: Uint32Array;
}

const SCAN_BYTES = 4 * 1024 * 1024;

const LABELS: Record<EncodingId, string> = {
	'utf-8': 'UTF-8',
	'utf-16le': 'UTF-16 LE',
	'utf-16be': 'UTF-16 BE',
	'windows-1252': 'Windows-1252',
	macintosh: 'Mac OS Roman'
};

/**
 * Finds the encoding of a file. A byte order mark decides; else the zero bytes of UTF-16; else all bytes are walked
 * over: UTF-8 where they are well formed (a few damaged ones are noted), else one of the two old single-byte encodings.
 * @param source the file
 * @param check called between reads; throws to stop
 */
export async function detectEncoding(source: ByteSource, check: () => void = () => {}): Promise<Encoding> {
	const head = await source.read(0, Math.min(source.size, 65_536));
	if (head[0] === 0xff && head[1] === 0xfe) return encoding('utf-16le', 2);
	if (head[0] === 0xfe && head[1] === 0xff) return encoding('utf-16be', 2);
	const bom = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
	const wide = bom === 0 ? zeroBytePattern(head) : undefined;
	if (wide) return encoding(wide, 0);

	const scan = new Utf8Census();
	for (let start = bom; start < source.size; start += SCAN_BYTES) {
		check();
		scan.add(await source.read(start, Math.min(source.size, start + SCAN_BYTES)));
	}
	const census = scan.finish();
	if (census.strays === 0) return encoding('utf-8', bom);
	if (bom > 0 || census.strays * 4 <= census.sequences) {
		return encoding('utf-8', bom, [NOTES.damagedBytes(census.strays)]);
	}
	const id = looksMacRoman(census.high, head) ? 'macintosh' : 'windows-1252';
	const mixed = census.sequences >= 4 && census.sequences * 4 >= census.strays;
	return encoding(id, 0, mixed ? [NOTES.mixedEncodings(LABELS[id])] : []);
}

function encoding(id: EncodingId, bom: number, notes: Sentence[] = []): Encoding {
	return { id, label: LABELS[id] + (bom > 0 ? ' with byte order mark' : ''), bom, notes };
}

/** Latin text in UTF-16 has a zero in every other byte: the odd ones in LE, the even ones in BE. */
function zeroBytePattern(head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
	const pairs = head.length >> 1;
	if (pairs < 4) return undefined;
	const zeros = [0, 0] as [number, number];
	for (let i = 0; i < pairs * 2; i++) if (head[i] === 0) zeros[(i & 1) as 0 | 1]++;
	if (zeros[1] > pairs * 0.3 && zeros[0] < pairs * 0.05) return 'utf-16le';
	if (zeros[0] > pairs * 0.3 && zeros[1] < pairs * 0.05) return 'utf-16be';
	return undefined;
}

/** Counts well-formed and stray bytes over chunks, so that a sequence may lie across two of them. */
class Utf8Census {
	#sequences = 0;
	#strays = 0;
	readonly #high = new Uint32Array(256);
	/** Continuation bytes still due, how many were read, and the range of the next. */
	#due = 0;
	#seen = 0;
	#low = 0x80;
	#top = 0xbf;

	add(bytes: Uint8Array): void {
		const length = bytes.length;
		// Plain ASCII passes four bytes at a time.
		const shift = (4 - (bytes.byteOffset & 3)) & 3;
		const words = new Uint32Array(bytes.buffer, bytes.byteOffset + shift, Math.max(0, length - shift) >> 2);
		for (let i = 0; i < length; i++) {
			if (this.#due === 0 && ((i - shift) & 3) === 0 && i >= shift) {
				let word = (i - shift) >> 2;
				while (word < words.length && ((words[word] as number) & 0x80808080) === 0) word++;
				i = shift + word * 4;
				if (i >= length) break;
			}
			const byte = bytes[i] as number;
			if (byte < 0x80) {
				if (this.#due > 0) this.#break();
				continue;
			}
			this.#high[byte] = (this.#high[byte] as number) + 1;
			if (this.#due > 0) {
				if (byte >= this.#low && byte <= this.#top) {
					this.#low = 0x80;
					this.#top = 0xbf;
					this.#seen++;
					if (--this.#due === 0) this.#sequences++;
					continue;
				}
				this.#break();
			}
			this.#open(byte);
		}
	}

	finish(): Census {
		if (this.#due > 0) this.#break();
		return { sequences: this.#sequences, strays: this.#strays, high: this.#high };
	}

	#break(): void {
		this.#strays += this.#seen;
		this.#due = 0;
	}

	#open(byte: number): void {
		this.#seen = 1;
		this.#low = 0x80;
		this.#top = 0xbf;
		if (byte >= 0xc2 && byte <= 0xdf) this.#due = 1;
		else if (byte >= 0xe0 && byte <= 0xef) {
			this.#due = 2;
			if (byte === 0xe0) this.#low = 0xa0;
			if (byte === 0xed) this.#top = 0x9f;
		} else if (byte >= 0xf0 && byte <= 0xf4) {
			this.#due = 3;
			if (byte === 0xf0) this.#low = 0x90;
			if (byte === 0xf4) this.#top = 0x8f;
		} else this.#strays++;
	}
}

/**
 * Mac OS Roman keeps its small accented letters at 0x87–0x9F, where Windows-1252 has capitals, signs and holes; Windows-1252
 * keeps them at 0xE0–0xFF. Quotation marks and dashes (0x91–0x97 there) say little. Lines ended by a bare CR come from old Macs.
 */
function looksMacRoman(high: Uint32Array, head: Uint8Array): boolean {
	const sum = (from: number, to: number) => high.subarray(from, to + 1).reduce((a, b) => a + b, 0);
	const holes = [0x81, 0x8d, 0x8f, 0x90, 0x9d].reduce((total, byte) => total + (high[byte] as number), 0);
	const mac = holes * 3 + sum(0x87, 0x90) + sum(0x98, 0x9f) + sum(0xd2, 0xd5);
	const windows = sum(0xe0, 0xff) + sum(0xc0, 0xcf) + sum(0x91, 0x97);
	const bareCr = head.includes(13) && !head.includes(10);
	return bareCr ? mac + sum(0x91, 0x97) >= windows - sum(0x91, 0x97) : mac > windows * 2;
}

/** Characters of the bytes 0x80–0x9F in Windows-1252; holes keep the control character, as browsers do. */
const WINDOWS_1252_C1 =
	'\u20AC\x81\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\x8D\u017D\x8F' +
	'\x90\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\x9D\u017E\u0178';
/** Characters of the bytes 0x80–0xFF in Mac OS Roman (0xF0 is the private-use apple). */
const MAC_ROMAN_HIGH =
	'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø' +
	'¿¡¬√ƒ≈∆«»…\u00A0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uF8FFÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ';

/**
 * What to make of the characters that the runtime's `latin1` decoder gives. Browsers read that name as Windows-1252, some
 * Nodes as plain Latin-1; both are led back to the byte, and the byte to its character.
 */
function corrections(id: 'windows-1252' | 'macintosh'): Map<string, string> {
	const map = new Map<string, string>();
	for (let byte = 0x80; byte <= 0xff; byte++) {
		const latin = String.fromCharCode(byte);
		const windows = WINDOWS_1252_C1[byte - 0x80] ?? latin;
		const wanted = id === 'macintosh' ? (MAC_ROMAN_HIGH[byte - 0x80] as string) : windows;
		map.set(latin, wanted);
		map.set(windows, wanted);
	}
	return map;
}

/** Turns the bytes of one file into text, piece by piece. */
export interface Decoder {
	/** @param last whether these are the final bytes, so that an unfinished character is given out as U+FFFD */
	decode(bytes: Uint8Array, last: boolean): string;
}

/** A decoder for the bytes after the byte order mark. Damaged bytes become U+FFFD. */
export function decoderFor(id: EncodingId): Decoder {
	if (id === 'windows-1252' || id === 'macintosh') {
		const latin = new TextDecoder('latin1');
		const map = corrections(id);
		return {
			decode: (bytes) =>
				latin.decode(bytes).replace(/[\x80-\uffff]/g, (character) => map.get(character) ?? character)
		};
	}
	const decoder = new TextDecoder(id, { ignoreBOM: true });
	return { decode: (bytes, last) => decoder.decode(bytes, { stream: !last }) };
}
