const WORD = new Set([
	'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
	'http://purl.oclc.org/ooxml/wordprocessingml/main'
]);

/** Whether an element belongs to Word's own text, in either of the two editions of the standard. */
export function isWord(space: string): boolean {
	return WORD.has(space);
}
