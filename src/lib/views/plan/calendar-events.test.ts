import { expect, test } from 'vitest';
import { printCalendar } from '../../plan/ics';
import { emptyMeeting, emptyPlan } from '../../plan/types';
import { calendarEvents } from './calendar-events';

test('a person’s own words stand in the calendar only where they were ticked', () => {
	const plan = {
		...emptyPlan('p'),
		meetings: [
			{ ...emptyMeeting('m', 'NOR'), when: '2018-11-14', who: 'the first secretary', notes: 'the note' }
		],
		tasks: [{ id: 't', title: 'the task', due: '2018-10-01', done: false }]
	};
	const printed = (ticks: { notes: boolean; tasks: boolean }) =>
		printCalendar(
			calendarEvents(plan, [], (state) => state, { remind: true, ...ticks }),
			new Date(0)
		);
	const words = ['the task', 'the note', 'the first secretary'];
	const found = (file: string) => words.filter((word) => file.includes(word));
	expect(found(printed({ notes: false, tasks: false }))).toEqual([]);
	expect(found(printed({ notes: false, tasks: true }))).toEqual(['the task']);
	expect(found(printed({ notes: true, tasks: true }))).toEqual(words);
});
