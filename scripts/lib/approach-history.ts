import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	buildHistory,
	historyColumns,
	historyQuestion,
	worldwideTotals,
	type History,
	type WorldwideTotals
} from '../../src/lib/analysis/approach';
import type { Reference } from '../../src/lib/model/reference';
import { readProfile } from '../../src/lib/simulate';
import { DATA } from './paths';
import type { World } from './world';

/** What happened in the loaded files, ready to be asked about a review to come. */
export async function historyOf({ engine, vocabulary, reference }: World): Promise<History> {
	const { numbers } = await engine.query(historyQuestion().sql);
	return buildHistory(historyColumns(numbers), vocabulary, bundledTotals(reference));
}

/** The bundled worldwide totals of `data/reference/`. */
export function bundledTotals(reference: Reference): WorldwideTotals {
	const read = (file: string) => readFileSync(join(DATA, 'reference', file), 'utf8');
	const texts = { activity: read('state-activity.csv'), themes: read('state-theme-profile.csv') };
	return worldwideTotals(readProfile(texts, reference), reference);
}
