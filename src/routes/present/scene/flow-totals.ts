import type { FacetRow } from '$lib/analysis/facets';
import { headline } from '$lib/analysis/headline';
import { locale } from '$lib/i18n';
import type { PlacedLabel } from '$lib/layouts';
import { withNumber } from '$lib/layouts/text';
import { FILTER_KEYS, type FilterKey, type Filters } from '$lib/model/filters';
import type { FlowColumn } from '$lib/model/questions';
import type { Looking } from './scene-desk';

/** A name with how many recommendations it stands for; the number is never alone in a line. */
export function withTotal(name: string, total: number | undefined): string {
	return total === undefined ? name : withNumber(name, total, locale());
}

const isFilter = (column: string): column is FilterKey => (FILTER_KEYS as readonly string[]).includes(column);

/**
 * How many recommendations each value of a column stands for, each counted once whatever the number of its themes.
 * @param counts of the facets under the same filters as the flow
 * @returns `undefined` for a column that is no filter, and for a value that no recommendation has
 */
export function totalsOf(
	counts: readonly FacetRow[]
): (column: FlowColumn, value: string) => number | undefined {
	const totals = new Map(
		counts.map(({ facet, value, recommendations }) => [`${facet}:${value}`, recommendations])
	);
	return (column, value) => totals.get(`${column}:${value}`);
}

/**
 * How many recommendations several values of a column stand for together, each counted once.
 * @returns `undefined` for a column that is no filter
 */
export async function totalTogether(
	desk: Looking,
	filters: Filters,
	column: FlowColumn,
	values: readonly string[],
	signal: AbortSignal
): Promise<number | undefined> {
	if (!isFilter(column)) return undefined;
	const chosen = column === 'cycle' || column === 'action' ? values.map(Number) : values;
	const [figures] = await desk.ask(headline({ ...filters, [column]: [...chosen] }), signal);
	return figures?.recommendations;
}

/** The labels with the totals of some boxes behind their names, where these then are not the longest of all. */
export function withTotals(
	labels: readonly PlacedLabel[],
	totals: ReadonlyMap<string, number | undefined>
): PlacedLabel[] {
	const longest = Math.max(0, ...labels.flatMap(({ lines }) => lines.map(({ text }) => text.length)));
	return labels.map((label) => {
		const [line, second] = label.lines;
		if (!line || second) return label;
		const text = withTotal(line.text, totals.get(label.id));
		return text.length > longest ? label : { ...label, lines: [{ ...line, text }] };
	});
}
