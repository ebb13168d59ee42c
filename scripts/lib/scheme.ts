import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { readMappings, readOwnThemes } from '../../src/lib/ingest/person-tables';
import { DEFAULT_SCHEME, SCHEMES, schemeWords, type Scheme } from '../../src/lib/model/scheme';
import { Mistake, suggestion } from './sentence';
import type { World } from './world';

/** In whose themes the answer is, and the person's own tables. */
export interface SchemeWord {
	scheme: Scheme;
	/** Path of a table theme → issue. */
	crosswalk: string | undefined;
	/** Path of a coalition's own themes. */
	coalition: string | undefined;
}

/** @throws Mistake for a scheme that does not exist */
export function readScheme(word: string | undefined): Scheme {
	const scheme = SCHEMES.find((known) => known === (word ?? DEFAULT_SCHEME).trim().toLowerCase());
	if (scheme === undefined)
		throw new Mistake(`“${word ?? ''}” is no scheme; ${suggestion(word ?? '', SCHEMES)}`);
	return scheme;
}

/**
 * The same world in the words of a scheme.
 * @throws Mistake for a table that cannot be read
 */
export async function lookedAt(world: World, word: SchemeWord): Promise<World> {
	const { reference, vocabulary, engine } = world;
	const coalition =
		word.coalition === undefined
			? world.coalition
			: table(word.coalition, (file, text) => readOwnThemes(file, text, reference));
	const mappings =
		word.crosswalk === undefined
			? world.mappings
			: table(word.crosswalk, (file, text) => readMappings(file, text, reference));
	if (word.scheme === DEFAULT_SCHEME && mappings.size === 0 && word.coalition === undefined) return world;
	const words = schemeWords(word.scheme, vocabulary, coalition, mappings);
	await engine.relabel(words);
	return { ...world, coalition, vocabulary: { ...vocabulary, themes: words.themes } };
}

function table<Read>(path: string, read: (file: string, text: string) => Read): Read {
	let text: string;
	try {
		text = readFileSync(path, 'utf8');
	} catch (error) {
		throw new Mistake(`${path} could not be read; name a file of comma-separated values.`, { cause: error });
	}
	try {
		return read(basename(path), text);
	} catch (error) {
		throw new Mistake(error instanceof Error ? error.message : String(error), { cause: error });
	}
}
