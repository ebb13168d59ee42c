import { MAPPED_FIELDS, type MappedField, type MappingProfile } from '../../model/mapping';
import type { ReadContext } from '../formats/format';
import type { Ledger } from '../ledger';
import { clausesOf } from '../ohchr/clauses';
import { stateFinder } from '../ohchr/find-state';
import type { FindState } from '../ohchr/state-list';
import { ParagraphSink, type Clause } from '../paragraph-sink';
import { NOTES, REASONS } from '../reasons';
import type { RowSink } from '../tabular';
import { sessionOfDate } from './dates';
import { makersIn, themesIn } from './lists';

export const MAPPED_FORMAT = 'matched-columns';
const NUMBER = /^\s*(\d{1,3}(?:\.\s?\d{1,3})+)[.)]?\s+/;
/** Words for action categories, in their order. */
const ACTIONS = [/minimal|sharing/i, /continu/i, /consider/i, /general/i, /specific/i];

/** Reads the rows of a table whose columns a person matched. */
export class MappedRows implements RowSink {
	readonly full = false;
	readonly #profile: MappingProfile;
	readonly #at: Partial<Record<MappedField, number>>;
	readonly #ledger: Ledger;
	readonly #context: ReadContext;
	readonly #find: FindState;
	readonly #sink: ParagraphSink;
	#fromText = 0;
	#fromDate = 0;

	/** @param labels of the columns, in order */
	constructor(labels: readonly string[], profile: MappingProfile, ledger: Ledger, context: ReadContext) {
		this.#profile = profile;
		this.#at = positionsOf(labels, profile);
		this.#ledger = ledger;
		this.#context = context;
		this.#find = stateFinder(context.words);
		const heading = (field: MappedField, name: string) => profile.columns[field] ?? name;
		this.#sink = new ParagraphSink(
			MAPPED_FORMAT,
			{
				sur: heading('sur', 'State under review'),
				maker: heading('makers', heading('text', 'Recommending State')),
				session: heading('session', heading('date', 'Session')),
				cycle: heading('cycle', 'Cycle'),
				response: heading('response', 'Response'),
				action: heading('action', 'Action category'),
				themes: heading('themes', 'Themes'),
				document: heading('document', 'Document')
			},
			ledger,
			context,
			'issue'
		);
	}

	/** Takes the columns of another sheet. */
	turnTo(labels: readonly string[]): void {
		Object.assign(this.#at, positionsOf(labels, this.#profile));
	}

	row(cells: readonly string[], line: number): void {
		const { columns, fixed, separators } = this.#profile;
		const own = (field: MappedField) => (cells[this.#at[field] ?? -1] ?? '').trim();
		const cell = (field: MappedField & keyof typeof fixed) => own(field) || (fixed[field] ?? '');
		const written = own('text');
		const number = NUMBER.exec(written);
		const listed = own('makers')
			? makersIn(own('makers'), separators.makers ?? 'auto', this.#find)
			: fixed.makers
				? [fixed.makers]
				: [];
		const date = own('date');
		let session = withoutWord(cell('session'));
		if (session === '' && date !== '') {
			const found = sessionOfDate(date, this.#context.words.sessions);
			if (found === 0) {
				const heading = columns.date ?? '';
				this.#ledger.setAside(line, cells, REASONS.date(heading, date), heading);
				return;
			}
			session = String(found);
			this.#fromDate++;
		}
		const { themes } = this.#context.words;
		this.#sink.row({
			line,
			cells,
			sur: cell('sur'),
			session,
			cycle: withoutWord(cell('cycle')),
			response: cell('response'),
			action: actionOf(own('action')),
			document: cell('document'),
			paragraph: own('paragraph') || (number ? (number[1] ?? '').replace(/\s/g, '') : ''),
			themes: themesIn(own('themes'), separators.themes ?? 'auto', (name) => themes.find(name) !== undefined),
			clauses: this.#clauses(written.slice(number?.[0].length ?? 0), listed)
		});
	}

	/** The clauses of the text where its brackets name the very States that are listed, or none is; else the text for each State listed. */
	#clauses(text: string, listed: readonly string[]): Clause[] {
		const { clauses } = clausesOf(text, this.#find);
		const bracketed = new Set(clauses.flatMap(({ states }) => states.map(({ position }) => position)));
		const known = new Set(listed.map((name) => this.#find(name)));
		const agree =
			bracketed.size === known.size && !known.has(undefined) && [...known].every((one) => bracketed.has(one));
		if (listed.length === 0 && bracketed.size > 0 && this.#profile.columns.makers !== undefined)
			this.#fromText++;
		if (agree || listed.length === 0) {
			return clauses.map((clause) => ({ text: clause.text, makers: clause.states.map(({ name }) => name) }));
		}
		return [{ text: text.trim(), makers: listed }];
	}

	async flush(): Promise<void> {
		if (this.#fromText > 0) this.#ledger.notes.push(NOTES.namesWithText(this.#fromText));
		if (this.#fromDate > 0)
			this.#ledger.notes.push(NOTES.sessionFromDate(this.#profile.columns.date ?? '', this.#fromDate));
		await this.#sink.finish();
	}

	finish(): void {
		for (const [field, value] of Object.entries(this.#profile.fixed))
			this.#ledger.notes.push(NOTES.fixedValue(field, value));
	}
}

function positionsOf(
	labels: readonly string[],
	{ columns }: MappingProfile
): Partial<Record<MappedField, number>> {
	const at: Partial<Record<MappedField, number>> = {};
	for (const field of MAPPED_FIELDS) at[field] = labels.indexOf(columns[field] ?? '');
	return at;
}

/** `Session 44`, `Ciclo 4`, `UPR 32`: the word before the number says what the heading says. */
function withoutWord(value: string): string {
	return value.replace(/^\p{L}+\.?\s*(?=\d)/u, '');
}

/** A category given in words alone, as its number. */
function actionOf(value: string): string {
	if (value === '' || /\d/.test(value)) return value;
	const category = ACTIONS.findIndex((pattern) => pattern.test(value)) + 1;
	return category > 0 ? String(category) : value;
}
