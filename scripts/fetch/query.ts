/** How UPR Info's site, an Uwazi collection, is asked. All that this project knows of its addresses stands here. */

export const BASE = 'https://upr-info-database.uwazi.io';

/** Uwazi's id of the template “Recommendation” on UPR Info's site; the site holds States, documents and pledges too. */
const RECOMMENDATIONS = '5d8ce04361cde0408222e9a8';

/** No search reaches further, and no count goes beyond. */
export const CAP = 10_000;

/** Entries of a page. */
export const PAGE = 300;

/** The properties by which a search can be narrowed. */
export type Property = 'session' | 'state_under_review';

/** What is asked for: of each property named, the site's id of the value. */
export type Narrowed = Partial<Record<Property, string>>;

/** The address of a page of recommendations, oldest entry first, so that new ones do not shift the pages. */
export function searchAddress(base: string, narrowed: Narrowed, from: number, limit = PAGE): string {
	const address = new URL(`${base.replace(/\/+$/, '')}/api/search`);
	const filters = Object.fromEntries(
		Object.entries(narrowed).map(([property, value]) => [property, { values: [value] }])
	);
	address.searchParams.set('types', JSON.stringify([RECOMMENDATIONS]));
	address.searchParams.set('filters', JSON.stringify(filters));
	address.searchParams.set('sort', 'creationDate');
	address.searchParams.set('order', 'asc');
	address.searchParams.set('from', String(from));
	address.searchParams.set('limit', String(limit));
	return address.href;
}
