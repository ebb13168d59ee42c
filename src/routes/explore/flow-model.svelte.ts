import { cycles, type CycleRow } from '$lib/analysis/cycles';
import { flows, type FlowRow as FlowsRow } from '$lib/analysis/flows';
import type { Clause } from '$lib/analysis/clause';
import { locale } from '$lib/i18n';
import { overlay, type Size } from '$lib/layouts';
import type { Filters } from '$lib/model/filters';
import { LiveLayout } from '$lib/state/live-layout.svelte';
import { LiveQuery } from '$lib/state/live-query.svelte';
import type { Selection } from '$lib/state/selection';
import type { Workbench } from '$lib/state/workbench.svelte';
import { namesOf } from '$lib/views/names';
import { alluvialRequest, isNarrow, layoutRow, sankeyRequest, type SankeyRequest } from './flow-request';

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
	readonly #names = $derived.by(() =>
		namesOf(this.#workbench.dataset.words, this.#workbench.dataset.actionsEstimated)
	);

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
		return sankeyRequest(
			this.#inputs.selection().flow,
			{ rows: this.#flows.rows, frame: this.#frame.rows },
			this.#names,
			this.#inputs.size(),
			this.#text
		);
	}

	readonly #alluvialRequest = $derived.by(() =>
		this.#cycles.fresh
			? alluvialRequest(
					this.#inputs.selection().flow,
					this.#cycles.rows,
					this.#names,
					this.#inputs.size(),
					this.#text,
					this.#inputs.partial?.() ?? []
				)
			: undefined
	);

	readonly #text = $derived.by(() => {
		const advances = this.#inputs.advances();
		return {
			...(advances ? { advances } : {}),
			...(isNarrow(this.#inputs.size()) ? {} : { numbers: locale() })
		};
	});
}
