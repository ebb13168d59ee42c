import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeBatch } from '../engine/arrow';
import type { Engine } from '../engine/engine';
import { createNodeEngine } from '../engine/node';
import { batchOf, smallCoalition, smallRows, smallVocabulary } from '../engine/testing';
import type { Filters } from '../model/filters';
import { alike } from './alike';
import { cycles } from './cycles';
import { evidence } from './evidence';
import { flows } from './flows';
import { headline } from './headline';
import { network } from './network';
import type { Question } from './question';
import { reviews, reviewUnits } from './reviews';
import { stateThemes } from './state-themes';
import { states, type StateRow } from './states';
import { readSummary, summary } from './summary';
import { ask, choose, smallEngine } from './testing';
import { themes } from './themes';

let engine: Engine;
beforeAll(async () => {
	engine = await smallEngine();
});
afterAll(() => engine.close());

describe('summary', () => {
	it('counts all of it', async () => {
		expect(readSummary(await ask(engine, summary(choose())))).toEqual({
			recommendations: 8,
			reviews: 3,
			statesUnderReview: 2,
			recommendingStates: 5,
			unknownState: 1,
			themes: 3,
			themeMentions: 10,
			actionCategoriesEstimated: 0,
			duplicates: 0,
			cycles: { 1: 4, 2: 4 },
			responses: { Supported: 5, Noted: 2, Pending: 1 },
			actionCategories: { 0: 1, 1: 2, 2: 1, 4: 2, 5: 2 }
		});
	});

	it('counts only the mentions of chosen themes', async () => {
		const chosen = readSummary(
			await ask(engine, summary(choose({ theme: ['torture', 'justice'], cycle: [2] })))
		);
		expect(chosen).toMatchObject({
			recommendations: 3,
			themes: 2,
			themeMentions: 5,
			unknownState: 1,
			recommendingStates: 2
		});
	});

	it('counts nothing as nothing', async () => {
		const none = readSummary(await ask(engine, summary(choose({ sur: ['FRA'] }))));
		expect(none).toMatchObject({ recommendations: 0, reviews: 0, themes: 0, themeMentions: 0, cycles: {} });
	});
});

describe('network', () => {
	it('ties recommending States to States under review', async () => {
		expect(await ask(engine, network(choose()))).toEqual([
			{ source: 'NOR', target: 'KHM', recommendations: 2, supported: 1 },
			{ source: 'FRA', target: 'KHM', recommendations: 1, supported: 1 },
			{ source: 'FRA', target: 'LAO', recommendations: 1, supported: 0 },
			{ source: 'KHM', target: 'LAO', recommendations: 1, supported: 1 },
			{ source: 'LAO', target: 'KHM', recommendations: 1, supported: 1 },
			{ source: 'SWE', target: 'KHM', recommendations: 1, supported: 1 }
		]);
	});

	it('shows the Unknown State when it is asked for', async () => {
		expect(await ask(engine, network(choose({ from: ['XXX'] })))).toEqual([
			{ source: 'XXX', target: 'KHM', recommendations: 1, supported: 0 }
		]);
	});
});

describe('questions that follow from a wider one', () => {
	const selections = fc.record({
		cycle: fc.subarray([1, 2]),
		theme: fc.subarray(['torture', 'justice', 'none']),
		from: fc.subarray(['NOR', 'FRA', 'XXX']),
		response: fc.subarray(['Supported', 'Noted'] as const)
	});
	const flowsOf = (
		[
			['group', 'theme', 'response'],
			['sur', 'cycle', 'family'],
			['from', 'action', 'response', 'cycle']
		] as const
	).map((columns) => (filters: Filters) => flows(filters, columns, 'mentions'));

	it('give the rows that the engine gives when asked', async () => {
		await fc.assert(
			fc.asyncProperty(selections, fc.constantFrom(stateThemes, states, ...flowsOf), async (chosen, of) => {
				// Rows of either kind are only compared.
				const question = of(choose(chosen as Partial<Filters>)) as Question<StateRow>;
				const asked = await ask(engine, question);
				const { wider } = question;
				if (wider === undefined) return;
				expect(wider.rows(await ask(engine, wider.question))).toEqual(asked);
			}),
			{ numRuns: 120 }
		);
	});
});

