/** A stream of random numbers that is the same for the same seed, on every machine: Chris Doty-Humphrey's sfc32. */
export class Random {
	#a: number;
	#b: number;
	#c: number;
	#d = 1;

	/** @param seed whole number, 0 to 2³² − 1 @param stream which of the seed's independent streams */
	constructor(seed: number, stream: number) {
		this.#a = seed | 0;
		this.#b = stream | 0;
		this.#c = 0x9e3779b9 | 0;
		for (let i = 0; i < 12; i++) this.uniform();
	}

	/** From 0 up to, and never, 1. */
	uniform(): number {
		const sum = (this.#a + this.#b + this.#d) | 0;
		this.#d = (this.#d + 1) | 0;
		this.#a = this.#b ^ (this.#b >>> 9);
		this.#b = (this.#c + (this.#c << 3)) | 0;
		this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
		this.#c |= 0;
		return (sum >>> 0) / 4_294_967_296;
	}

	/** A whole number from 0 to `below` − 1. */
	below(below: number): number {
		return Math.floor(this.uniform() * below);
	}

	/** Of the standard normal distribution (Box–Muller). */
	normal(): number {
		return Math.sqrt(-2 * Math.log(1 - this.uniform())) * Math.cos(2 * Math.PI * this.uniform());
	}

	/** Of the Poisson distribution; by its normal approximation where the mean is above 60. */
	poisson(mean: number): number {
		if (mean > 60) return Math.max(0, Math.round(mean + Math.sqrt(mean) * this.normal()));
		const limit = Math.exp(-mean);
		let count = 0;
		for (let product = this.uniform(); product > limit; product *= this.uniform()) count++;
		return count;
	}

	/** A position, drawn in proportion to its weight. @param weights none negative, some above 0 */
	weighted(weights: ArrayLike<number>): number {
		let total = 0;
		for (let i = 0; i < weights.length; i++) total += weights[i] as number;
		let rest = this.uniform() * total;
		let last = 0;
		for (let i = 0; i < weights.length; i++) {
			const weight = weights[i] as number;
			if (weight <= 0) continue;
			if (rest < weight) return i;
			rest -= weight;
			last = i;
		}
		return last;
	}

	/** As {@link weighted}, for many draws. @param sums the weights added up as far as each */
	drawn(sums: Float64Array): number {
		const at = this.uniform() * (sums[sums.length - 1] as number);
		let low = 0;
		let high = sums.length - 1;
		while (low < high) {
			const middle = (low + high) >> 1;
			if ((sums[middle] as number) > at) high = middle;
			else low = middle + 1;
		}
		return low;
	}

	/** The items in random order, as a new list (Fisher–Yates). */
	shuffled<Item>(items: readonly Item[]): Item[] {
		const list = [...items];
		for (let i = list.length - 1; i > 0; i--) {
			const j = this.below(i + 1);
			[list[i], list[j]] = [list[j] as Item, list[i] as Item];
		}
		return list;
	}
}
