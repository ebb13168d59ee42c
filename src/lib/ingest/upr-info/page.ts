import { isObject } from '../json/json-of';
import type { UprInfoEntry } from './rows';

/** A page of UPR Info's interface: entries, and how many the whole search found (which stops at 10,000). */
export interface UprInfoPage {
	rows: unknown[];
	total: number;
}

const NEEDED = ['recommendation', 'state_under_review', 'recommending_state'];

/** The page a value holds; `undefined` where it has no list of rows. */
export function pageOf(value: unknown): UprInfoPage | undefined {
	if (!isObject(value) || !Array.isArray(value.rows)) return undefined;
	return { rows: value.rows, total: typeof value.totalRows === 'number' ? value.totalRows : 0 };
}

/** What an entry says; `undefined` where it is no recommendation. */
export function entryOf(row: unknown): (UprInfoEntry & { id: string }) | undefined {
	if (!isObject(row)) return undefined;
	const { metadata } = row;
	if (!isObject(metadata) || !NEEDED.some((key) => key in metadata)) return undefined;
	const labels = (key: string) => labelsOf(metadata[key]);
	return {
		id: idOf(row),
		text: labels('recommendation').join('\n') || (typeof row.title === 'string' ? row.title : ''),
		sur: labels('state_under_review'),
		makers: labels('recommending_state'),
		response: labels('response').join('/'),
		issues: labels('issues'),
		cycle: labels('cycle')[0] ?? '',
		session: labels('session')[0] ?? '',
		action: labels('action_category')[0] ?? ''
	};
}

/** The id that an entry keeps in all languages; empty where it has none. */
export function idOf(row: unknown): string {
	return isObject(row) && typeof row.sharedId === 'string' ? row.sharedId : '';
}

/** The labels of a property, or its values where it has none. */
function labelsOf(property: unknown): string[] {
	const list: unknown[] = Array.isArray(property) ? property : property === undefined ? [] : [property];
	return list
		.map((entry) => {
			if (!isObject(entry))
				return typeof entry === 'string' || typeof entry === 'number' ? String(entry) : '';
			const { label, value } = entry;
			if (typeof label === 'string' && label.trim() !== '') return label.trim();
			return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
		})
		.filter((label) => label !== '');
}
