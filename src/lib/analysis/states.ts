import { sql } from '../engine/sql';
import type { Filters } from '../model/filters';
import type { Question } from './question';
import { all, knownStates, whereRecommendations } from './where';
import { responseCode } from './words';

/** How many recommendations a State made. */
export interface StateRow {
	/** ISO3. */
	recommending_state: string;
	name: string;
	group: string;
	recommendations: number;
	supported: number;
}

/** Recommending States by how much they recommend. The Unknown State is left out, unless the selection names XXX. */
export function states(filters: Filters): Question<StateRow> {
	return {
		name: 'states',
		columns: ['recommending_state', 'name', 'group', 'recommendations', 'supported'],
		sql: sql`
			with counted as (
				select r.maker, count(*) as recommendations,
					count(*) filter (where r.response = ${responseCode('Supported')}) as supported
				from recommendations r
				where ${all([whereRecommendations(filters), knownStates(filters, 'r', ['from'])])}
				group by r.maker
			)
			select s.iso3 as recommending_state, s.name, cast(s.group_name as varchar) as "group", recommendations, supported
			from counted
			join states s on s.state = counted.maker
			order by recommendations desc, recommending_state
		`
	};
}
