import { describe, expect, test } from 'vitest';
import type { Mission } from '../../model/mission';
import { wayChoices } from './doors';

const mission = (sendingState: string, part: Partial<Mission>): [string, Mission] => [
	sendingState,
	{ sendingState, host: 'KHM', door: 'unknown', city: '', inTheRoom: null, source: '', asOf: '', ...part }
];

describe('the choices to narrow a list by', () => {
	const states = ['FRA', 'JPN', 'NOR', 'PER'];

	test('are none where nothing is known of any State', () => {
		expect(wayChoices(states, new Map(), [])).toEqual([]);
	});

	test('count those who were in the room, with the year, beside the doors', () => {
		const missions = new Map([
			mission('FRA', { door: 'embassy', inTheRoom: true, asOf: '2018-11-16' }),
			mission('JPN', { inTheRoom: true, asOf: '2018-11-16' }),
			mission('NOR', { door: 'accredited' })
		]);
		expect(wayChoices(states, missions, []).map(({ way, label, count }) => [way, label, count])).toEqual([
			['embassy', 'embassy in the country', 1],
			['accredited', 'accredited from elsewhere', 1],
			['met', 'in the room 2018', 2],
			['unknown', 'door unknown', 1]
		]);
	});

	test('keep what is chosen, so that it can be let go of', () => {
		expect(wayChoices(states, new Map(), ['embassy']).map(({ way, count }) => [way, count])).toEqual([
			['embassy', 0]
		]);
	});
});
