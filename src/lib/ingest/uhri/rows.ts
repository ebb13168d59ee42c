import type { ReadContext } from '../formats/format';
import type { Ledger } from '../ledger';
import { clausesOf } from '../ohchr/clauses';
import { stateFinder } from '../ohchr/find-state';
import type { FindState } from '../ohchr/state-list';
import { addSubject, noSubjects } from '../ohchr/themes';
import { ParagraphSink, type Clause } from '../paragraph-sink';
import { NOTES, REASONS } from '../reasons';
import { UHRI_HEADINGS, type UhriKey } from './columns';

const NUMBER = /^\s*(\d{1,3}(?:\.\s?\d{1,3})+)[.)]?\s+/;

/** Reads the rows of an export of the Universal Human Rights Index: those of the UPR, whatever else it holds. */
export class UhriRows {
	readonly #ledger: Ledger;
	readonly #sink: ParagraphSink;
	readonly #find: FindState;
	#fromText = 0;

	constructor(format: string, ledger: Ledger, context: ReadContext) {
		this.#ledger = ledger;
		this.#find = stateFinder(context.words);
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
			clauses: this.#clauses(text, listOf(cell('makers')))
		});
	}

	async finish(): ReturnType<ParagraphSink['finish']> {
		if (this.#fromText > 0) this.#ledger.notes.push(NOTES.namesWithText(this.#fromText));
		return this.#sink.finish();
	}

	/** The clauses of the text where its brackets name the very States that are listed; else the text once for each State listed. */
	#clauses(text: string, listed: readonly string[]): Clause[] {
		const { clauses } = clausesOf(text, this.#find);
		const bracketed = new Set(clauses.flatMap(({ states }) => states.map(({ position }) => position)));
		const known = new Set(listed.map((name) => this.#find(name)));
		const agree =
			bracketed.size === known.size && !known.has(undefined) && [...known].every((one) => bracketed.has(one));
		if (listed.length === 0 && bracketed.size > 0) this.#fromText++;
		if (agree || listed.length === 0) {
			return clauses.map((clause) => ({ text: clause.text, makers: clause.states.map(({ name }) => name) }));
		}
		return [{ text: text.trim(), makers: listed }];
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
