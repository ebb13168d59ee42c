import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { toCsv } from '../exports/csv';
import { mappingRows, readMappings, readOwnThemes } from './person-tables';
import { readCoalition } from './reference';
import { bundledReference } from './test-support';

const reference = bundledReference();

test('a theme and an issue a line, with or without a heading, a scheme and a code', () => {
	const expected = new Map([
		['violence-against-women', 'womens-rights'],
		['moon', 'justice']
	]);
	expect(
		readMappings('my.csv', "F13 Violence against women,Women's rights\nMoon,justice\n", reference)
	).toEqual(expected);
	expect(
		readMappings(
			'my.csv',
			'scheme;theme;issue\r\nOHCHR;Violence against women;womens-rights\r\nmine;Moon;Justice\r\n',
			reference
		)
	).toEqual(expected);
});

test.each([
	['theme,issue\nMoon,Justise\n', 'my.csv, line 2: “Justise” is none of the issues; did you mean “Justice”?'],
	['Moon\n', 'my.csv, line 1: a line needs a theme and the issue it stands for, in two columns.'],
	['sep=;\r\ntheme;issue\r\nMoon;Justise\r\n', 'my.csv, line 3: “Justise” is none of the issues'],
	['', 'my.csv, line 1: a line needs a theme and the issue it stands for, in two columns.'],
	['theme,issue\n', 'my.csv, line 1: a line needs a theme and the issue it stands for, in two columns.']
])('refuses %j in one sentence', (text, sentence) => {
	expect(() => readMappings('my.csv', text, reference)).toThrow(sentence);
});

test('what is exported is read again', () => {
	const mappings = new Map([['moon', 'justice']]);
	const rows = mappingRows([{ kind: 'ohchr', id: 'moon', name: 'B9 Moon', theme: 60 }], mappings);
	const csv = toCsv([{ key: 'scheme' }, { key: 'theme' }, { key: 'issue' }], rows);
	expect(readMappings('my.csv', csv, reference)).toEqual(mappings);
});

test('a coalition of two columns, and the bundled one of three', () => {
	expect(
		readOwnThemes('our.csv', 'theme,issue\nOur land,Right to land\nOur land,environment\n', reference)
	).toEqual([{ id: 'our-land', label: 'Our land', themes: ['right-to-land', 'environment'] }]);
	const bundled = readFileSync(
		new URL('../../../data/cambodia/coalition-themes.csv', import.meta.url),
		'utf8'
	);
	expect(readOwnThemes('coalition-themes.csv', bundled, reference)).toEqual(
		readCoalition(bundled, reference)
	);
});
