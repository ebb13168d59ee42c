import { describe, expect, test } from 'vitest';
import { fromText, type ByteSource } from './byte-source';
import { ingestAll, bundledReference } from './test-support';
import { vocabularyOf } from './reference';

const HEADER =
	'session,cycle,state_under_review,recommending_state,themes,action_category,response,paragraph,text,document';
const table = (...rows: string[]) => [HEADER, ...rows].join('\n');
const GOOD = '18,2,KHM,NOR,Justice|Women\'s rights,5,Supported,118.1,"A, text",A/HRC/26/16';

describe('a canonical table', () => {
	test('becomes columns', async () => {
		const { rows, reconciliation } = await ingestAll([table(GOOD)]);
		expect(rows).toEqual([
			{
				line: 2,
				sur: 'KHM',
				maker: 'NOR',
				session: 18,
				cycle: 2,
				response: 'Supported',
				action: 5,
				document: 'A/HRC/26/16',
				duplicate: false,
				themes: ['justice', 'womens-rights'],
				text: 'A, text',
				paragraph: '118.1',
				positionSource: ''
			}
		]);
		expect(reconciliation).toMatchObject({
			file: 'test.csv',
			format: 'canonical-recommendations',
			encoding: 'UTF-8',
			read: 1,
			loaded: 1,
			setAside: 0,
			unresolved: [],
			notes: []
		});
	});

	test('reads empty cells as unknown and says how many', async () => {
		const { rows, reconciliation } = await ingestAll([table(',,KHM,,,,,,,', ',3,KHM,NOR,,,,,,')]);
		expect(rows).toMatchObject([
			{ maker: 'XXX', session: 0, cycle: 0, response: 'Unknown', action: 0, themes: ['none'] },
			{ maker: 'NOR', session: 0, cycle: 3 }
		]);
		expect(reconciliation.notes).toEqual([
			'recommending_state is empty in 1 row: read as Unknown State.',
			'session is empty in 2 rows: read as session unknown.',
			'response is empty in 2 rows: read as response Unknown.',
			'action_category is empty in 2 rows: read as no action category.',
			'themes is empty in 2 rows: read as no theme given.'
		]);
	});

	test.each([
		['abc,,KHM,NOR,,,,,,', 'session', /^session is “abc”, .* 1 to 54/],
		['60,,KHM,NOR,,,,,,', 'session', /session is “60”/],
		['0,,KHM,NOR,,,,,,', 'session', /session is “0”/],
		['18,5,KHM,NOR,,,,,,', 'cycle', /cycle is “5”/],
		['18,1,KHM,NOR,,,,,,', 'cycle', /cycle is “1”, but session 18 belongs to cycle 2/],
		['18,2,KHM,NOR,,7,,,,', 'action_category', /action_category is “7”/],
		['18,2,KHM,NOR,,,Maybe,,,', 'response', /response is “Maybe”, which is no response/],
		['18,2,KHM,NOR,,,Supported/Noted,,,', 'response', /two responses in one/],
		['18,2,KHM,NOR,,,Partially accepted,,,', 'response', /two responses in one/],
		['18,2,KHM,NOR|SWE,,,,,,', 'recommending_state', /one row for each/],
		['18,2,,,,5,Noted,,,', undefined, /names no State under review/]
	])('sets %s aside', async (row, column, reason) => {
		const { reconciliation, rows } = await ingestAll([table(GOOD, row)]);
		expect(rows).toHaveLength(1);
		expect(reconciliation).toMatchObject({ read: 2, loaded: 1, setAside: 1 });
		expect(reconciliation.rowsSetAside[0]).toMatchObject({ line: 3, cells: row.split(',') });
		expect(reconciliation.rowsSetAside[0]?.column).toBe(column);
		expect(reconciliation.rowsSetAside[0]?.reason).toMatch(reason);
	});

	test('sets ragged rows and a repeated header aside, but lets empty extra cells pass', async () => {
		const { reconciliation, rows } = await ingestAll([
			table(GOOD, '18,2,KHM,NOR', `${GOOD},more`, `${GOOD},,`, HEADER, '', ' , ,,,,,,,,')
		]);
		expect(rows.map((row) => row.line)).toEqual([2, 5]);
		expect(reconciliation.rowsSetAside.map(({ line, reason }) => [line, reason.slice(0, 34)])).toEqual([
			[3, 'The row has 4 cells where the head'],
			[4, 'The row has 11 cells where the hea'],
			[6, 'The header stands here again; remo']
		]);
		expect(reconciliation.notes).toContain('2 blank lines passed over.');
	});

	test('translates responses and says so', async () => {
		const words = ['Accepted', 'accepted', 'Rejected', 'No response', 'Pending', 'Noted'];
		const { rows, reconciliation } = await ingestAll([
			table(...words.map((word) => `18,2,KHM,NOR,Justice,5,${word},,,`))
		]);
		expect(rows.map((row) => row.response)).toEqual([
			'Supported',
			'Supported',
			'Noted',
			'Noted',
			'Pending',
			'Noted'
		]);
		expect(reconciliation.notes).toEqual([
			'response “Accepted” read as Supported in 1 row.',
			'response “accepted” read as Supported in 1 row.',
			'response “Rejected” read as Noted in 1 row.',
			'response “No response” read as Noted in 1 row.'
		]);
	});

	test('takes in unknown themes and lists unknown names with the nearest', async () => {
		const { rows, reconciliation, result } = await ingestAll([
			table(
				'18,2,KHM,Norwey,Womens right|Space law,5,Noted,,,',
				'18,2,KHM,NOR,Space law,5,Noted,,,',
				'18,2,KHM,&#40;Unknown&#41;,Justice,5,Noted,,,'
			)
		]);
		expect(rows.map((row) => row.maker)).toEqual(['XXX', 'NOR', 'XXX']);
		expect(rows[1]?.themes).toEqual(['space-law']);
		expect(result.vocabulary.themes.at(-1)).toEqual({
			id: 'space-law',
			name: 'Space law',
			label: 'Space law',
			family: 'Unclassified'
		});
		expect(reconciliation.unresolved).toMatchObject([
			{ name: 'Space law', role: 'theme', rows: 2 },
			{ name: 'Norwey', role: 'recommending State', rows: 1, nearest: { id: 'NOR', name: 'Norway' } },
			{ name: 'Womens right', role: 'theme', rows: 1, nearest: { id: 'womens-rights' } },
			{ name: '(Unknown)', role: 'recommending State', rows: 1 }
		]);
		expect(reconciliation.unresolved[3]).not.toHaveProperty('nearest');
		expect(reconciliation.notes).toContain('HTML entities decoded in 1 cell.');
	});

	test('honours aliases that a person accepted', async () => {
		const { rows, reconciliation } = await ingestAll([table('18,2,KHM,Norwey,Space law,5,Noted,,,')], {
			aliases: new Map([
				['norwey', 'NOR'],
				['space law', 'justice']
			])
		});
		expect(rows[0]).toMatchObject({ maker: 'NOR', themes: ['justice'] });
		expect(reconciliation.unresolved).toEqual([]);
	});

	test('flags exact duplicates, also across files', async () => {
		const other = GOOD.replace('text"', 'text."');
		const { rows, result } = await ingestAll([table(GOOD, other, GOOD), table(other)]);
		expect(rows.map((row) => row.duplicate)).toEqual([false, false, true, true]);
		expect(result.files.map((file) => file.reconciliation.duplicates)).toEqual([1, 1]);
	});

	test('hands out batches of at most 65,536 rows', async () => {
		const rows = Array.from({ length: 70_000 }, (_, i) => `18,2,KHM,NOR,Justice,5,Noted,${i},,`);
		const { batches, rows: read } = await ingestAll([table(...rows)]);
		expect(batches).toEqual([65_536, 4_464]);
		expect(read[69_999]).toMatchObject({ line: 70_001, paragraph: '69999', themes: ['justice'] });
	});
});

