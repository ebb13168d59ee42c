import { describe, expect, test } from 'vitest';
import type { Mission } from '../model/mission';
import {
	keepOwnMissions,
	mergeMissions,
	overlayMissions,
	OWN_MISSIONS_KEY,
	readOwnMissions,
	type Shelf
} from './approach-doors';

const mission = (sendingState: string, door: Mission['door'], host = 'KHM'): Mission => ({
	sendingState,
	host,
	door,
	city: '',
	inTheRoom: null,
	source: '',
	asOf: ''
});

function shelf(): Shelf & { kept: Map<string, string> } {
	const kept = new Map<string, string>();
	return {
		kept,
		getItem: (key) => kept.get(key) ?? null,
		setItem: (key, value) => void kept.set(key, value),
		removeItem: (key) => void kept.delete(key)
	};
}

describe('a person’s own doors', () => {
	test('are kept and read back', () => {
		const mine = shelf();
		keepOwnMissions(mine, [mission('NOR', 'embassy')]);
		expect(readOwnMissions(mine)).toEqual([mission('NOR', 'embassy')]);
	});

	test('leave nothing behind when they are erased', () => {
		const mine = shelf();
		keepOwnMissions(mine, [mission('NOR', 'embassy')]);
		keepOwnMissions(mine, []);
		expect(mine.kept.size).toBe(0);
		expect(readOwnMissions(mine)).toEqual([]);
	});

	test.for(['{', '{}', '[{"sendingState":"NOR"}]', '[null]', '[{"sendingState":"NOR","door":"window"}]'])(
		'are refused where something else stands there: %s',
		(text) => {
			const mine = shelf();
			mine.kept.set(OWN_MISSIONS_KEY, text);
			expect(() => readOwnMissions(mine)).toThrow('could not be read; erase it and bring it again.');
		}
	);

	test('stand in place of the bundled ones for the same State and host', () => {
		expect(
			mergeMissions(
				[mission('NOR', 'unknown'), mission('SWE', 'unknown')],
				[mission('NOR', 'embassy'), mission('NOR', 'geneva', 'LAO')]
			)
		).toEqual([mission('NOR', 'embassy'), mission('SWE', 'unknown'), mission('NOR', 'geneva', 'LAO')]);
	});

	test('leave it to the bundled row who was in the room, and when', () => {
		const bundled = { ...mission('FRA', 'unknown'), inTheRoom: true, asOf: '2018-11-16' };
		const own = { ...mission('FRA', 'embassy'), asOf: '2026-11-24' };
		expect(overlayMissions([bundled], [own])).toEqual([{ ...own, inTheRoom: true, roomAsOf: '2018-11-16' }]);
		const absent = { ...own, inTheRoom: false };
		expect(overlayMissions([bundled], [absent])).toEqual([absent]);
	});
});
