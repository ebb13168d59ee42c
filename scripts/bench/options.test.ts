import { describe, expect, it } from 'vitest';
import { readOptions, SECTIONS, SIZES } from './options';

describe('readOptions', () => {
	it('runs everything unless told otherwise', () => {
		expect(readOptions([])).toEqual({ sizes: SIZES, json: false, only: SECTIONS });
	});

	it('takes sizes, sections and JSON', () => {
		expect(readOptions(['--sizes', '1000, 20000', '--only', 'load,group-by', '--json'])).toEqual({
			sizes: [1000, 20_000],
			json: true,
			only: ['load', 'group-by']
		});
		expect(readOptions(['--quick'])?.sizes).toEqual([41_066]);
		expect(readOptions(['--help'])).toBeUndefined();
	});

	it.each([
		[['--sizes', 'many'], '“many” is no number of rows'],
		[['--sizes', '0'], '“0” is no number of rows'],
		[['--only', 'lod'], 'did you mean “load”?'],
		[['--quick', '--sizes', '5'], 'not both'],
		[['--fast'], '--fast']
	])('refuses %j', (words, sentence) => {
		expect(() => readOptions(words)).toThrow(sentence);
	});
});
