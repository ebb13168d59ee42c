import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { encodeBatch } from './arrow';
import type { Engine, EngineEvent, Tables } from './engine';
import { inEnglish } from '../model/sentence';
import { LostEngineError, QueryError } from './errors';
import { createNodeEngine } from './node';
import { sql } from './sql';
import { batchOf, smallCoalition, smallRows, smallVocabulary } from './testing';

const batch = (source: number, firstRec: number) => encodeBatch(batchOf(smallRows), { source, firstRec });

async function fill(tables: Tables): Promise<void> {
	await tables.clear();
	await tables.setVocabulary(smallVocabulary, smallCoalition);
	await tables.setSources([{ source: 1, file: 'small.csv', format: 'by-hand' }]);
	await tables.append(batch(1, 0));
}

describe('the engine', () => {
	let engine: Engine;
	const one = async (text: string) =>
		Object.values((await engine.query(sql.written(text))).rows<object>()[0] ?? {});

	beforeAll(async () => {
		engine = await createNodeEngine();
	});
	afterAll(() => engine.close());

	it('takes the tables over as they were encoded', async () => {
		await engine.change(fill);
		expect(await one('select count(*), sum(theme_count) from recommendations')).toEqual([8, 10]);
		expect(await one('select count(*), count(distinct rec) from mentions')).toEqual([11, 8]);
		expect(
			await one(`select s.iso3, t.id, m.session, m.cycle, m.response, m.action from mentions m
				join states s on s.state = m.maker join themes t on t.theme = m.theme where rec = 3 and t.theme = 3`)
		).toEqual(['FRA', 'torture', 18, 2, 1, 4]);
		expect(await one('select text, paragraph from texts where rec = 2')).toEqual([
			'Protect\nwomen, “all” of them.',
			'118.3'
		]);
		expect(await one("select count(*) from memberships where org = 'EU'")).toEqual([2]);
		expect(await one("select count(*) from coalition where id = 'access'")).toEqual([2]);
		expect(await one('select file, format from sources')).toEqual(['small.csv', 'by-hand']);
		expect(await one('select title from documents where document = 1')).toEqual(['A/HRC/26/16']);
	});

	it('gives plain columns: numbers from large integers, nulls, words of enums', async () => {
		const answer = await engine.query(sql`
			select state, group_name, case when state > 1 then name end as name, state > 1 as later, sum(state) over () as total,
				1.5::decimal(5, 2) as half, 3::bigint as big
			from states order by state limit 2
		`);
		expect(answer.length).toBe(2);
		expect(answer.names).toEqual(['state', 'group_name', 'name', 'later', 'total', 'half', 'big']);
		expect(answer.rows()).toEqual([
			{ state: 0, group_name: 'Unknown', name: null, later: 0, total: 15, half: 1.5, big: 3 },
			{ state: 1, group_name: 'Asia-Pacific', name: null, later: 0, total: 15, half: 1.5, big: 3 }
		]);
		expect(answer.column('state')).toEqual([0, 1]);
		expect(() => answer.column('nothing')).toThrow(RangeError);
	});

	it('gives columns of numbers as one block, and nothing else as numbers', async () => {
		const answer = await engine.query(sql`
			select state, state * -1.5 as half, count(*) over () as states, case when state > 1 then state end as later, name
			from states order by state limit 3
		`);
		expect(Array.from(answer.numbers('state'))).toEqual([0, 1, 2]);
		expect(Array.from(answer.numbers('half'))).toEqual([0, -1.5, -3]);
		expect(answer.numbers('states')).toHaveLength(3);
		expect(() => answer.numbers('later')).toThrow('Column "later" holds null, which is no number.');
		expect(() => answer.numbers('name')).toThrow(RangeError);
		expect(() => answer.numbers('nothing')).toThrow(/no column "nothing"/);
		const many = await engine.query(sql`select range::integer as n, 70000 - range as down from range(5000)`);
		expect(many.column('n')).toEqual(Array.from({ length: 5000 }, (_, i) => i));
		expect(many.numbers('down')[4999]).toBe(65_001);
		const none = await engine.query(sql`select state, name from states where state > 60000`);
		expect([none.length, none.column('state'), none.column('name'), none.rows()]).toEqual([0, [], [], []]);
	});

	it('reads answers of many batches, and of none', async () => {
		const many = await engine.query(
			sql`select range as n, range % 3 = 0 as third, 'x' || range as word from range(10000)`
		);
		expect(many.length).toBe(10_000);
		expect(many.column('word')[9_999]).toBe('x9999');
		expect(many.column('third').filter(Boolean)).toHaveLength(3_334);
		const none = await engine.query(sql`select iso3 from states where false`);
		expect([none.length, none.names, none.rows()]).toEqual([0, ['iso3'], []]);
		await expect(engine.query(sql`select [1, 2] as list`)).rejects.toThrow('Column "list" has the type');
	});

	it('says what was wrong with a statement and keeps it', async () => {
		const refused = await engine.query(sql`select * from nowhere`).catch((error: unknown) => error);
		expect(refused).toBeInstanceOf(QueryError);
		expect(refused).toMatchObject({ sql: 'select * from nowhere' });
		expect((refused as QueryError).message).toMatch(
			/^Catalog Error: Table with name nowhere does not exist!/
		);
		expect((refused as QueryError).message).not.toContain('LINE');
		expect((refused as QueryError).cause).toBeInstanceOf(Error);
	});

	it('is locked down', async () => {
		for (const statement of [
			"select * from read_csv('/etc/hostname')",
			'set enable_external_access = true',
			'set autoload_known_extensions = true',
			'load json',
			"attach '/tmp/other.db'",
			"copy states to '/tmp/states.csv'"
		])
			await expect(engine.query(sql.written(statement)), statement).rejects.toThrow(QueryError);
	});

	it('validates one statement that could run, and runs none', async () => {
		await engine.validate('select count(*) from states');
		await expect(engine.validate('select 1; drop table states')).rejects.toThrow('multiple statements');
		await expect(engine.validate('selekt 1')).rejects.toThrow('Parser Error');
		await expect(engine.validate('select * from nowhere')).rejects.toThrow('nowhere');
		await engine.validate('drop table states');
		expect(await one('select count(*) from states')).toEqual([6]);
	});

	it('cancels a stale question and answers the next', async () => {
		const controller = new AbortController();
		const stale = engine.query(sql`select count(*) from range(100000000000) where range % 7 = 3`, {
			signal: controller.signal
		});
		const waiting = engine.query(sql`select 1 as one`, { signal: AbortSignal.abort() });
		const next = engine.query(sql`select 2 as two`);
		setTimeout(() => controller.abort(), 20);
		await expect(stale).rejects.toMatchObject({ name: 'AbortError' });
		await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
		expect((await next).rows()).toEqual([{ two: 2 }]);
	});

	it('adds, removes and clears sources', async () => {
		await engine.change(fill);
		await engine.append(batch(2, 8));
		expect(await one('select count(*) from recommendations')).toEqual([16]);
		await engine.removeSource(1);
		expect(await one('select count(*), min(rec) from recommendations')).toEqual([8, 8]);
		expect(await one('select count(*), min(rec) from texts')).toEqual([8, 8]);
		expect(await one('select count(*), min(rec) from mentions')).toEqual([11, 8]);
		await engine.clear();
		expect(await one('select count(*) from recommendations')).toEqual([0]);
		expect(await one('select count(*) from states')).toEqual([6]);
	});

	it('leaves all as it stood when a change fails half-way', async () => {
		await engine.change(fill);
		const broken = { ...batch(2, 8), mentions: batch(2, 8).mentions.slice(0, 200) };
		await expect(engine.append(broken)).rejects.toThrow(QueryError);
		expect(await one('select count(*) from recommendations')).toEqual([8]);
		await expect(
			engine.change(async (tables) => {
				await tables.clear();
				throw new Error('no');
			})
		).rejects.toThrow('no');
		expect(await one('select count(*) from mentions')).toEqual([11]);
		await engine.append(batch(2, 8));
		expect(await one('select count(*) from mentions')).toEqual([22]);
		await engine.removeSource(2);
	});

	it('takes a vocabulary that grew', async () => {
		const none = smallVocabulary.themes[0];
		if (!none) throw new Error('no theme');
		const grown = {
			...smallVocabulary,
			themes: [...smallVocabulary.themes, { ...none, id: 'new', name: 'New' }]
		};
		await engine.setVocabulary(grown, smallCoalition);
		expect(await one('select max(theme), count(*) from themes')).toEqual([4, 5]);
	});

	it('tells its version', async () => {
		expect((await engine.versions()).duckdb).toMatch(/^v\d+\.\d+\.\d+/);
	});
});

