import type { Label, Vocabulary } from './dataset';
import type { CoalitionTheme, Theme } from './reference';
import { NO_THEME, UNCLASSIFIED_FAMILY } from './vocabulary';

/**
 * In whose themes the recommendations are looked at: UPR Info's issues, OHCHR's themes, Sustainable Development Goals, affected
 * persons, or a coalition's own themes. The word stands in links and on the command line.
 */
export const SCHEMES = ['upr-info', 'ohchr', 'sdg', 'persons', 'coalition'] as const;
export type Scheme = (typeof SCHEMES)[number];
export const DEFAULT_SCHEME: Scheme = 'upr-info';

/** Issues that a person, or a table of theirs, gave to labels: id of the label → id of the issue. */
export type Mappings = ReadonlyMap<string, string>;
export const NO_MAPPINGS: Mappings = new Map();

/** A scheme as the engine needs it: its themes, and which of them each label stands for. */
export interface SchemeWords {
	/** Position 0 is "no theme given". */
	themes: Theme[];
	/** One entry for each label and each theme it stands for. */
	labelThemes: { label: number; theme: number }[];
	/** The coalition's themes, and the themes of this scheme that each covers. */
	coalition: { id: string; label: string; theme: number }[];
}

/** The goals' short titles (General Assembly resolution 70/1), the families being the five areas of its preamble. */
const GOALS: readonly (readonly [title: string, family: string])[] = [
	['No poverty', 'People'],
	['Zero hunger', 'People'],
	['Good health and well-being', 'People'],
	['Quality education', 'People'],
	['Gender equality', 'People'],
	['Clean water and sanitation', 'Planet'],
	['Affordable and clean energy', 'Prosperity'],
	['Decent work and economic growth', 'Prosperity'],
	['Industry, innovation and infrastructure', 'Prosperity'],
	['Reduced inequalities', 'Prosperity'],
	['Sustainable cities and communities', 'Prosperity'],
	['Responsible consumption and production', 'Planet'],
	['Climate action', 'Planet'],
	['Life below water', 'Planet'],
	['Life on land', 'Planet'],
	['Peace, justice and strong institutions', 'Peace'],
	['Partnerships for the goals', 'Partnership']
];

/** The label of a Sustainable Development Goal, 1–17. */
export function goalLabel(goal: number): Label {
	return { kind: 'sdg', id: `sdg-${goal}`, name: `SDG ${goal}`, theme: 0 };
}

/** The labels of a reference's issues, which stand first in every vocabulary. */
export function issueLabels(themes: readonly Theme[]): Label[] {
	return themes.flatMap(({ id, name }, theme) => (theme === 0 ? [] : [{ kind: 'issue', id, name, theme }]));
}

