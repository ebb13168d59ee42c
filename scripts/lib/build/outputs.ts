import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../paths';

/** What `npm run prepare:data` makes, below the project's folder. None of it is committed. */
export const OUTPUTS = {
	/** `{reference, coalition}`: the bundled tables as the app's types. */
	reference: 'src/lib/generated/reference.json',
	/** `LocalNames` of each language: what it calls the reference's States, themes and organisations. */
	englishNames: 'src/lib/generated/names.en.json',
	frenchNames: 'src/lib/generated/names.fr.json',
	spanishNames: 'src/lib/generated/names.es.json',
	/** `{reconciliation, vocabulary: {documents, labels}}`: what became of the example's file, and the words it brought. */
	example: 'src/lib/generated/example.json',
	/** `Mission[]`: the doors of the worked example. */
	missions: 'src/lib/generated/missions.json',
	/** `DocumentedDate[]`: the dates of reviews that the bundled sources tell of. */
	dates: 'src/lib/generated/dates.json',
	/** `{[statement]: {names, columns}}`: the answers to `firstViewQuestions()`. */
	firstView: 'src/lib/generated/first-view.json',
	/** The example's recommendations, mentions and what its file says beside them as Arrow IPC streams, source 0, recommendations numbered from 0. */
	recommendations: 'static/data/cambodia.recommendations.arrow',
	mentions: 'static/data/cambodia.mentions.arrow',
	originals: 'static/data/cambodia.originals.arrow',
	/** The fingerprint of what all this was made of. */
	stamp: 'src/lib/generated/stamp.txt'
} as const;

/** Whether all is there and was made of inputs with this fingerprint. */
export function isFresh(fingerprint: string): boolean {
	const files = Object.values(OUTPUTS).map((file) => join(ROOT, file));
	return (
		files.every((file) => existsSync(file)) && readFileSync(join(ROOT, OUTPUTS.stamp), 'utf8') === fingerprint
	);
}

/**
 * Writes a file in one step, so that a second run at the same time never reads half of it; a file that would not change
 * is left alone, so that nothing is built anew for it.
 */
export function write(file: string, content: string | Uint8Array): void {
	const path = join(ROOT, file);
	const bytes = Buffer.from(content as Uint8Array);
	if (existsSync(path) && readFileSync(path).equals(bytes)) return;
	mkdirSync(dirname(path), { recursive: true });
	const draft = `${path}.${process.pid}.draft`;
	writeFileSync(draft, bytes);
	renameSync(draft, path);
}
