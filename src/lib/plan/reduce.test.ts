import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { act, begin, MOST_STEPS, redo, undo } from './history';
import { reduce, type PlanAction } from './reduce';
import { readPlan } from './read-plan';
import { emptyAsk, emptyMeeting, emptyPlan, STATUSES, type Plan } from './types';

const start: Plan = {
	...emptyPlan('p'),
	meetings: [
		{ ...emptyMeeting('m1', 'NOR'), asks: [emptyAsk('a1', 'theme:justice')] },
		emptyMeeting('m2', 'SWE'),
		emptyMeeting('m3', 'FRA')
	],
	tasks: [{ id: 't1', title: 'Print', due: '', done: false }]
};

const id = fc.constantFrom('m1', 'm2', 'm3', 'gone');
const anyAction: fc.Arbitrary<PlanAction> = fc.oneof(
	fc.record({
		kind: fc.constant('move-meeting' as const),
		id,
		status: fc.constantFrom(...STATUSES),
		before: fc.option(id, { nil: undefined })
	}),
	fc.record({ kind: fc.constant('edit-meeting' as const), id, change: fc.record({ notes: fc.string() }) }),
	fc.record({ kind: fc.constant('remove-meeting' as const), id }),
	fc.record({
		kind: fc.constant('edit-ask' as const),
		meeting: id,
		id: fc.constantFrom('a1', 'gone'),
		change: fc.record({ text: fc.string() })
	}),
	fc.record({
		kind: fc.constant('edit-task' as const),
		id: fc.constantFrom('t1', 'gone'),
		change: fc.record({ done: fc.boolean() })
	})
);

describe('reduce', () => {
	it('never changes the plan it was given, and always makes one that can be stored', () => {
		const frozen = JSON.stringify(start);
		fc.assert(
			fc.property(fc.array(anyAction, { maxLength: 20 }), (actions) => {
				const plan = actions.reduce(reduce, start);
				expect(JSON.stringify(start)).toBe(frozen);
				expect(readPlan(JSON.stringify(plan))).toEqual(plan);
				const ids = plan.meetings.map((meeting) => meeting.id);
				expect(new Set(ids).size).toBe(ids.length);
			})
		);
	});

	it('moves a meeting into a column, before another', () => {
		const plan = reduce(start, { kind: 'move-meeting', id: 'm3', status: 'met', before: 'm2' });
		expect(plan.meetings.map(({ id, status }) => `${id} ${status}`)).toEqual([
			'm1 to-contact',
			'm3 met',
			'm2 to-contact'
		]);
	});

	it('adds a State once, and only the asks it does not carry', () => {
		const added = {
			...emptyMeeting('m9', 'NOR'),
			asks: [emptyAsk('a8', 'theme:justice'), emptyAsk('a9', 'theme:labour')]
		};
		const plan = reduce(start, { kind: 'add-meetings', meetings: [added, emptyMeeting('m10', 'DEU')] });
		expect(plan.meetings.map(({ state }) => state)).toEqual(['NOR', 'SWE', 'FRA', 'DEU']);
		expect(plan.meetings[0]?.asks.map((ask) => ask.id)).toEqual(['a1', 'a9']);
	});

	it('takes a verdict back', () => {
		const judged = reduce(start, { kind: 'judge-ask', meeting: 'm1', id: 'a1', verdict: 'partly' });
		expect(judged.meetings[0]?.asks[0]?.verdict).toBe('partly');
		expect(reduce(judged, { kind: 'judge-ask', meeting: 'm1', id: 'a1', verdict: undefined })).toEqual(start);
	});
});

describe('the way back', () => {
	it('undoes every action and does it again', () => {
		fc.assert(
			fc.property(fc.array(anyAction, { maxLength: 20 }), (actions) => {
				let history = begin(start);
				for (const action of actions) history = act(history, action);
				const last = history.present;
				while (history.past.length > 0) history = undo(history);
				expect(history.present).toEqual(start);
				while (history.future.length > 0) history = redo(history);
				expect(history.present).toEqual(last);
			})
		);
	});

	it('takes the typing of one field as one step, and keeps a bounded number', () => {
		let history = begin(start);
		for (const notes of ['a', 'ab', 'abc'])
			history = act(history, { kind: 'edit-meeting', id: 'm1', change: { notes } });
		expect(history.past).toHaveLength(1);
		expect(undo(history).present).toEqual(start);
		for (let i = 0; i < 2 * MOST_STEPS; i++)
			history = act(history, { kind: 'move-meeting', id: 'm1', status: STATUSES[i % 2] ?? 'met' });
		expect(history.past).toHaveLength(MOST_STEPS);
	});
});

describe('readPlan', () => {
	it.each([
		['{', 'its content is not JSON'],
		['{"id":1}', 'id must be a text'],
		['{"id":"p","meetings":[{"id":"m","state":"NOR","status":"won"}]}', 'meetings[0].status must be one of'],
		['{"id":"p","tasks":[{"id":"t","due":"2019-02-30"}]}', 'tasks[0].due must be a day'],
		['{"id":"p","coalition":{"logo":"data:image/svg+xml;base64,AA=="}}', 'coalition.logo must be a PNG']
	])('refuses %s', (text, why) => {
		expect(() => readPlan(text)).toThrow(why);
	});
});
