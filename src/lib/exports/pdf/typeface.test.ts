import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readTypeface } from './typeface';

const woff = new Uint8Array(
	readFileSync(
		new URL('../../../../node_modules/@fontsource/inter/files/inter-latin-400-normal.woff', import.meta.url)
	)
);
const inter = readTypeface(woff, 'Inter-Regular');
const glyph = (letter: string) => inter.glyphOf(letter.codePointAt(0)!);

/** Tag → where a table starts and how long it is. */
function directory(file: Uint8Array): Map<string, { at: number; length: number }> {
	const view = new DataView(file.buffer, file.byteOffset);
	return new Map(
		Array.from({ length: view.getUint16(4) }, (_, index) => {
			const entry = 12 + 16 * index;
			const tag = String.fromCharCode(...file.subarray(entry, entry + 4));
			return [tag, { at: view.getUint32(entry + 8), length: view.getUint32(entry + 12) }];
		})
	);
}

/** Bytes of a glyph's outline in a file with long offsets. */
function outlineLength(file: Uint8Array, id: number): number {
	const view = new DataView(file.buffer, file.byteOffset);
	const { at } = directory(file).get('loca')!;
	return view.getUint32(at + 4 * (id + 1)) - view.getUint32(at + 4 * id);
}

describe('a typeface', () => {
	test('knows the letters of English, French and Spanish, and how wide they are', () => {
		for (const letter of 'AZaz09àâæçéèêëîïôœùûüÿñáíóú¿¡«»“”‘’–—…€°') expect(glyph(letter)).toBeGreaterThan(0);
		expect(glyph('ខ')).toBe(0);
		expect(inter.advance(glyph('i'))).toBeLessThan(inter.advance(glyph('m')));
	});

	test('gives a file with the outlines asked for and those of their parts alone', () => {
		const file = inter.subset([glyph('é')]);
		expect([...directory(file).keys()]).toEqual(
			expect.arrayContaining(['glyf', 'head', 'hmtx', 'loca', 'maxp'])
		);
		expect(outlineLength(file, glyph('é'))).toBeGreaterThan(0);
		expect(outlineLength(file, glyph('W'))).toBe(0);
		expect(file.length).toBeLessThan(inter.subset(Array.from('abcdefghijklmnopé', glyph)).length);
		for (const { at, length } of directory(file).values())
			expect(at + length).toBeLessThanOrEqual(file.length);
	});

	test('refuses what is no web font', () => {
		expect(() => readTypeface(new Uint8Array(80), 'Nothing')).toThrow('The font Nothing is not a WOFF file.');
	});
});
