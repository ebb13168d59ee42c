import { say, sentences } from '../model/say';

/** What can go wrong with a presentation on its way in, and on its way to the device. */
export const DECK_TROUBLES = sentences('deck', {
	elsewhere: say([], () => 'The presentation was changed in another tab; reload this page, then go on.'),
	notJson: say([], () => 'The file holds no presentation: its content is not JSON.'),
	otherFile: say(
		[],
		() => 'The file holds no presentation: choose one that was saved with “Save to a file” on this page.'
	),
	version: say(
		['version', 'reads'],
		(version, reads) =>
			`The presentation is of version ${version}, and this page reads version ${reads}; open it with a newer copy of the site.`
	),
	linkCut: say([], () => 'The link holds no presentation; it may have been cut when it was copied.'),
	notObject: say(['at'], (at) => `The file holds no presentation: ${at} must be an object.`),
	notList: say(['at'], (at) => `The file holds no presentation: ${at} must be a list.`),
	tooMany: say(
		['at', 'most'],
		(at, most) => `The file holds no presentation: ${at} has more than ${most} entries.`
	),
	notText: say(['at'], (at) => `The file holds no presentation: ${at} must be a text.`),
	tooLong: say(
		['at', 'longest'],
		(at, longest) => `The file holds no presentation: ${at} is longer than ${longest} letters.`
	),
	notNumber: say(
		['at', 'least', 'most'],
		(at, least, most) => `The file holds no presentation: ${at} must be a number from ${least} to ${most}.`
	),
	notOneOf: say(
		['at', 'words:names'],
		(at, words) => `The file holds no presentation: ${at} must be one of ${words}.`
	),
	notMark: say(['at'], (at) => `The file holds no presentation: ${at} must name a mark such as state:NOR.`),
	noId: say(['at'], (at) => `The file holds no presentation: ${at} is empty.`),
	idTwice: say(['at'], (at) => `The file holds no presentation: ${at} is the id of an earlier scene too.`),
	notTheme: say(['at'], (at) => `The file holds no presentation: ${at} must be the id of a theme.`)
});
