import { alike, type AlikeRow } from '$lib/analysis/alike';
import { network, type NetworkRow } from '$lib/analysis/network';
import { stateThemes, type StateThemeRow } from '$lib/analysis/state-themes';
import { states, type StateRow } from '$lib/analysis/states';
import type { Question } from '$lib/analysis/question';
import { compareNames } from '$lib/i18n';
import { focus as around, gather, gatherAs, toGraph } from '$lib/layouts/graph';
import type { Graph, GraphRow, LeftOut, NodeInfo, Point, Size } from '$lib/layouts';
import type { Vocabulary } from '$lib/model/dataset';
import type { Filters } from '$lib/model/filters';
import type { NetworkMode } from '$lib/model/questions';
import { LiveLayout } from '$lib/state/live-layout.svelte';
import { LiveQuery } from '$lib/state/live-query.svelte';
import type { Selection } from '$lib/state/selection';
import type { Workbench } from '$lib/state/workbench.svelte';
import { describeNode } from '$lib/views/network/describe';

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

	get empty(): boolean {
		return this.#currentTies.rows?.length === 0;
	}

	/** Ties under the minimum weight: counted, not drawn. */
	get leftOut(): LeftOut {
		return this.#graphs?.leftOut ?? { links: 0, value: 0 };
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

	/** The graphs of the newest selection that is wholly answered: four answers that belong together. */
	readonly #graphs = $derived.by(() => {
		const questions = [this.#frameTies, this.#currentTies, this.#frameStates, this.#currentStates];
		if (questions.every((question) => question.fresh)) this.#lastGraphs = this.#build();
		return this.#lastGraphs;
	});
	#lastGraphs: Graphs | undefined;

	#build(): Graphs | undefined {
		const { mode, min, top, focus, steps } = this.#inputs.selection().network;
		const frameTies = this.#frameTies.rows;
		const currentTies = this.#currentTies.rows;
		const frameStates = this.#frameStates.rows;
		const currentStates = this.#currentStates.rows;
		if (!frameTies || !currentTies || !frameStates || !currentStates) return undefined;
		const reviewed = new Set(mode === 'reviews' ? frameTies.map((tie) => rowOf(tie).target) : []);
		const inside = reviewed.size <= MOST_REVIEWS_INSIDE;
		const target = mode === 'themes' ? 'theme' : mode === 'reviews' && inside ? 'review' : 'state';
		const build = (ties: readonly Tie[], rows: readonly StateRow[]): Graph => {
			const values = new Map(rows.map((row) => [row.recommending_state, row.recommendations]));
			const rowsOfTies = ties.map(rowOf);
			const sources = new Set([...values.keys(), ...rowsOfTies.map((row) => row.source)]);
			const targets = new Set(rowsOfTies.map((row) => row.target));
			if (target === 'state') for (const iso3 of targets) sources.add(iso3);
			return toGraph({
				rows: rowsOfTies,
				kinds: { source: 'state', target },
				sources: [...sources].map((iso3) => this.#stateInfo(iso3, values.get(iso3) ?? 0)),
				...(target === 'state'
					? {}
					: {
							targets: [...targets].map((id) =>
								target === 'theme' ? this.#themeInfo(id) : this.#stateInfo(id)
							)
						})
			});
		};
		const themes = this.#inputs.size().width < 560 ? TOP_THEMES_ON_A_PHONE : TOP_THEMES;
		const threshold = mode === 'alike' ? min / 100 : min;
		const frame = gather(build(frameTies, frameStates), {
			topStates: top,
			topThemes: Math.max(themes, top > 60 ? top : 0),
			topReviews: MOST_REVIEWS_INSIDE,
			minWeight: threshold,
			keep: focus === '' ? [] : [focus]
		}).graph;
		const { graph: current, leftOut } = gatherAs(build(currentTies, currentStates), frame, threshold);
		const named = { frame: nameGathered(frame), current: nameGathered(current) };
		const known = frame.nodes.some((node) => node.id === focus);
		if (focus !== '' && known && steps !== 0) {
			const ego = around(named.frame, focus, steps);
			const ids = new Set(ego.nodes.map((node) => node.id));
			return { frame: ego, current: within(named.current, ids), leftOut, focus };
		}
		return { ...named, leftOut, focus: known ? focus : '' };
	}

	readonly #request = $derived.by(() => {
		const graphs = this.#graphs;
		const size = this.#inputs.size();
		if (!graphs || size.width < 50 || size.height < 50) return undefined;
		const { frame, current, focus } = graphs;
		const near = focus === '' ? [] : [focus, ...neighboursOf(current, focus)];
		const advances = this.#inputs.advances();
		const names = size.width >= 640 ? ('full' as const) : ('auto' as const);
		const options = { forced: near, names, ...(advances ? { advances } : {}) };
		return this.#inputs.selection().network.layout === 'circle'
			? ({ kind: 'circle', frame, current, size, options } as const)
			: ({ kind: 'force', frame, current, size, options } as const);
	});

	readonly #ranks = $derived.by(() => ranksOf(this.#workbench.dataset.vocabulary));

	#stateInfo(iso3: string, value?: number): NodeInfo {
		const state = this.#ranks.states.get(iso3);
		return {
			key: iso3,
			label: state?.name ?? iso3,
			short: iso3,
			...(state ? { group: state.group, rank: state.rank } : {}),
			...(value === undefined ? {} : { value })
		};
	}

	#themeInfo(id: string): NodeInfo {
		const theme = this.#ranks.themes.get(id);
		return {
			key: id,
			label: theme?.label ?? id,
			...(theme ? { family: theme.family, rank: theme.rank } : {})
		};
	}
}

