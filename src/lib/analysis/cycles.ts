import { sql } from '../engine/sql';
import type { Filters } from '../model/filters';
import type { Question } from './question';
import { whereMentions, whereRecommendations } from './where';

/** What can be followed across cycles. */
export const CYCLE_SUBJECTS = ['theme', 'group', 'from'] as const;
export type CycleSubject = (typeof CYCLE_SUBJECTS)[number];

/** How often a theme, group or State stands in a cycle. */
export interface CycleRow {
	/** 1–4, 0 where the session is unknown. */
	cycle: number;
	/** Id of the theme, word of the group, ISO3 of the recommending State. */
	value: string;
	recommendations: number;
}

/** Themes, regional groups or recommending States across cycles. By theme, a recommendation with two themes counts twice. */
export function cycles(filters: Filters, subject: CycleSubject): Question<CycleRow> {
	return {
		name: 'cycles',
		columns: ['cycle', 'value', 'recommendations'],
		sql: STATEMENTS[subject](filters)
	};
}

const STATEMENTS = {
	theme: (filters: Filters) => sql`
		with counted as (
			select m.cycle, m.theme, count(*) as recommendations
			from mentions m
			where ${whereMentions(filters)}
			group by m.cycle, m.theme
		)
		select cycle, t.id as value, recommendations
		from counted
		join themes t on t.theme = counted.theme
		order by cycle, recommendations desc, value
	`,
	group: (filters: Filters) => sql`
		with counted as (
			${byMaker(filters)}
		)
		select cycle, cast(s.group_name as varchar) as value, sum(counted.recommendations) as recommendations
		from counted
		join states s on s.state = counted.maker
		group by cycle, value
		order by cycle, recommendations desc, value
	`,
	from: (filters: Filters) => sql`
		with counted as (
			${byMaker(filters)}
		)
		select cycle, s.iso3 as value, recommendations
		from counted
		join states s on s.state = counted.maker
		order by cycle, recommendations desc, value
	`
};

function byMaker(filters: Filters) {
	return sql`
		select r.cycle, r.maker, count(*) as recommendations
		from recommendations r
		where ${whereRecommendations(filters)}
		group by r.cycle, r.maker
	`;
}
