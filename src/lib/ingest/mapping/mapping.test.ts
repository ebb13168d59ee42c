import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	FIXED_FIELDS,
	MAPPED_FIELDS,
	missingIn,
	SEPARATORS,
	type MappingProfile,
	type TableSheet
} from '../../model/mapping';
import { inEnglish } from '../../model/sentence';
import { fromBytes, fromText } from '../byte-source';
import { vocabularyOf } from '../reference';
import { bundledReference, ingestAll } from '../test-support';
import { xlsx } from '../xlsx/test-xlsx';
import { sessionOfDate } from './dates';
import { guessProfile } from './guess';
import { labelsOf, signatureOf } from './labels';
import { previewOf } from './preview';
import { parseProfile, printProfile } from './profile';

const reference = bundledReference();
const profile = (more: Partial<MappingProfile>): MappingProfile => ({
	columns: {},
	fixed: {},
	separators: {},
	sheets: [],
	signature: '',
	...more
});
const ODD = profile({
	columns: { sur: 'Country', makers: 'Who', session: 'When', text: 'What', response: 'Said', themes: 'About' }
});
const rowsOf = (found: Awaited<ReturnType<typeof ingestAll>>) =>
	found.rows.map((row) => [
		row.line,
		row.sur,
		row.maker,
		row.session,
		row.cycle,
		row.response,
		row.themes,
		row.text
	]);

