import { m } from '../../i18n';
import type { Door, Mission } from '../../model/mission';

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
				? mission.asOf === ''
					? m.approach_in_the_room()
					: m.approach_in_the_room_year({ year: mission.asOf.slice(0, 4) })
				: ''
	};
}
