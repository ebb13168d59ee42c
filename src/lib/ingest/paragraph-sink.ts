import type { Sentence } from '../model/sentence';
import { cycleOfSession } from '../model/calendar';
import type { LabelKind, RecommendationColumns, Reconciliation } from '../model/dataset';
import { goalLabel } from '../model/scheme';
import { RESPONSES } from '../model/vocabulary';
import { estimateAction } from './action/estimate';
import { ColumnsBuilder } from './columns';
import { cleanCell, detach, type CleaningTally } from './entities';
import type { ReadContext } from './formats/format';
import type { Ledger } from './ledger';
import { parsePosition } from './ohchr/position';
import { MEANINGS, NOTES, REASONS, RESPONSE_TERMS } from './reasons';
import { INVALID, parseAction, parseCycle, parseSession, type ParsedResponse } from './values';
import { MOST_WORDS } from './words';

/** What is asked in one clause, and by whom: names as they stand in the file. Without makers the State is unknown. */
export interface Clause {
	text: string;
	makers: readonly string[];
}

/** A row that may give several recommendations: one for each clause and each State that makes it. */
export interface ParagraphRow {
	line: number;
	/** The row as read: shown where it is set aside, and what makes rows identical. */
	cells: readonly string[];
	sur: string;
	session: string;
	cycle: string;
	response: string;
	action: string;
	document: string;
	paragraph: string;
	/** Where the position is taken from, in the words of the file. */
	positionSource?: string;
	themes: readonly string[];
	/** Numbers of Sustainable Development Goals, 1–17. */
	sdgs?: readonly number[];
	/** Affected persons, or groups of persons. */
	persons?: readonly string[];
	clauses: readonly Clause[];
}

/** Control totals that are counted by paragraph. */
export type ParagraphTotals = Pick<Reconciliation, 'paragraphs' | 'paragraphsSupported' | 'paragraphsNoted'>;

/** What the file calls its columns; for the sentences. */
export type ParagraphHeadings = Record<
	'sur' | 'maker' | 'session' | 'cycle' | 'response' | 'action' | 'themes' | 'document',
	string
>;

const MOST_THEMES = 255;
const SUPPORTED = RESPONSES.indexOf('Supported');
const NOTED = RESPONSES.indexOf('Noted');

/** Words for a position that are told apart; a remark names the first of them. */
const MOST_UNREAD = 50;

interface Resolved {
	position: number;
	unresolved: string | undefined;
}

/**
 * Reads rows that carry several recommendations into columns. A row is loaded as a whole or set aside as a whole. Nothing is handed
 * out before `finish`, so that a file found broken at its end leaves nothing behind.
 */
export class ParagraphSink {
	readonly #format: string;
	readonly #heading: ParagraphHeadings;
	readonly #ledger: Ledger;
	readonly #context: ReadContext;
	readonly #scheme: 'issue' | 'ohchr';
	readonly #keepsUnread: boolean;
	readonly #builder = new ColumnsBuilder();
	readonly #batches: RecommendationColumns[] = [];
	readonly #tally: CleaningTally = { entities: 0 };
	readonly #states = new Map<string, Resolved>();
	/** Words for a position that say none that is known. */
	readonly #unread = new Set<string>();
	#unreadRows = 0;
	readonly #translated = new Map<string, { code: number; mixed: boolean; rows: number }>();
	readonly #empty = { sur: 0, session: 0, response: 0, themes: 0, maker: 0 };
	/** Responses by paragraph, one bit each. */
	readonly #paragraphs = new Map<string, number>();
	#unnumbered = 0;

	/**
	 * @param scheme whose themes the file has
	 * @param unread what becomes of a paragraph with States whose position is no word that is known
	 */
	constructor(
		format: string,
		heading: ParagraphHeadings,
		ledger: Ledger,
		context: ReadContext,
		scheme: 'issue' | 'ohchr',
		unread: 'set aside' | 'Unknown' = 'set aside'
	) {
		this.#keepsUnread = unread === 'Unknown';
		this.#scheme = scheme;
		this.#format = format;
		this.#heading = heading;
		this.#ledger = ledger;
		this.#context = context;
	}

