/**
 * How alike two folded names are, 0–1: the greater of two measures, edits (Damerau–Levenshtein, restricted) as a share of
 * the longer name, and Dice's coefficient over letter trigrams, which forgives words in another order.
 */
export function likeness(a: string, b: string): number {
	if (a === b) return 1;
	if (a === '' || b === '') return 0;
	const longer = Math.max(a.length, b.length);
	const dice = trigramDice(a, b);
	// So many edits at least: where that is more than Dice's measure leaves room for, they need not be counted.
	if (1 - Math.abs(a.length - b.length) / longer <= dice) return dice;
	return Math.max(1 - edits(a, b) / longer, dice);
}

/** Insertions, deletions, substitutions and swaps of neighbours that turn `a` into `b`. */
function edits(a: string, b: string): number {
	let before: number[] = [];
	let last = Array.from({ length: b.length + 1 }, (_, j) => j);
	for (let i = 1; i <= a.length; i++) {
		const row = [i];
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
		}
		before = last;
		last = row;
	}
	return last[b.length] as number;
}

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
