import { describe, expect, test } from 'vitest';
import { fromBytes } from '../byte-source';
import { docx, p, tbl, tc, tr } from '../docx/test-docx';
import { bundledReference, ingestAll } from '../test-support';

/** Headings, positions and numbers as matrices of other countries, years and hands may have them. All made up. */
const reference = bundledReference();
const KENYA = 'UPR of Kenya (3rd Cycle – 35th session) Thematic list of recommendations';
const read = (body: string, header = KENYA) =>
	ingestAll([fromBytes('a.docx', docx(body, { header }))], { reference });
const rows = async (body: string, header?: string) => {
	const { rows, reconciliation } = await read(body, header);
	expect(reconciliation.read).toBe(reconciliation.loaded + reconciliation.setAside);
	return rows.map((row) => `${row.paragraph} ${row.maker} ${row.response}`);
};
const span = (count: number) => `<w:gridSpan w:val="${count}"/>`;
const START = '<w:vMerge w:val="restart"/>';
const ON = '<w:vMerge/>';
const BOTH = ['1.1 CHL Supported', '1.2 PER Noted'];

describe('headings over two rows', () => {
	test('themes and goals below a heading of both', async () => {
		const found = await read(
			tbl(
				tr('Recommendation', 'Position', 'Themes and SDGs', ''),
				tr('', '', 'Themes', 'SDGs'),
				tr('1.1 Do a (Chile);', 'Supported', 'Right to health', 'SDG 3')
			)
		);
		expect(found.reconciliation).toMatchObject({ read: 1, loaded: 1, setAside: 0 });
		expect(found.rows[0]?.themes).toEqual(['right-to-health']);
	});

	test.each([
		[
			'a position below the State',
			tr(tc('Recommendation', START), tc('State under review', span(2))),
			tr(tc('', ON), 'Position', 'Comments')
		],
		[
			'words that go on in the second row',
			tr('Recommendation and', 'Position of the', 'Human rights'),
			tr('recommending State', 'State under review', 'themes')
		]
	])('%s', async (_, first, second) => {
		const body = tbl(
			first,
			second,
			tr('1.1 Do a (Chile);', 'Supported', ''),
			tr('1.2 Do b (Peru);', 'Noted', '')
		);
		expect(await rows(body)).toEqual(BOTH);
	});

	test('a column for each position below one heading', async () => {
		const body = tbl(
			tr(tc('Recommendations', START), tc('Response of the State', span(2))),
			tr(tc('', ON), 'Supported', 'Noted'),
			tr('1.1 Do a (Chile);', 'X', ''),
			tr('1.2 Do b (Peru);', '', 'X')
		);
		expect(await rows(body)).toEqual(BOTH);
	});

	test('a paragraph right below the headings is none of them', async () => {
		const body = tbl(
			tr('Recommendation', 'Position', 'Themes'),
			tr('Do a', 'Supported', 'Themes of women'),
			tr('1.2 Do b (Peru);', 'Noted', '')
		);
		expect(await rows(body)).toEqual(['[2] XXX Supported', '1.2 PER Noted']);
	});
});

describe('headings as others spell them', () => {
	test.each([
		[
			['Recommandations', 'A soutenu', 'A pris note'],
			['1.1 Faire a (Chili) ;', 'X', ''],
			'1.1 CHL Supported'
		],
		[['Recommendation', 'Accepted?'], ['1.1 Do a (Chile);', 'No'], '1.1 CHL Noted'],
		[['Recommendation', 'Supported'], ['1.1 Do a (Chile);', 'X'], '1.1 CHL Supported'],
		[['Recommendation', 'Supported / Noted / Pending'], ['1.1 Do a (Chile);', 'Pending'], '1.1 CHL Pending'],
		[['No.', 'Recommending State', 'Text', 'Position'], ['1.1', 'Chile', 'Do a', 'Noted'], '1.1 CHL Noted'],
		[
			['Recomendação', 'Posição do Estado', 'Temas'],
			['1.1 Fazer a (Alemanha);', 'Apoiada', ''],
			'1.1 DEU Supported'
		],
		[['', 'Recommendation', 'Position'], ['1.1', 'Do a (Chile);', 'Noted'], '1.1 CHL Noted']
	])('%j', async (headings, row, expected) => {
		expect(await rows(tbl(tr(...headings), tr(...row)))).toEqual([expected]);
	});

	test('which review, in Portuguese', async () => {
		const { reconciliation } = await read(
			tbl(tr('Recomendação', 'Posição'), tr('1.1 Fazer a (Suíça);', 'Anotada')),
			'RPU de Angola (3º ciclo – 34ª sessão)'
		);
		expect(reconciliation.review).toEqual({ sur: 'AGO', session: 34 });
	});
});

