import type { ByteSource } from './byte-source';
import type { Reconciliation } from '../model/dataset';
import { SeenRows } from './duplicates';
import { FORMATS, recognise } from './formats';
import type { Format, Reader } from './formats/format';
import { Progress } from './progress';
import { ARCHIVE_REFUSALS, CONTENT_KINDS, FAULTS, REFUSALS } from './reasons';
import { Refusal } from './refusal';
import { sniff, type Sniffed } from './sniff';
import { firstLine } from './tabular';
import type { IngestOptions, IngestResult } from './types';
import { Words } from './words';

interface Recognised {
	sourceIndex: number;
	source: ByteSource;
	format: Format;
	reader: Reader;
}

/**
 * Reads files into recommendations. Each is recognised by its content; tables of States and themes are read before the
 * recommendations, whatever their order. Rows leave through `onBatch`; what became of every row stands in the result.
 * A file that is not understood is refused with a sentence, and the others are read.
 * @throws DOMException `AbortError` where `signal` fires; what `onBatch` throws; an `Error` with a sentence where a file
 *   that was recognised can no longer be read. What was handed out by then is to be thrown away.
 */
export async function ingest(sources: readonly ByteSource[], options: IngestOptions): Promise<IngestResult> {
	const words = new Words(options.reference, options.vocabulary, options.aliases);
	const result: IngestResult = { files: [], refused: [], vocabulary: words.vocabulary };
	const check = () => {
		if (options.signal?.aborted) throw new DOMException(FAULTS.aborted(), 'AbortError');
	};

	const recognised: Recognised[] = [];
	for (const [sourceIndex, source] of sources.entries()) {
		check();
		const bytes = recognised.reduce((sum, file) => sum + file.source.size, source.size);
		const most = options.mostBytes ?? Infinity;
		const found = bytes > most ? REFUSALS.tooMuch(source.name, bytes, most) : await lookAt(source, check);
		if (typeof found === 'string') result.refused.push({ file: source.name, sentence: found, sourceIndex });
		else recognised.push({ sourceIndex, source, ...found });
	}

	const progress = new Progress(
		recognised.map(({ source }) => source),
		options.onProgress
	);
	const seen = new SeenRows();
	const inOrder = (stage: Format['stage']) => recognised.filter(({ format }) => format.stage === stage);
	for (const file of [...inOrder('vocabulary'), ...inOrder('recommendations')]) {
		const { source, sourceIndex, format, reader } = file;
		check();
		progress.open(recognised.indexOf(file));
		let reconciliation: Reconciliation | undefined;
		try {
			reconciliation = await reader({
				words,
				seen,
				review: typeof options.review === 'function' ? options.review(sourceIndex) : options.review,
				emit: async (batch) => {
					check();
					await options.onBatch?.(batch, sourceIndex);
				},
				progress: async (bytesRead, rows) => {
					check();
					progress.at(bytesRead, rows);
					await nextTask();
					check();
				}
			});
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			result.refused.push({ file: source.name, sentence: error.message, sourceIndex });
			progress.close();
			continue;
		}
		progress.close();
		if (reconciliation) result.files.push({ reconciliation, sourceIndex });
		else {
			const sentence = REFUSALS.noRows(source.name, format.label);
			result.refused.push({ file: source.name, sentence, sourceIndex });
		}
	}
	progress.done();
	result.files.sort((a, b) => a.sourceIndex - b.sourceIndex);
	result.refused.sort((a, b) => a.sourceIndex - b.sourceIndex);
	return result;
}

/** What a file is, or the sentence that refuses it. */
async function lookAt(
	source: ByteSource,
	check: () => void
): Promise<{ format: Format; reader: Reader } | string> {
	if (source.size === 0) return REFUSALS.empty(source.name);
	let file: Sniffed;
	try {
		file = { ...(await sniff(source, check)), source: guarded(source) };
	} catch (error) {
		if (isAbort(error)) throw error;
		return REFUSALS.unreadable(source.name, causeOf(error));
	}
	try {
		const found = await recognise(file, check);
		if (found) return found;
	} catch (error) {
		if (error instanceof Refusal) return error.message;
		throw error;
	}
	if (file.kind === 'ole') return ARCHIVE_REFUSALS.old(source.name);
	if (file.kind === 'json') return ARCHIVE_REFUSALS.unknownJson(source.name);
	if (file.kind === 'docx') return ARCHIVE_REFUSALS.noTable(source.name);
	if (file.kind) return REFUSALS.kind(source.name, CONTENT_KINDS[file.kind]);
	const cells = firstLine(file);
	if (cells.length === 0) return REFUSALS.empty(source.name);
	const needed = FORMATS.filter((format) => format.needs.length > 0).map((format) => ({
		label: format.label,
		columns: [...format.needs]
	}));
	return REFUSALS.noHeader(source.name, cells, needed);
}

/** The same source, whose failure is told in a sentence. */
function guarded(source: ByteSource): ByteSource {
	return {
		name: source.name,
		size: source.size,
		read: (start, end) =>
			source.read(start, end).catch((error: unknown) => {
				throw new Error(FAULTS.lost(source.name, causeOf(error)), { cause: error });
			})
	};
}

/** Lets other work run: a timer is what workers and Node share. */
function nextTask(): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, 0));
}

function isAbort(error: unknown): boolean {
	return error instanceof DOMException && error.name === 'AbortError';
}

function causeOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
