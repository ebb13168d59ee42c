import type { LabelKind, Vocabulary } from '../model/dataset';
import { withoutCode } from '../model/scheme';
import type { Reference, Session } from '../model/reference';
import { UNCLASSIFIED_FAMILY } from '../model/vocabulary';
import { detach } from './entities';
import { slugOf, StateNames, ThemeNames } from './names';

/** Positions are stored in 16 bits. */
export const MOST_WORDS = 65_535;

/** The words of one `ingest` call: a copy of the vocabulary that grows, and the ways to find things in it. */
export class Words {
	readonly vocabulary: Vocabulary;
	readonly states: StateNames;
	readonly themes: ThemeNames;
	readonly sessions: readonly Session[];
	/** Ids of themes that need no listing: those of the reference and of the themes tables of this call. */
	readonly #knownThemes: Set<string>;
	readonly #documents = new Map<string, number>();
	readonly #labels = new Map<string, number>();

	constructor(reference: Reference, vocabulary: Vocabulary, aliases?: ReadonlyMap<string, string>) {
		this.vocabulary = {
			states: vocabulary.states.map((state) => ({ ...state })),
			themes: vocabulary.themes.map((theme) => ({ ...theme })),
			documents: [...vocabulary.documents],
			labels: [...vocabulary.labels]
		};
		this.sessions = reference.sessions;
		this.states = new StateNames(this.vocabulary, aliases);
		this.themes = new ThemeNames(this.vocabulary, aliases, reference.crosswalk);
		this.#knownThemes = new Set(reference.themes.map((theme) => theme.id));
		this.vocabulary.documents.forEach((title, position) => this.#documents.set(title, position));
		this.vocabulary.labels.forEach(({ kind, name, theme }, position) => {
			const key = labelKey(kind, name, theme);
			if (!this.#labels.has(key)) this.#labels.set(key, position);
		});
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

	/**
	 * The position of what a file says in its own words; taken in where it is new.
	 * @param theme the issue it stands for, a position in `vocabulary.themes`; 0 for none
	 * @returns `undefined` where there is no room left
	 */
	label(kind: LabelKind, name: string, theme: number): number | undefined {
		// An issue is called as the reference calls it, whether the file has its id or its name.
		const own =
			kind === 'issue' && !this.themes.isMapped(name) ? this.vocabulary.themes[theme]?.name : undefined;
		const spelled = own ?? name;
		const key = labelKey(kind, spelled, theme);
		const known = this.#labels.get(key);
		if (known !== undefined) return known;
		if (this.vocabulary.labels.length > MOST_WORDS) return undefined;
		const kept = detach(spelled);
		const id = kind === 'sdg' ? slugOf(kept) : slugOf(withoutCode(kept));
		const position = this.vocabulary.labels.push({ kind, id, name: kept, theme }) - 1;
		this.#labels.set(labelKey(kind, kept, theme), position);
		return position;
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

function labelKey(kind: LabelKind, name: string, theme: number): string {
	return `${kind}\n${theme}\n${name}`;
}
