import { sql } from '../engine/sql';
import type { Filters } from '../model/filters';
import type { Question } from './question';
import { whereRecommendations } from './where';
import { responseCode } from './words';

/** One State under review in one session, as one file tells it. */
export interface ReviewRow {
	/** ISO3 of the State under review. */
	sur: string;
	/** 1–54, 0 unknown. */
	session: number;
	cycle: number;
	/** Name of the file. */
	source: string;
	/** Different paragraph numbers; 0 where the file has none. */
	paragraphs: number;
	recommendations: number;
	supported: number;
	noted: number;
}

/** Reviews in the order of their sessions, a row for each file that tells of one. */
export function reviews(filters: Filters): Question<ReviewRow> {
	return {
		name: 'reviews',
		columns: ['sur', 'session', 'cycle', 'source', 'paragraphs', 'recommendations', 'supported', 'noted'],
		sql: sql`
			with counted as (
				select r.sur, r.session, r.cycle, r.source, count(*) as recommendations,
					count(distinct nullif(t.paragraph, '')) as paragraphs,
					count(*) filter (where r.response = ${responseCode('Supported')}) as supported,
					count(*) filter (where r.response = ${responseCode('Noted')}) as noted
				from recommendations r
				left join texts t on t.rec = r.rec
				where ${whereRecommendations(filters)}
				group by r.sur, r.session, r.cycle, r.source
			)
			select s.iso3 as sur, session, cycle, f.file as source, paragraphs, recommendations, supported, noted
			from counted
			join states s on s.state = counted.sur
			join sources f on f.source = counted.source
			order by session, cycle, sur, f.file
		`
	};
}
