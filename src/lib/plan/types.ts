import type { Milestone } from '../model/documented-date';

export { MILESTONES, type Milestone } from '../model/documented-date';

/** Where a meeting stands, in the order of the board's columns. */
export const STATUSES = ['to-contact', 'asked', 'met', 'promised', 'recommended', 'declined'] as const;
export type MeetingStatus = (typeof STATUSES)[number];

/** What became of an ask. */
export const VERDICTS = ['delivered', 'partly', 'not'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Which review the plan is for. */
export interface PlanReview {
	/** ISO3 of the State under review; empty until chosen. */
	sur: string;
	/** 1–54; 0 until chosen. */
	session: number;
	/** The day of the review where it is known, `2019-01-30`; else empty, and dates are counted from the month. */
	day: string;
}

export interface Coalition {
	name: string;
	/** A picture as a data URL (`data:image/png;base64,…`); empty for none. */
	logo: string;
	/** How to reach the coalition, as it shall stand on a brief. */
	contact: string;
}

/**
 * A theme of an ask, `theme:womens-rights` for one of the reference and `coalition:gender-womens-rights` for one of the
 * coalition's own. Empty until chosen.
 */
export type ThemeKey = string;

/** What we want a State to recommend. */
export interface Ask {
	id: string;
	theme: ThemeKey;
	/** The recommendation, as it could be read out. */
	text: string;
	/** Why: the situation, with its evidence. */
	situation: string;
	/** A question the State could put in advance. */
	question: string;
	/** What a person says became of it, where they overrule the match. */
	verdict?: Verdict;
}

/** One mission that is, or is to be, approached. */
export interface Meeting {
	id: string;
	/** ISO3 of the State whose mission it is. */
	state: string;
	status: MeetingStatus;
	/** Whom one meets. */
	who: string;
	/** Day of the meeting, `2018-11-14`, or empty. */
	when: string;
	/** Private: in no link, picture or export unless a person ticks it there. */
	notes: string;
	asks: Ask[];
}

export interface Task {
	id: string;
	title: string;
	/** `2018-09-01`, or empty. */
	due: string;
	done: boolean;
	/** The date of the review's clock it belongs to. */
	milestone?: Milestone;
}

/** Everything a coalition plans for one review. Kept on one device. */
export interface Plan {
	id: string;
	review: PlanReview;
	coalition: Coalition;
	/** In the order of the board. */
	meetings: Meeting[];
	tasks: Task[];
	/** Minutes without a touch after which a plan with a passphrase locks itself. */
	lockAfter: number;
}

/** Three asks fit the 84 seconds that a State has. */
export const MOST_ASKS = 3;
export const LOCK_AFTER = { least: 1, most: 240, initial: 10 } as const;

/** @param id a fresh identifier, the same in every export of this plan */
export function emptyPlan(id: string): Plan {
	return {
		id,
		review: { sur: '', session: 0, day: '' },
		coalition: { name: '', logo: '', contact: '' },
		meetings: [],
		tasks: [],
		lockAfter: LOCK_AFTER.initial
	};
}

export function emptyMeeting(id: string, state: string): Meeting {
	return { id, state, status: 'to-contact', who: '', when: '', notes: '', asks: [] };
}

export function emptyAsk(id: string, theme: ThemeKey = ''): Ask {
	return { id, theme, text: '', situation: '', question: '' };
}
