import { describe, expect, it } from 'vitest';
import table from '../../../data/reference/state-theme-profile.csv?raw';
import { readWorldwideProfile, worldwideRecord } from './profile';

describe('the worldwide profile', () => {
	it('reads the bundled table whole', () => {
		const { counts } = readWorldwideProfile(table);
		const total = [...counts.values()]
			.flatMap((themes) => [...themes.values()])
			.reduce((sum, one) => sum + one, 0);
		const rows = table.trim().split(/\r?\n/).slice(1);
		expect(total).toBe(rows.reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(',') + 1)), 0));
		expect(counts.size).toBeGreaterThan(160);
	});

	it('ranks a State among those that raised the theme', () => {
		const profile = readWorldwideProfile(
			'recommending_state,theme,cycle,recommendations\nNOR,Justice,1,3\nNOR,Justice,2,2\nSWE,Justice,1,5\nFRA,"Land, sea",1,9\nDEU,Justice,1,1\n'
		);
		expect(worldwideRecord(profile, 'NOR', ['Justice'])).toEqual({ recommendations: 5, rank: 1, of: 3 });
		expect(worldwideRecord(profile, 'DEU', ['Justice', 'Land, sea'])).toEqual({
			recommendations: 1,
			rank: 4,
			of: 4
		});
		expect(worldwideRecord(profile, 'FRA', ['Justice'])).toEqual({ recommendations: 0, rank: 0, of: 3 });
	});

	it('refuses a row it cannot read', () => {
		expect(() =>
			readWorldwideProfile('recommending_state,theme,cycle,recommendations\nNOR;Justice;1;3\n')
		).toThrow('line 2');
	});
});
