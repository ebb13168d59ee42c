import { encodeBatch } from '../../src/lib/engine/arrow';
import type { Engine } from '../../src/lib/engine/engine';
import { createNodeEngine } from '../../src/lib/engine/node';
import { foldName, ingest, vocabularyOf } from '../../src/lib/ingest';
import type { Reconciliation, RecommendationColumns, Vocabulary } from '../../src/lib/model/dataset';
import type { IngestProgress } from '../../src/lib/model/ingest-progress';
import type { CoalitionTheme, Reference } from '../../src/lib/model/reference';
import { fromFile, type InputFile } from './files';
import { loadReference } from './reference';
import { Mistake, suggestion } from './sentence';

/** What became of one file, as `summary` prints it. */
export interface FileReport {
	name: string;
	/** Id of the format, `unknown` for a file found in a folder that was not understood. */
	format: string;
	read: number;
	loaded: number;
	setAside: number;
}

/** Files that are loaded, ready to be asked. */
export interface World {
	engine: Engine;
	reference: Reference;
	vocabulary: Vocabulary;
	coalition: CoalitionTheme[];
	files: FileReport[];
	/** What became of each file, by its place among `files`; none where it was not understood. */
	reconciliations: (Reconciliation | undefined)[];
	/** Sentences worth knowing that are no mistakes: files passed over, rows set aside. */
	notes: string[];
}

/**
 * Reads files into an engine, by the ingest and the tables of the app.
 * @throws Mistake for a file named by the person that is not understood, and where nothing at all was loaded
 */
export async function loadWorld(
	inputs: readonly InputFile[],
	onProgress?: (progress: IngestProgress) => void
): Promise<World> {
	const { reference, coalition } = loadReference();
	for (const { review } of inputs) if (review?.sur) checkState(review.sur, reference);
	const engine = await createNodeEngine();
	let firstRec = 0;
	const result = await ingest(inputs.map(fromFile), {
		reference,
		vocabulary: vocabularyOf(reference),
		review: (index) => inputs[index]?.review,
		...(onProgress ? { onProgress } : {}),
		onBatch: async (batch, source) => {
			await engine.append(encodeBatch(withoutWording(batch), { source, firstRec }));
			firstRec += batch.length;
		}
	});
	const refused = result.refused.find(({ sourceIndex }) => inputs[sourceIndex]?.named);
	if (refused) throw new Mistake(refused.sentence);
	const reconciliations = inputs.map(
		(_, index) => result.files.find(({ sourceIndex }) => sourceIndex === index)?.reconciliation
	);
	const files = inputs.map(({ name }, index): FileReport => {
		const read = reconciliations[index];
		return {
			name,
			format: read?.format ?? 'unknown',
			read: read?.read ?? 0,
			loaded: read?.loaded ?? 0,
			setAside: read?.setAside ?? 0
		};
	});
	if (firstRec === 0) throw new Mistake('Not one recommendation was loaded; name files that hold some.');
	await engine.change(async (tables) => {
		await tables.setVocabulary(result.vocabulary, coalition);
		await tables.setSources(files.map(({ name, format }, source) => ({ source, file: name, format })));
	});
	const setAside = result.files
		.filter(({ reconciliation }) => reconciliation.setAside > 0)
		.map(({ reconciliation: { file, setAside: rows, read, rowsSetAside } }) => {
			const first = rowsSetAside[0];
			return `${file}: ${rows} of ${read} rows were set aside${first ? `, the first on line ${first.line}: ${first.reason}` : '.'}`;
		});
	const notes = [...result.refused.map(({ sentence }) => sentence), ...setAside];
	return { engine, reference, vocabulary: result.vocabulary, coalition, files, reconciliations, notes };
}

/** No question of the command line reads the wording; paragraph numbers are counted. */
function withoutWording(batch: RecommendationColumns): RecommendationColumns {
	return { ...batch, text: new Uint8Array(0), textOffsets: new Int32Array(batch.length + 1) };
}

function checkState(name: string, { states }: Reference): void {
	const known = states.flatMap(({ iso3, name: short, officialName, otherNames }) => [
		iso3,
		short,
		officialName,
		...otherNames
	]);
	if (known.some((word) => foldName(word) === foldName(name))) return;
	throw new Mistake(`--sur “${name}” is no State; ${suggestion(name, known)}`);
}
