import type { ReadContext } from '../formats/format';
import type { Ledger } from '../ledger';
import { ClauseReader } from '../ohchr/clause-reader';
import { stateFinder } from '../ohchr/find-state';
import { addSubject, noSubjects } from '../ohchr/themes';
import { ParagraphSink, type ParagraphTotals } from '../paragraph-sink';
import { REASONS } from '../reasons';
import { UHRI_HEADINGS, type UhriKey } from './columns';

const NUMBER = /^\s*(\d{1,3}(?:\.\s?\d{1,3})+)[.)]?\s+/;

/** Reads the rows of an export of the Universal Human Rights Index: those of the UPR, whatever else it holds. */
export class UhriRows {
	readonly #ledger: Ledger;
	readonly #sink: ParagraphSink;
	readonly #clauses: ClauseReader;

	constructor(format: string, ledger: Ledger, context: ReadContext) {
		this.#ledger = ledger;
		this.#clauses = new ClauseReader(stateFinder(context.words));
		this.#sink = new ParagraphSink(
			format,
			{
				sur: UHRI_HEADINGS.countries,
				maker: UHRI_HEADINGS.makers,
				session: UHRI_HEADINGS.session,
				cycle: 'Cycle',
				response: UHRI_HEADINGS.position,
				action: 'Action category',
				themes: UHRI_HEADINGS.themes,
				document: UHRI_HEADINGS.symbol
			},
			ledger,
			context,
			'ohchr'
		);
	}

	/** @param cells the row as read, for where it is set aside */
	row(line: number, cells: readonly string[], cell: (key: UhriKey) => string): void {
		if (!isUpr(cell)) {
			this.#ledger.setAside(line, cells, REASONS.otherMechanism(), UHRI_HEADINGS.body);
			return;
		}
		const countries = listOf(cell('countries'));
		if (countries.length > 1) {
			const heading = UHRI_HEADINGS.countries;
			this.#ledger.setAside(line, cells, REASONS.severalStates(heading, countries.join(', ')), heading);
			return;
		}
		const written = listOf(cell('text')).join('\n') || cell('text').trim();
		const number = NUMBER.exec(written);
		const text = written.slice(number?.[0].length ?? 0);
		const subjects = noSubjects();
		for (const kind of ['themes', 'persons', 'sdgs'] as const) {
			for (const value of listOf(cell(kind))) addSubject(subjects, value, kind);
		}
		this.#sink.row({
			line,
			cells,
			sur: countries[0] ?? '',
			session: listOf(cell('session'))[0] ?? '',
			cycle: '',
			response: listOf(cell('position')).join('/'),
			action: '',
			document: listOf(cell('symbol'))[0] ?? '',
			paragraph: number ? (number[1] ?? '').replace(/\s/g, '') : cell('annotation').trim(),
			...subjects,
			clauses: this.#clauses.read(text, listOf(cell('makers')), true)
		});
	}

	async finish(): Promise<ParagraphTotals> {
		this.#clauses.finish(this.#ledger);
		return this.#sink.finish();
	}
}

/** A body is named where there is one; where none is, what only the UPR has decides. */
function isUpr(cell: (key: UhriKey) => string): boolean {
	const body = cell('body').trim();
	if (body !== '') return /\bUPR\b|universal periodic review/i.test(body);
	return (['makers', 'position', 'session'] as const).some((key) => cell(key).trim() !== '');
}

/** The values of a cell: one a line, each with a dash before it. */
export function listOf(cell: string): string[] {
	const lines = cell.split(/\r\n?|\n/).map((line) => line.trim());
	return lines
		.map((line) => line.replace(/^[-–•]\s+/, '').trim())
		.filter((line) => line !== '' && line !== '-');
}
