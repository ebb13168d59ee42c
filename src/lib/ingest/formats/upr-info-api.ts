import { isObject, jsonOf } from '../json/json-of';
import { Ledger } from '../ledger';
import { NOTES, REASONS } from '../reasons';
import { entryOf, pageOf, type UprInfoPage } from '../upr-info/page';
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
				const read = entryOf(entry);
				if (!read) {
					ledger.setAside(i + 1, [JSON.stringify(entry) ?? ''], REASONS.noObject());
					continue;
				}
				if (read.id !== '' && seen.has(read.id)) again++;
				seen.add(read.id);
				const cells = Object.values(read).map((value) =>
					typeof value === 'string' ? value : value.join('|')
				);
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

/** The pages a value holds, where it is one or a list of them and any row carries what is needed. */
function pagesIn(value: unknown): UprInfoPage[] | undefined {
	const list: unknown[] = Array.isArray(value) ? value : [value];
	const pages: UprInfoPage[] = [];
	for (const candidate of list) {
		const page = pageOf(candidate);
		if (!page) return undefined;
		pages.push(page);
	}
	const rows = pages.flatMap((page) => page.rows);
	// A page without rows is one too: the last of a search.
	const isPage =
		rows.length === 0
			? list.some((page) => isObject(page) && 'totalRows' in page)
			: rows.some((row) => entryOf(row) !== undefined);
	return isPage ? pages : undefined;
}
