/**
 * Has the browser ask before the page is left, while something is not saved yet. Only then: a page that always listens is
 * kept out of the browser's memory for going back.
 */
export function askBeforeLeaving(unsaved: boolean): void {
	if (unsaved) addEventListener('beforeunload', ask);
	else removeEventListener('beforeunload', ask);
}

function ask(event: BeforeUnloadEvent): void {
	event.preventDefault();
}
