import { isObject, jsonOf } from '../json/json-of';
import { Ledger } from '../ledger';
import { NOTES, REASONS } from '../reasons';
import { UprInfoRows } from '../upr-info/rows';
import type { Format } from './format';

/** Entries between two looks at whether a person stopped the reading. */
const ENTRIES_BETWEEN = 2_000;
const HEADINGS = {
	sur: 'state_under_review',
	makers: 'recommending_state',
	response: 'response',
	issues: 'issues',
	cycle: 'cycle',
	session: 'session',
	action: 'action_category'
};

/** Pages of UPR Info's interface, saved to disk: `{ rows, totalRows }`, one page or a list of them. */
export const uprInfoApi: Format = {
	id: 'upr-info-api',
	label: 'UPR Info, pages of its interface',
	stage: 'recommendations',
	needs: [],
	async recognise(file, check) {
		const pages = pagesIn(await jsonOf(file, check));
		if (!pages) return undefined;
		const { source } = file;
		return async (context) => {
			const ledger = new Ledger();
			const rows = new UprInfoRows(uprInfoApi.id, HEADINGS, ledger, context);
			const entries = pages.flatMap((page) => page.rows);
			const promised = pages.reduce((most, page) => Math.max(most, page.total), 0);
			const seen = new Set<string>();
			let again = 0;
			for (const [i, entry] of entries.entries()) {
				if (i % ENTRIES_BETWEEN === 0) {
					await context.progress(Math.floor((source.size * i) / entries.length), ledger.read);
				}
				const metadata = isObject(entry) ? entry.metadata : undefined;
				if (!isObject(entry) || !isObject(metadata) || !HEADINGS_NEEDED.some((key) => key in metadata)) {
					ledger.setAside(i + 1, [JSON.stringify(entry) ?? ''], REASONS.noObject());
					continue;
				}
				const id = typeof entry.sharedId === 'string' ? entry.sharedId : '';
				if (id !== '' && seen.has(id)) again++;
				seen.add(id);
				const labels = (key: string) => labelsOf(metadata[key]);
				const text =
					labels('recommendation').join('\n') || (typeof entry.title === 'string' ? entry.title : '');
				const read = {
					text,
					sur: labels('state_under_review'),
					makers: labels('recommending_state'),
					response: labels('response').join('/'),
					issues: labels('issues'),
					cycle: labels('cycle')[0] ?? '',
					session: labels('session')[0] ?? '',
					action: labels('action_category')[0] ?? ''
				};
				const cells = [
					id,
					...Object.values(read).map((value) => (typeof value === 'string' ? value : value.join('|')))
				];
				rows.row(i + 1, cells, read);
			}
			if (again > 0) ledger.notes.push(NOTES.entriesTwice(again));
			if (promised > entries.length) ledger.notes.push(NOTES.pageOfMore(entries.length, promised));
			await context.progress(source.size, ledger.read);
			if (ledger.read === 0) return undefined;
			await rows.finish();
			return ledger.close(
				{
					file: source.name,
					size: source.size,
					format: uprInfoApi.id,
					formatLabel: uprInfoApi.label,
					encoding: file.text?.encoding.label ?? 'UTF-8'
				},
				(role, name) =>
					role === 'theme' ? context.words.themes.nearest(name) : context.words.states.nearest(name)
			);
		};
	}
};

const HEADINGS_NEEDED = ['recommendation', 'state_under_review', 'recommending_state'];

interface Page {
	rows: unknown[];
	total: number;
}

/** The pages a value holds, where it is one or a list of them and any row carries what is needed. */
function pagesIn(value: unknown): Page[] | undefined {
	const list: unknown[] = Array.isArray(value) ? value : [value];
	const pages: Page[] = [];
	for (const page of list) {
		if (!isObject(page) || !Array.isArray(page.rows)) return undefined;
		pages.push({ rows: page.rows, total: typeof page.totalRows === 'number' ? page.totalRows : 0 });
	}
	const rows = pages.flatMap((page) => page.rows);
	// A page without rows is one too: the last of a search.
	const isPage =
		rows.length === 0 ? list.some((page) => isObject(page) && 'totalRows' in page) : rows.some(hasMetadata);
	return isPage ? pages : undefined;
}

function hasMetadata(row: unknown): boolean {
	return (
		isObject(row) && isObject(row.metadata) && HEADINGS_NEEDED.some((key) => key in (row.metadata as object))
	);
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
