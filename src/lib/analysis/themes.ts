import { sql } from '../engine/sql';
import type { Filters } from '../model/filters';
import type { Question } from './question';
import { whereMentions } from './where';
import { responseCode } from './words';

/** How many recommendations raise a theme. */
export interface ThemeRow {
	/** Id of the theme. */
	theme: string;
	/** The spelling of the files. */
	theme_name: string;
	label: string;
	family: string;
	recommendations: number;
	supported: number;
}

/** Themes by how often they are raised, "No theme given" among them. Where the selection names themes, only those. */
export function themes(filters: Filters): Question<ThemeRow> {
	return {
		name: 'themes',
		columns: ['theme', 'theme_name', 'label', 'family', 'recommendations', 'supported'],
		sql: sql`
			with counted as (
				select m.theme, count(*) as recommendations,
					count(*) filter (where m.response = ${responseCode('Supported')}) as supported
				from mentions m
				where ${whereMentions(filters)}
				group by m.theme
			)
			select t.id as theme, t.name as theme_name, t.label, t.family, recommendations, supported
			from counted
			join themes t on t.theme = counted.theme
			order by recommendations desc, theme_name
		`
	};
}
