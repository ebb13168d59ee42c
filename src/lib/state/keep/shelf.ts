import type { IpcTables } from '../../engine/arrow';
import { asOfNow } from '../../engine/stored';
import { KEPT, KeptError, readManifest, type KeptContents, type Manifest } from '../../keep/contents';

/** Where the data set lies on this device. In the browser IndexedDB, in unit tests a stand-in. */
export interface Shelf {
	/** @returns `undefined` where nothing is stored @throws KeptError */
	load(): Promise<KeptContents | undefined>;
	/** Stores all of it or, where it fails, leaves what was stored. Tables stored before are not written again. @throws KeptError */
	save(contents: KeptContents): Promise<void>;
	/** Removes all that was stored. @throws KeptError */
	erase(): Promise<void>;
}

/** Name of the database, as a browser's settings list it. */
export const DATABASE = 'demarche-data';
const MANIFEST = 'manifest';
const TABLES = 'tables';

/** The shelf in IndexedDB. Each call opens and closes its own connection, so that another tab can always erase. */
export const browserShelf: Shelf = {
	load: () =>
		withStores('readonly', async (stores) => {
			const given = await settled(stores.manifest.get(MANIFEST));
			if (given === undefined) return undefined;
			const manifest = readManifest(given);
			const tables = new Map<string, IpcTables[]>();
			for (const { key, kind } of manifest.sources) {
				if (kind === 'bundled') continue;
				tables.set(key, await partsOf(stores.tables, key));
			}
			return { manifest, tables };
		}),
	save: ({ manifest, tables }) =>
		withStores('readwrite', async (stores) => {
			const stored = new Set((await settled(stores.tables.getAllKeys())) as string[]);
			for (const key of stored) if (!tables.has(sourceOf(key))) stores.tables.delete(key);
			for (const [key, parts] of tables) {
				if (stored.has(key)) continue;
				// One after the other: a browser copies what it stores at once, and all of a large file would hold the page up.
				for (const [index, part] of parts.entries())
					await settled(stores.tables.put(alone(part), partKey(key, index)));
				stores.tables.put(parts.length, key);
			}
			stores.manifest.put(manifest satisfies Manifest, MANIFEST);
		}),
	erase: () =>
		new Promise<void>((resolve, reject) => {
			const request = indexedDB.deleteDatabase(DATABASE);
			request.onsuccess = () => resolve();
			request.onerror = () => reject(asKeptError(request.error));
			request.onblocked = () => undefined; // Connections are short: it goes on as soon as the last is closed.
		})
};

/** A source's own record says how many parts it has; each part has a record of its own. Keys of sources hold no slash. */
const partKey = (source: string, index: number): string => `${source}/${index}`;
const sourceOf = (key: string): string => key.split('/')[0] ?? key;

/** @throws KeptError where a part is missing */
async function partsOf(store: IDBObjectStore, source: string): Promise<IpcTables[]> {
	const found: unknown = await settled(store.get(source));
	// As earlier versions stored them: all parts in one record.
	if (Array.isArray(found)) return (found as IpcTables[]).map(asOfNow);
	if (typeof found !== 'number') throw new KeptError(KEPT.tables());
	const parts: IpcTables[] = [];
	for (let index = 0; index < found; index++) {
		const part = (await settled(store.get(partKey(source, index)))) as IpcTables | undefined;
		if (part === undefined) throw new KeptError(KEPT.tables());
		parts.push(asOfNow(part));
	}
	return parts;
}

/** The part with bytes of its own: of memory shared with other parts, all would be stored with each. */
function alone(part: IpcTables): IpcTables {
	const own = Object.entries(part).map(([name, value]: [string, unknown]) => [
		name,
		value instanceof Uint8Array && value.byteLength < value.buffer.byteLength ? value.slice() : value
	]);
	return Object.fromEntries(own) as IpcTables;
}

async function withStores<Result>(
	mode: IDBTransactionMode,
	work: (stores: { manifest: IDBObjectStore; tables: IDBObjectStore }) => Promise<Result>
): Promise<Result> {
	const connection = await open();
	try {
		const transaction = connection.transaction([MANIFEST, TABLES], mode);
		const done = new Promise<void>((resolve, reject) => {
			transaction.oncomplete = () => resolve();
			transaction.onabort = () => reject(asKeptError(transaction.error));
		});
		// Heard below in any case; here it only must not go unheard.
		done.catch(() => undefined);
		const result = await work({
			manifest: transaction.objectStore(MANIFEST),
			tables: transaction.objectStore(TABLES)
		}).catch(async (error: unknown) => {
			// What was begun is taken back; where the transaction is over already, it says itself why.
			if (transaction.error === null) {
				try {
					transaction.abort();
				} catch {
					await done;
				}
				throw error;
			}
			await done;
			throw error;
		});
		await done;
		return result;
	} finally {
		connection.close();
	}
}

function open(): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		if (typeof indexedDB === 'undefined') return reject(asKeptError(null));
		const request = indexedDB.open(DATABASE, 1);
		request.onupgradeneeded = () => {
			request.result.createObjectStore(MANIFEST);
			request.result.createObjectStore(TABLES);
		};
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(asKeptError(request.error));
	});
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(asKeptError(request.error));
	});
}

function asKeptError(cause: DOMException | null): KeptError {
	const why = cause?.name === 'QuotaExceededError' ? KEPT.noRoom() : KEPT.notStored();
	return new KeptError(why, { cause });
}
