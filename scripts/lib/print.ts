import { csvOfLists } from '../../src/lib/exports/csv';
import type { Answer } from '../questions/question';

export const FORMATS = ['json', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

/** An answer as text. Lines end with LF, as tools of the command line expect. */
export function print(answer: Answer, format: Format | undefined): string {
	if (answer.kind === 'object') {
		if (format !== 'csv') return `${JSON.stringify(answer.value, null, '\t')}\n`;
		return lines([['figure', 'value'], ...flat(answer.value)]);
	}
	if (format === 'json') return `${JSON.stringify(answer.rows, null, '\t')}\n`;
	return lines([
		answer.columns,
		...answer.rows.map((row) => answer.columns.map((column) => row[column] ?? null))
	]);
}

function lines(lists: readonly (readonly (string | number | null)[])[]): string {
	return lists.map((cells) => csvOfLists([cells]).replace(/\r\n$/, '\n')).join('');
}

/** Nested figures as rows: `cycles.1,138`. */
function flat(value: Record<string, unknown>, prefix = ''): (string | number)[][] {
	return Object.entries(value).flatMap(([key, inner]) => {
		if (typeof inner === 'object' && inner !== null)
			return flat(inner as Record<string, unknown>, `${prefix}${key}.`);
		return [[`${prefix}${key}`, typeof inner === 'number' ? inner : String(inner)]];
	});
}
