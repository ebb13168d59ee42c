import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { fromBytes } from './byte-source';
import { SAMPLES } from './fuzz/samples';
import { ingestAll } from './test-support';
import { xlsx, type TestCell } from './xlsx/test-xlsx';

const cellsOf = (text: string) => Papa.parse<string[]>(text.trimEnd()).data;
const workbook = (sheets: Record<string, readonly (readonly TestCell[])[]>, name = 'a.xlsx') =>
	fromBytes(name, xlsx(sheets));
const fixture = (name: string) =>
	readFileSync(new URL(`../../../tests/fixtures/ingest/${name}`, import.meta.url), 'utf8');

describe('a table in a workbook is read as the same table in CSV', () => {
	const texts = SAMPLES.filter(({ kind }) => kind === 'text')
		.map(({ format, name, bytes }) => [format, name, new TextDecoder().decode(bytes)] as const)
		.filter(([, , text]) => !text.startsWith('sep='));

	test.each(texts)('%s, %s', async (format, _, text) => {
		const rows = cellsOf(text);
		const csv = await ingestAll([text]);
		const sheet = await ingestAll([workbook({ Sheet1: rows })]);
		// A cell of several lines takes several lines of a text, and one row of a sheet.
		const plain = (all: typeof csv.rows) => all.map((row) => ({ ...row, line: 0 }));
		expect(plain(sheet.rows)).toEqual(plain(csv.rows));
		const { read, loaded, setAside, notes, unresolved } = csv.reconciliation;
		expect(sheet.reconciliation).toMatchObject({ format, read, loaded, setAside, notes, unresolved });
		expect(sheet.reconciliation.encoding).toBe('Excel workbook');
	});

	test('rows set aside, with their reasons', async () => {
		const { reconciliation } = await ingestAll([
			workbook({ Sheet1: cellsOf(fixture('damaged.csv').replace('"never closes', 'never closes')) })
		]);
		expect(reconciliation.read).toBe(reconciliation.loaded + reconciliation.setAside);
		const reasons = reconciliation.rowsSetAside.map(({ reason }) => reason).join(' ');
		for (const word of [
			'before the header',
			'session is “99”',
			'response is “Maybe”',
			'header stands here again'
		])
			expect(reasons).toContain(word);
	});
});

const HEAD = ['state_under_review', 'recommending_state', 'session', 'paragraph', 'text'];

test('the canonical trio, each in a workbook, whatever the order', async () => {
	const { result, rows } = await ingestAll([
		workbook({ recommendations: [HEAD, ['KHM', 'Norge', 18, 118.1, 'Do a'], ['KHM', 'PER', 18]] }, 'r.xlsx'),
		workbook({ Sheet1: cellsOf(fixture('themes.csv')) }, 't.xlsx'),
		workbook(
			{
				Sheet1: [
					['iso3', 'name', 'group', 'other_names'],
					['NOR', 'Norway', 'WEOG', 'Norge']
				]
			},
			's.xlsx'
		)
	]);
	expect(result.files.map(({ reconciliation }) => reconciliation.format)).toEqual([
		'canonical-recommendations',
		'canonical-themes',
		'canonical-states'
	]);
	expect(rows.map(({ line, maker, paragraph }) => [line, maker, paragraph])).toEqual([
		[2, 'NOR', '118.1'],
		[3, 'PER', '']
	]);
});

test('the canonical trio as sheets of one workbook, whatever their order, in one account', async () => {
	const { result, rows, reconciliation } = await ingestAll([
		workbook({
			recommendations: [HEAD, ['KHM', 'Norge', 18, 118.1, 'Do a'], ['KHM', 'PER', 99]],
			Notes: [['Made by', 'us']],
			themes: [
				['theme', 'name'],
				['space-law', 'Space law']
			],
			states: [
				['iso3', 'name', 'group', 'other_names'],
				['NOR', 'Norway', 'WEOG', 'Norge'],
				['XX', 'Nowhere', 'WEOG', '']
			]
		})
	]);
	expect(result.refused).toEqual([]);
	expect(result.files).toHaveLength(1);
	expect(result.vocabulary.themes.map(({ id }) => id)).toContain('space-law');
	expect(rows.map(({ maker, paragraph }) => [maker, paragraph])).toEqual([['NOR', '118.1']]);
	expect(reconciliation).toMatchObject({
		format: 'canonical-recommendations',
		read: 5,
		loaded: 3,
		setAside: 2
	});
	expect(reconciliation.notes).toContain(
		'One workbook with 3 tables of Demarche’s own, read together; the rows of all are counted here.'
	);
	expect(reconciliation.notes.filter((note) => note.includes('not read: “'))).toEqual([
		'Sheets with other headings, not read: “Notes”. If one of them is a table to be read too, save it as a file of its own.'
	]);
});

