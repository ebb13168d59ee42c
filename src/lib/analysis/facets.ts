import { sql, type Sql } from '../engine/sql';
import { FILTER_KEYS, noFilters, type FilterKey, type Filters } from '../model/filters';
import type { Question } from './question';
import { all, keyCondition, RECOMMENDATION_KEYS, themeCondition, whereRecommendations } from './where';
import { responseWord } from './words';

/** How many recommendations a value would have, were it chosen. */
export interface FacetRow {
	facet: FilterKey;
	/** As it stands in the filters; numbers as text. */
	value: string;
	recommendations: number;
}

/**
 * The counts beside the values of every filter. Each facet is counted under all other filters but its own, so that a
 * person sees what choosing another value would give. Values without any recommendation are left out.
 *
 * One pass marks every recommendation with the one filter it fails, if it fails only one: a row belongs to a facet where
 * it fails none, or only that facet's own filter.
 */
export function facets(filters: Filters): Question<FacetRow> {
	const active = RECOMMENDATION_KEYS.flatMap((key) => {
		const condition = keyCondition(key, filters, 'r');
		return condition ? [{ condition, code: codeOf(key) }] : [];
	});
	const theme = onlyThemes(filters);
	return {
		name: 'facets',
		columns: ['facet', 'value', 'recommendations'],
		sql: sql`
			with marked as (
				select r.sur, r.maker, r.session, r.cycle, r.response, r.action, ${missed(active)} as missed
				from recommendations r
				where ${all([theme, atMostOneMissed(active.map(({ condition }) => condition))])}
			),
			counted as materialized (
				select missed, sur, maker, session, cycle, response, action, count(*) as n
				from marked
				group by grouping sets (
					(missed, sur), (missed, maker), (missed, session), (missed, cycle), (missed, response), (missed, action)
				)
			),
			found as (
				${sql.join([...MAKER_FACETS, ...OWN_FACETS], '\nunion all\n')}
				union all
				${themeFacet(filters)}
				union all
				${coalitionFacet(filters)}
			)
			select facet, value, recommendations from found order by facet, recommendations desc, value
		`
	};
}

/** Code of a filter in the column `missed`; 0 stands for none missed. */
function codeOf(key: FilterKey): number {
	return FILTER_KEYS.indexOf(key) + 1;
}

function missed(active: readonly { condition: Sql; code: number }[]): Sql {
	if (active.length === 0) return sql`0`;
	const cases = active.map(({ condition, code }) => sql`when not (${condition}) then ${code}`);
	return sql`case ${sql.join(cases, ' ')} else 0 end`;
}

function atMostOneMissed(conditions: readonly Sql[]): Sql {
	if (conditions.length < 2) return sql`true`;
	const met = conditions.map((condition) => sql`cast((${condition}) as utinyint)`);
	return sql`${sql.join(met, ' + ')} >= ${conditions.length - 1}`;
}

/** The themes' filters alone: they count for every facet but their own two, which look at mentions. */
function onlyThemes({ theme, coalition }: Filters): Sql {
	return whereRecommendations({ ...noFilters(), theme, coalition });
}

function countsFor(key: FilterKey): Sql {
	return sql`counted.missed in ${[0, codeOf(key)]}`;
}

const OWN_FACETS = [
	sql`
		select 'sur' as facet, s.iso3 as value, sum(n) as recommendations
		from counted join states s on s.state = counted.sur
		where ${countsFor('sur')} group by s.iso3
	`,
	sql`
		select 'session', cast(session as varchar), sum(n)
		from counted where session is not null and ${countsFor('session')} group by session
	`,
	sql`
		select 'cycle', cast(cycle as varchar), sum(n)
		from counted where cycle is not null and ${countsFor('cycle')} group by cycle
	`,
	sql`
		select 'response', ${responseWord(sql`response`)}, sum(n)
		from counted where response is not null and ${countsFor('response')} group by response
	`,
	sql`
		select 'action', cast(action as varchar), sum(n)
		from counted where action is not null and ${countsFor('action')} group by action
	`
];

const MAKER_FACETS = [
	sql`
		select 'from' as facet, s.iso3 as value, sum(n) as recommendations
		from counted join states s on s.state = counted.maker
		where ${countsFor('from')} group by s.iso3
	`,
	sql`
		select 'group', cast(s.group_name as varchar), sum(n)
		from counted join states s on s.state = counted.maker
		where ${countsFor('group')} group by s.group_name
	`,
	sql`
		select 'org', o.org, sum(n)
		from counted join memberships o on o.state = counted.maker
		where ${countsFor('org')} group by o.org
	`
];

function themeFacet(filters: Filters): Sql {
	const conditions = [...ownConditions(filters), themeCondition('coalition', filters)];
	return sql`
		select 'theme', t.id, sum(n)
		from (
			select m.theme, count(*) as n from mentions m where ${all(present(conditions))} group by m.theme
		) m
		join themes t on t.theme = m.theme
		group by t.id
	`;
}

function coalitionFacet(filters: Filters): Sql {
	const conditions = [...ownConditions(filters), themeCondition('theme', filters)];
	return sql`
		select 'coalition', c.id, count(distinct m.rec)
		from mentions m
		join coalition c on c.theme = m.theme
		where ${all(present(conditions))}
		group by c.id
	`;
}

function ownConditions(filters: Filters): (Sql | undefined)[] {
	return RECOMMENDATION_KEYS.map((key) => keyCondition(key, filters, 'm'));
}

function present(conditions: readonly (Sql | undefined)[]): Sql[] {
	return conditions.filter((condition) => condition !== undefined);
}
