import { expect, test } from 'vitest';
import { fromBlob, fromBytes, fromText } from './byte-source';

test.each([
	['bytes', fromBytes('a', new Uint8Array([104, 101, 108, 108, 111]))],
	['a text', fromText('a', 'hello')],
	['a blob', fromBlob('a', new Blob(['hel', 'lo']))]
])('%s are read in parts, cut off at the end', async (_, source) => {
	expect([source.name, source.size]).toEqual(['a', 5]);
	const part = async (start: number, end: number) => new TextDecoder().decode(await source.read(start, end));
	expect(await part(0, 5)).toBe('hello');
	expect(await part(1, 3)).toBe('el');
	expect(await part(3, 99)).toBe('lo');
	expect(await part(5, 9)).toBe('');
});
