import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bundledReference } from '../test-support';
import { vocabularyOf } from '../reference';
import { Words } from '../words';
import { clausesOf } from './clauses';
import { stateFinder } from './find-state';

const reference = bundledReference();
const words = new Words(reference, vocabularyOf(reference));
const find = stateFinder(words);
const read = (text: string) =>
	clausesOf(text, find).clauses.map((clause) => [
		clause.text,
		clause.states
			.map(({ name, position }) =>
				position === undefined ? `?${name}` : words.vocabulary.states[position]?.iso3
			)
			.join(' ')
	]);

test.each<[string, [string, string][]]>([
	['Do a (Portugal, Slovakia);', [['Do a', 'PRT SVK']]],
	['Do a (Maldives) (Portugal);', [['Do a', 'MDV PRT']]],
	[
		'Do a (Spain); Do b (Uruguay) (Mali);',
		[
			['Do a', 'ESP'],
			['Do b', 'URY MLI']
		]
	],
	[
		'Do a (Spain) Do b (Uruguay).',
		[
			['Do a', 'ESP'],
			['Do b', 'URY']
		]
	],
	["Do a (Côte d’Ivoire, Côte d'Ivoire) and (Chile)", [['Do a', 'CIV CHL']]],
	['Do a (Bolivia (Plurinational State of), Chile);', [['Do a', 'BOL CHL']]],
	['Do a (Venezuela (Bolivarian Republic of)).', [['Do a', 'VEN']]],
	['Do a (Iran, Islamic Republic of, Chile);', [['Do a', 'IRN CHL']]],
	['Do a (Iran (Islamic Republic of)) (Kingdom of the Netherlands);', [['Do a', 'IRN NLD']]],
	['Do a (Trinidad and Tobago and Chile);', [['Do a', 'TTO CHL']]],
	['Do a (Antigua and Barbuda, Haiti & Peru);', [['Do a', 'ATG HTI PER']]],
	['Do a (Norway, on behalf of the Nordic countries);', [['Do a', 'NOR']]],
	['Do a (State of Palestine*);', [['Do a', 'PSE']]],
	['Do a (United Kingdom of Great Britain and Northern Ireland);', [['Do a', 'GBR']]],
	['Do a（Japan）;', [['Do a', 'JPN']]],
	['Do a (Norway (on behalf of Denmark, Finland, Iceland and Sweden), Chile);', [['Do a', 'NOR CHL']]],
	['Do a (Norway, on behalf of Denmark, Finland, Iceland and Sweden);', [['Do a', 'NOR']]],
	['Do a (Norway, on behalf of the Nordic countries, Chile);', [['Do a', 'NOR CHL']]],
	['Do a (Paraguay (also on behalf of Uruguay/Peru)) (Togo);', [['Do a', 'PRY TGO']]],
	['Do a (Chile); (Peru).', [['Do a', 'CHL PER']]],
	['Do a (Chile) and (Peru) & (Togo).', [['Do a', 'CHL PER TGO']]],
	['Do a (Chile Peru);', [['Do a', 'CHL PER']]],
	['Do a (Chile. Peru - Guinea-Bissau);', [['Do a', 'CHL PER GNB']]],
	['Do a (recommended by Chile);', [['Do a', 'CHL']]],
	['Do a (Micronesia (Federated States of), Venezuela (Bolivarian Republic of));', [['Do a', 'FSM VEN']]],
	['Do a (Moldova (Republic of); Korea, Republic of);', [['Do a', 'MDA KOR']]],
	["Do a (Democratic People's Republic of Korea, Türkiye, Eswatini);", [['Do a', 'PRK TUR SWZ']]],
	['Do a (Holy See and State of Palestine);', [['Do a', 'VAT PSE']]],
	['Faire a (Bolivie (État plurinational de), Royaume-Uni et Côte d’Ivoire);', [['Faire a', 'BOL GBR CIV']]],
	['Faire a (Iran (République islamique d’)) (Pays-Bas);', [['Faire a', 'IRN NLD']]],
	['Hacer a (Alemania, España y Trinidad y Tabago);', [['Hacer a', 'DEU ESP TTO']]],
	['Hacer a (Venezuela (República Bolivariana de)) (Países Bajos);', [['Hacer a', 'VEN NLD']]],
	['Do a (Bosnia\u00a0and\u00a0Herze\u00adgovina);', [['Do a', 'BIH']]],
	['Do a (Chile/Peru);', [['Do a', 'CHL PER']]],
	['Do a (Chile and Bolivia, Plurinational State of);', [['Do a', 'CHL BOL']]],
	['Do a (Chile and Korea, Republic of);', [['Do a', 'CHL KOR']]],
	['Hacer a (Chile y Reino Unido de Gran Bretaña e Irlanda del Norte);', [['Hacer a', 'CHL GBR']]],
	['Do a (Chile, Peru as well as Togo);', [['Do a', 'CHL PER TGO']]],
	['Faire a (la Suisse, l’Albanie ainsi que le Chili);', [['Faire a', 'CHE ALB CHL']]],
	['Do a (Chile¹, Peru2);', [['Do a', 'CHL PER']]],
	[
		'Ratify a (Chile) and accede to b (Peru), adopt c (Togo).',
		[
			['Ratify a', 'CHL'],
			['and accede to b', 'PER'],
			['adopt c', 'TGO']
		]
	],
	['Help refugees (Kenya) and migrants (Peru);', [['Help refugees (Kenya) and migrants', 'PER']]],
	// Brackets that are no States.
	['Ratify the Convention (CEDAW) (Mexico);', [['Ratify the Convention (CEDAW)', 'MEX']]],
	['Ratify Convention, 1930 (No. 29) (Togo);', [['Ratify Convention, 1930 (No. 29)', 'TGO']]],
	['Report to the SuR (SUR) on it (Togo);', [['Report to the SuR (SUR) on it', 'TGO']]],
	[
		'Follow the principles (the Paris Principles) fully (Nepal);',
		[['Follow the principles (the Paris Principles) fully', 'NPL']]
	],
	['End the plan (2011–2020); Do b (Nepal);', [['End the plan (2011–2020); Do b', 'NPL']]],
	['Help refugees (Kenya) go home (Peru);', [['Help refugees (Kenya) go home', 'PER']]],
	[
		'Do a (Spain), as said before; Do b (Peru);',
		[
			['Do a', 'ESP'],
			['as said before; Do b', 'PER']
		]
	],
	// What does not resolve.
	['Do a (Wakanda);', [['Do a', '?Wakanda']]],
	['Do a (Wakanda, Chile);', [['Do a', '?Wakanda CHL']]],
	['Do a; do b.', [['Do a; do b', '']]],
	[
		'Do a (Chile); And then do all of this too;',
		[
			['Do a', 'CHL'],
			['And then do all of this too', '']
		]
	],
	// A bracket forgotten.
	['Do a (France (Lithuania);', [['Do a', 'FRA LTU']]],
	[
		'Do a (France;  Do b (Lithuania);',
		[
			['Do a', 'FRA'],
			['Do b', 'LTU']
		]
	],
	[
		'Do a, Costa Rica); Do b (Lithuania);',
		[
			['Do a', 'CRI'],
			['Do b', 'LTU']
		]
	],
	['Do a [Portugal, Slovakia];', [['Do a', 'PRT SVK']]],
	['Do a [as amended] by 2030 [Spain] (Mali);', [['Do a [as amended] by 2030', 'ESP MLI']]],
	['Do a [Norway (on behalf of the Nordic countries)].', [['Do a', 'NOR']]],
	[
		'Do a [Wakanda]; Do b at once [sic].',
		[
			['Do a', '?Wakanda'],
			['Do b at once [sic].', '']
		]
	],
	['', [['', '']]]
])('%s', (text, expected) => expect(read(text)).toEqual(expected));

