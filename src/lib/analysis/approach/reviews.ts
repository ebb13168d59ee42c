import { ALL_THEMES, type HistoryColumns } from './history-columns';

/** One review as counted: who made how many recommendations, and how many on which theme. */
export interface Review {
	session: number;
	/** Positions in the vocabulary. */
	sur: number;
	makers: Int32Array;
	/** Recommendations of each of the makers. */
	made: Int32Array;
	/** State × themes + theme of each pair that occurs, once, and how many recommendations. */
	cells: Int32Array;
	mentions: Int32Array;
}

/**
 * Sessions in order, each with its reviews by SuR. The rows are dealt out to blocks that hold all reviews, each a stretch of them: a
 * hundred thousand rows are read in a few milliseconds, whatever their order.
 * @param size how many States and themes the vocabulary holds
 */
export function reviewsBySession(
	rows: HistoryColumns,
	size: { states: number; themes: number }
): Map<number, Review[]> {
	const about = new Stretches(rows, size.states, (theme) => theme === ALL_THEMES);
	const onThemes = new Stretches(rows, size.states, (theme) => theme !== ALL_THEMES);
	const makers = about.dealt((row) => rows.maker[row]!);
	const made = about.dealt((row) => rows.recommendations[row]!);
	const cells = onThemes.dealt((row) => rows.maker[row]! * size.themes + rows.theme[row]!);
	const mentions = onThemes.dealt((row) => rows.recommendations[row]!);
	const bySession = new Map<number, Review[]>();
	const keys = new Set([...about.keys, ...onThemes.keys]);
	for (const key of [...keys].sort((a, b) => a - b)) {
		const session = Math.floor(key / size.states);
		const review = {
			session,
			sur: key % size.states,
			makers: about.of(key, makers),
			made: about.of(key, made),
			cells: onThemes.of(key, cells),
			mentions: onThemes.of(key, mentions)
		};
		const list = bySession.get(session);
		if (list) list.push(review);
		else bySession.set(session, [review]);
	}
	return bySession;
}

/** Where the rows of each review go when they are put in the order of sessions and SuRs (a counting sort). */
class Stretches {
	/** Session × States + SuR of the reviews with such rows. */
	readonly keys: number[] = [];
	readonly #places: Int32Array;
	readonly #starts: Int32Array;
	readonly #length: number;

	constructor({ session, sur, theme }: HistoryColumns, states: number, takes: (theme: number) => boolean) {
		let last = 0;
		for (let row = 0; row < session.length; row++) last = Math.max(last, session[row]!);
		this.#starts = new Int32Array((last + 1) * states + 1);
		for (let row = 0; row < session.length; row++)
			if (takes(theme[row]!)) this.#starts[session[row]! * states + sur[row]! + 1]!++;
		for (let key = 0; key + 1 < this.#starts.length; key++) {
			if (this.#starts[key + 1]! > 0) this.keys.push(key);
			this.#starts[key + 1]! += this.#starts[key]!;
		}
		this.#length = this.#starts.at(-1) ?? 0;
		const next = this.#starts.slice();
		this.#places = new Int32Array(session.length);
		for (let row = 0; row < session.length; row++)
			this.#places[row] = takes(theme[row]!) ? next[session[row]! * states + sur[row]!]!++ : -1;
	}

	/** A value of each row, in the order of the reviews. */
	dealt(value: (row: number) => number): Int32Array {
		const values = new Int32Array(this.#length);
		for (let row = 0; row < this.#places.length; row++) {
			const place = this.#places[row]!;
			if (place >= 0) values[place] = value(row);
		}
		return values;
	}

	/** The part of such values that belongs to one review. */
	of(key: number, values: Int32Array): Int32Array {
		return values.subarray(this.#starts[key] ?? 0, this.#starts[key + 1] ?? 0);
	}
}
