import type { Size } from './types';

/** Rounds a coordinate to two decimals; never gives -0, so that snapshots and texts stay the same. */
export function round(value: number): number {
	const rounded = Math.round(value * 100) / 100;
	return rounded === 0 ? 0 : rounded;
}

/** Takes the dust of floating-point sums off a value (six decimals), so that 0.1 + 0.2 reads 0.3. */
export function clean(value: number): number {
	const rounded = Math.round(value * 1e6) / 1e6;
	return rounded === 0 ? 0 : rounded;
}

/** A value held between two bounds; where the bounds cross, their middle. */
export function clamp(value: number, low: number, high: number): number {
	if (low > high) return (low + high) / 2;
	return value < low ? low : value > high ? high : value;
}

/** Orders texts by code unit: the same in every locale. For what people read, use the caller's `rank`. */
export function byCode(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * A linear congruential generator (Numerical Recipes): the same sequence of numbers in [0, 1) for the same seed.
 */
export function seededRandom(seed = 1): () => number {
	let state = seed >>> 0;
	return () => {
		state = (Math.imul(1664525, state) + 1013904223) >>> 0;
		return state / 4294967296;
	};
}

/** A canvas that has not been measured yet has no size; layouts divide by it. */
export function atLeastOnePixel(size: Size): Size {
	return { width: Math.max(1, size.width), height: Math.max(1, size.height) };
}