test('a State within a sentence is said', () => {
	expect(clausesOf('Help refugees (Kenya) go home (Peru);', find).inWording).toEqual(['Kenya']);
});

test.each([
	['Do a (Norway, on behalf of the Nordic countries);', ['the Nordic countries']],
	['Do a (Norway, on behalf of Denmark and Sweden, Iceland);', ['Denmark and Sweden', 'Iceland']],
	['Do a (Norway (also on behalf of Denmark), Chile);', ['Denmark']],
	['Do a (Chile);', []]
])('%s leaves out %j', (text, spokenFor) => expect(clausesOf(text, find).spokenFor).toEqual(spokenFor));

test('any States in any of the usual forms are found again', () => {
	const state = fc.constantFrom(...reference.states);
	const name = state.chain((s) =>
		fc.constantFrom(s.name, s.officialName).map((word) => [s.iso3, word] as const)
	);
	const clause = fc.record({
		text: fc.constantFrom(
			'Ratify the Convention (CRPD)',
			'End it by 2030',
			'Take steps, as set out in A/HRC/1 (2009)'
		),
		makers: fc.uniqueArray(name, { minLength: 1, maxLength: 5, selector: ([iso3]) => iso3 }),
		joint: fc.constantFrom(', ', ') (', '), (', '; ')
	});
	fc.assert(
		fc.property(fc.array(clause, { minLength: 1, maxLength: 4 }), (clauses) => {
			const text = clauses
				.map((c) => `${c.text} (${c.makers.map(([, word]) => word).join(c.joint)});`)
				.join(' ');
			expect(read(text)).toEqual(clauses.map((c) => [c.text, c.makers.map(([iso3]) => iso3).join(' ')]));
		}),
		{ numRuns: 300 }
	);
});

test('no text makes it fail or lose letters', () => {
	const piece = fc.constantFrom(
		'(',
		')',
		';',
		'.',
		',',
		' ',
		'Chile',
		'and',
		'Wakanda',
		'do',
		'A',
		'2',
		'（',
		'*',
		'é'
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
			const { clauses } = clausesOf(pieces.join(''), find);
			expect(clauses.length).toBeGreaterThan(0);
		}),
		{ numRuns: 500 }
	);
});

test('a long row of brackets is read soon', () => {
	for (const hostile of [
		'('.repeat(50_000),
		')'.repeat(50_000),
		'(a) '.repeat(20_000),
		'(Chile) a '.repeat(5_000)
	]) {
		expect(clausesOf(hostile, find).clauses.length).toBeGreaterThan(0);
	}
});
