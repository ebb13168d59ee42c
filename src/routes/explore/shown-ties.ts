import { focus as around, gather, toGraph, type LeftOut, type MarkKind } from '$lib/layouts';
import type { NetworkOptions } from '$lib/state/selection';
import { minWeightOf, MOST_REVIEWS_INSIDE, tieRow, type Tie } from './network-request';

/** A tie of the picture: all its cycles together, between States, themes or States under review by their keys. */
export interface ShownTie {
	source: string;
	target: string;
	/** Recommendations, or likeness from 0 to 1. */
	value: number;
}

/**
 * The ties that the picture draws, before it gathers small States: summed over cycles, none under the minimum, and
 * around a node in focus those alone that are walked on the way.
 * @returns the ties, the heaviest first, and what is under the minimum
 */
export function shownTies(
	ties: readonly Tie[],
	options: Pick<NetworkOptions, 'mode' | 'min' | 'focus' | 'steps'>
): { ties: ShownTie[]; leftOut: LeftOut } {
	const { graph, leftOut } = gather(graphOf(ties, options), { minWeight: minWeightOf(options) });
	const { focus, steps } = options;
	const known = graph.nodes.some(({ id }) => id === focus);
	const { nodes, links } = known && steps !== 0 ? around(graph, focus, steps) : graph;
	const keys = new Map(nodes.map(({ id, key }) => [id, key]));
	const shown = links.map(({ source, target, value }) => ({
		source: keys.get(source) ?? '',
		target: keys.get(target) ?? '',
		value
	}));
	return { ties: shown.sort((a, b) => b.value - a.value), leftOut };
}

/** Where many States are reviewed, one node stands for both roles of a State, as in the picture. */
function graphOf(ties: readonly Tie[], { mode }: Pick<NetworkOptions, 'mode'>) {
	const rows = ties.map(tieRow);
	const targets = infosOf(rows.map(({ target }) => target));
	const review: MarkKind = targets.length <= MOST_REVIEWS_INSIDE ? 'review' : 'state';
	const target = ({ themes: 'theme', reviews: review, alike: 'state' } as const)[mode];
	return toGraph({
		rows,
		kinds: { source: 'state', target },
		sources: infosOf(rows.map(({ source }) => source)),
		targets
	});
}

const infosOf = (keys: readonly string[]) => [...new Set(keys)].map((key) => ({ key, label: key }));
