import { say, sentences } from '../model/say';

/** What can go wrong with a plan on its way to the device. */
export const TROUBLES = sentences('plan', {
	notStored: say(
		[],
		() =>
			'This browser would not store the plan (a private window, or no room left); save a backup before closing the page.'
	),
	lastNotSaved: say([], () => 'The last change could not be saved.'),
	noPassphrase: say([], () => 'A backup needs a passphrase; give one.'),
	noneOpen: say([], () => 'There is no plan open.'),
	notSealed: say([], () => 'The plan was not stored under the passphrase; nothing was removed. Try again.'),
	openLeft: say(
		[],
		() => 'The plan without a passphrase could not be removed; save a backup and erase the plan.'
	),
	notErased: say(
		[],
		() => 'The plan could not be erased; clear this site’s data in the settings of the browser.'
	)
});