describe('tables', () => {
	it('gives State × theme × cycle', async () => {
		const rows = await ask(engine, stateThemes(choose({ group: ['WEOG'], sur: ['KHM'] })));
		expect(rows).toHaveLength(7);
		expect(rows[0]).toEqual({
			recommending_state: 'FRA',
			theme: 'justice',
			theme_name: 'Justice',
			cycle: 2,
			recommendations: 1
		});
		expect((await ask(engine, stateThemes(choose()))).some(({ theme }) => theme === 'none')).toBe(false);
		expect(await ask(engine, stateThemes(choose({ theme: ['none'] })))).toHaveLength(1);
	});

	it('gives themes, States, reviews', async () => {
		const themeRows = await ask(engine, themes(choose()));
		expect(
			themeRows.map(({ theme, recommendations, supported }) => [theme, recommendations, supported])
		).toEqual([
			['justice', 4, 2],
			['torture', 3, 1],
			['womens-rights', 3, 3],
			['none', 1, 1]
		]);
		const stateRows = await ask(engine, states(choose({ org: ['EU', 'ASEAN'] })));
		expect(
			stateRows.map(({ recommending_state, recommendations }) => [recommending_state, recommendations])
		).toEqual([
			['FRA', 2],
			['KHM', 1],
			['LAO', 1],
			['SWE', 1]
		]);
		expect(await ask(engine, reviews(choose()))).toMatchObject([
			{ sur: 'KHM', session: 6, cycle: 1, recommendations: 2, supported: 2, noted: 0 },
			{ sur: 'LAO', session: 8, cycle: 1, recommendations: 2, supported: 1, noted: 0 },
			{ sur: 'KHM', session: 18, cycle: 2, recommendations: 4, supported: 2, noted: 2 }
		]);
	});

	it('counts what was supported and noted by paragraph where every recommendation names its own', async () => {
		const [first, second, third] = smallRows.filter(({ session }) => session === 18);
		if (!first || !second || !third) throw new Error('too few rows');
		const rows = [
			{ ...first, response: 'Supported' as const, paragraph: '5.1' },
			{ ...second, response: 'Supported' as const, paragraph: '5.1' },
			{ ...third, response: 'Noted' as const, paragraph: '5.2' }
		];
		const whole = await createNodeEngine();
		await whole.change(async (tables) => {
			await tables.setVocabulary(smallVocabulary, smallCoalition);
			await tables.setSources([{ source: 1, file: 'list.docx', format: 'by-hand' }]);
			await tables.append(encodeBatch(batchOf(rows), { source: 1, firstRec: 0 }));
		});
		expect(await ask(whole, reviews(choose()))).toMatchObject([
			{ paragraphs: 2, recommendations: 3, supported: 1, noted: 1 }
		]);
		expect(await ask(whole, reviewUnits(choose()))).toEqual([{ source: 'list.docx', unit: 'paragraphs' }]);
		await whole.close();
	});

	it('follows themes, groups and States across cycles', async () => {
		expect(await ask(engine, cycles(choose(), 'group'))).toEqual([
			{ cycle: 1, value: 'Asia-Pacific', recommendations: 2 },
			{ cycle: 1, value: 'WEOG', recommendations: 2 },
			{ cycle: 2, value: 'WEOG', recommendations: 3 },
			{ cycle: 2, value: 'Unknown', recommendations: 1 }
		]);
		expect(
			(await ask(engine, cycles(choose(), 'theme'))).reduce((sum, row) => sum + row.recommendations, 0)
		).toBe(11);
		expect(
			(await ask(engine, cycles(choose(), 'from'))).reduce((sum, row) => sum + row.recommendations, 0)
		).toBe(8);
	});
});

