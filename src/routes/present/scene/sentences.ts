import type { CycleRow } from '$lib/analysis/cycles';
import type { HeadlineRow } from '$lib/analysis/headline';
import { formatNumber, inSentence, m } from '$lib/i18n';
import type { Filters } from '$lib/model/filters';
import { NO_THEME } from '$lib/model/vocabulary';
import type { FlowKind, Selection } from '$lib/state/selection';
import type { Names } from '$lib/views/names';
import { sameStates, type Preset } from '$lib/views/rail/presets';

/** What changed from one cycle to the next, where there are two; `undefined` otherwise. */
export function changeSentence(
	rows: readonly CycleRow[],
	kind: Exclude<FlowKind, 'columns'>,
	figures: HeadlineRow,
	names: Names
): string | undefined {
	const cycles = [...new Set(rows.map(({ cycle }) => cycle))].filter((cycle) => cycle > 0).sort();
	const [first, last] = cycles;
	if (cycles.length !== 2 || first === undefined || last === undefined) return undefined;
	const values = new Map<string, { before: number; after: number }>();
	for (const { cycle, value, recommendations } of rows) {
		if (value === NO_THEME) continue;
		const pair = values.get(value) ?? { before: 0, after: 0 };
		if (cycle === first) pair.before = recommendations;
		if (cycle === last) pair.after = recommendations;
		values.set(value, pair);
	}
	let most: { value: string; before: number; after: number } | undefined;
	for (const [value, pair] of values)
		if (!most || pair.after - pair.before > most.after - most.before) most = { value, ...pair };
	if (!most || most.after <= most.before) return undefined;
	const words = {
		first: String(first),
		last: String(last),
		name: kind === 'theme' ? inSentence(names.theme(most.value)) : names.value(kind, most.value),
		before: formatNumber(most.before),
		after: formatNumber(most.after)
	};
	return figures.only_sur === null
		? m.present_headline_change(words)
		: m.present_headline_change_to({ ...words, sur: names.state(figures.only_sur) });
}

/** What was noted, where only that is shown; `undefined` otherwise. */
export function notedSentence(
	filters: Filters,
	figures: HeadlineRow,
	whole: HeadlineRow | undefined,
	names: Names
): string | undefined {
	if (filters.response.length !== 1 || filters.response[0] !== 'Noted' || !whole || figures.noted === 0)
		return undefined;
	if (figures.only_sur === null || figures.top_theme === null) return undefined;
	return m.present_headline_noted({
		sur: names.state(figures.only_sur),
		noted: formatNumber(figures.noted),
		all: formatNumber(whole.recommendations),
		theme: inSentence(names.theme(figures.top_theme)),
		count: formatNumber(figures.top_theme_recommendations ?? 0)
	});
}

/** What a well-known set of States recommended, by its name; `undefined` where the States are no such set. */
export function fromSentence(
	{ view, flow, filters }: Pick<Selection, 'view' | 'flow' | 'filters'>,
	figures: HeadlineRow,
	presets: readonly Preset[],
	names: Names
): string | undefined {
	const preset = presets.find(({ states }) => sameStates(states, filters.from));
	if (!preset || figures.only_sur === null || figures.recommendations === 0) return undefined;
	if (view !== 'flow' || flow.kind !== 'columns') return undefined;
	const words = {
		to_state: names.toState(figures.only_sur),
		preset: preset.label,
		count: figures.states,
		states: formatNumber(figures.states),
		recommendations: formatNumber(figures.recommendations)
	};
	// That 33 of 33 were supported is said as what it is.
	return figures.supported === figures.recommendations
		? m.present_headline_from_all(words)
		: m.present_headline_from({ ...words, supported: formatNumber(figures.supported) });
}
