import type { Decile, Metrics } from './types';

/**
 * How well a case was ranked. @param scores and @param raised stand in the order of the candidates' ISO3, which also
 * breaks ties; @param raising how many States raised the theme, newcomers that were no candidates included
 */
export function rankMetrics(scores: ArrayLike<number>, raised: ArrayLike<number>, raising: number): Metrics {
	const order = Array.from({ length: scores.length }, (_, i) => i).sort(
		(a, b) => scores[b]! - scores[a]! || a - b
	);
	let hits = 0;
	let [at10, at20, precision] = [0, 0, 0];
	order.slice(0, 60).forEach((candidate, rank) => {
		if (!raised[candidate]) return;
		hits++;
		if (rank < 10) at10++;
		if (rank < 20) at20++;
		precision += hits / (rank + 1);
	});
	return {
		precisionAt10: at10 / 10,
		recallAt20: at20 / Math.min(20, raising),
		map60: precision / Math.min(60, raising)
	};
}

/** Each case counts the same; zeros where there is none. */
export function meanMetrics(list: readonly Metrics[]): Metrics {
	const mean = (key: keyof Metrics) => list.reduce((sum, one) => sum + one[key], 0) / (list.length || 1);
	return {
		precisionAt10: mean('precisionAt10'),
		recallAt20: mean('recallAt20'),
		map60: mean('map60')
	};
}

/** Estimates in ten parts of equal size, lowest first, each beside what became of them. */
export function deciles(predicted: readonly number[], observed: readonly number[]): Decile[] {
	const order = predicted.map((_, i) => i).sort((a, b) => predicted[a]! - predicted[b]! || a - b);
	return Array.from({ length: 10 }, (_, tenth) => {
		const part = order.slice(
			Math.floor((tenth * order.length) / 10),
			Math.floor(((tenth + 1) * order.length) / 10)
		);
		const mean = (of: readonly number[]) => part.reduce((sum, i) => sum + of[i]!, 0) / (part.length || 1);
		return {
			decile: tenth + 1,
			predicted: mean(predicted),
			observed: mean(observed),
			cases: part.length
		};
	});
}
