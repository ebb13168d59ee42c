import type { CsvCase } from './case';

const HEADER = ['state', 'session', 'text'];
/** Rows of letters and marks that files of the field hold. */
const ROWS = [
	['Côte d’Ivoire', '18', 'Take steps, at once'],
	['Türkiye', '6', 'Say “yes” — and mean it'],
	['Norway', '', 'Ratify the “Optional Protocol”'],
	['Peru', '44', 'Keep on…']
];

const cell = (text: string, delimiter: string) =>
	text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
const line = (cells: readonly string[], delimiter = ',') =>
	cells.map((text) => cell(text, delimiter)).join(delimiter);
const file = (rows: readonly string[][], { delimiter = ',', end = '\n', header = HEADER } = {}) =>
	[header, ...rows].map((cells) => line(cells, delimiter) + end).join('');

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
	const view = new DataView(new ArrayBuffer(text.length * 2));
	for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
	return new Uint8Array(view.buffer);
};
/** Letters of an old single-byte encoding by their byte. */
const WINDOWS_1252 = { ô: 0xf4, '’': 0x92, ü: 0xfc, '“': 0x93, '”': 0x94, '—': 0x97, '…': 0x85 };
const MAC_ROMAN = { ô: 0x99, '’': 0xd5, ü: 0x9f, '“': 0xd2, '”': 0xd3, '—': 0xd1, '…': 0xc9 };
const narrow = (text: string, letters: Record<string, number>) =>
	Uint8Array.from(text, (letter) => letters[letter] ?? letter.charCodeAt(0));

const whole = (name: string, bytes: Uint8Array, rows: string[][] = ROWS): CsvCase => ({
	suite: 'torture',
	name,
	bytes,
	rows,
	damaged: 0
});
const broken = (name: string, text: string, rows: string[][], damaged: number): CsvCase => ({
	suite: 'torture',
	name,
	bytes: utf8(text),
	rows,
	damaged
});

/** Many rows with one in the middle, as a line of the file. */
function amid(middle: string, count = 2_000): { text: string; rows: string[][] } {
	const rows = Array.from({ length: count }, (_, i) => ['Norway', String(1 + (i % 54)), `Take step ${i}`]);
	const half = count >> 1;
	return {
		text:
			file(rows.slice(0, half)) +
			middle +
			rows
				.slice(half)
				.map((cells) => `${line(cells)}\n`)
				.join(''),
		rows
	};
}

const SHORT = amid('Norway,18\n');
const LONG = amid('Norway,18,Take,steps\n');
const OPEN = amid('Norway,18,"Take steps\n');
const LOOSE = amid('Norway,18,"Take "these" steps"\n', 100);
const LINES = [['Norway', '18', 'One\n\nthree, "four"\n'], ['Peru', '6', '\n'], ...ROWS];
const MEGABYTES = [['Norway', '18', 'Take steps, '.repeat(250_000)], ...ROWS];

/** Files as people have them, made by this script: encodings, line ends, separators, and damage that must not go unsaid. */
export function torture(): CsvCase[] {
	return [
		whole('UTF-8 with a byte order mark', utf8(`\uFEFF${file(ROWS)}`)),
		whole('UTF-16 LE with a byte order mark', utf16(`\uFEFF${file(ROWS)}`, true)),
		whole('UTF-16 BE with a byte order mark', utf16(`\uFEFF${file(ROWS)}`, false)),
		whole('UTF-16 LE without one', utf16(file(ROWS), true)),
		whole('Windows-1252', narrow(file(ROWS), WINDOWS_1252)),
		whole('Mac OS Roman, line ends CR', narrow(file(ROWS, { end: '\r' }), MAC_ROMAN)),
		whole('line ends CR', utf8(file(ROWS, { end: '\r' }))),
		whole('line ends CRLF', utf8(file(ROWS, { end: '\r\n' }))),
		whole(
			'line ends of all three kinds',
			utf8([HEADER, ...ROWS].map((cells, i) => line(cells) + (['\r\n', '\n', '\r'][i % 3] ?? '')).join(''))
		),
		whole('no line end at the end', utf8(file(ROWS).trimEnd())),
		...[';', '\t', '|'].map((delimiter) =>
			whole(`separator ${delimiter === '\t' ? 'tab' : delimiter}`, utf8(file(ROWS, { delimiter })))
		),
		...[';', ',', '\t', '^'].map((delimiter) =>
			whole(
				`a first line sep=${delimiter === '\t' ? 'tab' : delimiter}`,
				utf8(`sep=${delimiter}\r\n${file(ROWS, { delimiter, end: '\r\n' })}`)
			)
		),
		whole(
			'semicolons, with commas in every cell',
			utf8(
				file(
					ROWS.map(([state = '', , text = '']) => [`${state}, the`, '1,5', `${text}, a, b`]),
					{ delimiter: ';' }
				)
			),
			ROWS.map(([state = '', , text = '']) => [`${state}, the`, '1,5', `${text}, a, b`])
		),
		whole('line ends and quotation marks in cells', utf8(file(LINES)), LINES),
		whole('line ends in cells, CRLF', utf8(file(LINES, { end: '\r\n' })), LINES),
		whole('everything quoted', utf8([HEADER, ...ROWS].map((cells) => `"${cells.join('","')}"\n`).join(''))),
		whole('blank lines between rows', utf8(file(ROWS).replaceAll('\n', '\n\n'))),
		whole(
			'spaces at both ends of cells',
			utf8(file(ROWS.map((cells) => cells.map((text) => ` ${text} `)))),
			ROWS.map((cells) => cells.map((text) => ` ${text} `))
		),
		whole('a cell of 3 MB', utf8(file(MEGABYTES)), MEGABYTES),
		whole(
			'letters beyond the first plane, and combining ones',
			utf8(file([['😀', '1', 'e\u0301 \u{1F1F0}\u{1F1ED}'], ...ROWS])),
			[['😀', '1', 'e\u0301 \u{1F1F0}\u{1F1ED}'], ...ROWS]
		),
		whole('a quotation mark amid a cell without any around it', utf8(`${file(ROWS)}Norway,18,Say "yes"\n`), [
			...ROWS,
			['Norway', '18', 'Say "yes"']
		]),
		whole('a quotation mark within quoted text, not doubled', utf8(LOOSE.text), [
			...LOOSE.rows.slice(0, 50),
			['Norway', '18', 'Take "these" steps'],
			...LOOSE.rows.slice(50)
		]),
		broken('one row too short among 2,000', SHORT.text, SHORT.rows, 1),
		broken('one row too long among 2,000', LONG.text, LONG.rows, 1),
		broken('a quotation mark that never closes amid 2,000 rows', OPEN.text, OPEN.rows, 1)
	];
}
