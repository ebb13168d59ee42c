import { deckDesk } from '$lib/deck/desk.svelte';
import { exampleAnew } from './example-deck';

/** Reads what is stored, and words an example that nobody has changed in the language of the page. */
export async function startInLanguage(): Promise<void> {
	await deckDesk.start();
	const worded = exampleAnew(deckDesk.deck);
	if (worded) await deckDesk.reword(worded);
}
