import type { CycleRow } from '$lib/analysis/cycles';
import type { FlowRow as FlowsRow } from '$lib/analysis/flows';
import { compareNames, m } from '$lib/i18n';
import type { AlluvialItem, FlowRow, LayoutRequest, SankeyColumn, Size, TextOptions } from '$lib/layouts';
import { LINE_HEIGHT } from '$lib/layouts/text';
import type { FlowColumn } from '$lib/model/questions';
import type { FlowOptions } from '$lib/state/selection';
import type { Names } from '$lib/views/names';

export type SankeyRequest = Extract<LayoutRequest, { kind: 'sankey' }>;
export type AlluvialRequest = Extract<LayoutRequest, { kind: 'alluvial' }>;

/** How names are written, and the language of the numbers behind them. */
type FlowText = TextOptions & { numbers?: string };

/** Columns whose values stand in their own order, not by size. */
const OWN_ORDER: Partial<Record<FlowColumn, readonly string[]>> = {
	cycle: ['1', '2', '3', '4', '0'],
	group: ['African', 'Asia-Pacific', 'Eastern European', 'GRULAC', 'WEOG', 'Observer', 'Unknown'],
	action: ['1', '2', '3', '4', '5', '0'],
	response: ['Supported', 'Noted', 'Pending', 'Unknown']
};

/** Room above the columns for their headings, in em. */
const HEADROOM = 1.72;

/**
 * What a flow through columns is laid out from; `undefined` while an answer or the room is missing.
 * @param lines of the headings above the columns
 * @param tops values that stand for themselves in each column, where that is not the same for all
 */
export function sankeyRequest(
	{ columns, top }: FlowOptions,
	answers: { rows: readonly FlowsRow[] | undefined; frame: readonly FlowsRow[] | undefined },
	names: Pick<Names, 'value'>,
	size: Size,
	text: FlowText,
	lines = 1,
	tops: readonly number[] = []
): SankeyRequest | undefined {
	const { rows, frame } = answers;
	if (!rows || !frame || size.width < 50 || size.height < 50) return undefined;
	return {
		kind: 'sankey',
		columns: columns.map((column, index) =>
			columnOf(column, index, rows, roomFor(tops[index] ?? top, size), names)
		),
		rows: rows.map(layoutRow),
		size,
		options: { frame: frame.map(layoutRow), ...common(text, lines) }
	};
}

/**
 * What a flow across cycles is laid out from.
 * @param partial cycles that the data hold in part only: their headings say so
 * @param slide how many items stand for themselves there, how far apart, how much of the width their names may take, and
 *   what stands beside an item of a value
 */
export function alluvialRequest(
	{ kind, top, scale }: FlowOptions,
	rows: readonly CycleRow[] | undefined,
	names: Names,
	size: Size,
	text: FlowText,
	partial: readonly number[],
	slide?: {
		top: number;
		padding: number;
		labelShare: number;
		nameOf: (label: string, value: number) => string;
	}
): AlluvialRequest | undefined {
	if (!rows || kind === 'columns' || size.width < 50 || size.height < 50) return undefined;
	const present = [...new Set(rows.map((row) => row.cycle))].sort((a, b) => a - b);
	const byValue = new Map<string, number[]>();
	for (const row of rows) {
		const values = byValue.get(row.value) ?? present.map(() => 0);
		values[present.indexOf(row.cycle)] = row.recommendations;
		byValue.set(row.value, values);
	}
	const { nameOf, ...looks } = slide ?? {};
	const items: AlluvialItem[] = [...byValue]
		.map(([id, values]) => {
			const label = names.value(kind, id);
			return { id, label, values, ...(nameOf ? { names: values.map((value) => nameOf(label, value)) } : {}) };
		})
		.sort((a, b) => compareNames(a.label, b.label));
	return {
		kind: 'alluvial',
		columns: present.map((cycle) => ({
			id: String(cycle),
			label: partial.includes(cycle) ? m.cycle_in_part({ cycle: names.cycle(cycle) }) : names.cycle(cycle)
		})),
		items,
		size,
		options: {
			normalise: scale,
			...looks,
			top: kind === 'group' ? 7 : (slide?.top ?? roomFor(Math.max(top, 12), size)),
			...common(text)
		}
	};
}

/** Whether a window has little room beside its columns. */
export const isNarrow = ({ width }: Pick<Size, 'width'>): boolean => width < 560;

/** As many values as were asked for or, on a narrow screen, as a column can name. */
export function roomFor(top: number, { width }: Pick<Size, 'width'>): number {
	return isNarrow({ width }) ? Math.min(top, 8) : top;
}

/** Steps count from 1 in an answer and from 0 in a layout. */
export function layoutRow(row: FlowsRow): FlowRow {
	return { step: row.step - 1, from: row.from, to: row.to, value: row.recommendations };
}

function common(text: FlowText, lines = 1) {
	return {
		headroom: Math.round((HEADROOM + (lines - 1) * LINE_HEIGHT) * (text.fontSize ?? 14)),
		othersLabel: m.flow_others({ count: '{count}' }),
		...text
	};
}

/** Whether a flow is of themes, of which a recommendation may have several. */
export function hasThemes({ kind, columns }: FlowOptions): boolean {
	return kind === 'columns' ? columns.includes('theme') || columns.includes('family') : kind === 'theme';
}

/** Whether a flow counts a recommendation once for each of its themes. */
export function countsMentions(flow: FlowOptions): boolean {
	return hasThemes(flow) && !(flow.kind === 'columns' && flow.counting === 'fractional');
}

/** Whether a column holds more values than it names, so that the rest of them is gathered. */
export function gathersRest(rows: readonly FlowsRow[], { columns, top }: FlowOptions): boolean {
	return columns.some((column, index) => OWN_ORDER[column] === undefined && valuesOf(rows, index).size > top);
}

/** The values that flow into a column or out of it. */
function valuesOf(rows: readonly FlowsRow[], index: number): Set<string> {
	return new Set(
		rows.flatMap((row) => (row.step === index ? [row.to] : row.step === index + 1 ? [row.from] : []))
	);
}

function columnOf(
	column: FlowColumn,
	index: number,
	rows: readonly FlowsRow[],
	top: number,
	names: Pick<Names, 'value'>
): SankeyColumn {
	const values = valuesOf(rows, index);
	const order = OWN_ORDER[column];
	return {
		id: column,
		labels: Object.fromEntries([...values].map((value) => [value, names.value(column, value)])),
		...(order ? { order } : { top })
	};
}
