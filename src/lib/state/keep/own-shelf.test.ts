import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Mission } from '../../model/mission';
import { Doors } from '../approach-doors.svelte';
import { writeWish } from './marker';
import { eraseOwn, keepOwn, ownKept, OWN_DOORS, ownShelf } from './own-shelf';

const mission: Mission = {
	sendingState: 'NOR',
	host: 'KHM',
	door: 'embassy',
	city: '',
	inTheRoom: null,
	source: 'second secretary, met in May',
	asOf: ''
};

const kept = new Map<string, string>();
beforeEach(() => {
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => void kept.set(key, value),
		removeItem: (key: string) => void kept.delete(key)
	});
});
afterEach(() => {
	eraseOwn();
	kept.clear();
	vi.unstubAllGlobals();
});

describe('a person’s own words', () => {
	test('are kept on the device', () => {
		new Doors().write(mission);
		expect(ownKept()).toEqual([OWN_DOORS]);
	});

	test('that another tab erased do not come back with the next door', () => {
		const other = new Doors();
		other.write(mission);
		eraseOwn();
		other.write({ ...mission, sendingState: 'SWE' });
		expect(new Doors().own.map(({ sendingState }) => sendingState)).toEqual(['SWE']);
		expect(other.own.map(({ sendingState }) => sendingState)).toEqual(['SWE']);
	});

	test('are not written to the device while nothing is to be kept, and last as long as the page', () => {
		writeWish(false);
		new Doors().write(mission);
		expect([...kept.keys()]).toEqual(['demarche:keep']);
		expect(new Doors().own).toEqual([mission]);
		expect(ownShelf().getItem(OWN_DOORS)).not.toBeNull();
	});

	test('go with one erase', () => {
		new Doors().write(mission);
		eraseOwn();
		expect(ownKept()).toEqual([]);
		expect(new Doors().own).toEqual([]);
	});

	test('go to the device once that is allowed again', () => {
		writeWish(false);
		new Doors().write(mission);
		writeWish(true);
		keepOwn();
		expect(new Doors().own).toEqual([mission]);
		expect(ownKept()).toEqual([OWN_DOORS]);
	});
});
