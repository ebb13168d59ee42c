import { readWish } from './marker';

/** The part of the browser's storage that is needed. */
export type OwnShelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** Settings that hold a person's own words: columns they matched, doors they wrote down. Their names as a browser lists them. */
export const OWN_COLUMNS = 'demarche.columns';
export const OWN_DOORS = 'demarche:missions';
const OWN = [OWN_COLUMNS, OWN_DOORS];

/** Where a person wants nothing to be kept, their own words live as long as the page. */
const untilClosed = new Map<string, string>();
const memory: OwnShelf = {
	getItem: (key) => untilClosed.get(key) ?? null,
	setItem: (key, value) => void untilClosed.set(key, value),
	removeItem: (key) => void untilClosed.delete(key)
};

/** Where a person's own words go: to this device, or, where nothing is to be kept, nowhere but the page. @throws what the browser throws where it has no storage */
export function ownShelf(): OwnShelf {
	const device = localStorage;
	return readWish() ? device : memory;
}

/** Which of a person's own words stand on this device. */
export function ownKept(): string[] {
	try {
		return OWN.filter((key) => localStorage.getItem(key) !== null);
	} catch {
		return [];
	}
}

/** Removes a person's own words from this device, and from the page. @throws what the browser throws where it has no storage */
export function eraseOwn(): void {
	untilClosed.clear();
	for (const key of OWN) localStorage.removeItem(key);
}

/** Takes to this device what was written while nothing was to be kept. Call once the person allows it. */
export function keepOwn(): void {
	for (const [key, value] of untilClosed) localStorage.setItem(key, value);
	untilClosed.clear();
}
