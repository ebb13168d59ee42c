import { PLAN_RECORD, type Databases, type PlanRecord } from '../plan/databases';

const DATABASE = 'demarche-deck';
const KEY_RECORD = 'key';

interface SealedRecord extends PlanRecord {
	iv: Uint8Array<ArrayBuffer>;
	data: ArrayBuffer;
}

/**
 * The presentation of this device. As with a plan, nothing is written to the disk as it is: it is sealed under a key that
 * the browser keeps beside it and never gives out.
 */
export class DeckStore {
	readonly #databases: Databases;
	/** The key of what was loaded or saved last: asking for it again would cost each save a visit to the disk. */
	#held: CryptoKey | undefined;

	constructor(databases: Databases) {
		this.#databases = databases;
	}

	/** What is stored; `undefined` for nothing. */
	async load(): Promise<{ text: string; revision: number } | undefined> {
		const record = (await this.#databases.get(DATABASE, PLAN_RECORD)) as SealedRecord | undefined;
		const key = (await this.#databases.get(DATABASE, KEY_RECORD)) as CryptoKey | undefined;
		this.#held = key;
		if (record === undefined || key === undefined) return undefined;
		const data = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: record.iv }, key, record.data);
		return { text: new TextDecoder().decode(data), revision: record.revision };
	}

	/**
	 * @param revision the one that was loaded or saved last; 0 for a new presentation
	 * @returns the new revision
	 * @throws StaleRevision where another tab saved in between
	 */
	async save(text: string, revision: number): Promise<number> {
		const key =
			(revision === 0 ? undefined : this.#held) ??
			(await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']));
		const iv = crypto.getRandomValues(new Uint8Array(12));
		const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text));
		const record: SealedRecord = { revision: revision + 1, iv, data };
		await this.#databases.put(DATABASE, { [PLAN_RECORD]: record, [KEY_RECORD]: key }, revision);
		this.#held = key;
		return record.revision;
	}

	/** Removes it from this device. */
	async erase(): Promise<void> {
		await this.#databases.drop(DATABASE);
	}
}