describe('headers', () => {
	test('may be reordered, doubled, trailed by empty columns and preceded by a title', async () => {
		const text = [
			'My table;;;;;',
			'',
			'Recommending_State;extra; STATE_UNDER_REVIEW ;session;session;;',
			'NOR;x;KHM;18;6;;'
		].join('\r\n');
		const { rows, reconciliation } = await ingestAll([text]);
		expect(rows).toMatchObject([{ line: 4, maker: 'NOR', sur: 'KHM', session: 18 }]);
		expect(reconciliation.rowsSetAside).toMatchObject([
			{ line: 1, reason: expect.stringContaining('before the header') }
		]);
		expect(reconciliation).toMatchObject({ read: 2, loaded: 1, setAside: 1 });
		expect(reconciliation.notes.slice(0, 2)).toEqual([
			'The column “session” stands twice; the first is read.',
			'Column not read: “extra”.'
		]);
	});

	test.each([
		['comma', ','],
		['semicolon', ';'],
		['tab', '\t'],
		['bar', '|']
	])('are recognised with a %s', async (_, separator) => {
		const { rows } = await ingestAll([
			['state_under_review,recommending_state,session', 'Côte d’Ivoire,The Gambia,18']
				.join('\n')
				.replaceAll(',', separator)
		]);
		expect(rows).toMatchObject([{ sur: 'CIV', maker: 'GMB', session: 18 }]);
	});
});

describe('UPR Info before 2020', () => {
	test('is read with its commas, words and groups', async () => {
		const text =
			'To,To-Rgrp,To-Org,Text,From,From-Rgrp,From-Org,Response,Action,Issue,Session\r' +
			'Cote d\'Ivoire,Africa,"AU, OIF","One\r""two""",Macedonia FYR,EEG,,Accepted,4,"Justice,Women\'s rights,Justice",18\r';
		const { rows, reconciliation } = await ingestAll([text]);
		expect(rows).toMatchObject([
			{
				line: 2,
				sur: 'CIV',
				maker: 'MKD',
				response: 'Supported',
				themes: ['justice', 'womens-rights'],
				text: 'One\n"two"'
			}
		]);
		expect(reconciliation.format).toBe('upr-info-2015');
	});
});

