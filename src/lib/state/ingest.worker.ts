import { saidBy } from '../ingest';
import type { IngestNews, IngestOrder } from './ingest-messages';
import { buffersOf, readFiles } from './read-files';

const tell = (news: IngestNews, transfer: Transferable[] = []) => self.postMessage(news, { transfer });

self.onmessage = async ({ data }: MessageEvent<IngestOrder>) => {
	try {
		const done = await obey(data);
		tell(done, done.kind === 'done' ? buffersOf(done.files) : []);
	} catch (error) {
		tell({ kind: 'failed', message: saidBy(error) });
	}
};

async function obey(order: IngestOrder) {
	if (order.kind === 'files') return readFiles(order, tell);
	// The simulator's tables weigh more than the reader; most people never need them.
	const { makeWorld } = await import('./make-world');
	return makeWorld(order, tell);
}
