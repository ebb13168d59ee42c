import type { DocumentedDate } from '../model/documented-date';
import type { Session } from '../model/reference';
import { addDays, addMonths, isDay, type Day } from './dates';
import { MILESTONES, type Milestone, type PlanReview } from './types';

/** One date of a review's clock. */
export interface ClockDate {
	milestone: Milestone;
	/** First day; the same as `to` for a single day. */
	from: Day;
	to: Day;
	/** What it rests on: the day a person gave for the review, a source, or counting back from the review's day or its session's month. */
	basis: 'given' | 'documented' | 'counted' | 'around';
	/** Where it is documented; empty otherwise. */
	source: string;
}

/**
 * The dates of a review. One that a source tells of stands as it is documented; the others are estimates, counted back from
 * the day of the review: CSO report 8 to 6 months before, pre-session in the country 3 months, national report 12 weeks,
 * documents public 6 weeks, Geneva pre-session 1 month, advance questions 10 days. The day a person gives comes before the
 * documented one. Where neither is known they are counted from the first of the session's month, so that none is shown too
 * late.
 * @returns empty where the session has no month yet
 */
export function reviewClock(
	review: PlanReview,
	sessions: readonly Session[],
	documented: readonly DocumentedDate[]
): ClockDate[] {
	const told = new Map(
		documented
			.filter(({ sur, session }) => sur === review.sur && session === review.session)
			.map((date) => [date.milestone, date])
	);
	const given = isDay(review.day);
	const session = sessions.find((one) => one.session === review.session);
	const day = given ? review.day : told.get('review')?.from;
	if (day === undefined && session === undefined) return [];
	if (given) told.delete('review');
	const from = day ?? firstOf(session as Session);
	return MILESTONES.map((milestone): ClockDate => {
		const date = told.get(milestone);
		if (date) return { milestone, from: date.from, to: date.to, basis: 'documented', source: date.source };
		const basis = day === undefined ? 'around' : milestone === 'review' ? 'given' : 'counted';
		return { milestone, ...span(milestone, from), basis, source: '' };
	});
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
