import { nodeId, type LeftOut, type MarkKind } from '$lib/layouts';
import type { NetworkOptions } from '$lib/state/selection';
import { MOST_REVIEWS_INSIDE, type Tie } from './network-request';

/** A tie of the picture: all its cycles together. */
export interface ShownTie {
	/** Ids of nodes: `state:NOR`, `theme:justice`, `review:KHM`. */
	source: string;
	target: string;
	sourceKey: string;
	targetKey: string;
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
	{ mode, min, focus, steps }: Pick<NetworkOptions, 'mode' | 'min' | 'focus' | 'steps'>
): { ties: ShownTie[]; leftOut: LeftOut } {
	const summed = [...sumOf(ties).values()];
	const least = mode === 'alike' ? min / 100 : min;
	const leftOut: LeftOut = { links: 0, value: 0 };
	const heavy = summed.filter((tie) => {
		if (tie.value >= least) return true;
		leftOut.links++;
		leftOut.value += tie.value;
		return false;
	});
	const shown = focus === '' || steps === 0 ? heavy : around(heavy, focus, steps);
	return { ties: shown.sort((a, b) => b.value - a.value), leftOut };
}

function sumOf(ties: readonly Tie[]): Map<string, ShownTie> {
	const ends = endsOf(ties);
	const sums = new Map<string, ShownTie>();
	for (const tie of ties) {
		const one = ends(tie);
		const key = `${one.source} ${one.target}`;
		const sum = sums.get(key);
		if (sum) sum.value += one.value;
		else sums.set(key, one);
	}
	return sums;
}

/** What a tie joins. Where many States are reviewed, one node stands for both roles of a State, as in the picture. */
function endsOf(ties: readonly Tie[]): (tie: Tie) => ShownTie {
	const reviewed = new Set(ties.map((tie) => ('target' in tie ? tie.target : '')));
	const review: MarkKind = reviewed.size <= MOST_REVIEWS_INSIDE ? 'review' : 'state';
	const between = (sourceKey: string, kind: MarkKind, targetKey: string, value: number): ShownTie => ({
		source: nodeId('state', sourceKey),
		target: nodeId(kind, targetKey),
		sourceKey,
		targetKey,
		value
	});
	return (tie) => {
		if ('theme' in tie) return between(tie.recommending_state, 'theme', tie.theme, tie.recommendations);
		if ('similarity' in tie) return between(tie.source, 'state', tie.target, tie.similarity);
		return between(tie.source, review, tie.target, tie.recommendations);
	};
}

/** The ties walked within so many steps of the node. */
function around(ties: readonly ShownTie[], focus: string, steps: 1 | 2): ShownTie[] {
	const walked = new Set<ShownTie>();
	let edge = new Set([focus]);
	for (let step = 0; step < steps; step++) {
		const next = new Set<string>();
		for (const tie of ties) {
			if (edge.has(tie.source)) next.add(tie.target);
			else if (edge.has(tie.target)) next.add(tie.source);
			else continue;
			walked.add(tie);
		}
		edge = next;
	}
	return [...walked];
}
