import type { Reference } from '../model/reference';
import type { Review } from './calendar';
import type { Profile } from './profile';
import type { Random } from './random';
import { GROUP_RATES } from './rates';

/**
 * Recommendations that a State makes at least, on average, in a review in which it speaks at all, by cycle. As reviews
 * filled up, more States came to speak, each more briefly.
 */
const LEAST_BURSTS = [1.35, 1] as const;
/** How much more a State addresses its neighbours. */
const NEIGHBOUR = 1.5;
/** How far the ties of pairs of States differ (standard deviation of the logarithm); a tie lasts over all cycles. */
const TIE_SPREAD = 0.75;
/** What a State that was silent in cycles 1 and 2 weighs from cycle 3 on, in recommendations a cycle. */
const NEWCOMER = 8;

/** Says who speaks in a review, and how often. */
export class Makers {
	readonly #size: number;
	readonly #shares: Float64Array[];
	/** Maker × State under review. */
	readonly #ties: Float64Array;

	constructor(reference: Reference, profile: Profile, random: Random) {
		this.#size = reference.states.length;
		this.#shares = [1, 2, 3].map((period) => sharesOf(profile, period));
		this.#ties = tiesOf(reference, random);
	}

	/**
	 * How many recommendations each State makes in a review.
	 * @returns in the order of `Reference.states`; adds up to `review.rows`
	 */
	speak({ cycle, sur, rows }: Review, random: Random): Uint32Array {
		const shares = this.#shares[Math.min(cycle, 3) - 1] as Float64Array;
		const expected = Float64Array.from(
			shares,
			(share, maker) => share * (this.#ties[maker * this.#size + sur] as number)
		);
		const total = expected.reduce((sum, weight) => sum + weight, 0);
		const spoken = new Uint32Array(this.#size);
		const least = LEAST_BURSTS[cycle - 1] ?? LEAST_BURSTS[1];
		let left = rows;
		for (let maker = 0; maker < this.#size; maker++) {
			const mean = (expected[maker] as number) * (rows / total);
			if (mean === 0) continue;
			const presence = 1 - Math.exp(-mean / least);
			if (random.uniform() >= presence) continue;
			const burst = 1 + random.poisson(mean / presence - 1);
			spoken[maker] = burst;
			left -= burst;
		}
		for (; left > 0; left--) {
			const maker = random.weighted(expected);
			spoken[maker] = (spoken[maker] as number) + 1;
		}
		for (; left < 0; left++) {
			const maker = random.weighted(spoken);
			spoken[maker] = (spoken[maker] as number) - 1;
		}
		return spoken;
	}
}

/** The share of each State in all recommendations. @param period 1, 2, or 3 for all later cycles */
function sharesOf({ activity }: Profile, period: number): Float64Array {
	const [first, second] = activity.map((counts) => {
		const total = counts.reduce((sum, count) => sum + count, 0);
		return counts.map((count) => count / total);
	}) as [Float64Array, Float64Array];
	if (period === 1) return first;
	if (period === 2) return second;
	const total = activity.reduce((sum, counts) => sum + counts.reduce((all, count) => all + count, 0), 0) / 2;
	return second.map((share, i) => 0.25 * (first[i] as number) + 0.75 * share || NEWCOMER / total);
}

/**
 * How much each State is drawn to each State under review, 1 on average. Groups keep to themselves as much as they did.
 */
function tiesOf({ states }: Reference, random: Random): Float64Array {
	const members = states.filter(({ group }) => group !== 'Observer');
	const ties = new Float64Array(states.length ** 2);
	states.forEach((maker, m) => {
		const { within } = GROUP_RATES[maker.group];
		const part = members.filter(({ group }) => group === maker.group).length / members.length;
		const neighbours = new Set([...maker.landNeighbours, ...maker.seaNeighbours]);
		states.forEach((sur, s) => {
			const chance = Math.exp(TIE_SPREAD * random.normal() - TIE_SPREAD ** 2 / 2);
			if (m === s) return;
			const kin = sur.group === maker.group ? within / part : (1 - within) / (1 - part);
			ties[m * states.length + s] = chance * kin * (neighbours.has(sur.iso3) ? NEIGHBOUR : 1);
		});
	});
	return ties;
}
