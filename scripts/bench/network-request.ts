import type { StateRow } from '../../src/lib/analysis/states';
import type { StateThemeRow } from '../../src/lib/analysis/state-themes';
import { compareNames, m } from '../../src/lib/i18n';
import {
	gather,
	gatherAs,
	toGraph,
	type Graph,
	type LayoutRequest,
	type NodeInfo,
	type Size
} from '../../src/lib/layouts';
import type { Vocabulary } from '../../src/lib/model/dataset';

/** As the page of the networks has it: its defaults, and themes kept apart. */
const TOP_STATES = 60;
const TOP_THEMES = 24;

/** What the network of States and themes is drawn from. */
export interface NetworkAnswers {
	ties: StateThemeRow[];
	states: StateRow[];
}

/** The names of States and themes with their places in the alphabet. Made once for a vocabulary. */
export interface Ranks {
	states: ReadonlyMap<string, NodeInfo>;
	themes: ReadonlyMap<string, NodeInfo>;
}

export function ranksOf({ states, themes }: Vocabulary): Ranks {
	const byName = states.toSorted((a, b) => compareNames(a.name, b.name));
	const byLabel = themes.toSorted((a, b) => compareNames(a.label, b.label));
	return {
		states: new Map(
			byName.map(({ iso3, name, group }, rank) => [
				iso3,
				{ key: iso3, label: name, short: iso3, group, rank }
			])
		),
		themes: new Map(byLabel.map(({ id, label, family }, rank) => [id, { key: id, label, family, rank }]))
	};
}

/**
 * The circle of States and themes as the explore page asks for it (`routes/explore/network-model.svelte.ts`), which no
 * script may import.
 * @param frame answers over all cycles, which fix the places
 * @param current answers of the selection
 */
export function networkRequest(
	frame: NetworkAnswers,
	current: NetworkAnswers,
	ranks: Ranks,
	size: Size
): LayoutRequest {
	const gathered = gather(graphOf(frame, ranks), {
		topStates: TOP_STATES,
		topThemes: TOP_THEMES,
		minWeight: 1
	}).graph;
	return {
		kind: 'circle',
		frame: named(gathered),
		current: named(gatherAs(graphOf(current, ranks), gathered, 1).graph),
		size
	};
}

function graphOf({ ties, states }: NetworkAnswers, ranks: Ranks): Graph {
	const values = new Map(states.map((row) => [row.recommending_state, row.recommendations]));
	const sources = new Set([...values.keys(), ...ties.map((tie) => tie.recommending_state)]);
	const targets = new Set(ties.map((tie) => tie.theme));
	return toGraph({
		rows: ties.map((tie) => ({
			source: tie.recommending_state,
			target: tie.theme,
			value: tie.recommendations
		})),
		kinds: { source: 'state', target: 'theme' },
		sources: [...sources].map((key) => ({ ...infoOf(ranks.states, key), value: values.get(key) ?? 0 })),
		targets: [...targets].map((key) => infoOf(ranks.themes, key))
	});
}

function infoOf(known: ReadonlyMap<string, NodeInfo>, key: string): NodeInfo {
	return known.get(key) ?? { key, label: key };
}

function named(graph: Graph): Graph {
	const words = {
		theme: m.network_more_themes,
		review: m.network_more_reviews,
		state: m.network_more_states
	};
	return {
		...graph,
		nodes: graph.nodes.map((node) =>
			node.kind === 'gathered'
				? { ...node, label: words[node.gathers ?? 'state']({ count: String(node.count ?? 0) }) }
				: node
		)
	};
}
