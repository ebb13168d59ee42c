import type { ByteSource } from './byte-source';
import type { Reconciliation } from '../model/dataset';
import type { Sentence } from '../model/sentence';
import type { MappingProfile, TableSheet, UnknownTable } from '../model/mapping';
import { SeenRows } from './duplicates';
import { FORMATS, recognise } from './formats';
import type { Format, Reader } from './formats/format';
import { Progress } from './progress';
import { oneAccount } from './tables-beside';
import { ARCHIVE_REFUSALS, CONTENT_KINDS, FAULTS, LOST, NEEDED, NOTES, REFUSALS } from './reasons';
import { MAPPED_LABEL, mappedReader } from './mapping/reader';
import { MAPPED_FORMAT } from './mapping/rows';
import { lookThrough } from './mapping/few-values';
import { shownOf, tablesOf, type FoundTable } from './mapping/table-head';
import { foldName } from './names';
import { Refusal, ToldError } from './refusal';
import { formatName } from '../model/say';
import { sniff, type Sniffed } from './sniff';
import { firstLine, firstTableLine } from './tabular';
import type { IngestOptions, IngestResult } from './types';
import { Words } from './words';

interface Recognised {
	sourceIndex: number;
	source: ByteSource;
	format: Pick<Format, 'id' | 'label' | 'stage'>;
	reader: Reader;
	/** Tables of States and themes on other sheets of the same workbook. */
	beside?: readonly { reader: Reader }[];
	matched?: { table: UnknownTable; profile: MappingProfile };
}

/** A file that is not understood. */
interface Refused {
	sentence: Sentence;
	/** Which headings are known. */
	details?: Sentence[];
	table?: UnknownTable;
}

const MAPPED: Recognised['format'] = { id: MAPPED_FORMAT, label: MAPPED_LABEL, stage: 'recommendations' };

/**
 * Reads files into recommendations. Each is recognised by its content; tables of States and themes are read before the
 * recommendations, whatever their order. Rows leave through `onBatch`; what became of every row stands in the result.
 * A file that is not understood is refused with a sentence, and the others are read.
 * @throws DOMException `AbortError` where `signal` fires; what `onBatch` throws; a `ToldError` where a file
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
		const found =
			bytes > most
				? { sentence: REFUSALS.tooMuch(source.name, bytes, most) }
				: await lookAt(source, check, options.profile?.(sourceIndex), options.remembered ?? []);
		if ('sentence' in found) result.refused.push({ file: source.name, ...found, sourceIndex });
		else recognised.push({ sourceIndex, source, ...found });
	}

	const progress = new Progress(
		recognised.map(({ source }) => source),
		options.onProgress
	);
	const seen = new SeenRows();
	const inOrder = (stage: Format['stage']) => recognised.filter(({ format }) => format.stage === stage);
	const accounts = new Map<Recognised, Reconciliation[]>();
	const steps = [
		...inOrder('vocabulary').map((file) => ({ file, reader: file.reader, last: !file.beside?.length })),
		...recognised.flatMap((file) =>
			(file.beside ?? []).map(({ reader }, i, { length }) => ({
				file,
				reader,
				last: file.format.stage === 'vocabulary' && i === length - 1
			}))
		),
		...inOrder('recommendations').map((file) => ({ file, reader: file.reader, last: true }))
	];
	for (const { file, reader, last } of steps) {
		const { source, sourceIndex, format } = file;
		if (result.refused.some((one) => one.sourceIndex === sourceIndex)) continue;
		check();
		progress.open(recognised.indexOf(file));
		let account: Reconciliation | undefined;
		try {
			account = await reader({
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
			result.refused.push({ file: source.name, sentence: error.sentence, sourceIndex });
			progress.close();
			continue;
		}
		const told = accounts.get(file) ?? [];
		// The table that gives the file its format comes first in its account.
		if (account) accounts.set(file, reader === file.reader ? [account, ...told] : [...told, account]);
		if (!last) continue;
		progress.close();
		const reconciliation = oneAccount(accounts.get(file) ?? []);
		if (reconciliation) {
			const { matched } = file;
			result.files.push({ reconciliation, sourceIndex, ...(matched ? { matched } : {}) });
		} else {
			const sentence = REFUSALS.noRows(source.name, formatName(format));
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
	check: () => void,
	given: MappingProfile | undefined,
	remembered: readonly MappingProfile[]
): Promise<Pick<Recognised, 'format' | 'reader' | 'beside' | 'matched'> | Refused> {
	if (source.size === 0) return { sentence: REFUSALS.empty(source.name) };
	let file: Sniffed;
	try {
		file = { ...(await sniff(source, check)), source: guarded(source) };
	} catch (error) {
		if (isAbort(error)) throw error;
		return { sentence: REFUSALS.unreadable(source.name, causeOf(error)) };
	}
	try {
		if (given) return await byColumns(file, given, check);
		const found = await recognise(file, check);
		if (found) return found;
		const tables = await tablesOf(file, check);
		const table = shownOf(tables);
		const known = table?.sheets
			.map((sheet) => remembered.find((profile) => isFor(profile, sheet)))
			.find((profile) => profile !== undefined);
		if (known) return await byColumns(file, known, check, true);
		if (table) await lookThrough(file, tables, check);
		return { ...refusalOf(file, tables), ...(table ? { table } : {}) };
	} catch (error) {
		if (error instanceof Refusal) return { sentence: error.sentence };
		throw error;
	}
}

/** Whether a profile was made for a header; one without a signature is for all that have its columns. */
function isFor({ signature, columns }: MappingProfile, sheet: TableSheet): boolean {
	if (signature !== '') return signature === sheet.signature;
	return Object.values(columns).every((label) => sheet.labels.includes(label));
}

