import { sql } from '../engine/sql';
import type { Filters } from '../model/filters';
import type { Question } from './question';
import { whereRecommendations } from './where';

/** How far the data cover a cycle. */
export interface CycleReviewsRow {
	/** 1–4; an unknown cycle is left out. */
	cycle: number;
	/** Different States under review that have recommendations in this cycle. */
	states_under_review: number;
	/** Different States under review in all cycles together. */
	of: number;
	first_session: number;
	last_session: number;
}

/**
 * How many of the States under review have been reviewed in each cycle, as far as the selection tells. A cycle in which
 * some are missing is there in part only, and its numbers are no trend.
 */
export function cycleReviews(filters: Filters): Question<CycleReviewsRow> {
	return {
		name: 'cycle-reviews',
		columns: ['cycle', 'states_under_review', 'of', 'first_session', 'last_session'],
		sql: sql`
			with reviewed as (
				select distinct r.cycle, r.sur, r.session
				from recommendations r
				where ${whereRecommendations(filters)} and r.sur <> 0 and r.cycle <> 0
			)
			select cycle, count(distinct sur) as states_under_review, (select count(distinct sur) from reviewed) as "of",
				min(session) as first_session, max(session) as last_session
			from reviewed
			group by cycle
			order by cycle
		`
	};
}
