import bundled from '$lib/generated/missions.json';
import { formatList, m } from '$lib/i18n';
import type { Mission } from '$lib/model/mission';
import { doorInShort } from '$lib/views/approach/doors';

/**
 * The documented doors to States in a host country, by ISO3 of the sending State. What a person noted on this device is left
 * out: a scene is shown to a room.
 */
export function documentedDoors(host: string): ReadonlyMap<string, Mission> {
	const missions = (bundled as Mission[]).filter((mission) => mission.host === host);
	return new Map(missions.map((mission) => [mission.sendingState, mission]));
}

/** Which of the States shown can be reached how, each way in one clause: "in the room 2018: France, Sweden". */
export function doorClauses(
	states: readonly string[],
	doors: ReadonlyMap<string, Mission>,
	nameOf: (iso3: string) => string
): string[] {
	const ways = new Map<string, string[]>();
	for (const state of new Set(states)) {
		const mission = doors.get(state);
		if (!mission) continue;
		const way = doorInShort(mission);
		ways.set(way, [...(ways.get(way) ?? []), nameOf(state)]);
	}
	return [...ways].map(([door, names]) => m.present_door({ door, states: formatList(names) }));
}
