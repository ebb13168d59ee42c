/** How tight a sheet may be set: 0 as designed, 3 the smallest type that still reads on paper. */
const TIGHTEST = 3;

/**
 * Sets a sheet as tight as it must be, and no tighter, so that its content fits its height. The sheet's own style reads
 * `data-density`.
 * @returns whether it fits
 */
export function fit(sheet: HTMLElement): boolean {
	for (let density = 0; density <= TIGHTEST; density++) {
		sheet.dataset.density = String(density);
		if (sheet.scrollHeight <= sheet.clientHeight + 1) return true;
	}
	return false;
}
