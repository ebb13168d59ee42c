import { describe, expect, test } from 'vitest';
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
	expect(previously(32)).toEqual([['a', { sessions: [6, 18], supported: 2, noted: 1, through: [] }]]);
	expect(previously(18)).toEqual([['a', { sessions: [6], supported: 1, noted: 0, through: [] }]]);
});

test('takes all that is known where no review is chosen', () => {
	expect(previously(0)).toEqual([
		['a', { sessions: [6, 18], supported: 2, noted: 1, through: [] }],
		['b', { sessions: [32], supported: 0, noted: 0, through: [] }]
	]);
});

describe('a theme of a coalition', () => {
	const own = planThemes(
		[
			{ id: 'right-to-health', name: 'Right to health', label: 'Right to health', family: '' },
			{ id: 'sogi', name: 'SOGI', label: 'Sexual orientation', family: '' },
			{ id: 'elections', name: 'Elections', label: 'Elections', family: '' }
		],
		[
			{ id: 'srhr', label: 'SRHR & SOGIESC rights', themes: ['sogi', 'right-to-health'] },
			{ id: 'polls', label: 'Elections', themes: ['elections'] }
		]
	);
	const asking = (...keys: string[]): Meeting => ({
		...emptyMeeting('two', 'CUB'),
		asks: keys.map((key) => emptyAsk(key, key))
	});
	const before = [
		row(1, 18, 'right-to-education|right-to-health', 'Supported', 'CUB'),
		row(2, 18, 'elections', 'Noted', 'CUB')
	];
	const world = { counts: new Map([['CUB', new Map([['Right to health', 109]])]]) };
	const recordOf = (meeting: Meeting) =>
		briefRecord(meeting, before, world, own, new Map([['right-to-health', 'Right to health']]), 32);

	test('was recommended only through the issues that the recommendations carry, and they are named', () => {
		expect([...recordOf(asking('coalition:srhr')).previously.values()]).toEqual([
			{ sessions: [18], supported: 1, noted: 0, through: ['Right to health'] }
		]);
	});

	test('was recommended only on the issue that is the theme itself, where a person wants it so', () => {
		const said = (key: string, about: string) => [
			...briefRecord(
				asking(key), [row(1, 18, about, 'Noted', 'CUB')], undefined, own, new Map(), 32, true
			).previously.values()
		]; // prettier-ignore
		expect(said('coalition:srhr', 'right-to-health')).toEqual([]);
		expect(said('coalition:srhr', 'sogi|right-to-health').map(({ through }) => through)).toEqual([
			['Sexual orientation']
		]);
		expect(said('theme:right-to-health', 'right-to-health')).toHaveLength(1);
	});

	test('is counted worldwide through issues, and they are named', () => {
		const record = recordOf(asking('coalition:srhr'));
		expect(record.world.map(({ label, through }) => ({ label, through }))).toEqual([
			{ label: 'SRHR & SOGIESC rights', through: ['Sexual orientation', 'Right to health'] }
		]);
		expect(record.throughIssues).toBe(true);
	});

	test('that is an issue under its own name stands for itself', () => {
		const record = recordOf(asking('coalition:polls', 'theme:right-to-health'));
		expect([...record.previously.values()].map(({ through }) => through)).toEqual([[], []]);
		expect(record.world.map(({ through }) => through)).toEqual([[], []]);
		expect(record.throughIssues).toBe(false);
	});
});
