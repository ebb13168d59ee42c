/**
 * Sealing a text under a passphrase: PBKDF2-SHA-256, then AES-GCM with a key of 256 bits and a fresh IV for each seal.
 * Rounds after OWASP's Password Storage Cheat Sheet (600,000 for PBKDF2-HMAC-SHA256).
 */

export const ROUNDS = 600_000;
/** A file that asks for more would hold the page up for minutes. */
const MOST_ROUNDS = 10_000_000;
export const SHORTEST_PASSPHRASE = 8;
const FORMAT = 'demarche-plan';
const VERSION = 1;

/** A sealed text, as it is stored and as it stands in a backup file. */
export interface Envelope {
	format: typeof FORMAT;
	version: typeof VERSION;
	kdf: 'PBKDF2-SHA-256';
	iterations: number;
	/** Base64, 16 bytes. */
	salt: string;
	cipher: 'AES-GCM-256';
	/** Base64, 12 bytes, never used twice with a key. */
	iv: string;
	/** Base64. */
	data: string;
}

/** A key made of a passphrase, with what makes it again. It lives in memory only and cannot be exported. */
export interface PassphraseKey {
	key: CryptoKey;
	salt: Uint8Array<ArrayBuffer>;
	iterations: number;
}

/** The passphrase does not open the envelope, or the envelope was changed; the two cannot be told apart. */
export class WrongPassphrase extends Error {
	override readonly name = 'WrongPassphrase';
}

/** The text is no envelope that this version can open. The message says why. */
export class NotAnEnvelope extends Error {
	override readonly name = 'NotAnEnvelope';
}

/** A new key, with a salt of its own. */
export function newKey(passphrase: string): Promise<PassphraseKey> {
	return deriveKey(passphrase, crypto.getRandomValues(new Uint8Array(16)), ROUNDS);
}

/** Seals a text. */
export async function seal(text: string, { key, salt, iterations }: PassphraseKey): Promise<Envelope> {
	const iv = crypto.getRandomValues(new Uint8Array(12));
	const head = {
		format: FORMAT,
		version: VERSION,
		kdf: 'PBKDF2-SHA-256',
		iterations,
		salt: toBase64(salt),
		cipher: 'AES-GCM-256'
	} as const;
	const data = await crypto.subtle.encrypt(
		{ name: 'AES-GCM', iv, additionalData: bound(head) },
		key,
		new TextEncoder().encode(text)
	);
	return { ...head, iv: toBase64(iv), data: toBase64(new Uint8Array(data)) };
}

/**
 * Opens an envelope.
 * @returns its text and the key, so that the next save needs no passphrase
 * @throws WrongPassphrase
 */
export async function unseal(
	envelope: Envelope,
	passphrase: string
): Promise<{ text: string; key: PassphraseKey }> {
	const key = await deriveKey(passphrase, fromBase64(envelope.salt), envelope.iterations);
	return { text: await unsealWith(envelope, key), key };
}

/** Opens an envelope with the key that sealed it. @throws WrongPassphrase */
export async function unsealWith(envelope: Envelope, { key }: PassphraseKey): Promise<string> {
	const { iv, data, ...head } = envelope;
	try {
		const text = await crypto.subtle.decrypt(
			{ name: 'AES-GCM', iv: fromBase64(iv), additionalData: bound(head) },
			key,
			fromBase64(data)
		);
		return new TextDecoder().decode(text);
	} catch (cause) {
		throw new WrongPassphrase('That passphrase does not open the plan.', { cause });
	}
}

/**
 * Reads an envelope from a file or from storage.
 * @throws NotAnEnvelope with one sentence
 */
export function readEnvelope(value: unknown): Envelope {
	if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== FORMAT)
		throw new NotAnEnvelope('This file is not a backup of a plan; choose one that this page saved.');
	const { version, kdf, iterations, salt, cipher, iv, data } = value as Record<string, unknown>;
	if (version !== VERSION || kdf !== 'PBKDF2-SHA-256' || cipher !== 'AES-GCM-256')
		throw new NotAnEnvelope('This backup was made by a newer version; open it with that version.');
	if (
		typeof iterations !== 'number' ||
		!Number.isInteger(iterations) ||
		iterations < ROUNDS ||
		iterations > MOST_ROUNDS ||
		!isBase64(salt, 16) ||
		!isBase64(iv, 12) ||
		!isBase64(data, 16)
	)
		throw new NotAnEnvelope('This backup is damaged or was tampered with; use another copy of it.');
	return { format: FORMAT, version, kdf, iterations, salt, cipher, iv, data };
}

async function deriveKey(
	passphrase: string,
	salt: Uint8Array<ArrayBuffer>,
	iterations: number
): Promise<PassphraseKey> {
	// The same passphrase typed on another system may come as other code points.
	const bytes = new TextEncoder().encode(passphrase.normalize('NFKC'));
	const material = await crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveKey']);
	const key = await crypto.subtle.deriveKey(
		{ name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
		material,
		{ name: 'AES-GCM', length: 256 },
		false,
		['encrypt', 'decrypt']
	);
	return { key, salt, iterations };
}

/** The head of an envelope, bound to its content: a changed head does not open. */
function bound(head: Omit<Envelope, 'iv' | 'data'>): Uint8Array<ArrayBuffer> {
	const { format, version, kdf, iterations, salt, cipher } = head;
	return new TextEncoder().encode(JSON.stringify([format, version, kdf, iterations, salt, cipher]));
}

/** Bytes as base64. */
export function toBase64(bytes: Uint8Array): string {
	let binary = '';
	for (let at = 0; at < bytes.length; at += 0x8000)
		binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
	return btoa(binary);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
	return Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
}

function isBase64(value: unknown, least: number): value is string {
	return (
		typeof value === 'string' &&
		/^[A-Za-z0-9+/]*={0,2}$/.test(value) &&
		Math.floor((value.length * 3) / 4) >= least
	);
}
