import { parseSession } from '../../src/lib/ingest/values';
import { withoutWord } from '../../src/lib/ingest/upr-info/rows';
import { EVERYTHING, type Part } from './harvest';
import type { Narrowed, Property } from './query';
import type { SiteValue } from './values';

/** What is asked for, with the State as a position in the reference. */
export interface Wanted {
	sur: { position: number; iso3: string; name: string } | undefined;
	sessions: readonly number[];
}

/** What is asked for, in words. */
export function inWords({ sur, sessions }: Wanted): string {
	const words = [...(sur ? [sur.iso3] : []), ...(sessions.length > 0 ? [sessionWords(sessions)] : [])];
	return words.length > 0 ? words.join(', ') : EVERYTHING;
}

const sessionWords = (sessions: readonly number[]) =>
	`${sessions.length === 1 ? 'session' : 'sessions'} ${sessions.join(', ')}`;

/**
 * One search for each session asked for, narrowed to the State where one is asked for. What the site does not list is not
 * searched for.
 * @param valuesOf what the site lists of a property; `undefined` where it lists nothing, so that names and numbers must do
 * @param stateOf the position of a State by a name
 */
export function partsOf(
	wanted: Wanted,
	valuesOf: (property: Property) => readonly SiteValue[] | undefined,
	stateOf: (name: string) => number | undefined
): Part[] {
	const { sur, sessions } = wanted;
	const idOf = (property: Property, fallback: string, fits: (label: string) => boolean) => {
		const values = valuesOf(property);
		return values ? values.find(({ label }) => fits(label))?.id : fallback;
	};
	const narrowed: Narrowed = {};
	if (sur) {
		const id = idOf('state_under_review', sur.name, (label) => stateOf(label) === sur.position);
		if (id === undefined) return [];
		narrowed.state_under_review = id;
	}
	if (sessions.length === 0) return [{ name: inWords(wanted), narrowed }];
	return sessions.flatMap((session): Part[] => {
		const id = idOf('session', String(session), (label) => parseSession(withoutWord(label)) === session);
		if (id === undefined) return [];
		return [{ name: inWords({ sur, sessions: [session] }), narrowed: { ...narrowed, session: id } }];
	});
}
