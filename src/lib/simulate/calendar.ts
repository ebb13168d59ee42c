import { sessionsOfCycle } from '../model/calendar';
import type { Reference } from '../model/reference';
import type { Random } from './random';

/** One State under review in one session, with its number of recommendations. */
export interface Review {
	cycle: number;
	session: number;
	/** Position in `Reference.states`. */
	sur: number;
	rows: number;
}

/**
 * Recommendations of whole cycles: UPR Info counted 21,356 and 36,330 in cycles 1 and 2, OHCHR 43,229 in cycle 3; cycle 4,
 * which is not over, is taken a little above it.
 */
const VOLUMES = [21_356, 36_330, 43_229, 47_000] as const;

/** In the first three sessions of all, reviews were shorter. */
const FIRST_SESSIONS = [0.25, 0.5, 0.75] as const;

/** How far reviews of one cycle differ in size (standard deviation of the logarithm), and what part of it stays with the State. */
const SPREAD = 0.3;
const LASTING = 0.8;

/**
 * Shares rows out among cycles and their reviews. Every member is reviewed once a cycle, in the same order each time, so
 * many to a session that the sessions are equally full; reviews of States that draw much attention stay the larger ones.
 * @param cycles ascending
 * @returns the reviews in order of session; their rows add up to `rows`
 */
export function callReviews(
	reference: Reference,
	{ rows, cycles }: { rows: number; cycles: readonly number[] },
	random: Random
): Review[] {
	const members = reference.states.flatMap((state, i) => (state.group === 'Observer' ? [] : [i]));
	const order = random.shuffled(members);
	const attention = reference.states.map(() => random.normal());
	const volumes = shareOut(
		rows,
		cycles.map((cycle) => VOLUMES[cycle - 1] ?? 0)
	);
	return cycles.flatMap((cycle, i) => {
		const { first, last } = sessionsOfCycle(cycle) ?? { first: 1, last: 1 };
		const sessions = last - first + 1;
		const called = order.map((sur, place) => ({
			sur,
			session: first + Math.floor((place * sessions) / order.length)
		}));
		const weights = called.map(({ sur, session }) => {
			const own = LASTING * (attention[sur] as number) + Math.sqrt(1 - LASTING ** 2) * random.normal();
			return Math.exp(SPREAD * own) * (FIRST_SESSIONS[session - 1] ?? 1);
		});
		const shares = shareOut(volumes[i] as number, weights);
		return called.map(({ sur, session }, place) => ({ cycle, session, sur, rows: shares[place] as number }));
	});
}

/**
 * Shares a whole number out in proportion to weights, the largest remainders first.
 * @returns whole numbers that add up to `total`
 */
export function shareOut(total: number, weights: readonly number[]): number[] {
	const sum = weights.reduce((all, weight) => all + weight, 0);
	const exact = weights.map((weight) => (total * weight) / sum);
	const shares = exact.map(Math.floor);
	const left = total - shares.reduce((all, share) => all + share, 0);
	const byRemainder = exact
		.map((share, i) => ({ i, rest: share - Math.floor(share) }))
		.sort((a, b) => b.rest - a.rest || a.i - b.i);
	for (const { i } of byRemainder.slice(0, left)) shares[i] = (shares[i] as number) + 1;
	return shares;
}
