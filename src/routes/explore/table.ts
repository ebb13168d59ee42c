import { m } from '$lib/i18n';
import type { LeftOut } from '$lib/layouts';
import type { Selection } from '$lib/state/selection';
import { columnLabel } from '$lib/views/flow/column-label';
import type { Names } from '$lib/views/names';
import type { FlowModel } from './flow-model.svelte';
import type { Tie } from './network-model.svelte';
import { shownTies } from './shown-ties';

type Cell = string | number;
export type TableRow = Record<string, Cell>;

/** The answers of a flow, across columns or across cycles. */
type FlowRows = Pick<FlowModel, 'rows' | 'cycleRows'>;

/** The table twin: the same figures as the picture, one row a mark. */
export interface TableTwin {
	columns: { key: string; label: string; numeric?: boolean }[];
	rows: TableRow[];
	/** The column by which the heaviest rows stand first; none where the rows have an order of their own. */
	heaviest?: string;
	/** Ties under the minimum. Small States stand apart here before any tie is left out, so that there may be more than in the picture. */
	leftOut?: LeftOut;
}

/** Rows as a person reads them: names in place of codes. */
export function tableOf(
	selection: Selection,
	names: Names,
	ties: readonly Tie[] | undefined,
	flow: FlowRows
): TableTwin {
	if (selection.view === 'network') return networkTable(selection, names, ties ?? []);
	return selection.flow.kind === 'columns'
		? flowTable(selection, names, flow)
		: cycleTable(selection, names, flow);
}

/** One row a tie of the picture; what the picture gathers stands apart here. */
function networkTable({ network }: Selection, names: Names, ties: readonly Tie[]): TableTwin {
	const { ties: rows, leftOut } = shownTies(ties, network);
	const recommendations = { key: 'recommendations', label: m.column_recommendations(), numeric: true };
	if (network.mode === 'themes')
		return {
			columns: [
				{ key: 'from', label: m.column_from() },
				{ key: 'theme', label: m.column_theme() },
				recommendations
			],
			heaviest: 'recommendations',
			leftOut,
			rows: rows.map(({ source, target, value }) => ({
				from: names.state(source),
				theme: names.theme(target),
				recommendations: value
			}))
		};
	if (network.mode === 'reviews')
		return {
			columns: [
				{ key: 'from', label: m.column_from() },
				{ key: 'sur', label: m.column_sur() },
				recommendations
			],
			heaviest: 'recommendations',
			leftOut,
			rows: rows.map(({ source, target, value }) => ({
				from: names.state(source),
				sur: names.state(target),
				recommendations: value
			}))
		};
	return {
		columns: [
			{ key: 'a', label: m.column_state_a() },
			{ key: 'b', label: m.column_state_b() },
			{ key: 'likeness', label: m.column_likeness(), numeric: true }
		],
		heaviest: 'likeness',
		leftOut,
		rows: rows.map(({ source, target, value }) => ({
			a: names.state(source),
			b: names.state(target),
			likeness: Math.round(value * 1000) / 10
		}))
	};
}

function flowTable({ flow: { columns, counting } }: Selection, names: Names, flow: FlowRows): TableTwin {
	const mentions = (columns.includes('theme') || columns.includes('family')) && counting === 'mentions';
	return {
		columns: [
			{ key: 'step', label: m.column_step(), numeric: true },
			{ key: 'from', label: m.column_from_value() },
			{ key: 'to', label: m.column_to_value() },
			{
				key: 'recommendations',
				label: mentions ? m.column_mentions() : m.column_recommendations(),
				numeric: true
			}
		],
		rows: (flow.rows ?? []).flatMap((row) => {
			const from = columns[row.step - 1];
			const to = columns[row.step];
			if (!from || !to) return [];
			return [
				{
					step: row.step,
					from: names.value(from, row.from),
					to: names.value(to, row.to),
					recommendations: Math.round(row.recommendations * 1e6) / 1e6
				}
			];
		})
	};
}

function cycleTable({ flow: { kind } }: Selection, names: Names, flow: FlowRows): TableTwin {
	if (kind === 'columns') return { columns: [], rows: [] };
	return {
		columns: [
			{ key: 'value', label: columnLabel(kind) },
			{ key: 'cycle', label: m.column_cycle(), numeric: true },
			{
				key: 'recommendations',
				label: kind === 'theme' ? m.column_mentions() : m.column_recommendations(),
				numeric: true
			}
		],
		rows: (flow.cycleRows ?? []).map((row) => ({
			value: names.value(kind, row.value),
			cycle: row.cycle,
			recommendations: row.recommendations
		}))
	};
}
