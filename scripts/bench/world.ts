import { encodeBatch } from '../../src/lib/engine/arrow';
import type { Engine } from '../../src/lib/engine/engine';
import { fromBytes, ingest, vocabularyOf } from '../../src/lib/ingest';
import type { RecommendationColumns, Vocabulary } from '../../src/lib/model/dataset';
import type { CoalitionTheme, Reference } from '../../src/lib/model/reference';

/** The words that stand before a file is read. */
export interface Words {
	reference: Reference;
	coalition: CoalitionTheme[];
}

/** A file that is loaded: in the engine, and as the columns that went there. */
export interface Loaded {
	vocabulary: Vocabulary;
	batches: RecommendationColumns[];
	recommendations: number;
	/** Milliseconds spent on the engine's side: encoding, and appending. */
	encoding: number;
	appending: number;
}

/**
 * The way from bytes to tables that can be asked, as the app goes it: read, resolve, check, encode, append.
 * @throws Error where the file is refused or a row is set aside, since then less was done than was meant
 */
export async function load(engine: Engine, bytes: Uint8Array, words: Words): Promise<Loaded> {
	await engine.clear();
	const loaded: Loaded = {
		vocabulary: vocabularyOf(words.reference),
		batches: [],
		recommendations: 0,
		encoding: 0,
		appending: 0
	};
	const result = await ingest([fromBytes('simulated.csv', bytes)], {
		reference: words.reference,
		vocabulary: loaded.vocabulary,
		onBatch: async (batch) => {
			const start = performance.now();
			const tables = encodeBatch(batch, { source: 0, firstRec: loaded.recommendations });
			const encoded = performance.now();
			await engine.append(tables);
			loaded.encoding += encoded - start;
			loaded.appending += performance.now() - encoded;
			loaded.recommendations += batch.length;
			loaded.batches.push(batch);
		}
	});
	const setAside = result.files[0]?.reconciliation.setAside ?? 0;
	const refusal =
		result.refused[0]?.sentence.english ?? (setAside > 0 ? `${setAside} rows were set aside.` : undefined);
	if (refusal !== undefined) throw new Error(`The simulated file was not read whole: ${refusal}`);
	await engine.change(async (tables) => {
		await tables.setVocabulary(result.vocabulary, words.coalition);
		await tables.setSources([{ source: 0, file: 'simulated.csv', format: 'canonical-recommendations' }]);
	});
	return { ...loaded, vocabulary: result.vocabulary };
}