/** The themes of a scheme and what every label of the vocabulary stands for in it. */
export function schemeWords(
	scheme: Scheme,
	vocabulary: Vocabulary,
	coalition: readonly CoalitionTheme[],
	mappings: Mappings = NO_MAPPINGS
): SchemeWords {
	const { labels, themes } = vocabulary;
	const issues = labels.map(issueFinder(themes, mappings));
	const none = themes[0] ?? { id: NO_THEME, name: '', label: '', family: UNCLASSIFIED_FAMILY };
	const covering = coverage(themes, coalition);
	switch (scheme) {
		case 'upr-info':
			return {
				themes,
				labelThemes: pairs(issues.map((issue) => (issue === 0 ? [] : [issue]))),
				coalition: coalition.flatMap(({ id, label }, at) =>
					[...(covering[at] ?? [])].map((theme) => ({ id, label, theme }))
				)
			};
		case 'coalition': {
			const own = coalition.map(({ id, label }): Theme => ({ id, name: label, label, family: OWN_FAMILY }));
			return {
				themes: [none, ...own],
				labelThemes: pairs(
					issues.map((issue) => covering.flatMap((covered, at) => (covered.has(issue) ? [at + 1] : [])))
				),
				coalition: coalition.map(({ id, label }, at) => ({ id, label, theme: at + 1 }))
			};
		}
		case 'sdg': {
			const goals = GOALS.map(([title, family], at): Theme => {
				const name = `SDG ${at + 1}: ${title}`;
				return { id: `sdg-${at + 1}`, name, label: name, family };
			});
			return { themes: [none, ...goals], labelThemes: byId(labels, 'sdg', goals), coalition: [] };
		}
		case 'ohchr':
		case 'persons': {
			const found = new Map<string, Theme>();
			labels.forEach((label, at) => {
				if (label.kind !== scheme || found.has(label.id)) return;
				const name = withoutCode(label.name);
				found.set(label.id, {
					id: label.id,
					name,
					label: name,
					family: themes[issues[at] ?? 0]?.family ?? UNCLASSIFIED_FAMILY
				});
			});
			const own = [...found.values()];
			const position = new Map(own.map(({ id }, at) => [id, at + 1]));
			return {
				themes: [none, ...own],
				labelThemes: byId(labels, scheme, own),
				coalition: distinct(
					coalition.flatMap(({ id, label }, at) =>
						labels.flatMap((one, index) => {
							const theme = one.kind === scheme ? position.get(one.id) : undefined;
							const covered = theme !== undefined && covering[at]?.has(issues[index] ?? 0) === true;
							return covered ? [{ id, label, theme }] : [];
						})
					)
				)
			};
		}
	}
}

/** The family of a coalition's own themes. */
const OWN_FAMILY = 'Coalition';

/** OHCHR's codes to 2018: `A12 `, `B6 `, `S `. */
const CODE = /^(?:[A-Z]\d{1,3}|S)\s+(?=\p{L})/u;

/** The name of a theme without OHCHR's code. */
export function withoutCode(name: string): string {
	return name.replace(CODE, '');
}

/** A label that no issue of the reference stands for: it stands under its own name until somebody maps it. */
export function isUnmapped(
	{ kind, theme, id }: Label,
	themes: readonly Theme[],
	mappings: Mappings
): boolean {
	if (kind !== 'issue' && kind !== 'ohchr') return false;
	const own = themes[theme];
	if (theme !== 0 && own?.family !== UNCLASSIFIED_FAMILY) return false;
	const mapped = mappings.get(id);
	return mapped === undefined || !themes.some((known) => known.id === mapped);
}

function issueFinder(themes: readonly Theme[], mappings: Mappings): (label: Label) => number {
	const position = new Map(themes.map(({ id }, at) => [id, at]));
	return ({ kind, id, theme }) => {
		if (kind !== 'issue' && kind !== 'ohchr') return 0;
		const mapped = mappings.get(id);
		return (mapped === undefined ? undefined : position.get(mapped)) ?? theme;
	};
}

/** For each theme of the coalition the positions of the issues it covers. */
function coverage(themes: readonly Theme[], coalition: readonly CoalitionTheme[]): Set<number>[] {
	const position = new Map(themes.map(({ id }, at) => [id, at]));
	return coalition.map(
		({ themes: ids }) =>
			new Set(
				ids.flatMap((id) => {
					const at = position.get(id);
					return at === undefined ? [] : [at];
				})
			)
	);
}

function byId(
	labels: readonly Label[],
	kind: Label['kind'],
	themes: readonly Theme[]
): SchemeWords['labelThemes'] {
	const position = new Map(themes.map(({ id }, at) => [id, at + 1]));
	return pairs(
		labels.map((label) => {
			const theme = label.kind === kind ? position.get(label.id) : undefined;
			return theme === undefined ? [] : [theme];
		})
	);
}

function pairs(themesOfLabel: readonly (readonly number[])[]): SchemeWords['labelThemes'] {
	return themesOfLabel.flatMap((themes, label) => themes.map((theme) => ({ label, theme })));
}

function distinct(rows: SchemeWords['coalition']): SchemeWords['coalition'] {
	return [...new Map(rows.map((row) => [`${row.id}\n${row.theme}`, row])).values()];
}
