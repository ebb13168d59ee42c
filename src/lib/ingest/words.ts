import type { Vocabulary } from '../model/dataset';
import type { Reference } from '../model/reference';
import { UNCLASSIFIED_FAMILY } from '../model/vocabulary';
import { detach } from './entities';
import { StateNames, ThemeNames } from './names';

/** Positions are stored in 16 bits. */
export const MOST_WORDS = 65_535;

/** The words of one `ingest` call: a copy of the vocabulary that grows, and the ways to find things in it. */
export class Words {
	readonly vocabulary: Vocabulary;
	readonly states: StateNames;
	readonly themes: ThemeNames;
	/** Ids of themes that need no listing: those of the reference and of the themes tables of this call. */
	readonly #knownThemes: Set<string>;
	readonly #documents = new Map<string, number>();

	constructor(reference: Reference, vocabulary: Vocabulary, aliases?: ReadonlyMap<string, string>) {
		this.vocabulary = {
			states: vocabulary.states.map((state) => ({ ...state })),
			themes: vocabulary.themes.map((theme) => ({ ...theme })),
			documents: [...vocabulary.documents]
		};
		this.states = new StateNames(this.vocabulary, aliases);
		this.themes = new ThemeNames(this.vocabulary, aliases);
		this.#knownThemes = new Set(reference.themes.map((theme) => theme.id));
		this.vocabulary.documents.forEach((title, position) => this.#documents.set(title, position));
	}

	/** Says that a theme was brought by a table of themes. */
	declareTheme(id: string): void {
		this.#knownThemes.add(id);
	}

	/** Whether a theme is one that only a file of recommendations brought. */
	isStray(position: number): boolean {
		const theme = this.vocabulary.themes[position];
		return theme !== undefined && theme.family === UNCLASSIFIED_FAMILY && !this.#knownThemes.has(theme.id);
	}

	/** The position of a document, which is taken in where it is new; `undefined` where there is no room left. */
	document(title: string): number | undefined {
		const known = this.#documents.get(title);
		if (known !== undefined) return known;
		if (this.vocabulary.documents.length > MOST_WORDS) return undefined;
		const kept = detach(title);
		const position = this.vocabulary.documents.push(kept) - 1;
		this.#documents.set(kept, position);
		return position;
	}
}
