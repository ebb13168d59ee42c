import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FacetRow } from '../analysis/facets';
import { noFilters } from '../model/filters';
import { fingerprintOf, missingValues, recommendationsIn } from './fingerprint';

const ROWS: FacetRow[] = [
	{ facet: 'sur', value: 'KHM', recommendations: 343 },
	{ facet: 'cycle', value: '1', recommendations: 138 },
	{ facet: 'cycle', value: '2', recommendations: 205 },
	{ facet: 'from', value: 'NOR', recommendations: 7 }
];

describe('the fingerprint of the open data', () => {
	it('says how many recommendations they are', () => {
		expect(recommendationsIn(fingerprintOf(ROWS) ?? '')).toBe(343);
		expect(fingerprintOf(undefined)).toBeUndefined();
		expect(recommendationsIn('many')).toBeUndefined();
	});

	it('does not depend on the order of the rows', () => {
		fc.assert(
			fc.property(fc.shuffledSubarray(ROWS, { minLength: ROWS.length }), (rows) => {
				expect(fingerprintOf(rows)).toBe(fingerprintOf(ROWS));
			})
		);
	});

	it('differs as soon as one count does', () => {
		const other = ROWS.map((row) => (row.value === '1' ? { ...row, recommendations: 137 } : row));
		expect(fingerprintOf(other)).not.toBe(fingerprintOf(ROWS));
	});
});

describe('values that the open data do not have', () => {
	it('are named by filter', () => {
		const filters = { ...noFilters(), sur: ['KHM', 'KEN'], cycle: [2, 3], from: ['NOR'] };
		expect(missingValues(filters, ROWS)).toEqual([
			{ facet: 'sur', value: 'KEN' },
			{ facet: 'cycle', value: '3' }
		]);
		expect(missingValues(filters, undefined)).toEqual([]);
	});
});
