import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { withoutGuard } from '../model/formula';
import { csvOfLists, toCsv } from './csv';

describe('rows as CSV', () => {
	it('writes headings, then rows, with quotes only where needed', () => {
		const rows = [
			{ state: 'Norway', theme: 'Justice', count: 3 },
			{ state: 'Korea, Republic of', theme: 'so-called "honour" crimes', count: 1204.5 }
		];
		const columns = [
			{ key: 'state' as const, label: 'Recommending State' },
			{ key: 'theme' as const },
			{ key: 'count' as const, label: 'Recommendations', numeric: true }
		];
		expect(toCsv(columns, rows)).toBe(
			'Recommending State,theme,Recommendations\r\n' +
				'Norway,Justice,3\r\n' +
				'"Korea, Republic of","so-called ""honour"" crimes",1204.5\r\n'
		);
	});

	it('writes the words on screen, but numbers as they are', () => {
		const rows = [{ iso3: 'NOR', share: 0.25 }];
		expect(
			toCsv(
				[
					{ key: 'iso3', label: 'State', show: () => 'Norway' },
					{ key: 'share', label: 'Share', numeric: true, show: () => '25 %' }
				],
				rows
			)
		).toBe('State,Share\r\nNorway,0.25\r\n');
	});

	it('joins several values by a bar and leaves unknown ones empty', () => {
		expect(csvOfLists([[['a', 'b'], null, undefined, Number.NaN, true]])).toBe('a|b,,,,yes\r\n');
	});

	it('says on every row that it is simulated', () => {
		expect(toCsv([{ key: 'n', numeric: true }], [{ n: 1 }, { n: 2 }], { simulated: true })).toBe(
			'n,simulated\r\n1,yes\r\n2,yes\r\n'
		);
	});

	it.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '-', '=HYPERLINK("x")'])(
		'gives %j no chance to run as a formula',
		(text) => {
			const [cell] = Papa.parse<string[]>(csvOfLists([[text]])).data[0] ?? [];
			expect(cell).toBe(`'${text}`);
		}
	);

	it.each(['-5', '+3.25', '-12%'])('leaves the number %s alone', (text) => {
		expect(csvOfLists([[text]])).toBe(`${text}\r\n`);
	});

	it('is read back as it was written', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.string(), fc.string()), { minLength: 1 }), (lists) => {
				const { data } = Papa.parse<string[]>(csvOfLists(lists), { delimiter: ',', newline: '\r\n' });
				expect(data.slice(0, -1).map((cells) => cells.map(withoutGuard))).toEqual(lists);
			})
		);
	});
});
