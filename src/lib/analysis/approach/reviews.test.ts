import { expect, it } from 'vitest';
import { ALL_THEMES, columnsOfRows } from './history-columns';
import { reviewsBySession } from './reviews';

const SIZE = { states: 10, themes: 4 };

it('puts rows in the order of sessions and SuRs, what is on themes apart from what is in all', () => {
	const rows = columnsOfRows([
		{ session: 18, sur: 2, maker: 7, theme: 1, recommendations: 2 },
		{ session: 6, sur: 9, maker: 3, theme: ALL_THEMES, recommendations: 5 },
		{ session: 18, sur: 1, maker: 4, theme: ALL_THEMES, recommendations: 1 },
		{ session: 18, sur: 2, maker: 3, theme: 3, recommendations: 1 },
		{ session: 6, sur: 9, maker: 3, theme: 2, recommendations: 4 },
		{ session: 18, sur: 2, maker: 7, theme: ALL_THEMES, recommendations: 2 }
	]);
	const found = reviewsBySession(rows, SIZE);
	expect([...found.keys()]).toEqual([6, 18]);
	const plain = [...found.values()].flat().map((review) => ({
		session: review.session,
		sur: review.sur,
		makers: [...review.makers],
		made: [...review.made],
		cells: [...review.cells],
		mentions: [...review.mentions]
	}));
	expect(plain).toEqual([
		{ session: 6, sur: 9, makers: [3], made: [5], cells: [14], mentions: [4] },
		{ session: 18, sur: 1, makers: [4], made: [1], cells: [], mentions: [] },
		{ session: 18, sur: 2, makers: [7], made: [2], cells: [29, 15], mentions: [2, 1] }
	]);
});

it('finds nothing in no rows', () => {
	expect(reviewsBySession(columnsOfRows([]), SIZE)).toEqual(new Map());
});
