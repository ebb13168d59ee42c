/**
 * Advance width of the characters of a text in the page's own font, in em, so that a worker without a DOM can tell how
 * wide a label will be.
 * @param characters each measured once
 */
export function measureAdvances(characters: string, font: string): Record<string, number> {
	const context = document.createElement('canvas').getContext('2d');
	if (!context) return {};
	const size = 100;
	context.font = `500 ${size}px ${font}`;
	return Object.fromEntries(
		[...new Set(characters)].map((sign) => [sign, context.measureText(sign).width / size])
	);
}

/**
 * The advances of names and figures, measured once the page's own letters have come.
 * @param signs what stands in labels beside names and digits
 */
export async function pageAdvances(names: readonly string[], signs: string): Promise<Record<string, number>> {
	await document.fonts.ready;
	return measureAdvances(
		`${names.join('')}0123456789 ${signs}`,
		getComputedStyle(document.documentElement).fontFamily
	);
}