describe('a lost engine', () => {
	const count = sql`select count(*) as n from mentions`;

	it('is rebuilt, filled with what it held, asked again; the person is told', async () => {
		const told: EngineEvent[] = [];
		const engine = await createNodeEngine({ onEvent: (event) => told.push(event) });
		await engine.change(fill);
		await engine.append(batch(2, 8));
		await engine.removeSource(1);
		engine.kill();
		expect((await engine.query(count)).rows()).toEqual([{ n: 11 }]);
		expect(told.map(({ kind }) => kind)).toEqual(['lost', 'rebuilt']);
		expect(inEnglish(told[0]?.sentence ?? '')).toContain('started again');
		await engine.close();
		await expect(engine.query(count)).rejects.toThrow(LostEngineError);
	});

	it('makes a change again that was under way, where it fills itself', async () => {
		const engine = await createNodeEngine();
		await engine.change(fill);
		engine.kill();
		await engine.append(batch(2, 8));
		expect((await engine.query(count)).rows()).toEqual([{ n: 22 }]);
		await engine.close();
	});

	it('is filled by its owner where there is one; a change under way fails and can be made again', async () => {
		const reload = vi.fn(fill);
		const engine = await createNodeEngine({ reload });
		await engine.change(fill);
		engine.kill();
		await expect(engine.append(batch(2, 8))).rejects.toThrow(LostEngineError);
		expect(reload).toHaveBeenCalledOnce();
		expect((await engine.query(count)).rows()).toEqual([{ n: 11 }]);
		await engine.append(batch(2, 8));
		expect((await engine.query(count)).rows()).toEqual([{ n: 22 }]);
		await engine.close();
	});

	it('fails in one sentence when it cannot be filled again', async () => {
		const told: EngineEvent[] = [];
		const engine = await createNodeEngine({
			reload: () => Promise.reject(new Error('The file has gone.')),
			onEvent: (event) => told.push(event)
		});
		engine.kill();
		await expect(engine.query(count)).rejects.toThrow('The file has gone.');
		expect(told.map(({ kind }) => kind)).toEqual(['lost', 'failed']);
		await engine.close();
	});
});

