import { describe, expect, test } from 'vitest';
import { fromBytes } from '../byte-source';
import { divider, docx, p, tbl, tc, tr } from '../docx/test-docx';
import { inEnglish } from '../../model/sentence';
import { bundledReference, ingestAll } from '../test-support';

/** Matrices as they might be written for other States, in other years, languages and hands. All made up. */
const reference = bundledReference();
const read = (body: string, more: { header?: string; name?: string } = {}) =>
	ingestAll([fromBytes(more.name ?? 'a.docx', docx(body, { header: more.header ?? '' }))], { reference });
const KENYA = 'UPR of Kenya (3rd Cycle – 35th session) Thematic list of recommendations';
const HEAD = tr('Recommendation', 'Position', 'Full list of themes', 'Comments');
const cell = (inner: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${inner}</w:tc>`;
const run = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const makers = (found: Awaited<ReturnType<typeof read>>) =>
	found.rows.map((row) => `${row.paragraph} ${row.maker} ${row.response}`);

describe('headings as others spell them', () => {
	test.each([
		['Recommendations', 'State’s position'],
		['RECOMMENDATION AND RECOMMENDING STATE', 'POSITION OF THE STATE UNDER REVIEW'],
		['Text of the recommendation', 'Response of the State'],
		['Recommendation/Recommending State', 'Position of State under review*'],
		['UPR recommendations', 'State position'],
		['Recommendations received', 'Government’s response'],
		['Recommendation text', 'UPR position'],
		['Recommendations made', 'Final position'],
		['Full list of recommendations', 'Supported/Noted'],
		['Recommendation', 'Support / Note'],
		['Recommendations', 'Accepted / Rejected'],
		['Recommandation', "Position de l'État examiné"],
		['Recommandations et États auteurs', 'Réponse'],
		['Recomendación y Estado recomendante', 'Posición del Estado examinado'],
		['Recomendaciones', 'Respuesta']
	])('%s | %s', async (recommendation, position) => {
		const found = await read(
			tbl(tr(recommendation, position, 'Themes'), tr('1.1 Do a (Chile);', 'Supported', '')),
			{ header: KENYA }
		);
		expect(found.result.refused).toEqual([]);
		expect(makers(found)).toEqual(['1.1 CHL Supported']);
	});

	test('the number and the States in columns of their own', async () => {
		const found = await read(
			tbl(
				tr('No.', 'Recommendation', 'Recommending State(s)', 'Position', 'Themes'),
				tr('142.1', 'Do a', 'Chile, Peru & Togo', 'Supported', 'Justice'),
				tr('142.2', 'Do b (Spain); Do c (Mali)', 'Spain\nMali', 'Noted', ''),
				tr('142.3.', 'Do d', 'Wakanda', 'Noted', '')
			),
			{ header: KENYA }
		);
		expect(found.rows.map((row) => [row.paragraph, row.maker, row.text])).toEqual([
			['142.1', 'CHL', 'Do a'],
			['142.1', 'PER', 'Do a'],
			['142.1', 'TGO', 'Do a'],
			['142.2', 'ESP', 'Do b'],
			['142.2', 'MLI', 'Do c'],
			['142.3', 'XXX', 'Do d']
		]);
		expect(found.reconciliation.unresolved.filter(({ role }) => role !== 'theme')).toMatchObject([
			{ name: 'Wakanda' }
		]);
	});

	test('States in square brackets, and those on whose behalf another speaks', async () => {
		const found = await read(
			tbl(
				HEAD,
				tr('6.1 Do a [Chile, Peru];', 'Supported', '', ''),
				tr('6.2 Do b (Norway, on behalf of the Nordic countries);', 'Noted', '', ''),
				tr('6.3 Do c (Togo, on behalf of the Nordic countries);', 'Noted', '', '')
			),
			{ header: KENYA }
		);
		expect(makers(found)).toEqual([
			'6.1 CHL Supported',
			'6.1 PER Supported',
			'6.2 NOR Noted',
			'6.3 TGO Noted'
		]);
		expect(found.reconciliation.notes.map(inEnglish)).toContain(
			'In 2 paragraphs a State speaks on behalf of others, and counts alone; not counted: “the Nordic countries”.'
		);
	});

	test('a heading over two columns, of which one holds the number', async () => {
		const found = await read(
			tbl(
				tr(tc('Recommendation', '<w:gridSpan w:val="2"/>'), 'Position', 'Themes'),
				tr('6.1', ['Do a (Chile);', 'Source of position: A/HRC/44/9'], 'Supported', ''),
				tr('6.2', 'Do b (Peru);', 'Noted', '')
			),
			{ header: KENYA }
		);
		expect(found.rows.map((row) => [row.paragraph, row.maker, row.text, row.document])).toEqual([
			['6.1', 'CHL', 'Do a', 'A/HRC/44/9'],
			['6.2', 'PER', 'Do b', 'A/HRC/44/9']
		]);
	});

	test.each([
		['Рекомендация', 'Позиция', 'Государство'],
		['Рекомендации', 'Ответ государства', 'Темы'],
		['التوصية', 'الموقف', 'الدولة'],
		['توصية', 'موقف الدولة', 'المواضيع'],
		['建议', '立场', '国家']
	])('%s | %s | %s: refused in one sentence with a remedy', async (...headings) => {
		const found = await read(tbl(tr(...headings), tr('1.1 A (B);', 'C', '')), { header: KENYA });
		expect(found.result.refused).toMatchObject([
			{
				sentence: expect.stringMatching(
					/choose the document of the same review in English, French or Spanish\.$/
				)
			}
		]);
		expect(found.rows).toEqual([]);
	});

	test.each([
		['Supported', 'Noted'],
		['Accepted', 'Rejected'],
		['Appuyées', 'Notées'],
		['Aceptadas', 'No']
	])('columns %s | %s, of which one is marked', async (supported, noted) => {
		const found = await read(
			tbl(
				tr('Recommendation', supported, noted === 'No' ? 'Anotadas' : noted, 'Themes'),
				tr('1.1 Do a (Chile);', 'X', '', ''),
				tr('1.2 Do b (Peru);', '', '✓', ''),
				tr('1.3 Do c (Mali);', '☐', '☒', ''),
				tr('1.4 Do d (Togo);', 'x', 'x', ''),
				tr('1.5 Do e (Spain);', '', '', '')
			),
			{ header: KENYA }
		);
		expect(makers(found)).toEqual([
			'1.1 CHL Supported',
			'1.2 PER Noted',
			'1.3 MLI Noted',
			'1.4 TGO Unknown',
			'1.5 ESP Unknown'
		]);
	});

	describe('a recommendation merged over the rows of its States', () => {
		const over = (text: string, first: boolean) =>
			tc(text, first ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>');
		const head = tr('No.', 'Recommendation', 'Recommending State', 'Position', 'Themes');

		test('is asked by each of them, and read once', async () => {
			const found = await read(
				tbl(
					head,
					tr(over('6.1', true), over('Do a', true), 'Chile', over('Supported', true), 'Justice'),
					tr(over('', false), over('', false), 'Peru', over('', false), 'Poverty'),
					tr(over('', false), over('', false), 'Togo', over('', false), ''),
					tr('6.2', 'Do b', 'Mali', 'Noted', '')
				),
				{ header: KENYA }
			);
			expect(found.reconciliation).toMatchObject({ read: 2, loaded: 2, setAside: 0 });
			expect(makers(found)).toEqual([
				'6.1 CHL Supported',
				'6.1 PER Supported',
				'6.1 TGO Supported',
				'6.2 MLI Noted'
			]);
			expect(found.rows[2]?.themes).toEqual(['justice', 'poverty']);
		});

		test('keeps the position each row has of its own', async () => {
			const found = await read(
				tbl(
					head,
					tr(over('6.1', true), over('Do a', true), 'Chile', 'Supported', ''),
					tr(over('', false), over('', false), 'Peru', 'Noted', ''),
					tr(over('', false), over('', false), 'Togo', 'Noted', '')
				),
				{ header: KENYA }
			);
			expect(makers(found)).toEqual(['6.1 CHL Supported', '6.1 PER Noted', '6.1 TGO Noted']);
			expect(found.reconciliation).toMatchObject({ paragraphs: 1 });
		});

		test('has its States in the first row that names any', async () => {
			const found = await read(
				tbl(
					head,
					tr(over('6.1', true), over('Do a', true), '', '', 'Justice'),
					tr(over('', false), over('', false), 'Peru', 'Noted', '')
				),
				{ header: KENYA }
			);
			expect(makers(found)).toEqual(['6.1 PER Noted']);
		});

		test('whose number alone is repeated, or whose States stand in brackets in the rows below', async () => {
			const found = await read(
				tbl(
					HEAD,
					tr(over('6.1 Do a', true), 'Noted', 'Justice', ''),
					tr(over('(Chile, Peru);', false), over('', false), 'Poverty', ''),
					tr('6.2 Do b (Mali);', 'Supported', '', '')
				),
				{ header: KENYA }
			);
			expect(makers(found)).toEqual(['6.1 CHL Noted', '6.1 PER Noted', '6.2 MLI Supported']);
		});
	});

	test('a status of implementation is no position', async () => {
		const found = await read(
			tbl(
				tr('Status of implementation', 'Recommendation', 'Position'),
				tr('Under way', '1.1 Do a (Chile)', 'Noted')
			),
			{ header: KENYA }
		);
		expect(makers(found)).toEqual(['1.1 CHL Noted']);
	});
});

describe('several tables', () => {
	test('a theme before each table, headings in each or in the first alone', async () => {
		const found = await read(
			p('Theme: Right to health') +
				tbl(HEAD, tr('1.1 Do a (Chile);', 'Supported', '', '')) +
				p('Theme: Right to food') +
				tbl(tr('1.2 Do b (Peru);', 'Noted', '', '')) +
				p('Abbreviations') +
				tbl(tr('UPR', 'Universal Periodic Review', '', ''), tr('a', 'b', 'c', 'd')),
			{ header: KENYA }
		);
		expect(found.reconciliation).toMatchObject({ read: 2, loaded: 2, setAside: 0 });
		expect(found.rows.map((row) => [row.paragraph, row.themes])).toEqual([
			['1.1', ['right-to-health']],
			['1.2', ['right-to-food']]
		]);
	});

	test('a matrix within a table that is there for layout', async () => {
		const inner = tbl(HEAD, divider('Right to health'), tr('1.1 Do a (Chile);', 'Supported', '', ''));
		const found = await read(tbl(`<w:tr>${cell(p(KENYA) + inner + p(''))}</w:tr>`));
		expect(found.reconciliation).toMatchObject({ read: 1, loaded: 1 });
		expect(makers(found)).toEqual(['1.1 CHL Supported']);
	});

	test('headings without a theme column name the themes', async () => {
		const found = await read(
			tbl(
				tr('Recommendation', 'Position'),
				tr(tc('Right to health', '<w:gridSpan w:val="2"/>')),
				tr('1.1 Do a (Chile);', 'Supported'),
				tr('1.2 Do b (Peru);', 'Supported')
			),
			{ header: KENYA }
		);
		expect(found.rows.map((row) => row.themes)).toEqual([['right-to-health'], ['right-to-health']]);
	});

	test('the headings stand again on every page', async () => {
		const found = await read(
			tbl(HEAD, tr('1.1 Do a (Chile);', 'Supported', '', ''), HEAD, tr('1.2 Do b (Peru);', 'Noted', '', '')),
			{ header: KENYA }
		);
		expect(makers(found)).toEqual(['1.1 CHL Supported', '1.2 PER Noted']);
	});
});

describe('what Word puts into a text', () => {
	const position = tc('Supported');
	const whole = (inner: string) =>
		read(tbl(HEAD, `<w:tr>${cell(`<w:p>${inner}</w:p>`)}${position}${tc('')}${tc('')}</w:tr>`), {
			header: KENYA
		});
	test.each<[string, string]>([
		['plain', run('1.1 Do a (Chile) (Côte d’Ivoire);')],
		['runs cut anywhere', run('1') + run('.1 Do a (Ch') + run('ile) (Côte d') + run('’Ivoire') + run(');')],
		[
			'changes that are tracked',
			`${run('1.1 Do a ')}<w:del w:id="1"><w:r><w:delText>(Togo)</w:delText></w:r></w:del><w:ins w:id="2">${run('(Chile) (Côte d’Ivoire)')}</w:ins>`
		],
		[
			'a hyperlink',
			`${run('1.1 Do a (')}<w:hyperlink w:anchor="x">${run('Chile')}</w:hyperlink>${run(') (Côte d’Ivoire)')}`
		],
		[
			'a field',
			`${run('1.1 Do a (')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "x (Togo)" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('Chile')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run(') (Côte d’Ivoire)')}`
		],
		[
			'a simple field',
			`${run('1.1 Do a (')}<w:fldSimple w:instr="REF x">${run('Chile')}</w:fldSimple>${run(') (Côte d’Ivoire)')}`
		],
		[
			'a footnote, a bookmark, a comment',
			`<w:bookmarkStart w:id="0" w:name="x"/>${run('1.1 Do a (Chile)')}<w:r><w:footnoteReference w:id="2"/></w:r><w:commentRangeStart w:id="1"/>${run(' (Côte d’Ivoire)')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r><w:bookmarkEnd w:id="0"/>${run(';')}`
		],
		[
			'soft hyphens and spaces of all kinds',
			run('1.1\u00a0Do a (Chi\u00adle)\u202f(Côte\u00a0d’Ivo\u200bire);')
		],
		[
			'a soft hyphen of Word’s',
			`${run('1.1 Do a (Chi')}<w:r><w:softHyphen/></w:r>${run('le) (Côte d’Ivoire);')}`
		],
		[
			'a content control',
			`<w:sdt><w:sdtPr/><w:sdtContent>${run('1.1 Do a (Chile)')}</w:sdtContent></w:sdt>${run(' (Côte d’Ivoire)')}`
		],
		['asterisks', run('1.1 Do a (Chile*) (Côte d’Ivoire)**;')],
		['a stop between the brackets', run('1.1 Do a (Chile); (Côte d’Ivoire).')]
	])('%s', async (_, inner) => {
		const found = await whole(inner);
		expect(makers(found)).toEqual(['1.1 CHL Supported', '1.1 CIV Supported']);
		expect(new Set(found.rows.map((row) => row.text))).toEqual(new Set(['Do a']));
	});

	test('a position chosen from a list, in a paragraph that is numbered by hand', async () => {
		const chosen = `<w:sdt><w:sdtPr><w:dropDownList/></w:sdtPr><w:sdtContent>${run('Noted')}</w:sdtContent></w:sdt>`;
		const found = await read(
			tbl(
				HEAD,
				`<w:tr>${tc('Recommendation No. 6.12: Do a (Chile)')}${cell(`<w:p>${chosen}</w:p>`)}${tc('')}${tc('')}</w:tr>`
			),
			{ header: KENYA }
		);
		expect(found.rows.map((row) => [row.paragraph, row.text, row.response])).toEqual([
			['6.12', 'Do a', 'Noted']
		]);
	});
});

describe('how States are written', () => {
	test.each<[string, string, string[]]>([
		['an "and" within the brackets', 'Do a (Chile, Peru and Togo)', ['CHL', 'PER', 'TGO']],
		['a name turned round', 'Do a (Korea (Republic of), Chile)', ['KOR', 'CHL']],
		['the same name as it is spoken', 'Do a (Republic of Korea) (Chile)', ['KOR', 'CHL']],
		['full official names', 'Do a (United Kingdom of Great Britain and Northern Ireland);', ['GBR']],
		['a name with an "and" beside another', 'Do a (Bosnia and Herzegovina and Chile);', ['BIH', 'CHL']]
	])('%s', async (_, text, states) => {
		const found = await read(tbl(HEAD, tr(`1.1 ${text}`, 'Supported', '', '')), { header: KENYA });
		expect(found.rows.map((row) => row.maker)).toEqual(states);
	});

	test('a smart tag of Word’s around a name', async () => {
		const tag = `<w:smartTag w:element="country-region">${run('Chile')}</w:smartTag>`;
		const found = await read(
			tbl(
				HEAD,
				`<w:tr>${cell(`<w:p>${run('1.1 Do a (')}${tag}${run(');')}</w:p>`)}${tc('Noted')}${tc('')}${tc('')}</w:tr>`
			),
			{ header: KENYA }
		);
		expect(makers(found)).toEqual(['1.1 CHL Noted']);
	});
});

describe('positions', () => {
	test('in words and sentences', async () => {
		const words = [
			['Supported', 'Supported'],
			['Enjoys the support of Kenya', 'Supported'],
			['Accepted', 'Supported'],
			['Noted', 'Noted'],
			['Not supported', 'Noted'],
			['Partially supported', 'Unknown'],
			['Supported/Noted', 'Unknown'],
			['', 'Unknown']
		];
		const found = await read(
			tbl(HEAD, ...words.map(([word = ''], i) => tr(`1.${i + 1} Do a (Chile);`, word, '', ''))),
			{ header: KENYA }
		);
		expect(found.rows.map(({ response }) => response)).toEqual(words.map(([, response]) => response));
		expect(found.reconciliation).toMatchObject({ paragraphs: 8, paragraphsSupported: 3, paragraphsNoted: 2 });
	});
});

describe('which review it is, as others say it', () => {
	const body = tbl(HEAD, tr('1.1 Do a (Chile);', 'Noted', '', ''));
	test.each([
		[KENYA, 'KEN', 35, 3],
		[
			'UPR of the United Kingdom of Great Britain and Northern Ireland (4th Cycle – 41st session)',
			'GBR',
			41,
			4
		],
		['UPR of Bolivia (Plurinational State of) (3rd Cycle – 34th session)', 'BOL', 34, 3],
		['UPR of the Democratic People’s Republic of Korea (4 th Cycle – 4 7 th session)', 'PRK', 47, 4],
		['UPR of Iran (Islamic Republic of) – Third Cycle – Thirty-fourth session', 'IRN', 34, 3],
		['UPR of Türkiye (3rd Cycle – 35th session)', 'TUR', 35, 3],
		['Universal Periodic Review – Eswatini – 39th session', 'SWZ', 39, 3],
		['UPR of Micronesia (Federated States of) (3rd Cycle – 37th session)', 'FSM', 37, 3],
		['EPU du Sénégal (4e cycle – 45e session)', 'SEN', 45, 4],
		['Examen périodique universel de la Côte d’Ivoire, 47e session', 'CIV', 47, 4],
		['Examen Periódico Universal de España (3.er ciclo – 35º período de sesiones)', 'ESP', 35, 3],
		['Examen périodique universel du Sénégal, quarante-cinquième session (quatrième cycle)', 'SEN', 45, 4],
		['Examen périodique universel du Mali, dix-huitième session', 'MLI', 18, 2],
		['Examen périodique universel du Gabon. Vingt et unième session', 'GAB', 21, 2],
		[
			'Examen Periódico Universal de España, trigésimo quinto período de sesiones (tercer ciclo)',
			'ESP',
			35,
			3
		],
		['Examen Periódico Universal de Chile, decimoctavo periodo de sesiones', 'CHL', 18, 2],
		['Examen Periódico Universal de Chile, décimo octavo período de sesiones', 'CHL', 18, 2],
		[
			'Conseil des droits de l’homme, quarante-quatrième session. Examen périodique universel du Togo. Le Groupe de travail a tenu sa quarantième session',
			'TGO',
			40,
			3
		],
		['State under review: Viet Nam. Session: 46', 'VNM', 46, 4],
		['Country: Holy See   Session 44', 'VAT', 44, 4],
		[
			'Human Rights Council, Forty-fourth session. Report of the Working Group on the Universal Periodic Review: Kenya. The Working Group held its thirty-fifth session',
			'KEN',
			35,
			3
		]
	])('%s', async (header, sur, session, cycle) => {
		for (const found of [
			await read(body, { header }),
			await read(p(header) + body),
			await read(tbl(tr(header)) + body)
		]) {
			const [row] = found.rows;
			expect([row?.sur, row?.session, row?.cycle]).toEqual([sur, session, cycle]);
		}
	});

	test('a State alone on a line', async () => {
		const { rows } = await read(p('List of recommendations') + p('State of Palestine*') + body);
		expect(rows[0]?.sur).toBe('PSE');
	});

	test('nowhere, and a recommending State is not taken for it', async () => {
		const { rows } = await read(p('List of recommendations') + body);
		expect([rows[0]?.sur, rows[0]?.session]).toEqual(['XXX', 0]);
	});
});

describe('reports', () => {
	const report = (...paragraphs: string[]) =>
		read(paragraphs.map((text) => p(text)).join(''), { header: 'A/HRC/WG.6/48/L.7' });
	const FRONT = 'Draft report of the Working Group on the Universal Periodic Review: Kenya';
	test('a draft: all pending', async () => {
		const found = await report(
			FRONT,
			'6. The following recommendations will be examined by Kenya, which will provide responses in due time:',
			'6.1 Do a (Chile);',
			'6.2 Do b (Peru) (Bolivia (Plurinational State of));'
		);
		expect(makers(found)).toEqual(['6.1 CHL Pending', '6.2 PER Pending', '6.2 BOL Pending']);
	});
	test('an adopted report says the responses above the recommendations', async () => {
		const found = await report(
			FRONT,
			'6. The recommendations formulated during the dialogue and listed below enjoy the support of Kenya:',
			'6.1 Do a (Chile);',
			'7. The recommendations listed below have been noted by Kenya:',
			'7.1 Do b (Peru);',
			'8. The following recommendations do not enjoy the support of Kenya:',
			'8.1 Do c (Togo).',
			'9. The following recommendations will be examined by Kenya:',
			'9.1 Do d (Mali).'
		);
		expect(makers(found)).toEqual(['6.1 CHL Supported', '7.1 PER Noted', '8.1 TGO Noted', '9.1 MLI Pending']);
	});
	test('a document with numbers and brackets that names nobody is none', async () => {
		const { result } = await report('1.1 Introduction (see below)', '1.2 Method (page 7)');
		expect(result.files).toEqual([]);
		expect(result.refused.map(({ sentence }) => sentence)).toEqual([
			expect.stringMatching(/without a table/)
		]);
	});
});
