import type { Sentence } from '../model/sentence';
import { cycleOfSession } from '../model/calendar';
import { RESPONSES } from '../model/vocabulary';
import { estimateAction } from './action/estimate';
import { ColumnsBuilder, type RecommendationRow } from './columns';
import { cleanCell, detach, type CleaningTally } from './entities';
import type { ReadContext } from './formats/format';
import type { Ledger } from './ledger';
import { MEANINGS, NOTES, REASONS, RESPONSE_TERMS } from './reasons';
import { labelsBeside } from './labels-beside';
import type { Header, RowSink } from './tabular';
import { INVALID, parseAction, parseCycle, parseResponse, parseSession, type ParsedResponse } from './values';
import { MOST_WORDS } from './words';

/** What a table of recommendations can say, whatever its headings. */
export type RecommendationKey =
	| 'sur'
	| 'maker'
	| 'session'
	| 'cycle'
	| 'themes'
	| 'action'
	| 'response'
	| 'document'
	| 'paragraph'
	| 'text';

/** What only a table can say that was written by us: see `data/README.md`. */
export type SaidKey = 'estimated' | 'originals' | 'sdgs' | 'persons' | 'positionSource';

type Names = Record<RecommendationKey, number> & Partial<Record<SaidKey, number>>;

/** How the themes of a cell are told apart. */
export type ThemeSplitter = (cell: string, isKnown: (name: string) => boolean) => string[];

const MOST_THEMES = 255;

interface ResolvedState {
	position: number;
	/** The name as it is listed where it did not resolve. */
	unresolved: string | undefined;
	severalStates: boolean;
}
interface ResolvedThemes {
	positions: readonly number[];
	/** Positions of what the cell itself says. */
	labels: readonly number[];
	strays: readonly string[];
	count: number;
	/** Set where the vocabulary has no room for them. */
	full: boolean;
}

/** Reads rows of recommendations into columns: the one place where cells become positions and codes. */
export class RecommendationSink implements RowSink {
	readonly #at: Names;
	readonly #heading: Record<RecommendationKey, string>;
	/** Positions of the cells that make rows identical: known columns first, in the format's order. */
	readonly #order: readonly number[];
	readonly #ledger: Ledger;
	readonly #context: ReadContext;
	readonly #split: ThemeSplitter;
	readonly #builder = new ColumnsBuilder();
	readonly #tally: CleaningTally = { entities: 0 };
	// Cells that repeat are read once. Counted per file, so the caches are the file's.
	readonly #states = new Map<string, ResolvedState>();
	readonly #themes = new Map<string, ResolvedThemes>();
	readonly #sessions = new Map<string, number>();
	readonly #cycles = new Map<string, number>();
	readonly #actions = new Map<string, number>();
	readonly #responses = new Map<string, ParsedResponse>();
	readonly #translated = new Map<string, { code: number; rows: number }>();
	readonly #empty = { sur: 0, maker: 0, session: 0, response: 0, action: 0, themes: 0 };
	readonly #parts: string[];

	/** @param format part of what makes rows identical, so that tables of two formats never share a row */
	constructor(
		format: string,
		header: { at: Names } & Pick<Header<RecommendationKey>, 'heading' | 'unknown'>,
		ledger: Ledger,
		context: ReadContext,
		split: ThemeSplitter
	) {
		this.#at = header.at;
		this.#heading = header.heading;
		this.#order = [...Object.values<number>(header.at), ...header.unknown];
		this.#ledger = ledger;
		this.#context = context;
		this.#split = split;
		this.#parts = [format];
	}

	get full(): boolean {
		return this.#builder.full;
	}

