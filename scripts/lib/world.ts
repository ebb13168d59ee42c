import { readFileSync } from 'node:fs';
import { joinSources } from '../../src/lib/analysis/join/join-sources';
import {
	elsewhereBySource,
	NOTHING_TO_SETTLE,
	type JoinSource,
	type Settlement
} from '../../src/lib/analysis/join/settle';
import { encodeBatch } from '../../src/lib/engine/arrow';
import type { Engine } from '../../src/lib/engine/engine';
import { createNodeEngine } from '../../src/lib/engine/node';
import { inEnglish } from '../../src/lib/model/sentence';
import { foldName, ingest, parseProfile, unpackArchives, vocabularyOf } from '../../src/lib/ingest';
import type { Reconciliation, RecommendationColumns, Vocabulary } from '../../src/lib/model/dataset';
import type { IngestProgress } from '../../src/lib/model/ingest-progress';
import type { MappingProfile } from '../../src/lib/model/mapping';
import type { CoalitionTheme, Reference } from '../../src/lib/model/reference';
import { NO_MAPPINGS, type Mappings } from '../../src/lib/model/scheme';
import { fromFile, type InputFile } from './files';
import { keptIn, openKept } from './kept';
import { joinPlan, joinSentences, type JoinWord } from './join';
import { fromWhereThePersonStands } from './paths';
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
	/** Recommendations loaded and not counted, since another file tells of the same review. */
	toldElsewhere: number;
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
	/** Reviews that several files tell of, and what was made of them. */
	settlement: Settlement;
	/** Issues a person gave to themes of files. */
	mappings: Mappings;
	/** Sentences worth knowing that are no mistakes: files passed over, rows set aside. */
	notes: string[];
}

/**
 * Reads files into an engine, by the ingest and the tables of the app. A file that holds a whole data set (`.demarche`) is opened by itself,
 * with what was decided in it.
 * @throws Mistake for a file named by the person that is not understood, and where nothing at all was loaded
 */
export async function loadWorld(
	given: readonly InputFile[],
	onProgress?: (progress: IngestProgress) => void,
	said?: JoinWord
): Promise<World> {
	const kept = await keptIn(given);
	if (kept) return openKept(kept, said);
	const join = said ?? { how: 'keep-first' };
	const unpacked = await unpackArchives(given.map(fromFile));
	const broken = unpacked.refused.find(({ from }) => given[from]?.named);
	if (broken) throw new Mistake(broken.sentence.english);
	const inputs = unpacked.files.map(({ source, from }): InputFile => {
		const file = given[from] as InputFile;
		return { ...file, name: source.name, named: file.named && source.name === file.name };
	});
	const plan = joinPlan(join, inputs);
	const { reference, coalition } = loadReference();
	for (const { review } of inputs) if (review?.sur) checkState(review.sur, reference);
	const profiles = inputs.map(({ profile }) => (profile === undefined ? undefined : profileIn(profile)));
	const engine = await createNodeEngine();
	let firstRec = 0;
	const readable = unpacked.files.map(({ source }) => source);
	const result = await ingest(readable, {
		reference,
		vocabulary: vocabularyOf(reference),
		review: (index) => inputs[index]?.review,
		// Of a folder, what another format knows is read as that.
		profile: (index) => (inputs[index]?.named ? profiles[index] : undefined),
		remembered: profiles.filter((profile) => profile !== undefined),
		...(onProgress ? { onProgress } : {}),
		onBatch: async (batch, source) => {
			await engine.append(
				encodeBatch(join.how === 'merge' ? batch : withoutWording(batch), { source, firstRec })
			);
			firstRec += batch.length;
		}
	});
	const refused = result.refused.find(({ sourceIndex }) => inputs[sourceIndex]?.named);
	if (refused) {
		const known = (refused.details ?? []).map(({ english }) => english);
		throw new Mistake(
			`${refused.sentence.english}${known.length > 0 ? ` Headings that are known: ${known.join('; ')}.` : ''}`
		);
	}
	const reconciliations = inputs.map(
		(_, index) => result.files.find(({ sourceIndex }) => sourceIndex === index)?.reconciliation
	);
	if (firstRec === 0) throw new Mistake('Not one recommendation was loaded; name files that hold some.');
	const sources = inputs.map((_, source): JoinSource => ({
		source,
		format: reconciliations[source]?.format ?? 'unknown',
		opened: 0
	}));
	let settlement = NOTHING_TO_SETTLE;
	await engine.change(async (tables) => {
		await tables.setVocabulary(result.vocabulary, coalition);
		await tables.setSources(
			sources.map(({ source, format }) => ({ source, file: inputs[source]?.name ?? '', format }))
		);
		if (inputs.length > 1) settlement = await joinSources(tables, sources, plan);
	});
	const elsewhere = elsewhereBySource(settlement);
	const files = inputs.map(({ name }, index): FileReport => {
		const read = reconciliations[index];
		return {
			name,
			format: read?.format ?? 'unknown',
			read: read?.read ?? 0,
			loaded: read?.loaded ?? 0,
			setAside: read?.setAside ?? 0,
			toldElsewhere: elsewhere.get(index) ?? 0
		};
	});
	const setAside = result.files
		.filter(({ reconciliation }) => reconciliation.setAside > 0)
		.map(({ reconciliation: { file, setAside: rows, read, rowsSetAside } }) => {
			const first = rowsSetAside[0];
			return `${file}: ${rows} of ${read} rows were set aside${first ? `, the first on line ${first.line}: ${inEnglish(first.reason)}` : '.'}`;
		});
	const joined = joinSentences(
		settlement,
		inputs.map(({ name }) => name)
	);
	const notes = [
		...unpacked.refused.map(({ sentence }) => sentence.english),
		...result.refused.map(({ sentence }) => sentence.english),
		...setAside,
		...joined
	];
	const { vocabulary } = result;
	const mappings = NO_MAPPINGS;
	return { engine, reference, vocabulary, coalition, files, reconciliations, settlement, mappings, notes };
}

/** No question of the command line reads the wording, unless files are merged by it; paragraph numbers are counted. */
function withoutWording(batch: RecommendationColumns): RecommendationColumns {
	return { ...batch, text: new Uint8Array(0), textOffsets: new Int32Array(batch.length + 1) };
}

/** @throws Mistake where the file is missing or no profile */
function profileIn(given: string): MappingProfile {
	let text: string;
	try {
		text = readFileSync(fromWhereThePersonStands(given), 'utf8');
	} catch (error) {
		throw new Mistake(`There is no profile “${given}” to read; check the path.`, { cause: error });
	}
	try {
		return parseProfile(text);
	} catch (error) {
		throw new Mistake(`“${given}”: ${error instanceof Error ? error.message : String(error)}`, {
			cause: error
		});
	}
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
