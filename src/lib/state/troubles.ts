import { say, sentences } from '../model/say';

/** What can go wrong in the page beside reading files. */
export const PAGE_TROUBLES = sentences('page', {
	example: say(
		['path', 'status'],
		(path, status) => `The bundled example could not be read (${path}: ${status}); reload the page.`
	),
	doorsDamaged: say(
		[],
		() => 'Your list of doors on this device could not be read; erase it and bring it again.'
	),
	doorsNotKept: say(
		[],
		() => 'This browser keeps nothing for this page; your doors last until you leave it.'
	),
	noEstimates: say([], () => 'The estimates gave no answer.'),
	noLayout: say([], () => 'The layout gave no answer.')
});
