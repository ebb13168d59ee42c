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
		return condition ? [{ condition, code: codeOf(key), met: sql.id(`${key}_met`) }] : [];
	});
	return {
		name: 'facets',
		columns: ['facet', 'value', 'recommendations'],
		sql: sql`
			with tested as (
				select ${sql.join([
					sql`r.sur, r.maker, r.session, r.cycle, r.response, r.action`,
					...active.map(({ condition, met }) => sql`${condition} as ${met}`)
				])}
				from recommendations r
				where ${onlyThemes(filters)}
			),
			marked as (
				select *, ${missed(active)} as missed from tested where ${atMostOneMissed(active)}
			),
			mentioned as ${active.length > 0 ? sql`materialized` : sql`not materialized`} (
				select m.rec, m.theme from mentions m where ${all(ownConditions(filters))}
			),
			counted as materialized (
				select missed, sur, maker, session, cycle, response, action, count(*) as n, ${FACET_OF_ROW} as facet
				from marked
				group by grouping sets (
					(missed, sur), (missed, maker), (missed, session), (missed, cycle), (missed, response), (missed, action)
				)
			),
			found as (
				${sql.join([OWN_FACETS, GROUP_FACET, ORG_FACET, themeFacet(filters), coalitionFacet(filters)], '\nunion all\n')}
			)
			select facet, value, recommendations from found order by facet, recommendations desc, value
		`
	};
}

/** Code of a filter in the column `missed`; 0 stands for none missed. */
function codeOf(key: FilterKey): number {
	return FILTER_KEYS.indexOf(key) + 1;
}

/** A filter that is set: its code, and the column of `tested` that says whether a row meets it. */
interface Active {
	code: number;
	met: Sql;
}

function missed(active: readonly Active[]): Sql {
	if (active.length === 0) return sql`0`;
	const cases = active.map(({ met, code }) => sql`when not ${met} then ${code}`);
	return sql`case ${sql.join(cases, ' ')} else 0 end`;
}

function atMostOneMissed(active: readonly Active[]): Sql {
	if (active.length < 2) return sql`true`;
	return sql`${sql.join(
		active.map(({ met }) => sql`cast(${met} as utinyint)`),
		' + '
	)} >= ${active.length - 1}`;
}

/** The themes' filters alone: they count for every facet but their own two, which look at mentions. */
function onlyThemes({ theme, coalition }: Filters): Sql {
	return whereRecommendations({ ...noFilters(), theme, coalition });
}

/** Columns whose values are counted as they stand; a row of `counted` has a value in just one of them. */
const OWN = {
	sur: 'sur',
	maker: 'from',
	session: 'session',
	cycle: 'cycle',
	response: 'response',
	action: 'action'
} as const;

const FACET_OF_ROW = sql`case ${sql.join(
	Object.entries(OWN).map(([column, key]) => sql`when ${sql.id(column)} is not null then ${codeOf(key)}`),
	' '
)} end`;

const OWN_FACETS = sql`
	select case counted.facet ${sql.join(
		Object.values(OWN).map((key) => sql`when ${codeOf(key)} then ${key}`),
		' '
	)} end as facet,
		coalesce(s.iso3, ${responseWord(sql`response`)}, cast(coalesce(session, cycle, action) as varchar)) as value,
		sum(n) as recommendations
	from counted
	left join states s on s.state = coalesce(counted.sur, counted.maker)
	where counted.missed in (0, counted.facet)
	group by 1, 2
`;

const GROUP_FACET = sql`
	select 'group', cast(s.group_name as varchar), sum(n)
	from counted
	join states s on s.state = counted.maker
	where counted.missed in (0, ${codeOf('group')})
	group by s.group_name
`;

const ORG_FACET = sql`
	select 'org', o.org, sum(n)
	from counted
	join memberships o on o.state = counted.maker
	where counted.missed in (0, ${codeOf('org')})
	group by o.org
`;

function themeFacet(filters: Filters): Sql {
	return sql`
		select 'theme', t.id, n
		from (
			select m.theme, count(*) as n from mentioned m
			where ${themeCondition('coalition', filters) ?? sql`true`}
			group by m.theme
		) m
		join themes t on t.theme = m.theme
	`;
}

function coalitionFacet(filters: Filters): Sql {
	return sql`
		select 'coalition', c.id, count(distinct m.rec)
		from mentioned m
		join coalition c on c.theme = m.theme
		where ${themeCondition('theme', filters) ?? sql`true`}
		group by c.id
	`;
}

function ownConditions(filters: Filters): Sql[] {
	return RECOMMENDATION_KEYS.map((key) => keyCondition(key, filters, 'm')).filter(
		(found) => found !== undefined
	);
}
