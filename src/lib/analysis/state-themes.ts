import { sql } from '../engine/sql';
import type { Filters } from '../model/filters';
import { within, type Question } from './question';
import { all, knownStates, whereMentions } from './where';

/** How often a State raised a theme in a cycle. */
export interface StateThemeRow {
	/** ISO3. */
	recommending_state: string;
	/** Id of the theme. */
	theme: string;
	/** The spelling of the files. */
	theme_name: string;
	/** 1–4, 0 where the session is unknown. */
	cycle: number;
	recommendations: number;
}

/**
 * Recommending State × theme × cycle. A recommendation with two themes counts in two rows. Rows without theme and rows of
 * the Unknown State are left out, unless the selection names `none` or XXX.
 */
export function stateThemes(filters: Filters): Question<StateThemeRow> {
	const where = all([
		whereMentions(filters),
		knownStates(filters, 'm', ['from']),
		filters.theme.includes('none') ? sql`true` : sql`m.theme <> 0`
	]);
	const question: Question<StateThemeRow> = {
		name: 'state-themes',
		columns: ['recommending_state', 'theme', 'theme_name', 'cycle', 'recommendations'],
		sql: sql`
			with counted as (
				select m.maker, m.theme, m.cycle, count(*) as recommendations
				from mentions m
				where ${where}
				group by m.maker, m.theme, m.cycle
			)
			select s.iso3 as recommending_state, t.id as theme, t.name as theme_name, cycle, recommendations
			from counted
			join states s on s.state = counted.maker
			join themes t on t.theme = counted.theme
			order by recommending_state, theme_name, cycle
		`
	};
	const { cycle } = filters;
	if (cycle.length === 0) return question;
	return within(question, stateThemes({ ...filters, cycle: [] }), (all) =>
		all.filter((row) => cycle.includes(row.cycle))
	);
}
