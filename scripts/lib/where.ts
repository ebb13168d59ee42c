import { foldName } from '../../src/lib/ingest';
import { CYCLES, LAST_SESSION } from '../../src/lib/model/calendar';
import type { Vocabulary } from '../../src/lib/model/dataset';
import {
	FILTER_KEYS,
	noFilters,
	NUMERIC_FILTER_KEYS,
	type FilterKey,
	type Filters
} from '../../src/lib/model/filters';
import type { CoalitionTheme, Organisation } from '../../src/lib/model/reference';
import { ACTION_CATEGORIES, REGIONAL_GROUPS, RESPONSES, UNKNOWN_STATE } from '../../src/lib/model/vocabulary';
import { Mistake, nearest, suggestion } from './sentence';

/** What the values of a condition can name. */
export interface Nameable {
	vocabulary: Vocabulary;
	coalition: readonly CoalitionTheme[];
	organisations: readonly Organisation[];
}

/** A condition of the command line before its values are looked up. */
export interface RawCondition {
	key: FilterKey;
	text: string;
}

/**
 * Takes `key=value[,value]` apart.
 * @throws Mistake for a key that does not exist or a value that is missing
 */
export function readConditions(given: readonly string[]): RawCondition[] {
	return given.map((condition) => {
		const at = condition.indexOf('=');
		const word = (at < 0 ? condition : condition.slice(0, at)).trim();
		const key = FILTER_KEYS.find((known) => known === word.toLowerCase());
		if (key === undefined)
			throw new Mistake(`“${word}” is no key of --where; ${suggestion(word, FILTER_KEYS)}`);
		const text = at < 0 ? '' : condition.slice(at + 1).trim();
		if (text === '') throw new Mistake(`--where ${key} has no value; write --where ${key}=value.`);
		return { key, text };
	});
}

/**
 * Conditions as a selection. Values are found whatever their case and accents: States by ISO3 or any known name, themes by
 * id, name or label, organisations by code or name; `Accepted` is Supported.
 * @throws Mistake for a value that is not known, with the nearest one
 */
export function filtersOf(conditions: readonly RawCondition[], nameable: Nameable): Filters {
	const filters = noFilters();
	const chosen = new Map<FilterKey, Set<string>>();
	for (const { key, text } of conditions) {
		const names = NAMES[key](nameable);
		const values = chosen.get(key) ?? new Set();
		for (const value of valuesOf(key, text, names)) values.add(value);
		chosen.set(key, values);
	}
	for (const [key, values] of chosen) {
		if (isNumeric(key)) filters[key] = [...values].map(Number);
		else filters[key] = [...values];
	}
	return filters;
}

/** A name a person may use, and the value it stands for. */
type Names = readonly (readonly [name: string, value: string])[];

const NAMES: Record<FilterKey, (nameable: Nameable) => Names> = {
	sur: states,
	from: states,
	group: () => [
		...REGIONAL_GROUPS.map((group) => [group, group] as const),
		['Africa', 'African'],
		['Asia', 'Asia-Pacific'],
		['EEG', 'Eastern European']
	],
	org: ({ organisations }) =>
		organisations.flatMap(({ code, name }) => [[code, code] as const, [name, code] as const]),
	theme: ({ vocabulary }) =>
		vocabulary.themes.flatMap(({ id, name, label }) => [
			[name, id] as const,
			[id, id] as const,
			[label, id] as const
		]),
	coalition: ({ coalition }) =>
		coalition.flatMap(({ id, label }) => [[label, id] as const, [id, id] as const]),
	cycle: () => numbers([...CYCLES, 0]),
	session: () => numbers(Array.from({ length: LAST_SESSION + 1 }, (_, session) => session)),
	response: () => [...RESPONSES.map((word) => [word, word] as const), ['Accepted', 'Supported']],
	action: () => numbers(ACTION_CATEGORIES)
};

function states({ vocabulary }: Nameable): Names {
	return vocabulary.states.flatMap(({ iso3, name, officialName, otherNames }) =>
		[name, iso3, officialName, ...otherNames].map((known) => [known, iso3] as const)
	);
}

function numbers(values: readonly number[]): Names {
	return values.map((value) => [String(value), String(value)]);
}

/** A label may hold a comma: the whole text is tried before it is split. */
function valuesOf(key: FilterKey, text: string, names: Names): string[] {
	const whole = find(text, names);
	if (whole !== undefined) return [whole];
	const parts = text.split(',').map((part) => part.trim());
	return parts.map((part) => {
		if (part === '')
			throw new Mistake(`--where ${key}=${text} has an empty value; take out the comma too many.`);
		const found = find(part, names);
		if (found !== undefined) return found;
		const candidates = [...new Set(names.map(([name]) => name))].filter((name) => name !== UNKNOWN_STATE);
		if (key === 'sur' || key === 'from')
			throw new Mistake(
				`“${part}” is no State; ${nearest(part, candidates) === undefined ? 'name one by its ISO code, such as KHM, or by its name.' : suggestion(part, candidates)}`
			);
		throw new Mistake(`“${part}” is no value of ${key}; ${suggestion(part, candidates)}`);
	});
}

function find(text: string, names: Names): string | undefined {
	const folded = foldName(text);
	if (folded === '') return undefined;
	// A code comes before a name, so that no name can hide it.
	const code = names.find(([, value]) => value.toLowerCase() === text.toLowerCase());
	return (code ?? names.find(([name]) => foldName(name) === folded))?.[1];
}

function isNumeric(key: FilterKey): key is (typeof NUMERIC_FILTER_KEYS)[number] {
	return (NUMERIC_FILTER_KEYS as readonly FilterKey[]).includes(key);
}
