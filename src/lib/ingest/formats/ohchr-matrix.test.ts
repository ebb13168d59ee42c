import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { fromBytes } from '../byte-source';
import { divider, docx, p, tbl, tc, tr } from '../docx/test-docx';
import { bundledReference, ingestAll } from '../test-support';

const reference = bundledReference();
const read = (bytes: Uint8Array, name = 'a.docx', options = {}) =>
	ingestAll([fromBytes(name, bytes)], { reference, ...options });

const OLD = tr(
	'Recommendation',
	'Position',
	'Full list of themes',
	'Assessment/comments on level of implementation'
);
const NEW = tr(
	'Recommendation and recommending State',
	'Position of the State under review',
	'Human rights themes and groups of persons',
	'Relevant SDGs'
);
const HEADER =
	'UPR of Bolivia (Plurinational State of) (4 th Cycle – 4 8 th session) Thematic list of recommendations';

describe('the vintages', () => {
	test('themes with codes, goals among them, persons below a label', async () => {
		const { rows, reconciliation } = await read(
			docx(
				p('A line before') +
					tbl(
						OLD,
						divider('A12 Acceptance of international norms'),
						tr(
							['12.1 Do a (Chile) (Peru); Do b (Togo);', 'Source of position: A/HRC/40/6/Add.1 - Para. 2'],
							'Supported',
							['A12 Acceptance of international norms', 'S16 SDG 16 - peace', 'Affected persons:', '- women'],
							''
						),
						tr(
							['12.2 Do c (Spain);', 'Source of position: A/HRC/40/6'],
							'Noted',
							'D51 Administration of justice',
							''
						)
					),
				{ header: 'UPR of China (3 rd Cycle – 31 st session) Thematic list' }
			)
		);
		expect(reconciliation).toMatchObject({
			read: 2,
			loaded: 2,
			paragraphs: 2,
			paragraphsSupported: 1,
			paragraphsNoted: 1
		});
		expect(
			rows.map((r) => [r.line, r.sur, r.session, r.cycle, r.maker, r.text, r.paragraph, r.response])
		).toEqual([
			[3, 'CHN', 31, 3, 'CHL', 'Do a', '12.1', 'Supported'],
			[3, 'CHN', 31, 3, 'PER', 'Do a', '12.1', 'Supported'],
			[3, 'CHN', 31, 3, 'TGO', 'Do b', '12.1', 'Supported'],
			[4, 'CHN', 31, 3, 'ESP', 'Do c', '12.2', 'Noted']
		]);
		expect(rows[0]).toMatchObject({
			document: 'A/HRC/40/6',
			themes: ['international-instruments']
		});
		expect(rows.map(({ positionSource }) => positionSource)).toEqual([
			...['A/HRC/40/6/Add.1 - Para. 2', 'A/HRC/40/6/Add.1 - Para. 2', 'A/HRC/40/6/Add.1 - Para. 2'],
			'A/HRC/40/6'
		]);
	});

	test('the source of a position beside the position, or in a column of its own', async () => {
		const beside = await read(
			docx(
				tbl(
					OLD,
					tr('12.1 Do a (Chile);', ['Supported', 'Source of Position: A/HRC/43/15 - Para 121'], 'Women', ''),
					tr('12.2 Do b (Peru);', 'Noted', 'Women', '')
				),
				{ header: 'UPR of China (3 rd Cycle – 31 st session) Thematic list' }
			)
		);
		expect(beside.rows.map(({ response, positionSource }) => [response, positionSource])).toEqual([
			['Supported', 'A/HRC/43/15 - Para 121'],
			['Noted', '']
		]);
		const apart = await read(
			docx(
				tbl(
					tr('Recommendation', 'Source of the position', 'Position', 'Themes'),
					tr('12.1 Do a (Chile);', 'A/HRC/43/15/Add.1', 'Supported', 'Women')
				),
				{ header: 'UPR of China (3 rd Cycle – 31 st session) Thematic list' }
			)
		);
		expect(apart.rows).toMatchObject([
			{ response: 'Supported', positionSource: 'A/HRC/43/15/Add.1', text: 'Do a' }
		]);
	});

	test('themes without codes, columns in another order, several tables, a header that is not the first row', async () => {
		const { rows, reconciliation } = await read(
			docx(
				tbl(tr('Name', 'Value'), tr('a', 'b')) +
					tbl(
						tr('Thematic list', ''),
						tr('Relevant SDGs', 'Themes', 'Position', 'Recommendation'),
						divider('Right to health'),
						tr(
							'- 3 - HEALTH',
							['- Right to health', '- Something', 'new', 'Groups of Persons:', '- Women'],
							'Accepted',
							'6.1. Do a (Chile).'
						)
					) +
					tbl(NEW, tr('6.2 Do b (Peru);', 'Supported/Noted', '', '')),
				{ header: HEADER }
			)
		);
		expect(reconciliation).toMatchObject({ read: 2, loaded: 2, setAside: 0 });
		expect(rows.map((r) => [r.sur, r.session, r.maker, r.themes, r.response])).toEqual([
			['BOL', 48, 'CHL', ['right-to-health', 'something-new'], 'Supported'],
			['BOL', 48, 'PER', ['none'], 'Unknown']
		]);
		expect(reconciliation.notes.join(' ')).toContain('not to be guessed');
	});

	test('a paragraph that runs over merged rows, a position that serves two', async () => {
		const merge = (lines: string | string[], restart: boolean) =>
			tc(lines, restart ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>');
		const { rows, reconciliation } = await read(
			docx(
				tbl(
					NEW,
					divider('Right to health'),
					tr(merge('1.1 Do a (Chile);', true), merge('Noted', true), '- Right to food', ''),
					tr(merge('', false), merge('', false), '- Right to water', ''),
					tr('1.2 Do b (Peru);', merge('', false), '- Poverty', ''),
					tr('1.3 Do c (Peru);', 'Supported', '', ''),
					tr('', '', '', '')
				),
				{ header: HEADER }
			)
		);
		expect(reconciliation).toMatchObject({ read: 3, loaded: 3, setAside: 0 });
		expect(rows.map((r) => [r.paragraph, r.response, r.themes])).toEqual([
			['1.1', 'Noted', ['right-to-food', 'right-to-water']],
			['1.2', 'Noted', ['poverty']],
			['1.3', 'Supported', ['right-to-health']]
		]);
	});

	test('what was deleted or moved away is not read; numbers that Word makes are', async () => {
		const list =
			'<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:start w:val="6"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>' +
			'<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>' +
			'<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>';
		const numbered = (text: string) => p(text, '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>');
		const cell = (inner: string) => `<w:tc>${inner}</w:tc>`;
		const { rows } = await read(
			docx(
				tbl(
					NEW,
					tr(cell(numbered('Do a (Chile);')), 'Noted', '', ''),
					tr(
						cell(
							`<w:p><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr></w:pPr><w:r><w:t>Do b </w:t></w:r>` +
								`<w:del><w:r><w:delText>(Togo)</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>(Cuba)</w:t></w:r></w:moveFrom>` +
								`<w:ins><w:r><w:t>(Pe</w:t></w:r><w:r><w:t>ru);</w:t></w:r></w:ins></w:p>`
						),
						'Noted',
						'',
						''
					),
					`<w:tr><w:trPr><w:del/></w:trPr>${tc('9.9 Do c (Spain);')}${tc('Noted')}${tc('')}${tc('')}</w:tr>`
				),
				{ header: HEADER, numbering: list }
			)
		);
		expect(rows.map((r) => [r.paragraph, r.maker, r.text])).toEqual([
			['6.1', 'CHL', 'Do a'],
			['6.2', 'PER', 'Do b']
		]);
	});

	test('rows that cannot be read are set aside, names that do not resolve are listed, nothing is lost', async () => {
		const { rows, reconciliation } = await read(
			docx(
				tbl(
					NEW,
					tr('1.1 Do a (Wakanda);', 'Noted', '', ''),
					tr('1.2 Do b', 'Noted', '', ''),
					tr('1.3 Do c (Chile);', 'Perhaps', '', ''),
					tr('Do c again', 'Perhaps', '', ''),
					tr('', 'Noted', '- Poverty', ''),
					tr('Do d (Chile);', '', '- Poverty', ''),
					tr('1.4 Do e (Chile); 1 (Peru)', 'Noted', '', ''),
					tr(['1.5 Do f (Chile);', '1.6 Do g (Peru);'], 'Noted', '', ''),
					tr(tc('General remarks', '<w:gridSpan w:val="4"/>'))
				),
				{ header: HEADER }
			)
		);
		expect(reconciliation).toMatchObject({ read: 9, loaded: 7, setAside: 2 });
		expect(reconciliation.unresolved).toMatchObject([
			{ name: 'Wakanda', role: 'recommending State', rows: 1 }
		]);
		expect(rows.map((r) => [r.paragraph, r.maker])).toEqual([
			['1.1', 'XXX'],
			['1.2', 'XXX'],
			['1.3', 'CHL'],
			['[7]', 'CHL'],
			['1.4', 'CHL'],
			['1.4', 'PER'],
			['1.5', 'CHL'],
			['1.6', 'PER']
		]);
		expect(rows.find((r) => r.paragraph === '1.3')?.response).toBe('Unknown');
		expect(reconciliation.notes.join(' ')).toContain(
			'Position of the State under review has words in 1 row that say no position that is known, read as Unknown: “Perhaps”.'
		);
		expect(reconciliation.notes.join(' ')).toContain('“General remarks”');
	});
});

describe('which review it is', () => {
	const body = tbl(NEW, tr('1.1 Do a (Chile);', 'Noted', '', ''));
	const whose = async (header: string, name: string, review?: { sur: string; session: number }) => {
		const { rows, reconciliation } = await read(docx(body, { header }), name, review ? { review } : {});
		return [rows[0]?.sur, rows[0]?.session, rows[0]?.cycle, reconciliation.notes.join(' ')];
	};
	test('the document itself, before anything else', async () => {
		expect((await whose(HEADER, 'UPR31_China.docx', { sur: 'SVN', session: 34 })).slice(0, 3)).toEqual([
			'BOL',
			48,
			4
		]);
	});
	test('a person, before the name of the file', async () => {
		const found = await whose('', 'UPR31_China.docx', { sur: 'SVN', session: 48 });
		expect(found.slice(0, 3)).toEqual(['SVN', 48, 4]);
		expect(found[3]).toContain('what was given');
	});
	test('the name of the file, which is said', async () => {
		const found = await whose('', 'UPR31_South_Africa_matrix.docx');
		expect(found.slice(0, 3)).toEqual(['ZAF', 31, 3]);
		expect(found[3]).toContain('the name of the file');
	});
	test('nobody: counted all the same', async () => {
		expect((await whose('', 'list.docx')).slice(0, 3)).toEqual(['XXX', 0, 0]);
	});
});

describe('a file that cannot be read is refused in one sentence', () => {
	const good = docx(tbl(NEW, tr('1.1 Do a (Chile);', 'Noted', '', '')));
	const ole = new Uint8Array(4096);
	ole.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
	const encrypted = good.slice();
	for (let i = 0; i + 10 < encrypted.length; i++) {
		if (encrypted[i] === 0x50 && encrypted[i + 1] === 0x4b && encrypted[i + 2] === 1) encrypted[i + 8] = 1;
	}
	const bomb = docx('', { parts: { 'word/document.xml': new Uint8Array(40_000_000) } });
	test.each<[string, Uint8Array, RegExp]>([
		['empty', new Uint8Array(0), /is empty/],
		['password, in an OLE file', ole, /password/],
		['password, in the archive', encrypted, /password/],
		['cut off', good.slice(0, good.length - 200), /cut off/],
		['cut in half', good.slice(0, good.length / 2), /cut off/],
		['a bomb', bomb, /do harm/],
		['no such table', docx(p('Words.') + tbl(tr('a', 'b'), tr('c', 'd'))), /without a table/],
		['a header alone', docx(tbl(NEW)), /no rows/],
		['broken XML', docx('<w:tbl><w:tr>'), /damaged/],
		[
			'declared entities',
			docx('', { parts: { 'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') } }),
			/damaged/
		],
		['nested too deep', docx('<w:tbl>'.repeat(600) + '</w:tbl>'.repeat(600)), /damaged/],
		['a PDF of that name', strToU8('%PDF-1.7 …'), /a PDF document/],
		['another archive', zipSync({ 'word/readme.txt': strToU8('a') }), /Word document/],
		['a picture archive', zipSync({ 'a.txt': strToU8('a') }), /a ZIP archive/]
	])('%s', async (_, bytes, sentence) => {
		const { result, rows } = await read(bytes);
		expect(rows).toEqual([]);
		expect(result.files).toEqual([]);
		expect(result.refused.map((refused) => refused.sentence)).toEqual([expect.stringMatching(sentence)]);
		expect(result.refused[0]?.sentence).toMatch(/^“a\.docx” .*\.$/);
	});
});
