import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../engine/engine';
import { smallVocabulary } from '../../engine/testing';
import { ask, smallEngine } from '../testing';
import { acceptance, acceptanceQuestion, acceptanceTable } from './acceptance';
import { betaBelow, betaQuantile } from './beta';
import { logit } from './logistic';
import type { AcceptanceRow, AcceptanceStepKey } from './types';

let engine: Engine;
beforeAll(async () => {
	engine = await smallEngine();
});
afterAll(() => engine.close());

const JUSTICE = { id: 'justice', issues: ['justice'] };
const states = ['NOR', 'SWE', 'FRA', 'LAO'];

describe('acceptance', () => {
	it('counts what was answered, the Unknown State and later sessions apart', async () => {
		const rows = await ask(engine, acceptanceQuestion('KHM'));
		const table = acceptanceTable(rows, smallVocabulary, { sur: 'KHM', before: 32 });
		expect(table.sessions).toEqual([6, 18]);
		expect(table.overall).toEqual({ supported: 4, answered: 5 });
		const [norway] = acceptance(table, JUSTICE, states);
		expect(norway).toMatchObject({
			state: 'NOR',
			onTheme: { supported: 1, answered: 2 },
			ofState: { supported: 1, answered: 2 },
			ofGroup: { supported: 3, answered: 4 },
			ofTheme: { supported: 2, answered: 3 }
		});
		const earlier = acceptanceTable(rows, smallVocabulary, { sur: 'KHM', before: 18 });
		expect(earlier.overall).toEqual({ supported: 2, answered: 2 });
	});

	it('says nothing where the SuR has answered nothing', async () => {
		const rows = await ask(engine, acceptanceQuestion('NOR'));
		const table = acceptanceTable(rows, smallVocabulary, { sur: 'NOR', before: 32 });
		for (const { probability, low, high } of acceptance(table, JUSTICE, states))
			expect([probability, low, high]).toEqual([undefined, undefined, undefined]);
	});

	const counts = fc
		.record({ answered: fc.integer({ min: 1, max: 40 }), part: fc.integer({ min: 0, max: 40 }) })
		.map(({ answered, part }) => ({ answered, supported: Math.min(answered, part) }));
	const tables = fc
		.array(
			fc.record({ maker: fc.integer({ min: 1, max: 5 }), theme: fc.integer({ min: 1, max: 3 }), counts }),
			{
				minLength: 1,
				maxLength: 12
			}
		)
		.map((given) =>
			given.flatMap(({ maker, theme, counts }): AcceptanceRow[] => [
				{ maker, theme, session: 18, ...counts },
				{ maker, theme: null, session: 18, ...counts }
			])
		);
	const tableOf = (rows: AcceptanceRow[]) =>
		acceptanceTable(rows, smallVocabulary, { sur: 'KHM', before: 32 });

	it('lies between what the State itself was answered and what is expected of its group and theme', () => {
		fc.assert(
			fc.property(tables, (rows) => {
				for (const one of acceptance(tableOf(rows), JUSTICE, states)) {
					const own = one.onTheme.supported / one.onTheme.answered;
					const ends = one.onTheme.answered > 0 ? [own, one.prior.rate] : [one.prior.rate, one.prior.rate];
					expect(one.probability).toBeGreaterThanOrEqual(Math.min(...ends) - 1e-12);
					expect(one.probability).toBeLessThanOrEqual(Math.max(...ends) + 1e-12);
					expect(one.low).toBeLessThanOrEqual(one.probability ?? NaN);
					expect(one.high).toBeGreaterThanOrEqual(one.probability ?? NaN);
				}
			})
		);
	});

	it('can be computed again from the rates it states', () => {
		fc.assert(
			fc.property(tables, (rows) => {
				for (const { steps, probability } of acceptance(tableOf(rows), JUSTICE, states)) {
					for (const { answers, towards, rate } of steps)
						if (answers && towards)
							expect(rate).toBeCloseTo(
								(answers.supported + towards.worth * towards.rate) / (answers.answered + towards.worth),
								12
							);
					const rate = new Map(steps.map((step) => [step.key, logit(step.rate)]));
					const of = (key: AcceptanceStepKey) => rate.get(key) ?? NaN;
					const towards = (key: AcceptanceStepKey) =>
						logit(steps.find((step) => step.key === key)?.towards?.rate ?? NaN);
					expect(towards('group')).toBeCloseTo(of('here') + of('worldGroup') - of('world'), 9);
					expect(towards('theme')).toBeCloseTo(of('here') + of('worldTheme') - of('world'), 9);
					expect(towards('state')).toBeCloseTo(of('group'), 9);
					expect(of('expected')).toBeCloseTo(of('state') + of('theme') - of('here'), 9);
					expect(towards('onTheme')).toBeCloseTo(of('expected'), 9);
					expect(steps.at(-1)?.rate).toBe(probability);
				}
			})
		);
	});

	it('rises with every answer that was Supported', () => {
		fc.assert(
			fc.property(counts, (given) => {
				const estimate = (supported: number) => {
					const share = { supported, answered: 41 };
					const other = { maker: 5, session: 18, supported: 20, answered: 40 };
					return acceptance(
						tableOf([
							{ maker: 3, theme: 1, session: 18, ...share },
							{ maker: 3, theme: null, session: 18, ...share },
							{ ...other, theme: 1 },
							{ ...other, theme: null }
						]),
						JUSTICE,
						['NOR']
					)[0]?.probability;
				};
				expect(estimate(given.supported + 1)).toBeGreaterThan(estimate(given.supported) ?? NaN);
			})
		);
	});
});

describe('the Beta distribution', () => {
	it('agrees with what is known of it', () => {
		expect(betaBelow(0.3, 1, 1)).toBeCloseTo(0.3, 12);
		expect(betaBelow(0.5, 7, 7)).toBeCloseTo(0.5, 12);
		// 1 − (1 − x)^b for a = 1; x^a for b = 1.
		expect(betaBelow(0.2, 1, 5)).toBeCloseTo(1 - 0.8 ** 5, 12);
		expect(betaBelow(0.9, 3, 1)).toBeCloseTo(0.729, 12);
	});

	it('is turned round by its quantile', () => {
		const size = fc.double({ min: 0.2, max: 60, noNaN: true });
		fc.assert(
			fc.property(fc.double({ min: 0.05, max: 0.95, noNaN: true }), size, size, (part, a, b) => {
				const x = betaQuantile(part, a, b);
				// Where nearly all lies at an end, doubles cannot say where exactly.
				fc.pre(x > 1e-9 && x < 1 - 1e-9);
				expect(betaBelow(x, a, b)).toBeCloseTo(part, 6);
			})
		);
	});
});
