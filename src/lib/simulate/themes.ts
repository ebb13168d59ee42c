import type { Reference } from '../model/reference';
import type { Profile } from './profile';
import type { Random } from './random';

/** Chances of one, two and three themes: 1.77 on average. */
const THEME_COUNTS = [0.42, 0.39, 0.19] as const;
/** How far States under review differ in the themes raised with them (standard deviation of the logarithm). */
const CONCERN_SPREAD = 0.7;
/** How much likelier a second theme is where it is of the main one's family. */
const SAME_FAMILY = 2.5;
/** How often a State comes back to a theme that it raised with this State in an earlier review. */
const RETURN = 0.45;
/** Themes remembered for each pair of States. */
const MEMORY = 4;
/** Mentions by all States that weigh in a State's own mix, so that one with few is not held to these. */
const WORLD_WEIGHT = 15;
/** A State rarely makes two recommendations on one theme in one review: so often it looks for another. */
const TRIES = 3;

const NOTHING = 0xffff;

/** Says on which themes a State speaks. */
export class Themes {
	readonly #states: number;
	readonly #themes: number;
	readonly #families: string[];
	/** By period: State × theme. */
	readonly #mixes: [Float64Array, Float64Array];
	/** State under review × theme. */
	readonly #concerns: Float64Array;
	/** Maker × State under review × MEMORY. */
	readonly #memory: Uint16Array;

	constructor(reference: Reference, profile: Profile, random: Random) {
		this.#states = reference.states.length;
		this.#themes = reference.themes.length;
		this.#families = reference.themes.map(({ family }) => family);
		this.#mixes = [0, 1].map((period) => mixOf(profile, period, this.#themes)) as [
			Float64Array,
			Float64Array
		];
		this.#concerns = Float64Array.from({ length: this.#states * this.#themes }, () =>
			Math.exp(CONCERN_SPREAD * random.normal())
		);
		this.#memory = new Uint16Array(this.#states ** 2 * MEMORY).fill(NOTHING);
	}

	/**
	 * The themes of each recommendation that one State makes in one review.
	 * @returns positions in `Reference.themes`: one to three for each recommendation, the main one first
	 */
	*choose(maker: number, sur: number, cycle: number, count: number, random: Random): Generator<number[]> {
		const sums = this.#sums(maker, sur, cycle);
		const start = (maker * this.#states + sur) * MEMORY;
		const earlier = [...this.#memory.subarray(start, start + MEMORY)].filter((theme) => theme !== NOTHING);
		const raised: number[] = [];
		for (let i = 0; i < count; i++) {
			let main = 0;
			for (let attempt = 0; attempt < TRIES; attempt++) {
				const returns = earlier.length > 0 && random.uniform() < RETURN;
				main = returns ? (earlier[random.below(earlier.length)] as number) : random.drawn(sums);
				if (!raised.includes(main)) break;
			}
			const themes = [main];
			const wanted = Math.min(this.#themes, 1 + random.weighted(THEME_COUNTS));
			for (let attempt = 0; themes.length < wanted && attempt < 50; attempt++) {
				const other = random.drawn(sums);
				const kin = this.#families[other] === this.#families[main];
				if (!kin && random.uniform() > 1 / SAME_FAMILY) continue;
				if (!themes.includes(other)) themes.push(other);
			}
			if (!raised.includes(main) && raised.length < MEMORY) raised.push(main);
			yield themes;
		}
		raised.forEach((theme, i) => (this.#memory[start + i] = theme));
	}

	/** The weights of the themes, each added to those before it. */
	#sums(maker: number, sur: number, cycle: number): Float64Array {
		const mix = cycle === 1 ? this.#mixes[0] : this.#mixes[1];
		const sums = new Float64Array(this.#themes);
		let sum = 0;
		for (let theme = 0; theme < this.#themes; theme++) {
			const own = mix[maker * this.#themes + theme] as number;
			sums[theme] = sum += own * (this.#concerns[sur * this.#themes + theme] as number);
		}
		return sums;
	}
}

/** Each State's mix of themes: its own mentions of the period and half those of the other, and a little of the world's. */
function mixOf({ mentions }: Profile, period: number, themes: number): Float64Array {
	const own = mentions[period] as Float64Array;
	const other = mentions[1 - period] as Float64Array;
	const world = new Float64Array(themes);
	own.forEach((count, i) => (world[i % themes] = (world[i % themes] as number) + count));
	const total = world.reduce((sum, count) => sum + count, 0);
	return own.map(
		(count, i) => count + 0.5 * (other[i] as number) + (WORLD_WEIGHT * (world[i % themes] as number)) / total
	);
}
