import type { Ledger } from '../ledger';
import type { Clause } from '../paragraph-sink';
import { NOTES } from '../reasons';
import { clausesOf } from './clauses';
import { statesOf, type FindState, type NamedState } from './state-list';

/** Brackets taken as wording that are named in a remark. */
const MOST_NAMED = 20;

/** Reads the paragraphs of one file into clauses, and remembers what is to be said of their brackets. */
export class ClauseReader {
	readonly #find: FindState;
	readonly #inWording: string[] = [];
	readonly #spokenFor: string[] = [];
	#speaking = 0;
	#fromText = 0;

	constructor(find: FindState) {
		this.#find = find;
	}

	/** The States of a list that stands in a cell of its own. */
	statesIn(list: string): NamedState[] {
		const behind: string[] = [];
		const states = statesOf(list, this.#find, (name) => behind.push(name));
		this.#speaks(behind);
		return states;
	}

	/**
	 * The clauses of a paragraph where its brackets name the very States that are listed, or none is; else the whole text, asked by
	 * each State listed.
	 * @param listed the States as another cell has them; none where there is no such cell, or it is empty
	 * @param hasCell whether there is one, so that brackets which stand in for it are counted
	 */
	read(text: string, listed: readonly string[] = [], hasCell = false): Clause[] {
		const { clauses, inWording, spokenFor } = clausesOf(text, this.#find);
		const bracketed = new Set(clauses.flatMap(({ states }) => states.map(({ position }) => position)));
		if (listed.length > 0) {
			const known = new Set(listed.map((name) => this.#find(name)));
			const agree =
				bracketed.size === known.size &&
				!known.has(undefined) &&
				[...known].every((one) => bracketed.has(one));
			if (!agree) return [{ text: text.trim().replace(/[\s;,]+$/, ''), makers: listed }];
		} else {
			this.#inWording.push(...inWording);
			this.#speaks(spokenFor);
			if (hasCell && bracketed.size > 0) this.#fromText++;
		}
		return clauses.map((clause) => ({ text: clause.text, makers: clause.states.map(({ name }) => name) }));
	}

	#speaks(behind: readonly string[]): void {
		if (behind.length === 0) return;
		this.#speaking++;
		for (const name of behind) if (!this.#spokenFor.includes(name)) this.#spokenFor.push(name);
	}

	/** Says, once all is read, what was made of brackets. */
	finish({ notes }: Ledger): void {
		if (this.#fromText > 0) notes.push(NOTES.namesWithText(this.#fromText));
		if (this.#speaking > 0) notes.push(NOTES.spokenFor(this.#speaking, this.#spokenFor));
		if (this.#inWording.length > 0) notes.push(NOTES.stateInWording(this.#inWording.slice(0, MOST_NAMED)));
	}
}
