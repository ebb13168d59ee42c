const RIGHT_TO_LEFT_OVERRIDE = '\u202E';
const POP_DIRECTION = '\u202C';

/**
 * English as the pseudo-locale `en-XB` shows it: every word runs from right to left, in brackets that show where a sentence
 * was cut. What reads as usual in it comes from no catalogue. A message without letters stays as it is.
 */
export function pseudo(text: string): string {
	if (!/\p{L}/u.test(text)) return text;
	const turned = text.replace(
		/[\p{L}\p{M}]+/gu,
		(word) => `${RIGHT_TO_LEFT_OVERRIDE}${word}${POP_DIRECTION}`
	);
	return `[${turned}]`;
}
