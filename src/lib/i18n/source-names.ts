import type { Reconciliation } from '../model/dataset';
import * as m from './generated/messages.js';

const SIMULATED = /, seed (\d+)$/;

/** What a person calls a file; a simulated world has no file, but a seed. */
export function fileNameOf({ format, file }: Pick<Reconciliation, 'format' | 'file'>): string {
	const seed = format === 'simulated' ? SIMULATED.exec(file)?.[1] : undefined;
	return seed === undefined ? file : m.data_simulated_world({ seed });
}

/** What a caption says of a source. */
export function citationOf(source: {
	kind: string;
	citation: string;
	reconciliation: Pick<Reconciliation, 'format' | 'file'>;
}): string {
	if (source.kind === 'bundled') return m.data_example_citation();
	return source.citation === source.reconciliation.file ? fileNameOf(source.reconciliation) : source.citation;
}

/**
 * How many files are open, in words; the bundled example is no file of the person's and is named.
 * @param sources two or more
 */
export function filesOf(sources: readonly { kind: string }[]): string {
	const own = sources.filter(({ kind }) => kind !== 'bundled').length;
	return own < sources.length ? m.dataset_example_files({ count: own }) : m.dataset_files({ count: own });
}

const MARKED = / with byte order mark$/;

/** How the bytes of a file were read: the name of an encoding, or what holds the text. */
export function encodingOf({ encoding }: Pick<Reconciliation, 'encoding'>): string {
	if (encoding === 'Excel workbook') return m.data_encoding_workbook();
	if (encoding === 'Word document') return m.data_encoding_document();
	return MARKED.test(encoding)
		? m.data_encoding_marked({ encoding: encoding.replace(MARKED, '') })
		: encoding;
}
