import type { CoalitionTheme, Theme } from '../model/reference';

/** A person's own words for themes, as they are kept with the open data. */
export interface OwnWords {
	/** Id of a label → id of the issue it stands for. */
	mappings: [string, string][];
	/** A coalition's own themes; none where the bundled ones are used. */
	coalition: CoalitionTheme[] | undefined;
}

/** What was kept, as far as it makes sense: whatever is no such thing, or names no issue of the reference, is left out. */
export function ownWordsOf(kept: unknown, issues: readonly Theme[]): OwnWords {
	const known = new Set(issues.map(({ id }) => id));
	const isIssue = (word: unknown): word is string => typeof word === 'string' && known.has(word);
	if (!isObject(kept)) return { mappings: [], coalition: undefined };
	const mappings = listOf(kept.mappings).flatMap((pair): [string, string][] => {
		const [label, issue] = listOf(pair);
		return typeof label === 'string' && isIssue(issue) ? [[label, issue]] : [];
	});
	const coalition = listOf(kept.coalition).flatMap((theme): CoalitionTheme[] => {
		if (!isObject(theme) || typeof theme.id !== 'string' || typeof theme.label !== 'string') return [];
		const known = { id: theme.id, label: theme.label, themes: listOf(theme.themes).filter(isIssue) };
		return [theme.approximate === true ? { ...known, approximate: true } : known];
	});
	return { mappings, coalition: coalition.length > 0 ? coalition : undefined };
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}

function listOf(value: unknown): unknown[] {
	return Array.isArray(value) ? value : [];
}
