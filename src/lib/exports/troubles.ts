import { say, sentences } from '../model/say';

/** What can go wrong on the way to a file, where a person can do something about it. */
export const EXPORT_TROUBLES = sentences('export', {
	font: say(
		['family', 'status'],
		(family, status) => `The font ${family} could not be read (${status}); try again.`
	),
	noCanvas: say([], () => 'This browser has no canvas left; close some tabs and try again.'),
	noPicture: say([], () => 'The picture could not be made; close some tabs and try again.'),
	noLetters: say([], () => 'This browser cannot draw the letters of a PDF; print instead.')
});
