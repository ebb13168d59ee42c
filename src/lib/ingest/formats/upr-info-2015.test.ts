import { expect, test } from 'vitest';
import { splitAtCommas } from './upr-info-2015';

const known = new Set(['Justice', 'Labour', 'Rights, general', 'Rights', 'a, b, c']);
test.each([
	['Justice', ['Justice']],
	['Justice,Labour', ['Justice', 'Labour']],
	['Justice,Rights, general,Labour', ['Justice', 'Rights, general', 'Labour']],
	['Rights,Justice', ['Rights', 'Justice']],
	['New, thing,Labour', ['New', 'thing', 'Labour']],
	['a, b, c,a', ['a, b, c', 'a']],
	[' Justice , ,Labour,', ['Justice', 'Labour']],
	['', []]
])('%j', (cell, names) => expect(splitAtCommas(cell, (name) => known.has(name.trim()))).toEqual(names));
