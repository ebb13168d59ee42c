import { joinSources } from '../../src/lib/analysis/join/join-sources';
import { elsewhereBySource, NOTHING_TO_SETTLE } from '../../src/lib/analysis/join/settle';
import type { IpcTables } from '../../src/lib/engine/arrow';
import { createNodeEngine } from '../../src/lib/engine/node';
import { rebuildTables } from '../../src/lib/engine/stored';
import { Refusal } from '../../src/lib/ingest';
import { KEPT, KeptError, needExample, type KeptContents } from '../../src/lib/keep/contents';
import { limitsOf, readDataFile } from '../../src/lib/keep/data-file';
import { ownWordsOf } from '../../src/lib/keep/own-words';
import type { JoinChoice, JoinPlan } from '../../src/lib/model/join';
import { readExample } from './build/example';
import { fromFile, type InputFile } from './files';
import { joinPlan, joinSentences, type JoinWord } from './join';
import { loadReference } from './reference';
import { Mistake } from './sentence';
import type { World } from './world';

/**
 * The whole data set among the files that were named, where one of them is such a file.
 * @throws Mistake where it cannot be opened, or others are named beside it
 */
export async function keptIn(given: readonly InputFile[]): Promise<KeptContents | undefined> {
	for (const input of given) {
		let contents: KeptContents | undefined;
		try {
			contents = await readDataFile(fromFile(input));
		} catch (error) {
			// What else bears that signature, ingest says.
			if (error instanceof Refusal && !(error instanceof KeptError)) continue;
			if (error instanceof KeptError) throw new Mistake(error.sentence.english, { cause: error });
			throw error;
		}
		if (!contents) continue;
		if (given.length > 1) throw new Mistake(KEPT.alone(input.name).english);
		return contents;
	}
	return undefined;
}

/**
 * Opens a data set as it was saved, with its choices of what counts, its coalition and its themes.
 * @param said what counts, where the person says it anew
 * @throws Mistake where it goes with an older example
 */
export async function openKept({ manifest, tables }: KeptContents, said?: JoinWord): Promise<World> {
	const { reference, coalition: bundled } = loadReference();
	const { vocabulary } = manifest;
	const own = ownWordsOf(manifest.edits['theme-words'], reference.themes);
	const coalition = own.coalition ?? bundled;
	const names = manifest.sources.map(({ reconciliation }) => reconciliation.file);
	const number = new Map(manifest.sources.map(({ id }, index) => [id, index]));
	const plan = said
		? joinPlan(
				said,
				names.map((name) => ({ path: name, name, named: true }))
			)
		: renumbered(manifest.joins, number);
	const engine = await createNodeEngine();
	const sources = manifest.sources.map(({ kind, reconciliation: { format }, loadedAt }, source) => ({
		source,
		format,
		opened: Date.parse(loadedAt),
		example: kind === 'bundled'
	}));
	const parts: IpcTables[] = [];
	for (const [index, { key, kind }] of manifest.sources.entries()) {
		let stored = tables.get(key) ?? [];
		if (kind === 'bundled') {
			const example = await readExample(reference);
			needExample(vocabulary, example.vocabulary);
			stored = [example.tables];
		}
		// Numbered anew, in the order of the files.
		for (const part of stored) parts.push(rebuildTables(part, index, limitsOf(manifest)));
	}
	let settlement = NOTHING_TO_SETTLE;
	await engine.change(async (changed) => {
		await changed.setVocabulary(vocabulary, coalition);
		await changed.setSources(
			sources.map(({ source, format }) => ({ source, file: names[source] ?? '', format }))
		);
		for (const part of parts) await changed.append(part);
		settlement = await joinSources(changed, sources, plan);
	});
	const elsewhere = elsewhereBySource(settlement);
	return {
		engine,
		reference,
		vocabulary,
		coalition,
		mappings: new Map(own.mappings),
		files: manifest.sources.map(({ reconciliation: { file, format, read, loaded, setAside } }, index) => ({
			...{ name: file, format, read, loaded, setAside },
			toldElsewhere: elsewhere.get(index) ?? 0
		})),
		reconciliations: manifest.sources.map(({ reconciliation }) => reconciliation),
		settlement,
		notes: joinSentences(settlement, names)
	};
}

/** Choices that name sources, by their new numbers. */
function renumbered({ rule, reviews }: JoinPlan, number: ReadonlyMap<number, number>): JoinPlan {
	const choice = (given: JoinChoice): JoinChoice =>
		given.how === 'keep' ? { how: 'keep', source: number.get(given.source) ?? given.source } : given;
	return {
		rule: choice(rule),
		reviews: Object.fromEntries(Object.entries(reviews).map(([key, given]) => [key, choice(given)]))
	};
}
