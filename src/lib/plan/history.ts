import { reduce, type PlanAction } from './reduce';
import type { Plan } from './types';

/** A plan with the way back. Never stored: closing or locking the plan forgets it. */
export interface History {
	past: readonly Plan[];
	present: Plan;
	future: readonly Plan[];
	/** What the last action edited, so that typing a word is undone as one. */
	editing: string;
}

/** Steps kept. */
export const MOST_STEPS = 100;

export function begin(plan: Plan): History {
	return { past: [], present: plan, future: [], editing: '' };
}

/** Does an action; consecutive edits of the same field are one step. */
export function act(history: History, action: PlanAction): History {
	const present = reduce(history.present, action);
	const editing = fieldOf(action);
	const goesOn = editing !== '' && editing === history.editing;
	const past = goesOn ? history.past : [...history.past, history.present].slice(-MOST_STEPS);
	return { past, present, future: [], editing };
}

/** One step back; the same history where there is none. */
export function undo(history: History): History {
	const present = history.past.at(-1);
	if (present === undefined) return history;
	return {
		past: history.past.slice(0, -1),
		present,
		future: [history.present, ...history.future],
		editing: ''
	};
}

/** One step forward again; the same history where there is none. */
export function redo(history: History): History {
	const [present, ...future] = history.future;
	if (present === undefined) return history;
	return { past: [...history.past, history.present], present, future, editing: '' };
}

/** The field an action types into; empty for actions that stand for themselves. */
function fieldOf(action: PlanAction): string {
	if (!('change' in action)) return '';
	const id = 'id' in action ? action.id : '';
	return `${action.kind} ${id} ${Object.keys(action.change).join(' ')}`;
}
