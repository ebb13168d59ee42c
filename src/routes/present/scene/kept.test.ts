import { expect, test } from 'vitest';
import { keptRows, leastOf } from './kept';

test('what two rooms both hold is the less of either', () => {
	expect(leastOf({ rows: [10, 7] }, { rows: [8, 9] })).toEqual({ rows: [8, 7] });
	expect(leastOf({ flow: { way: 0, tops: [12, 5] } }, { flow: { way: 1, tops: [9, 6] } })).toEqual({
		flow: { way: 1, tops: [9, 5] }
	});
	expect(leastOf({ points: ['a', 'b', 'c'] }, { points: ['c', 'b'] })).toEqual({ points: ['b', 'c'] });
	const network = { states: 36, themes: 5 };
	expect(leastOf({ network }, { network: { states: 12, themes: 8 } })).toEqual({ network });
});

test('a list shows the rows that are kept, all where nothing is decided', () => {
	expect(keptRows([1, 2, 3], { rows: [9, 2] }, 1)).toEqual([1, 2]);
	expect(keptRows([1, 2, 3], undefined)).toEqual([1, 2, 3]);
});
