import { MAPPED_FIELDS, type MappedField, type MappingProfile } from '../../model/mapping';
import type { Response } from '../../model/vocabulary';
import type { ReadContext } from '../formats/format';
import type { Ledger } from '../ledger';
import { ClauseReader } from '../ohchr/clause-reader';
import { stateFinder } from '../ohchr/find-state';
import { isPlainPosition, parsePosition } from '../ohchr/position';
import type { FindState } from '../ohchr/state-list';
import { ParagraphSink, type ParagraphTotals } from '../paragraph-sink';
import { foldName } from '../names';
import { NOTES, REASONS, RESPONSE_TERMS } from '../reasons';
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
	readonly #clauses: ClauseReader;
	#fromDate = 0;
	#numbered = false;
	/** What a person says of words for responses, by their folded spelling, and how many rows have them. */
	readonly #said: Map<string, { word: string; response: Response; rows: number }>;
	#totals: ParagraphTotals = {};

	/** @param labels of the columns, in order */
	constructor(labels: readonly string[], profile: MappingProfile, ledger: Ledger, context: ReadContext) {
		this.#profile = profile;
		this.#at = positionsOf(labels, profile);
		this.#ledger = ledger;
		this.#context = context;
		this.#find = stateFinder(context.words);
		this.#clauses = new ClauseReader(this.#find);
		this.#said = new Map(
			Object.entries(profile.responses ?? {}).map(([word, response]) => [
				foldName(word),
				{ word, response, rows: 0 }
			])
		);
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
		const response = cell('response');
		if (!this.#said.has(foldName(response)) && isGuess(response)) {
			const heading = columns.response ?? '';
			this.#ledger.setAside(line, cells, REASONS.response(heading, response), heading);
			return;
		}
		const { themes } = this.#context.words;
		const paragraph = own('paragraph') || (number?.[1] ?? '').replace(/\s/g, '');
		this.#numbered ||= paragraph !== '';
		this.#sink.row({
			line,
			cells,
			sur: cell('sur'),
			session,
			cycle: withoutWord(cell('cycle')),
			response: this.#response(response),
			action: actionOf(own('action')),
			document: cell('document'),
			paragraph,
			positionSource: own('positionSource'),
			themes: themesIn(own('themes'), separators.themes ?? 'auto', (name) => themes.find(name) !== undefined),
			clauses: this.#clauses.read(
				written.slice(number?.[0].length ?? 0),
				listed,
				columns.makers !== undefined
			)
		});
	}

	/** The response as it is read: a person's word for it, where there is one. */
	#response(cell: string): string {
		const said = this.#said.get(foldName(cell));
		if (!said) return cell;
		said.rows++;
		return said.response;
	}

	async flush(): Promise<void> {
		this.#clauses.finish(this.#ledger);
		if (this.#fromDate > 0)
			this.#ledger.notes.push(NOTES.sessionFromDate(this.#profile.columns.date ?? '', this.#fromDate));
		const totals = await this.#sink.finish();
		if (this.#numbered) this.#totals = totals;
	}

	/** A table whose rows bear numbers of paragraphs has totals by paragraph; any other counts recommendations alone. */
	get totals(): ParagraphTotals {
		return this.#totals;
	}

	finish(): void {
		for (const [field, value] of Object.entries(this.#profile.fixed))
			this.#ledger.notes.push(NOTES.fixedValue(field, value));
		for (const { word, response, rows } of this.#said.values())
			if (rows > 0) this.#ledger.notes.push(NOTES.responseSaid(word, RESPONSE_TERMS[response](), rows));
	}
}

/** Whether a wording for a response could be read, and only by guessing: a person is asked instead. */
export function isGuess(response: string): boolean {
	return parsePosition(response).code > 0 && !isPlainPosition(response);
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
