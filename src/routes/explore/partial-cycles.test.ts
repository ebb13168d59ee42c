import { describe, expect, it } from 'vitest';
import type { Session } from '../../lib/model/reference';
import { partialCycles } from './partial-cycles';

const SESSIONS: Session[] = Array.from({ length: 26 }, (_, index) => ({
	session: index + 1,
	cycle: index < 12 ? 1 : 2,
	year: 2008,
	month: 4,
	label: ''
}));
const FIRST = { cycle: 1, states_under_review: 193, of: 193, first_session: 1, last_session: 12 };
const SECOND = { cycle: 2, states_under_review: 84, of: 193, first_session: 13, last_session: 18 };

describe('cycles that are there in part', () => {
	it('are those in which some States are missing', () => {
		expect(partialCycles([FIRST, SECOND], [], SESSIONS)).toEqual([
			{ cycle: 2, reviewed: 84, of: 193, sessions: [13, 18], whole: [13, 26] }
		]);
	});

	it('are told of the cycles on show alone', () => {
		expect(partialCycles([FIRST, SECOND], [1], SESSIONS)).toEqual([]);
	});

	it('are none where each State has its review', () => {
		const one = (cycle: number, session: number) => ({
			cycle,
			states_under_review: 1,
			of: 1,
			first_session: session,
			last_session: session
		});
		expect(partialCycles([one(1, 6), one(2, 18)], [], SESSIONS)).toEqual([]);
	});
});
