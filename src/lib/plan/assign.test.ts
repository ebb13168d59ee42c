import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assign } from './assign';

/** The best total there is, by trying everything. */
function best(weights: readonly (readonly number[])[], row = 0, taken = 0): number {
	if (row === weights.length) return 0;
	let most = best(weights, row + 1, taken);
	weights[row]?.forEach((weight, column) => {
		if (weight > 0 && (taken & (1 << column)) === 0)
			most = Math.max(most, weight + best(weights, row + 1, taken | (1 << column)));
	});
	return most;
}

it('finds the largest total, with each row and each column once', () => {
	const matrix = fc
		.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 5 }))
		.chain(([rows, columns]) =>
			fc.array(fc.array(fc.integer({ min: -3, max: 20 }), { minLength: columns, maxLength: columns }), {
				minLength: rows,
				maxLength: rows
			})
		);
	fc.assert(
		fc.property(matrix, (weights) => {
			const columns = assign(weights);
			const used = columns.filter((column) => column >= 0);
			expect(new Set(used).size).toBe(used.length);
			const total = columns.reduce(
				(sum, column, row) => sum + (column < 0 ? 0 : (weights[row]?.[column] ?? NaN)),
				0
			);
			expect(total).toBe(best(weights));
			expect(columns.every((column, row) => column < 0 || (weights[row]?.[column] ?? 0) > 0)).toBe(true);
		})
	);
});

it('has nothing to assign where there is nothing', () => {
	expect(assign([])).toEqual([]);
	expect(assign([[], []])).toEqual([-1, -1]);
});
