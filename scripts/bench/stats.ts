/**
 * The value below which a share of the values lies, interpolated between the two nearest (R's type 7, as `d3.quantile`).
 * @param values in any order; left as they are
 * @param share 0–1
 * @throws RangeError for an empty list and for a share outside 0–1
 */
export function percentile(values: readonly number[], share: number): number {
	if (values.length === 0) throw new RangeError('A percentile needs at least one value.');
	if (!(share >= 0 && share <= 1)) throw new RangeError(`The share ${share} does not lie between 0 and 1.`);
	const sorted = values.toSorted((a, b) => a - b);
	const place = share * (sorted.length - 1);
	const below = sorted[Math.floor(place)] ?? 0;
	const above = sorted[Math.ceil(place)] ?? below;
	return below + (above - below) * (place - Math.floor(place));
}

/** The middle of the values. @throws RangeError for an empty list */
export function median(values: readonly number[]): number {
	return percentile(values, 0.5);
}
