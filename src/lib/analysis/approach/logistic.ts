/** A logistic model: log-odds = intercept + Σ weight × value. */
export interface Logistic {
	intercept: number;
	weights: number[];
	/** Mean of each column over the rows of the fit. */
	means: number[];
}

export interface LogisticOptions {
	/** Ridge per row, on the weights of standardised columns, so that it means the same on any data. */
	ridge: number;
	/** Columns whose weight may not fall below zero. */
	rising: readonly boolean[];
	/** Weights of columns that never vary, and of which the rows therefore say nothing; 0 unless told otherwise. */
	unsaid?: readonly number[];
}

const STEPS = 60;
const HALVINGS = 20;

/**
 * Fits by Newton's method, halving a step that went too far, with some weights held at zero or above. Deterministic.
 * @param x rows × columns, row by row; @param y 1 where it happened, one per row
 */
export function fitLogistic(
	x: Float32Array,
	y: Uint8Array,
	columns: number,
	{ ridge, rising, unsaid = [] }: LogisticOptions
): Logistic {
	const rows = y.length;
	const size = columns + 1;
	const { mean, deviation } = moments(x, rows, columns);
	const positive = y.reduce((sum, one) => sum + one, 0);
	const w = new Float64Array(size);
	w[0] = Math.log((positive + 0.5) / (rows - positive + 0.5));
	const penalty = ridge * rows;
	let previous = Infinity;
	let move: Float64Array = new Float64Array(size);
	let halvings = 0;
	for (let step = 0; step < STEPS; step++) {
		const { loss, gradient, hessian } = slope(x, y, w, { mean, deviation, penalty });
		if (loss > previous * (1 + 1e-12) && halvings < HALVINGS) {
			// A point between two allowed points is allowed.
			for (let c = 0; c < size; c++) w[c]! -= move[c]! /= 2;
			halvings++;
			continue;
		}
		if (previous - loss < 1e-8 * Math.abs(loss)) break;
		previous = loss;
		halvings = 0;
		move = boundedStep(hessian, gradient, w, rising);
		for (let c = 0; c < size; c++) w[c]! += move[c]!;
	}
	const weights = Array.from({ length: columns }, (_, c) =>
		deviation[c + 1] === 0 ? (unsaid[c] ?? 0) : w[c + 1]! / deviation[c + 1]!
	);
	return {
		intercept: weights.reduce((sum, weight, c) => sum - weight * mean[c + 1]!, w[0]!),
		weights,
		means: [...mean.subarray(1)]
	};
}

/** Log-odds of one row of values. */
export function logOdds({ intercept, weights }: Logistic, values: ArrayLike<number>, offset = 0): number {
	let sum = intercept;
	for (let c = 0; c < weights.length; c++) sum += weights[c]! * values[offset + c]!;
	return sum;
}

export function probabilityOf(odds: number): number {
	return 1 / (1 + Math.exp(-odds));
}

export function logit(probability: number): number {
	return Math.log(probability / (1 - probability));
}

/** Position 0 is the intercept's column of ones: mean 0, deviation 1. A column that never varies has deviation 0. */
function moments(x: Float32Array, rows: number, columns: number) {
	const mean = new Float64Array(columns + 1);
	const deviation = new Float64Array(columns + 1).fill(1);
	for (let c = 0; c < columns; c++) {
		let sum = 0;
		for (let r = 0; r < rows; r++) sum += x[r * columns + c]!;
		const centre = sum / rows;
		let squares = 0;
		for (let r = 0; r < rows; r++) squares += (x[r * columns + c]! - centre) ** 2;
		mean[c + 1] = centre;
		deviation[c + 1] = Math.sqrt(squares / rows);
	}
	return { mean, deviation };
}

function slope(
	x: Float32Array,
	y: Uint8Array,
	w: Float64Array,
	{ mean, deviation, penalty }: { mean: Float64Array; deviation: Float64Array; penalty: number }
) {
	const size = w.length;
	const hessian = new Float64Array(size * size);
	const gradient = new Float64Array(size);
	const value = new Float64Array(size);
	value[0] = 1;
	let loss = 0;
	for (let r = 0; r < y.length; r++) {
		let odds = w[0]!;
		const before = r * (size - 1) - 1;
		for (let c = 1; c < size; c++) {
			value[c] = (x[before + c]! - mean[c]!) / (deviation[c]! || 1);
			odds += w[c]! * value[c]!;
		}
		const p = probabilityOf(odds);
		const error = y[r]! - p;
		const spread = p * (1 - p);
		loss += softplus(y[r] ? -odds : odds);
		for (let c = 0; c < size; c++) {
			gradient[c]! += error * value[c]!;
			const scaled = spread * value[c]!;
			for (let d = 0; d <= c; d++) hessian[c * size + d]! += scaled * value[d]!;
		}
	}
	for (let c = 1; c < size; c++) {
		loss += 0.5 * penalty * w[c]! * w[c]!;
		hessian[c * size + c]! += penalty;
		gradient[c]! -= penalty * w[c]!;
	}
	hessian[0]! += 1e-9;
	return { loss, gradient, hessian };
}

/** Minimises ½ dᵀHd − gᵀd subject to w + d ≥ 0 where rising, column after column until nothing moves. */
function boundedStep(
	hessian: Float64Array,
	gradient: Float64Array,
	w: Float64Array,
	rising: readonly boolean[]
): Float64Array {
	const size = w.length;
	const step = new Float64Array(size);
	const at = (a: number, b: number) => hessian[a >= b ? a * size + b : b * size + a]!;
	for (let sweep = 0; sweep < 2000; sweep++) {
		let largest = 0;
		for (let c = 0; c < size; c++) {
			let rest = gradient[c]!;
			for (let d = 0; d < size; d++) rest -= at(c, d) * step[d]!;
			let next = step[c]! + rest / at(c, c);
			if (c > 0 && rising[c - 1]) next = Math.max(next, -w[c]!);
			largest = Math.max(largest, Math.abs(next - step[c]!));
			step[c] = next;
		}
		if (largest < 1e-9) break;
	}
	return step;
}

/** ln(1 + eᶻ) without overflow. */
function softplus(z: number): number {
	return z > 0 ? z + Math.log1p(Math.exp(-z)) : Math.log1p(Math.exp(z));
}
