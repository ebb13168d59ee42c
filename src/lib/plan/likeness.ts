/** Wordings that share so much are called alike: a third of the words that stand in either. */
export const ALIKE = 1 / 3;

/** Words of four letters and more, without case and accents, so that "of" and "the" tie nothing together. */
export function wordsOf(text: string): Set<string> {
	const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
	return new Set(plain.match(/\p{L}{4,}/gu) ?? []);
}

/** How many of the words that stand in either stand in both, 0–1 (Jaccard 1901); 0 where one has none. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
	if (one.size === 0 || other.size === 0) return 0;
	const shared = [...one].filter((word) => other.has(word)).length;
	return shared / (one.size + other.size - shared);
}
