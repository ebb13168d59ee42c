import { expect, test } from 'vitest';
import { readDeck, printDeck } from '$lib/deck/read-deck';
import type { Deck } from '$lib/deck/types';
import { exampleAnew, exampleDeck } from './example-deck';

/** As it is kept: under ids of its own, printed and read again. */
const kept = (deck: Deck): Deck =>
	readDeck(
		printDeck(
			{ ...deck, scenes: deck.scenes.map((scene, index) => ({ ...scene, id: `kept-${index}` })) },
			{ notes: true }
		)
	);

test('an example that nobody has changed follows the language of the page, its scenes staying the same', () => {
	const french = kept(exampleDeck('fr'));
	expect(french.title).toMatch(/Cambodge/);
	const now = exampleAnew(french);
	expect(now?.title).toBe(exampleDeck('en').title);
	expect(now?.scenes.map(({ comment }) => comment)).toEqual(
		exampleDeck('en').scenes.map(({ comment }) => comment)
	);
	expect(now?.scenes.map(({ id }) => id)).toEqual(french.scenes.map(({ id }) => id));
	expect(exampleAnew(kept(exampleDeck('en')))).toBeUndefined();
});

test('what an author has changed stays as it was written', () => {
	const french = kept(exampleDeck('fr'));
	const [first, ...rest] = french.scenes;
	if (!first) throw new Error('The example has no scene.');
	expect(exampleAnew({ ...french, title: 'Le mien' })).toBeUndefined();
	expect(exampleAnew({ ...french, scenes: [{ ...first, notes: 'à moi' }, ...rest] })).toBeUndefined();
	expect(exampleAnew({ ...french, scenes: [...rest, first] })).toBeUndefined();
	expect(exampleAnew({ ...french, scenes: rest })).toBeUndefined();
});
