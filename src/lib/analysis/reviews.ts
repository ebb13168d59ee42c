import { sql } from '../engine/sql';
import type { Filters } from '../model/filters';
import type { Question } from './question';
import { whereRecommendations } from './where';
import { responseCode } from './words';

/** One State under review in one session. */
export interface ReviewRow {
	/** ISO3 of the State under review. */
	sur: string;
	/** 1–54, 0 unknown. */
	session: number;
	cycle: number;
	recommendations: number;
	supported: number;
	noted: number;
}

/** Reviews in the order of their sessions. */
export function reviews(filters: Filters): Question<ReviewRow> {
	return {
		name: 'reviews',
		columns: ['sur', 'session', 'cycle', 'recommendations', 'supported', 'noted'],
		sql: sql`
			with counted as (
				select r.sur, r.session, r.cycle, count(*) as recommendations,
					count(*) filter (where r.response = ${responseCode('Supported')}) as supported,
					count(*) filter (where r.response = ${responseCode('Noted')}) as noted
				from recommendations r
				where ${whereRecommendations(filters)}
				group by r.sur, r.session, r.cycle
			)
			select s.iso3 as sur, session, cycle, recommendations, supported, noted
			from counted
			join states s on s.state = counted.sur
			order by session, cycle, sur
		`
	};
}
