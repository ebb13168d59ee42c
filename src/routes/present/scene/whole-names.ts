import type { PlacedLabel } from '$lib/layouts';

/** Fewer than this say nothing of what was asked. */
const LEAST = 5;

/** What is said beside the boxes of a flow. */
interface Named {
	labels: readonly PlacedLabel[];
	unlabelled: readonly string[];
}

const faultsOf = ({ labels, unlabelled }: Named): string[] => [
	...labels.filter(({ shortened, leader }) => shortened || leader !== undefined).map(({ id }) => id),
	...unlabelled
];

/** The first of several ways to name boxes that leaves every name whole, else that with the fewest cut or moved off. */
export async function firstWhole<Geometry extends Named>(
	ways: readonly (() => Promise<Geometry | undefined>)[]
): Promise<Geometry | undefined> {
	let best: { geometry: Geometry; faults: number } | undefined;
	for (const way of ways) {
		const geometry = await way();
		if (!geometry) return undefined;
		const faults = faultsOf(geometry).length;
		if (!best || faults < best.faults) best = { geometry, faults };
		if (faults === 0) break;
	}
	return best?.geometry;
}

/**
 * Lays out as many values of a flow as have room for their whole names, each at its own box: a name is broken into lines, never cut, and
 * what finds no room for them is gathered with the others of its column. Where names are too long for any number of values, that with the
 * fewest cut or moved off.
 * @param tops values that were asked for in each column
 * @param columnOf place among the tops of the column that a label stands beside
 */
export async function wholeNames<Geometry extends Named>(
	tops: readonly number[],
	columnOf: (label: string) => number,
	layOut: (tops: readonly number[]) => Promise<Geometry | undefined>
): Promise<Geometry | undefined> {
	let best: { geometry: Geometry; faults: number } | undefined;
	let tried = [...tops];
	for (;;) {
		const geometry = await layOut(tried);
		if (!geometry) return undefined;
		const faulty = faultsOf(geometry);
		if (!best || faulty.length < best.faults) best = { geometry, faults: faulty.length };
		const columns = new Set(faulty.map(columnOf));
		const next = tried.map((top, column) => (columns.has(column) && top > LEAST ? top - 1 : top));
		if (next.every((top, column) => top === tried[column])) return best.geometry;
		tried = next;
	}
}
