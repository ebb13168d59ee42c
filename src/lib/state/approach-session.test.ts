import { expect, test } from 'vitest';
import { nextReview, pastReview, sessionsToAskAbout } from './approach-session';

test.for([
	[[6, 18], 18, 32],
	[[18, 6], 18, 32],
	[[32], 40, 46],
	[[26], 26, 40],
	[[13], 18, 27],
	[[1], 12, 13],
	[[12], 12, 26],
	[[], 18, 19],
	[[], 54, 54],
	[[46], 48, 54]
] as const)('a State reviewed in %s, with data to session %s, comes round in %s', ([reviews, last, next]) => {
	expect(nextReview(reviews, last)).toBe(next);
});

test('every session after the first of the data can be asked about', () => {
	expect(sessionsToAskAbout([52, 6])[0]).toBe(7);
	expect(sessionsToAskAbout([52, 6]).at(-1)).toBe(54);
	expect(sessionsToAskAbout([])).toEqual([]);
});

test('a review that is past leads to the next, or to the last the calendar knows', () => {
	const calendar = [
		{ session: 32, year: 2019, month: 1 },
		{ session: 46, year: 2024, month: 4 }
	];
	expect(pastReview(32, calendar, new Date(2019, 0, 31))).toBeUndefined();
	expect(pastReview(32, calendar, new Date(2019, 1, 1))).toEqual({ coming: 46 });
	expect(pastReview(32, calendar, new Date(2026, 10, 24))).toEqual({ later: 46 });
	expect(pastReview(46, calendar, new Date(2026, 10, 24))).toEqual({ later: undefined });
	expect(pastReview(60, calendar, new Date(2026, 10, 24))).toBeUndefined();
});
