import { expect, test } from 'vitest';
import type { Mission } from '../../../lib/model/mission';
import { doorClauses } from './doors';

const mission = (sendingState: string, part: Partial<Mission>): [string, Mission] => [
	sendingState,
	{
		sendingState,
		host: 'KHM',
		door: 'unknown',
		city: '',
		inTheRoom: null,
		source: 'a report',
		asOf: '2018-11-16',
		...part
	}
];

test('each way in is said once, for the States that are shown and documented', () => {
	const doors = new Map([
		mission('FRA', { inTheRoom: true }),
		mission('SWE', { inTheRoom: true }),
		mission('NOR', { door: 'geneva' }),
		mission('JPN', { inTheRoom: true })
	]);
	const clauses = doorClauses(['SWE', 'NOR', 'CHL', 'FRA', 'SWE'], doors, (iso3) => iso3);
	expect(clauses).toEqual(['in the room 2018: SWE and FRA', 'Geneva only: NOR']);
});