/** What the layout draws: `frame` fixes the places, `current` the sizes. */
interface Graphs {
	frame: Graph;
	current: Graph;
	leftOut: LeftOut;
	/** Node in focus, empty where the graph has no such node. */
	focus: string;
}

export type Tie = StateThemeRow | NetworkRow | AlikeRow;

function tiesOf(mode: NetworkMode, filters: Filters): Question<Tie> {
	const questions = { themes: stateThemes, reviews: network, alike };
	// Each row type is one of the union; TypeScript sees only the columns that all three share.
	return questions[mode](filters) as unknown as Question<Tie>;
}

function rowOf(tie: Tie): GraphRow {
	if ('theme' in tie)
		return { source: tie.recommending_state, target: tie.theme, value: tie.recommendations };
	if ('similarity' in tie) return { source: tie.source, target: tie.target, value: tie.similarity };
	return { source: tie.source, target: tie.target, value: tie.recommendations };
}

function nameGathered(graph: Graph): Graph {
	return {
		...graph,
		nodes: graph.nodes.map((node) =>
			node.kind === 'gathered' ? { ...node, label: describeNode(node) } : node
		)
	};
}

function within(graph: Graph, ids: ReadonlySet<string>): Graph {
	return {
		nodes: graph.nodes.filter((node) => ids.has(node.id)),
		links: graph.links.filter((link) => ids.has(link.source) && ids.has(link.target))
	};
}

function neighboursOf(graph: Graph, id: string): string[] {
	return graph.links.flatMap((link) => {
		if (link.source === id) return [link.target];
		return link.target === id ? [link.source] : [];
	});
}

function ranksOf(vocabulary: Vocabulary) {
	const order = <Item>(items: readonly Item[], name: (item: Item) => string) =>
		[...items].sort((a, b) => compareNames(name(a), name(b))).map((item, rank) => ({ ...item, rank }));
	return {
		states: new Map(order(vocabulary.states, (state) => state.name).map((state) => [state.iso3, state])),
		themes: new Map(order(vocabulary.themes, (theme) => theme.label).map((theme) => [theme.id, theme]))
	};
}
