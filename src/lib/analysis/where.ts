import { sql, type Sql } from '../engine/sql';
import { FILTER_KEYS, type FilterKey, type Filters } from '../model/filters';
import { ACTION_CATEGORIES, REGIONAL_GROUPS, RESPONSES, UNKNOWN_STATE } from '../model/vocabulary';
import { CYCLES, LAST_SESSION } from '../model/calendar';
import type { Clause } from './clause';

/** A filter or clause with a value that its column cannot have. The message is one plain sentence. */
export class FilterError extends Error {
	override readonly name = 'FilterError';
}

/** The tables a condition can be put on: `recommendations r` and `mentions m`. */
export type Alias = 'r' | 'm';
const ALIASES = { r: sql`r`, m: sql`m` };

/** Keys that speak of a theme, and so of a mention; the others speak of the recommendation. */
const THEME_KEYS = ['theme', 'coalition'] as const satisfies readonly FilterKey[];
export type ThemeKey = (typeof THEME_KEYS)[number];
export type RecommendationKey = Exclude<FilterKey, ThemeKey>;
export const RECOMMENDATION_KEYS = FILTER_KEYS.filter((key): key is RecommendationKey => !isThemeKey(key));

/**
 * The condition that a row of `recommendations r` is selected. Themes, and clauses on themes, are all met by one and the
 * same mention, so that counts of recommendations agree with counts of mentions.
 * @throws FilterError
 */
export function whereRecommendations(filters: Filters, clauses: readonly Clause[] = []): Sql {
	const mention = mentionConditions(filters, clauses, 'm');
	return all([
		...recommendationConditions(filters, clauses, 'r'),
		...(mention.length > 0 ? [sql`r.rec in (select m.rec from mentions m where ${all(mention)})`] : [])
	]);
}

/**
 * The condition that a row of `mentions m` is selected: only the mentions of the chosen themes are.
 * @throws FilterError
 */
export function whereMentions(filters: Filters, clauses: readonly Clause[] = []): Sql {
	return all([
		...recommendationConditions(filters, clauses, 'm'),
		...mentionConditions(filters, clauses, 'm')
	]);
}

/** The condition that clauses alone put on a row of `mentions m`. */
export function clausesOnMentions(clauses: readonly Clause[]): Sql {
	return all(clauses.map((clause) => clauseCondition(clause, 'm')));
}

/**
 * The condition that leaves the Unknown State out, unless it was asked for by its code XXX.
 * @param role whether the recommending State, the State under review, or both have to be known
 */
export function knownStates(filters: Filters, alias: Alias, roles: readonly ('from' | 'sur')[]): Sql {
	const at = ALIASES[alias];
	return all(
		roles.flatMap((role) => {
			if (filters[role].includes(UNKNOWN_STATE)) return [];
			return [role === 'from' ? sql`${at}.maker <> 0` : sql`${at}.sur <> 0`];
		})
	);
}

/** Conditions joined by *and*; `true` where there is none. */
export function all(conditions: readonly Sql[]): Sql {
	const real = conditions.filter((condition) => condition.text !== 'true');
	return real.length === 0 ? sql`true` : sql.join(real, ' and ');
}

/**
 * The condition of one key on the recommendation's own columns, which `recommendations` and `mentions` both have.
 * @returns `undefined` where the key is not filtered
 */
export function keyCondition(key: RecommendationKey, filters: Filters, alias: Alias): Sql | undefined {
	const at = ALIASES[alias];
	if (filters[key].length === 0) return undefined;
	switch (key) {
		case 'sur':
			return sql`${at}.sur in (select state from states where iso3 in ${words(filters.sur)})`;
		case 'from':
			return sql`${at}.maker in (select state from states where iso3 in ${words(filters.from)})`;
		case 'group':
			return makerInGroups(filters.group, at);
		case 'org':
			return sql`${at}.maker in (select state from memberships where org in ${words(filters.org)})`;
		case 'cycle':
			return sql`${at}.cycle in ${numbers('cycle', filters.cycle, [0, ...CYCLES])}`;
		case 'session':
			return sql`${at}.session in ${numbers('session', filters.session, SESSIONS)}`;
		case 'response':
			return responseIn(filters.response, at);
		case 'action':
			return sql`${at}.action in ${numbers('action', filters.action, ACTION_CATEGORIES)}`;
	}
}

