import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeBatch } from '../../engine/arrow';
import type { Engine } from '../../engine/engine';
import { createNodeEngine } from '../../engine/node';
import { batchOf, smallCoalition, smallRows, smallVocabulary, type SmallRow } from '../../engine/testing';
import { sql } from '../../engine/sql';
import { KEEP_FIRST, type JoinChoice, type JoinPlan } from '../../model/join';
import { ask } from '../testing';
import { joinRows, overlaps } from './overlaps';
import { elsewhereBySource, settle, toCompare, type JoinSource } from './settle';

/** A second telling of Cambodia's review in session 18: one recommendation as before, one in other words, one new. */
const again: SmallRow[] = [
	{
		from: 'SWE',
		sur: 'KHM',
		session: 18,
		themes: ['none'],
		response: 'Supported',
		action: 0,
		text: 'Protect women, all of them (Sweden).'
	},
	{
		from: 'NOR',
		sur: 'KHM',
		session: 18,
		themes: ['torture'],
		response: 'Noted',
		action: 0,
		text: 'Sign the protocol.'
	},
	{ from: 'FRA', sur: 'FRA', session: 30, themes: ['none'], response: 'Noted', action: 0, text: 'Alone.' }
];

const sources: JoinSource[] = [
	{ source: 1, format: 'by-hand', opened: 0 },
	{ source: 2, format: 'other', opened: 1 }
];

describe('joining two sources in the engine', () => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await createNodeEngine();
	});
	afterAll(() => engine.close());

	async function joined(plan: JoinPlan, order = sources) {
		let settlement = settle([], [], [], plan);
		await engine.change(async (tables) => {
			await tables.clear();
			await tables.setVocabulary(smallVocabulary, smallCoalition);
			await tables.setSources([
				{ source: 1, file: 'small.csv', format: 'by-hand' },
				{ source: 2, file: 'again.csv', format: 'other' }
			]);
			await tables.append(encodeBatch(batchOf(smallRows), { source: 1, firstRec: 0 }));
			await tables.append(encodeBatch(batchOf(again), { source: 2, firstRec: 100 }));
			const rows = (await tables.read(overlaps().sql)).rows<never>();
			const needed = toCompare(rows, order, plan);
			const compared = needed.length === 0 ? [] : (await tables.read(joinRows(needed).sql)).rows<never>();
			settlement = settle(rows, compared, order, plan);
			await tables.tellElsewhere(settlement.elsewhere);
		});
		const [counts] = (
			await engine.query(
				sql`select (select count(*) from recommendations) as recommendations,
					(select count(*) from mentions where rec not in (select rec from recommendations)) as strays,
					(select count(*) from told_elsewhere) as elsewhere`
			)
		).rows<{ recommendations: number; strays: number; elsewhere: number }>();
		return { settlement, ...counts };
	}

	it('knows the review that two sources tell of, and no other', async () => {
		await joined({ ...KEEP_FIRST, rule: { how: 'both' } });
		expect(await ask(engine, overlaps())).toEqual([
			{
				sur: 'KHM',
				surCode: 1,
				session: 18,
				source: 1,
				recommendations: 4,
				paragraphs: 1,
				comparable: 1,
				repeats: 0
			},
			{
				sur: 'KHM',
				surCode: 1,
				session: 18,
				source: 2,
				recommendations: 2,
				paragraphs: 2,
				comparable: 2,
				repeats: 0
			}
		]);
		expect((await ask(engine, joinRows([{ surCode: 1, session: 18 }]))).map(({ rec }) => rec)).toEqual([
			1, 2, 3, 5, 100, 101
		]);
	});

	it('keeps the first unless told otherwise, and loses no row', async () => {
		const { settlement, ...counts } = await joined(KEEP_FIRST);
		expect(counts).toEqual({ recommendations: 9, strays: 0, elsewhere: 2 });
		expect(settlement.reviews).toMatchObject([
			{
				sur: 'KHM',
				session: 18,
				choice: { how: 'keep-first' },
				sources: [
					{ source: 1, elsewhere: 0 },
					{ source: 2, elsewhere: 2 }
				]
			}
		]);
		expect(elsewhereBySource(settlement)).toEqual(
			new Map([
				[1, 0],
				[2, 2]
			])
		);
	});

	it('goes by the order of loading, not by the numbers', async () => {
		expect(await joined(KEEP_FIRST, [...sources].reverse())).toMatchObject({
			recommendations: 7,
			elsewhere: 4
		});
	});

	it('lets the bundled example yield to a person’s own file, unless it is named', async () => {
		const withExample = sources.map((one) => ({ ...one, example: one.source === 1 }));
		expect(await joined(KEEP_FIRST, withExample)).toMatchObject({ recommendations: 7, elsewhere: 4 });
		const named: JoinPlan = { rule: { how: 'keep', source: 1 }, reviews: {} };
		expect(await joined(named, withExample)).toMatchObject({ recommendations: 9, elsewhere: 2 });
	});

	it('keeps a source that was named, and the first where that one is silent', async () => {
		expect(await joined({ rule: { how: 'keep', source: 2 }, reviews: {} })).toMatchObject({
			recommendations: 7,
			elsewhere: 4
		});
		expect(await joined({ rule: { how: 'keep', source: 9 }, reviews: {} })).toMatchObject({
			recommendations: 9,
			elsewhere: 2
		});
	});

	it('counts both where told so, and says so', async () => {
		const { settlement, ...counts } = await joined({
			rule: KEEP_FIRST.rule,
			reviews: { 'KHM-18': { how: 'both' } }
		});
		expect(counts).toEqual({ recommendations: 11, strays: 0, elsewhere: 0 });
		expect(settlement.reviews[0]?.choice).toEqual({ how: 'both' });
	});

	it('merges: what is told twice counts once', async () => {
		const { settlement, ...counts } = await joined({ ...KEEP_FIRST, rule: { how: 'merge' } });
		expect(counts).toEqual({ recommendations: 10, strays: 0, elsewhere: 1 });
		expect(settlement.elsewhere.recommendations).toEqual([
			{ rec: 100, source: 2, sur: 1, session: 18, kept: 1 }
		]);
	});

	it('gives everything back when the choice is undone', async () => {
		await joined({ ...KEEP_FIRST, rule: { how: 'merge' } });
		expect(await joined({ ...KEEP_FIRST, rule: { how: 'both' } })).toMatchObject({
			recommendations: 11,
			elsewhere: 0
		});
	});
});

