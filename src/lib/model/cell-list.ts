/**
 * Several words in one cell, joined by `|`. A bar within a word is written `\|` and a backslash `\\`, so that any list comes
 * back as it was. An empty list is an empty cell.
 */
export function joinCell(words: readonly string[]): string {
	return words.map((word) => word.replace(/[\\|]/g, '\\$&')).join('|');
}

/** The words of a cell that `joinCell` made; words without a letter to them are left out. */
export function splitCell(cell: string): string[] {
	return (cell.match(/(?:[^\\|]|\\[\s\S]|\\$)+/g) ?? [])
		.map((word) => word.replace(/\\([\\|])/g, '$1').trim())
		.filter((word) => word !== '');
}
