import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeBatch } from './arrow';
import type { Engine } from './engine';
import { createNodeEngine } from './node';
import { sql } from './sql';
import { batchOf, smallCoalition, smallRows, smallVocabulary } from './testing';

describe('a statement that a person wrote', () => {
	let engine: Engine;
	beforeAll(async () => {
		engine = await createNodeEngine();
		await engine.setVocabulary(smallVocabulary, smallCoalition);
		await engine.append(encodeBatch(batchOf(smallRows), { source: 1, firstRec: 0 }));
	});
	afterAll(() => engine.close());
	const state = () =>
		engine.query(sql`select count(*) as n, sum(rec) as s from recommendations`).then((found) => found.rows());
	const ask = (text: string, most = 100) =>
		engine.written(text, { most }).then((found) => ({ names: found.names, rows: found.rows<object>() }));

	it.each([
		['select count(*) as n from recommendations', [{ n: smallRows.length }]],
		['select 1 as a; ', [{ a: 1 }]],
		['with x as (select 2 as a) select * from x -- a comment', [{ a: 2 }]],
		["from (values (1, 'b')) v(a, b)", [{ a: 1, b: 'b' }]],
		[
			"select date '2026-11-24' as d, [1, 2] as l, {'k': 1} as s, null as n",
			[{ d: '2026-11-24', l: '[1, 2]', s: "{'k': 1}", n: null }]
		],
		['select 1 as a, 2 as a', [{ a: 1, a_1: 2 }]],
		["select group_name from states where iso3 = 'NOR'", [{ group_name: 'WEOG' }]]
	])('%s', async (text, rows) => {
		expect((await ask(text)).rows).toEqual(rows);
	});

	it('gives as many rows as it may', async () => {
		expect((await ask('select * from range(1000)', 7)).rows).toHaveLength(7);
	});

	it.each([
		'',
		'drop table recommendations',
		'delete from recommendations',
		"insert into sources values (9, 'a', 'b')",
		'update recommendations set rec = 0',
		'create table t as select 1',
		'select 1; drop table recommendations',
		'select 1) ; drop table recommendations; select * from (select 1',
		'select 1) limit 1; delete from recommendations; --',
		'with gone as (delete from recommendations returning rec) select * from gone',
		'(delete from recommendations returning rec)',
		"select * from query('drop table recommendations')",
		"select * from query('delete from recommendations returning rec')",
		"copy recommendations to 'a.csv'",
		"select * from read_csv('https://example.org/a.csv')",
		"select * from read_text('/etc/passwd')",
		"attach 'a.db' as a",
		'set threads = 1',
		'pragma database_list',
		'call checkpoint()',
		'begin transaction',
		'commit',
		'load httpfs',
		'select'
	])('is refused where it does more than read: %s', async (text) => {
		const before = await state();
		await expect(ask(text)).rejects.toMatchObject({ name: 'QueryError' });
		expect(await state()).toEqual(before);
	});

	it('stops when it is told to, and the engine goes on', async () => {
		const before = await state();
		const stop = new AbortController();
		const long = engine.written(
			'select count(*) from range(100000000) a, range(100000) b where a.range % 7 = b.range % 5',
			{ most: 10, signal: stop.signal }
		);
		setTimeout(() => stop.abort(), 50);
		await expect(long).rejects.toMatchObject({ name: 'AbortError' });
		expect(await state()).toEqual(before);
	}, 30_000);

	it('stands in nobody’s way: changes are possible afterwards', async () => {
		await ask('select 1');
		await engine.setSources([{ source: 1, file: 'a.csv', format: 'b' }]);
		expect((await ask('select file from sources')).rows).toEqual([{ file: 'a.csv' }]);
	});
});
