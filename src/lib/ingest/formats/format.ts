import type { RecommendationColumns, Reconciliation } from '../../model/dataset';
import type { SeenRows } from '../duplicates';
import type { Review } from '../types';
import type { Words } from '../words';
import type { Sniffed } from '../sniff';

/** What a reader works with, one per `ingest` call but for `emit` and `progress`, which are the file's. */
export interface ReadContext {
	words: Words;
	seen: SeenRows;
	/** The review a person gave for a document that does not say it. */
	review: Review | undefined;
	/** Hands out rows; waits until they are taken. */
	emit(batch: RecommendationColumns): Promise<void>;
	/** Says how far the file is read, lets others run, and throws an `AbortError` where a person stopped the reading. */
	progress(bytesRead: number, rows: number): Promise<void>;
}

/**
 * Reads the file it was made for. @returns `undefined` where the file has a header and no rows
 * @throws Refusal before anything is handed out
 */
export type Reader = (context: ReadContext) => Promise<Reconciliation | undefined>;

/** A kind of file. One file of this folder each, and a line in the table of `index.ts`. */
export interface Format {
	/** As it stands in `Reconciliation.format`. */
	id: string;
	/** What a person calls it. */
	label: string;
	/** Vocabulary is read before recommendations, whatever the order of the files. */
	stage: 'vocabulary' | 'recommendations';
	/** Headings without which it is not recognised, for the sentence of a refusal; empty where it is no table. */
	needs: readonly string[];
	/**
	 * A reader, where the content is of this kind. Looks at the content only, never at the name.
	 * @param check called between reads; throws to stop
	 * @throws Refusal where the content is of this kind and cannot be read
	 */
	recognise(file: Sniffed, check: () => void): Reader | undefined | Promise<Reader | undefined>;
}
