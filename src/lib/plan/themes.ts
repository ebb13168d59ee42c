import type { CoalitionTheme, Theme } from '../model/reference';
import type { ThemeWorld } from './outcome';
import type { ThemeKey } from './types';

/** The themes an ask can be on, and their words. */
export interface PlanThemes extends ThemeWorld {
	label(key: ThemeKey): string;
	/** Every theme one can choose: the coalition's own in their order, then those of the reference. */
	coalition: readonly { key: ThemeKey; label: string }[];
	reference: readonly { key: ThemeKey; label: string }[];
}

/** @param themes those of the vocabulary that is open, so that a file's own themes can be chosen */
export function planThemes(themes: readonly Theme[], coalition: readonly CoalitionTheme[]): PlanThemes {
	const covered = new Map<ThemeKey, readonly string[]>();
	const labels = new Map<ThemeKey, string>();
	for (const { id, label } of themes) {
		covered.set(`theme:${id}`, [id]);
		labels.set(`theme:${id}`, label);
	}
	for (const { id, label, themes: ids } of coalition) {
		covered.set(`coalition:${id}`, ids);
		labels.set(`coalition:${id}`, label);
	}
	const families = new Map(themes.map(({ id, family }) => [id, family]));
	return {
		themesOf: (key) => covered.get(key) ?? [],
		familyOf: (theme) => families.get(theme),
		label: (key) => labels.get(key) ?? key.slice(key.indexOf(':') + 1),
		coalition: coalition.map(({ id, label }) => ({ key: `coalition:${id}`, label })),
		reference: themes
			.filter(({ id }) => id !== 'none')
			.map(({ id, label }) => ({ key: `theme:${id}`, label }))
	};
}
