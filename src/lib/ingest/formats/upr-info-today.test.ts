import { expect, test } from 'vitest';
import { inEnglish } from '../../model/sentence';
import { fromText } from '../byte-source';
import { bundledReference, ingestAll } from '../test-support';
import { valuesOf } from '../upr-info/rows';

const reference = bundledReference();
const read = (name: string, text: string) => ingestAll([fromText(name, text)], { reference });
const REST = 'Geolocation,Documents,Attachments,Published';

test.each([
	['Aa|Bb', ['Aa', 'Bb']],
	['Europe::France|Asia::Japan', ['France', 'Japan']],
	[' |A::|', []],
	['', []]
])('%j', (cell, values) => expect(valuesOf(cell)).toEqual(values));

test.each([
	[
		'English',
		'Title,Date added,Template,Recommendation,State under review,Recommending State,Issues,Response,Cycle,Session,Action category',
		['Supported', 'Not Supported']
	],
	[
		'French',
		"Titre,Date d'ajout,Modèle,Recommandation,État examiné,État recommandant,Thèmes,Réponse,Cycle,Session,Catégorie d’action",
		['Acceptée', 'Notée']
	],
	[
		'French, otherwise',
		"Titre,Date d'ajout,Modèle,Recommandation,État sous revue,État auteur de la recommandation,Thématiques,Réponse de l'État,Cycle,Session,Type d'action",
		['Acceptée', 'Notée']
	],
	[
		'French, by hand',
		"Titre,Date d'ajout,Modèle,Texte,Pays examiné,Pays auteur,Sujet,Réponse,Cycle,Séance,Catégorie d’action",
		['Oui', 'Non']
	],
	[
		'Spanish',
		'Título,Fecha,Plantilla,Recomendación,Estado examinado,Estado recomendante,Temas,Respuesta,Ciclo,Sesión,Categoría de acción',
		['Aceptada', 'Anotada']
	],
	[
		'Spanish, otherwise',
		'Título,Fecha,Plantilla,Texto,Estado bajo examen,Estado que recomienda,Cuestiones,Respuesta,Ciclo,Sesión,Tipo de acción',
		['Apoyada', 'No aceptada']
	]
])('the export with labels in %s', async (_, header, [yes, no]) => {
	const { rows, reconciliation } = await read(
		'a.csv',
		[
			`${header},${REST}`,
			`A title,2024-01-01,Recommendation,"Do a, at once",Europe::Slovenia,Americas::Chile|Peru,Rights::Right to health|Justice,${yes},Cycle 4,44 - November 2023,4 - General action,,,,Published`,
			`A title,2024-01-01,Recommendation,Do b,Slovenia,Togo,New issue,${no},Ciclo 4,Sesión 44 - noviembre de 2023,5 - Specific action,,,,Published`
		].join('\r\n')
	);
	expect(reconciliation).toMatchObject({ format: 'upr-info-export', read: 2, loaded: 2, setAside: 0 });
	expect(reconciliation.paragraphs).toBeUndefined();
	expect(
		rows.map((r) => [r.line, r.sur, r.maker, r.session, r.cycle, r.themes, r.response, r.action, r.text])
	).toEqual([
		[2, 'SVN', 'CHL', 44, 4, ['right-to-health', 'justice'], 'Supported', 4, 'Do a, at once'],
		[2, 'SVN', 'PER', 44, 4, ['right-to-health', 'justice'], 'Supported', 4, 'Do a, at once'],
		[3, 'SVN', 'TGO', 44, 4, ['new-issue'], 'Noted', 5, 'Do b']
	]);
});

test.each([
	[
		'French',
		'Titre,Recommandation,État examiné,État recommandant,Thèmes,Réponse,Cycle,Session,Catégorie d’action,Remarque interne,Langue',
		'44 - novembre 2023'
	],
	[
		'Spanish',
		'Título,Recomendación,Estado examinado,Estado recomendante,Temas,Respuesta,Ciclo,Sesión,Categoría de acción,Nota interna,Idioma',
		'44 - noviembre 2023'
	]
])('labels in %s beside columns that nobody knows', async (_, header, session) => {
	const { rows, reconciliation } = await read(
		'a.csv',
		`${header}\nA title,Do a,Slovenia,Chile,Justice,Supported,4,${session},4 - General action,x,fr\n`
	);
	expect(rows).toMatchObject([
		{ sur: 'SVN', maker: 'CHL', session: 44, cycle: 4, response: 'Supported', action: 4 }
	]);
	const [, , , , , , , , , one, two] = header.split(',');
	expect(reconciliation.notes.map(inEnglish)).toContain(`Columns not read: “${one}”, “${two}”.`);
});

const label = (...labels: string[]) => labels.map((word) => ({ value: 'x', label: word }));
const entry = (id: string, more: object = {}) => ({
	sharedId: id,
	title: 'A title',
	metadata: {
		recommendation: [{ value: `Do ${id}` }],
		state_under_review: label('Slovenia'),
		recommending_state: label('Chile'),
		response: label('Noted'),
		issues: label('Justice', 'Poverty'),
		cycle: label('4'),
		session: label('44 - November 2023'),
		action_category: label('2 - Continuing action'),
		...more
	}
});

test('a page of the interface', async () => {
	const page = {
		rows: [
			entry('a'),
			entry('b', { recommending_state: label('Peru', 'Togo') }),
			{ sharedId: 'c', metadata: {} },
			7
		],
		totalRows: 10_000
	};
	const { rows, reconciliation } = await read('page.json', JSON.stringify(page));
	expect(reconciliation).toMatchObject({ format: 'upr-info-api', read: 4, loaded: 2, setAside: 2 });
	expect(
		rows.map((r) => [r.line, r.sur, r.maker, r.session, r.themes, r.response, r.action, r.text])
	).toEqual([
		[1, 'SVN', 'CHL', 44, ['justice', 'poverty'], 'Noted', 2, 'Do a'],
		[2, 'SVN', 'PER', 44, ['justice', 'poverty'], 'Noted', 2, 'Do b'],
		[2, 'SVN', 'TGO', 44, ['justice', 'poverty'], 'Noted', 2, 'Do b']
	]);
	expect(reconciliation.notes.join(' ')).toContain('10,000 or more');
});

test('several pages in one file, an entry on two of them', async () => {
	const pages = [
		{ rows: [entry('a'), entry('b')], totalRows: 3 },
		{ rows: [entry('b')], totalRows: 3 }
	];
	const { reconciliation } = await read('pages.json', JSON.stringify(pages));
	expect(reconciliation).toMatchObject({ read: 3, loaded: 3, duplicates: 1 });
});

test.each([
	['a page cut in half', JSON.stringify({ rows: [entry('a')] }).slice(0, 150), /breaks off/],
	['a page without rows', '{"rows": [], "totalRows": 0}', /no rows/],
	['a page of something else', '{"rows": [{"metadata": {"name": []}}], "totalRows": 1}', /neither/]
])('%s is refused in one sentence', async (_, text, sentence) => {
	const { result } = await read('page.json', text);
	expect(result.files).toEqual([]);
	expect(result.refused.map((refused) => refused.sentence)).toEqual([expect.stringMatching(sentence)]);
});
