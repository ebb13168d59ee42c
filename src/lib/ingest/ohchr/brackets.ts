/** Text between two brackets that belong together, or that would if one of them had not been forgotten. */
export interface Bracket {
	/** Position of the opening bracket, or of the first letter where none stands there. */
	start: number;
	/** Position after the closing bracket. */
	end: number;
	inner: string;
	/** Whether one of the two brackets is missing. */
	torn: boolean;
}

/** The longest name, in words, that is looked for before a bracket that closes without having opened. */
const MOST_WORDS_BACK = 8;

/**
 * The outermost brackets of a text, in order. Brackets within brackets belong to the outer ones. Where a bracket is
 * missing, what could stand between the two is given out as torn.
 */
export function bracketsOf(text: string): Bracket[] {
	const open: number[] = [];
	const pairs: Bracket[] = [];
	const strays: number[] = [];
	for (let i = 0; i < text.length; i++) {
		if (text[i] === '(') open.push(i);
		else if (text[i] === ')') {
			const start = open.pop();
			if (start === undefined) strays.push(i);
			else pairs.push({ start, end: i + 1, inner: text.slice(start + 1, i), torn: false });
		}
	}
	const outermost: Bracket[] = [];
	for (const pair of pairs.sort((a, b) => a.start - b.start)) {
		if (pair.start >= (outermost.at(-1)?.end ?? 0)) outermost.push(pair);
	}
	for (const start of open) {
		const rest = text.slice(start + 1);
		const length = /[(;]|\.\s|$/.exec(rest)?.index ?? rest.length;
		outermost.push({ start, end: start + 1 + length, inner: rest.slice(0, length), torn: true });
	}
	for (const stray of strays) {
		const before = Math.max(text.lastIndexOf(';', stray), text.lastIndexOf(')', stray - 1)) + 1;
		for (const start of wordStarts(text, before, stray)) {
			outermost.push({ start, end: stray + 1, inner: text.slice(start, stray), torn: true });
		}
	}
	return outermost.sort((a, b) => a.start - b.start);
}

/** Where the last words before a position begin, the longest run first. */
function wordStarts(text: string, from: number, to: number): number[] {
	const starts = [...text.slice(from, to).matchAll(/\S+/g)].map((match) => from + match.index);
	return starts.slice(-MOST_WORDS_BACK);
}
