import { CYCLES } from '../../src/lib/model/calendar';
import { noFilters, type Filters } from '../../src/lib/model/filters';

/** Filters that a person sets or takes back in one click on the rail. */
export type ToggleKey = 'cycle' | 'group' | 'theme';

export interface Toggle {
	key: ToggleKey;
	value: string | number;
}

const GROUPS = ['African', 'Asia-Pacific', 'Eastern European', 'GRULAC', 'WEOG'];
/** So many values of a key are chosen at most; another choice takes the oldest back first. */
const MOST: Record<ToggleKey, number> = { cycle: 2, group: 2, theme: 3 };
const KEYS: readonly ToggleKey[] = ['cycle', 'group', 'theme'];

/**
 * A walk through selections: each differs from the one before by one value of a cycle, a group or a theme, as clicks on
 * the rail would leave them. The same seed gives the same walk.
 * @param themes ids to choose among
 * @param steps how many
 */
export function walk(themes: readonly string[], steps: number, seed: number): Filters[] {
	const values: Record<ToggleKey, readonly (string | number)[]> = {
		cycle: CYCLES,
		group: GROUPS,
		theme: themes
	};
	const random = numbers(seed);
	const selections: Filters[] = [];
	let at = noFilters();
	for (let step = 0; step < steps; step++) {
		const key = KEYS[step % KEYS.length] ?? 'cycle';
		const chosen = at[key] as readonly (string | number)[];
		const choice = values[key][Math.floor(random() * values[key].length)];
		const value = chosen.length >= MOST[key] ? chosen[0] : choice;
		if (value !== undefined) at = toggle(at, { key, value });
		selections.push(at);
	}
	return selections;
}

/** The filters with one value more or, where it was chosen, one less. */
export function toggle(filters: Filters, { key, value }: Toggle): Filters {
	const values = filters[key] as readonly (string | number)[];
	const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
	return { ...filters, [key]: next };
}

/** Numbers from 0 to under 1, the same for the same seed (mulberry32). */
export function numbers(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
