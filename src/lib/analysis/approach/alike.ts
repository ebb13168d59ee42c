/** Counts of mentions by State and theme. */
export interface Profiles {
	states: number;
	themes: number;
	/** State × theme, row by row; weighted or not. */
	counts: Float64Array;
}

export interface Alikeness {
	/** State × State, 0 to 1; 0 with itself and where two States lean apart. */
	similarity: Float64Array;
	/** State × theme: the share of its mentions that the States most like it would give the theme. */
	share: Float64Array;
}

/** So much of the world's shares is mixed in, which is what remains for a State that is like no other. */
const WORLD = 0.2;
/** A State with so many mentions counts half. */
const HALF = 15;

/**
 * States that ask alike: the cosine of two profiles, a profile being how far each count lies above or below what the
 * State's activity and the world's interest in the theme would give, in units of its own noise:
 * v(s, t) = (n(s, t) − e) / √(e + 1), e = n(s) · n(t) / n.
 */
export function alikeness({ states, themes, counts }: Profiles): Alikeness {
	const total = new Float64Array(states);
	const world = new Float64Array(themes);
	let all = 0;
	for (let state = 0; state < states; state++)
		for (let theme = 0; theme < themes; theme++) {
			const count = counts[state * themes + theme]!;
			total[state]! += count;
			world[theme]! += count;
			all += count;
		}
	for (let theme = 0; theme < themes; theme++) world[theme]! /= all || 1;
	const similarity = cosines(deviations({ states, themes, counts }, total, world), states, themes);
	return { similarity, share: sharesOfAlike({ states, themes, counts }, similarity, total, world) };
}

function deviations(
	{ states, themes, counts }: Profiles,
	total: Float64Array,
	world: Float64Array
): Float64Array {
	const vectors = new Float64Array(states * themes);
	for (let state = 0; state < states; state++) {
		let squares = 0;
		for (let theme = 0; theme < themes; theme++) {
			const expected = total[state]! * world[theme]!;
			const value = (counts[state * themes + theme]! - expected) / Math.sqrt(expected + 1);
			vectors[state * themes + theme] = value;
			squares += value * value;
		}
		const length = Math.sqrt(squares) || 1;
		for (let theme = 0; theme < themes; theme++) vectors[state * themes + theme]! /= length;
	}
	return vectors;
}

function cosines(vectors: Float64Array, states: number, themes: number): Float64Array {
	const similarity = new Float64Array(states * states);
	for (let one = 0; one < states; one++)
		for (let other = 0; other < one; other++) {
			let dot = 0;
			for (let theme = 0; theme < themes; theme++)
				dot += vectors[one * themes + theme]! * vectors[other * themes + theme]!;
			if (dot > 0) similarity[one * states + other] = similarity[other * states + one] = dot;
		}
	return similarity;
}

function sharesOfAlike(
	{ states, themes, counts }: Profiles,
	similarity: Float64Array,
	total: Float64Array,
	world: Float64Array
): Float64Array {
	const share = new Float64Array(states * themes);
	const sum = new Float64Array(themes);
	for (let state = 0; state < states; state++) {
		sum.fill(0);
		let weights = 0;
		for (let other = 0; other < states; other++) {
			const alike = similarity[state * states + other]!;
			const made = total[other]!;
			if (!alike || !made) continue;
			const weight = (alike * alike * made) / (made + HALF);
			weights += weight;
			for (let theme = 0; theme < themes; theme++)
				sum[theme]! += (weight * counts[other * themes + theme]!) / made;
		}
		for (let theme = 0; theme < themes; theme++)
			share[state * themes + theme] = (sum[theme]! + WORLD * world[theme]!) / (weights + WORLD);
	}
	return share;
}