	async flush(): Promise<void> {
		if (this.#builder.length > 0) await this.#context.emit(this.#builder.take());
	}

	row(cells: readonly string[], line: number): void {
		const fault = this.#read(cells, line);
		if (fault) this.#ledger.setAside(line, cells, fault[0], fault[1]);
	}

	/** Loads a row. @returns why it cannot be loaded, and the column at fault */
	#read(cells: readonly string[], line: number): [reason: Sentence, column?: string] | undefined {
		const at = this.#at;
		const heading = this.#heading;
		const responseCell = cellAt(cells, at.response);
		const sur = this.#state(cellAt(cells, at.sur));
		const maker = this.#state(cellAt(cells, at.maker));
		if (sur.position === 0 && maker.position === 0) {
			const named = sur.unresolved !== undefined || maker.unresolved !== undefined;
			if (!named && this.#themesOf(cellAt(cells, at.themes)).count === 0) return [REASONS.saysNothing()];
		}
		if (sur.severalStates) return [REASONS.severalStates(heading.sur, cellAt(cells, at.sur)), heading.sur];
		if (maker.severalStates)
			return [REASONS.severalStates(heading.maker, cellAt(cells, at.maker)), heading.maker];
		const session = this.#code(this.#sessions, cellAt(cells, at.session), parseSession);
		if (session === INVALID)
			return [REASONS.session(heading.session, cellAt(cells, at.session)), heading.session];
		const given = this.#code(this.#cycles, cellAt(cells, at.cycle), parseCycle);
		if (given === INVALID) return [REASONS.cycle(heading.cycle, cellAt(cells, at.cycle)), heading.cycle];
		const cycle = session > 0 ? cycleOfSession(session) : given;
		if (given > 0 && given !== cycle) {
			return [
				REASONS.cycleContradicts(heading.cycle, cellAt(cells, at.cycle), session, cycle),
				heading.cycle
			];
		}
		const action = this.#code(this.#actions, cellAt(cells, at.action), parseAction);
		const marked = yesOrNo(cellAt(cells, at.estimated ?? -1));
		if (marked === undefined)
			return [REASONS.yesOrNo('action_estimated', cellAt(cells, at.estimated ?? -1)), 'action_estimated'];
		if (action === INVALID) return [REASONS.action(heading.action, cellAt(cells, at.action)), heading.action];
		const response = this.#response(responseCell);
		if (response.code === INVALID) {
			const reason = response.mixed ? REASONS.mixedResponse : REASONS.response;
			return [reason(heading.response, responseCell), heading.response];
		}
		// Last, since themes and documents that nobody knows yet are taken in.
		const themes = this.#themesOf(cellAt(cells, at.themes));
		if (themes.full) return [REASONS.vocabularyFull(heading.themes), heading.themes];
		if (themes.count > MOST_THEMES) {
			return [REASONS.tooManyThemes(heading.themes, themes.count), heading.themes];
		}
		const labels = labelsBeside(this.#context.words, themes, {
			originals: cleanCell(cellAt(cells, at.originals ?? -1), this.#tally),
			sdgs: cellAt(cells, at.sdgs ?? -1),
			persons: cleanCell(cellAt(cells, at.persons ?? -1), this.#tally)
		});
		if (!labels) return [REASONS.vocabularyFull(heading.themes), heading.themes];
		const document = this.#context.words.document(cleanCell(cellAt(cells, at.document), this.#tally));
		if (document === undefined) return [REASONS.vocabularyFull(heading.document), heading.document];

		const duplicate = this.#duplicate(cells);
		this.#count(sur, maker, themes, session, action, cellAt(cells, at.action), responseCell, response);
		const text = cleanCell(cellAt(cells, at.text), this.#tally);
		const estimate = action === 0 ? estimateAction(text).category : 0;
		const estimated = estimate > 0 || (marked && action > 0);
		const row: RecommendationRow = {
			line,
			sur: sur.position,
			maker: maker.position,
			session,
			cycle,
			response: response.code,
			action: action === 0 ? estimate : action,
			estimated,
			document,
			duplicate,
			themes: themes.positions,
			labels,
			text,
			paragraph: cleanCell(cellAt(cells, at.paragraph), this.#tally),
			positionSource: cleanCell(cellAt(cells, at.positionSource ?? -1), this.#tally)
		};
		this.#builder.add(row);
		this.#ledger.load();
		if (duplicate) this.#ledger.duplicates++;
		if (estimated) this.#ledger.actionsEstimated++;
		return undefined;
	}

	/** Counts for the notes; only of rows that are loaded. */
	#count(
		sur: ResolvedState,
		maker: ResolvedState,
		themes: ResolvedThemes,
		session: number,
		action: number,
		actionCell: string,
		responseCell: string,
		response: ParsedResponse
	): void {
		const empty = this.#empty;
		if (sur.unresolved !== undefined) this.#ledger.unresolved('state under review', sur.unresolved);
		else if (sur.position === 0) empty.sur++;
		if (maker.unresolved !== undefined) this.#ledger.unresolved('recommending State', maker.unresolved);
		else if (maker.position === 0) empty.maker++;
		for (const stray of themes.strays) this.#ledger.unresolved('theme', stray);
		if (themes.count === 0) empty.themes++;
		if (session === 0) empty.session++;
		if (action === 0 && actionCell.trim() === '') empty.action++;
		if (response.code === 0 && responseCell.trim() === '') empty.response++;
		if (response.translated) {
			const word = responseCell.trim();
			const entry = this.#translated.get(word);
			if (entry) entry.rows++;
			else this.#translated.set(detach(word), { code: response.code, rows: 1 });
		}
	}

	#code(cache: Map<string, number>, cell: string, parse: (cell: string) => number): number {
		let code = cache.get(cell);
		if (code === undefined) {
			code = parse(cleanCell(cell, this.#tally));
			cache.set(detach(cell), code);
		}
		return code;
	}

	#response(cell: string): ParsedResponse {
		let response = this.#responses.get(cell);
		if (!response) {
			response = parseResponse(cleanCell(cell, this.#tally));
			this.#responses.set(detach(cell), response);
		}
		return response;
	}

	#state(cell: string): ResolvedState {
		let state = this.#states.get(cell);
		if (!state) {
			const tally: CleaningTally = { entities: 0 };
			const name = detach(cleanCell(cell, tally));
			const position = name === '' ? 0 : this.#context.words.states.find(name);
			state = {
				position: position ?? 0,
				unresolved: position === undefined ? name : undefined,
				severalStates: position === undefined && name.includes('|')
			};
			this.#states.set(detach(cell), state);
		}
		if (cell.includes('&')) cleanCell(cell, this.#tally);
		return state;
	}

	#themesOf(cell: string): ResolvedThemes {
		let themes = this.#themes.get(cell);
		if (!themes) {
			themes = this.#resolveThemes(cleanCell(cell, { entities: 0 }));
			this.#themes.set(detach(cell), themes);
		}
		if (cell.includes('&')) cleanCell(cell, this.#tally);
		return themes;
	}

	#resolveThemes(cell: string): ResolvedThemes {
		const { words } = this.#context;
		const names = this.#split(cell, (name) => words.themes.find(name) !== undefined);
		const positions: number[] = [];
		const labels: number[] = [];
		const strays: string[] = [];
		const full = { positions: [0], labels: [], strays: [], count: names.length, full: true };
		for (const name of names) {
			let position = words.themes.find(name);
			if (position === undefined) {
				if (words.vocabulary.themes.length > MOST_WORDS) return full;
				position = words.themes.addUnknown(detach(name));
			}
			const label = words.label(words.themes.isCrossed(name) ? 'ohchr' : 'issue', name, position);
			if (label === undefined) return full;
			if (!labels.includes(label)) labels.push(label);
			if (positions.includes(position)) continue;
			positions.push(position);
			if (words.isStray(position)) strays.push(detach(name));
		}
		const count = positions.length;
		return { positions: count > 0 ? positions : [0], labels, strays, count, full: false };
	}

	#duplicate(cells: readonly string[]): boolean {
		const parts = this.#parts;
		const order = this.#order;
		for (let i = 0; i < order.length; i++) parts[i + 1] = cellAt(cells, order[i] as number);
		return this.#context.seen.seen(parts);
	}

	finish(): void {
		const { notes } = this.#ledger;
		const empty = this.#empty;
		const say = (key: keyof typeof empty, meaning: Sentence) => {
			if (this.#at[key] < 0) notes.push(NOTES.columnAbsent(this.#heading[key], meaning));
			else if (empty[key] > 0) notes.push(NOTES.emptyCells(this.#heading[key], empty[key], meaning));
		};
		say('sur', MEANINGS.state());
		say('maker', MEANINGS.state());
		say('session', MEANINGS.session());
		say('response', MEANINGS.response());
		say('action', MEANINGS.action());
		say('themes', MEANINGS.themes());
		for (const [word, { code, rows }] of this.#translated) {
			notes.push(
				NOTES.translated(this.#heading.response, word, RESPONSE_TERMS[RESPONSES[code] ?? 'Unknown'](), rows)
			);
		}
		if (this.#tally.entities > 0) notes.push(NOTES.entities(this.#tally.entities));
	}
}

/** Whether a cell says yes; `undefined` where it says neither yes nor no. */
function yesOrNo(cell: string): boolean | undefined {
	const word = cell.trim().toLowerCase();
	return word === 'yes' ? true : word === '' || word === 'no' ? false : undefined;
}

/** A cell, or nothing where the table has no such column (position -1). */
function cellAt(cells: readonly string[], position: number): string {
	return position < 0 ? '' : (cells[position] ?? '');
}
