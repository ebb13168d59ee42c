import Papa from 'papaparse';
import type { Reference } from '../model/reference';

/** The cycles that the bundled profile covers; later ones take after the last. */
export const PROFILE_CYCLES = [1, 2] as const;

/** How much each State recommended, and on what, in the cycles of the profile. */
export interface Profile {
	/** By cycle 1, 2: recommendations of each State, in the order of `Reference.states`. */
	activity: [Float64Array, Float64Array];
	/** By cycle 1, 2: mentions of State × theme, row by row, in the order of `Reference.states` and `.themes`. */
	mentions: [Float64Array, Float64Array];
}

/**
 * Reads `data/reference/state-activity.csv` and `state-theme-profile.csv`.
 * @throws Error with one sentence that names file, line and remedy where a State, theme, cycle or number does not fit
 */
export function readProfile(texts: { activity: string; themes: string }, reference: Reference): Profile {
	const states = new Map(reference.states.map(({ iso3 }, i) => [iso3, i]));
	const themes = new Map(reference.themes.map(({ name }, i) => [name, i]));
	const zeros = (length: number): [Float64Array, Float64Array] => [
		new Float64Array(length),
		new Float64Array(length)
	];
	const profile: Profile = {
		activity: zeros(states.size),
		mentions: zeros(states.size * themes.size)
	};
	for (const row of rowsOf('state-activity.csv', texts.activity)) {
		const state = row.position('recommending_state', states);
		profile.activity[row.cycle()][state] = row.count();
	}
	for (const row of rowsOf('state-theme-profile.csv', texts.themes)) {
		const state = row.position('recommending_state', states);
		const theme = row.position('theme', themes);
		profile.mentions[row.cycle()][state * themes.size + theme] = row.count();
	}
	return profile;
}

interface ProfileRow {
	position(column: string, known: ReadonlyMap<string, number>): number;
	/** Position in `PROFILE_CYCLES`. */
	cycle(): 0 | 1;
	count(): number;
}

function* rowsOf(file: string, text: string): Generator<ProfileRow> {
	const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
	for (const [i, row] of data.entries()) {
		const fault = (column: string, wanted: string) =>
			new Error(
				`${file}, line ${i + 2}, ${column}: “${row[column] ?? ''}” should be ${wanted}; correct the cell.`
			);
		yield {
			position(column, known) {
				const position = known.get(row[column] ?? '');
				if (position === undefined) throw fault(column, 'one that the reference knows');
				return position;
			},
			cycle() {
				if (row.cycle === '1') return 0;
				if (row.cycle === '2') return 1;
				throw fault('cycle', '1 or 2');
			},
			count() {
				const count = Number(row.recommendations);
				if (!Number.isInteger(count) || count < 1) throw fault('recommendations', 'a whole number above 0');
				return count;
			}
		};
	}
}
