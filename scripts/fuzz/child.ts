/** Reads damaged files one after the other and tells of each; a process of its own, so that a hang can be ended. */
import { fuzzedFile, trial } from '../../src/lib/ingest/fuzz/trial';
import { loadReference } from '../lib/reference';
import type { News, Order } from './messages';

const { reference } = loadReference();
const tell = (news: News) => process.send?.(news);

process.on('message', ({ format, seed, from, to }: Order) => void read(format, seed, from, to));

async function read(format: string, seed: number, from: number, to: number): Promise<void> {
	for (let run = from; run < to; run++) {
		const { name, bytes } = fuzzedFile(format, seed, run);
		tell({ run });
		const start = performance.now();
		const outcome = await trial(name, bytes, reference);
		tell({ run, outcome, milliseconds: performance.now() - start });
	}
	process.disconnect();
}
