import type { Ask, Plan, ThemeKey, Verdict } from './types';

/** One recommendation that was made in the review. */
export interface OutcomeRow {
	rec: number;
	/** ISO3 of the recommending State. */
	from: string;
	/** Ids of its themes. */
	themes: readonly string[];
	/** Empty where the file has none. */
	text: string;
	response: string;
	action: number;
	paragraph: string;
}

/** What ties a recommendation to an ask, from the strongest. */
export const TIES = ['state-and-theme', 'theme-by-another', 'state-and-family'] as const;
export type Tie = (typeof TIES)[number];

export interface Match {
	row: OutcomeRow;
	tie: Tie;
	/** How many of the words are shared, 0–1 (Jaccard); 0 where one of them has no text. */
	likeness: number;
}

/** An ask with what came of it. */
export interface AskOutcome {
	meeting: string;
	state: string;
	ask: Ask;
	/** What the match says. */
	matched: Verdict;
	/** What counts: the person's word, else the match. */
	verdict: Verdict;
	/** Best first: by tie, then by likeness, then in the order of the data. */
	matches: Match[];
}

/** What the match has to know of themes. */
export interface ThemeWorld {
	/** Ids of the reference's themes that a key covers; one that is not known covers none. */
	themesOf(key: ThemeKey): readonly string[];
	familyOf(theme: string): string | undefined;
}

/**
 * Matches every ask of a plan with what was recommended. *Delivered*: the State asked raised the theme. *Partly*: another
 * State raised it, or the State raised another theme of the same family. *Not*: neither. Asks without a theme are left
 * out, as nothing can be compared.
 * @param rows the recommendations of that review alone
 */
export function matchOutcome(plan: Plan, rows: readonly OutcomeRow[], world: ThemeWorld): AskOutcome[] {
	return plan.meetings.flatMap((meeting) =>
		meeting.asks
			.filter((ask) => world.themesOf(ask.theme).length > 0)
			.map((ask) => {
				const matches = matchesOf(ask, meeting.state, rows, world);
				const matched = verdictOf(matches);
				return {
					meeting: meeting.id,
					state: meeting.state,
					ask,
					matched,
					verdict: ask.verdict ?? matched,
					matches
				};
			})
	);
}

export interface HitRate {
	/** ISO3 or theme key. */
	key: string;
	asks: number;
	delivered: number;
	partly: number;
	not: number;
}

/** How many asks were delivered, by State, by theme, or by any other key; most asks first, then by key. */
export function hitRates(outcomes: readonly AskOutcome[], keyOf: (outcome: AskOutcome) => string): HitRate[] {
	const rates = new Map<string, HitRate>();
	for (const outcome of outcomes) {
		const key = keyOf(outcome);
		const rate = rates.get(key) ?? { key, asks: 0, delivered: 0, partly: 0, not: 0 };
		rate.asks += 1;
		rate[outcome.verdict] += 1;
		rates.set(key, rate);
	}
	return [...rates.values()].sort((a, b) => b.asks - a.asks || (a.key < b.key ? -1 : 1));
}

function matchesOf(ask: Ask, state: string, rows: readonly OutcomeRow[], world: ThemeWorld): Match[] {
	const themes = new Set(world.themesOf(ask.theme));
	const families = new Set(
		[...themes].map((theme) => world.familyOf(theme)).filter((one) => one !== undefined)
	);
	const words = wordsOf(ask.text);
	const matches: Match[] = [];
	for (const row of rows) {
		const sameTheme = row.themes.some((theme) => themes.has(theme));
		const tie: Tie | undefined = sameTheme
			? row.from === state
				? 'state-and-theme'
				: 'theme-by-another'
			: row.from === state && row.themes.some((theme) => families.has(world.familyOf(theme) ?? ''))
				? 'state-and-family'
				: undefined;
		if (tie) matches.push({ row, tie, likeness: likeness(words, wordsOf(row.text)) });
	}
	return matches.sort((a, b) => TIES.indexOf(a.tie) - TIES.indexOf(b.tie) || b.likeness - a.likeness);
}

function verdictOf(matches: readonly Match[]): Verdict {
	const [best] = matches;
	if (best === undefined) return 'not';
	return best.tie === 'state-and-theme' ? 'delivered' : 'partly';
}

/** Words of four letters and more, so that "of" and "the" tie nothing together. */
function wordsOf(text: string): Set<string> {
	return new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
}

function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
	if (one.size === 0 || other.size === 0) return 0;
	const shared = [...one].filter((word) => other.has(word)).length;
	return shared / (one.size + other.size - shared);
}
