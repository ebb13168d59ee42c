import { asset } from '$app/paths';
import type { IpcTables } from '../engine/arrow';
import { plainColumns, type StoredColumns } from '../engine/columns';
import example from '../generated/example.json';
import dates from '../generated/dates.json';
import firstView from '../generated/first-view.json';
import bundled from '../generated/reference.json';
import { vocabularyOf } from '../ingest/reference';
import type { Label, Reconciliation, Vocabulary } from '../model/dataset';
import type { DocumentedDate } from '../model/documented-date';
import type { CoalitionTheme, Reference } from '../model/reference';
import { ToldError } from '../model/told';
import type { LoadedSource } from './dataset.svelte';
import { PAGE_TROUBLES } from './troubles';

/** What `scripts/build-data.ts` made of `data/`: the reference, the worked example, the answers of the first view. */

export const bundledReference = bundled.reference as Reference;
export const bundledCoalition: CoalitionTheme[] = bundled.coalition;

/** Dates of reviews that the bundled sources tell of. */
export const bundledDates: readonly DocumentedDate[] = dates as DocumentedDate[];

const answers = firstView as unknown as Record<string, StoredColumns>;

/** The words of the reference and of the example. */
export function bundledVocabulary(): Vocabulary {
	const { documents, labels } = example.vocabulary;
	return { ...vocabularyOf(bundledReference), documents, labels: labels as Label[] };
}

/** The worked example as a source. Its tables are fetched when the engine wants them. */
export function bundledSource(): LoadedSource {
	const reconciliation = example.reconciliation as Reconciliation;
	return {
		id: 0,
		key: 'bundled',
		kind: 'bundled',
		reconciliation,
		tables: [],
		recommendations: reconciliation.loaded,
		citation: 'UPR Info’s classification of A/HRC/13/4 and A/HRC/26/16',
		loadedAt: new Date(__BUILT_AT__)
	};
}

/** The answer to a statement that was asked when the app was built; `undefined` where it was not. */
export function prebuiltAnswers(statement: string): object[] | undefined {
	const stored = answers[statement];
	return stored && plainColumns(stored).rows<object>();
}

/**
 * The example's tables, from our own origin.
 * @throws Error in one sentence where the file cannot be had
 */
export async function fetchBundledTables(): Promise<IpcTables[]> {
	const [recommendations, mentions, originals] = await Promise.all([
		fetchBytes('/data/cambodia.recommendations.arrow'),
		fetchBytes('/data/cambodia.mentions.arrow'),
		fetchBytes('/data/cambodia.originals.arrow')
	]);
	const rows = example.reconciliation.loaded;
	return [{ source: 0, rows, recommendations, mentions, originals, texts: new Uint8Array(0) }];
}

async function fetchBytes(path: string): Promise<Uint8Array> {
	const answer = await fetch(asset(path));
	if (!answer.ok) throw new ToldError(PAGE_TROUBLES.example(path, String(answer.status)));
	return new Uint8Array(await answer.arrayBuffer());
}
