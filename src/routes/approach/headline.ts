import type { CoveragePlan, Ledger, OverallRow, ShortlistRow } from '$lib/analysis/approach';
import { formatNumber, inSentence, m } from '$lib/i18n';

/** How many States the sentence speaks of. */
export const NAMED = 10;

/** How many themes at least one of the first States is likely to raise, whatever it is asked: Σ (1 − ∏ (1 − p)), rounded. */
export function raisedByFirst(overall: readonly OverallRow[]): number {
	const named = overall.slice(0, NAMED);
	const covered = (named[0]?.probabilities ?? []).map(
		({ theme }) =>
			1 -
			named.reduce(
				(product, { probabilities }) =>
					product * (1 - (probabilities.find((one) => one.theme === theme)?.probability ?? 0)),
				1
			)
	);
	return Math.round(covered.reduce((sum, share) => sum + share, 0));
}

/** How many themes at least one of the States that a plan asks to raise it is likely to raise, rounded. */
export function raisedAsAsked({ themes }: Pick<CoveragePlan, 'themes'>): number {
	return Math.round(themes.reduce((sum, { covered }) => sum + covered, 0));
}

interface Facts {
	tab: 'shortlist' | 'ledger' | 'coverage';
	/** Name of the State under review. */
	sur: string;
	/** Label of the theme; `undefined` for all together. */
	theme: string | undefined;
	themes: number;
	rows: readonly ShortlistRow[] | undefined;
	overall: readonly OverallRow[] | undefined;
	ledger: Pick<Ledger, 'sessions' | 'counts'> | undefined;
	plan: CoveragePlan | undefined;
}

/** The computed sentence that says what the page shows, with its number and unit. Empty before the first answer. */
export function headlineOf(facts: Facts): string {
	switch (facts.tab) {
		case 'shortlist':
			return facts.theme === undefined ? overallSentence(facts) : themeSentence(facts, facts.theme);
		case 'ledger':
			return ledgerSentence(facts);
		case 'coverage':
			return planSentence(facts);
	}
}

function themeSentence({ rows }: Facts, theme: string): string {
	if (!rows) return '';
	const named = rows.slice(0, NAMED);
	if (named.length === 0) return m.approach_headline_none({ theme: inSentence(theme) });
	const likely = Math.round(named.reduce((sum, { probability }) => sum + probability, 0));
	return m.approach_headline_theme({
		states: m.approach_headline_states({ count: named.length, words: formatNumber(named.length) }),
		theme: inSentence(theme),
		likely: m.approach_headline_likely({ count: likely, words: formatNumber(likely) })
	});
}

function overallSentence({ overall, themes, sur }: Facts): string {
	if (!overall) return '';
	const named = overall.slice(0, NAMED);
	if (named.length === 0) return m.approach_headline_none({ theme: m.approach_any_theme() });
	return m.approach_headline_overall({
		states: m.approach_headline_states({ count: named.length, words: formatNumber(named.length) }),
		themes: m.approach_headline_themes({ count: themes, words: formatNumber(themes) }),
		expected: formatNumber(raisedByFirst(overall)),
		sur
	});
}

function ledgerSentence({ ledger, sur }: Facts): string {
	if (!ledger) return '';
	const { repeated, dropped, new: fresh } = ledger.counts;
	if (repeated + dropped + fresh === 0) return m.approach_headline_ledger_none({ sur });
	if (ledger.sessions.length < 2)
		return m.approach_headline_ledger_one({ count: fresh, words: formatNumber(fresh), sur });
	return m.approach_headline_ledger({
		sur,
		repeated: formatNumber(repeated),
		dropped: formatNumber(dropped),
		fresh: formatNumber(fresh)
	});
}

function planSentence({ plan, sur }: Facts): string {
	if (!plan) return '';
	return m.approach_headline_plan({
		count: plan.meetings.length,
		meetings: formatNumber(plan.meetings.length),
		expected: formatNumber(raisedAsAsked(plan)),
		themes: m.approach_headline_themes({
			count: plan.themes.length,
			words: formatNumber(plan.themes.length)
		}),
		sur
	});
}
