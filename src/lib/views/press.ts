/**
 * What the keyboard does to a mark, as a click on it and one beside it would.
 * @returns whether the key was one of these
 */
export function press(event: KeyboardEvent, act: () => void, dismiss: () => void): boolean {
	if (event.key === 'Escape') {
		dismiss();
		return true;
	}
	if (event.key !== 'Enter' && event.key !== ' ') return false;
	event.preventDefault();
	act();
	return true;
}
