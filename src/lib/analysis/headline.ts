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
	/** Those of them whose recommending State is unknown. */
	unknown_makers: number;
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
		// Each part is an aggregate without groups, so one row whatever is selected: they can stand side by side.
		sql: sql`
			select recommendations, supported, noted, states, reviews, states_under_review, "unknown", unknown_makers, mentions, only_sur,
				only_from, top_theme, top_theme_recommendations, top_state, top_state_recommendations
			from (
				select coalesce(sum(n), 0) as recommendations, coalesce(sum(supported), 0) as supported,
					coalesce(sum(noted), 0) as noted, count(*) filter (where maker <> 0) as states,
					coalesce(sum(n) filter (where maker = 0), 0) as unknown_makers,
					case when count(*) = 1 then min(s.iso3) end as only_from,
					first(s.iso3 order by n desc, s.name) filter (where maker <> 0) as top_state,
					max(n) filter (where maker <> 0) as top_state_recommendations
				from (
					select r.maker, count(*) as n,
						count(*) filter (where r.response = ${responseCode('Supported')}) as supported,
						count(*) filter (where r.response = ${responseCode('Noted')}) as noted
					from recommendations r
					where ${whereRecommendations(filters)}
					group by r.maker
				) by_maker
				join states s on s.state = by_maker.maker
			),
			(
				select count(*) filter (where sur <> 0) as reviews, count(distinct sur) filter (where sur <> 0) as states_under_review,
					case when count(distinct sur) = 1 then min(s.iso3) end as only_sur, coalesce(sum(unknown_states), 0) as "unknown"
				from (
					select r.sur, r.session, count(*) filter (where r.maker = 0 or r.sur = 0) as unknown_states
					from recommendations r
					where ${whereRecommendations(filters)}
					group by r.sur, r.session
				) by_review
				join states s on s.state = by_review.sur
			),
			(
				select coalesce(sum(n), 0) as mentions, first(t.id order by n desc, t.name) filter (where t.theme <> 0) as top_theme,
					max(n) filter (where t.theme <> 0) as top_theme_recommendations
				from (
					select m.theme, count(*) as n from mentions m where ${whereMentions(filters)} group by m.theme
				) by_theme
				join themes t on t.theme = by_theme.theme
			)
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
	'unknown_makers',
	'mentions',
	'only_sur',
	'only_from',
	'top_theme',
	'top_theme_recommendations',
	'top_state',
	'top_state_recommendations'
] as const;
