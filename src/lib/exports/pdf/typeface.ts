import { unzlibSync } from 'fflate';

/** A TrueType face: which letters it has, how wide they are, and a file that holds a few of them. */
export interface Typeface {
	/** The PostScript name without spaces, such as `Inter-Regular`. */
	name: string;
	/** What a font descriptor of PDF says, in thousandths of the type size. */
	box: readonly [number, number, number, number];
	ascent: number;
	descent: number;
	/** The number of the letter's glyph, 0 where the face lacks it. */
	glyphOf(codePoint: number): number;
	/** The width of a glyph in thousandths of the type size. */
	advance(glyph: number): number;
	/** A TrueType file with the outlines of these glyphs alone; their numbers stay. */
	subset(glyphs: Iterable<number>): Uint8Array;
}

type Tables = ReadonlyMap<string, Uint8Array>;

/** Tables that a TrueType face needs to be drawn, in the order of a file. */
const KEPT = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'];

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/**
 * Reads a web font (WOFF, version 1) with TrueType outlines.
 * @see https://www.w3.org/TR/WOFF/ and https://learn.microsoft.com/typography/opentype/spec/
 * @throws Error in one sentence where it is no such font
 */
export function readTypeface(woff: Uint8Array, name: string): Typeface {
	const tables = tablesOf(woff, name);
	const table = (tag: string): Uint8Array => {
		const bytes = tables.get(tag);
		if (bytes === undefined) throw new Error(`The font ${name} has no table “${tag}”.`);
		return bytes;
	};
	const head = viewOf(table('head'));
	const hhea = viewOf(table('hhea'));
	const hmtx = viewOf(table('hmtx'));
	const thousandths = (units: number) => Math.round((units * 1000) / head.getUint16(18));
	const metrics = hhea.getUint16(34);
	const letters = lettersOf(viewOf(table('cmap')), name);
	const outlines = outlinesOf(table('glyf'), viewOf(table('loca')), head.getInt16(50) === 1);
	return {
		name,
		box: [36, 38, 40, 42].map((at) => thousandths(head.getInt16(at))) as [number, number, number, number],
		ascent: thousandths(hhea.getInt16(4)),
		descent: thousandths(hhea.getInt16(6)),
		glyphOf: (codePoint) => letters.get(codePoint) ?? 0,
		advance: (glyph) => thousandths(hmtx.getUint16(4 * Math.min(glyph, metrics - 1))),
		subset: (glyphs) => subsetOf(tables, outlines, glyphs)
	};
}

function tablesOf(woff: Uint8Array, name: string): Tables {
	const view = viewOf(woff);
	if (woff.length < 44 || view.getUint32(0) !== 0x774f4646)
		throw new Error(`The font ${name} is not a WOFF file.`);
	const tables = new Map<string, Uint8Array>();
	for (let entry = 0; entry < view.getUint16(12); entry++) {
		const at = 44 + 20 * entry;
		const tag = String.fromCharCode(...woff.subarray(at, at + 4));
		const [offset, stored, length] = [4, 8, 12].map((field) => view.getUint32(at + field)) as [
			number,
			number,
			number
		];
		const bytes = woff.subarray(offset, offset + stored);
		tables.set(tag, stored < length ? unzlibSync(bytes) : bytes);
	}
	return tables;
}

/** Code point → glyph, from a character map of format 4, which holds the Basic Multilingual Plane. */
function lettersOf(cmap: DataView, name: string): ReadonlyMap<number, number> {
	const letters = new Map<number, number>();
	for (let entry = 0; entry < cmap.getUint16(2); entry++) {
		const start = cmap.getUint32(4 + 8 * entry + 4);
		if (cmap.getUint16(start) !== 4) continue;
		const doubled = cmap.getUint16(start + 6);
		const [ends, starts, deltas, ranges] = [14, 16 + doubled, 16 + 2 * doubled, 16 + 3 * doubled].map(
			(at) => start + at
		) as [number, number, number, number];
		for (let segment = 0; segment < doubled; segment += 2) {
			const range = cmap.getUint16(ranges + segment);
			const first = cmap.getUint16(starts + segment);
			for (let code = first; code <= cmap.getUint16(ends + segment) && code < 0xffff; code++) {
				const found = range === 0 ? code : cmap.getUint16(ranges + segment + range + 2 * (code - first));
				const glyph = found === 0 ? 0 : (found + cmap.getInt16(deltas + segment)) & 0xffff;
				if (glyph !== 0) letters.set(code, glyph);
			}
		}
		return letters;
	}
	throw new Error(`The font ${name} has no character map that can be read.`);
}

