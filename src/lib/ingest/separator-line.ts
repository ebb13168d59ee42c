/** A first line by which a file says what separates its cells, as Excel reads and writes it: `sep=;`. */
export interface SeparatorLine {
	delimiter: string;
	/** Characters of the line, its end included. All are ASCII. */
	length: number;
}

/** The sign may stand in quotation marks with the whole line, be written `\t`, and have empty cells behind it. */
const LINE = /^("?)sep=(\\t|[\t -/:-@[-`{-~])\1[,;\t|]*(\r\n?|\n|$)/i;

/** The line that names the separator, where a text begins with one. @param text without byte order mark */
export function separatorLineOf(text: string): SeparatorLine | undefined {
	const [line, , sign = ''] = LINE.exec(text) ?? [];
	if (line === undefined || sign === '"') return undefined;
	return { delimiter: sign === '\\t' ? '\t' : sign, length: line.length };
}
