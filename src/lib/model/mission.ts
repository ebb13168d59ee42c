/**
 * Through which door a State can be reached by people in a host country: an embassy in its capital, an embassy elsewhere
 * that is accredited to it, the mission in Geneva alone, or not known. `unknown` is never guessed into another word.
 */
export const DOORS = ['embassy', 'accredited', 'geneva', 'unknown'] as const;
export type Door = (typeof DOORS)[number];

/** What is known of the way to one State in one host country: a row of `missions.csv`. */
export interface Mission {
	/** ISO3 of the State that sends the mission. */
	sendingState: string;
	/** ISO3 of the country where the people are who want to reach it: the State under review. */
	host: string;
	door: Door;
	/** Where the mission is; empty where that is not documented. */
	city: string;
	/** Whether it took part in the meeting the source tells of; `null` where the source says nothing. */
	inTheRoom: boolean | null;
	/** The day of that meeting, where it is not the one this row holds for: an older row told of it. */
	roomAsOf?: string;
	/** Where this is written. */
	source: string;
	/** The day for which it holds, `2018-11-16`; empty where none is given. */
	asOf: string;
}

/** What a list can be narrowed to: a door, or that the State was met at the meeting the source tells of. */
export const WAYS = ['embassy', 'accredited', 'geneva', 'met', 'unknown'] as const;
export type Way = (typeof WAYS)[number];

/** The ways to a State as far as they are known; `unknown` alone where nothing is. */
export function waysTo(mission: Pick<Mission, 'door' | 'inTheRoom'> | undefined): readonly Way[] {
	const ways: Way[] = [];
	if (mission !== undefined && mission.door !== 'unknown') ways.push(mission.door);
	if (mission?.inTheRoom === true) ways.push('met');
	return ways.length > 0 ? ways : ['unknown'];
}

/** The day of the meeting that a mission is said to have taken part in; empty where none is given. */
export function roomDay({ roomAsOf, asOf }: Pick<Mission, 'roomAsOf' | 'asOf'>): string {
	return roomAsOf ?? asOf;
}

/** The columns of `missions.csv`, in their order. */
export const MISSION_COLUMNS = [
	'sending_state',
	'host',
	'door',
	'city',
	'in_the_room',
	'source',
	'as_of'
] as const;
