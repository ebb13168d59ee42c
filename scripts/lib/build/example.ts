import { inEnglish } from '../../../src/lib/model/sentence';
import { join } from 'node:path';
import { encodeBatch, type IpcTables } from '../../../src/lib/engine/arrow';
import { ingest, vocabularyOf } from '../../../src/lib/ingest';
import type { Reconciliation, Vocabulary } from '../../../src/lib/model/dataset';
import type { Reference } from '../../../src/lib/model/reference';
import { fromFile } from '../files';
import { DATA } from '../paths';

/** The worked example, read as a person's own file would be. */
export interface Example {
	tables: IpcTables;
	reconciliation: Reconciliation;
	vocabulary: Vocabulary;
}

const FILE = 'recommendations.csv';

/**
 * Reads `data/cambodia/recommendations.csv`.
 * @throws Error where the file is refused, a row is set aside or a name does not resolve: the bundled data have no fault
 */
export async function readExample(reference: Reference): Promise<Example> {
	const batches: IpcTables[] = [];
	const source = fromFile({ path: join(DATA, 'cambodia', FILE), name: FILE, named: true });
	const result = await ingest([source], {
		reference,
		vocabulary: vocabularyOf(reference),
		onBatch: (batch) => void batches.push(encodeBatch(batch, { source: 0, firstRec: 0 }))
	});
	const [refused] = result.refused;
	if (refused) throw new Error(refused.sentence.english);
	const reconciliation = result.files[0]?.reconciliation;
	const [tables, ...more] = batches;
	if (!reconciliation || !tables || more.length > 0)
		throw new Error(`${FILE} must hold one batch of recommendations.`);
	const [setAside] = reconciliation.rowsSetAside;
	if (setAside) throw new Error(`${FILE}, line ${setAside.line}: ${inEnglish(setAside.reason)}`);
	const [unresolved] = reconciliation.unresolved;
	if (unresolved)
		throw new Error(`${FILE}: “${unresolved.name}” is not in data/reference; correct one of the two.`);
	return { tables, reconciliation, vocabulary: result.vocabulary };
}
