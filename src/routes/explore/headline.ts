import type { CycleRow } from '$lib/analysis/cycles';
import type { HeadlineRow } from '$lib/analysis/headline';
import {
	compareNames,
	formatDecimal,
	formatList,
	formatNumber,
	formatPercent,
	inSentence,
	m
} from '$lib/i18n';
import { UNKNOWN_STATE } from '$lib/model/vocabulary';
import type { Selection } from '$lib/state/selection';
import type { Names } from '$lib/views/names';
import type { Tie } from './network-model.svelte';

interface Facts {
	figures: HeadlineRow | undefined;
	selection: Selection;
	names: Names;
	/** Cycles that have recommendations in the selection but for its choice of cycle. */
	cycles: readonly number[];
	ties: readonly Tie[] | undefined;
	/** What an alluvial follows across cycles. */
	cycleRows: readonly CycleRow[] | undefined;
	/** The one State under review, where there is but one as ISO3. */
	onlyReview: string | undefined;
}

/** The computed sentence that says what the picture says, with its number and unit. Empty before the first answer. */
export function headlineOf(facts: Facts): string {
	const { figures } = facts;
	if (!figures) return '';
	if (figures.recommendations === 0) return m.headline_empty();
	const opening = openingOf(facts, figures);
	const closing = closingOf(facts, figures);
	return closing === '' ? m.headline_alone({ opening }) : m.headline_whole({ opening, closing });
}

/** Who made how many recommendations to whom, and when: four whole sentences, for a language may turn each its own way. */
function openingOf(facts: Facts, figures: HeadlineRow): string {
	const { onlyReview, names } = facts;
	const when = cyclesInWords(facts);
	const made = {
		count: figures.states,
		states: formatNumber(figures.states),
		recommendations: recommendationsInWords(figures)
	};
	if (onlyReview !== undefined) {
		const to_state = names.toState(onlyReview);
		return when === ''
			? m.headline_one({ ...made, to_state })
			: m.headline_one_in({ ...made, to_state, when });
	}
	const reviewed = m.headline_reviewed({
		count: figures.states_under_review,
		words: formatNumber(figures.states_under_review)
	});
	return when === ''
		? m.headline_many({ ...made, reviewed })
		: m.headline_many_in({ ...made, reviewed, when });
}

/** The Unknown State is none of the States that are counted; where some recommendations are its, the sentence says so. */
function recommendationsInWords({ recommendations: count, unknown_makers }: HeadlineRow): string {
	const recommendations = m.headline_recommendations({ count, words: formatNumber(count) });
	return unknown_makers === 0
		? recommendations
		: m.headline_with_unknown({ recommendations, unknown: formatNumber(unknown_makers) });
}

/** "In cycle 2", "In cycles 1 and 2"; empty where no cycle is known. */
function cyclesInWords({ selection, cycles }: Facts): string {
	const chosen =
		selection.filters.cycle.length > 0 ? selection.filters.cycle : cycles.filter((cycle) => cycle > 0);
	const words = [...chosen].sort((a, b) => a - b).map(String);
	if (words.length === 0) return '';
	return words.length === 1
		? m.headline_cycle({ cycle: words[0] ?? '' })
		: m.headline_cycles({ cycles: formatList(words) });
}

function closingOf(facts: Facts, figures: HeadlineRow): string {
	const { selection, names } = facts;
	if (selection.view === 'flow') {
		if (selection.flow.kind === 'columns') {
			const { response } = selection.filters;
			// Where other responses alone are chosen, that none of them was supported says nothing.
			if (response.length > 0 && !response.includes('Supported')) return '';
			if (figures.supported + figures.noted === 0) return '';
			return m.headline_supported({
				count: figures.supported,
				supported: formatNumber(figures.supported),
				share: formatPercent(figures.supported / figures.recommendations)
			});
		}
		return selection.flow.kind === 'theme'
			? topTheme(figures, names)
			: topSubject(facts, selection.flow.kind);
	}
	if (selection.network.mode === 'reviews') return heaviestTie(facts);
	if (selection.network.mode === 'alike') return mostAlike(facts);
	return topTheme(figures, names);
}

function topTheme(figures: HeadlineRow, names: Names): string {
	if (figures.top_theme === null || figures.top_theme_recommendations === null) return '';
	return m.headline_top_theme({
		theme: inSentence(names.theme(figures.top_theme)),
		count: formatNumber(figures.top_theme_recommendations)
	});
}

/** The group or State that made most of all cycles together. The Unknown State is none. */
function topSubject({ cycleRows, names }: Facts, kind: 'group' | 'from'): string {
	const sums = new Map<string, number>();
	for (const { value, recommendations } of cycleRows ?? [])
		if (value !== UNKNOWN_STATE && value !== 'Unknown')
			sums.set(value, (sums.get(value) ?? 0) + recommendations);
	const name = (value: string): string => names.value(kind, value);
	const [top] = [...sums].sort(([a, x], [b, y]) => y - x || compareNames(name(a), name(b)));
	if (!top) return '';
	return m.headline_top_subject({ name: name(top[0]), count: formatNumber(top[1]) });
}

/** The tie that weighs most; with one State under review it is known where it leads. */
function heaviestTie({ ties, names, onlyReview }: Facts): string {
	let best: { source: string; target: string; recommendations: number } | undefined;
	for (const tie of ties ?? []) {
		if (!('target' in tie) || !('recommendations' in tie)) continue;
		if (!best || tie.recommendations > best.recommendations) best = tie;
	}
	if (!best) return '';
	if (onlyReview === best.target)
		return m.headline_top_subject({
			name: names.state(best.source),
			count: formatNumber(best.recommendations)
		});
	return m.headline_heaviest_tie({
		source: names.state(best.source),
		target: names.state(best.target),
		count: formatNumber(best.recommendations)
	});
}

function mostAlike({ ties, names }: Facts): string {
	let best: { source: string; target: string; similarity: number } | undefined;
	for (const tie of ties ?? []) {
		if (!('similarity' in tie)) continue;
		if (!best || tie.similarity > best.similarity) best = tie;
	}
	if (!best) return '';
	return m.headline_most_alike({
		a: names.state(best.source),
		b: names.state(best.target),
		likeness: formatDecimal(best.similarity * 100)
	});
}
