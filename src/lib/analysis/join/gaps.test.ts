import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeBatch } from '../../engine/arrow';
import type { Engine } from '../../engine/engine';
import { createNodeEngine } from '../../engine/node';
import { sql } from '../../engine/sql';
import { batchOf, smallCoalition, smallVocabulary, type SmallRow } from '../../engine/testing';
import type { Vocabulary } from '../../model/dataset';
import { KEEP_FIRST, type JoinPlan } from '../../model/join';
import { schemeWords } from '../../model/scheme';
import { fills } from './gaps';
import { joinRows, overlaps, type JoinRow, type OverlapRow } from './overlaps';
import { settle, toCompare } from './settle';

const asked = { from: 'SWE', sur: 'KHM', session: 18 };
const first: SmallRow[] = [
	{
		...asked,
		themes: ['none'],
		response: 'Unknown',
		action: 4,
		estimated: true,
		text: 'Protect women',
		paragraph: '1.1'
	},
	{ ...asked, themes: ['torture'], response: 'Noted', action: 5, text: 'Ratify it', paragraph: '1.2' }
];
const second: SmallRow[] = [
	{
		...asked,
		...{
			themes: ['justice', 'womens-rights'],
			response: 'Supported',
			action: 2,
			text: 'Protect women',
			paragraph: '1.1'
		},
		labels: [['sdg', '5']]
	},
	{ ...asked, themes: ['justice'], response: 'Supported', action: 1, text: 'Ratify it', paragraph: '1.2' },
	{ ...asked, themes: ['justice'], response: 'Supported', action: 1, text: 'Sign it', paragraph: '1.3' }
];
const words: Vocabulary = {
	...smallVocabulary,
	labels: [...smallVocabulary.labels, { kind: 'sdg', id: '5', name: '5', theme: 0 }]
};
const sources = [
	{ source: 1, format: 'a', opened: 0 },
	{ source: 2, format: 'b', opened: 1 }
];

describe('gaps of a recommendation that another source fills', () => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await createNodeEngine();
	});
	afterAll(() => engine.close());

	async function joined(plan: JoinPlan, own = first) {
		let settlement = settle([], [], [], plan);
		await engine.change(async (tables) => {
			await tables.clear();
			await tables.setVocabulary(words, smallCoalition);
			await tables.setSources(sources.map(({ source, format }) => ({ source, file: format, format })));
			await tables.append(encodeBatch(batchOf(own, words), { source: 1, firstRec: 0 }));
			await tables.append(encodeBatch(batchOf(second, words), { source: 2, firstRec: 100 }));
			const rows = (await tables.read(overlaps().sql)).rows<OverlapRow>();
			const needed = toCompare(rows, sources, plan);
			const compared = needed.length === 0 ? [] : (await tables.read(joinRows(needed).sql)).rows<JoinRow>();
			settlement = settle(rows, compared, sources, plan);
			await tables.tellElsewhere(settlement.elsewhere);
		});
		return settlement;
	}

	const rows = async () =>
		(
			await engine.query(sql`
				select r.rec, r.source, r.response, r.action, r.estimated, r.theme_count as themes,
					(select string_agg(t.id || ' ' || m.response || ' ' || m.action, ', ' order by t.id)
						from mentions m join themes t on t.theme = m.theme where m.rec = r.rec) as mentioned,
					(select string_agg(l.id, ', ' order by l.id)
						from originals o join labels l on l.label = o.label where o.rec = r.rec) as said
				from recommendations r order by r.rec`)
		).rows();

	it('are filled by a merge, what is known stays, and each source says how many', async () => {
		const settlement = await joined({ ...KEEP_FIRST, rule: { how: 'merge' } });
		expect(
			settlement.reviews[0]?.sources.map(({ source, elsewhere, filled }) => [source, elsewhere, filled])
		).toEqual([
			[1, 0, 0],
			[2, 2, 4]
		]);
		const merged = [
			{
				...{ rec: 0, source: 1, response: 1, action: 2, estimated: 0, themes: 2 },
				...{ mentioned: 'justice 1 2, womens-rights 1 2', said: '5, justice, womens-rights' }
			},
			{
				...{ rec: 1, source: 1, response: 2, action: 5, estimated: 0, themes: 1 },
				...{ mentioned: 'torture 2 5', said: 'torture' }
			},
			{
				...{ rec: 102, source: 2, response: 1, action: 1, estimated: 0, themes: 1 },
				...{ mentioned: 'justice 1 1', said: 'justice' }
			}
		];
		expect(await rows()).toEqual(merged);
		await engine.relabel(schemeWords('upr-info', words, smallCoalition));
		expect(await rows()).toEqual(merged);
	});

	it('are gaps again once the choice is undone', async () => {
		await joined({ ...KEEP_FIRST, rule: { how: 'merge' } });
		await joined(KEEP_FIRST);
		expect(await rows()).toMatchObject([
			{ rec: 0, response: 0, action: 4, estimated: 1, themes: 0, mentioned: 'none 0 4', said: null },
			{ rec: 1, response: 2 }
		]);
	});

	it('hold a Pending response, which a Supported or Noted one fills and an undone choice gives back', async () => {
		const draft: SmallRow[] = [
			{
				...asked,
				themes: ['torture'],
				response: 'Pending',
				action: 5,
				text: 'Protect women',
				paragraph: '1.1'
			},
			{ ...asked, themes: ['torture'], response: 'Noted', action: 5, text: 'Ratify it', paragraph: '1.2' }
		];
		const settlement = await joined({ ...KEEP_FIRST, rule: { how: 'merge' } }, draft);
		expect(settlement.reviews[0]?.sources.map(({ filled }) => filled)).toEqual([0, 2]);
		expect(settlement.elsewhere.fills?.map(({ rec, gap }) => [rec, gap])).toEqual([
			[0, 'response'],
			[0, 'goals']
		]);
		expect(await rows()).toMatchObject([
			{ rec: 0, response: 1, mentioned: 'torture 1 5' },
			{ rec: 1, response: 2 },
			{ rec: 102 }
		]);
		await joined(KEEP_FIRST, draft);
		expect(await rows()).toMatchObject([
			{ rec: 0, response: 3, mentioned: 'torture 3 5' },
			{ rec: 1, response: 2 }
		]);
	});

	const row = (rec: number, more: Partial<JoinRow>): JoinRow => ({
		...{ rec, source: rec, sur: 1, session: 18, maker: 1, paragraph: '', text: '' },
		...{ response: 0, action: 0, estimated: 0, themes: 0, goals: 0, persons: 0 },
		...more
	});

	it.each([
		['Unknown', 0, [3, 0, 1], 4],
		['Unknown', 0, [3, 0], 2],
		['Pending', 3, [0, 3, 2, 1], 4],
		['Pending', 3, [3, 0], undefined],
		['Supported', 1, [3, 2], undefined]
	])('of a response that is %s is filled by the first that says most of it', (_, own, others, from) => {
		const kept = row(1, { response: own });
		const found = fills(others.map((response, i) => ({ kept, other: row(i + 2, { response }) })));
		expect(found.map((fill) => fill.from)).toEqual(from === undefined ? [] : [from]);
	});

	it('are filled by the first that knows', () => {
		const kept = row(1, { action: 3, estimated: 1 });
		expect(
			fills([
				{ kept, other: row(2, { action: 4, estimated: 1, persons: 1 }) },
				{ kept, other: row(3, { action: 5, persons: 2 }) }
			])
		).toEqual([
			{ rec: 1, from: 2, source: 2, gap: 'persons' },
			{ rec: 1, from: 3, source: 3, gap: 'action' }
		]);
	});
});
