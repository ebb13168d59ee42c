import type { FacetRow } from '../analysis/facets';
import type { Filters } from '../model/filters';
import { FILTER_KEYS, type FilterKey } from '../model/filters';

/**
 * A short word for what is open, so that a link can say on which data it was made: how many recommendations, and a hash of
 * how many there are of each value of each filter. It knows neither names of files nor the order in which they came.
 * @param rows the answer to the question of all facets without filters
 * @returns such as `343-1k2x9a`; `undefined` while nothing is known
 */
export function fingerprintOf(rows: readonly FacetRow[] | undefined): string | undefined {
	if (!rows) return undefined;
	let hash = 0x811c9dc5;
	let total = 0;
	const lines = rows
		.map(({ facet, value, recommendations }) => `${facet}:${value}=${recommendations}`)
		.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
	for (const row of rows) if (row.facet === 'sur') total += row.recommendations;
	// FNV-1a, 32 bits.
	for (const sign of lines.join('\n')) {
		hash ^= sign.codePointAt(0) ?? 0;
		hash = Math.imul(hash, 0x01000193) >>> 0;
	}
	return `${total}-${hash.toString(36)}`;
}

/** How many recommendations the data of a fingerprint held; `undefined` where the word is none. */
export function recommendationsIn(fingerprint: string): number | undefined {
	const found = /^(\d{1,9})-[0-9a-z]{1,7}$/.exec(fingerprint);
	return found ? Number(found[1]) : undefined;
}

/** A value of a selection that the open data do not have, by its filter. */
export interface MissingValue {
	facet: FilterKey;
	value: string;
}

/** The values of a selection that the open data do not have. */
export function missingValues(filters: Filters, rows: readonly FacetRow[] | undefined): MissingValue[] {
	if (!rows) return [];
	const known = new Set(rows.map(({ facet, value }) => `${facet}:${value}`));
	return FILTER_KEYS.flatMap((facet) =>
		filters[facet]
			.map(String)
			.filter((value) => !known.has(`${facet}:${value}`))
			.map((value) => ({ facet, value }))
	);
}
