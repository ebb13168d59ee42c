import { ToldError } from '../model/told';
import { PAGE_TROUBLES } from './troubles';
import { DOORS, roomDay, type Mission } from '../model/mission';
import { OWN_DOORS, type OwnShelf } from './keep/own-shelf';

/** Where a person's own list of missions is kept on the device. */
export const OWN_MISSIONS_KEY = OWN_DOORS;

export type Shelf = OwnShelf;

/** One mission stands for each State and host: the later list wins. */
export function mergeMissions(...lists: readonly (readonly Mission[])[]): Mission[] {
	return [...new Map(lists.flat().map((mission) => [missionKey(mission), mission])).values()];
}

/**
 * What a person wrote, in place of what was known. Of a meeting in the same country that their row says nothing of, the row
 * before it still tells.
 */
export function overlayMissions(known: readonly Mission[], own: readonly Mission[]): Mission[] {
	const before = new Map(known.map((mission) => [missionKey(mission), mission]));
	return mergeMissions(
		known,
		own.map((mission) => {
			const older = before.get(missionKey(mission));
			if (mission.inTheRoom !== null || older === undefined || older.inTheRoom === null) return mission;
			return { ...mission, inTheRoom: older.inTheRoom, roomAsOf: roomDay(older) };
		})
	);
}

export function missionKey({ sendingState, host }: Pick<Mission, 'sendingState' | 'host'>): string {
	return `${sendingState} ${host}`;
}

/**
 * A person's own missions as kept on the device.
 * @throws Error in one sentence where something else stands there
 */
export function readOwnMissions(shelf: Shelf): Mission[] {
	const text = shelf.getItem(OWN_MISSIONS_KEY);
	if (text === null) return [];
	let kept: unknown;
	try {
		kept = JSON.parse(text);
	} catch {
		kept = undefined;
	}
	if (!Array.isArray(kept) || !kept.every(isMission)) throw new ToldError(PAGE_TROUBLES.doorsDamaged());
	return kept;
}

/** Keeps a person's own missions; an empty list leaves nothing behind. */
export function keepOwnMissions(shelf: Shelf, missions: readonly Mission[]): void {
	if (missions.length === 0) shelf.removeItem(OWN_MISSIONS_KEY);
	else shelf.setItem(OWN_MISSIONS_KEY, JSON.stringify(missions));
}

function isMission(value: unknown): value is Mission {
	if (typeof value !== 'object' || value === null) return false;
	const { sendingState, host, door, city, inTheRoom, source, asOf } = value as Record<string, unknown>;
	return (
		[sendingState, host, city, source, asOf].every((text) => typeof text === 'string') &&
		DOORS.some((known) => known === door) &&
		(inTheRoom === null || typeof inTheRoom === 'boolean')
	);
}
