import { csvOfLists, type CsvCell } from '../../src/lib/exports/csv';
import { entryOf, idOf } from '../../src/lib/ingest/upr-info/page';
import { withoutWord } from '../../src/lib/ingest/upr-info/rows';
import { parseAction, parseCycle, parseSession } from '../../src/lib/ingest/values';
import { Words } from '../../src/lib/ingest/words';
import { vocabularyOf } from '../../src/lib/ingest';
import type { Reference } from '../../src/lib/model/reference';

const RECOMMENDATIONS = [
	'id',
	'session',
	'cycle',
	'state_under_review',
	'recommending_state',
	'themes',
	'action_category',
	'response',
	'text'
];
const STATES = ['iso3', 'name', 'official_name', 'other_names', 'group', 'subregion', 'memberships'];
const THEMES = ['theme', 'name', 'label', 'family'];

/** The canonical tables (`data/README.md`) of what was read: a row for each recommending State of an entry. */
export class Tables {
	/** Entries taken in. */
	entries = 0;
	/** Rows of recommendations. */
	recommendations = 0;
	/** Entries left out: no recommendations, here before, of another review than was asked for. */
	readonly leftOut = { noRecommendation: 0, again: 0, outside: 0 };
	/** Names that are no State's, with how often they stand. */
	readonly unresolved = new Map<string, number>();
	readonly #words: Words;
	readonly #lines: string[] = [line(RECOMMENDATIONS)];
	readonly #seen = new Set<string>();
	readonly #states = new Set<number>();
	readonly #themes = new Set<number>();

	constructor(reference: Reference) {
		this.#words = new Words(reference, vocabularyOf(reference));
	}

	/** @param belongs whether the entry is of what was asked for */
	take(row: unknown, belongs: boolean): void {
		const id = idOf(row);
		if (id !== '' && this.#seen.has(id)) {
			this.leftOut.again++;
			return;
		}
		this.#seen.add(id);
		const entry = entryOf(row);
		if (!entry || !belongs) {
			if (entry) this.leftOut.outside++;
			else this.leftOut.noRecommendation++;
			return;
		}
		this.entries++;
		const session = withoutWord(entry.session);
		const cycle = withoutWord(entry.cycle);
		const makers = entry.makers.length > 0 ? entry.makers : [''];
		makers.forEach((maker, i) => {
			this.recommendations++;
			this.#lines.push(
				line([
					makers.length > 1 ? `${entry.id}-${i + 1}` : entry.id,
					plain(session, parseSession(session)),
					plain(cycle, parseCycle(cycle)),
					this.#state(entry.sur.join('|')),
					this.#state(maker),
					entry.issues.map((issue) => this.#theme(issue)).join('|'),
					plain(entry.action, parseAction(entry.action)),
					entry.response,
					entry.text
				])
			);
		});
	}

	/** The session and the State under review of a row, as far as they are known. */
	reviewOf(row: unknown): { session: number; sur: number | undefined } {
		const entry = entryOf(row);
		return {
			session: parseSession(withoutWord(entry?.session ?? '')),
			sur: this.stateOf(entry?.sur.join('|') ?? '')
		};
	}

	/** The position of a State in the reference by any of its names. */
	stateOf(name: string): number | undefined {
		return name === '' ? undefined : this.#words.states.find(name);
	}

	/** The three tables, by the file's name. */
	files(): Record<string, string> {
		const { states, themes } = this.#words.vocabulary;
		const inOrder = (positions: Iterable<number>) => [...positions].sort((a, b) => a - b);
		return {
			'recommendations.csv': this.#lines.join(''),
			'states.csv': csvOfLists([
				STATES,
				...inOrder(this.#states).flatMap((position) => {
					const state = states[position];
					if (!state) return [];
					const { iso3, name, officialName, otherNames, group, subregion, memberships } = state;
					return [[iso3, name, officialName, otherNames, group, subregion, memberships]];
				})
			]),
			'themes.csv': csvOfLists([
				THEMES,
				...inOrder(this.#themes).flatMap((position) => {
					const theme = themes[position];
					return theme ? [[theme.id, theme.name, theme.label, theme.family]] : [];
				})
			])
		};
	}

	get counts(): { states: number; themes: number } {
		return { states: this.#states.size, themes: this.#themes.size };
	}

	/** The ISO3 of a State, or the name as it stands where it is none's. */
	#state(name: string): string {
		const position = this.stateOf(name);
		const state = position === undefined ? undefined : this.#words.vocabulary.states[position];
		if (!state || position === undefined) {
			if (name !== '') this.unresolved.set(name, (this.unresolved.get(name) ?? 0) + 1);
			return name;
		}
		if (position > 0) this.#states.add(position);
		return state.iso3;
	}

	/** The reference's name of a theme; one it does not know is taken in as it stands. */
	#theme(label: string): string {
		const name = label.replaceAll('|', '/');
		const position = this.#words.themes.find(name) ?? this.#words.themes.addUnknown(name);
		if (position > 0) this.#themes.add(position);
		return this.#words.vocabulary.themes[position]?.name ?? name;
	}
}

/** The number of a cell, or the cell itself where it is no number of its kind, so that the reading can say so. */
function plain(cell: string, value: number): CsvCell {
	return value > 0 ? value : cell;
}

function line(cells: readonly CsvCell[]): string {
	return csvOfLists([cells]);
}
