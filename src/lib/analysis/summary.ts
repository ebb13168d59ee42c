import { sql } from '../engine/sql';
import type { Filters } from '../model/filters';
import { RESPONSES } from '../model/vocabulary';
import type { Question } from './question';
import { whereMentions, whereRecommendations } from './where';
import { responseWord } from './words';

/** One figure of a summary. */
export interface SummaryRow {
	/** `total`, `cycle`, `response` or `action`. */
	part: string;
	/** The name of the total, or the cycle, response or action category. */
	value: string;
	n: number;
}

/** What a selection amounts to. */
export interface Summary {
	recommendations: number;
	/** Distinct pairs of a known State under review and a session. */
	reviews: number;
	statesUnderReview: number;
	/** The Unknown State is not counted. */
	recommendingStates: number;
	/** Recommendations whose recommending State, or State under review, is unknown. */
	unknownState: number;
	/** Distinct themes; "no theme given" is none. */
	themes: number;
	/** A recommendation with two themes is two mentions; one without theme is none. */
	themeMentions: number;
	/** Recommendations identical to an earlier one; they are counted in `recommendations`. */
	duplicates: number;
	cycles: Record<string, number>;
	responses: Record<string, number>;
	actionCategories: Record<string, number>;
	/** Recommendations whose action category was estimated from their wording. */
	actionCategoriesEstimated: number;
}

/** The figures of a selection, in one statement; {@link readSummary} puts them together. */
export function summary(filters: Filters): Question<SummaryRow> {
	return {
		name: 'summary',
		columns: ['part', 'value', 'n'],
		sql: sql`
			with chosen as materialized (
				select r.sur, r.maker, r.session, r.cycle, r.response, r.action, r.duplicate, r.estimated
				from recommendations r
				where ${whereRecommendations(filters)}
			),
			mentioned as (
				select m.theme, count(*) as n from mentions m where ${whereMentions(filters)} group by m.theme
			)
			select 'total' as part, 'recommendations' as value, count(*) as n from chosen
			union all
			select 'total', 'reviews', count(*) from (select distinct sur, session from chosen where sur <> 0)
			union all
			select 'total', 'statesUnderReview', count(distinct sur) from chosen where sur <> 0
			union all
			select 'total', 'recommendingStates', count(distinct maker) from chosen where maker <> 0
			union all
			select 'total', 'unknownState', count(*) from chosen where maker = 0 or sur = 0
			union all
			select 'total', 'themes', count(*) from mentioned where theme <> 0
			union all
			select 'total', 'themeMentions', coalesce(sum(n), 0) from mentioned where theme <> 0
			union all
			select 'total', 'duplicates', count(*) from chosen where duplicate = 1
			union all
			select 'total', 'actionCategoriesEstimated', count(*) from chosen where estimated = 1
			union all
			select 'cycle', cast(cycle as varchar), count(*) from chosen group by cycle
			union all
			select 'response', ${responseWord(sql`response`)}, count(*) from chosen group by response
			union all
			select 'action', cast(action as varchar), count(*) from chosen group by action
			order by part, value
		`
	};
}

/** The rows of {@link summary} as one object. Cycle, response and action category appear where they occur. */
export function readSummary(rows: readonly SummaryRow[]): Summary {
	const part = (name: string) =>
		Object.fromEntries(rows.filter((row) => row.part === name).map(({ value, n }) => [value, n]));
	const totals = part('total');
	return {
		recommendations: totals.recommendations ?? 0,
		reviews: totals.reviews ?? 0,
		statesUnderReview: totals.statesUnderReview ?? 0,
		recommendingStates: totals.recommendingStates ?? 0,
		unknownState: totals.unknownState ?? 0,
		themes: totals.themes ?? 0,
		themeMentions: totals.themeMentions ?? 0,
		duplicates: totals.duplicates ?? 0,
		cycles: part('cycle'),
		responses: inOrder(part('response'), [...RESPONSES.slice(1), ...RESPONSES.slice(0, 1)]),
		actionCategories: part('action'),
		actionCategoriesEstimated: totals.actionCategoriesEstimated ?? 0
	};
}

function inOrder(figures: Record<string, number>, words: readonly string[]): Record<string, number> {
	return Object.fromEntries(
		words.flatMap((word) => (figures[word] === undefined ? [] : [[word, figures[word]] as const]))
	);
}
