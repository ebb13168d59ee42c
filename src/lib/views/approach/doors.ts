import { m } from '../../i18n';
import { roomDay, WAYS, waysTo, type Door, type Mission, type Way } from '../../model/mission';

export function doorLabel(door: Door): string {
	switch (door) {
		case 'embassy':
			return m.approach_door_embassy();
		case 'accredited':
			return m.approach_door_accredited();
		case 'geneva':
			return m.approach_door_geneva();
		case 'unknown':
			return m.approach_door_unknown();
	}
}

/** A way to States as a choice. @param year of the meeting the table tells of; empty where it names none or several */
export function wayLabel(way: Way, year: string): string {
	if (way !== 'met') return doorLabel(way);
	return year === '' ? m.approach_in_the_room() : m.approach_in_the_room_year({ year });
}

/** One choice to narrow a list by, and how many States of the list it would leave. */
export interface WayChoice {
	way: Way;
	label: string;
	count: number;
}

/**
 * The choices that would narrow a list of States: those some States answer to and others do not, and those that are chosen already,
 * which a person must be able to let go of.
 * @param states ISO3 of the States listed
 */
export function wayChoices(
	states: readonly string[],
	missions: ReadonlyMap<string, Mission>,
	chosen: readonly Way[]
): WayChoice[] {
	const years = new Set(
		[...missions.values()].filter(({ inTheRoom }) => inTheRoom).map((met) => roomDay(met).slice(0, 4))
	);
	const [year = ''] = years.size === 1 ? years : [];
	return WAYS.map((way) => ({
		way,
		label: wayLabel(way, year),
		count: states.filter((state) => waysTo(missions.get(state)).includes(way)).length
	})).filter(({ way, count }) => chosen.includes(way) || (count > 0 && count < states.length));
}

/** What a narrow column says of a door: where a State was met, or how it can be reached. */
export function doorInShort(mission: Mission | undefined): string {
	const { door, inTheRoom } = doorWords(mission);
	if (inTheRoom === '')
		return mission === undefined || mission.door === 'unknown' ? m.approach_unknown() : door;
	return mission?.door === 'unknown' ? inTheRoom : m.approach_door_and({ door, met: inTheRoom });
}

/** What is known of a State's door, in a few words; nothing is added where it is not known. */
export function doorWords(mission: Mission | undefined): { door: string; inTheRoom: string } {
	if (mission === undefined) return { door: doorLabel('unknown'), inTheRoom: '' };
	const door = doorLabel(mission.door);
	return {
		door: mission.city === '' ? door : m.approach_door_in({ door, city: mission.city }),
		inTheRoom:
			mission.inTheRoom === true
				? roomDay(mission) === ''
					? m.approach_in_the_room()
					: m.approach_in_the_room_year({ year: roomDay(mission).slice(0, 4) })
				: ''
	};
}
