/** Something the search can lead to. */
export interface Found {
	id: string;
	/** Heading under which it is listed. */
	group: string;
	label: string;
	/** What it is, or how many recommendations there are of it. */
	hint: string;
	/** Other words it answers to: former names, a code, a family. */
	words: readonly string[];
	href: string;
}

/** How many of a group are listed, and of all groups together where nothing was typed. */
const MOST = 7;

/**
 * The entries that answer to what was typed, the best of each group first, groups in the order of the entries. Every typed
 * word must begin a word of the label or of its other words; letters count without accents and case. With nothing typed: the
 * first few of each group.
 */
export function find(entries: readonly Found[], typed: string): Found[] {
	const wanted = plain(typed)
		.split(/\s+/)
		.filter((word) => word !== '');
	const scored = entries
		.map((entry, index) => ({ entry, index, score: scoreOf(entry, wanted) }))
		.filter(({ score }) => score > 0)
		.sort((a, b) => b.score - a.score || a.index - b.index);
	const groups = new Map<string, Found[]>();
	for (const { group } of entries) groups.set(group, []);
	for (const { entry } of scored) {
		const list = groups.get(entry.group);
		if (list && list.length < (wanted.length === 0 ? 4 : MOST)) list.push(entry);
	}
	const lists = [...groups.values()];
	if (wanted.length === 0) return lists.flat();
	// The group that answers best stands first: who types a theme does not look for a page.
	const best = (list: readonly Found[]): number =>
		Math.max(0, ...list.map((entry) => scoreOf(entry, wanted)));
	return lists.toSorted((a, b) => best(b) - best(a)).flat();
}

function scoreOf({ label, words }: Found, wanted: readonly string[]): number {
	if (wanted.length === 0) return 1;
	const name = plain(label);
	const others = plain(words.join(' '));
	let score = 0;
	for (const word of wanted) {
		if (name.startsWith(word)) score += 4;
		else if (begins(name, word)) score += 3;
		else if (begins(others, word)) score += 2;
		else if (word.length > 2 && name.includes(word)) score += 1;
		else return 0;
	}
	return score / wanted.length + (name === wanted.join(' ') ? 2 : 0);
}

const begins = (text: string, word: string): boolean => ` ${text}`.includes(` ${word}`);

/** Letters without accents, small, with anything else as a space. */
const plain = (text: string): string =>
	text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
