import type { PlacedLabel } from '$lib/layouts';

/** Fewer than this say nothing of what was asked. */
const LEAST = 5;

/** What is said beside the boxes of a flow. */
interface Named {
	labels: readonly PlacedLabel[];
	unlabelled: readonly string[];
}

/**
 * Lays out as many values of a flow as have room for their whole names, each at its own box: a name is broken into lines, never cut, and
 * what finds no room for them is gathered with the others. Where names are too long for any number of values, that with the fewest cut
 * or moved off.
 * @param top values that were asked for
 */
export async function wholeNames<Geometry extends Named>(
	top: number,
	layOut: (top: number) => Promise<Geometry | undefined>
): Promise<Geometry | undefined> {
	let best: { geometry: Geometry; faults: number } | undefined;
	for (let most = top; most >= Math.min(top, LEAST); most--) {
		const geometry = await layOut(most);
		if (!geometry) return undefined;
		const faults =
			geometry.labels.filter(({ shortened, leader }) => shortened || leader !== undefined).length +
			geometry.unlabelled.length;
		if (!best || faults < best.faults) best = { geometry, faults };
		if (faults === 0) break;
	}
	return best?.geometry;
}