test('every sheet with the headings is read, the others are named, and titles above them set aside', async () => {
	const { reconciliation, rows } = await ingestAll([
		workbook({
			One: [['Our list'], [], HEAD, ['KHM', 'NOR', 18]],
			Notes: [['Made by', 'us']],
			Two: [HEAD, ['KHM', 'PER', 18], [null], ['KHM', 'TGO', 18, null, null, 'one cell more']],
			Empty: []
		})
	]);
	expect(rows.map(({ line, maker }) => [line, maker])).toEqual([
		[4, 'NOR'],
		[2, 'PER']
	]);
	expect(reconciliation).toMatchObject({ read: 4, loaded: 2, setAside: 2 });
	expect(reconciliation.rowsSetAside.map(({ line, reason }) => [line, reason.slice(0, 30)])).toEqual([
		[1, 'The row stands before the head'],
		[4, 'The row has 6 cells where the ']
	]);
	expect(reconciliation.notes).toContain('Sheets read: “One”, “Two”.');
	expect(reconciliation.notes).toContain(
		'Sheets with other headings, not read: “Notes”. If one of them is a table to be read too, save it as a file of its own.'
	);
});

test('a header alone is refused, and a workbook cut off hands out nothing', async () => {
	const { result } = await ingestAll([workbook({ Sheet1: [HEAD] })]);
	expect(result.refused[0]?.sentence).toContain(
		'has a header (Recommendations, canonical table) and no rows'
	);
	const whole = xlsx({
		Sheet1: [HEAD, ...Array.from({ length: 300 }, (_, i) => ['KHM', 'NOR', 18, i, [`Do ${i}`] as TestCell])]
	});
	for (const share of [0.3, 0.6, 0.95]) {
		const cut = await ingestAll([fromBytes('cut.xlsx', whole.slice(0, whole.length * share))]);
		expect(cut.rows).toEqual([]);
		expect(cut.result.refused).toHaveLength(1);
	}
});

test('nothing is lost: read = loaded + set aside, whatever stands in the cells', async () => {
	const cell: fc.Arbitrary<TestCell> = fc.oneof(
		fc.constantFrom<TestCell>(
			'KHM',
			'Norway',
			18,
			99,
			null,
			'',
			' ',
			'Supported',
			['inline'],
			0.5,
			'=SUM(A1)'
		),
		fc.string()
	);
	await fc.assert(
		fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }), async (body) => {
			const { result } = await ingestAll([workbook({ Sheet1: [HEAD, ...body] })]);
			const [file] = result.files;
			expect(result.files.length + result.refused.length).toBe(1);
			if (!file) return;
			const { read, loaded, setAside } = file.reconciliation;
			expect(read).toBe(loaded + setAside);
			const filled = body.filter((cells) =>
				cells.some((one) => String(Array.isArray(one) ? one[0] : (one ?? '')).trim() !== '')
			);
			expect(read).toBe(filled.length);
		}),
		{ numRuns: 60 }
	);
});

test('a number that Excel keeps with seventeen digits is read as it shows it', async () => {
	const { rows } = await ingestAll([
		workbook({ Sheet1: [HEAD, ['KHM', 'NOR', 18, 118.10999999999999, 'Do a'], ['KHM', 'NOR', 18, 1e21, '']] })
	]);
	expect(rows.map(({ paragraph }) => paragraph)).toEqual(['118.11', '1e+21']);
});