describe('reading by a profile', () => {
	const LINES = [
		['What', 'Who', 'Country', 'About', 'Said', 'When', 'Rest'],
		['Do a', 'Chile and Peru', 'Kenya', 'Justice|Right to health', 'Accepted', 'UPR 21', 'x'],
		['', '', '', '', '', '', ''],
		['Do b (Spain)', 'Spain', 'Kenya', '', 'Noted', '21st session', ''],
		['Do c', 'Wakanda', 'Kenya', 'Justice', 'Perhaps', '21', ''],
		['Do d', 'Wakanda', 'Kenya', 'Justice', 'Supported', '21', '']
	];
	const EXPECTED = [
		[2, 'KEN', 'CHL', 21, 2, 'Supported', ['justice', 'right-to-health'], 'Do a'],
		[2, 'KEN', 'PER', 21, 2, 'Supported', ['justice', 'right-to-health'], 'Do a'],
		[4, 'KEN', 'ESP', 21, 2, 'Noted', ['none'], 'Do b'],
		[6, 'KEN', 'XXX', 21, 2, 'Supported', ['justice'], 'Do d']
	];
	test.each([',', ';', '\t', '|'])('a text separated by %j', async (separator) => {
		const text = LINES.map((cells) => cells.map((cell) => `"${cell}"`).join(separator)).join('\r\n');
		const found = await ingestAll([fromText('odd.csv', text)], { reference, profile: () => ODD });
		expect(found.reconciliation).toMatchObject({
			format: 'matched-columns',
			read: 4,
			loaded: 3,
			setAside: 1
		});
		expect(found.reconciliation.unresolved).toMatchObject([{ name: 'Wakanda', rows: 1 }]);
		expect(rowsOf(found)).toEqual(EXPECTED);
	});

	test('a word for a response that nobody knows means what a person says, counted in a remark, and nothing before', async () => {
		const lines = [
			['What', 'Who', 'Country', 'Said', 'When'],
			['Do a', 'Chile', 'Kenya', 'Green', '21'],
			['Do b', 'Chile', 'Kenya', 'green ', '21'],
			['Do c', 'Chile', 'Kenya', 'Partially accepted', '21'],
			['Do d', 'Chile', 'Kenya', 'Red', '21']
		];
		const text = lines.map((cells) => cells.join(',')).join('\n');
		const columns = { sur: 'Country', makers: 'Who', session: 'When', text: 'What', response: 'Said' };
		const read = (responses?: MappingProfile['responses']) =>
			ingestAll([fromText('odd.csv', text)], {
				reference,
				profile: () => profile({ columns, ...(responses ? { responses } : {}) })
			});
		expect((await read()).reconciliation).toMatchObject({ read: 4, loaded: 1, setAside: 3 });
		const found = await read({ Green: 'Supported', 'Partially accepted': 'Noted' });
		expect(found.rows.map(({ response }) => response)).toEqual(['Supported', 'Supported', 'Noted']);
		expect(found.reconciliation).toMatchObject({ read: 4, loaded: 3, setAside: 1 });
		expect(found.reconciliation.notes.map((note) => inEnglish(note))).toEqual(
			expect.arrayContaining([
				'As you said: “Green” read as Supported in 2 rows.',
				'As you said: “Partially accepted” read as Noted in 1 row.'
			])
		);
		const sheet: TableSheet = {
			name: '',
			labels: lines[0]!,
			signature: '',
			rows: lines.slice(1).map((cells, i) => ({ line: i + 2, cells }))
		};
		const preview = await previewOf(profile({ columns }), sheet, reference, vocabularyOf(reference));
		expect(preview.responses).toEqual([
			{ word: 'Green', mixed: false },
			{ word: 'Partially accepted', mixed: true },
			{ word: 'Red', mixed: false }
		]);
	});

	test('a profile keeps what words mean, and refuses a meaning that is none', () => {
		const kept = profile({ columns: ODD.columns, responses: { Green: 'Supported' } });
		expect(parseProfile(printProfile(kept))).toEqual(kept);
		const wrong = printProfile(kept).replace('"Supported"', '"Sure"');
		expect(() => parseProfile(wrong)).toThrow(/responses\.Green/);
	});

	test('numbers of paragraphs give totals by paragraph, in text and workbook alike', async () => {
		const lines = [
			['What', 'Who', 'Country', 'Said', 'When'],
			['6.1 Do a', 'Chile and Peru', 'Kenya', 'Accepted', '21'],
			['6.1 Do b', 'Togo', 'Kenya', 'Accepted', '21'],
			['6.2 Do c', 'Togo', 'Kenya', 'Noted', '21']
		];
		const columns = { sur: 'Country', makers: 'Who', session: 'When', text: 'What', response: 'Said' };
		const by = { reference, profile: () => profile({ columns }) };
		const totals = { paragraphs: 2, paragraphsSupported: 1, paragraphsNoted: 1 };
		const text = await ingestAll([fromText('a.csv', lines.map((cells) => cells.join()).join('\n'))], by);
		expect(text.reconciliation).toMatchObject({ loaded: 3, ...totals });
		const workbook = await ingestAll([fromBytes('a.xlsx', xlsx({ One: lines }))], by);
		expect(workbook.reconciliation).toMatchObject({ loaded: 3, ...totals });
		const plain = lines
			.map(([what = '', ...rest]) => [what.replace(/^6\.\d /, ''), ...rest].join())
			.join('\n');
		const none = await ingestAll([fromText('a.csv', plain)], by);
		expect(none.reconciliation.paragraphs).toBeUndefined();
	});

	test('a workbook: all sheets with the columns, or those that are named', async () => {
		const bytes = xlsx({
			Notes: [['About this'], ['a', 'b']],
			One: [['A title'], ...LINES],
			Two: LINES.slice(0, 2)
		});
		const all = await ingestAll([fromBytes('odd.xlsx', bytes)], { reference, profile: () => ODD });
		expect(all.reconciliation).toMatchObject({ read: 5, loaded: 4, setAside: 1 });
		const two = await ingestAll([fromBytes('odd.xlsx', bytes)], {
			reference,
			profile: () => ({ ...ODD, sheets: ['Two'] })
		});
		expect(two.reconciliation).toMatchObject({ read: 1, loaded: 1 });
		expect(two.reconciliation.notes.join(' ')).toContain('“Two”');
	});

	test('States in the brackets of the text, the rest said once for the whole file', async () => {
		const { rows, reconciliation } = await ingestAll(
			[
				fromText(
					'a.csv',
					'No;Ask\n1;"1.1 Do a (Chile); Do b (Bolivia (Plurinational State of)) (Togo)"\n2;Do c\n'
				)
			],
			{
				reference,
				profile: () =>
					profile({ columns: { text: 'Ask' }, fixed: { sur: 'Kenya', session: '21', response: 'Pending' } })
			}
		);
		expect(
			rows.map((row) => [row.sur, row.maker, row.session, row.response, row.text, row.paragraph])
		).toEqual([
			['KEN', 'CHL', 21, 'Pending', 'Do a', '1.1'],
			['KEN', 'BOL', 21, 'Pending', 'Do b', '1.1'],
			['KEN', 'TGO', 21, 'Pending', 'Do b', '1.1'],
			['KEN', 'XXX', 21, 'Pending', 'Do c', '']
		]);
		expect(reconciliation.notes.join(' ')).toContain('sur is “Kenya”');
	});

	test('a date tells the session, and a row whose date does not is set aside', async () => {
		const { rows, reconciliation } = await ingestAll(
			[fromText('a.csv', 'sur,by,day\nCambodia,Norway,2019-01-30\nCambodia,Norway,once\n')],
			{ reference, profile: () => profile({ columns: { sur: 'sur', makers: 'by', date: 'day' } }) }
		);
		expect(rows.map((row) => row.session)).toEqual([32]);
		expect(reconciliation.rowsSetAside).toMatchObject([{ line: 3, column: 'day' }]);
	});

	test.each<[string, string, Partial<MappingProfile>, RegExp]>([
		['a column that is missing', 'a,b\n1,2\n', { columns: { sur: 'c' } }, /has no column “c”.*“a”, “b”/],
		['no table', 'words only', { columns: { sur: 'c' } }, /is no table/],
		['a header alone', 'c,d\n', { columns: { sur: 'c' } }, /no rows/]
	])('%s is refused in one sentence', async (_, text, more, sentence) => {
		const { result } = await ingestAll([fromText('a.csv', text)], {
			reference,
			profile: () => profile(more)
		});
		expect(result.files).toEqual([]);
		expect(result.refused.map((refused) => refused.sentence)).toEqual([expect.stringMatching(sentence)]);
	});

	test('whatever stands in the cells, read = loaded + set aside', async () => {
		const cell = fc.oneof(
			fc.string(),
			fc.constantFrom('Kenya', 'Chile, Peru', '21', '2019-01-30', 'Noted', '(Chile)')
		);
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { maxLength: 8 }),
				async (lines) => {
					const quoted = (cells: readonly string[]) =>
						cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(',');
					const text = ['Country,Who,When,What,Said,About', ...lines.map(quoted)].join('\n');
					const { reconciliation } = await ingestAll([fromText('a.csv', text)], {
						reference,
						profile: () => ODD
					});
					// A file of blank lines has no rows at all.
					if (!reconciliation) return;
					expect(reconciliation.read).toBe(reconciliation.loaded + reconciliation.setAside);
				}
			),
			{ numRuns: 60 }
		);
	});
});

