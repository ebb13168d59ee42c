import { m } from '../../i18n';
import type { ClockDate } from '../../plan/clock';
import { isDay } from '../../plan/dates';
import type { CalendarEvent } from '../../plan/ics';
import type { Plan } from '../../plan/types';
import { clockBasis, milestoneLabel } from './words';

/** What of a plan goes into a calendar. A person's own words, in tasks, names and notes, only where they ticked them. */
export interface CalendarOptions {
	notes: boolean;
	remind: boolean;
	tasks: boolean;
}

/** The entries of a plan's calendar: the review's clock, tasks that are not done, meetings with a date. */
export function calendarEvents(
	plan: Plan,
	clock: readonly ClockDate[],
	state: (iso3: string) => string,
	{ notes, remind, tasks }: CalendarOptions
): CalendarEvent[] {
	const reminder = remind ? { remindDays: 7 } : {};
	const review = state(plan.review.sur);
	return [
		...clock.map(({ milestone, from, to, ...date }) => ({
			uid: `${plan.id}-${milestone}@demarche`,
			from,
			to,
			summary: m.plan_calendar_milestone({ milestone: milestoneLabel(milestone), state: review }),
			...(clockBasis(date) === '' ? {} : { description: clockBasis(date) }),
			...reminder
		})),
		...(tasks ? plan.tasks : [])
			.filter(({ due, done }) => isDay(due) && !done)
			.map(({ id, title, due }) => ({
				uid: `${id}@demarche`,
				from: due,
				to: due,
				summary: title,
				...reminder
			})),
		...plan.meetings
			.filter(({ when }) => isDay(when))
			.map((meeting) => {
				const description = notes
					? [meeting.who, meeting.notes].filter((part) => part !== '').join('\n')
					: '';
				return {
					uid: `${meeting.id}@demarche`,
					from: meeting.when,
					to: meeting.when,
					summary: m.plan_meeting_with({ state: state(meeting.state) }),
					...(description === '' ? {} : { description }),
					...reminder
				};
			})
	];
}
