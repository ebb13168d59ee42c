import inter from '@fontsource/inter/files/inter-latin-400-normal.woff?url';
import interStrong from '@fontsource/inter/files/inter-latin-600-normal.woff?url';
import interExt from '@fontsource/inter/files/inter-latin-ext-400-normal.woff?url';
import interExtStrong from '@fontsource/inter/files/inter-latin-ext-600-normal.woff?url';
import serifItalic from '@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff?url';
import serif from '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff?url';
import serifStrong from '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff?url';
import serifExtItalic from '@fontsource/source-serif-4/files/source-serif-4-latin-ext-400-italic.woff?url';
import serifExt from '@fontsource/source-serif-4/files/source-serif-4-latin-ext-400-normal.woff?url';
import serifExtStrong from '@fontsource/source-serif-4/files/source-serif-4-latin-ext-600-normal.woff?url';
import type { Faces } from '$lib/exports/pdf/sheet';
import { readTypeface, type Typeface } from '$lib/exports/pdf/typeface';
import { readFont } from '$lib/exports/read-font';

/**
 * The faces a brief is set in, as a PDF can embed them: the variable faces of the screen at two weights.
 * @throws Error in one sentence where a font cannot be had
 */
export async function briefFaces(): Promise<Faces> {
	const [text, textStrong, headline, headlineStrong, headlineItalic] = await Promise.all([
		filesOf('Inter-Regular', [inter, interExt]),
		filesOf('Inter-SemiBold', [interStrong, interExtStrong]),
		filesOf('SourceSerif4-Regular', [serif, serifExt]),
		filesOf('SourceSerif4-SemiBold', [serifStrong, serifExtStrong]),
		filesOf('SourceSerif4-Italic', [serifItalic, serifExtItalic])
	]);
	return { text, textStrong, headline, headlineStrong, headlineItalic };
}

function filesOf(name: string, addresses: readonly string[]): Promise<Typeface[]> {
	return Promise.all(addresses.map(async (address) => readTypeface(await readFont(address, name), name)));
}
