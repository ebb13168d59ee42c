import { PLAN_RECORD, revisionOf, StaleRevision, type Databases } from './databases';

/** Databases in memory, for unit tests. `contents` is what a thief would see. */
export function memoryDatabases(): Databases & { contents: Map<string, Map<string, unknown>> } {
	const contents = new Map<string, Map<string, unknown>>();
	return {
		contents,
		get: (database, key) => Promise.resolve(contents.get(database)?.get(key)),
		put(database, entries, expected) {
			const store = contents.get(database) ?? new Map<string, unknown>();
			if (revisionOf(store.get(PLAN_RECORD)) !== expected) return Promise.reject(new StaleRevision('stale'));
			for (const [key, value] of Object.entries(entries)) store.set(key, structuredClone(value));
			contents.set(database, store);
			return Promise.resolve();
		},
		drop(database) {
			contents.delete(database);
			return Promise.resolve();
		}
	};
}