describe('tables of States and themes', () => {
	test('are read before the recommendations of the same drop', async () => {
		const given = vocabularyOf(bundledReference());
		const before = structuredClone(given);
		const { rows, result } = await ingestAll(
			[
				table('18,2,Atlantis,Norvège,Space law,5,Noted,,,'),
				'iso3,name,other_names,group\nATL,Atlantis,,Observer\nNOR,Norway,Norvège|Norge,WEOG\nXXX,Nowhere,,Observer\nSWE,Sweden,Norge,WEOG\n',
				'theme,name,family\nspace-law,Space law,Space\nBad Id,x,\n'
			],
			{ vocabulary: given }
		);
		expect(rows).toMatchObject([{ sur: 'ATL', maker: 'NOR', themes: ['space-law'] }]);
		expect(
			result.files.map(({ reconciliation, sourceIndex }) => [sourceIndex, reconciliation.format])
		).toEqual([
			[0, 'canonical-recommendations'],
			[1, 'canonical-states'],
			[2, 'canonical-themes']
		]);
		expect(result.files[0]?.reconciliation.unresolved).toEqual([]);
		expect(result.files[1]?.reconciliation).toMatchObject({ read: 4, loaded: 2, setAside: 2 });
		expect(result.files[1]?.reconciliation.rowsSetAside.map((row) => row.column)).toEqual([
			'iso3',
			'other_names'
		]);
		expect(result.files[2]?.reconciliation).toMatchObject({ read: 2, loaded: 1, setAside: 1 });
		expect(result.vocabulary.states.find((state) => state.iso3 === 'NOR')).toMatchObject({
			capital: 'Oslo',
			otherNames: expect.arrayContaining(['Norvège', 'Norge'])
		});
		expect(given).toEqual(before);
		expect(result.vocabulary.states.slice(0, before.states.length).map((state) => state.iso3)).toEqual(
			before.states.map((state) => state.iso3)
		);
	});
});

describe('refusals', () => {
	const bytes = (...head: number[]) => new Uint8Array([...head, ...new Array<number>(64).fill(7)]);
	test.each<[string, string | Uint8Array, RegExp]>([
		['an empty file', '', /is empty/],
		['blank lines', ' \n\n', /is empty/],
		['a header alone', `${HEADER}\n\n`, /has a header .* and no rows/],
		['other columns', 'name,value\na,1\n', /row 1, column 2 reads “value”; match its columns/],
		['a text', 'Dear colleagues', /begins with “Dear colleagues”; choose a table/],
		['a PDF', bytes(0x25, 0x50, 0x44, 0x46, 0x2d), /looks like a PDF document/],
		['an image', bytes(0x89, 0x50, 0x4e, 0x47), /looks like an image/],
		['a web page', '<!DOCTYPE html><html></html>', /looks like a web page/],
		['JSON', '{"rows": []}', /is JSON, but neither/],
		['bytes', bytes(1, 2, 3, 0), /looks like a binary file/]
	])('%s', async (_, content, sentence) => {
		const { result, rows } = await ingestAll([content, table(GOOD)]);
		expect(result.refused).toHaveLength(1);
		expect(result.refused[0]).toMatchObject({ file: 'test.csv', sourceIndex: 0 });
		expect(result.refused[0]?.sentence).toMatch(sentence);
		expect(rows).toHaveLength(1);
		expect(result.files.map((file) => file.sourceIndex)).toEqual([1]);
	});

	test('a file that cannot be opened', async () => {
		const broken: ByteSource = { name: 'a', size: 9, read: () => Promise.reject(new Error('no permission')) };
		const { result } = await ingestAll([broken]);
		expect(result.refused[0]?.sentence).toMatch(/could not be read \(no permission\)/);
	});
});

describe('stopping', () => {
	test('throws an AbortError', async () => {
		const controller = new AbortController();
		const reading = ingestAll([table(GOOD)], {
			signal: controller.signal,
			onProgress: () => controller.abort()
		});
		await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
	});

	test('passes on what the receiver throws', async () => {
		const reading = ingestAll([table(GOOD)], {
			onBatch: () => {
				throw new RangeError('full');
			}
		});
		await expect(reading).rejects.toThrow('full');
	});

	test('says how far it has come', async () => {
		const said: { bytesRead: number; rows: number }[] = [];
		const source = fromText('a.csv', table(GOOD));
		await ingestAll([source], { onProgress: (progress) => said.push(progress) });
		expect(said.at(-1)).toMatchObject({
			file: 'a.csv',
			index: 0,
			files: 1,
			bytesRead: source.size,
			bytesTotal: source.size,
			rows: 1
		});
	});
});
