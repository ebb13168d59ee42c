import { encodeBatch } from '../../../src/lib/engine/arrow';
import { createNodeEngine } from '../../../src/lib/engine/node';
import { ingest, vocabularyOf } from '../../../src/lib/ingest';
import { schemeWords, type Scheme } from '../../../src/lib/model/scheme';
import { fromFile } from '../../lib/files';
import { loadReference } from '../../lib/reference';
import { seconds, type Figure } from './figure';

/** Reads a file into the engine of Node and looks at it in other schemes of themes. @throws Error where not all of it is loaded */
export async function readInNode(path: string, rows: number): Promise<Figure[]> {
	const { reference, coalition } = loadReference();
	const engine = await createNodeEngine();
	let firstRec = 0;
	let appending = 0;
	let most = 0;
	const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 50);
	const start = performance.now();
	const result = await ingest([fromFile({ path, name: 'uhri.xlsx', named: true })], {
		reference,
		vocabulary: vocabularyOf(reference),
		onBatch: async (batch) => {
			const before = performance.now();
			await engine.append(encodeBatch(batch, { source: 1, firstRec }));
			firstRec += batch.length;
			appending += performance.now() - before;
		}
	});
	const whole = performance.now() - start;
	clearInterval(watch);
	await engine.setVocabulary(result.vocabulary, coalition);
	if (firstRec !== rows) throw new Error(`${firstRec} of ${rows} recommendations were loaded.`);
	const relabelled: Figure[] = [];
	for (const scheme of ['ohchr', 'sdg', 'coalition', 'upr-info'] satisfies Scheme[]) {
		const before = performance.now();
		await engine.relabel(schemeWords(scheme, result.vocabulary, coalition));
		relabelled.push({
			what: `Node: looked at in the scheme ${scheme}`,
			figure: seconds(performance.now() - before)
		});
	}
	await engine.close();
	return [
		{ what: 'Node: read and appended', figure: seconds(whole) },
		{ what: 'Node: of that appending', figure: seconds(appending) },
		{ what: 'Node: most memory of the program', figure: `${Math.round(most / 1e6)} MB` },
		...relabelled
	];
}
