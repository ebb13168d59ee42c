import type { ThemeAsk } from '../analysis/approach';
import type { Vocabulary } from '../model/dataset';
import type { CoalitionTheme } from '../model/reference';
import { NO_THEME } from '../model/vocabulary';
import {
	DEFAULT_PRIORITY,
	type ApproachSelection,
	type ThemePriority,
	type ThemeScheme
} from './approach-selection';

/** A theme of the scheme, with what a person thinks of it. */
export interface ApproachTheme {
	id: string;
	label: string;
	/** Ids of the issues it covers. */
	issues: readonly string[];
	/** Whether none of the issues is the theme itself. */
	approximate: boolean;
	/** 0: left out. */
	priority: ThemePriority | 0;
}

/** The themes of a scheme in its own order: the coalition's, or the issues as in the vocabulary. */
export function approachThemes(
	selection: Pick<ApproachSelection, 'scheme' | 'priorities'>,
	vocabulary: Pick<Vocabulary, 'themes'>,
	coalition: readonly CoalitionTheme[]
): ApproachTheme[] {
	return themesOf(selection.scheme, vocabulary, coalition).map((theme) => ({
		...theme,
		priority: selection.priorities[theme.id] ?? DEFAULT_PRIORITY
	}));
}

/** What is asked of the model: every theme that is not left out. */
export function asksOf(themes: readonly ApproachTheme[]): ThemeAsk[] {
	return themes.flatMap(({ id, issues, priority }) => (priority === 0 ? [] : [{ id, issues, priority }]));
}

function themesOf(
	scheme: ThemeScheme,
	vocabulary: Pick<Vocabulary, 'themes'>,
	coalition: readonly CoalitionTheme[]
): Omit<ApproachTheme, 'priority'>[] {
	if (scheme === 'coalition')
		return coalition.map(({ id, label, themes, approximate = false }) => ({
			id,
			label,
			issues: themes,
			approximate
		}));
	return vocabulary.themes
		.filter(({ id }) => id !== NO_THEME)
		.map(({ id, label }) => ({ id, label, issues: [id], approximate: false }));
}

/** Labels of the issues a theme is counted through; none where it is one issue under its own name. */
export function standsFor(
	{ label, issues }: Pick<ApproachTheme, 'label' | 'issues'>,
	labelOf: (issue: string) => string
): string[] {
	const labels = issues.map(labelOf);
	return labels.length === 1 && labels[0] === label ? [] : labels;
}
