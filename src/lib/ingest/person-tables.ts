import Papa from 'papaparse';
import type { Label } from '../model/dataset';
import type { CoalitionTheme, Reference } from '../model/reference';
import { withoutCode, type Mappings } from '../model/scheme';
import { foldName, slugOf, ThemeNames } from './names';
import { ToldError } from '../model/told';
import { THEME_TABLE } from './reasons';
import { vocabularyOf } from './reference';
import { separatorLineOf } from './separator-line';

/**
 * Reads a person's crosswalk: `theme,issue`, or `scheme,theme,issue` as in `data/reference/theme-crosswalk.csv`. A first line
 * whose last cell is `issue` is a heading. An issue goes by its id, name or label.
 * @returns id of the label → id of the issue
 * @throws ToldError with one sentence that names file, line and remedy
 */
export function readMappings(file: string, text: string, reference: Reference): Map<string, string> {
	const mappings = new Map<string, string>();
	for (const { left, issue } of pairsOf(file, text, reference))
		mappings.set(slugOf(withoutCode(left)), issue);
	return mappings;
}

/**
 * Reads a coalition's own themes: `theme,issue`, or `coalition_theme,label,theme` as in `data/cambodia`, a line for each issue that a
 * theme covers, the nearest first; a fourth cell `yes` says that no issue is the theme itself.
 * @throws ToldError with one sentence that names file, line and remedy
 */
export function readOwnThemes(file: string, text: string, reference: Reference): CoalitionTheme[] {
	const themes = new Map<string, CoalitionTheme>();
	for (const { left, id, issue, approximate } of pairsOf(file, text, reference)) {
		const key = id ?? slugOf(left);
		const theme: CoalitionTheme = themes.get(key) ?? { id: key, label: left, themes: [] };
		if (approximate) theme.approximate = true;
		if (!theme.themes.includes(issue)) theme.themes.push(issue);
		themes.set(key, theme);
	}
	return [...themes.values()];
}

/** A person's mappings as a CSV that {@link readMappings} takes. */
export function mappingRows(
	labels: readonly Label[],
	mappings: Mappings
): { scheme: string; theme: string; issue: string }[] {
	const rows = new Map<string, { scheme: string; theme: string; issue: string }>();
	for (const { kind, id, name } of labels) {
		const issue = mappings.get(id);
		if (issue === undefined || (kind !== 'issue' && kind !== 'ohchr')) continue;
		rows.set(id, { scheme: kind === 'ohchr' ? 'OHCHR' : 'other', theme: withoutCode(name), issue });
	}
	return [...rows.values()];
}

interface Pair {
	left: string;
	/** The first of three cells, where the table is a coalition's. */
	id: string | undefined;
	issue: string;
	/** Whether a fourth cell says that no issue is the theme itself. */
	approximate: boolean;
}

function noIssue(file: string, line: number, word: string, near: string | undefined) {
	return near === undefined
		? THEME_TABLE.noIssue(file, line, word)
		: THEME_TABLE.nearIssue(file, line, word, near);
}

const HEADINGS = new Set(['issue', 'theme', 'themes', 'issues', 'approximate']);

function pairsOf(file: string, text: string, reference: Reference): Pair[] {
	const names = new ThemeNames(vocabularyOf(reference));
	const themes = vocabularyOf(reference).themes;
	const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
	const named = separatorLineOf(plain);
	const { data } = Papa.parse<string[]>(plain.slice(named?.length ?? 0), {
		delimiter: named?.delimiter ?? '',
		newline: '\n'
	});
	const firstLine = named ? 2 : 1;
	const pairs: Pair[] = [];
	data.forEach((row, index) => {
		const cells = row.map((cell) => cell.trim());
		if (cells.every((cell) => cell === '')) return;
		const last = cells.at(-1) ?? '';
		if (index === 0 && HEADINGS.has(foldName(last))) return;
		const [first = '', second = '', third = '', mark = ''] = cells;
		const word = cells.length > 2 ? third : second;
		const marked = mark === '' || mark.toLowerCase() === 'yes';
		if (cells.length < 2 || cells.length > 4 || first === '' || word === '' || !marked)
			throw new ToldError(THEME_TABLE.twoColumns(file, index + firstLine));
		const position = names.find(word);
		const issue = position === undefined ? undefined : themes[position]?.id;
		if (issue === undefined)
			throw new ToldError(noIssue(file, index + firstLine, word, names.nearest(word)?.name));
		pairs.push({
			left: cells.length > 2 ? second : first,
			id: cells.length > 2 ? slugOf(first) : undefined,
			issue,
			approximate: mark !== ''
		});
	});
	if (pairs.length === 0) throw new ToldError(THEME_TABLE.twoColumns(file, 1));
	return pairs;
}
