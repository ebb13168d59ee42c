import { reduce, type DeckAction } from './reduce';
import type { Deck } from './types';

/** A presentation with the way back. Never stored. */
export interface DeckHistory {
	past: readonly Deck[];
	present: Deck;
	future: readonly Deck[];
	/** What the last action edited, so that typing a sentence is undone as one. */
	editing: string;
}

export const MOST_STEPS = 100;

export function begin(deck: Deck): DeckHistory {
	return { past: [], present: deck, future: [], editing: '' };
}

/** Does an action; consecutive edits of one field are one step, and what changes nothing is none. */
export function act(history: DeckHistory, action: DeckAction): DeckHistory {
	const present = reduce(history.present, action);
	if (present === history.present) return history;
	const editing = fieldOf(action);
	const goesOn = editing !== '' && editing === history.editing;
	const past = goesOn ? history.past : [...history.past, history.present].slice(-MOST_STEPS);
	return { past, present, future: [], editing };
}

/** One step back; the same history where there is none. */
export function undo({ past, present, future }: DeckHistory): DeckHistory {
	const before = past.at(-1);
	if (before === undefined) return { past, present, future, editing: '' };
	return { past: past.slice(0, -1), present: before, future: [present, ...future], editing: '' };
}

/** One step forward again; the same history where there is none. */
export function redo({ past, present, future }: DeckHistory): DeckHistory {
	const [after, ...rest] = future;
	if (after === undefined) return { past, present, future, editing: '' };
	return { past: [...past, present], present: after, future: rest, editing: '' };
}

function fieldOf(action: DeckAction): string {
	if (!('change' in action)) return '';
	const id = 'id' in action ? action.id : '';
	return `${action.kind} ${id} ${Object.keys(action.change).join(' ')}`;
}
