import { FILTER_KEYS, type FilterKey, type Filters } from '../model/filters';
import { COUNTINGS, FLOW_COLUMNS, NETWORK_MODES, type FlowColumn } from '../model/questions';
import { DEFAULT_SCHEME, SCHEMES, type Scheme } from '../model/scheme';
import {
	defaultSelection,
	FLOW_KINDS,
	FLOW_SCALES,
	NETWORK_LAYOUTS,
	VIEWS,
	type FlowOptions,
	type NetworkOptions,
	type Selection
} from './selection';

/**
 * The codec between a selection and a link. Pure; defaults are stripped, so that the shortest link is the first view.
 * `parse(print(s))` equals `s`; words that mean nothing are dropped, never guessed.
 */

const NUMERIC: readonly FilterKey[] = ['cycle', 'session', 'action'];

/** A selection as query parameters, in a fixed order, values joined by comma. */
export function printSelection(selection: Selection): URLSearchParams {
	const params = new URLSearchParams();
	const initial = defaultSelection();
	const put = (key: string, value: string | number, fallback: string | number) => {
		if (value !== fallback) params.set(key, String(value));
	};
	for (const key of FILTER_KEYS) {
		const values = selection.filters[key];
		if (values.length > 0) params.set(key, values.map((value) => encodeItem(String(value))).join(','));
	}
	put('view', selection.view, initial.view);
	if (selection.table) params.set('table', '1');
	const { network, flow } = selection;
	put('mode', network.mode, initial.network.mode);
	put('layout', network.layout, initial.network.layout);
	put('min', network.min, initial.network.min);
	put('top', network.top, initial.network.top);
	put('themes', network.themes, initial.network.themes);
	put('focus', network.focus, initial.network.focus);
	put('steps', network.steps, initial.network.steps);
	put('kind', flow.kind, initial.flow.kind);
	put('columns', flow.columns.join(','), initial.flow.columns.join(','));
	put('counting', flow.counting, initial.flow.counting);
	put('scale', flow.scale, initial.flow.scale);
	put('rows', flow.top, initial.flow.top);
	put('mark', selection.mark, initial.mark);
	put('scheme', selection.scheme, initial.scheme);
	return params;
}

/** Query parameters as a selection. Unknown keys and words are left out; repeated values count once. */
export function parseSelection(params: URLSearchParams): Selection {
	const initial = defaultSelection();
	return {
		filters: parseFilters(params),
		view: oneOf(VIEWS, params.get('view'), initial.view),
		table: params.get('table') === '1',
		network: parseNetwork(params, initial.network),
		flow: parseFlow(params, initial.flow),
		mark: params.get('mark') ?? initial.mark,
		scheme: parseScheme(params)
	};
}

/** In whose themes a link looks at the data; a word that names no scheme is left out. */
export function parseScheme(params: URLSearchParams): Scheme {
	return oneOf(SCHEMES, params.get('scheme'), DEFAULT_SCHEME);
}

/** The link of a selection on a page, without a dangling question mark. */
export function linkOf(pathname: string, selection: Selection): string {
	// Commas and colons are legal in a query and far easier to read than their escapes.
	const query = printSelection(selection).toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
	return query === '' ? pathname : `${pathname}?${query}`;
}

function parseFilters(params: URLSearchParams): Filters {
	const { filters } = defaultSelection();
	for (const key of FILTER_KEYS) {
		const items = (params.get(key) ?? '')
			.split(',')
			.map((item) => decodeItem(item.trim()))
			.filter((item) => item !== '');
		const unique = [...new Set(items)];
		if (NUMERIC.includes(key)) {
			const numbers = unique
				.map(Number)
				.filter((value) => Number.isInteger(value) && value >= 0 && value < 100);
			(filters[key] as number[]) = [...new Set(numbers)];
		} else {
			(filters[key] as string[]) = unique;
		}
	}
	return filters;
}

function parseNetwork(params: URLSearchParams, initial: NetworkOptions): NetworkOptions {
	const steps = Number(params.get('steps') ?? initial.steps);
	return {
		mode: oneOf(NETWORK_MODES, params.get('mode'), initial.mode),
		layout: oneOf(NETWORK_LAYOUTS, params.get('layout'), initial.layout),
		min: wholeNumber(params.get('min'), initial.min, 1, 1000),
		top: wholeNumber(params.get('top'), initial.top, 1, 500),
		themes: wholeNumber(params.get('themes'), initial.themes, 1, 500),
		focus: params.get('focus') ?? initial.focus,
		steps: steps === 1 || steps === 2 ? steps : 0
	};
}

function parseFlow(params: URLSearchParams, initial: FlowOptions): FlowOptions {
	const named = (params.get('columns') ?? '')
		.split(',')
		.filter((column): column is FlowColumn => (FLOW_COLUMNS as readonly string[]).includes(column));
	const columns = [...new Set(named)];
	return {
		kind: oneOf(FLOW_KINDS, params.get('kind'), initial.kind),
		columns: columns.length >= 2 ? columns : initial.columns,
		counting: oneOf(COUNTINGS, params.get('counting'), initial.counting),
		scale: oneOf(FLOW_SCALES, params.get('scale'), initial.scale),
		top: wholeNumber(params.get('rows'), initial.top, 1, 200)
	};
}

function oneOf<Word extends string>(words: readonly Word[], given: string | null, fallback: Word): Word {
	return words.find((word) => word === given) ?? fallback;
}

function wholeNumber(given: string | null, fallback: number, least: number, most: number): number {
	const value = Number(given);
	return given !== null && Number.isInteger(value) && value >= least && value <= most ? value : fallback;
}

/** A value that itself holds a comma or a percent sign would break the list. */
function encodeItem(item: string): string {
	return item.replaceAll('%', '%25').replaceAll(',', '%2C');
}

function decodeItem(item: string): string {
	return item.replaceAll('%2C', ',').replaceAll('%25', '%');
}
