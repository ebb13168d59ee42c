import { ToldError } from '../model/told';
import { TROUBLES } from './troubles';
import { PLAN_RECORD, revisionOf, type Databases, type PlanRecord } from './databases';
import { readEnvelope, type Envelope } from './seal';

/**
 * Where the plan lies on this device. Without a passphrase it is sealed all the same, under a key that lies beside it, so
 * that no text of it is ever written to the disk as it is: a database deletes by forgetting, and what it forgot can stay
 * in its files. With a passphrase there is one database with the envelope, and the other is gone.
 */
const OPEN = 'demarche-plan-open';
const LOCKED = 'demarche-plan-locked';
const KEY_RECORD = 'key';

export type Stored =
	| { kind: 'none' }
	| { kind: 'open'; text: string; revision: number }
	| { kind: 'locked'; envelope: Envelope; revision: number };

interface OpenRecord extends PlanRecord {
	iv: Uint8Array<ArrayBuffer>;
	data: ArrayBuffer;
}

export class PlanStore {
	readonly #databases: Databases;

	constructor(databases: Databases) {
		this.#databases = databases;
	}

	/**
	 * What is stored. A change of passphrase that was cut short leaves both databases; the one with the passphrase counts.
	 * @throws NotAnEnvelope, or Error where the browser refuses
	 */
	async load(): Promise<Stored> {
		const locked = await this.#databases.get(LOCKED, PLAN_RECORD);
		if (locked !== undefined) {
			await this.#databases.drop(OPEN);
			const { envelope } = locked as { envelope: unknown };
			return { kind: 'locked', envelope: readEnvelope(envelope), revision: revisionOf(locked) };
		}
		const record = (await this.#databases.get(OPEN, PLAN_RECORD)) as OpenRecord | undefined;
		const key = await this.#deviceKey();
		if (record === undefined || key === undefined) return { kind: 'none' };
		const data = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: record.iv }, key, record.data);
		return { kind: 'open', text: new TextDecoder().decode(data), revision: record.revision };
	}

	/**
	 * Saves without a passphrase.
	 * @param revision the one that was loaded or saved last; 0 for a new plan
	 * @returns the new revision
	 * @throws StaleRevision
	 */
	async saveOpen(text: string, revision: number): Promise<number> {
		const key = (revision === 0 ? undefined : await this.#deviceKey()) ?? (await newDeviceKey());
		const iv = crypto.getRandomValues(new Uint8Array(12));
		const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, new TextEncoder().encode(text));
		const record: OpenRecord = { revision: revision + 1, iv, data };
		await this.#databases.put(OPEN, { [PLAN_RECORD]: record, [KEY_RECORD]: key }, revision);
		return record.revision;
	}

	/** Saves under a passphrase that was set before. @throws StaleRevision */
	async saveLocked(envelope: Envelope, revision: number): Promise<number> {
		await this.#databases.put(
			LOCKED,
			{ [PLAN_RECORD]: { revision: revision + 1, envelope: { ...envelope } } },
			revision
		);
		return revision + 1;
	}

	/**
	 * Puts the plan under a passphrase: writes the envelope, reads it back, and only then removes what lay without one.
	 * @throws Error where the envelope did not arrive or the other record is still there
	 */
	async protect(envelope: Envelope): Promise<number> {
		const before = await this.#databases.get(LOCKED, PLAN_RECORD);
		const revision = await this.saveLocked(envelope, revisionOf(before));
		const stored = (await this.#databases.get(LOCKED, PLAN_RECORD)) as { envelope?: unknown } | undefined;
		if (readEnvelope(stored?.envelope).data !== envelope.data) throw new ToldError(TROUBLES.notSealed());
		await this.#databases.drop(OPEN);
		if (
			(await this.#databases.get(OPEN, PLAN_RECORD)) !== undefined ||
			(await this.#databases.get(OPEN, KEY_RECORD)) !== undefined
		)
			throw new ToldError(TROUBLES.openLeft());
		await this.#databases.drop(OPEN);
		return revision;
	}

	/** Takes the passphrase away. */
	async unprotect(text: string): Promise<number> {
		await this.#databases.drop(OPEN);
		const revision = await this.saveOpen(text, 0);
		await this.#databases.drop(LOCKED);
		return revision;
	}

	/** Removes the plan from this device, locked or not. @throws Error where anything is left */
	async erase(): Promise<void> {
		await this.#databases.drop(OPEN);
		await this.#databases.drop(LOCKED);
		if ((await this.load()).kind !== 'none') throw new ToldError(TROUBLES.notErased());
		await this.#databases.drop(OPEN);
		await this.#databases.drop(LOCKED);
	}

	async #deviceKey(): Promise<CryptoKey | undefined> {
		return (await this.#databases.get(OPEN, KEY_RECORD)) as CryptoKey | undefined;
	}
}

function newDeviceKey(): Promise<CryptoKey> {
	return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
