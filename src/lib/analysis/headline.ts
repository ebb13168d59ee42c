import { sql } from '../engine/sql';
import type { Filters } from '../model/filters';
import type { Question } from './question';
import { whereMentions, whereRecommendations } from './where';
import { responseCode } from './words';

/** The figures of the sentence above a view. One row. */
export interface HeadlineRow {
	recommendations: number;
	supported: number;
	noted: number;
	/** Recommending States; the Unknown State is not counted. */
	states: number;
	/** Distinct pairs of State under review and session. */
	reviews: number;
	states_under_review: number;
	/** Recommendations whose recommending State or State under review is unknown. */
	unknown: number;
	/** Mentions of the selected themes; a recommendation without theme counts one. */
	mentions: number;
	/** ISO3 of the State under review where there is only one. */
	only_sur: string | null;
	/** ISO3 of the recommending State where there is only one. */
	only_from: string | null;
	/** Id of the theme raised most among those selected, by name where several are; `null` where none is given. */
	top_theme: string | null;
	top_theme_recommendations: number | null;
	/** ISO3 of the State that recommends most. */
	top_state: string | null;
	top_state_recommendations: number | null;
}

/** What the sentence above a view says. */
export function headline(filters: Filters): Question<HeadlineRow> {
	return {
		name: 'headline',
		columns: COLUMNS,
		sql: sql`
			with chosen as materialized (
				select r.sur, r.maker, r.session, r.response
				from recommendations r
				where ${whereRecommendations(filters)}
			),
			mentioned as materialized (
				select m.theme, count(*) as n from mentions m where ${whereMentions(filters)} group by m.theme
			),
			top_theme as (
				select t.id, n from mentioned join themes t on t.theme = mentioned.theme
				where mentioned.theme <> 0
				order by n desc, t.name
				limit 1
			),
			top_state as (
				select s.iso3, n
				from (select maker, count(*) as n from chosen where maker <> 0 group by maker) counted
				join states s on s.state = counted.maker
				order by n desc, s.name
				limit 1
			)
			select count(*) as recommendations,
				count(*) filter (where response = ${responseCode('Supported')}) as supported,
				count(*) filter (where response = ${responseCode('Noted')}) as noted,
				count(distinct maker) filter (where maker <> 0) as states,
				count(distinct cast(sur as integer) * 256 + session) filter (where sur <> 0) as reviews,
				count(distinct sur) filter (where sur <> 0) as states_under_review,
				count(*) filter (where maker = 0 or sur = 0) as "unknown",
				(select coalesce(sum(n), 0) from mentioned) as mentions,
				(select s.iso3 from states s where s.state = case when min(sur) = max(sur) then min(sur) end) as only_sur,
				(select s.iso3 from states s where s.state = case when min(maker) = max(maker) then min(maker) end) as only_from,
				(select id from top_theme) as top_theme,
				(select n from top_theme) as top_theme_recommendations,
				(select iso3 from top_state) as top_state,
				(select n from top_state) as top_state_recommendations
			from chosen
		`
	};
}

const COLUMNS = [
	'recommendations',
	'supported',
	'noted',
	'states',
	'reviews',
	'states_under_review',
	'unknown',
	'mentions',
	'only_sur',
	'only_from',
	'top_theme',
	'top_theme_recommendations',
	'top_state',
	'top_state_recommendations'
] as const;
