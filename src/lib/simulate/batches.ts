import type { RecommendationColumns, Vocabulary } from '../model/dataset';
import type { Reference } from '../model/reference';
import { RESPONSES, SIMULATED_DOCUMENT } from '../model/vocabulary';
import type { Profile } from './profile';
import { simulate, type SimulationOptions } from './simulate';

export { SIMULATED_DOCUMENT };

/** Rows of a full batch. */
const BATCH_ROWS = 65_536;
const MOST_THEMES = 3;

/** The vocabulary with the document of simulated rows in it; the same one where it has it already. */
export function withSimulatedDocument(vocabulary: Vocabulary): Vocabulary {
	if (vocabulary.documents.includes(SIMULATED_DOCUMENT)) return vocabulary;
	return { ...vocabulary, documents: [...vocabulary.documents, SIMULATED_DOCUMENT] };
}

/**
 * Simulates straight into columns, without texts, in batches of at most 65,536 rows. Lines count as in the CSV that
 * `simulatedCsv` writes.
 * @param vocabulary one with all of the reference's States and themes, from {@link withSimulatedDocument}
 * @throws Error where a State, a theme or the document is not in the vocabulary
 */
export function* simulateBatches(
	reference: Reference,
	profile: Profile,
	vocabulary: Vocabulary,
	options: SimulationOptions
): Generator<RecommendationColumns> {
	const states = positions(
		reference.states.map(({ iso3 }) => iso3),
		vocabulary.states.map(({ iso3 }) => iso3)
	);
	const themes = positions(
		reference.themes.map(({ id }) => id),
		vocabulary.themes.map(({ id }) => id)
	);
	const labels = new Map(
		vocabulary.labels.flatMap(({ kind, theme }, at) => (kind === 'issue' ? [[theme, at] as const] : []))
	);
	const [document = 0] = positions([SIMULATED_DOCUMENT], vocabulary.documents);
	let batch = emptyBatch(Math.min(BATCH_ROWS, options.rows));
	for (const row of simulate(reference, profile, options)) {
		const i = batch.length++;
		batch.line[i] = row.number + 1;
		batch.sur[i] = states[row.sur] as number;
		batch.maker[i] = states[row.maker] as number;
		batch.session[i] = row.session;
		batch.cycle[i] = row.cycle;
		batch.response[i] = RESPONSES.indexOf(row.response);
		batch.action[i] = row.action;
		batch.document[i] = document;
		let end = batch.themeOffsets[i] as number;
		for (const theme of row.themes) {
			const position = themes[theme] as number;
			batch.themes[end] = position;
			batch.labels[end++] = labels.get(position) as number;
		}
		batch.themeOffsets[i + 1] = end;
		batch.labelOffsets[i + 1] = end;
		if (batch.length === batch.line.length) {
			yield cut(batch);
			batch = emptyBatch(Math.min(BATCH_ROWS, options.rows - row.number));
		}
	}
}

function positions(words: readonly string[], vocabulary: readonly string[]): number[] {
	const known = new Map(vocabulary.map((word, i) => [word, i]));
	return words.map((word) => {
		const position = known.get(word);
		if (position === undefined)
			throw new Error(`The vocabulary of the open data lacks “${word}”; open the bundled reference first.`);
		return position;
	});
}

function emptyBatch(rows: number): RecommendationColumns {
	return {
		length: 0,
		line: new Uint32Array(rows),
		sur: new Uint16Array(rows),
		maker: new Uint16Array(rows),
		session: new Uint8Array(rows),
		cycle: new Uint8Array(rows),
		response: new Uint8Array(rows),
		action: new Uint8Array(rows),
		estimated: new Uint8Array(rows),
		document: new Uint16Array(rows),
		duplicate: new Uint8Array(rows),
		themeOffsets: new Uint32Array(rows + 1),
		themes: new Uint16Array(rows * MOST_THEMES),
		labelOffsets: new Uint32Array(rows + 1),
		labels: new Uint16Array(rows * MOST_THEMES),
		textOffsets: new Int32Array(rows + 1),
		text: new Uint8Array(0),
		paragraphOffsets: new Int32Array(rows + 1),
		paragraph: new Uint8Array(0),
		positionSourceOffsets: new Int32Array(rows + 1),
		positionSource: new Uint8Array(0)
	};
}

/** A full batch with its themes cut to size. */
const cut = (batch: RecommendationColumns): RecommendationColumns => ({
	...batch,
	themes: batch.themes.slice(0, batch.themeOffsets[batch.length]),
	labels: batch.labels.slice(0, batch.labelOffsets[batch.length])
});