describe('no column of positions', () => {
	const HEAD = tr('Recommendation', 'Themes');
	const A = tr('1.1 Do a (Chile);', 'Right to health');
	const B = tr('1.2 Do b (Peru);', '');

	test('every response is Unknown, and it is said', async () => {
		const { rows, reconciliation } = await read(tbl(HEAD, A, B));
		expect(rows.map((row) => row.response)).toEqual(['Unknown', 'Unknown']);
		expect(reconciliation.notes).toContain(
			'The tables have no column of positions and no heading that states one, so every response is Unknown.'
		);
	});

	test.each([
		['rows between', tbl(HEAD, tr(tc('Supported', span(2))), A, tr(tc('Noted', span(2))), B)],
		[
			'sentences between',
			tbl(
				HEAD,
				tr(tc('Recommendations that enjoy the support of Kenya', span(2))),
				A,
				tr(tc('Recommendations that do not enjoy the support of Kenya and would thus be noted', span(2))),
				B
			)
		],
		[
			'headings above tables',
			p('A. Supported recommendations') + tbl(HEAD, A) + p('B. Noted') + tbl(HEAD, B)
		],
		[
			'headings above, the second table without its own',
			p('Supported recommendations') +
				tbl(HEAD, A) +
				p('Recommendations noted') +
				tbl(tr('1.2 Do b (Peru);', ''))
		],
		[
			'French sentences above tables',
			p('Recommandations ayant recueilli l’adhésion du Kenya') +
				p('Thème : Santé') +
				tbl(HEAD, A) +
				p('Le Kenya a pris note des recommandations ci-après') +
				tbl(HEAD, B)
		],
		[
			'a column that is empty',
			tbl(
				tr('Recommendation', 'Position', 'Themes'),
				tr(tc('Supported', span(3))),
				tr('1.1 Do a (Chile);', '', ''),
				tr(tc('Noted', span(3))),
				tr('1.2 Do b (Peru);', '', '')
			)
		]
	])('positions of %s', async (_, body) => {
		expect(await rows(body)).toEqual(BOTH);
		const { reconciliation } = await read(body);
		expect(reconciliation.notes.join(' ')).toContain(
			'The position of 2 paragraphs is that of the heading above'
		);
	});

	test('a list of what nobody recommended is none', async () => {
		const { result } = await read(tbl(tr('Recommendations', 'Number'), tr('Supported', '12')));
		expect(result.refused).toHaveLength(1);
	});
});

describe('positions', () => {
	test.each([
		['A soutenu', 'Supported'],
		['Recueilli l’adhésion', 'Supported'],
		['Agree', 'Supported'],
		['S', 'Supported'],
		['N', 'Noted'],
		['Not supported by the State under review', 'Noted'],
		['Does not enjoy support', 'Noted'],
		['Rejeitada', 'Noted'],
		['Not yet determined', 'Pending'],
		['Will be examined', 'Pending'],
		['Under examination', 'Pending'],
		['Examined', 'Unknown'],
		['Position not known', 'Unknown'],
		['See addendum, para. No. 3', 'Unknown']
	])('“%s” is %s', async (position, expected) => {
		const body = tbl(tr('Recommendation', 'Position'), tr('1.1 Do a (Chile);', position));
		expect(await rows(body)).toEqual([`1.1 CHL ${expected}`]);
	});
});

describe('numbers', () => {
	test.each([
		['121.1 Do a', '121.1'],
		['6.1. Do a', '6.1'],
		['(1) Do a', '1'],
		['(6.2) Do a', '6.2'],
		['A.12 Do a', 'A.12'],
		['122.1a Do a', '122.1a']
	])('%s', async (text, number) => {
		const found = await read(tbl(tr('Recommendation', 'Position'), tr(`${text} (Chile);`, 'Noted')));
		expect(found.rows.map((row) => [row.paragraph, row.text])).toEqual([[number, 'Do a']]);
	});

	test('a summary of numbers is no recommendation', async () => {
		const body =
			tbl(tr('Recommendations', 'Supported', 'Noted'), tr('12', '10', '2')) +
			tbl(tr('Recommendation', 'Position'), tr('1.1 Do a (Chile);', 'Supported'));
		expect(await rows(body)).toEqual(['1.1 CHL Supported']);
	});

	test('a paragraph that a page cut goes on in the next row', async () => {
		const body = tbl(
			tr('Recommendation', 'Position', 'Themes'),
			tr('1.1 Do a very', 'Supported', 'Right to health'),
			tr('long thing (Chile);', '', ''),
			tr('1.2 Do b (Peru);', 'Noted', '')
		);
		expect(await rows(body)).toEqual(BOTH);
	});
});

describe('reports', () => {
	test('what Spanish and French sentences announce, and a session before a paragraph’s number', async () => {
		const found = await read(
			[
				'Projet de rapport du Groupe de travail sur l’Examen périodique universel',
				'Sénégal',
				'Quarante-cinquième session',
				'6. Les recommandations ci-après seront examinées par le Sénégal :',
				'6.1 Ratifier a (Chili) ;',
				'7. Le Sénégal a pris note des recommandations ci-après :',
				'7.1 Faire b (Pérou) ;',
				'8. El Senegal ha tomado nota de las siguientes recomendaciones:',
				'8.1 Hacer c (Togo).'
			]
				.map((text) => p(text))
				.join(''),
			''
		);
		expect(found.reconciliation.review).toEqual({ sur: 'SEN', session: 45 });
		expect(found.rows.map((row) => `${row.paragraph} ${row.maker} ${row.response}`)).toEqual([
			'6.1 CHL Pending',
			'7.1 PER Noted',
			'8.1 TGO Noted'
		]);
	});
});
