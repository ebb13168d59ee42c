import { cycles, type CycleRow } from '$lib/analysis/cycles';
import { flows, type FlowRow as FlowsRow } from '$lib/analysis/flows';
import type { Clause } from '$lib/analysis/clause';
import { compareNames, m } from '$lib/i18n';
import {
	overlay,
	type AlluvialItem,
	type FlowRow,
	type LayoutRequest,
	type SankeyColumn,
	type Size
} from '$lib/layouts';
import type { Filters } from '$lib/model/filters';
import type { FlowColumn } from '$lib/model/questions';
import { LiveLayout } from '$lib/state/live-layout.svelte';
import { LiveQuery } from '$lib/state/live-query.svelte';
import type { Selection } from '$lib/state/selection';
import type { Workbench } from '$lib/state/workbench.svelte';
import { namesOf } from '$lib/views/names';

/** Columns whose values stand in their own order, not by size. */
const OWN_ORDER: Partial<Record<FlowColumn, readonly string[]>> = {
	cycle: ['1', '2', '3', '4', '0'],
	group: ['African', 'Asia-Pacific', 'Eastern European', 'GRULAC', 'WEOG', 'Observer', 'Unknown'],
	action: ['1', '2', '3', '4', '5', '0'],
	response: ['Supported', 'Noted', 'Pending', 'Unknown']
};

/** Room above the columns for their headings, in pixels. */
const HEADROOM = 24;

/** What the flow view needs from outside. All are read reactively. */
export interface FlowInputs {
	selection(): Selection;
	size(): Size;
	advances(): Record<string, number> | undefined;
	/** The mark whose path is drawn in colour over the rest. */
	highlight(): readonly Clause[] | undefined;
	/** Cycles that the data hold in part only: their headings say so. */
	partial?(): readonly number[];
}

/** The flow of the selection: its questions and its geometry. Idle while another view is on. */
export class FlowModel {
	readonly #workbench: Workbench;
	readonly #inputs: FlowInputs;
	readonly #flows: LiveQuery<FlowsRow>;
	readonly #frame: LiveQuery<FlowsRow>;
	readonly #highlighted: LiveQuery<FlowsRow>;
	readonly #cycles: LiveQuery<CycleRow>;
	readonly #sankey;
	readonly #alluvial;