describe('settling without an engine', () => {
	const told = (source: number, part: object = {}) => ({
		sur: 'KHM',
		surCode: 1,
		session: 18,
		source,
		recommendations: 10,
		paragraphs: 0,
		comparable: 10,
		repeats: 0,
		...part
	});
	const exported = (opened: number): JoinSource[] => [
		{ source: 1, format: 'upr-info-api', opened: 0 },
		{ source: 2, format: 'upr-info-api', opened }
	];

	it('takes pages of one export for parts of it, unless one repeats the other', () => {
		expect(settle([told(1), told(2)], [], exported(0), KEEP_FIRST).reviews[0]).toMatchObject({
			choice: { how: 'both' },
			grounds: 'parts'
		});
		expect(settle([told(1), told(2, { repeats: 10 })], [], exported(0), KEEP_FIRST).reviews[0]).toMatchObject(
			{ choice: { how: 'keep-first' } }
		);
		expect(settle([told(1), told(2)], [], exported(1), KEEP_FIRST).reviews[0]).toMatchObject({
			choice: { how: 'keep-first' }
		});
	});

	it('keeps the fuller source where the first tells far fewer, unless a person says so of the review', () => {
		const few = [told(1, { recommendations: 3 }), told(2, { recommendations: 205 })];
		expect(settle(few, [], sources, KEEP_FIRST).reviews[0]).toMatchObject({
			choice: { how: 'keep', source: 2 },
			grounds: 'fuller',
			sources: [{ elsewhere: 3 }, { elsewhere: 0 }]
		});
		const example = sources.map((one) => ({ ...one, example: one.source === 2 }));
		expect(settle(few, [], example, KEEP_FIRST).reviews[0]).toMatchObject({ grounds: 'fuller' });
		const own = (choice: JoinChoice): JoinPlan => ({ ...KEEP_FIRST, reviews: { 'KHM-18': choice } });
		for (const choice of [{ how: 'keep-first' }, { how: 'keep', source: 1 }] as const)
			expect(settle(few, [], example, own(choice)).reviews[0]).toMatchObject({
				choice,
				grounds: 'choice',
				sources: [{ elsewhere: 0 }, { elsewhere: 205 }]
			});
		const half = [told(1, { recommendations: 103 }), told(2, { recommendations: 205 })];
		expect(settle(half, [], sources, KEEP_FIRST).reviews[0]).toMatchObject({ grounds: 'choice' });
	});

	it('keeps the fuller where what should be merged cannot be', () => {
		const few = [told(1, { recommendations: 3, comparable: 0 }), told(2, { recommendations: 205 })];
		expect(settle(few, [], sources, { ...KEEP_FIRST, rule: { how: 'merge' } }).reviews[0]).toMatchObject({
			choice: { how: 'keep', source: 2 },
			grounds: 'nothing-to-compare'
		});
	});

	it('does not merge what has neither paragraph nor wording', () => {
		expect(
			settle([told(1, { comparable: 0 }), told(2)], [], sources, { ...KEEP_FIRST, rule: { how: 'merge' } })
				.reviews[0]
		).toMatchObject({
			choice: { how: 'keep-first' },
			grounds: 'nothing-to-compare',
			sources: [{ elsewhere: 0 }, { elsewhere: 10 }]
		});
	});
});
