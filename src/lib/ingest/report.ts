import Papa from 'papaparse';
import type { Reconciliation } from '../model/dataset';
import { guarded } from '../model/formula';
import { inEnglish, type Said } from '../model/sentence';

/**
 * The rows of a file that were set aside as CSV text: `line,column,reason` and the cells as read, CRLF line ends. A cell
 * that a spreadsheet would take for a formula gets an apostrophe before it.
 * @param word says a reason in the person's language
 */
export function setAsideCsv(
	reconciliation: Reconciliation,
	word: (reason: Said) => string = inEnglish
): string {
	const widest = reconciliation.rowsSetAside.reduce((most, { cells }) => Math.max(most, cells.length), 0);
	const header = ['line', 'column', 'reason', ...Array.from({ length: widest }, (_, i) => `cell_${i + 1}`)];
	const rows = reconciliation.rowsSetAside.map(({ line, column, reason, cells }) =>
		[String(line), column ?? '', word(reason), ...cells].map(guarded)
	);
	return `${Papa.unparse([header, ...rows], { newline: '\r\n' })}\r\n`;
}