describe('encoding', () => {
	it('compiles no code at run time, as the Content-Security-Policy demands', () => {
		const compile = vi.fn(() => {
			throw new EvalError('unsafe-eval');
		});
		vi.stubGlobal('Function', compile);
		try {
			expect(batch(1, 0).mentions.length).toBeGreaterThan(0);
		} finally {
			vi.unstubAllGlobals();
		}
		expect(compile).not.toHaveBeenCalled();
	});

	it('reads a batch that is a window on larger arrays', async () => {
		const whole = batchOf(smallRows);
		const part = {
			...whole,
			length: 2,
			...Object.fromEntries(
				(
					['line', 'sur', 'maker', 'session', 'cycle', 'response', 'action', 'document', 'duplicate'] as const
				).map((name) => [name, whole[name].subarray(2, 4)])
			),
			estimated: whole.estimated.subarray(2, 4),
			themeOffsets: whole.themeOffsets.subarray(2, 5),
			labelOffsets: whole.labelOffsets.subarray(2, 5),
			textOffsets: whole.textOffsets.subarray(2, 5),
			paragraphOffsets: whole.paragraphOffsets.subarray(2, 5),
			positionSourceOffsets: whole.positionSourceOffsets.subarray(2, 5)
		};
		const engine = await createNodeEngine();
		await engine.append(encodeBatch(part, { source: 1, firstRec: 0 }));
		const answer = await engine.query(sql`select rec, theme from mentions order by all`);
		expect(answer.column('theme')).toEqual([2, 1, 2, 3]);
		const texts = await engine.query(sql`select text from texts order by rec`);
		expect(texts.column('text')).toEqual(['Protect\nwomen, “all” of them.', '']);
		await engine.close();
	});

	it('leaves the texts out where a file has none', () => {
		const silent = batchOf(smallRows.map((row) => ({ ...row, text: '' })));
		expect(encodeBatch(silent, { source: 1, firstRec: 0 }).texts).toHaveLength(0);
	});
});
