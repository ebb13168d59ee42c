import fc from 'fast-check';
import { expect, it } from 'vitest';
import { stateValues, tieColumns, tieRows } from './tie-columns';

const key = fc.constantFrom('NOR', 'KEN', 'PER', 'justice', 'labour', 'LAO');

it('gives back the rows that went in', () => {
	const rows = fc.array(fc.record({ source: key, target: key, value: fc.double({ noNaN: true }) }));
	const states = fc.uniqueArray(fc.record({ key, value: fc.nat() }), { selector: (state) => state.key });
	fc.assert(
		fc.property(rows, states, (ties, of) => {
			const columns = tieColumns(
				ties,
				(row) => row,
				of,
				(row) => row
			);
			expect(tieRows(columns)).toEqual(ties);
			expect([...stateValues(columns)]).toEqual(of.map((row) => [row.key, row.value]));
			expect(new Set(columns.keys).size).toBe(columns.keys.length);
		})
	);
});
