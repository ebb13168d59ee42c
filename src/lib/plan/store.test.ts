import { describe, expect, it } from 'vitest';
import { StaleRevision } from './databases';
import { newKey, seal, unseal } from './seal';
import { PlanStore } from './store';
import { memoryDatabases } from './testing';

const SECRET = '{"notes":"the planted secret"}';

/** All bytes and texts of the databases, as one. */
function everything(contents: ReadonlyMap<string, ReadonlyMap<string, unknown>>): string {
	const decoder = new TextDecoder('latin1');
	return JSON.stringify(
		[...contents].map(([name, records]) => [name, ...records]),
		(_, value: unknown) =>
			value instanceof ArrayBuffer || ArrayBuffer.isView(value)
				? decoder.decode(value)
				: value instanceof Map
					? [...value]
					: value
	);
}

describe('the store of a plan', () => {
	it('begins with nothing, keeps what is saved, and never in clear', async () => {
		const databases = memoryDatabases();
		const store = new PlanStore(databases);
		expect(await store.load()).toEqual({ kind: 'none' });
		const first = await store.saveOpen(SECRET, 0);
		const second = await store.saveOpen(SECRET, first);
		expect(await store.load()).toEqual({ kind: 'open', text: SECRET, revision: second });
		expect(everything(databases.contents)).not.toContain('planted');
	});

	it('lets no tab write over another', async () => {
		const store = new PlanStore(memoryDatabases());
		await store.saveOpen('{}', 0);
		await expect(store.saveOpen(SECRET, 0)).rejects.toThrow(StaleRevision);
		expect(await store.load()).toMatchObject({ text: '{}', revision: 1 });
	});

	it('leaves nothing but the envelope under a passphrase', async () => {
		const databases = memoryDatabases();
		const store = new PlanStore(databases);
		await store.saveOpen(SECRET, 0);
		const key = await newKey('four quiet words');
		const revision = await store.protect(await seal(SECRET, key));
		expect([...databases.contents.keys()]).toEqual(['demarche-plan-locked']);
		expect(everything(databases.contents)).not.toContain('planted');
		await store.saveLocked(await seal(SECRET, key), revision);
		const stored = await store.load();
		if (stored.kind !== 'locked') throw new Error('not locked');
		expect((await unseal(stored.envelope, 'four quiet words')).text).toBe(SECRET);

		await store.unprotect(SECRET);
		expect(await store.load()).toMatchObject({ kind: 'open', text: SECRET });
		expect([...databases.contents.keys()]).toEqual(['demarche-plan-open']);
	});

	it('takes the one with the passphrase where a change was cut short', async () => {
		const databases = memoryDatabases();
		const store = new PlanStore(databases);
		await store.saveOpen(SECRET, 0);
		await store.saveLocked(await seal(SECRET, await newKey('four quiet words')), 0);
		expect(await store.load()).toMatchObject({ kind: 'locked' });
		expect([...databases.contents.keys()]).toEqual(['demarche-plan-locked']);
	});

	it('erases', async () => {
		const databases = memoryDatabases();
		const store = new PlanStore(databases);
		await store.saveOpen(SECRET, 0);
		await store.erase();
		expect(databases.contents.size).toBe(0);
	});
});
