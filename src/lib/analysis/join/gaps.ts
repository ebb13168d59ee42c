import { RESPONSES } from '../../model/vocabulary';
import type { JoinRow } from './overlaps';

/** What a recommendation may lack and another telling of it may know. */
export const GAPS = ['response', 'action', 'themes', 'goals', 'persons'] as const;
export type Gap = (typeof GAPS)[number];

/** A gap of a recommendation that counts, filled from one that is told elsewhere. */
export interface Fill {
	rec: number;
	/** The recommendation that knows it, and its source. */
	from: number;
	source: number;
	gap: Gap;
}

const PENDING = RESPONSES.indexOf('Pending');

/**
 * How much a row says of a kind: 0 nothing. A response still Pending says less than what came of it; an action category that was
 * estimated is nothing the file says.
 */
const SAYS: Readonly<Record<Gap, (row: JoinRow) => number>> = {
	response: ({ response }) => (response === 0 ? 0 : response === PENDING ? 1 : 2),
	action: ({ action, estimated }) => Number(action > 0 && estimated === 0),
	themes: ({ themes }) => Number(themes > 0),
	goals: ({ goals }) => Number(goals > 0),
	persons: ({ persons }) => Number(persons > 0)
};

/**
 * The gaps that second tellings fill in the recommendations that count: the first of those that say most gives it, and what says as much
 * is never replaced.
 * @param twins pairs of a recommendation that counts and one of another source that it tells, in the order of loading
 */
export function fills(twins: readonly { kept: JoinRow; other: JoinRow }[]): Fill[] {
	const best = new Map<string, { fill: Fill; says: number }>();
	for (const { kept, other } of twins) {
		for (const gap of GAPS) {
			const key = `${kept.rec} ${gap}`;
			const says = SAYS[gap](other);
			if (says <= (best.get(key)?.says ?? SAYS[gap](kept))) continue;
			best.set(key, { says, fill: { rec: kept.rec, from: other.rec, source: other.source, gap } });
		}
	}
	return [...best.values()].map(({ fill }) => fill);
}