describe('a table that no format knows', () => {
	const TEXT = 'Pays,Auteurs,Année\nKenya,"Chili, Pérou",2015-01-22\n';
	test('is refused with what it takes to match its columns', async () => {
		const { result } = await ingestAll([fromText('a.csv', TEXT)], { reference });
		const sheet = result.refused[0]?.table?.sheets[0];
		expect(sheet).toMatchObject({
			labels: ['Pays', 'Auteurs', 'Année'],
			signature: 'pays | auteurs | annee'
		});
		expect(sheet?.rows).toEqual([{ line: 2, cells: ['Kenya', 'Chili, Pérou', '2015-01-22'] }]);
	});
	test('is read by the profile that was kept for its headings, which is said', async () => {
		const kept = profile({
			columns: { sur: 'Pays', makers: 'Auteurs', date: 'Année' },
			signature: 'pays | auteurs | annee'
		});
		const found = await ingestAll([fromText('b.csv', TEXT)], { reference, remembered: [kept] });
		expect(found.rows.map((row) => [row.sur, row.maker, row.session])).toEqual([
			['KEN', 'CHL', 21],
			['KEN', 'PER', 21]
		]);
		expect(found.reconciliation.notes[0]).toContain('matched before');
		expect(found.result.files[0]?.matched?.profile).toEqual(kept);
	});
	test.each(['', 'words only\n', '{"a": 1}'])('%j is none', async (text) => {
		const { result } = await ingestAll([fromText('a.csv', text)], { reference });
		expect(result.refused[0]?.table).toBeUndefined();
	});
});

