import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { KeptContents } from '../../keep/contents';
import { Keeper } from './keeper.svelte';
import type { Shelf } from './shelf';

const local = new Map<string, string>();
beforeEach(() => {
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => local.get(key) ?? null,
		setItem: (key: string, value: string) => void local.set(key, value),
		removeItem: (key: string) => void local.delete(key)
	});
});
afterEach(() => {
	local.clear();
	vi.unstubAllGlobals();
});

const contents = {
	manifest: { sources: [{ reconciliation: { file: 'secret.csv' }, recommendations: 3 }] },
	tables: new Map()
} as unknown as KeptContents;

/** One device: a shelf that two tabs share. `hold` keeps a writing from ending. */
function device() {
	let stored: KeptContents | undefined;
	const held: (() => void)[] = [];
	const state = { hold: false };
	const shelf: Shelf = {
		load: () => Promise.resolve(stored),
		save: async (given) => {
			if (state.hold) await new Promise<void>((go) => held.push(go));
			stored = given;
		},
		erase: () => {
			stored = undefined;
			return Promise.resolve();
		}
	};
	return { shelf, state, release: () => held.splice(0).forEach((go) => go()), stored: () => stored };
}

test.each([false, true])(
	'what one tab erased another does not store again (keeping from then on: %s)',
	async (stay) => {
		const { shelf, stored } = device();
		const [one, other] = [new Keeper(shelf), new Keeper(shelf)];
		await other.save(contents);
		await one.erase(stay);
		await other.save(contents);
		expect(stored()).toBeUndefined();
		expect(local.has('demarche:data')).toBe(false);
		expect(other.keeping.kind).toBe('off');
		expect(other.wanted).toBe(false);
	}
);

test('a writing that was under way in another tab while one erased leaves nothing', async () => {
	const { shelf, state, release, stored } = device();
	const [one, other] = [new Keeper(shelf), new Keeper(shelf)];
	state.hold = true;
	const writing = other.save(contents);
	await Promise.resolve();
	await one.erase(false);
	release();
	await writing;
	expect(stored()).toBeUndefined();
	expect(local.has('demarche:data')).toBe(false);
	expect(other.keeping.kind).toBe('off');
});

test('keeping goes on where a person allows it again, and in the tab that erased and stays', async () => {
	const { shelf, stored } = device();
	const [one, other] = [new Keeper(shelf), new Keeper(shelf)];
	await one.erase(true);
	await one.save(contents);
	expect(stored()).toBe(contents);
	await one.erase(false);
	await other.allow(contents);
	expect(stored()).toBe(contents);
	expect(other.keeping.kind).toBe('kept');
});
