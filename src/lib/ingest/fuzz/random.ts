/** Pseudo-random numbers that a seed gives again (mulberry32). */
export class Random {
	#state: number;

	constructor(...seed: number[]) {
		this.#state = seed.reduce(
			(state, part) => (Math.imul(state ^ part, 0x9e3779b1) + 0x85ebca6b) | 0,
			0x2545f491
		);
	}

	/** From 0 up to, not including, 1. */
	next(): number {
		this.#state = (this.#state + 0x6d2b79f5) | 0;
		let t = this.#state;
		t = Math.imul(t ^ (t >>> 15), t | 1);
		t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
		return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
	}

	/** A whole number from 0 up to, not including, `end`. */
	below(end: number): number {
		return Math.floor(this.next() * end);
	}

	pick<T>(list: readonly T[]): T {
		return list[this.below(list.length)] as T;
	}
}