/** A table to be read by a profile. */
async function byColumns(
	file: Sniffed,
	profile: MappingProfile,
	check: () => void,
	remembered = false
): Promise<Pick<Recognised, 'format' | 'reader' | 'matched'>> {
	const reader = await mappedReader(file, profile, check);
	const table = shownOf(await tablesOf(file, check)) ?? { sheets: [] };
	return {
		format: MAPPED,
		matched: { table, profile },
		async reader(context) {
			const read = await reader(context);
			return read && remembered ? { ...read, notes: [NOTES.columnsRemembered(), ...read.notes] } : read;
		}
	};
}

/** Why a file that no format knows is refused; of a table also which headings are known. */
function refusalOf(file: Sniffed, tables: readonly FoundTable[]): Pick<Refused, 'sentence' | 'details'> {
	const { name } = file.source;
	const table = tables.find(({ sheet }) => sheet.rows.length > 0);
	if (!table) return { sentence: sentenceFor(file) };
	const known = FORMATS.filter((format) => format.needs.length > 0);
	const needed = new Set(known.flatMap(({ needs }) => needs.map(foldName)));
	const { labels } = table.sheet;
	const at = Math.max(
		0,
		labels.findIndex((label) => !needed.has(foldName(label)))
	);
	const found = labels[at] ?? '';
	return {
		sentence: table.workbook
			? ARCHIVE_REFUSALS.unknownSheet(name, table.sheet.name, table.workbook.row, at + 1, found)
			: REFUSALS.noHeader(name, headerRow(file, table), at + 1, found),
		details: known.map((format) => NEEDED.columns(format.needs, formatName(format)))
	};
}

/** The line on which the header of a text stands, as far as no cell above it holds a line break. */
function headerRow({ text }: Sniffed, table: FoundTable): number {
	return (text ? firstTableLine(text) : 1) + (table.text?.before ?? 0);
}

/** Why a file that holds no table is refused. */
function sentenceFor(file: Sniffed): Sentence {
	const { name } = file.source;
	if (file.kind === 'ole') return ARCHIVE_REFUSALS.old(name);
	if (file.kind === 'json') return ARCHIVE_REFUSALS.unknownJson(name);
	if (file.kind === 'docx') return ARCHIVE_REFUSALS.noTable(name);
	if (file.kind === 'xlsx') return ARCHIVE_REFUSALS.noSheet(name);
	if (file.kind === 'zip' || file.kind === 'gzip') return REFUSALS.packed(name, CONTENT_KINDS[file.kind]());
	if (file.kind === 'pdf' || file.kind === 'image')
		return REFUSALS.pictured(name, CONTENT_KINDS[file.kind]());
	if (file.kind) return REFUSALS.kind(name, CONTENT_KINDS[file.kind]());
	const cells = firstLine(file);
	if (cells.length === 0) return REFUSALS.empty(name);
	return REFUSALS.noTable(name, cells[0] ?? '');
}

/** The same source, whose failure is told in a sentence. */
function guarded(source: ByteSource): ByteSource {
	return {
		name: source.name,
		size: source.size,
		read: (start, end) =>
			source.read(start, end).catch((error: unknown) => {
				throw new ToldError(LOST.file(source.name, causeOf(error)), { cause: error });
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
