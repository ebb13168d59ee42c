import { parseProfile, printProfile } from '../ingest';
import type { MappingProfile } from '../model/mapping';
import { OWN_COLUMNS, ownShelf, type OwnShelf } from './keep/own-shelf';

const KEY = OWN_COLUMNS;
/** Beyond this number the oldest is forgotten. */
const MOST = 50;

/** The profiles kept on this device, the newest first: headings and what they mean, never a row. What cannot be read is passed over. */
export function rememberedColumns(storage: Pick<Storage, 'getItem'> | undefined): MappingProfile[] {
	try {
		const kept: unknown = JSON.parse(storage?.getItem(KEY) ?? '[]');
		if (!Array.isArray(kept)) return [];
		return kept.flatMap((text) => {
			try {
				return typeof text === 'string' ? [parseProfile(text)] : [];
			} catch {
				return [];
			}
		});
	} catch {
		return [];
	}
}

/** Keeps a profile for tables with its headings, in place of an earlier one. A device that lets nothing be kept forgets it. */
export function rememberColumns(
	storage: Pick<Storage, 'getItem' | 'setItem'> | undefined,
	profile: MappingProfile
): void {
	const others = rememberedColumns(storage).filter(({ signature }) => signature !== profile.signature);
	try {
		storage?.setItem(KEY, JSON.stringify([profile, ...others].slice(0, MOST).map(printProfile)));
	} catch {
		// Storage may be full or forbidden: the profile then serves this once.
	}
}

/** Where profiles are kept; `undefined` where the browser has no storage. */
export function columnsShelf(): OwnShelf | undefined {
	try {
		return ownShelf();
	} catch {
		return undefined;
	}
}
