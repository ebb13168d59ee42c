import { CYCLES, LAST_SESSION } from '../model/calendar';
import { WAYS } from '../model/mission';
import {
	APPROACH_TABS,
	DEFAULT_PRIORITY,
	defaultApproach,
	MOST_ASKS,
	MOST_MEETINGS,
	MOST_SPREAD,
	PRIORITIES,
	THEME_SCHEMES,
	type ApproachSelection,
	type ThemePriority
} from './approach-selection';

/**
 * The codec between an approach and a link: `?sur=KHM&session=32&theme=…&door=embassy&priority=elections:1&locked=NOR:elections`.
 * Pure; defaults are stripped; words that mean nothing are dropped, never guessed. Notes never stand in a link.
 */

const ISO3 = /^[A-Z]{3}$/;
const ID = /^[\p{L}\p{N}-]+$/u;

/** An approach as query parameters, in a fixed order. */
export function printApproach(selection: ApproachSelection): URLSearchParams {
	const params = new URLSearchParams();
	const initial = defaultApproach();
	const put = (key: string, value: string | number, fallback: string | number) => {
		if (value !== fallback) params.set(key, String(value));
	};
	// Said even where it is the default, so that a link tells whom it is about.
	params.set('sur', selection.sur);
	put('session', selection.session, initial.session);
	put('scheme', selection.scheme, initial.scheme);
	put('theme', selection.theme, initial.theme);
	put('door', selection.doors.join(','), '');
	put('cycle', selection.cycles.join(','), '');
	put('meetings', selection.meetings, initial.meetings);
	put('asks', selection.asks, initial.asks);
	put('spread', selection.spread, initial.spread);
	put(
		'priority',
		Object.entries(selection.priorities)
			.filter(([, priority]) => priority !== DEFAULT_PRIORITY)
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([theme, priority]) => `${theme}:${priority}`)
			.join(','),
		''
	);
	put('locked', selection.locked.map(({ state, themes }) => [state, ...themes].join(':')).join(','), '');
	put('without', selection.excluded.join(','), '');
	put('tab', selection.tab, initial.tab);
	put('state', selection.state, initial.state);
	if (selection.table) params.set('table', '1');
	return params;
}

/** Query parameters as an approach. */
export function parseApproach(params: URLSearchParams): ApproachSelection {
	const initial = defaultApproach();
	const sur = params.get('sur') ?? '';
	const state = params.get('state') ?? '';
	const theme = params.get('theme') ?? '';
	return {
		sur: ISO3.test(sur) ? sur : initial.sur,
		session: wholeNumber(params.get('session'), initial.session, 1, LAST_SESSION + 1),
		scheme: THEME_SCHEMES.find((scheme) => scheme === params.get('scheme')) ?? initial.scheme,
		theme: ID.test(theme) ? theme : '',
		doors: WAYS.filter((way) => items(params, 'door').includes(way)),
		cycles: CYCLES.filter((cycle) => items(params, 'cycle').includes(String(cycle))),
		meetings: wholeNumber(params.get('meetings'), initial.meetings, 0, MOST_MEETINGS),
		asks: wholeNumber(params.get('asks'), initial.asks, 1, MOST_ASKS),
		spread: wholeNumber(params.get('spread'), initial.spread, 0, MOST_SPREAD),
		priorities: prioritiesOf(items(params, 'priority')),
		locked: lockedOf(items(params, 'locked')),
		excluded: items(params, 'without').filter((iso3) => ISO3.test(iso3)),
		tab: APPROACH_TABS.find((tab) => tab === params.get('tab')) ?? initial.tab,
		state: ISO3.test(state) ? state : '',
		table: params.get('table') === '1'
	};
}

/** The link of an approach on a page. */
export function approachLink(pathname: string, selection: ApproachSelection): string {
	const query = printApproach(selection).toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
	return `${pathname}?${query}`;
}

function items(params: URLSearchParams, key: string): string[] {
	return [...new Set((params.get(key) ?? '').split(',').filter((item) => item !== ''))];
}

function prioritiesOf(words: readonly string[]): ApproachSelection['priorities'] {
	const priorities: ApproachSelection['priorities'] = {};
	for (const word of words) {
		const [theme = '', number = '', ...more] = word.split(':');
		const priority = [0 as const, ...PRIORITIES].find((known) => String(known) === number);
		if (more.length > 0 || !ID.test(theme) || priority === undefined) continue;
		if (priority !== DEFAULT_PRIORITY) priorities[theme] = priority as ThemePriority | 0;
	}
	return priorities;
}

function lockedOf(words: readonly string[]): ApproachSelection['locked'] {
	const locked = new Map<string, string[]>();
	for (const word of words) {
		const [state = '', ...themes] = word.split(':');
		if (!ISO3.test(state)) continue;
		const known = locked.get(state) ?? [];
		locked.set(state, [...new Set([...known, ...themes.filter((theme) => ID.test(theme))])]);
	}
	return [...locked].map(([state, themes]) => ({ state, themes }));
}

function wholeNumber(given: string | null, fallback: number, least: number, most: number): number {
	const value = Number(given);
	return given !== null && given !== '' && Number.isInteger(value) && value >= least && value <= most
		? value
		: fallback;
}
