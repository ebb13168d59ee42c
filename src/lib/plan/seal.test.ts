import { describe, expect, it } from 'vitest';
import {
	newKey,
	NotAnEnvelope,
	readEnvelope,
	ROUNDS,
	seal,
	unseal,
	unsealWith,
	WrongPassphrase
} from './seal';

const PASSPHRASE = 'four quiet words here';
const SECRET = 'Notes: ភ្នំពេញ, 14 November';

describe('sealing', () => {
	it('comes back with the passphrase, and only with it', async () => {
		const key = await newKey(PASSPHRASE);
		const envelope = readEnvelope(JSON.parse(JSON.stringify(await seal(SECRET, key))));
		expect(envelope.iterations).toBeGreaterThanOrEqual(600_000);
		expect(JSON.stringify(envelope)).not.toContain('November');
		expect((await unseal(envelope, PASSPHRASE)).text).toBe(SECRET);
		expect(await unsealWith(envelope, key)).toBe(SECRET);
		await expect(unseal(envelope, 'four quiet words her')).rejects.toThrow(WrongPassphrase);
	});

	it('uses a fresh IV for each seal and a fresh salt for each passphrase', async () => {
		const key = await newKey(PASSPHRASE);
		const seals = await Promise.all(Array.from({ length: 50 }, () => seal(SECRET, key)));
		expect(new Set(seals.map(({ iv }) => iv)).size).toBe(50);
		expect(new Set(seals.map(({ data }) => data)).size).toBe(50);
		expect((await newKey(PASSPHRASE)).salt).not.toEqual(key.salt);
	});

	it('cannot be exported', async () => {
		const { key } = await newKey(PASSPHRASE);
		await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
	});

	it('takes the same passphrase from any keyboard', async () => {
		const envelope = await seal(SECRET, await newKey('Zoë spricht gern'.normalize('NFC')));
		expect((await unseal(envelope, 'Zoë spricht gern'.normalize('NFD'))).text).toBe(SECRET);
	});

	it('notices that the content or the head was changed', async () => {
		const key = await newKey(PASSPHRASE);
		const envelope = await seal(SECRET, key);
		const data = (envelope.data.startsWith('A') ? 'B' : 'A') + envelope.data.slice(1);
		await expect(unsealWith({ ...envelope, data }, key)).rejects.toThrow(WrongPassphrase);
		await expect(unsealWith({ ...envelope, iterations: ROUNDS + 1 }, key)).rejects.toThrow(WrongPassphrase);
	});
});

describe('readEnvelope', () => {
	it.each([
		[null, 'not a backup'],
		[{ format: 'zip' }, 'not a backup'],
		[{ format: 'demarche-plan', version: 2 }, 'newer version']
	])('refuses %j', (value, why) => {
		expect(() => readEnvelope(value)).toThrow(why);
	});

	it('refuses few rounds, endless rounds and what is no base64', async () => {
		const envelope = await seal('x', await newKey(PASSPHRASE));
		for (const part of [
			{ iterations: 1000 },
			{ iterations: 1e9 },
			{ salt: 'AA' },
			{ iv: '***' },
			{ data: 5 }
		])
			expect(() => readEnvelope({ ...envelope, ...part })).toThrow(NotAnEnvelope);
	});
});
