/**
 * How alike two folded names are, 0–1: the greater of two measures, edits (Damerau–Levenshtein, restricted) as a share of
 * the longer name, and Dice's coefficient over letter trigrams, which forgives words in another order. Edits are not
 * counted where hardly a trigram is shared: such names are alike by chance.
 * @param atLeast where the names are less alike than this, how much less need not be right
 */
export function likeness(a: string, b: string, atLeast = 0): number {
	if (a === b) return 1;
	if (a === '' || b === '') return 0;
	const longer = Math.max(a.length, b.length);
	const dice = trigramDice(a, b);
	if (dice < HARDLY_ANY) return dice;
	const most = Math.ceil(longer * (1 - Math.max(dice, atLeast)));
	if (Math.abs(a.length - b.length) > most) return dice;
	return Math.max(1 - edits(a, b, most) / longer, dice);
}

/** Insertions, deletions, substitutions and swaps of neighbours that turn `a` into `b`, given up where more than `most`. */
function edits(a: string, b: string, most: number): number {
	let before: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
		let least = i;
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1];
			let best = Math.min(
				(last[j] as number) + 1,
				(row[j - 1] as number) + 1,
				(last[j - 1] as number) + (same ? 0 : 1)
			);
			if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
				best = Math.min(best, (before[j - 2] as number) + 1);
			}
			row.push(best);
			if (best < least) least = best;
		}
		// A swap looks two rows back, so one edit may still be saved.
		if (least > most + 1) return Math.max(a.length, b.length);
		before = last;
		last = row;
	}
	return last[b.length] as number;
}

const HARDLY_ANY = 0.1;

const known = new Map<string, Set<string>>();

function trigrams(name: string): Set<string> {
	const remembered = known.get(name);
	if (remembered) return remembered;
	if (known.size > 5_000) known.clear();
	const found = new Set<string>();
	for (const word of name.split(' ')) {
		const padded = `  ${word} `;
		for (let i = 0; i + 3 <= padded.length; i++) found.add(padded.slice(i, i + 3));
	}
	known.set(name, found);
	return found;
}

function trigramDice(a: string, b: string): number {
	const [left, right] = [trigrams(a), trigrams(b)];
	let common = 0;
	for (const gram of left) if (right.has(gram)) common++;
	return (2 * common) / (left.size + right.size);
}
