import { alike, type AlikeRow } from '$lib/analysis/alike';
import { network, type NetworkRow } from '$lib/analysis/network';
import { stateThemes, type StateThemeRow } from '$lib/analysis/state-themes';
import { states, type StateRow } from '$lib/analysis/states';
import type { Question } from '$lib/analysis/question';
import { compareNames, localVocabulary, m } from '$lib/i18n';
import type { LeftOut, NetworkRequest, NodeInfo, Point, Size, TieColumns } from '$lib/layouts';
import type { Vocabulary } from '$lib/model/dataset';
import type { Filters } from '$lib/model/filters';
import type { NetworkMode } from '$lib/model/questions';
import { LiveLayout } from '$lib/state/live-layout.svelte';
import { LiveQuery } from '$lib/state/live-query.svelte';
import type { Selection } from '$lib/state/selection';
import type { Workbench } from '$lib/state/workbench.svelte';

/** Themes kept apart in the two-mode network; the rest are gathered. A link asks for more by its `top`. */
const TOP_THEMES = 24;
const TOP_THEMES_ON_A_PHONE = 12;
/** Up to so many States under review stand inside the ring; beyond, one node stands for both roles of a State. */
const MOST_REVIEWS_INSIDE = 24;

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
		const { mode, layout, min, top, focus, steps } = this.#inputs.selection().network;
		const size = this.#inputs.size();
		const frame = columnsOf(this.#frameTies.rows, this.#frameStates.rows);
		const current = columnsOf(this.#currentTies.rows, this.#currentStates.rows);
		if (!frame || !current || size.width < 50 || size.height < 50) return undefined;
		const advances = this.#inputs.advances();
		const themes = size.width < 560 ? TOP_THEMES_ON_A_PHONE : TOP_THEMES;
		return {
			kind: 'network',
			// A ring of one or two States is no ring: their themes would fall on one line.
			layout: frame.states.length < 3 ? 'force' : layout,
			frame,
			current,
			target: mode === 'themes' ? 'theme' : mode === 'reviews' ? 'review' : 'state',
			states: this.#infos.states,
			themes: this.#infos.themes,
			topStates: top,
			topThemes: Math.max(themes, top > 60 ? top : 0),
			topReviews: MOST_REVIEWS_INSIDE,
			minWeight: mode === 'alike' ? min / 100 : min,
			focus,
			steps,
			gatheredLabels: {
				state: m.network_more_states({ count: '{count}' }),
				theme: m.network_more_themes({ count: '{count}' }),
				review: m.network_more_reviews({ count: '{count}' })
			},
			size,
			options: { names: size.width >= 640 ? 'full' : 'auto', ...(advances ? { advances } : {}) }
		};
	}

	readonly #infos = $derived.by(() => infosOf(localVocabulary(this.#workbench.dataset.vocabulary)));
}

export type Tie = StateThemeRow | NetworkRow | AlikeRow;

function tiesOf(mode: NetworkMode, filters: Filters): Question<Tie> {
	const questions = { themes: stateThemes, reviews: network, alike };
	// Each row type is one of the union; TypeScript sees only the columns that all three share.
	return questions[mode](filters) as unknown as Question<Tie>;
}

function columnsOf(
	ties: readonly Tie[] | undefined,
	states: readonly StateRow[] | undefined
): TieColumns | undefined {
	if (!ties || !states) return undefined;
	return {
		source: ties.map((tie) => ('theme' in tie ? tie.recommending_state : tie.source)),
		target: ties.map((tie) => ('theme' in tie ? tie.theme : tie.target)),
		value: ties.map((tie) => ('similarity' in tie ? tie.similarity : tie.recommendations)),
		states: states.map((row) => row.recommending_state),
		recommendations: states.map((row) => row.recommendations)
	};
}

/** What a layout needs to know of each State and theme; the rank is the place of its name in the reader's alphabet. */
function infosOf({ states, themes }: Vocabulary): { states: NodeInfo[]; themes: NodeInfo[] } {
	const byName = [...states].sort((a, b) => compareNames(a.name, b.name));
	const byLabel = [...themes].sort((a, b) => compareNames(a.label, b.label));
	return {
		states: byName.map(({ iso3, name, group }, rank) => ({
			key: iso3,
			label: name,
			short: iso3,
			group,
			rank
		})),
		themes: byLabel.map(({ id, label, family }, rank) => ({ key: id, label, family, rank }))
	};
}
