import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { fromBytes } from './byte-source';
import { ingestAll, type PlainRow } from './test-support';

const folder = new URL('../../../tests/fixtures/ingest/', import.meta.url);
const fixture = (name: string) => fromBytes(name, new Uint8Array(readFileSync(new URL(name, folder))));

describe('one table written in five ways', () => {
	const expected: Partial<PlainRow>[] = [
		{ line: 2, sur: 'KHM', maker: 'NOR', themes: ['justice', 'womens-rights'], document: 'A/TEST/1' },
		{ line: 3, sur: 'KHM', maker: 'KOR', text: 'Second, with a comma and a\nline break' },
		{ line: 5, maker: 'CIV', response: 'Pending', themes: ['none'], text: '', document: '' }
	];
	test.each([
		['canonical.csv', 'UTF-8'],
		['canonical-utf-8-mark-crlf.csv', 'UTF-8 with byte order mark'],
		['canonical-utf-16le.csv', 'UTF-16 LE with byte order mark'],
		['canonical-windows-1252.csv', 'Windows-1252'],
		['canonical-semicolon.csv', 'UTF-8']
	])('%s', async (name, encoding) => {
		const { rows, reconciliation } = await ingestAll([fixture(name)]);
		expect(rows).toMatchObject(expected);
		expect(reconciliation).toMatchObject({ encoding, read: 3, loaded: 3, setAside: 0, unresolved: [] });
	});
});

test('a table as Excel writes it, which names its separator first', async () => {
	const { rows, reconciliation } = await ingestAll([fixture('canonical-separator-line.csv')]);
	expect(rows.map(({ line, maker, document }) => [line, maker, document])).toEqual([
		[3, 'NOR', 'A/TEST/1'],
		[4, 'KOR', 'A/TEST/1'],
		[6, 'CIV', '']
	]);
	expect(reconciliation).toMatchObject({ encoding: 'Windows-1252', read: 3, loaded: 3, setAside: 0 });
	expect(reconciliation.notes[0]).toContain('first line says that “;” separates the cells');
});

test('a damaged table loses nothing unseen', async () => {
	const { rows, reconciliation } = await ingestAll([fixture('damaged.csv')]);
	expect(reconciliation).toMatchObject({ read: 10, loaded: 4, setAside: 6, duplicates: 1 });
	expect(rows.map(({ line, maker }) => [line, maker])).toEqual([
		[3, 'NOR'],
		[5, 'KOR'],
		[7, 'XXX'],
		[13, 'NOR']
	]);
	expect(reconciliation.rowsSetAside.map(({ line, column, reason }) => [line, column, reason])).toEqual([
		[1, undefined, expect.stringContaining('before the header')],
		[4, undefined, expect.stringContaining('opens on this line and never closes')],
		[8, 'session', expect.stringContaining('session is “99”')],
		[9, undefined, expect.stringContaining('4 cells where the header has 10 columns')],
		[11, 'response', expect.stringContaining('response is “Maybe”')],
		[12, undefined, expect.stringContaining('header stands here again')]
	]);
	expect(reconciliation.unresolved.map(({ name, nearest }) => [name, nearest?.id])).toEqual([
		['Norwey', 'NOR'],
		['Space law', undefined]
	]);
});

test('an export of before 2020 from an old Mac', async () => {
	const { rows, reconciliation } = await ingestAll([fixture('upr-info-2015-mac.csv')]);
	expect(reconciliation).toMatchObject({ format: 'upr-info-2015', encoding: 'Mac OS Roman', loaded: 3 });
	expect(rows[0]).toMatchObject({ text: 'Made-up text with é', themes: ['justice', 'womens-rights'] });
	expect(rows.map((row) => row.maker)).toEqual(['NOR', 'PRK', 'XXX']);
	expect(reconciliation.unresolved).toEqual([{ name: '(Unknown)', role: 'recommending State', rows: 1 }]);
});

test('the canonical trio, and files that are none of it', async () => {
	const names = [
		'header-only.csv',
		'damaged.csv',
		'states.csv',
		'page.html',
		'themes.csv',
		'other-columns.csv'
	];
	const { result } = await ingestAll(names.map(fixture));
	expect(result.files.map(({ sourceIndex }) => names[sourceIndex])).toEqual([
		'damaged.csv',
		'states.csv',
		'themes.csv'
	]);
	expect(result.files[0]?.reconciliation.unresolved.map(({ name }) => name)).toEqual(['Norwey']);
	expect(result.refused.map(({ file }) => file)).toEqual([
		'header-only.csv',
		'page.html',
		'other-columns.csv'
	]);
});
