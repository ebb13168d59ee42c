/** What a recommendation is matched by, within one review. */
export interface Matchable {
	rec: number;
	maker: number;
	paragraph: string;
	text: string;
}

/** Wordings at least so alike are the same recommendation. */
export const ALIKE = 0.75;

/**
 * Finds the recommendations of one source in another, within one review. Where the two number their paragraphs alike (at
 * least one number in common), rows that both have a number are matched by number and recommending State, and by nothing
 * else: a State that asks twice in a paragraph is there with all it asks. Other rows are matched by the likeness of their
 * wording, of the same recommending State, one to one, the most alike first.
 * @returns number of the recommendation in `others` → number of the one in `first` that it repeats
 */
export function matchRows(first: readonly Matchable[], others: readonly Matchable[]): Map<number, number> {
	const matched = new Map<number, number>();
	const numbers = new Set(first.map(({ paragraph }) => plainNumber(paragraph)).filter((word) => word !== ''));
	const numbered = others.some(({ paragraph }) => numbers.has(plainNumber(paragraph)));
	const byNumber = new Map<string, number>();
	if (numbered)
		for (const row of first) {
			const key = numberKey(row);
			if (key !== undefined && !byNumber.has(key)) byNumber.set(key, row.rec);
		}
	const left: Matchable[] = [];
	for (const row of others) {
		const found = numbered ? byNumber.get(numberKey(row) ?? '') : undefined;
		if (found === undefined) left.push(row);
		else matched.set(row.rec, found);
	}
	for (const [rec, twin] of alikeRows(first, left, numbered)) matched.set(rec, twin);
	return matched;
}

/** @param numbered whether rows that both have a number are told apart by it */
function alikeRows(
	first: readonly Matchable[],
	others: readonly Matchable[],
	numbered: boolean
): [number, number][] {
	const worded = new Map<number, { row: Matchable; words: Map<string, number> }[]>();
	for (const row of first) {
		if (row.text === '') continue;
		const known = worded.get(row.maker);
		const entry = { row, words: wordsOf(row.text) };
		if (known) known.push(entry);
		else worded.set(row.maker, [entry]);
	}
	const pairs: { rec: number; twin: number; likeness: number }[] = [];
	for (const other of others) {
		if (other.text === '') continue;
		const words = wordsOf(other.text);
		for (const { row, words: known } of worded.get(other.maker) ?? []) {
			if (numbered && row.paragraph !== '' && other.paragraph !== '') continue;
			const likeness = dice(known, words);
			if (likeness >= ALIKE) pairs.push({ rec: other.rec, twin: row.rec, likeness });
		}
	}
	pairs.sort((a, b) => b.likeness - a.likeness || a.rec - b.rec || a.twin - b.twin);
	const [taken, used] = [new Set<number>(), new Set<number>()];
	return pairs.flatMap(({ rec, twin }): [number, number][] => {
		if (taken.has(rec) || used.has(twin)) return [];
		taken.add(rec);
		used.add(twin);
		return [[rec, twin]];
	});
}

function numberKey({ maker, paragraph }: Matchable): string | undefined {
	const number = plainNumber(paragraph);
	return number === '' ? undefined : `${maker} ${number}`;
}

/** `118.012.` and `118.12` are the same number. */
function plainNumber(paragraph: string): string {
	return paragraph
		.toLowerCase()
		.replace(/\s+/g, '')
		.replace(/[.:;)]+$/, '')
		.replace(/(^|\.)0+(?=\d)/g, '$1');
}

/**
 * The words of a wording and how often each stands there: without case, accents, punctuation, and the States in brackets at
 * its end, which some publishers leave in and some take out.
 */
export function wordsOf(text: string): Map<string, number> {
	const plain = text
		.replace(/(\s*\([^()]*\)[\s.;,]*)+$/, '')
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase();
	const words = new Map<string, number>();
	for (const [word] of plain.matchAll(/[\p{L}\p{N}]+/gu)) words.set(word, (words.get(word) ?? 0) + 1);
	return words;
}

/** Dice's coefficient (Ecology 26, 1945) of two bags of words: 0 nothing in common, 1 the same words as often. */
export function dice(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
	let [common, all] = [0, 0];
	for (const [word, times] of a) {
		common += Math.min(times, b.get(word) ?? 0);
		all += times;
	}
	for (const times of b.values()) all += times;
	return all === 0 ? 0 : (2 * common) / all;
}
