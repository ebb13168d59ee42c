import { expect, test } from 'vitest';
import type { EvidenceRow } from '../../analysis/evidence';
import { planThemes } from '../../plan/themes';
import { emptyAsk, emptyMeeting, type Meeting } from '../../plan/types';
import { briefRecord } from './brief';

const themes = planThemes(
	[
		{ id: 'justice', name: 'Justice', label: 'Justice', family: '' },
		{ id: 'labour', name: 'Labour', label: 'Labour', family: '' }
	],
	[]
);
const meeting: Meeting = {
	...emptyMeeting('one', 'NOR'),
	asks: [emptyAsk('a', 'theme:justice'), emptyAsk('b', 'theme:labour'), emptyAsk('c')]
};
const row = (rec: number, session: number, about: string, response: string, from = 'NOR'): EvidenceRow =>
	({ rec, session, themes: about, response, from, document: '' }) as EvidenceRow;
const rows = [
	row(1, 6, 'justice|elections', 'Supported'),
	row(2, 18, 'justice', 'Noted'),
	row(3, 18, 'justice', 'Supported'),
	row(4, 32, 'labour', 'Pending'),
	row(5, 18, 'labour', 'Supported', 'SWE'),
	row(6, 0, 'labour', 'Supported')
];
const previously = (session: number) => [
	...briefRecord(meeting, rows, undefined, themes, new Map(), session).previously
];

test('says of each ask what the State recommended on its theme in earlier reviews', () => {
	expect(previously(32)).toEqual([['a', { sessions: [6, 18], supported: 2, noted: 1 }]]);
	expect(previously(18)).toEqual([['a', { sessions: [6], supported: 1, noted: 0 }]]);
});

test('takes all that is known where no review is chosen', () => {
	expect(previously(0)).toEqual([
		['a', { sessions: [6, 18], supported: 2, noted: 1 }],
		['b', { sessions: [32], supported: 0, noted: 0 }]
	]);
});
