import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { memoryDatabases } from '../plan/testing';
import { DeckDesk } from './desk.svelte';
import { newScene } from './types';

/** Listeners that the window has at the moment. */
let listening: string[] = [];
/** Says something to the last desk that started, as another tab would. */
let tell: (news: string) => void = () => undefined;

beforeEach(() => {
	listening = [];
	vi.stubGlobal('document', new EventTarget());
	vi.stubGlobal('addEventListener', (name: string) => void listening.push(name));
	vi.stubGlobal('removeEventListener', (name: string) => {
		listening = listening.filter((one) => one !== name);
	});
	vi.stubGlobal(
		'BroadcastChannel',
		class {
			onmessage: ((event: { data: string }) => void) | undefined;
			constructor() {
				tell = (data) => this.onmessage?.({ data });
			}
			postMessage() {
				// Nobody else is there.
			}
		}
	);
});
afterEach(() => void vi.unstubAllGlobals());

test('a change is on its way until it is stored, and the browser asks before leaving meanwhile', async () => {
	const databases = memoryDatabases();
	const desk = new DeckDesk(databases);
	await desk.start();
	expect(desk.saving).toBe(false);
	await desk.do({ kind: 'add', scene: newScene('a', 'explore', 'sur=KHM') });
	expect(desk.saving).toBe(true);
	expect(listening).toEqual(['beforeunload']);
	await desk.do({ kind: 'duplicate', id: 'a', copy: 'b' });
	await desk.flush();
	expect(desk.saving).toBe(false);
	expect(listening).toEqual([]);
	const again = new DeckDesk(databases);
	await again.start();
	expect(again.deck.scenes.map(({ id }) => id)).toEqual(['a', 'b']);
});

test('what cannot be stored stays unsaved, and says why', async () => {
	const desk = new DeckDesk({ ...memoryDatabases(), put: () => Promise.reject(new Error('No room left.')) });
	await desk.do({ kind: 'add', scene: newScene('a', 'explore', 'sur=KHM') });
	await desk.flush();
	expect(desk.saving).toBe(true);
	expect(desk.error?.message).toBe('No room left.');
	expect(listening).toEqual(['beforeunload']);
});

test('a presentation that was erased begins again under a key of its own', async () => {
	const databases = memoryDatabases();
	const desk = new DeckDesk(databases);
	const keyOf = () => databases.contents.get('demarche-deck')?.get('key');
	await desk.do({ kind: 'add', scene: newScene('a', 'explore', 'sur=KHM') });
	await desk.flush();
	const first = keyOf();
	await desk.do({ kind: 'duplicate', id: 'a', copy: 'b' });
	await desk.flush();
	await desk.erase();
	await desk.do({ kind: 'add', scene: newScene('c', 'explore', 'sur=KHM') });
	await desk.flush();
	expect(keyOf()).not.toEqual(undefined);
	expect(keyOf()).not.toBe(first);
	const again = new DeckDesk(databases);
	await again.start();
	expect(again.deck.scenes.map(({ id }) => id)).toEqual(['c']);
});

test('what another tab erased while it was on its way is not stored again', async () => {
	const databases = memoryDatabases();
	const desk = new DeckDesk(databases);
	await desk.do({ kind: 'add', scene: newScene('a', 'explore', 'sur=KHM') });
	const saving = desk.flush();
	databases.contents.clear();
	tell('erased');
	await saving;
	await desk.flush();
	expect(databases.contents.size).toBe(0);
	expect(desk.deck.scenes).toEqual([]);
});
