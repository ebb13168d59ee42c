import { sql } from '../engine/sql';
import type { Filters } from '../model/filters';
import { within, type Question } from './question';
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
	const question: Question<StateRow> = {
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
	const { cycle } = filters;
	return within(question, stateCycles({ ...filters, cycle: [] }), (rows) =>
		sumOf(cycle.length === 0 ? rows : rows.filter((row) => cycle.includes(row.cycle)))
	);
}

interface StateCycleRow extends StateRow {
	/** 1–4, 0 where the session is unknown. */
	cycle: number;
}

/** The same for each cycle apart. */
function stateCycles(filters: Filters): Question<StateCycleRow> {
	return {
		name: 'state-cycles',
		columns: ['recommending_state', 'name', 'group', 'cycle', 'recommendations', 'supported'],
		sql: sql`
			with counted as (
				select r.maker, r.cycle, count(*) as recommendations,
					count(*) filter (where r.response = ${responseCode('Supported')}) as supported
				from recommendations r
				where ${all([whereRecommendations(filters), knownStates(filters, 'r', ['from'])])}
				group by r.maker, r.cycle
			)
			select s.iso3 as recommending_state, s.name, cast(s.group_name as varchar) as "group", cycle, recommendations, supported
			from counted
			join states s on s.state = counted.maker
		`
	};
}

function sumOf(rows: readonly StateCycleRow[]): StateRow[] {
	const sums = new Map<string, StateRow>();
	for (const { cycle: _, ...row } of rows) {
		const sum = sums.get(row.recommending_state);
		if (sum === undefined) sums.set(row.recommending_state, row);
		else {
			sum.recommendations += row.recommendations;
			sum.supported += row.supported;
		}
	}
	return [...sums.values()].sort(
		(one, other) =>
			other.recommendations - one.recommendations ||
			(one.recommending_state < other.recommending_state ? -1 : 1)
	);
}
