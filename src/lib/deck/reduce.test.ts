import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { act, begin, redo, undo } from './history';
import { reduce, type DeckAction } from './reduce';
import { anyDeck } from './testing';
import { emptyDeck, MOST_SCENES, newScene, type Deck } from './types';

const deck: Deck = { title: '', scenes: ['a', 'b', 'c'].map((id) => newScene(id, 'explore', '')) };
const ids = ({ scenes }: Deck) => scenes.map(({ id }) => id).join('');

describe('changing a presentation', () => {
	it.each<[DeckAction, string]>([
		[{ kind: 'add', scene: newScene('d', 'explore', '') }, 'abcd'],
		[{ kind: 'move', id: 'a', to: 2 }, 'bca'],
		[{ kind: 'move', id: 'c', to: 0 }, 'cab'],
		[{ kind: 'move', id: 'a', to: 99 }, 'bca'],
		[{ kind: 'move', id: 'x', to: 0 }, 'abc'],
		[{ kind: 'duplicate', id: 'a', copy: 'z' }, 'azbc'],
		[{ kind: 'remove', id: 'b' }, 'ac'],
		[{ kind: 'remove', id: 'x' }, 'abc'],
		[{ kind: 'take', deck: emptyDeck() }, '']
	])('%j gives %s', (action, expected) => expect(ids(reduce(deck, action))).toBe(expected));

	it('takes no more scenes than a presentation can have', () => {
		const full = {
			title: '',
			scenes: Array.from({ length: MOST_SCENES }, (_, i) => newScene(`${i}`, 'explore', ''))
		};
		expect(reduce(full, { kind: 'add', scene: newScene('d', 'explore', '') })).toBe(full);
	});

	it('gives every way back, step by step', () => {
		const action = fc.oneof(
			fc
				.constantFrom('a', 'b', 'c')
				.chain((id) =>
					fc.constantFrom<DeckAction>(
						{ kind: 'remove', id },
						{ kind: 'move', id, to: 1 },
						{ kind: 'duplicate', id, copy: `${id}2` },
						{ kind: 'change', id, change: { headline: 'H' } }
					)
				),
			fc.constant<DeckAction>({ kind: 'retitle', change: { title: 'T' } })
		);
		fc.assert(
			fc.property(anyDeck(), fc.array(action, { maxLength: 12 }), (other, actions) => {
				for (const from of [deck, other]) {
					let history = actions.reduce(act, begin(from));
					const end = history.present;
					while (history.past.length > 0) history = undo(history);
					expect(history.present).toEqual(from);
					while (history.future.length > 0) history = redo(history);
					expect(history.present).toEqual(end);
				}
			})
		);
	});

	it('undoes a sentence that was typed as one', () => {
		const typed = ['H', 'He', 'Hea'].reduce(
			(history, headline) => act(history, { kind: 'change', id: 'a', change: { headline } }),
			begin(deck)
		);
		expect(undo(typed).present).toEqual(deck);
	});
});
