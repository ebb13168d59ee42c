/**
 * What a person has chosen. An empty list means "all". Values of one key are joined by *or*, keys by *and*.
 * Keys are those of the URL and of the command line.
 */
export interface Filters {
	/** ISO3 of States under review. */
	sur: string[];
	/** ISO3 of recommending States. */
	from: string[];
	/** Regional groups of the recommending State. */
	group: string[];
	/** Organisations the recommending State belongs to. */
	org: string[];
	/** Theme ids. */
	theme: string[];
	/** Coalition theme ids. */
	coalition: string[];
	cycle: number[];
	session: number[];
	/** Words of `RESPONSES`. */
	response: string[];
	/** Action categories; 0 stands for none given. */
	action: number[];
}

export const FILTER_KEYS = [
	'sur',
	'from',
	'group',
	'org',
	'theme',
	'coalition',
	'cycle',
	'session',
	'response',
	'action'
] as const satisfies readonly (keyof Filters)[];
export type FilterKey = (typeof FILTER_KEYS)[number];

/** Keys whose values are numbers. */
export const NUMERIC_FILTER_KEYS = ['cycle', 'session', 'action'] as const satisfies readonly FilterKey[];

/** The selection that selects everything. */
export function noFilters(): Filters {
	return {
		sur: [],
		from: [],
		group: [],
		org: [],
		theme: [],
		coalition: [],
		cycle: [],
		session: [],
		response: [],
		action: []
	};
}