/** The condition of a theme key on a row of `mentions m`; `undefined` where the key is not filtered. */
export function themeCondition(key: ThemeKey, filters: Filters): Sql | undefined {
	if (filters[key].length === 0) return undefined;
	if (key === 'theme') return sql`m.theme in (select theme from themes where id in ${words(filters.theme)})`;
	return sql`m.theme in (select theme from coalition where id in ${words(filters.coalition)})`;
}

const SESSIONS = Array.from({ length: LAST_SESSION + 1 }, (_, session) => session);

function recommendationConditions(filters: Filters, clauses: readonly Clause[], alias: Alias): Sql[] {
	return [
		...RECOMMENDATION_KEYS.map((key) => keyCondition(key, filters, alias)).filter(
			(found) => found !== undefined
		),
		...clauses.filter((clause) => !isThemeClause(clause)).map((clause) => clauseCondition(clause, alias))
	];
}

function mentionConditions(filters: Filters, clauses: readonly Clause[], alias: Alias): Sql[] {
	return [
		...THEME_KEYS.map((key) => themeCondition(key, filters)).filter((found) => found !== undefined),
		...clauses.filter(isThemeClause).map((clause) => clauseCondition(clause, alias))
	];
}

function clauseCondition({ column, values, not }: Clause, alias: Alias): Sql {
	if (values.length === 0) return not ? sql`true` : sql`false`;
	const condition = clauseHolds(column, values, ALIASES[alias]);
	return not ? sql`not (${condition})` : condition;
}

function clauseHolds(column: Clause['column'], values: readonly string[], at: Sql): Sql {
	switch (column) {
		case 'from':
			return sql`${at}.maker in (select state from states where iso3 in ${words(values)})`;
		case 'sur':
			return sql`${at}.sur in (select state from states where iso3 in ${words(values)})`;
		case 'group':
			return makerInGroups(values, at);
		case 'theme':
			return sql`${at}.theme in (select theme from themes where id in ${words(values)})`;
		case 'family':
			return sql`${at}.theme in (select theme from themes where family in ${words(values)})`;
		case 'response':
			return responseIn(values, at);
		case 'cycle':
			return sql`${at}.cycle in ${numbers('cycle', values.map(Number), [0, ...CYCLES])}`;
		case 'action':
			return sql`${at}.action in ${numbers('action', values.map(Number), ACTION_CATEGORIES)}`;
	}
}

function makerInGroups(groups: readonly string[], at: Sql): Sql {
	known('group', groups, REGIONAL_GROUPS);
	return sql`${at}.maker in (select state from states where group_name in ${words(groups)})`;
}

function responseIn(responses: readonly string[], at: Sql): Sql {
	known('response', responses, RESPONSES);
	const codes = RESPONSES.flatMap((word, code) => (responses.includes(word) ? [code] : []));
	return sql`${at}.response in ${codes}`;
}

function known<Value>(key: string, values: readonly Value[], allowed: readonly Value[]): void {
	const stranger = values.find((value) => !allowed.includes(value));
	if (stranger === undefined) return;
	throw new FilterError(`"${String(stranger)}" is not a value of ${key}: choose among ${listed(allowed)}.`);
}

function listed(values: readonly unknown[]): string {
	if (values.length > 10) return `${String(values[0])} to ${String(values.at(-1))}`;
	return values.map(String).join(', ');
}

/** In a fixed order and once each, so that equal selections are equal statements. */
function words(values: readonly string[]): string[] {
	return [...new Set(values)].sort();
}

function numbers(key: string, values: readonly number[], allowed: readonly number[]): number[] {
	known(key, values, allowed);
	return [...new Set(values)].sort((one, other) => one - other);
}

function isThemeKey(key: FilterKey): key is ThemeKey {
	return (THEME_KEYS as readonly FilterKey[]).includes(key);
}

function isThemeClause({ column }: Clause): boolean {
	return column === 'theme' || column === 'family';
}
