import type { State } from '../../model/reference';

/**
 * How alike two countries are as the review groups them: (1 for the same regional group + ½ for each shared membership + ½
 * for being neighbours by land or sea), squared. State × State, in the order given; the Unknown group is like none. The
 * half for neighbours was chosen among ten ways to count by how they did on sessions 11–18; they differed by less than chance.
 */
export function kinship(
	states: readonly Pick<State, 'iso3' | 'group' | 'memberships' | 'landNeighbours' | 'seaNeighbours'>[]
): Float64Array {
	const kin = new Float64Array(states.length * states.length);
	const memberships = states.map((state) => new Set(state.memberships));
	const neighbours = states.map((state) => new Set([...state.landNeighbours, ...state.seaNeighbours]));
	states.forEach((one, i) =>
		states.forEach((other, k) => {
			let points = one.group !== 'Unknown' && one.group === other.group ? 1 : 0;
			for (const code of other.memberships) if (memberships[i]?.has(code)) points += 0.5;
			if (neighbours[i]?.has(other.iso3)) points += 0.5;
			kin[i * states.length + k] = points * points;
		})
	);
	return kin;
}