describe('guesses', () => {
	const sheet = (labels: string[], ...rows: string[][]): TableSheet => ({
		name: '',
		labels,
		signature: signatureOf(labels),
		rows: rows.map((cells, i) => ({ line: i + 2, cells }))
	});
	const guess = (table: TableSheet) => guessProfile(table, reference, vocabularyOf(reference)).columns;
	test('by headings', () => {
		const labels = [
			'Country',
			'Recommending country',
			'Recommendation',
			'Position',
			'UPR session',
			'Theme',
			'Para'
		];
		expect(guess(sheet(labels, ['Kenya', 'Chile', 'Do a', 'Noted', '21', 'Justice', '1.1']))).toEqual({
			sur: 'Country',
			makers: 'Recommending country',
			text: 'Recommendation',
			response: 'Position',
			session: 'UPR session',
			themes: 'Theme',
			paragraph: 'Para'
		});
	});
	test('in French and in Spanish', () => {
		expect(
			guess(sheet(['État examiné', 'État auteur', 'Réponse', 'Session'], ['Kenya', 'Chili', 'Notée', '21']))
		).toEqual({ sur: 'État examiné', makers: 'État auteur', response: 'Réponse', session: 'Session' });
		expect(
			guess(
				sheet(
					['Estado examinado', 'Estado recomendante', 'Respuesta', 'Ciclo'],
					['Kenya', 'España', 'Anotada', '2']
				)
			)
		).toEqual({
			sur: 'Estado examinado',
			makers: 'Estado recomendante',
			response: 'Respuesta',
			cycle: 'Ciclo'
		});
	});
	test('by values, where headings say nothing', () => {
		const rows = [
			[
				'Kenya',
				'Chile',
				'Noted',
				'2015-01-22',
				'Ratify the convention on one thing and on another',
				'Justice'
			],
			[
				'Kenya',
				'Peru',
				'Supported',
				'2015-01-22',
				'Ratify the convention on one thing and on another',
				'Poverty'
			]
		];
		expect(guess(sheet(['A', 'B', 'C', 'D', 'E', 'F'], ...rows))).toEqual({
			sur: 'A',
			makers: 'B',
			response: 'C',
			date: 'D',
			text: 'E',
			themes: 'F'
		});
	});
});

test('a preview is the reading itself', async () => {
	const rows = [
		{ line: 2, cells: ['Kenya', 'Chile, Peru', '21', 'Do a', 'Noted', 'Justice'] },
		{ line: 3, cells: ['Kenya', 'Chile', '99', 'Do b', '', ''] },
		{ line: 4, cells: ['Kenya', 'Wakanda', '21', 'Do c', '', ''] }
	];
	const labels = ['Country', 'Who', 'When', 'What', 'Said', 'About'];
	const preview = await previewOf(
		ODD,
		{ name: '', labels, signature: '', rows },
		reference,
		vocabularyOf(reference)
	);
	expect(preview.rows).toMatchObject([
		{
			line: 2,
			sur: 'Kenya',
			makers: ['Chile', 'Peru'],
			session: 21,
			cycle: 2,
			response: 'Noted',
			texts: ['Do a']
		},
		{ line: 3, reason: { code: 'reason_session' } },
		{ line: 4, makers: ['Unknown State'] }
	]);
	expect(preview.unknown).toEqual(['Wakanda']);
});

