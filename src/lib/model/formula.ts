/**
 * A cell that no spreadsheet runs: a text that it would take for a formula (it begins with `=`, `+`, `-`, `@`, a tab or a line
 * end) gets an apostrophe in front, as OWASP advises ("CSV injection"). So does one that has apostrophes there already, so
 * that `withoutGuard` gives back what was written. Numbers written as text are left as they are.
 */
export function guarded(text: string): string {
	return /^'*[=+\-@\t\r\n]/.test(text) && !A_NUMBER.test(text) ? `'${text}` : text;
}

/** A cell as it was before it was guarded. */
export function withoutGuard(cell: string): string {
	return /^'+[=+\-@\t\r\n]/.test(cell) ? cell.slice(1) : cell;
}

const A_NUMBER = /^[+-]?\d+(\.\d+)?%?$/;
