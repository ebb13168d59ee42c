import type { Said } from '../model/sentence';
import { saidBy, ToldError } from '../model/told';
import { PAGE_TROUBLES } from './troubles';
import bundled from '../generated/missions.json';
import { fromBlob } from '../ingest';
import { readMissionsFile } from '../ingest/missions';
import type { RowSetAside, Vocabulary } from '../model/dataset';
import type { Door, Mission } from '../model/mission';
import {
	keepOwnMissions,
	mergeMissions,
	missionKey,
	overlayMissions,
	readOwnMissions,
	type Shelf
} from './approach-doors';
import { ownShelf } from './keep/own-shelf';

const BUNDLED = bundled as Mission[];

/**
 * The doors to each State: the bundled table, and in its place where both speak, a person's own list, which is kept on this
 * device and nowhere else, and where nothing is to be kept, as long as the page.
 */
export class Doors {
	#own = $state.raw<readonly Mission[]>([]);
	#trouble = $state.raw<Said | undefined>();
	#setAside = $state.raw<readonly RowSetAside[]>([]);

	constructor() {
		this.#attempt(() => {
			this.#own = readOwnMissions(shelf());
		});
	}

	/** A person's own missions. */
	get own(): readonly Mission[] {
		return this.#own;
	}

	/** One sentence on what went wrong with the list, to be shown. */
	get trouble(): Said | undefined {
		return this.#trouble;
	}

	/** Rows of the list brought last that were not taken. */
	get setAside(): readonly RowSetAside[] {
		return this.#setAside;
	}

	/** All that is known of the ways to States in one host country, by ISO3 of the sending State. */
	missionsIn(host: string): ReadonlyMap<string, Mission> {
		return new Map(
			overlayMissions(BUNDLED, this.#own)
				.filter((mission) => mission.host === host)
				.map((mission) => [mission.sendingState, mission])
		);
	}

	/** Everything, as it would be written to a file. */
	get all(): Mission[] {
		return overlayMissions(BUNDLED, this.#own);
	}

	/** Whether a mission is the person's own. */
	isOwn(mission: Pick<Mission, 'sendingState' | 'host'>): boolean {
		return this.#own.some((own) => missionKey(own) === missionKey(mission));
	}

	/** Writes one mission down on this device. */
	write(mission: Mission): void {
		this.#keep(mergeMissions(this.#stored(), [mission]));
	}

	/** Forgets a person's own word on one mission, so that the bundled one stands again. */
	forget(mission: Pick<Mission, 'sendingState' | 'host'>): void {
		this.#keep(this.#stored().filter((own) => missionKey(own) !== missionKey(mission)));
	}

	/** Takes a person's list in; its rows stand in place of what was known. */
	async bring(file: File, vocabulary: Vocabulary): Promise<void> {
		this.#setAside = [];
		try {
			const { missions, setAside } = await readMissionsFile(fromBlob(file.name, file), vocabulary);
			this.#setAside = setAside;
			this.#keep(mergeMissions(this.#stored(), missions));
		} catch (error) {
			this.#trouble = saidBy(error);
		}
	}

	/** Erases all that the person wrote or brought. */
	erase(): void {
		this.#setAside = [];
		this.#keep([]);
	}

	/** As they stand on the device now, since another tab may have changed or erased them; what is here where that cannot be read. */
	#stored(): readonly Mission[] {
		try {
			return readOwnMissions(shelf());
		} catch {
			return this.#own;
		}
	}

	#keep(missions: readonly Mission[]): void {
		this.#own = missions;
		this.#attempt(() => keepOwnMissions(shelf(), missions));
	}

	#attempt(work: () => void): void {
		try {
			work();
			this.#trouble = undefined;
		} catch (error) {
			this.#trouble = saidBy(error);
		}
	}
}

/** The door of a State of which nothing is written down is not known. */
export function doorOf(missions: ReadonlyMap<string, Mission>, state: string): Door {
	return missions.get(state)?.door ?? 'unknown';
}

/** @throws Error in one sentence where the browser keeps nothing */
function shelf(): Shelf {
	try {
		return ownShelf();
	} catch (cause) {
		throw new ToldError(PAGE_TROUBLES.doorsNotKept(), { cause });
	}
}
