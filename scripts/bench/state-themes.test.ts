import { expect, it } from 'vitest';
import { batchOf, smallRows, smallVocabulary } from '../../src/lib/engine/testing';
import { countStateThemes } from './state-themes';

it('counts State × theme × cycle without the Unknown State and without rows that have no theme', () => {
	const rows = countStateThemes([batchOf(smallRows)], smallVocabulary);
	expect(rows.map(Object.values)).toEqual([
		['FRA', 'justice', 'Justice', 2, 1],
		['FRA', 'torture', 'Torture', 1, 1],
		['FRA', 'torture', 'Torture', 2, 1],
		['FRA', 'womens-rights', "Women's rights", 2, 1],
		['KHM', 'womens-rights', "Women's rights", 1, 1],
		['NOR', 'justice', 'Justice', 1, 1],
		['NOR', 'justice', 'Justice', 2, 1],
		['NOR', 'torture', 'Torture', 2, 1],
		['SWE', 'womens-rights', "Women's rights", 2, 1]
	]);
});

it('adds batches up', () => {
	const batch = batchOf(smallRows);
	const [first] = countStateThemes([batch, batch], smallVocabulary);
	expect(first?.recommendations).toBe(2);
});
