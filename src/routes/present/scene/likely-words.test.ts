import { expect, test } from 'vitest';
import type { ShortlistRow } from '$lib/analysis/approach';
import { likelyWords } from './likely-words';

const years = new Map([
	[6, '2009'],
	[18, '2014']
]);
const said = (here: number[], elsewhere: number) =>
	likelyWords(
		{
			probability: 0.64,
			evidence: {
				here: [6, 18].map((session, at) => ({ session, recommendations: 3, onTheme: here[at] ?? 0 })),
				worldwide: { onTheme: elsewhere }
			}
		} as unknown as Pick<ShortlistRow, 'probability' | 'evidence'>,
		years
	).whole;

test('a likelihood stands with what speaks for it: years here, or how often elsewhere', () => {
	expect(said([1, 2], 90)).toBe('64% · 2009, 2014');
	expect(said([0, 2], 90)).toBe('64% · 2014');
	expect(said([0, 0], 90)).toBe('64% · 90 elsewhere');
	expect(said([0, 0], 0)).toBe('64%');
});
