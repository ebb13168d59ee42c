import { describe, expect, test } from 'vitest';
import { readCoalition, readReference, vocabularyOf } from './reference';
import { bundledReference } from './test-support';

const texts = {
	states:
		'iso3,name,official_name,other_names,un_member,group,subregion,memberships,land_neighbours,sea_neighbours,capital,latitude,longitude\n' +
		'KHM,Cambodia,Kingdom of Cambodia,Kampuchea|Democratic Kampuchea,yes,Asia-Pacific,South-eastern Asia,OIF|ASEAN,LAO|THA,,Phnom Penh,11.56,104.92\n',
	themes: 'theme,name,label,family\njustice,Justice,,\n',
	sessions: 'session,cycle,year,month,label\n1,1,2008,4,April 2008\n',
	organisations: 'code,name,regional\nEU,European Union,yes\n'
};

describe('readReference', () => {
	test('reads the bundled tables', () => {
		const reference = bundledReference();
		expect(reference.states).toHaveLength(195);
		expect(reference.themes).toHaveLength(54);
		expect(reference.sessions).toHaveLength(54);
		expect(reference.organisations.length).toBeGreaterThan(10);
	});

	test('turns cells into values', () => {
		const reference = readReference(texts);
		expect(reference.states[0]).toEqual({
			iso3: 'KHM',
			name: 'Cambodia',
			officialName: 'Kingdom of Cambodia',
			otherNames: ['Kampuchea', 'Democratic Kampuchea'],
			group: 'Asia-Pacific',
			subregion: 'South-eastern Asia',
			memberships: ['OIF', 'ASEAN'],
			landNeighbours: ['LAO', 'THA'],
			seaNeighbours: [],
			capital: 'Phnom Penh',
			latitude: 11.56,
			longitude: 104.92
		});
		expect(reference.themes[0]).toEqual({
			id: 'justice',
			name: 'Justice',
			label: 'Justice',
			family: 'Unclassified'
		});
		expect(reference.organisations[0]?.regional).toBe(true);
	});

	test.each([
		[
			{ states: texts.states.replace('KHM,', 'KH,') },
			'states.csv, line 2: iso3 is “KH”; write three capital'
		],
		[{ states: texts.states.replace('KHM,', 'XXX,') }, 'states.csv, line 2: iso3 is “XXX”'],
		[
			{ states: texts.states.replace('Asia-Pacific', 'Asia') },
			'states.csv, line 2: group is “Asia”; write one of'
		],
		[{ states: texts.states.replace('11.56', '111.56') }, 'states.csv, line 2: latitude is “111.56”'],
		[{ states: texts.states + texts.states.split('\n')[1] }, 'states.csv, line 3: iso3 “KHM” stands twice'],
		[{ themes: 'theme,name,family\njustice,Justice,\n' }, 'themes.csv has no column “label”'],
		[
			{ themes: 'theme,name,label,family\njustice,Justice\n' },
			'themes.csv, line 2: 2 cells where the header has 4'
		],
		[
			{ themes: 'theme,name,label,family\njustice,"Justice\n' },
			'themes.csv, line 2: a quotation mark does not close'
		],
		[{ sessions: 'session,cycle,year,month,label\n1,1,2008,13,x\n' }, 'sessions.csv, line 2: month is “13”'],
		[
			{ organisations: 'code,name,regional\nEU,European Union,maybe\n' },
			'regional is “maybe”; write one of yes, no'
		]
	])('refuses %j', (change, sentence) => {
		expect(() => readReference({ ...texts, ...change })).toThrow(sentence);
	});
});

test('vocabularyOf puts what is unknown first', () => {
	const vocabulary = vocabularyOf(readReference(texts));
	expect(vocabulary.states.map((state) => state.iso3)).toEqual(['XXX', 'KHM']);
	expect(vocabulary.themes.map((theme) => theme.id)).toEqual(['none', 'justice']);
	expect(vocabulary.documents).toEqual(['']);
});

test('readCoalition gathers themes', () => {
	const reference = bundledReference();
	const csv =
		'coalition_theme,label,theme,approximate\na,A theme,justice,\nb,Another,nhri,yes\na,A theme,impunity,\n';
	expect(readCoalition(csv, reference)).toEqual([
		{ id: 'a', label: 'A theme', themes: ['justice', 'impunity'] },
		{ id: 'b', label: 'Another', themes: ['nhri'], approximate: true }
	]);
	expect(() => readCoalition('coalition_theme,label,theme,approximate\na,A,nothing,\n', reference)).toThrow(
		'coalition-themes.csv, line 2: theme is “nothing”'
	);
});
