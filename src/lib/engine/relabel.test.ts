import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Vocabulary } from '../model/dataset';
import { goalLabel, schemeWords, type Mappings, type Scheme } from '../model/scheme';
import { encodeBatch } from './arrow';
import type { Engine } from './engine';
import { createNodeEngine } from './node';
import { sql } from './sql';
import { batchOf, smallCoalition, smallRows, smallVocabulary, type SmallRow } from './testing';

const vocabulary: Vocabulary = {
	...smallVocabulary,
	themes: [...smallVocabulary.themes, { id: 'moon', name: 'Moon', label: 'Moon', family: 'Unclassified' }],
	labels: [
		...smallVocabulary.labels,
		{ kind: 'ohchr', id: 'fair-trial', name: 'D51 Fair trial', theme: 1 },
		{ kind: 'ohchr', id: 'fair-trial', name: 'Fair trial', theme: 1 },
		{ kind: 'ohchr', id: 'moon', name: 'Moon', theme: 4 },
		goalLabel(5),
		{ kind: 'persons', id: 'women', name: 'Women', theme: 0 }
	]
};
const rows: SmallRow[] = [
	...smallRows,
	{ from: 'NOR', sur: 'LAO', session: 8, themes: ['justice'], response: 'Noted', action: 0 },
	{ from: 'SWE', sur: 'LAO', session: 8, themes: ['justice', 'moon'], response: 'Noted', action: 0 }
];
const batch = batchOf(rows, vocabulary);
// The last two rows are OHCHR's: their labels are not UPR Info's issues.
const at = (kind: string, name: string) =>
	vocabulary.labels.findIndex((label) => label.kind === kind && label.name === name);
const first = batch.labelOffsets[rows.length - 2] ?? 0;
batch.labels = Uint16Array.from([
	...batch.labels.subarray(0, first),
	at('ohchr', 'D51 Fair trial'),
	at('ohchr', 'Fair trial'),
	at('sdg', 'SDG 5'),
	at('ohchr', 'Fair trial'),
	at('ohchr', 'Moon'),
	at('persons', 'Women')
]);
batch.labelOffsets.set([first + 3, first + 6], rows.length - 1);

let engine: Engine;
beforeAll(async () => {
	engine = await createNodeEngine();
	await engine.change(async (tables) => {
		await tables.setVocabulary(vocabulary, smallCoalition);
		await tables.append(encodeBatch(batch, { source: 1, firstRec: 0 }));
	});
});
afterAll(() => engine.close());

const look = (scheme: Scheme, mappings?: Mappings) =>
	engine.relabel(schemeWords(scheme, vocabulary, smallCoalition, mappings));
const mentions = async () => (await engine.query(sql`select * from mentions order by all`)).rows();
const themes = async (condition = sql`true`) =>
	(
		await engine.query(sql`
			select m.rec, t.id, r.theme_count from mentions m
			join themes t on t.theme = m.theme join recommendations r on r.rec = m.rec
			where ${condition} order by m.rec, t.id
		`)
	)
		.rows<{ rec: number; id: string; theme_count: number }>()
		.map(({ rec, id, theme_count }) => [rec, id, theme_count]);
const ohchrRows = sql`m.rec >= 8`;

test('looking at the issues again gives the very mentions that were appended', async () => {
	const before = await mentions();
	await look('sdg');
	expect(await mentions()).not.toEqual(before);
	await look('upr-info');
	expect(await mentions()).toEqual(before);
});

test('a scheme that says nothing of a row gives it the theme none', async () => {
	await look('ohchr');
	expect(await themes()).toEqual([
		...smallRows.map((_, rec) => [rec, 'none', 0]),
		[8, 'fair-trial', 1],
		[9, 'fair-trial', 2],
		[9, 'moon', 2]
	]);
	await look('sdg');
	expect(await themes(ohchrRows)).toEqual([
		[8, 'sdg-5', 1],
		[9, 'none', 0]
	]);
	await look('persons');
	expect(await themes(ohchrRows)).toEqual([
		[8, 'none', 0],
		[9, 'women', 1]
	]);
});

test('the coalition has its own themes, and is found in other schemes', async () => {
	await look('coalition');
	expect(await themes(sql`m.rec in (1, 4, 8)`)).toEqual([
		[1, 'access', 1],
		[4, 'none', 0],
		[8, 'access', 1]
	]);
	const covered = async () =>
		(
			await engine.query(
				sql`select c.id, t.id as theme from coalition c join themes t on t.theme = c.theme order by all`
			)
		).rows();
	expect(await covered()).toEqual([
		{ id: 'access', theme: 'access' },
		{ id: 'gender', theme: 'gender' }
	]);
	await look('ohchr');
	expect(await covered()).toEqual([{ id: 'access', theme: 'fair-trial' }]);
});

test('a mapping leads a theme nobody knows to an issue, and is taken back', async () => {
	await look('upr-info', new Map([['moon', 'womens-rights']]));
	expect(await themes(ohchrRows)).toEqual([
		[8, 'justice', 1],
		[9, 'justice', 2],
		[9, 'womens-rights', 2]
	]);
	await look('coalition', new Map([['moon', 'womens-rights']]));
	expect((await themes(ohchrRows)).map(([, id]) => id)).toEqual(['access', 'access', 'gender']);
	await look('upr-info');
	expect((await themes(ohchrRows)).map(([, id]) => id)).toEqual(['justice', 'justice', 'moon']);
});

test('every recommendation has a mention in every scheme, and an engine that was lost looks as before', async () => {
	for (const scheme of ['upr-info', 'ohchr', 'sdg', 'persons', 'coalition'] as const) {
		await look(scheme);
		const counted = await engine.query(sql`select count(distinct rec) as n from mentions`);
		expect(counted.column('n')).toEqual([rows.length]);
	}
	const before = await mentions();
	engine.kill();
	expect(await mentions()).toEqual(before);
});
