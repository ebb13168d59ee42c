import { readFileSync } from 'node:fs';
import type { RecommendationColumns, Reconciliation, RowSetAside, Vocabulary } from '../model/dataset';
import type { Reference } from '../model/reference';
import { RESPONSES } from '../model/vocabulary';
import { fromBytes, fromText, type ByteSource } from './byte-source';
import { inEnglish } from '../model/sentence';
import { ingest } from './ingest';
import { readReference, vocabularyOf } from './reference';
import type { IngestOptions, IngestResult, RefusedSource } from './types';

const folder = new URL('../../../data/reference/', import.meta.url);
const table = (name: string) => readFileSync(new URL(`${name}.csv`, folder), 'utf8');

/** The bundled reference. For tests only. */
export function bundledReference(): Reference {
	return readReference({
		states: table('states'),
		themes: table('themes'),
		sessions: table('sessions'),
		organisations: table('organisations'),
		crosswalk: table('theme-crosswalk')
	});
}

/** One recommendation in words, as a test compares it. */
export interface PlainRow {
	line: number;
	sur: string;
	maker: string;
	session: number;
	cycle: number;
	response: string;
	action: number;
	document: string;
	duplicate: boolean;
	themes: string[];
	text: string;
	paragraph: string;
	positionSource: string;
}

/** A batch in words. */
export function plainRows(batch: RecommendationColumns, vocabulary: Vocabulary): PlainRow[] {
	const decoder = new TextDecoder();
	return Array.from({ length: batch.length }, (_, i) => ({
		line: batch.line[i] as number,
		sur: vocabulary.states[batch.sur[i] as number]?.iso3 ?? '?',
		maker: vocabulary.states[batch.maker[i] as number]?.iso3 ?? '?',
		session: batch.session[i] as number,
		cycle: batch.cycle[i] as number,
		response: RESPONSES[batch.response[i] as number] ?? '?',
		action: batch.action[i] as number,
		document: vocabulary.documents[batch.document[i] as number] ?? '?',
		duplicate: batch.duplicate[i] === 1,
		themes: Array.from(
			batch.themes.subarray(batch.themeOffsets[i], batch.themeOffsets[i + 1]),
			(position) => vocabulary.themes[position]?.id ?? '?'
		),
		text: decoder.decode(batch.text.subarray(batch.textOffsets[i], batch.textOffsets[i + 1])),
		paragraph: decoder.decode(
			batch.paragraph.subarray(batch.paragraphOffsets[i], batch.paragraphOffsets[i + 1])
		),
		positionSource: decoder.decode(
			batch.positionSource.subarray(batch.positionSourceOffsets[i], batch.positionSourceOffsets[i + 1])
		)
	}));
}

/** What the file itself says of each row, `ohchr: Right to health`. */
export function labelsOf(batch: RecommendationColumns, vocabulary: Vocabulary): string[][] {
	return Array.from({ length: batch.length }, (_, i) =>
		Array.from(batch.labels.subarray(batch.labelOffsets[i], batch.labelOffsets[i + 1]), (position) => {
			const label = vocabulary.labels[position];
			return `${label?.kind ?? '?'}: ${label?.name ?? '?'}`;
		})
	);
}

/** What became of a file, its sentences in English. */
export type PlainReconciliation = Omit<Reconciliation, 'notes' | 'rowsSetAside'> & {
	notes: string[];
	rowsSetAside: (Omit<RowSetAside, 'reason'> & { reason: string })[];
};
type PlainResult = Omit<IngestResult, 'files' | 'refused'> & {
	files: (Omit<IngestResult['files'][number], 'reconciliation'> & { reconciliation: PlainReconciliation })[];
	refused: (Omit<RefusedSource, 'sentence'> & { sentence: string })[];
};

function plainResult({ files, refused, ...rest }: IngestResult): PlainResult {
	return {
		...rest,
		files: files.map((file) => {
			const { notes, rowsSetAside } = file.reconciliation;
			return {
				...file,
				reconciliation: {
					...file.reconciliation,
					notes: notes.map(inEnglish),
					rowsSetAside: rowsSetAside.map((row) => ({ ...row, reason: inEnglish(row.reason) }))
				}
			};
		}),
		refused: refused.map((one) => ({ ...one, sentence: inEnglish(one.sentence) }))
	};
}

/** Ingests sources (a text is a file named `test.csv`) with the bundled reference, and gives all rows and sentences in words. */
export async function ingestAll(
	sources: readonly (ByteSource | string | Uint8Array)[],
	options: Partial<IngestOptions> = {}
): Promise<{
	result: PlainResult;
	rows: PlainRow[];
	reconciliation: PlainReconciliation;
	batches: number[];
}> {
	const reference = options.reference ?? bundledReference();
	const taken: RecommendationColumns[] = [];
	const read = await ingest(
		sources.map((source) =>
			typeof source === 'string'
				? fromText('test.csv', source)
				: source instanceof Uint8Array
					? fromBytes('test.csv', source)
					: source
		),
		{
			reference,
			vocabulary: vocabularyOf(reference),
			...options,
			onBatch: async (batch, sourceIndex) => {
				taken.push(batch);
				await options.onBatch?.(batch, sourceIndex);
			}
		}
	);
	const result = plainResult(read);
	return {
		result,
		rows: taken.flatMap((batch) => plainRows(batch, result.vocabulary)),
		// Asked for only where a file was read.
		reconciliation: result.files[0]?.reconciliation as PlainReconciliation,
		batches: taken.map((batch) => batch.length)
	};
}