	constructor(workbench: Workbench, inputs: FlowInputs) {
		this.#workbench = workbench;
		this.#inputs = inputs;
		const flow = () => inputs.selection().flow;
		const isSankey = () => inputs.selection().view === 'flow' && flow().kind === 'columns';
		this.#flows = new LiveQuery<FlowsRow>(workbench, () =>
			isSankey() ? flows(inputs.selection().filters, flow().columns, flow().counting) : undefined
		);
		// All cycles fix the order of the nodes, so that they keep their place while the cycles play.
		this.#frame = new LiveQuery<FlowsRow>(workbench, () =>
			isSankey() ? flows(this.#frameFilters, flow().columns, flow().counting) : undefined
		);
		this.#highlighted = new LiveQuery<FlowsRow>(workbench, () => {
			const clauses = inputs.highlight();
			return isSankey() && clauses
				? flows(inputs.selection().filters, flow().columns, flow().counting, clauses)
				: undefined;
		});
		this.#cycles = new LiveQuery<CycleRow>(workbench, () => {
			const { kind } = flow();
			return inputs.selection().view === 'flow' && kind !== 'columns'
				? cycles(inputs.selection().filters, kind)
				: undefined;
		});
		this.#sankey = new LiveLayout(workbench.layouts, () => this.#sankeyRequest);
		this.#alluvial = new LiveLayout(workbench.layouts, () => this.#alluvialRequest);
	}

	readonly #frameFilters = $derived.by((): Filters => ({ ...this.#inputs.selection().filters, cycle: [] }));
	readonly #names = $derived.by(() => namesOf(this.#workbench.dataset.vocabulary));

	get geometry() {
		return this.#sankey.geometry?.geometry;
	}

	get alluvial() {
		return this.#alluvial.geometry?.geometry;
	}

	/** The highlighted mark's share of each node and ribbon; `undefined` when nothing is highlighted. */
	readonly overlay = $derived.by(() => {
		const geometry = this.#sankey.geometry?.geometry;
		const rows = this.#highlighted.rows;
		if (!geometry || !rows || this.#inputs.highlight() === undefined) return undefined;
		return overlay(geometry, rows.map(layoutRow));
	});

	/** The rows of the current selection, as the table twin shows them; `undefined` before the first answer. */
	get rows(): FlowsRow[] | undefined {
		return this.#flows.rows;
	}

	get cycleRows(): CycleRow[] | undefined {
		return this.#cycles.rows;
	}

	/** Whether {@link rows}, or {@link cycleRows}, answer the selection as it stands now. */
	get fresh(): boolean {
		return this.#flows.fresh && this.#cycles.fresh;
	}

	get error(): Error | undefined {
		return this.#flows.error ?? this.#cycles.error ?? this.#sankey.error ?? this.#alluvial.error;
	}

	get waiting(): boolean {
		return this.#flows.waiting || this.#cycles.waiting;
	}

	get empty(): boolean {
		return this.#inputs.selection().flow.kind === 'columns'
			? this.#flows.rows?.length === 0
			: this.#cycles.rows?.length === 0;
	}

	/** What one column adds up to, in the unit the flow counts in. */
	get total(): number {
		return (this.#flows.rows ?? [])
			.filter((row) => row.step === 1)
			.reduce((sum, row) => sum + row.recommendations, 0);
	}

	/** The request of the newest selection that is wholly answered. */
	readonly #sankeyRequest = $derived.by(() => {
		if (this.#flows.fresh && this.#frame.fresh) this.#lastSankey = this.#buildSankey();
		return this.#lastSankey;
	});
	#lastSankey: SankeyRequest | undefined;

	#buildSankey(): SankeyRequest | undefined {
		const rows = this.#flows.rows;
		const frame = this.#frame.rows;
		const size = this.#inputs.size();
		const { columns, top } = this.#inputs.selection().flow;
		if (!rows || !frame || size.width < 50 || size.height < 50) return undefined;
		const advances = this.#inputs.advances();
		const phone = size.width < 560;
		return {
			kind: 'sankey',
			columns: columns.map((column, index) =>
				this.#column(column, index, rows, phone ? Math.min(top, 8) : top)
			),
			rows: rows.map(layoutRow),
			size,
			options: {
				frame: frame.map(layoutRow),
				headroom: HEADROOM,
				othersLabel: m.flow_others({ count: '{count}' }),
				...(advances ? { advances } : {})
			}
		};
	}

	#column(column: FlowColumn, index: number, rows: readonly FlowsRow[], top: number): SankeyColumn {
		const values = new Set(
			rows.flatMap((row) => (row.step === index ? [row.to] : row.step === index + 1 ? [row.from] : []))
		);
		const order = OWN_ORDER[column];
		return {
			id: column,
			labels: Object.fromEntries([...values].map((value) => [value, this.#names.value(column, value)])),
			...(order ? { order } : { top })
		};
	}

	readonly #alluvialRequest = $derived.by(() => {
		const rows = this.#cycles.rows;
		const size = this.#inputs.size();
		const { kind, top, scale } = this.#inputs.selection().flow;
		const partial = this.#inputs.partial?.() ?? [];
		if (!rows || !this.#cycles.fresh || kind === 'columns' || size.width < 50 || size.height < 50)
			return undefined;
		const present = [...new Set(rows.map((row) => row.cycle))].sort((a, b) => a - b);
		const byValue = new Map<string, number[]>();
		for (const row of rows) {
			const values = byValue.get(row.value) ?? present.map(() => 0);
			values[present.indexOf(row.cycle)] = row.recommendations;
			byValue.set(row.value, values);
		}
		const items: AlluvialItem[] = [...byValue]
			.map(([id, values]) => ({ id, label: this.#names.value(kind, id), values }))
			.sort((a, b) => compareNames(a.label, b.label));
		const advances = this.#inputs.advances();
		return {
			kind: 'alluvial' as const,
			columns: present.map((cycle) => ({
				id: String(cycle),
				label: partial.includes(cycle)
					? m.cycle_in_part({ cycle: this.#names.cycle(cycle) })
					: this.#names.cycle(cycle)
			})),
			items,
			size,
			options: {
				normalise: scale,
				top: kind === 'group' ? 7 : Math.max(top, 12),
				headroom: HEADROOM,
				othersLabel: m.flow_others({ count: '{count}' }),
				...(advances ? { advances } : {})
			}
		};
	});
}

type SankeyRequest = Extract<LayoutRequest, { kind: 'sankey' }>;

/** Steps count from 1 in an answer and from 0 in a layout. */
const layoutRow = (row: FlowsRow): FlowRow => ({
	step: row.step - 1,
	from: row.from,
	to: row.to,
	value: row.recommendations
});