describe('headline', () => {
	it('gives the figures of the sentence', async () => {
		expect(await ask(engine, headline(choose({ cycle: [2] })))).toEqual([
			{
				recommendations: 4,
				supported: 2,
				noted: 2,
				states: 3,
				reviews: 1,
				states_under_review: 1,
				unknown: 1,
				unknown_makers: 1,
				mentions: 7,
				only_sur: 'KHM',
				only_from: null,
				top_theme: 'justice',
				top_theme_recommendations: 3,
				// France, Norway and Sweden made one each: the first by name.
				top_state: 'FRA',
				top_state_recommendations: 1
			}
		]);
	});

	it('says nothing of nothing', async () => {
		expect(await ask(engine, headline(choose({ sur: ['FRA'] })))).toMatchObject([
			{ recommendations: 0, mentions: 0, only_sur: null, top_theme: null, top_state: null, states: 0 }
		]);
	});
});

describe('evidence', () => {
	it('gives the recommendations behind a mark with their source', async () => {
		const rows = await ask(
			engine,
			evidence(choose({ sur: ['KHM'] }), {
				clauses: [{ column: 'theme', values: ['womens-rights'], not: false }]
			})
		);
		expect(rows).toHaveLength(2);
		expect(rows[0]).toEqual({
			rec: 2,
			sur: 'KHM',
			from: 'SWE',
			session: 18,
			cycle: 2,
			themes: 'womens-rights',
			theme_names: "Women's rights",
			response: 'Supported',
			action: 4,
			estimated: 0,
			original_themes: "Women's rights",
			sdgs: null,
			persons: null,
			document: 'A/HRC/26/16',
			file: 'small.csv',
			line: 4,
			duplicate: 0,
			text: 'Protect\nwomen, “all” of them.',
			paragraph: '118.3',
			position_source: null,
			total: 2
		});
		expect(rows[1]).toMatchObject({ themes: 'justice|torture|womens-rights', text: null, paragraph: null });
	});

	it('comes in pages', async () => {
		const first = await ask(engine, evidence(choose(), { limit: 3 }));
		const second = await ask(engine, evidence(choose(), { limit: 3, offset: 3 }));
		expect([...first, ...second].map(({ rec }) => rec)).toEqual([1, 2, 3, 5, 6, 7]);
		expect(second[0]?.total).toBe(8);
	});
});

describe('alike', () => {
	it('is the cosine of theme vectors, rarer themes weighing more', async () => {
		const rows = await ask(engine, alike(choose({ group: ['WEOG'] }), { least: 1 }));
		// Norway: justice 2, torture 1. Sweden: women's rights 1. France: justice 1, women's rights 1, torture 2. All themes by two of three.
		expect(rows.map(({ source, target, shared }) => [source, target, shared])).toEqual([
			['FRA', 'NOR', 2],
			['FRA', 'SWE', 1]
		]);
		expect(rows[0]?.similarity).toBeCloseTo(4 / Math.sqrt(5 * 6), 5);
		expect(rows[1]?.similarity).toBeCloseTo(1 / Math.sqrt(6), 5);
	});

	it('weighs by rarity', async () => {
		const rows = await ask(engine, alike(choose({ cycle: [2] }), { least: 1 }));
		// Three States: justice 2, torture 2, women's rights 2 of them; Norway–France share two of three themes.
		expect(rows[0]).toMatchObject({ source: 'FRA', target: 'NOR', shared: 2 });
		expect(rows[0]?.similarity).toBeCloseTo(2 / Math.sqrt(2 * 3), 5);
	});

	it('leaves out States with too few recommendations, and keeps the nearest', async () => {
		expect(await ask(engine, alike(choose(), { least: 4 }))).toEqual([]);
		expect((await ask(engine, alike(choose(), { least: 1, nearest: 1 }))).length).toBeLessThanOrEqual(4);
		expect(() => alike(choose(), { nearest: 0 })).toThrow('whole number');
	});
});