describe('a profile as JSON', () => {
	const word = fc.string({ minLength: 1 }).filter((text) => text.trim() !== '');
	const some = (keys: readonly string[], value: fc.Arbitrary<string>) =>
		fc.dictionary(fc.constantFrom(...keys), value, { noNullPrototype: true });
	const any = fc
		.record({
			columns: some(MAPPED_FIELDS, word),
			fixed: some(FIXED_FIELDS, word),
			separators: some(['makers', 'themes'], fc.constantFrom(...SEPARATORS)),
			sheets: fc.array(fc.string()),
			signature: fc.string()
		})
		.filter(({ columns, fixed }) => {
			const labels = Object.values(columns);
			return (
				labels.length > 0 &&
				new Set(labels).size === labels.length &&
				missingIn({ columns, fixed }).length === 0
			);
		});
	test('reading what was printed gives back the same', () => {
		fc.assert(
			fc.property(any, (one) => {
				expect(parseProfile(printProfile(one))).toEqual(one);
			})
		);
	});
	const good = { demarche: 'columns', version: 1, columns: { sur: 'a', text: 'b', session: 'c' } };
	test.each<[string, unknown, RegExp]>([
		['cut in half', '{"demarche"', /breaks off/],
		['another JSON', { a: 1 }, /no profile/],
		['a list', [], /no profile/],
		['a later version', { ...good, version: 2 }, /version “2”/],
		['an unknown key', { ...good, colour: 'red' }, /“colour”/],
		['an unknown field', { ...good, columns: { ...good.columns, who: 'd' } }, /“columns.who”/],
		['a field that may not be fixed', { ...good, fixed: { text: 'x' } }, /“fixed.text”/],
		['a number for a column', { ...good, columns: { ...good.columns, makers: 3 } }, /columns.makers/],
		['columns that are a list', { ...good, columns: ['a'] }, /not known|no object/],
		['two meanings', { ...good, columns: { ...good.columns, makers: 'a' } }, /two meanings/],
		[
			'an unknown separator',
			{ ...good, separators: { makers: '&' } },
			/separators.makers of the profile is “&”/
		],
		['sheets that are no list', { ...good, sheets: 'x' }, /sheets/],
		[
			'no column',
			{ ...good, columns: {}, fixed: { sur: 'Kenya', makers: 'Chile', session: '21' } },
			/no column/
		],
		['nobody under review', { ...good, columns: { text: 'b', session: 'c' } }, /under review/],
		['nobody who recommends', { ...good, columns: { sur: 'a', session: 'c' } }, /who recommends/],
		['no time', { ...good, columns: { sur: 'a', text: 'b' } }, /say when/]
	])('%s is told in one sentence', (_, value, sentence) => {
		const text = typeof value === 'string' ? value : JSON.stringify(value);
		expect(() => parseProfile(text)).toThrow(sentence);
	});
});

test('labels are each there once', () => {
	expect(labelsOf(['A', '', ' a  b ', 'A', ''])).toEqual(['A', 'column 2', 'a b', 'A (2)', 'column 5']);
	fc.assert(
		fc.property(fc.array(fc.constantFrom('A', 'A (2)', '', 'column 1')), (cells) => {
			expect(new Set(labelsOf(cells)).size).toBe(cells.length);
		})
	);
});

test.each<[string, number]>([
	['2019-01-30', 32],
	['30 January 2019', 32],
	['30/01/2019', 32],
	['01/30/2019', 32],
	['43495', 32],
	['janvier 2019', 32],
	['30 de enero de 2019', 32],
	['2019-02-01', 32],
	['2019-09-01', 0],
	['2019', 0],
	['once', 0],
	['', 0]
])('the session of %j', (date, session) => expect(sessionOfDate(date, reference.sessions)).toBe(session));

