import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBytes } from './byte-source';
import { separatorLineOf } from './separator-line';
import { ingestAll } from './test-support';

describe('the line that names the separator', () => {
	test.each([
		['sep=;\r\nTo;From', ';', 7],
		['SEP=,\nTo,From', ',', 6],
		['sep=\t\rTo\tFrom', '\t', 6],
		['sep=\\t\nTo\tFrom', '\t', 7],
		['"sep=|"\nTo|From', '|', 8],
		['sep=;;;;\nTo;From;a;b', ';', 9],
		['sep=^\nTo^From', '^', 6],
		['sep=;', ';', 5]
	])('%j', (text, delimiter, length) => {
		expect(separatorLineOf(text)).toEqual({ delimiter, length });
	});

	test.each(['sep=\nTo', 'sep=ab\nTo', 'sep="\nTo', ' sep=;\nTo', 'To;From\nsep=;\n', 'sep=a\n', ''])(
		'%j is none',
		(text) => expect(separatorLineOf(text)).toBeUndefined()
	);
});

const HEADER = ['session', 'state_under_review', 'recommending_state', 'response', 'text'];
const ROWS = [
	['18', 'KHM', 'NOR', 'Supported', 'First, with; every\tsign | of ^ them'],
	['6', 'SVN', 'PER', 'Noted', 'Second\nof two lines']
];
const ENDS = ['\r\n', '\n', '\r'] as const;
const SIGNS = [',', ';', '\t', '|', '^', '~', ':'] as const;
const utf16 = (text: string) => {
	const bytes = new Uint8Array(2 + text.length * 2);
	const view = new DataView(bytes.buffer);
	view.setUint16(0, 0xfeff, true);
	for (let i = 0; i < text.length; i++) view.setUint16(2 + i * 2, text.charCodeAt(i), true);
	return bytes;
};
const ENCODINGS = {
	'UTF-8': (text: string) => new TextEncoder().encode(text),
	'UTF-8 with byte order mark': (text: string) => new TextEncoder().encode(`\uFEFF${text}`),
	'UTF-16 LE with byte order mark': utf16
};
const written = (rows: readonly string[][], sign: string, end: string) =>
	rows.map((cells) => cells.map((cell) => `"${cell}"`).join(sign) + end).join('');

test('is followed whatever the sign, the line ends and the encoding, and nothing else changes', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.constantFrom(...SIGNS),
			fc.constantFrom(...ENDS),
			fc.constantFrom(...(Object.keys(ENCODINGS) as (keyof typeof ENCODINGS)[])),
			async (sign, end, encoding) => {
				const bytes = ENCODINGS[encoding](`sep=${sign}${end}${written([HEADER, ...ROWS], sign, end)}`);
				const { rows, reconciliation } = await ingestAll([fromBytes('excel.csv', bytes)]);
				expect(rows.map(({ line, sur, maker, text }) => [line, sur, maker, text])).toEqual([
					[3, 'KHM', 'NOR', ROWS[0]?.[4]],
					[4, 'SVN', 'PER', ROWS[1]?.[4]]
				]);
				expect(reconciliation).toMatchObject({ encoding, read: 2, loaded: 2, setAside: 0 });
				const named = sign === '\t' ? 'a tab' : `“${sign}”`;
				expect(reconciliation.notes).toContain(
					`The first line says that ${named} separates the cells: it was followed, and is no row of the table.`
				);
			}
		),
		{ numRuns: 60 }
	);
});

test('is not followed where it separates nothing, and says so', async () => {
	const { reconciliation } = await ingestAll([
		`sep=;\n${written([HEADER, ...ROWS], ',', '\n').replaceAll(';', '.')}`
	]);
	expect(reconciliation).toMatchObject({ read: 2, loaded: 2, setAside: 0 });
	expect(reconciliation.notes).toContain(
		'The first line says that “;” separates the cells, but “,” does: the rows were followed, and the line is no row of the table.'
	);
});

test('leads to the columns of a table that no format knows, with the lines of the file', async () => {
	const { result } = await ingestAll([
		'sep=^\nWho^About what^When\nNorway^Schools^2019\nPeru^Prisons^2020\n'
	]);
	const sheet = result.refused[0]?.table?.sheets[0];
	expect(sheet?.labels).toEqual(['Who', 'About what', 'When']);
	expect(sheet?.rows.map(({ line }) => line)).toEqual([3, 4]);
});

test('alone is an empty file', async () => {
	const { result } = await ingestAll(['sep=;\r\n']);
	expect(result.refused[0]?.sentence).toContain('is empty');
});
