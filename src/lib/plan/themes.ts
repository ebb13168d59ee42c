import type { CoalitionTheme, Theme } from '../model/reference';
import { UNCLASSIFIED_FAMILY } from '../model/vocabulary';
import type { ThemeWorld } from './outcome';
import type { ThemeKey } from './types';

/** The themes an ask can be on, and their words. */
export interface PlanThemes extends ThemeWorld {
	label(key: ThemeKey): string;
	/**
	 * Issues by which a theme of a coalition is counted, of those given: their labels. Empty where the theme is one issue
	 * under its own name, so that what is said of the issue is said of the theme.
	 */
	through(key: ThemeKey, issues: readonly string[]): string[];
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
	const own = new Map<ThemeKey, readonly string[]>();
	for (const { id, label, themes: ids, approximate } of coalition) {
		covered.set(`coalition:${id}`, ids);
		own.set(`coalition:${id}`, approximate === true ? [] : ids.slice(0, 1));
		labels.set(`coalition:${id}`, label);
	}
	const itself = (key: ThemeKey) => {
		const [issue, ...more] = covered.get(key) ?? [];
		return more.length === 0 && labels.get(`theme:${issue}`) === labels.get(key);
	};
	const families = new Map(themes.map(({ id, family }) => [id, family]));
	return {
		themesOf: (key) => covered.get(key) ?? [],
		ownOf: (key) => own.get(key) ?? covered.get(key) ?? [],
		familyOf: (theme) => families.get(theme),
		unknown: (theme) => (families.get(theme) ?? UNCLASSIFIED_FAMILY) === UNCLASSIFIED_FAMILY,
		label: (key) => labels.get(key) ?? key.slice(key.indexOf(':') + 1),
		through: (key, issues) =>
			itself(key)
				? []
				: (covered.get(key) ?? [])
						.filter((issue) => issues.includes(issue))
						.map((issue) => labels.get(`theme:${issue}`) ?? issue),
		coalition: coalition.map(({ id, label }) => ({ key: `coalition:${id}`, label })),
		reference: themes
			.filter(({ id }) => id !== 'none')
			.map(({ id, label }) => ({ key: `theme:${id}`, label }))
	};
}
