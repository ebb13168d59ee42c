import type { Session } from '../model/reference';
import { addDays, addMonths, isDay, type Day } from './dates';
import { MILESTONES, type Milestone, type PlanReview } from './types';

/** One date of a review's clock. */
export interface ClockDate {
	milestone: Milestone;
	/** First day; the same as `to` for a single day. */
	from: Day;
	to: Day;
	/** Whether it is counted from the session's month alone, because the day of the review is not known. */
	around: boolean;
}

/**
 * The dates of a review, counted back from its day: CSO report 8 to 6 months before, pre-session in the country 3 months,
 * national report 12 weeks, documents public 6 weeks, Geneva pre-session 1 month, advance questions 10 days. Where the day
 * is not known they are counted from the first of the session's month, so that none is shown too late.
 * @returns empty where the session has no month yet
 */
export function reviewClock(review: PlanReview, sessions: readonly Session[]): ClockDate[] {
	const known = isDay(review.day);
	const session = sessions.find((one) => one.session === review.session);
	if (!known && session === undefined) return [];
	const day = known ? review.day : firstOf(session as Session);
	return MILESTONES.map((milestone) => ({ milestone, ...span(milestone, day), around: !known }));
}

function span(milestone: Milestone, day: Day): { from: Day; to: Day } {
	const one = (at: Day) => ({ from: at, to: at });
	switch (milestone) {
		case 'cso-report':
			return { from: addMonths(day, -8), to: addMonths(day, -6) };
		case 'pre-session-country':
			return one(addMonths(day, -3));
		case 'national-report':
			return one(addDays(day, -12 * 7));
		case 'documents-public':
			return one(addDays(day, -6 * 7));
		case 'geneva-pre-session':
			return one(addMonths(day, -1));
		case 'advance-questions':
			return one(addDays(day, -10));
		case 'review':
			return one(day);
	}
}

function firstOf({ year, month }: Session): Day {
	return `${year}-${String(month).padStart(2, '0')}-01`;
}
