import { localName, m, ofTheState, theState } from '../../i18n';
import type { Reference } from '../../model/reference';

/** A set of recommending States that one click selects. */
export interface Preset {
	label: string;
	/** What the set is made of, in words. */
	description: string;
	/** ISO3, sorted. */
	states: string[];
}

/**
 * The neighbourhoods of a State under review: its neighbours by land and sea, and its neighbours together with the
 * members of each regional organisation it belongs to. The State itself is never among them.
 * Source: data/reference/states.csv.
 */
export function presetsFor(iso3: string, reference: Reference): Preset[] {
	const state = reference.states.find((known) => known.iso3 === iso3);
	if (!state) return [];
	const neighbours = [...state.landNeighbours, ...state.seaNeighbours];
	const regional = reference.organisations.filter(
		({ code, regional }) => regional && state.memberships.includes(code)
	);
	const together = regional.map(({ code, name }) => {
		const members = reference.states
			.filter((member) => member.memberships.includes(code))
			.map((member) => member.iso3);
		return {
			label: m.preset_neighbours_and({ organisation: m.organisation_short({ code }) }),
			description: m.preset_neighbours_and_description({
				of_state: ofTheState(state.name),
				organisation: localName(name)
			}),
			states: statesOf([...neighbours, ...members], iso3)
		};
	});
	if (neighbours.length === 0) return together;
	return [
		...together,
		{
			label: m.preset_neighbours(),
			description: m.preset_neighbours_description({ state: theState(state.name) }),
			states: statesOf(neighbours, iso3)
		}
	];
}

const statesOf = (iso3s: string[], without: string): string[] =>
	[...new Set(iso3s)].filter((iso3) => iso3 !== without).sort();

/** Whether two sets of States are one. */
export const sameStates = (a: readonly string[], b: readonly string[]): boolean =>
	a.length === b.length && a.every((iso3) => b.includes(iso3));
