import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sql, type Sql, type SqlValue } from './sql';

describe('the sql tag', () => {
	const cases: [string, Sql, string][] = [
		['a string', sql`select ${'NOR'}`, "select 'NOR'"],
		['a quote inside a string', sql`select ${"Women's rights"}`, "select 'Women''s rights'"],
		['a list', sql`iso3 in ${['NOR', 'SWE']}`, "iso3 in ('NOR', 'SWE')"],
		['a list of numbers', sql`cycle in ${[1, 2]}`, 'cycle in (1, 2)'],
		['a number', sql`cycle = ${2}`, 'cycle = 2'],
		['a negative number', sql`1 -${-1}`, '1 -(-1)'],
		['zero below zero', sql`select ${-0}`, 'select 0'],
		['truth', sql`select ${true}, ${null}`, 'select true, null'],
		['SQL inside SQL', sql`select * from (${sql`select 1`})`, 'select * from (select 1)'],
		['an identifier', sql`select ${sql.id('my "own" column')}`, 'select "my ""own"" column"'],
		['joined pieces', sql`where ${sql.join([sql`a = 1`, sql`b = 2`], ' and ')}`, 'where a = 1 and b = 2']
	];
	it.each(cases)('quotes %s', (_, made, text) => expect(made.text).toBe(text));

	it('takes shared indentation away and keeps that of inner pieces', () => {
		const inner = sql`
			select 1
			where true
		`;
		const outer = sql`
			select * from (
				${inner}
			)
		`;
		expect(outer.text).toBe('select * from (\n\tselect 1\n\twhere true\n)');
	});

	it('never changes a value by indenting it', () => {
		const inner = sql`select ${'a\n\\b'} as x`;
		expect(
			sql`
			select * from (
				${inner}
			)
		`.text
		).toBe("select * from (\n\tselect E'a\\n\\\\b' as x\n)");
		expect(
			sql`
			select * from (
				${sql.written("select 'a\nb'")}
			)
		`.text
		).toContain("'a\nb'");
	});

	it('refuses what cannot be quoted', () => {
		const refused: unknown[] = [
			NaN,
			Infinity,
			[],
			undefined,
			{},
			1n,
			[[1]],
			[null],
			() => 1,
			Symbol('x'),
			'a\0b',
			new Date()
		];
		for (const value of refused) expect(() => sql`select ${value as SqlValue}`).toThrow(TypeError);
		expect(() => sql.join([sql`a`, sql`b`], '; drop table states; ')).toThrow(TypeError);
		expect(() => sql.id('')).toThrow(TypeError);
	});

	it('leaves no string open, whatever it holds', () => {
		fc.assert(
			fc.property(
				fc.string().filter((text) => !/[\0\n\r]/.test(text)),
				(text) => {
					const quoted = sql`${text}`.text;
					expect(quoted.slice(1, -1).replaceAll("''", '')).not.toContain("'");
					expect(quoted.slice(1, -1).replaceAll("''", "'")).toBe(text);
				}
			)
		);
	});
});
