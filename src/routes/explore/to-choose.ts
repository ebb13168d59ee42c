import type { FacetRow } from '$lib/analysis/facets';
import type { Filters } from '$lib/model/filters';
import type { Names } from '$lib/views/names';

/** What the rail offers of one facet. */
export interface Choice {
	id: string;
	label: string;
	/** Recommendations that the other filters let through. */
	count: number;
}

/** The cycles that have something, or are chosen, in their order. */
export function cyclesToChoose(counts: readonly FacetRow[], { cycle }: Filters, names: Names): Choice[] {
	return choices(counts, 'cycle', names.cycle)
		.filter(({ id, count }) => count > 0 || cycle.includes(Number(id)))
		.sort((a, b) => Number(a.id) - Number(b.id));
}

/**
 * The States under review, the one with most recommendations first. A link may name a State that the open data have
 * nothing of: it is a State all the same, not a code.
 */
export function reviewsToChoose(counts: readonly FacetRow[], { sur }: Filters, names: Names): Choice[] {
	const known = choices(counts, 'sur', names.state).sort((a, b) => b.count - a.count);
	const absent = sur.filter((iso3) => !known.some(({ id }) => id === iso3));
	return [...known, ...absent.map((id) => ({ id, label: names.state(id), count: 0 }))];
}

const choices = (counts: readonly FacetRow[], facet: string, label: (value: string) => string): Choice[] =>
	counts
		.filter((count) => count.facet === facet)
		.map(({ value, recommendations }) => ({ id: value, label: label(value), count: recommendations }));
