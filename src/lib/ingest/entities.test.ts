import { expect, test } from 'vitest';
import { cleanCell, detach } from './entities';

test.each([
	['plain', 'plain', 0],
	['  ends  ', 'ends', 0],
	['\u00a0no\u00a0\u202fbreak', 'no break', 0],
	['two  spaces\nand a line', 'two  spaces\nand a line', 0],
	['&#40;Unknown&#41;', '(Unknown)', 1],
	['Trinidad &amp; Tobago', 'Trinidad & Tobago', 1],
	['a&nbsp;b', 'a b', 1],
	['AT&T &amp', 'AT&T &amp', 0],
	['a & b; c', 'a & b; c', 0],
	['&amp;#40;', '&#40;', 1],
	['&bogus;', '&bogus;', 0],
	['e\u0301', 'é', 0],
	['', '', 0]
])('%j → %j', (cell, expected, entities) => {
	const tally = { entities: 0 };
	expect(cleanCell(cell, tally)).toBe(expected);
	expect(tally.entities).toBe(entities);
});

test('detach gives an equal text', () => {
	for (const text of ['', 'short', 'a text that is longer, with é and 𝔘']) expect(detach(text)).toBe(text);
});