describe('headings of other languages, and words for responses that are asked about', () => {
	const sheetOf = (lines: string[][], few?: TableSheet['few']): TableSheet => ({
		name: '',
		labels: lines[0] ?? [],
		signature: '',
		rows: lines.slice(1).map((cells, i) => ({ line: i + 2, cells })),
		...(few ? { few } : {})
	});
	const guessed = (headings: string[], values: string[]) =>
		guessProfile(sheetOf([headings, values]), reference, vocabularyOf(reference)).columns;

	test.each([
		[
			['Pays examiné', 'Pays auteur', 'Réponse du gouvernement', 'Séance', 'Droit concerné', 'Libellé'],
			['Kenya', 'Chili', 'vert', '21', 'x', 'Faire a'],
			['sur', 'makers', 'response', 'session', 'themes', 'text']
		],
		[
			[
				'Estado examinado',
				'Recomendado por',
				'Respuesta del gobierno',
				'Período de sesiones',
				'Derechos',
				'Texto'
			],
			['Kenya', 'Chile', 'verde', '21', 'x', 'Hacer a'],
			['sur', 'makers', 'response', 'session', 'themes', 'text']
		],
		[
			['País avaliado', 'Estado que recomenda', 'Resposta do governo', 'Sessão', 'Temática', 'Recomendação'],
			['Quénia', 'Chile', 'verde', '21', 'x', 'Fazer a'],
			['sur', 'makers', 'response', 'session', 'themes', 'text']
		],
		[
			['État examiné', 'Recommandé par', 'Statut', 'Session', 'Thématique', 'Recommandation'],
			['Kenya', 'Chili', 'Acceptée', '21', 'x', 'Faire a'],
			['sur', 'makers', 'response', 'session', 'themes', 'text']
		]
	])('%j', (headings, values, fields) => {
		expect(guessed(headings, values)).toEqual(
			Object.fromEntries(fields.map((field, i) => [field, headings[i]]))
		);
	});

	test('remarks on a response, or its date, are no response', () => {
		const columns = guessed(
			['Country', 'Made by', 'Date of response', 'Comments on response', 'Session', 'Text'],
			['Kenya', 'Chile', 'soon', 'we will see', '21', 'Do a']
		);
		expect(columns.response).toBeUndefined();
	});

	const HEAD = ['What', 'Who', 'Country', 'Said', 'When'];
	const columns = { sur: 'Country', makers: 'Who', session: 'When', text: 'What', response: 'Said' };
	const preview = (more: Partial<MappingProfile>, sheet: TableSheet) =>
		previewOf(profile({ columns, ...more }), sheet, reference, vocabularyOf(reference));

	test('a wording that could only be guessed is asked about, and read by nobody else', async () => {
		const lines = [
			HEAD,
			['Do a', 'Chile', 'Kenya', 'refusé net', '21'],
			['Do b', 'Chile', 'Kenya', 'Refusée', '21']
		];
		const { responses, noResponses } = await preview({}, sheetOf(lines));
		expect(responses).toEqual([{ word: 'refusé net', mixed: false }]);
		expect(noResponses).toBe(false);
		const read = (said?: MappingProfile['responses']) =>
			ingestAll([fromText('a.csv', lines.map((cells) => cells.join()).join('\n'))], {
				reference,
				profile: () => profile({ columns, ...(said ? { responses: said } : {}) })
			});
		const before = await read();
		expect(before.rows.map(({ response }) => response)).toEqual(['Noted']);
		expect(before.reconciliation).toMatchObject({ read: 2, loaded: 1, setAside: 1 });
		const after = await read({ 'refusé net': 'Noted' });
		expect(after.rows.map(({ response }) => response)).toEqual(['Noted', 'Noted']);
	});

	test('words of all rows are asked about, not of the first alone', async () => {
		const lines = [
			HEAD,
			...Array.from({ length: 300 }, (_, i) => [
				`Do ${i}`,
				'Chile',
				'Kenya',
				i === 290 ? 'Orange' : 'Noted',
				'21'
			])
		];
		for (const file of [
			fromText('a.csv', lines.map((cells) => cells.join(';')).join('\n')),
			fromBytes('a.xlsx', xlsx({ One: lines }))
		]) {
			const { result } = await ingestAll([file], { reference });
			const sheet = result.refused[0]?.table?.sheets[0];
			expect(sheet?.few).toEqual([undefined, ['Chile'], ['Kenya'], ['Noted', 'Orange'], ['21']]);
			const { responses } = await preview({}, sheet!);
			expect(responses).toEqual([{ word: 'Orange', mixed: false }]);
		}
	});

	test.each<[string, Partial<MappingProfile>, string[], boolean]>([
		['no column', { columns: { sur: 'Country', makers: 'Who', session: 'When' } }, ['Noted'], true],
		['an empty column', {}, [''], true],
		['words that say none', {}, ['-', 'n/a'], true],
		['words that a person says to be none', { responses: { Green: 'Unknown' } }, ['Green'], true],
		['words that a person has said', { responses: { Green: 'Noted' } }, ['Green'], false],
		['one response further down', {}, ['', '', 'Noted'], false]
	])('that every response would be Unknown is known: %s', async (_, more, said, expected) => {
		const sheet = sheetOf(
			[HEAD, ['Do a', 'Chile', 'Kenya', said[0] ?? '', '21']],
			[undefined, undefined, undefined, said.filter((word) => word !== ''), undefined]
		);
		expect((await preview(more, sheet)).noResponses).toBe(expected);
	});
});
