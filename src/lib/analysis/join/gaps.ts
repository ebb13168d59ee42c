import type { JoinRow } from './overlaps';

/** What a recommendation may lack and another telling of it may know. */
export const GAPS = ['response', 'action', 'themes', 'goals', 'persons'] as const;
export type Gap = (typeof GAPS)[number];

/** A gap of a recommendation that counts, filled from one that stands aside. */
export interface Fill {
	rec: number;
	/** The recommendation that knows it, and its source. */
	from: number;
	source: number;
	gap: Gap;
}

/** Whether a row says something of a kind; an action category that was estimated is nothing the file says. */
const SAYS: Readonly<Record<Gap, (row: JoinRow) => boolean>> = {
	response: ({ response }) => response > 0,
	action: ({ action, estimated }) => action > 0 && estimated === 0,
	themes: ({ themes }) => themes > 0,
	goals: ({ goals }) => goals > 0,
	persons: ({ persons }) => persons > 0
};

/**
 * The gaps that second tellings fill in the recommendations that count: the first that knows a thing gives it, and nothing that is known is replaced.
 * @param twins pairs of a recommendation that counts and one that stands aside for it, in the order of loading
 */
export function fills(twins: readonly { kept: JoinRow; other: JoinRow }[]): Fill[] {
	const filled = new Set<string>();
	return twins.flatMap(({ kept, other }) =>
		GAPS.filter((gap) => {
			const key = `${kept.rec} ${gap}`;
			if (SAYS[gap](kept) || !SAYS[gap](other) || filled.has(key)) return false;
			filled.add(key);
			return true;
		}).map((gap) => ({ rec: kept.rec, from: other.rec, source: other.source, gap }))
	);
}
