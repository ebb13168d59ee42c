import type { Reconciliation } from '../../model/dataset';
import type { ByteSource } from '../byte-source';
import type { WordParagraph } from '../docx/body';
import type { WordDocument } from '../docx/read-docx';
import type { ReadContext } from '../formats/format';
import type { Ledger } from '../ledger';
import { ParagraphSink } from '../paragraph-sink';
import { ARCHIVE_REFUSALS, NOTES } from '../reasons';
import { Refusal } from '../refusal';
import type { Response } from '../../model/vocabulary';
import { announced } from './announced';
import { ClauseReader } from './clause-reader';
import { stateFinder } from './find-state';
import { reviewOf } from './which-review';

/** `6.12`: the number of a recommendation; narrative paragraphs have one part only. */
const NUMBER = /^\s*(\d{1,3}\.\s?\d{1,3})[.)]?\s+/;
const ENDS_IN_BRACKETS = /(?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^[\]]+\])\s*[*†]*\s*[;.,]?\s*$/;
const SYMBOL = /\bA\/HRC\/(?:WG\.6\/\d{1,2}\/L\.\d{1,3}|\d{1,3}\/\d{1,3})\b/;

/** The whole of a paragraph, with the number that Word puts before it. */
function wordsOf({ text, number }: WordParagraph): string {
	return `${number === '' ? '' : `${number} `}${text}`.replace(/\s+/g, ' ').trim();
}

/** Whether a document has numbered paragraphs that end in brackets, as the recommendations of a report do. */
export function isDraft({ paragraphs }: WordDocument): boolean {
	return paragraphs.some((paragraph) => {
		const words = wordsOf(paragraph);
		return NUMBER.test(words) && ENDS_IN_BRACKETS.test(words);
	});
}

/**
 * Reads the numbered recommendations of a draft report of the Working Group: their response is pending, unless the sentences that
 * introduce them tell it, as those of an adopted report do.
 */
export async function readDraft(
	document: WordDocument,
	source: ByteSource,
	ledger: Ledger,
	context: ReadContext
): Promise<Partial<Reconciliation>> {
	const review = reviewOf(document, source.name, context.review, context.words);
	ledger.notes.push(...review.notes);
	const find = stateFinder(context.words);
	const reader = new ClauseReader(find);
	const symbol = SYMBOL.exec(
		[...document.margins, ...document.paragraphs.slice(0, 20).map(wordsOf)].join(' ')
	)?.[0];
	const sink = new ParagraphSink(
		'draft-report',
		{
			sur: 'State under review',
			maker: 'Recommending State',
			session: 'Session',
			cycle: 'Cycle',
			response: 'Response',
			action: 'Action category',
			themes: 'Themes',
			document: 'Document'
		},
		ledger,
		context,
		'ohchr'
	);
	let response: Response = 'Pending';
	let anyState = false;
	let told = false;
	for (const [i, paragraph] of document.paragraphs.entries()) {
		if (i % 200 === 0) await context.progress(0, ledger.read);
		const words = wordsOf(paragraph);
		const number = NUMBER.exec(words);
		if (!number) {
			response = announced(words) ?? response;
			told ||= response !== 'Pending';
			continue;
		}
		const clauses = reader.read(words.slice(number[0].length));
		anyState ||= clauses.some(({ makers }) => makers.some((name) => find(name) !== undefined));
		sink.row({
			line: i + 1,
			cells: [words],
			sur: review.sur,
			session: review.session > 0 ? String(review.session) : '',
			cycle: review.cycle > 0 ? String(review.cycle) : '',
			response,
			action: '',
			document: symbol ?? '',
			paragraph: (number[1] ?? '').replace(/\s/g, ''),
			themes: [],
			clauses
		});
	}
	ledger.notes.push(told ? NOTES.responsesFromHeadings() : NOTES.pending());
	if (!anyState) throw new Refusal(ARCHIVE_REFUSALS.noTable(source.name));
	reader.finish(ledger);
	await context.progress(source.size, ledger.read);
	return { ...(await sink.finish()), review: { sur: review.sur, session: review.session } };
}
