import type { Most } from './nameable';
import type { Settled } from './whole-names';

/**
 * What of a scene stands for itself, the rest being gathered or left out. It is decided once, in the smallest room that a scene
 * is shown in, so that a screen, a sheet and a file hold the same marks, and the same figures of the rest.
 */
export interface Kept {
	/** Of a network. */
	network?: Most;
	/** Of a flow. */
	flow?: Settled;
	/** Rows of each list. */
	rows?: readonly number[];
	/** Marks of a field, by what they are. */
	points?: readonly string[];
}

/** What two rooms both have room for; a network is settled for both at once, since with fewer marks not every name has more room. */
export function leastOf(one: Kept, other: Kept): Kept {
	const [rows, flow] = [one.rows, one.flow];
	return {
		...one,
		...(rows ? { rows: rows.map((count, list) => Math.min(count, other.rows?.[list] ?? count)) } : {}),
		...(flow
			? {
					flow: {
						way: Math.max(flow.way, other.flow?.way ?? 0),
						tops: flow.tops.map((top, column) => Math.min(top, other.flow?.tops[column] ?? top))
					}
				}
			: {}),
		...(one.points ? { points: one.points.filter((id) => other.points?.includes(id) ?? true) } : {})
	};
}

/** The first rows of a list, as many as are kept; all where that is not decided. */
export function keptRows<Row>(rows: readonly Row[], kept: Kept | undefined, list = 0): readonly Row[] {
	return rows.slice(0, kept?.rows?.[list]);
}
