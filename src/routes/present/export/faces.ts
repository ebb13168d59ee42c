import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import interExt from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?url';
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url';

/** The faces a slide is set in, with the letters each file holds. */
const FACES = [
	{ family: 'Inter Variable', address: inter, weights: '100 900', range: '' },
	{
		family: 'Inter Variable',
		address: interExt,
		weights: '100 900',
		range: 'U+0100-02BA,U+1E00-1E9F,U+1EF2-1EFF,U+2C60-2C7F'
	},
	{ family: 'Source Serif 4 Variable', address: serif, weights: '200 900', range: '' }
];

/**
 * `@font-face` rules with the fonts inside, so that a file shows the same letters on any device.
 * @throws Error in one sentence where a font cannot be had
 */
export async function embeddedFaces(): Promise<string> {
	const rules = await Promise.all(
		FACES.map(async ({ family, address, weights, range }) => {
			const answer = await fetch(address);
			if (!answer.ok) throw new Error(`The font ${family} could not be read (${answer.status}); try again.`);
			const data = base64(new Uint8Array(await answer.arrayBuffer()));
			return `@font-face{font-family:'${family}';font-weight:${weights};${range === '' ? '' : `unicode-range:${range};`}src:url(data:font/woff2;base64,${data}) format('woff2')}`;
		})
	);
	return rules.join('\n');
}

function base64(bytes: Uint8Array): string {
	let binary = '';
	for (let at = 0; at < bytes.length; at += 8192)
		binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
	return btoa(binary);
}
