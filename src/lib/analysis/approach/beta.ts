/**
 * The value below which a Beta(a, b) distribution has a part of itself, by halving the regularised incomplete beta function.
 * @param part above 0 and below 1
 */
export function betaQuantile(part: number, a: number, b: number): number {
	let [low, high] = [0, 1];
	for (let step = 0; step < 60; step++) {
		const middle = (low + high) / 2;
		if (betaBelow(middle, a, b) < part) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}

/** Regularised incomplete beta function, by its continued fraction (Lentz's method; Numerical Recipes, 6.4). */
export function betaBelow(x: number, a: number, b: number): number {
	if (x <= 0) return 0;
	if (x >= 1) return 1;
	if (x > (a + 1) / (a + b + 2)) return 1 - betaBelow(1 - x, b, a);
	const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x));
	const tiny = 1e-300;
	const safe = (value: number) => (Math.abs(value) < tiny ? tiny : value);
	let c = 1;
	let d = 1 / safe(1 - ((a + b) * x) / (a + 1));
	let fraction = d;
	for (let m = 1; m <= 300; m++) {
		const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
		d = 1 / safe(1 + even * d);
		c = safe(1 + even / c);
		fraction *= d * c;
		const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
		d = 1 / safe(1 + odd * d);
		c = safe(1 + odd / c);
		fraction *= d * c;
		if (Math.abs(d * c - 1) < 1e-12) break;
	}
	return (front * fraction) / a;
}

/** ln Γ(x) for x > 0 (Lanczos, g = 7, nine terms). */
function logGamma(x: number): number {
	if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
	const [first, ...terms] = LANCZOS;
	const sum = terms.reduce((total, term, i) => total + term / (x + i), first);
	const t = x + 6.5;
	return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

const LANCZOS: readonly [number, ...number[]] = [
	0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
	12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7
];
