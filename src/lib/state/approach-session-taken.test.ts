import { describe, expect, it } from 'vitest';
import { SessionsTaken } from './approach-session-taken';

describe('the session taken as the one to come', () => {
	it('is told to have moved, for each State by itself, and for as long as it is shown', () => {
		const taken = new SessionsTaken();
		expect(taken.note('KHM', 32)).toBeUndefined();
		expect(taken.note('KHM', 32)).toBeUndefined();
		expect(taken.note('NOR', 33)).toBeUndefined();
		expect(taken.note('KHM', 46)).toBe(32);
		expect(taken.note('KHM', 46)).toBe(32);
		expect(taken.note('NOR', 33)).toBeUndefined();
	});
});
