import {
	LOCK_AFTER,
	type Ask,
	type Coalition,
	type Meeting,
	type MeetingStatus,
	type Plan,
	type PlanReview,
	type Task
} from './types';

/** Everything that can be done to a plan. Identifiers come with the action, so that the same actions give the same plan. */
export type PlanAction =
	| { kind: 'review'; change: Partial<PlanReview> }
	| { kind: 'coalition'; change: Partial<Coalition> }
	| { kind: 'lock-after'; minutes: number }
	| { kind: 'add-meetings'; meetings: readonly Meeting[] }
	| { kind: 'edit-meeting'; id: string; change: Partial<Pick<Meeting, 'state' | 'who' | 'when' | 'notes'>> }
	/** Puts a meeting into a column, before another of that column or at its end. */
	| { kind: 'move-meeting'; id: string; status: MeetingStatus; before?: string | undefined }
	| { kind: 'remove-meeting'; id: string }
	| { kind: 'add-ask'; meeting: string; ask: Ask }
	| { kind: 'edit-ask'; meeting: string; id: string; change: Partial<Omit<Ask, 'id' | 'verdict'>> }
	/** `undefined` takes the match again. */
	| { kind: 'judge-ask'; meeting: string; id: string; verdict: Ask['verdict'] | undefined }
	| { kind: 'remove-ask'; meeting: string; id: string }
	| { kind: 'add-task'; task: Task }
	| { kind: 'edit-task'; id: string; change: Partial<Omit<Task, 'id'>> }
	| { kind: 'remove-task'; id: string };

/**
 * The plan after an action. Pure; what the action does not touch stays the same object. An action on something that is
 * gone (another tab removed it) leaves the plan as it is.
 */
export function reduce(plan: Plan, action: PlanAction): Plan {
	switch (action.kind) {
		case 'review':
			return { ...plan, review: { ...plan.review, ...action.change } };
		case 'coalition':
			return { ...plan, coalition: { ...plan.coalition, ...action.change } };
		case 'lock-after':
			return { ...plan, lockAfter: within(action.minutes, LOCK_AFTER.least, LOCK_AFTER.most) };
		case 'add-meetings':
			return { ...plan, meetings: addMeetings(plan.meetings, action.meetings) };
		case 'edit-meeting':
			return withMeeting(plan, action.id, (meeting) => ({ ...meeting, ...action.change }));
		case 'move-meeting':
			return { ...plan, meetings: move(plan.meetings, action.id, action.status, action.before) };
		case 'remove-meeting':
			return { ...plan, meetings: plan.meetings.filter(({ id }) => id !== action.id) };
		case 'add-ask':
			return withAsks(plan, action.meeting, (asks) => [...asks, action.ask]);
		case 'edit-ask':
			return withAsks(plan, action.meeting, (asks) => edited(asks, action.id, action.change));
		case 'judge-ask':
			return withAsks(plan, action.meeting, (asks) =>
				asks.map((ask) => (ask.id === action.id ? judged(ask, action.verdict) : ask))
			);
		case 'remove-ask':
			return withAsks(plan, action.meeting, (asks) => asks.filter(({ id }) => id !== action.id));
		case 'add-task':
			return { ...plan, tasks: [...plan.tasks, action.task] };
		case 'edit-task':
			return { ...plan, tasks: edited(plan.tasks, action.id, action.change) };
		case 'remove-task':
			return { ...plan, tasks: plan.tasks.filter(({ id }) => id !== action.id) };
	}
}

/** A State that is in the plan already gets the asks on themes it does not carry yet; it is never there twice. */
function addMeetings(meetings: readonly Meeting[], added: readonly Meeting[]): Meeting[] {
	const result = [...meetings];
	for (const meeting of added) {
		const at = result.findIndex(({ state }) => state === meeting.state);
		const there = result[at];
		if (there === undefined) {
			result.push(meeting);
			continue;
		}
		const carried = new Set(there.asks.map(({ theme }) => theme));
		const fresh = meeting.asks.filter(({ theme }) => !carried.has(theme));
		if (fresh.length > 0) result[at] = { ...there, asks: [...there.asks, ...fresh] };
	}
	return result;
}

function move(
	meetings: readonly Meeting[],
	id: string,
	status: MeetingStatus,
	before: string | undefined
): Meeting[] {
	const moved = meetings.find((meeting) => meeting.id === id);
	if (moved === undefined || before === id) return [...meetings];
	const rest = meetings.filter((meeting) => meeting.id !== id);
	const at = before === undefined ? -1 : rest.findIndex((meeting) => meeting.id === before);
	rest.splice(at < 0 ? rest.length : at, 0, moved.status === status ? moved : { ...moved, status });
	return rest;
}

function withMeeting(plan: Plan, id: string, change: (meeting: Meeting) => Meeting): Plan {
	return {
		...plan,
		meetings: plan.meetings.map((meeting) => (meeting.id === id ? change(meeting) : meeting))
	};
}

function withAsks(plan: Plan, meeting: string, change: (asks: Ask[]) => Ask[]): Plan {
	return withMeeting(plan, meeting, (found) => ({ ...found, asks: change(found.asks) }));
}

function edited<Item extends { id: string }>(
	items: readonly Item[],
	id: string,
	change: Partial<NoInfer<Item>>
): Item[] {
	return items.map((item) => (item.id === id ? { ...item, ...change } : item));
}

function judged(ask: Ask, verdict: Ask['verdict'] | undefined): Ask {
	const { verdict: _, ...rest } = ask;
	return verdict === undefined ? rest : { ...rest, verdict };
}

function within(value: number, least: number, most: number): number {
	return Math.min(most, Math.max(least, Math.round(value)));
}
