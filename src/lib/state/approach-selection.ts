import { waysTo, type Mission, type Way } from '../model/mission';

/** Where the themes come from: a coalition's own, each covering several issues, or the issues themselves. */
export const THEME_SCHEMES = ['coalition', 'issues'] as const;
export type ThemeScheme = (typeof THEME_SCHEMES)[number];

export const APPROACH_TABS = ['shortlist', 'ledger', 'coverage'] as const;
export type ApproachTab = (typeof APPROACH_TABS)[number];

/** 1 matters most. */
export const PRIORITIES = [1, 2, 3] as const;
export type ThemePriority = (typeof PRIORITIES)[number];
export const DEFAULT_PRIORITY: ThemePriority = 2;

export const MOST_MEETINGS = 60;
export const MOST_ASKS = 5;
/** The tightest bounds on one regional group that are offered: one to so many. */
export const MOST_SPREAD = 6;

/** All that a link to the approach holds. */
export interface ApproachSelection {
	/** ISO3 of the State under review. */
	sur: string;
	/** The review to come; 0 stands for the next one after the data. */
	session: number;
	scheme: ThemeScheme;
	/** Id of the theme whose list is shown; empty: all themes together. */
	theme: string;
	/** Ways to States that are shown and planned with; empty: all. */
	doors: Way[];
	/** Cycles that count as evidence; empty: all before the session. */
	cycles: number[];
	meetings: number;
	asks: number;
	/** Meetings with States of one regional group, at most; 0 for no bound. */
	spread: number;
	/** Priorities other than {@link DEFAULT_PRIORITY}, by theme; 0 leaves the theme out. */
	priorities: Record<string, ThemePriority | 0>;
	/** Asks that are settled in the plan. An empty list of themes settles the meeting alone. */
	locked: { state: string; themes: string[] }[];
	/** States that are not to be met. */
	excluded: string[];
	tab: ApproachTab;
	/** ISO3 of the State whose evidence the drawer shows; empty: drawer shut. */
	state: string;
	/** The table twin of the quadrant in its place. */
	table: boolean;
}

export function defaultApproach(): ApproachSelection {
	return {
		sur: 'KHM',
		session: 0,
		scheme: 'coalition',
		theme: '',
		doors: [],
		cycles: [],
		meetings: 12,
		asks: 2,
		spread: 0,
		priorities: {},
		locked: [],
		excluded: [],
		tab: 'shortlist',
		state: '',
		table: false
	};
}

/** Whether a State that is reached so is among those a selection lets through. */
export function letsThrough(
	{ doors }: Pick<ApproachSelection, 'doors'>,
	mission: Pick<Mission, 'door' | 'inTheRoom'> | undefined
): boolean {
	return doors.length === 0 || waysTo(mission).some((way) => doors.includes(way));
}
