import { describe, expect, it } from 'vitest';
import { coverage } from './coverage';
import { settledCosts } from './settled';
import type { CoverageRequest, CoverageState } from './types';

const state = (iso3: string, ...probabilities: number[]): CoverageState => ({
	state: iso3,
	group: 'WEOG',
	door: 'embassy',
	probabilities
});
const request = (part: Partial<CoverageRequest>): CoverageRequest => ({
	themes: [
		{ id: 'a', priority: 2 },
		{ id: 'b', priority: 2 }
	],
	states: [state('AAA', 0.6, 0.1), state('BBB', 0.1, 0.5), state('CCC', 0.02, 0.01)],
	meetings: 2,
	asks: 1,
	...part
});
const costs = (part: Partial<CoverageRequest>) => {
	const asked = request(part);
	return settledCosts(asked, coverage(asked));
};

describe('what a settled meeting costs', () => {
	it('names the State whose place one of little worth takes, and what each would carry', () => {
		const [found, ...others] = costs({ locked: [{ state: 'CCC', themes: [] }] });
		expect(others).toEqual([]);
		expect(found?.state).toBe('CCC');
		// Beside AAA on the first theme it is asked for the second.
		expect(found?.carries).toBeCloseTo(0.01);
		expect(found?.instead).toEqual({ state: 'BBB', carries: 0.5 });
		// (2 · 0.6 + 2 · 0.5) − (2 · 0.6 + 2 · 0.01), of 4.
		expect(found?.cost).toBeCloseTo((0.5 - 0.01) / 2);
	});

	it('says nothing of a choice that costs nothing', () => {
		expect(costs({ locked: [{ state: 'AAA', themes: [] }] })).toEqual([]);
		expect(costs({ locked: [{ state: 'AAA', themes: ['a'] }] })).toEqual([]);
		expect(costs({})).toEqual([]);
	});

	it('compares a State with itself where only its ask would change', () => {
		const [found] = costs({ locked: [{ state: 'AAA', themes: ['b'] }] });
		expect(found?.carries).toBeCloseTo(0.1);
		expect(found?.instead).toEqual({ state: 'AAA', carries: 0.6 });
	});

	it('remarks on one that takes nobody’s place and carries next to nothing', () => {
		const [found] = costs({ meetings: 3, locked: [{ state: 'CCC', themes: [] }] });
		expect(found).toMatchObject({ state: 'CCC', instead: undefined, cost: 0 });
	});
});
