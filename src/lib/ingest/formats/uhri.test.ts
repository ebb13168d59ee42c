import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { fromBytes, fromText } from '../byte-source';
import { bundledReference, ingestAll } from '../test-support';
import { UHRI_HEADINGS, type UhriKey } from '../uhri/columns';
import { listOf } from '../uhri/rows';
import { xlsx, type TestCell } from '../xlsx/test-xlsx';

const reference = bundledReference();
const KEYS = Object.keys(UHRI_HEADINGS) as UhriKey[];
const HEADER = Object.values(UHRI_HEADINGS);
const values = (given: Partial<Record<UhriKey, TestCell>>): Record<UhriKey, TestCell> => {
	const all: Record<UhriKey, TestCell> = {
		text: '12.1. Do a (Chile) (Peru); Do b (Togo);',
		countries: '- Slovenia',
		body: '- UPR',
		symbol: 'A/HRC/43/15',
		themes: '- Right to health\n- Civil & political rights - general measures',
		persons: '- women & girls',
		sdgs: '- 3 - GOOD HEALTH AND WELL-BEING',
		documentDate: 43_800,
		makers: '- Chile\n- Peru\n- Togo',
		position: '- Supported',
		type: '- Recommendations',
		annotation: 'abc-1',
		session: '- 34',
		regions: '- Europe',
		makerRegions: '',
		uhriDate: 43_900.5
	};
	return { ...all, ...given };
};
const ROWS = [
	values({}),
	values({
		text: 'Do c',
		makers: '- Chile\n- Bolivia (Plurinational State of)',
		position: '- Supported/Noted'
	}),
	values({
		text: ['Do d (Spain)'],
		makers: '',
		session: 34,
		position: ['- Noted'],
		annotation: 'abc-3',
		themes: ''
	}),
	values({ text: 'Do e', body: '- CEDAW', makers: '', position: '', session: '' }),
	values({ text: 'Do f', countries: '- Slovenia\n- Peru' }),
	values({ text: 'Do g', makers: '- Wakanda', annotation: 'abc-6', body: null })
];
const asArray = (row: Record<UhriKey, TestCell>) => KEYS.map((key) => row[key]);
const EXPECTED = [
	['SVN', 34, 'CHL', 'Do a', '12.1', 'Supported'],
	['SVN', 34, 'PER', 'Do a', '12.1', 'Supported'],
	['SVN', 34, 'TGO', 'Do b', '12.1', 'Supported'],
	['SVN', 34, 'CHL', 'Do c', 'abc-1', 'Unknown'],
	['SVN', 34, 'BOL', 'Do c', 'abc-1', 'Unknown'],
	['SVN', 34, 'ESP', 'Do d', 'abc-3', 'Noted'],
	['SVN', 34, 'XXX', 'Do g', 'abc-6', 'Supported']
];
type Found = Awaited<ReturnType<typeof ingestAll>>;
const verify = ({ rows, reconciliation }: Found, format: string) => {
	expect(reconciliation).toMatchObject({
		format,
		read: 6,
		loaded: 4,
		setAside: 2,
		paragraphs: 4,
		paragraphsSupported: 2,
		paragraphsNoted: 1
	});
	expect(rows.map((r) => [r.sur, r.session, r.maker, r.text, r.paragraph, r.response])).toEqual(EXPECTED);
	expect(rows[0]).toMatchObject({
		themes: ['right-to-health', 'civil-and-political-rights-general-measures'],
		document: 'A/HRC/43/15',
		cycle: 3
	});
	expect(reconciliation.unresolved.filter(({ role }) => role !== 'theme')).toMatchObject([
		{ name: 'Wakanda' }
	]);
	expect(reconciliation.rowsSetAside.map(({ reason }) => reason)).toEqual([
		expect.stringContaining('another mechanism'),
		expect.stringContaining('several States')
	]);
};

