import type { ReadContext } from '../formats/format';
import type { Ledger } from '../ledger';
import { ParagraphSink } from '../paragraph-sink';

/** What UPR Info's present database says of a recommendation; several values where it has several. */
export interface UprInfoEntry {
	text: string;
	sur: readonly string[];
	makers: readonly string[];
	response: string;
	issues: readonly string[];
	cycle: string;
	session: string;
	action: string;
}

/** The names of the columns, in the words of the file. */
export type UprInfoHeadings = Record<
	'sur' | 'makers' | 'response' | 'issues' | 'cycle' | 'session' | 'action',
	string
>;

/** Reads entries of UPR Info's present database into recommendations: one for each recommending State of an entry. */
export class UprInfoRows {
	readonly #sink: ParagraphSink;

	constructor(format: string, heading: UprInfoHeadings, ledger: Ledger, context: ReadContext) {
		this.#sink = new ParagraphSink(
			format,
			{
				sur: heading.sur,
				maker: heading.makers,
				session: heading.session,
				cycle: heading.cycle,
				response: heading.response,
				action: heading.action,
				themes: heading.issues,
				document: 'Document'
			},
			ledger,
			context,
			'issue'
		);
	}

	row(line: number, cells: readonly string[], entry: UprInfoEntry): void {
		this.#sink.row({
			line,
			cells,
			sur: entry.sur.join(' | '),
			session: withoutWord(entry.session),
			cycle: withoutWord(entry.cycle),
			response: entry.response,
			action: entry.action,
			document: '',
			paragraph: '',
			themes: entry.issues,
			clauses: [{ text: entry.text, makers: entry.makers }]
		});
	}

	/** UPR Info counts recommendations, so that its files have no totals by paragraph. */
	async finish(): Promise<void> {
		await this.#sink.finish();
	}
}

/** Values joined by `|`; of `parent::child` the child. */
export function valuesOf(cell: string): string[] {
	return cell
		.split('|')
		.map((value) => value.replace(/^.*::/s, '').trim())
		.filter((value) => value !== '');
}

/** `Ciclo 4`, `Sesión 44 - noviembre de 2023`: the word before the number says what the heading says. */
export function withoutWord(value: string): string {
	return value.replace(/^\p{L}+\.?\s*(?=\d)/u, '');
}