	row(row: ParagraphRow): void {
		const fault = this.#read(row);
		if (fault) this.#ledger.setAside(row.line, row.cells, ...fault);
	}

	#read(row: ParagraphRow): [reason: Sentence, column: string] | undefined {
		const { words, seen } = this.#context;
		const heading = this.#heading;
		const session = parseSession(row.session.trim());
		if (session === INVALID) return [REASONS.session(heading.session, row.session), heading.session];
		const given = parseCycle(row.cycle.trim());
		if (given === INVALID) return [REASONS.cycle(heading.cycle, row.cycle), heading.cycle];
		const cycle = session > 0 ? cycleOfSession(session) : given;
		if (given > 0 && given !== cycle) {
			return [REASONS.cycleContradicts(heading.cycle, row.cycle, session, cycle), heading.cycle];
		}
		const action = parseAction(row.action.trim());
		if (action === INVALID) return [REASONS.action(heading.action, row.action), heading.action];
		const response = parsePosition(row.response.trim());
		const unread = response.code === INVALID && !response.mixed;
		if (unread && !(this.#keepsUnread && this.#isParagraph(row))) {
			return [REASONS.response(heading.response, row.response), heading.response];
		}
		const code = response.code === INVALID ? 0 : response.code;
		const found = this.#themes(row);
		if (!found) return [REASONS.vocabularyFull(heading.themes), heading.themes];
		const { themes, labels } = found;
		if (themes.length > MOST_THEMES)
			return [REASONS.tooManyThemes(heading.themes, themes.length), heading.themes];
		const document = words.document(cleanCell(row.document, this.#tally));
		if (document === undefined) return [REASONS.vocabularyFull(heading.document), heading.document];

		const sur = this.#state(row.sur);
		const duplicate = seen.seen([this.#format, row.sur, row.session, ...row.cells]);
		this.#ledger.load();
		if (duplicate) this.#ledger.duplicates++;
		this.#count(row, sur, themes, session, response, code);
		const positionSource = cleanCell(row.positionSource ?? '', this.#tally);
		const unresolved = new Set<string>();
		for (const { text, makers } of row.clauses) {
			if (makers.length === 0) this.#empty.maker++;
			const asked = cleanCell(text, this.#tally);
			const estimate = action === 0 ? estimateAction(asked).category : 0;
			for (const name of makers.length === 0 ? [''] : makers) {
				const maker = this.#state(name);
				if (maker.unresolved !== undefined) unresolved.add(maker.unresolved);
				if (this.#builder.full) this.#batches.push(this.#builder.take());
				this.#builder.add({
					line: row.line,
					sur: sur.position,
					maker: maker.position,
					session,
					cycle,
					response: code,
					action: action === 0 ? estimate : action,
					estimated: estimate > 0,
					document,
					duplicate,
					themes: themes.length > 0 ? themes : [0],
					labels,
					text: asked,
					paragraph: row.paragraph,
					positionSource
				});
				if (estimate > 0) this.#ledger.actionsEstimated++;
			}
		}
		for (const name of unresolved) this.#ledger.unresolved('recommending State', name);
		return undefined;
	}

	/** Whether a row is a recommendation for certain, by the States it names. */
	#isParagraph(row: ParagraphRow): boolean {
		return row.clauses.some(({ makers }) => makers.some((name) => this.#state(name).position > 0));
	}

	#count(
		row: ParagraphRow,
		sur: Resolved,
		themes: readonly number[],
		session: number,
		response: ParsedResponse,
		code: number
	): void {
		const { words } = this.#context;
		const empty = this.#empty;
		if (sur.unresolved !== undefined) this.#ledger.unresolved('state under review', sur.unresolved);
		else if (sur.position === 0) empty.sur++;
		if (session === 0) empty.session++;
		if (row.response.trim() === '') empty.response++;
		if (themes.length === 0) empty.themes++;
		for (const theme of themes) {
			if (words.isStray(theme)) {
				this.#ledger.unresolved('theme', words.vocabulary.themes[theme]?.name ?? '');
			}
		}
		if (response.code === INVALID && !response.mixed) {
			this.#unreadRows++;
			if (this.#unread.size < MOST_UNREAD) this.#unread.add(detach(row.response.trim()));
		} else if (response.translated || response.mixed) {
			const word = row.response.trim();
			const entry = this.#translated.get(word);
			if (entry) entry.rows++;
			else this.#translated.set(detach(word), { code, mixed: response.mixed, rows: 1 });
		}
		const key =
			row.paragraph === '' ? `\n${++this.#unnumbered}` : `${sur.position}|${session}|${row.paragraph}`;
		this.#paragraphs.set(key, (this.#paragraphs.get(key) ?? 0) | (1 << code));
	}

	/** @returns `undefined` where the vocabulary has no room for them */
	#themes({
		themes,
		sdgs = [],
		persons = []
	}: ParagraphRow): { themes: number[]; labels: number[] } | undefined {
		const { words } = this.#context;
		const positions: number[] = [];
		const labels: number[] = [];
		const keep = (kind: LabelKind, name: string, theme: number): boolean => {
			const label = words.label(kind, name, theme);
			if (label !== undefined && !labels.includes(label)) labels.push(label);
			return label !== undefined;
		};
		for (const given of themes) {
			const name = cleanCell(given, this.#tally);
			if (name === '') continue;
			let position = words.themes.find(name);
			if (position === undefined) {
				if (words.vocabulary.themes.length > MOST_WORDS) return undefined;
				position = words.themes.addUnknown(detach(name));
			}
			if (!positions.includes(position)) positions.push(position);
			const kind = words.themes.isCrossed(name) ? 'ohchr' : this.#scheme;
			if (!keep(kind, name, position)) return undefined;
		}
		for (const goal of sdgs) if (!keep('sdg', goalLabel(goal).name, 0)) return undefined;
		for (const given of persons) {
			const name = cleanCell(given, this.#tally);
			if (name !== '' && !keep('persons', name, 0)) return undefined;
		}
		return { themes: positions, labels };
	}

	#state(name: string): Resolved {
		let state = this.#states.get(name);
		if (!state) {
			const clean = detach(cleanCell(name, this.#tally));
			const position = clean === '' ? 0 : this.#context.words.states.find(clean);
			state = { position: position ?? 0, unresolved: position === undefined ? clean : undefined };
			this.#states.set(detach(name), state);
		}
		return state;
	}

	/** Hands out all that was read. @returns the totals of the reconciliation that a ledger does not keep */
	async finish(): Promise<ParagraphTotals> {
		if (this.#builder.length > 0) this.#batches.push(this.#builder.take());
		for (const batch of this.#batches) await this.#context.emit(batch);
		this.#batches.length = 0;
		const { notes } = this.#ledger;
		const empty = this.#empty;
		const say = (key: 'sur' | 'session' | 'response' | 'themes', meaning: Sentence) => {
			if (empty[key] > 0) notes.push(NOTES.emptyCells(this.#heading[key], empty[key], meaning));
		};
		say('sur', MEANINGS.state());
		say('session', MEANINGS.session());
		say('response', MEANINGS.response());
		say('themes', MEANINGS.themes());
		if (empty.maker > 0) notes.push(NOTES.noState(empty.maker));
		for (const [word, { code, mixed, rows }] of this.#translated) {
			notes.push(
				mixed
					? NOTES.positionMixed(word, rows)
					: NOTES.translated(
							this.#heading.response,
							word,
							RESPONSE_TERMS[RESPONSES[code] ?? 'Unknown'](),
							rows
						)
			);
		}
		if (this.#unreadRows > 0) {
			notes.push(NOTES.positionUnread(this.#heading.response, this.#unreadRows, [...this.#unread]));
		}
		if (this.#tally.entities > 0) notes.push(NOTES.entities(this.#tally.entities));
		const withBit = (code: number) =>
			[...this.#paragraphs.values()].filter((bits) => (bits & (1 << code)) !== 0).length;
		return {
			paragraphs: this.#paragraphs.size,
			paragraphsSupported: withBit(SUPPORTED),
			paragraphsNoted: withBit(NOTED)
		};
	}
}