type Outline = (glyph: number) => Uint8Array;

function outlinesOf(glyf: Uint8Array, loca: DataView, long: boolean): Outline {
	const at = (glyph: number) => (long ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph));
	return (glyph) => glyf.subarray(at(glyph), at(glyph + 1));
}

/** Glyphs that an accented letter is put together from. */
function partsOf(outline: Uint8Array): number[] {
	const view = viewOf(outline);
	if (outline.length === 0 || view.getInt16(0) >= 0) return [];
	const parts: number[] = [];
	let at = 10;
	for (;;) {
		const flags = view.getUint16(at);
		parts.push(view.getUint16(at + 2));
		const scale = flags & 0x08 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0;
		at += 4 + (flags & 0x01 ? 4 : 2) + scale;
		if ((flags & 0x20) === 0) return parts;
	}
}

function subsetOf(tables: Tables, outline: Outline, glyphs: Iterable<number>): Uint8Array {
	const kept = new Set([0, ...glyphs]);
	// A set grows while it is walked, so that parts of parts come along.
	for (const glyph of kept) for (const part of partsOf(outline(glyph))) kept.add(part);
	const count = viewOf(tables.get('maxp')!).getUint16(4);
	const loca = new Uint8Array(4 * (count + 1));
	const pieces: Uint8Array[] = [];
	let length = 0;
	for (let glyph = 0; glyph < count; glyph++) {
		viewOf(loca).setUint32(4 * glyph, length);
		if (!kept.has(glyph)) continue;
		pieces.push(outline(glyph));
		length += padded(outline(glyph).length);
	}
	viewOf(loca).setUint32(4 * count, length);
	const head = tables.get('head')!.slice();
	viewOf(head).setInt16(50, 1);
	return fileOf(new Map([...tables, ['glyf', joined(pieces, length)], ['loca', loca], ['head', head]]));
}

const padded = (length: number) => (length + 3) & ~3;

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
	const whole = new Uint8Array(length);
	let at = 0;
	for (const piece of pieces) {
		whole.set(piece, at);
		at += padded(piece.length);
	}
	return whole;
}

function fileOf(tables: Tables): Uint8Array {
	const kept = KEPT.flatMap((tag) => {
		const bytes = tables.get(tag);
		return bytes === undefined ? [] : [{ tag, bytes }];
	});
	const directory = new Uint8Array(12 + 16 * kept.length);
	const view = viewOf(directory);
	const power = Math.floor(Math.log2(kept.length));
	view.setUint32(0, 0x00010000);
	view.setUint16(4, kept.length);
	view.setUint16(6, 16 * 2 ** power);
	view.setUint16(8, power);
	view.setUint16(10, 16 * kept.length - 16 * 2 ** power);
	let at = directory.length;
	for (const [index, { tag, bytes }] of kept.entries()) {
		const entry = 12 + 16 * index;
		for (let letter = 0; letter < 4; letter++) view.setUint8(entry + letter, tag.charCodeAt(letter));
		view.setUint32(entry + 4, checksum(bytes));
		view.setUint32(entry + 8, at);
		view.setUint32(entry + 12, bytes.length);
		at += padded(bytes.length);
	}
	return joined([directory, ...kept.map(({ bytes }) => bytes)], at);
}

function checksum(bytes: Uint8Array): number {
	let sum = 0;
	for (let at = 0; at < bytes.length; at++) sum = (sum + ((bytes[at]! << (8 * (3 - (at & 3)))) >>> 0)) >>> 0;
	return sum;
}
