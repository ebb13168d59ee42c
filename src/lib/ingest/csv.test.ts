import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CsvReader, firstRecords, fits, type CsvOptions } from './csv';

function read(text: string, options: Partial<CsvOptions> = {}, pieces: readonly string[] = [text]) {
	const reader = new CsvReader({ delimiter: ',', shape: { least: 3, most: 3 }, from: 0, ...options });
	const rows: { line: number; cells: string[]; open: boolean }[] = [];
	pieces.forEach((piece, i) => {
		const { records, lines, open } = reader.feed(piece, i === pieces.length - 1);
		records.forEach((cells, r) => rows.push({ line: lines[r] as number, cells, open: open[r] as boolean }));
	});
	return { rows, reader };
}
const brief = (text: string, options: Partial<CsvOptions> = {}) =>
	read(text, options).rows.map(({ line, cells, open }) => [line, open ? 'open' : cells.join('·')]);

describe('lines', () => {
	test.each([
		['LF', '\n'],
		['CRLF', '\r\n'],
		['CR', '\r']
	])('are counted with %s, line breaks in quotation marks included', (_, end) => {
		const text = ['a,b,c', 'd,"e', 'e",f', '', 'g,h,i'].join(end);
		expect(brief(text)).toEqual([
			[1, 'a·b·c'],
			[2, 'd·e\ne·f'],
			[4, ''],
			[5, 'g·h·i']
		]);
	});

	test('may end in different ways in one file', () => {
		expect(brief('a,b,c\rd,e,f\r\ng,h,i\nj,k,l').map(([line]) => line)).toEqual([1, 2, 3, 4]);
	});

	test('are the same however the text is cut', () => {
		const text = 'a,"b\r\nb",c\r\n\r\nd,"e ""x"" e" ,f\r\rg,"h,i\r\nj,k,l\r\nm,"n",o\r\n';
		const whole = read(text).rows;
		for (let cut = 0; cut <= text.length; cut++) {
			expect(read(text, {}, [text.slice(0, cut), text.slice(cut)]).rows).toEqual(whole);
		}
		expect(read(text, {}, [...text, '']).rows).toEqual(whole);
	});
});

describe('a quotation mark that never closes', () => {
	test('costs its own line only', () => {
		expect(brief('a,b,c\nd,"e,f\ng,h,i\nj,k,l\n')).toEqual([
			[1, 'a·b·c'],
			[2, 'open'],
			[3, 'g·h·i'],
			[4, 'j·k·l']
		]);
	});

	test('is found out where a later mark seems to close it', () => {
		expect(brief('a,"b,c\nd,e,f\ng,"h, h",i\nj,k,l\n')).toEqual([
			[1, 'open'],
			[2, 'd·e·f'],
			[3, 'g·h, h·i'],
			[4, 'j·k·l']
		]);
	});

	test('leaves a cell of several lines after it whole', () => {
		expect(brief('a,"b,c\nd,e,f\ng,"h\nh",i\nj,k,l\n')).toEqual([
			[1, 'open'],
			[2, 'd·e·f'],
			[3, 'g·h\nh·i'],
			[5, 'j·k·l']
		]);
	});

	test('is found out beyond the longest record, too', () => {
		const rows = Array.from({ length: 100 }, (_, i) => `${i},x,y`);
		const text = ['a,"b,c', ...rows, 'd,"e', 'e",f'].join('\n');
		const pieces = text.match(/[^]{1,50}/g) ?? [];
		const found = read(text, { longest: 200 }, pieces).rows;
		expect(found).toHaveLength(102);
		expect(found[0]).toMatchObject({ line: 1, open: true });
		expect(found[100]).toEqual({ line: 101, cells: ['99', 'x', 'y'], open: false });
		expect(found[101]).toEqual({ line: 102, cells: ['d', 'e\ne', 'f'], open: false });
	});

	test('costs as many lines as there are such marks, wherever they stand', () => {
		const cell = fc.stringMatching(/^[a-z]{1,4}$/);
		const row = fc.record({
			cells: fc.tuple(cell, cell, cell),
			// Position of a cell that gets a stray mark, one that is rightly quoted, or nothing.
			stray: fc.option(fc.nat(2), { freq: 3 }),
			quoted: fc.option(fc.nat(2), { freq: 3 })
		});
		fc.assert(
			fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), fc.nat(40), (rows, size) => {
				const lines = rows.map(({ cells, stray, quoted }) =>
					cells
						.map((text, i) => {
							if (i === stray) return `"${text}`;
							return i === quoted && stray === null ? `"${text},${text}"` : text;
						})
						.join(',')
				);
				const text = lines.map((line) => `${line}\n`).join('');
				const pieces = text.match(new RegExp(`[^]{1,${size + 1}}`, 'g')) ?? [];
				const found = read(text, {}, pieces).rows;
				expect(found.map(({ line }) => line)).toEqual(rows.map((_, i) => i + 1));
				expect(found.map(({ open }) => open)).toEqual(rows.map(({ stray }) => stray !== null));
			}),
			{ numRuns: 300 }
		);
	});
});

test('a mark within marks that is not doubled belongs to the text, and is counted', () => {
	const { rows, reader } = read('a,"b "x" b",c\n');
	expect(rows[0]?.cells).toEqual(['a', 'b "x" b', 'c']);
	expect(reader.looseQuotes).toBe(1);
});

test('what is printed is read again', () => {
	const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('', '"', '\n', ',', '""', ' ", "'));
	fc.assert(
		fc.property(
			fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }),
			fc.constantFrom(',', ';', '\t', '|' as const),
			fc.nat(30),
			(table, delimiter, size) => {
				const clean = table.map((row) => row.map((text) => text.replace(/\r/g, '')));
				const text = clean
					.map((row) => `${row.map((part) => `"${part.replaceAll('"', '""')}"`).join(delimiter)}\n`)
					.join('');
				const pieces = text.match(new RegExp(`[^]{1,${size + 1}}`, 'g')) ?? [];
				const found = read(text, { delimiter: delimiter as ',' }, pieces).rows;
				expect(found.map(({ cells }) => cells)).toEqual(clean);
			}
		)
	);
});

test('fits lets only empty cells pass beyond the header', () => {
	const shape = { least: 2, most: 3 };
	expect(fits(['a'], shape)).toBe(false);
	expect(fits(['a', 'b'], shape)).toBe(true);
	expect(fits(['a', 'b', 'c'], shape)).toBe(true);
	expect(fits(['a', 'b', 'c', ''], shape)).toBe(true);
	expect(fits(['a', 'b', 'c', 'd'], shape)).toBe(false);
});

test('firstRecords gives the head of a table', () => {
	expect(firstRecords('a;b\r\n"c\rd";e\rf', ';', 2)).toEqual([
		['a', 'b'],
		['c\nd', 'e']
	]);
});
