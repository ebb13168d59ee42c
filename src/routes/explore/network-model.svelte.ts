import { states, type StateRow } from '$lib/analysis/states';
import { locale, localVocabulary } from '$lib/i18n';
import type { LeftOut, NetworkRequest, Point, Size } from '$lib/layouts';
import type { Filters } from '$lib/model/filters';
import { LiveLayout } from '$lib/state/live-layout.svelte';
import { LiveQuery } from '$lib/state/live-query.svelte';
import type { Selection } from '$lib/state/selection';
import type { Workbench } from '$lib/state/workbench.svelte';
import { infosOf, networkRequest, themesFor, tieRow, tiesOf, type Tie } from './network-request';

export type { Tie };

/** What the network view needs from outside. All are read reactively. */
export interface NetworkInputs {
	selection(): Selection;
	size(): Size;
	advances(): Record<string, number> | undefined;
}

/** The network of the selection: its questions, its graph, its geometry. Idle while another view is on. */
export class NetworkModel {
	readonly #workbench: Workbench;
	readonly #inputs: NetworkInputs;
	readonly #frameTies: LiveQuery<Tie>;
	readonly #currentTies: LiveQuery<Tie>;
	readonly #frameStates: LiveQuery<StateRow>;
	readonly #currentStates: LiveQuery<StateRow>;
	readonly #layout;
	#pinned = $state.raw<Record<string, Point>>({});
	/** How the picture was moved and enlarged by hand; told by the view, read when it becomes a scene. */
	transform = { x: 0, y: 0, k: 1 };

	constructor(workbench: Workbench, inputs: NetworkInputs) {
		this.#workbench = workbench;
		this.#inputs = inputs;
		const active = () => inputs.selection().view === 'network';
		const ties = (filters: () => Filters) =>
			new LiveQuery<Tie>(workbench, () => {
				if (!active()) return undefined;
				return tiesOf(inputs.selection().network.mode, filters());
			});
		const ofStates = (filters: () => Filters) =>
			new LiveQuery(workbench, () => (active() ? states(filters()) : undefined));
		this.#frameTies = ties(() => this.#frameFilters);
		this.#currentTies = ties(() => inputs.selection().filters);
		this.#frameStates = ofStates(() => this.#frameFilters);
		this.#currentStates = ofStates(() => inputs.selection().filters);
		this.#layout = new LiveLayout(workbench.layouts, () => this.#request);
	}

	/** All cycles of the selection: what fixes who stands where. */
	readonly #frameFilters = $derived.by((): Filters => ({ ...this.#inputs.selection().filters, cycle: [] }));

	get geometry() {
		return this.#layout.geometry?.geometry;
	}

	get error(): Error | undefined {
		return this.#currentTies.error ?? this.#frameTies.error ?? this.#layout.error;
	}

	get waiting(): boolean {
		return this.#currentTies.waiting || this.#frameTies.waiting;
	}

	/** The ties of the current selection, as the table twin shows them; `undefined` before the first answer. */
	get ties(): Tie[] | undefined {
		return this.#currentTies.rows;
	}

	/** Whether {@link ties} answer the selection as it stands now. */
	get fresh(): boolean {
		return this.#currentTies.fresh;
	}

	get empty(): boolean {
		return this.#currentTies.rows?.length === 0;
	}

	/** Ties under the minimum weight: counted, not drawn. */
	get leftOut(): LeftOut {
		return this.#layout.geometry?.leftOut ?? { links: 0, value: 0 };
	}

	/** Whether one node stands for both roles of a State, since many are reviewed. */
	get bothRoles(): boolean {
		const nodes = this.geometry?.nodes ?? [];
		return (
			this.#inputs.selection().network.mode === 'reviews' &&
			nodes.length > 0 &&
			!nodes.some(({ kind, gathers }) => kind === 'review' || gathers === 'review')
		);
	}

	/** How many recommendations some States made under the selection, and how many they received. */
	rolesOf(states: readonly string[]): { made: number; received: number } {
		const { made, received } = this.#roles;
		const sum = (of: ReadonlyMap<string, number>) =>
			states.reduce((total, state) => total + (of.get(state) ?? 0), 0);
		return { made: sum(made), received: sum(received) };
	}

	readonly #roles = $derived.by(() => {
		const made = new Map<string, number>();
		const received = new Map<string, number>();
		for (const { source, target, value } of (this.ties ?? []).map(tieRow)) {
			made.set(source, (made.get(source) ?? 0) + value);
			received.set(target, (received.get(target) ?? 0) + value);
		}
		return { made, received };
	});

	/** How many themes stand for themselves. */
	get themesApart(): number {
		return this.#inputs.selection().network.themes || themesFor(this.#inputs.size());
	}

	get pinned(): Record<string, Point> {
		return this.#pinned;
	}

	pin(id: string, to: Point | undefined): void {
		const next = { ...this.#pinned };
		if (to) next[id] = to;
		else delete next[id];
		this.#pinned = next;
	}

	/** The request of the newest selection that is wholly answered: four answers that belong together. */
	readonly #request = $derived.by(() => {
		const questions = [this.#frameTies, this.#currentTies, this.#frameStates, this.#currentStates];
		if (questions.every((question) => question.fresh)) this.#lastRequest = this.#buildRequest();
		return this.#lastRequest;
	});
	#lastRequest: NetworkRequest | undefined;

	#buildRequest(): NetworkRequest | undefined {
		const advances = this.#inputs.advances();
		return networkRequest(
			this.#inputs.selection().network,
			{
				frame: { ties: this.#frameTies.rows, states: this.#frameStates.rows },
				current: { ties: this.#currentTies.rows, states: this.#currentStates.rows },
				infos: this.#infos
			},
			this.#inputs.size(),
			{ ...(advances ? { advances } : {}), numbers: locale() }
		);
	}

	readonly #infos = $derived.by(() => infosOf(localVocabulary(this.#workbench.dataset.words)));
}
