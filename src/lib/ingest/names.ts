import type { Vocabulary } from '../model/dataset';
import type { CrosswalkEntry, State, Theme } from '../model/reference';
import { withoutCode } from '../model/scheme';
import { NO_THEME, UNCLASSIFIED_FAMILY, UNKNOWN_STATE } from '../model/vocabulary';
import { detach } from './entities';
import { likeness } from './likeness';

const LETTERS: Record<string, string> = {
	ø: 'o',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ı: 'i'
};

/**
 * A name with all taken away that does not tell names apart: case, accents, punctuation and brackets (a space each),
 * apostrophes and invisible marks such as soft hyphens (nothing), `&` (and), `St` (saint), "the" at either end.
 */
export function foldName(name: string): string {
	const known = memo.get(name);
	if (known !== undefined) return known;
	const folded = fold(name);
	if (memo.size >= MEMO_SIZE) memo.clear();
	memo.set(detach(name), folded);
	return folded;
}
const memo = new Map<string, string>();
const MEMO_SIZE = 20_000;

function fold(name: string): string {
	return name
		.normalize('NFKD')
		.toLowerCase()
		.replace(/\p{M}+/gu, '')
		.replace(/[øłđðþßæœı]/g, (letter) => LETTERS[letter] ?? letter)
		.replace(/['’‘ʼ`´\p{Cf}]/gu, '')
		.replace(/&/g, ' and ')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim()
		.replace(/\bst\b/g, 'saint')
		.replace(/^the (?=.)|(?<=.) the$/g, '');
}

/** A name as it stands in a link: small letters, digits and hyphens. */
export function slugOf(name: string): string {
	const slug = foldName(name)
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
	return slug === '' ? 'theme' : slug;
}

/** The folds under which a name is found: apostrophes may be nothing or a space. */
function folds(name: string): string[] {
	const plain = foldName(name);
	const spaced = foldName(name.replace(/['’‘ʼ`´]/g, ' '));
	return plain === spaced ? [plain] : [plain, spaced];
}

/** Words by which files say that they do not know who. */
const UNKNOWN_WORDS = new Set(['unknown', 'unknown state', 'xxx', 'n a', 'not known', 'not specified']);

/** Names below this likeness are not suggested: they share letters, and mean another thing (`Wakanda`, `Canada`). */
const LEAST_LIKENESS = 0.7;

interface Nearest {
	id: string;
	name: string;
	likeness: number;
}

/** Finds States by ISO3 or any of their names. Later `add`s extend it. */
export class StateNames {
	readonly #positions = new Map<string, number>();
	readonly #vocabulary: Vocabulary;
	readonly #aliases: ReadonlyMap<string, string>;

	constructor(vocabulary: Vocabulary, aliases: ReadonlyMap<string, string> = new Map()) {
		this.#vocabulary = vocabulary;
		this.#aliases = aliases;
		vocabulary.states.forEach((state, position) => this.index(state, position));
	}

	/** Makes a State known under all its names. The first to bear a name keeps it. */
	index(state: State, position: number): void {
		if (state.iso3 === UNKNOWN_STATE) return;
		for (const name of namesOf(state)) {
			for (const fold of folds(name)) {
				if (fold !== '' && !this.#positions.has(fold)) this.#positions.set(fold, position);
			}
		}
	}

	/** Whose name it is: a position in the vocabulary, or `undefined`. An alias a person accepted comes first. */
	find(name: string): number | undefined {
		const fold = foldName(name);
		const alias = this.#aliases.get(fold);
		if (alias !== undefined) {
			const position = this.#vocabulary.states.findIndex((state) => state.iso3 === alias);
			if (position > 0) return position;
		}
		return this.#positions.get(fold) ?? this.#turned(name) ?? this.#afterArticle(name);
	}

	/** A name whose qualifier was put behind, as in lists by alphabet: `Moldova (Republic of)`, `Moldova, Republic of`. */
	#turned(name: string): number | undefined {
		const match = /^([^(),]+)(?:\(([^()]+)\)|,\s*([^(),]+))\s*$/u.exec(name);
		if (!match) return undefined;
		const qualifier = match[2] ?? match[3] ?? '';
		return QUALIFIER.test(qualifier) ? this.#positions.get(foldName(`${qualifier} ${match[1]}`)) : undefined;
	}

	/** A name with the article of a sentence: `la Suisse`, `l’Albanie`, `el Uruguay`. */
	#afterArticle(name: string): number | undefined {
		const bare = name.replace(/^\s*(?:(?:la|le|les|el|los|las)\s+|l['’])/iu, '');
		return bare === name ? undefined : this.#positions.get(foldName(bare));
	}

	/** The known State whose name is most like it, where any is like it at all. */
	nearest(name: string): Nearest | undefined {
		const fold = foldName(name);
		if (UNKNOWN_WORDS.has(fold)) return undefined;
		return nearest(fold, this.#positions, 4, (position) => {
			const state = this.#vocabulary.states[position] as State;
			return { id: state.iso3, name: state.name };
		});
	}
}

/** Ends in a word that leads to the name: "of the", "de la", "del". */
const QUALIFIER = /\b(?:of|de|du|des|del|la|las|los|the)\s*$|\bd['’]\s*$/iu;

function namesOf(state: State): string[] {
	return [state.iso3, state.name, state.officialName, ...state.otherNames];
}

/** Finds themes by id, name or label, and takes in new ones. */
export class ThemeNames {
	readonly #positions = new Map<string, number>();
	readonly #ids = new Set<string>();
	/** Positions by folded names of other schemes' themes, with their code and without. */
	readonly #crosswalk = new Map<string, number>();
	readonly #vocabulary: Vocabulary;
	readonly #aliases: ReadonlyMap<string, string>;

	constructor(
		vocabulary: Vocabulary,
		aliases: ReadonlyMap<string, string> = new Map(),
		crosswalk: readonly CrosswalkEntry[] = []
	) {
		this.#vocabulary = vocabulary;
		this.#aliases = aliases;
		vocabulary.themes.forEach((theme, position) => this.index(theme, position));
		const issues = new Map(vocabulary.themes.map(({ id }, position) => [id, position]));
		for (const { theme, issue } of crosswalk) {
			const position = issues.get(issue);
			if (position === undefined) continue;
			for (const fold of [foldName(theme), foldName(withoutCode(theme))]) {
				if (!this.#crosswalk.has(fold)) this.#crosswalk.set(fold, position);
			}
		}
	}

	/** Makes a theme known under its id, name and label. The first to bear a name keeps it. */
	index(theme: Theme, position: number): void {
		this.#ids.add(theme.id);
		if (theme.id === NO_THEME) return;
		for (const name of [theme.id, theme.name, theme.label]) {
			for (const fold of folds(name)) {
				if (fold !== '' && !this.#positions.has(fold)) this.#positions.set(fold, position);
			}
		}
	}

	/** Which theme it is: a position in the vocabulary, or `undefined`. An alias a person accepted comes first. */
	find(name: string): number | undefined {
		const fold = foldName(name);
		const alias = this.#aliases.get(fold);
		if (alias !== undefined) {
			const position = this.#vocabulary.themes.findIndex((theme) => theme.id === alias);
			if (position > 0) return position;
		}
		return this.#positions.get(fold) ?? this.#crossed(name, fold);
	}

	/** Whether a name stands for an issue of another name: by a person's word, or by the crosswalk. */
	isMapped(name: string): boolean {
		const fold = foldName(name);
		return this.#aliases.has(fold) || !this.#positions.has(fold);
	}

	/** Whether a name is known by the crosswalk alone, and so a theme of OHCHR's. */
	isCrossed(name: string): boolean {
		const fold = foldName(name);
		return !this.#positions.has(fold) && !this.#aliases.has(fold) && this.#crossed(name, fold) !== undefined;
	}

	#crossed(name: string, fold: string): number | undefined {
		const plain = withoutCode(name);
		return (
			this.#crosswalk.get(fold) ??
			(plain === name
				? undefined
				: (this.#crosswalk.get(foldName(plain)) ?? this.#positions.get(foldName(plain))))
		);
	}

	/** Takes in a theme nobody knows, and returns its position. */
	addUnknown(name: string): number {
		const stem = slugOf(name);
		let id = stem;
		for (let count = 2; this.#ids.has(id) || id === NO_THEME; count++) id = `${stem}-${count}`;
		const theme: Theme = { id, name, label: name, family: UNCLASSIFIED_FAMILY };
		const position = this.#vocabulary.themes.push(theme) - 1;
		this.index(theme, position);
		// A name of signs alone folds to nothing and would be taken in anew on every row.
		if (foldName(name) === '') this.#positions.set('', position);
		return position;
	}

	/** The classified theme whose name is most like it, where any is like it at all. */
	nearest(name: string): Nearest | undefined {
		const describe = (position: number) => {
			const theme = this.#vocabulary.themes[position] as Theme;
			return theme.family === UNCLASSIFIED_FAMILY ? undefined : { id: theme.id, name: theme.name };
		};
		const telling = tellingWords(foldName(name));
		if (telling === '') return undefined;
		const known = new Map<string, number>();
		for (const [fold, position] of this.#positions) {
			const words = tellingWords(fold);
			if (words !== '' && !known.has(words)) known.set(words, position);
		}
		return nearest(telling, known, 0, describe) ?? holding(telling, known, describe);
	}
}

/** The words of a theme that tell it from others: “Right to privacy” and “Right to land” are not alike. */
function tellingWords(fold: string): string {
	return fold
		.split(' ')
		.filter((word) => !SHARED_WORDS.has(word))
		.join(' ');
}
const SHARED_WORDS = new Set(
	'right rights human freedom freedoms and or of to the on in for other general issues'.split(' ')
);

/** Shorter names are found in too many others. */
const LEAST_HELD = 4;

/**
 * Of the names that hold a name as words of their own, or are held by it, the one with the least beside: `Torture` is in `Torture and other CID
 * treatment`. Such names are half alike, and more by how little stands beside.
 */
function holding(
	fold: string,
	positions: ReadonlyMap<string, number>,
	describe: (position: number) => { id: string; name: string } | undefined
): Nearest | undefined {
	const holds = (whole: string, part: string) =>
		part.length >= LEAST_HELD && ` ${whole} `.includes(` ${part} `);
	let best: Nearest | undefined;
	for (const [known, position] of positions) {
		if (!holds(known, fold) && !holds(fold, known)) continue;
		const found = describe(position);
		const share = Math.min(known.length, fold.length) / Math.max(known.length, fold.length);
		if (found && share > (best?.likeness ?? 0)) best = { ...found, likeness: share };
	}
	return best && { ...best, likeness: Math.round(50 + best.likeness * 50) / 100 };
}

/** @param shortest names shorter than this (codes) are not compared */
function nearest(
	fold: string,
	positions: ReadonlyMap<string, number>,
	shortest: number,
	describe: (position: number) => { id: string; name: string } | undefined
): Nearest | undefined {
	let best: { position: number; likeness: number } | undefined;
	for (const [known, position] of positions) {
		if (known.length < shortest || !describe(position)) continue;
		const alike = likeness(fold, known, best?.likeness ?? LEAST_LIKENESS);
		if (alike < LEAST_LIKENESS || (best && alike <= best.likeness)) continue;
		best = { position, likeness: alike };
	}
	const found = best && describe(best.position);
	return best && found && { ...found, likeness: Math.round(best.likeness * 100) / 100 };
}
