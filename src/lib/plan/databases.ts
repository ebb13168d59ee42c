import { ToldError } from '../model/told';
import { TROUBLES } from './troubles';
/** A record of a database. `plan` counts its revisions, so that two tabs do not write over one another. */
export interface PlanRecord {
	revision: number;
	[part: string]: unknown;
}

/** Somebody else, another tab most likely, wrote in between. */
export class StaleRevision extends Error {
	override readonly name = 'StaleRevision';
}

/** Named databases, each with one store. In the browser IndexedDB; in unit tests a stand-in. */
export interface Databases {
	/** @returns `undefined` where there is no such record or no such database */
	get(database: string, key: string): Promise<unknown>;
	/** Writes all entries or none. @throws StaleRevision where the stored plan is not of the revision expected (0: none) */
	put(database: string, entries: Readonly<Record<string, unknown>>, expected: number): Promise<void>;
	/** Removes a database and all it held. */
	drop(database: string): Promise<void>;
}

const STORE = 'plan';
/** The record whose revision counts. */
export const PLAN_RECORD = 'plan';

/** IndexedDB of this browser; every call opens and closes its own connection, so that another tab can always erase. */
export const indexedDatabases: Databases = {
	async get(database, key) {
		const connection = await openExisting(database);
		if (connection === undefined) return undefined;
		try {
			return await settled(connection.transaction(STORE).objectStore(STORE).get(key));
		} finally {
			connection.close();
		}
	},
	async put(database, entries, expected) {
		const connection = await open(database);
		try {
			const transaction = connection.transaction(STORE, 'readwrite', { durability: 'strict' });
			const store = transaction.objectStore(STORE);
			const done = new Promise<void>((resolve, reject) => {
				transaction.oncomplete = () => resolve();
				transaction.onabort = () => reject(asError(transaction.error));
			});
			const stored: unknown = await settled(store.get(PLAN_RECORD));
			if (revisionOf(stored) !== expected) {
				transaction.abort();
				await done.catch(() => undefined);
				throw new StaleRevision(
					'The plan was changed in another tab; take what is stored there, then go on.'
				);
			}
			for (const [key, value] of Object.entries(entries)) store.put(value, key);
			// Not left to the end of the turn: a page that goes now has saved.
			transaction.commit();
			await done;
		} finally {
			connection.close();
		}
	},
	async drop(database) {
		await new Promise<void>((resolve, reject) => {
			const request = indexedDB.deleteDatabase(database);
			request.onsuccess = () => resolve();
			request.onerror = () => reject(asError(request.error));
			request.onblocked = () => undefined; // Connections are short: it goes on as soon as the last is closed.
		});
	}
};

/** The revision of a stored plan; 0 for none. */
export function revisionOf(record: unknown): number {
	if (typeof record !== 'object' || record === null || !('revision' in record)) return 0;
	return typeof record.revision === 'number' ? record.revision : 0;
}

function open(database: string): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(database, 1);
		request.onupgradeneeded = () => request.result.createObjectStore(STORE);
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(asError(request.error));
	});
}

/** Reading leaves no empty database behind where there was none. */
function openExisting(database: string): Promise<IDBDatabase | undefined> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(database, 1);
		let none = false;
		request.onupgradeneeded = () => {
			none = true;
			request.transaction?.abort();
		};
		request.onsuccess = () => resolve(request.result);
		request.onerror = (event) => {
			event.preventDefault();
			if (none) resolve(undefined);
			else reject(asError(request.error));
		};
	});
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(asError(request.error));
	});
}

function asError(cause: DOMException | null): Error {
	return new ToldError(TROUBLES.notStored(), { cause });
}
