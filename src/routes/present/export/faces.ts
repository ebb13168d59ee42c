import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import interExt from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?url';
import arabic from '@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2?url';
import khmer from '@fontsource-variable/noto-sans-khmer/files/noto-sans-khmer-khmer-wght-normal.woff2?url';
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?url';
import { readFont } from '$lib/exports/read-font';

interface Face {
	family: string;
	address: string;
	weights: string;
	/** The letters the file holds; empty: all. */
	range: string;
	/** A letter for which the face is needed; `undefined`: always. */
	needed?: RegExp;
}

/** The faces a slide is set in. */
const FACES: readonly Face[] = [
	{ family: 'Inter Variable', address: inter, weights: '100 900', range: '' },
	{
		family: 'Inter Variable',
		address: interExt,
		weights: '100 900',
		range: 'U+0100-02BA,U+1E00-1E9F,U+1EF2-1EFF,U+2C60-2C7F'
	},
	{ family: 'Source Serif 4 Variable', address: serif, weights: '200 900', range: '' },
	{
		family: 'Noto Sans Khmer Variable',
		address: khmer,
		weights: '100 900',
		range: 'U+1780-17FF,U+19E0-19FF',
		needed: /\p{Script=Khmer}/u
	},
	{
		family: 'Noto Sans Arabic Variable',
		address: arabic,
		weights: '100 900',
		range: 'U+0600-06FF,U+0750-077F,U+0870-08FF,U+FB50-FDFF,U+FE70-FEFC',
		needed: /\p{Script=Arabic}/u
	}
];

/** The families for letters that those of the text have not, as CSS lists them. */
export const SCRIPT_FAMILIES = FACES.filter(({ needed }) => needed !== undefined)
	.map(({ family }) => `'${family}'`)
	.join(', ');

/**
 * `@font-face` rules with the fonts inside, so that a file shows the same letters on any device.
 * @param text all that will be read in them: a script that nobody writes brings no font along
 * @throws ToldError in one sentence where a font cannot be had
 */
export async function embeddedFaces(text: string): Promise<string> {
	const wanted = FACES.filter(({ needed }) => needed === undefined || needed.test(text));
	const rules = await Promise.all(
		wanted.map(async ({ family, address, weights, range }) => {
			const data = base64(await readFont(address, family));
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
