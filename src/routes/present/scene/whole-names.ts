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

/** How boxes are named, as a place among the ways to do so, and how many values of each column stand for themselves. */
export interface Settled {
	way: number;
	tops: readonly number[];
}

/** A way to name boxes: lays out so many values of each column; `undefined` where there is nothing to lay out. */
type Way<Geometry> = (tops: readonly number[]) => Promise<Geometry | undefined>;

/**
 * The first of several ways to name boxes that leaves every name whole, else that with the fewest cut or moved off.
 * @param settled what was settled before: it is laid out as it is, whether or not its names have room
 */
export async function firstWhole<Geometry extends Named>(
	ways: readonly Way<Geometry>[],
	tops: readonly number[],
	columnOf: (label: string) => number,
	settled?: Settled
): Promise<{ geometry: Geometry; settled: Settled } | undefined> {
	if (settled) {
		const geometry = await ways[settled.way]?.(settled.tops);
		return geometry && { geometry, settled };
	}
	let best: { geometry: Geometry; settled: Settled; faults: number } | undefined;
	for (const [way, layOut] of ways.entries()) {
		const found = await wholeNames(tops, columnOf, layOut);
		if (!found) return undefined;
		const faults = faultsOf(found.geometry).length;
		if (!best || faults < best.faults)
			best = { geometry: found.geometry, settled: { way, tops: found.tops }, faults };
		if (faults === 0) break;
	}
	return best;
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
	layOut: Way<Geometry>
): Promise<{ geometry: Geometry; tops: readonly number[] } | undefined> {
	let best: { geometry: Geometry; tops: readonly number[]; faults: number } | undefined;
	let tried = [...tops];
	for (;;) {
		const geometry = await layOut(tried);
		if (!geometry) return undefined;
		const faulty = faultsOf(geometry);
		if (!best || faulty.length < best.faults) best = { geometry, tops: tried, faults: faulty.length };
		const columns = new Set(faulty.map(columnOf));
		const next = tried.map((top, column) => (columns.has(column) && top > LEAST ? top - 1 : top));
		if (next.every((top, column) => top === tried[column])) return best;
		tried = next;
	}
}
