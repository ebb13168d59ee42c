import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inEnglish } from '../model/sentence';
import { fromBytes } from './byte-source';
import { decoderFor, detectEncoding } from './encoding';

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...parts: (string | number[])[]) =>
	new Uint8Array(parts.flatMap((part) => (typeof part === 'string' ? [...utf8(part)] : part)));
function utf16(text: string, big: boolean, bom: boolean): Uint8Array {
	const view = new DataView(new ArrayBuffer((text.length + (bom ? 1 : 0)) * 2));
	[...(bom ? [0xfeff] : []), ...text.split('').map((unit) => unit.charCodeAt(0))].forEach((code, i) =>
		view.setUint16(i * 2, code, !big)
	);
	return new Uint8Array(view.buffer);
}
const detect = (content: Uint8Array) => detectEncoding(fromBytes('a', content));
/** Detects and decodes in pieces of a few bytes. */
async function roundTrip(content: Uint8Array, size: number) {
	const { id, bom } = await detect(content);
	const decoder = decoderFor(id);
	let text = '';
	for (let start = bom; start < content.length; start += size) {
		text += decoder.decode(content.subarray(start, start + size), start + size >= content.length);
	}
	return { id, text };
}

describe('detection', () => {
	test.each<[string, Uint8Array, string, string]>([
		['ASCII', bytes('a,b\n'), 'utf-8', 'UTF-8'],
		['UTF-8', bytes('Côte d’Ivoire'), 'utf-8', 'UTF-8'],
		['UTF-8 with a mark', bytes([0xef, 0xbb, 0xbf], 'é'), 'utf-8', 'UTF-8 with byte order mark'],
		['UTF-16 LE', utf16('To,From,Session\n', false, true), 'utf-16le', 'UTF-16 LE with byte order mark'],
		['UTF-16 BE', utf16('To,From,Session\n', true, true), 'utf-16be', 'UTF-16 BE with byte order mark'],
		['UTF-16 LE bare', utf16('To,From,Session\n', false, false), 'utf-16le', 'UTF-16 LE'],
		['UTF-16 BE bare', utf16('To,From,Session\n', true, false), 'utf-16be', 'UTF-16 BE'],
		['Windows-1252 letters', bytes('C', [0xf4], 'te\n'), 'windows-1252', 'Windows-1252'],
		[
			'Windows-1252 quotes',
			bytes('a', [0x92], 's ', [0x93], 'b', [0x94], '\n'),
			'windows-1252',
			'Windows-1252'
		],
		['Mac letters', bytes('C', [0x99], 'te r', [0x8e], 'publique\n'), 'macintosh', 'Mac OS Roman'],
		['Mac line ends', bytes('a,b\rGuaran', [0x92], '\r'), 'macintosh', 'Mac OS Roman'],
		[
			'Windows letters with bare CR',
			bytes('a\rC', [0xf4], 'te r', [0xe9], '\r'),
			'windows-1252',
			'Windows-1252'
		]
	])('%s', async (_, content, id, label) => {
		expect(await detect(content)).toMatchObject({ id, label, notes: [] });
	});

	test('UTF-8 with a few damaged bytes stays UTF-8, with a note', async () => {
		const found = await detect(bytes('éééé é', [0xe9], ' é'));
		expect(found.id).toBe('utf-8');
		expect(found.notes.map(inEnglish)).toEqual([
			'1 byte is damaged; the characters they belong to read “\uFFFD”.'
		]);
	});

	test('a mixture is said to be one', async () => {
		expect((await detect(bytes('éééé', Array<number>(8).fill(0xe9)))).notes.map(inEnglish)).toEqual([
			'The file mixes UTF-8 with another encoding and was read as Windows-1252; some letters may be wrong.'
		]);
	});

	test('damage is found however far down, and across the borders of reads', async () => {
		const content = new Uint8Array(9 * 1024 * 1024).fill(0x61);
		content.set([0xc3, 0xa9], 4 * 1024 * 1024 - 1);
		expect((await detect(content)).notes).toEqual([]);
		content[content.length - 1] = 0xe9;
		expect((await detect(content)).id).toBe('windows-1252');
	});

	test('can be stopped', async () => {
		const stop = () => {
			throw new Error('stopped');
		};
		await expect(detectEncoding(fromBytes('a', bytes('abc')), stop)).rejects.toThrow('stopped');
	});
});

describe('decoding', () => {
	const text = fc
		.string({ unit: 'grapheme', minLength: 1 })
		.map((part) => `state,session\n${part.replace(/\0/g, '')}`);
	test('gives back what was written, however it is cut', async () => {
		await fc.assert(
			fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), fc.boolean(), async (written, size, bom) => {
				const mark = bom ? [0xef, 0xbb, 0xbf] : [];
				expect(await roundTrip(bytes(mark, written), size)).toEqual({ id: 'utf-8', text: written });
				for (const big of [false, true]) {
					expect((await roundTrip(utf16(written, big, true), size)).text).toBe(written);
				}
			})
		);
	});

	const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
	test('Windows-1252 knows its signs and keeps the holes', () => {
		const text = decoderFor('windows-1252').decode(all, true);
		expect(text).toHaveLength(256);
		expect(text.slice(0x80, 0x86)).toBe('€\x81‚ƒ„…');
		expect(text.slice(0x91, 0x98)).toBe('‘’“”•–—');
		expect(text.slice(0xa0)).toBe(String.fromCharCode(...all.subarray(0xa0)));
	});
	test('Mac OS Roman knows its letters', () => {
		const text = decoderFor('macintosh').decode(all, true);
		expect(text).toHaveLength(256);
		expect(text.slice(0, 0x80)).toBe(String.fromCharCode(...all.subarray(0, 0x80)));
		expect(text.slice(0x87, 0xa0)).toBe('áàâäãåçéèêëíìîïñóòôöõúùûü');
		expect(text).toBe(new TextDecoder('macintosh').decode(all));
	});
});
