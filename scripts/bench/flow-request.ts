import type { FlowRow } from '../../src/lib/analysis/flows';
import type { LayoutRequest, SankeyColumn, Size } from '../../src/lib/layouts';
import type { FlowColumn } from '../../src/lib/model/questions';
import { REGIONAL_GROUPS, RESPONSES } from '../../src/lib/model/vocabulary';
import type { Infos } from './network-request';

/** As the page of the flows has them by default. */
export const FLOW_COLUMNS: readonly FlowColumn[] = ['group', 'theme', 'response'];
const TOP = 12;
const HEADROOM = 24;
const ORDER: Partial<Record<FlowColumn, readonly string[]>> = {
	group: [...REGIONAL_GROUPS.slice(1), 'Unknown'],
	response: [...RESPONSES.slice(1), 'Unknown']
};

/**
 * The Sankey of groups, themes and responses as the explore page asks for it (`routes/explore/flow-model.svelte.ts`).
 * @param frame the flow over all cycles, which fixes the places
 * @param current the flow of the selection
 */
export function flowRequest(
	frame: readonly FlowRow[],
	current: readonly FlowRow[],
	{ themes }: Infos,
	size: Size
): LayoutRequest {
	const labels = new Map(themes.map(({ key, label }) => [key, label]));
	return {
		kind: 'sankey',
		columns: FLOW_COLUMNS.map((column, index) => columnOf(column, index, current, labels)),
		rows: current.map(layoutRow),
		size,
		options: { frame: frame.map(layoutRow), headroom: HEADROOM, othersLabel: '+{count}' }
	};
}

function columnOf(
	column: FlowColumn,
	index: number,
	rows: readonly FlowRow[],
	labels: ReadonlyMap<string, string>
): SankeyColumn {
	const values = new Set(
		rows.flatMap((row) => (row.step === index ? [row.to] : row.step === index + 1 ? [row.from] : []))
	);
	const order = ORDER[column];
	return {
		id: column,
		labels: Object.fromEntries([...values].map((id) => [id, labels.get(id) ?? id])),
		...(order ? { order } : { top: TOP })
	};
}

/** Steps count from 1 in an answer and from 0 in a layout. */
const layoutRow = ({ step, from, to, recommendations }: FlowRow) => ({
	step: step - 1,
	from,
	to,
	value: recommendations
});
