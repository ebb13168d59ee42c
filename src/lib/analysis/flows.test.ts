import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../engine/engine';
import { COUNTINGS, FLOW_COLUMNS } from '../model/questions';
import { countsThemes, flows, type FlowRow } from './flows';
import { ask, choose, smallEngine } from './testing';

let engine: Engine;
beforeAll(async () => {
	engine = await smallEngine();
});
afterAll(() => engine.close());

const totals = (rows: readonly FlowRow[]) => {
	const sums = new Map<number, number>();
	for (const { step, recommendations } of rows) sums.set(step, (sums.get(step) ?? 0) + recommendations);
	return [...sums.values()];
};

describe('flows', () => {
	it('counts recommendations where no column is about themes', async () => {
		expect(await ask(engine, flows(choose({ sur: ['KHM'] }), ['group', 'response'], 'mentions'))).toEqual([
			{ step: 1, from: 'WEOG', to: 'Supported', recommendations: 3 },
			{ step: 1, from: 'Asia-Pacific', to: 'Supported', recommendations: 1 },
			{ step: 1, from: 'Unknown', to: 'Noted', recommendations: 1 },
			{ step: 1, from: 'WEOG', to: 'Noted', recommendations: 1 }
		]);
	});

	it('counts mentions, or shares recommendations out among their themes', async () => {
		const filters = choose({ from: ['FRA'], sur: ['KHM'] });
		const mentions = await ask(engine, flows(filters, ['from', 'theme', 'action'], 'mentions'));
		expect(mentions.filter(({ step }) => step === 1)).toEqual([
			{ step: 1, from: 'FRA', to: 'justice', recommendations: 1 },
			{ step: 1, from: 'FRA', to: 'torture', recommendations: 1 },
			{ step: 1, from: 'FRA', to: 'womens-rights', recommendations: 1 }
		]);
		const shares = await ask(engine, flows(filters, ['from', 'theme', 'action'], 'fractional'));
		expect(shares.map(({ recommendations }) => recommendations)).toEqual(
			mentions.map(() => expect.closeTo(1 / 3, 10))
		);
		const chosen = await ask(
			engine,
			flows({ ...filters, theme: ['justice', 'torture'] }, ['from', 'theme'], 'fractional')
		);
		expect(chosen.map(({ recommendations }) => recommendations)).toEqual([0.5, 0.5]);
	});

	it('draws the part behind a mark, with the shares of the whole', async () => {
		const clauses = [{ column: 'theme', values: ['justice'], not: false }] as const;
		const part = await ask(
			engine,
			flows(choose({ from: ['FRA'] }), ['from', 'theme'], 'fractional', clauses)
		);
		expect(part).toEqual([
			{ step: 1, from: 'FRA', to: 'justice', recommendations: expect.closeTo(1 / 3, 10) }
		]);
		const others = [{ column: 'theme', values: ['justice'], not: true }] as const;
		const rest = await ask(engine, flows(choose({ from: ['FRA'] }), ['from', 'theme'], 'mentions', others));
		expect(totals(rest)).toEqual([3]);
	});

	it('gives every step the total of the selection', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.uniqueArray(fc.constantFrom(...FLOW_COLUMNS), { minLength: 2, maxLength: 5 }),
				fc.constantFrom(...COUNTINGS),
				async (columns, counting) => {
					const sums = totals(await ask(engine, flows(choose(), columns, counting)));
					const expected = countsThemes(columns) && counting === 'mentions' ? 11 : 8;
					expect(sums).toEqual(columns.slice(1).map(() => expect.closeTo(expected, 9)));
				}
			),
			{ numRuns: 25 }
		);
	});

	it('refuses what is no flow', () => {
		expect(() => flows(choose(), ['theme'], 'mentions')).toThrow('at least two columns');
		expect(() => flows(choose(), ['theme', 'theme'], 'mentions')).toThrow('each column once');
	});
});