describe('UHRI, Excel', () => {
	const bytes = xlsx({ Notes: [['About this file']], Data: [[], HEADER, [], ...ROWS.map(asArray)] });
	test('rows of the UPR are read, the others set aside', async () => {
		const found = await ingestAll([fromBytes('a.xlsx', bytes)], { reference });
		verify(found, 'uhri-xlsx');
		expect(found.rows[0]?.line).toBe(4);
		expect(found.reconciliation.notes.join(' ')).toContain('not read: “Notes”');
	});
	test('several sheets, columns in another order, the spelling mended', async () => {
		const mended = [...HEADER].reverse().map((heading) => heading.replace('Reccomending', 'Recommending'));
		const row = asArray(values({})).reverse();
		const { rows, reconciliation } = await ingestAll(
			[fromBytes('a.xlsx', xlsx({ a: [mended, row], b: [mended, row] }))],
			{ reference }
		);
		expect(rows).toHaveLength(6);
		expect(reconciliation).toMatchObject({ read: 2, loaded: 2, duplicates: 1 });
	});
	test('headings as others spell them', async () => {
		const header = HEADER.map((heading) => ONE[heading] ?? camel(heading, true));
		verify(
			await ingestAll([fromBytes('a.xlsx', xlsx({ Data: [header, ...ROWS.map(asArray)] }))], { reference }),
			'uhri-xlsx'
		);
	});
	test.each<[string, Uint8Array, RegExp]>([
		[
			'no such header',
			xlsx({
				a: [
					['A', 'B'],
					[1, 2]
				]
			}),
			/no sheet has a header.*row 1, column 1 reads “A”/
		],
		['nothing at all', xlsx({ a: [] }), /no sheet has a header/],
		['a header alone', xlsx({ a: [HEADER] }), /no rows/],
		['cut off', bytes.slice(0, -60), /cut off/]
	])('%s is refused in one sentence', async (_, content, sentence) => {
		const { result, rows } = await ingestAll([fromBytes('a.xlsx', content)], { reference });
		expect(rows).toEqual([]);
		expect(result.refused.map((refused) => refused.sentence)).toEqual([expect.stringMatching(sentence)]);
	});
});

const camel = (heading: string, first: boolean) =>
	heading
		.split(' ')
		.map((word, at) =>
			at === 0 && !first ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()
		)
		.join('');
const ONE: Record<string, string> = {
	'Countries Concerned': 'Countries',
	'UPR Reccomending States': 'UPRRecommendingState',
	Themes: 'Theme',
	'UPR Session': 'session',
	'Reccomending Body': 'body'
};

describe('UHRI, JSON', () => {
	const entry = (row: Record<UhriKey, TestCell>, lists = false) =>
		Object.fromEntries(
			KEYS.map((key) => {
				const value = row[key];
				const plain = Array.isArray(value) ? value[0] : value;
				return [UHRI_HEADINGS[key], lists && typeof plain === 'string' ? listOf(plain) : plain];
			})
		);
	const text = JSON.stringify(ROWS.map((row) => entry(row)));
	test('the same rows', async () =>
		verify(await ingestAll([fromText('a.json', text)], { reference }), 'uhri-json'));
	test('the same rows with lists for values, within an object', async () => {
		const wrapped = JSON.stringify({ count: 6, results: ROWS.map((row) => entry(row, true)) });
		verify(await ingestAll([fromText('a.json', wrapped)], { reference }), 'uhri-json');
	});
	test.each<[string, (heading: string) => string]>([
		['camel case', (heading) => camel(heading, false)],
		['Pascal case, the spelling mended', (heading) => camel(heading, true).replace('Reccom', 'Recom')],
		['underscores', (heading) => heading.toLowerCase().replaceAll(' ', '_')],
		['capitals and hyphens', (heading) => heading.toUpperCase().replaceAll(' ', '-')],
		['singulars', (heading) => ONE[heading] ?? heading]
	])('the same rows with keys in %s, wrapped any way', async (_, spelled) => {
		const entries = ROWS.map((row) =>
			Object.fromEntries(Object.entries(entry(row, true)).map(([key, value]) => [spelled(key), value]))
		);
		for (const content of [entries, { results: entries }, { data: entries }, { data: { items: entries } }])
			verify(await ingestAll([fromText('a.json', JSON.stringify(content))], { reference }), 'uhri-json');
	});
	test('values that are objects with a name', async () => {
		const named = (value: unknown): unknown =>
			Array.isArray(value) ? value.map((name: string, id) => ({ id, name })) : value;
		const entries = ROWS.map((row) =>
			Object.fromEntries(Object.entries(entry(row, true)).map(([key, value]) => [key, named(value)]))
		);
		verify(await ingestAll([fromText('a.json', JSON.stringify(entries))], { reference }), 'uhri-json');
	});
	test('what is no object is set aside', async () => {
		const { reconciliation } = await ingestAll(
			[fromText('a.json', JSON.stringify([entry(values({})), 3, null]))],
			{
				reference
			}
		);
		expect(reconciliation).toMatchObject({ read: 3, loaded: 1, setAside: 2 });
	});
	test.each<[string, string | Uint8Array, RegExp]>([
		['cut in half', text.slice(0, text.length / 2), /breaks off or is damaged/],
		['another JSON', '[{"a": 1}]', /neither an export of UHRI nor/],
		['an empty list', '[ {} ]', /neither an export of UHRI nor/],
		['damaged bytes', strToU8(`${text.slice(0, 90)}\u0001${text.slice(90)}`), /breaks off or is damaged/]
	])('%s is refused in one sentence', async (_, content, sentence) => {
		const bytes = typeof content === 'string' ? strToU8(content) : content;
		const { result, rows } = await ingestAll([fromBytes('a.json', bytes)], { reference });
		expect(rows).toEqual([]);
		expect(result.refused.map((refused) => refused.sentence)).toEqual([expect.stringMatching(sentence)]);
	});
});
