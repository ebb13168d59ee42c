import { foldName } from '../names';
import type { Words } from '../words';
import type { FindState } from './state-list';

/** Finds States in running text: a code such as `SUR` stands there for an abbreviation, unless it is a name too (`USA`). */
export function stateFinder({ states, vocabulary }: Words): FindState {
	return (name) => {
		const position = states.find(name);
		if (position === undefined || !/^[A-Z]{3}$/.test(name)) return position;
		const state = vocabulary.states[position];
		if (!state || state.iso3 !== name) return position;
		const fold = foldName(name);
		return [state.name, state.officialName, ...state.otherNames].some((known) => foldName(known) === fold)
			? position
			: undefined;
	};
}
