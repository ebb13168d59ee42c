import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { median, percentile } from './stats';

const numbers = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 });

describe('percentile', () => {
	it.each([
		[[7], 0.5, 7],
		[[3, 1, 2], 0.5, 2],
		[[1, 2, 3, 4], 0.5, 2.5],
		[[10, 20, 30, 40, 50], 0.95, 48],
		[[10, 20, 30, 40, 50], 0, 10],
		[[10, 20, 30, 40, 50], 1, 50]
	])('of %j at %d is %d', (values, share, expected) => {
		expect(percentile(values, share)).toBeCloseTo(expected, 10);
	});

	it('never leaves the range, and never falls as the share grows', () => {
		const share = fc.double({ min: 0, max: 1, noNaN: true });
		fc.assert(
			fc.property(numbers, share, share, (values, one, other) => {
				const [low, high] = [one, other].toSorted((a, b) => a - b) as [number, number];
				const found = [
					Math.min(...values),
					percentile(values, low),
					percentile(values, high),
					Math.max(...values)
				];
				for (const [i, value] of found.entries())
					expect(value).toBeGreaterThanOrEqual((found[i - 1] ?? -Infinity) - 1e-6);
			})
		);
	});

	it('leaves the values in their order', () => {
		const values = [3, 1, 2];
		median(values);
		expect(values).toEqual([3, 1, 2]);
	});

	it('refuses what has no answer', () => {
		expect(() => percentile([], 0.5)).toThrow('at least one value');
		expect(() => percentile([1], 1.5)).toThrow('between 0 and 1');
		expect(() => percentile([1], NaN)).toThrow('between 0 and 1');
	});
});
