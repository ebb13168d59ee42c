/** Finds a State by a name as it stands in a text. */
export type FindState = (name: string) => number | undefined;

/** A name of a list, with its State where it resolves. */
export interface NamedState {
	name: string;
	position: number | undefined;
}

/** Pieces joined by their separator at most, where a name has a comma or an "and" of its own. */
const MOST_PIECES = 6;

/**
 * The States a list names: `Portugal, Slovakia`, `Bolivia (Plurinational State of), Chile`, `Bosnia and Herzegovina and
 * Chile`, `Norway, on behalf of the Nordic countries`. Read from the left, the longest run of pieces that is a known name is one State.
 */
export function statesOf(list: string, find: FindState): NamedState[] {
	const whole = clean(list);
	const position = find(whole);
	if (position !== undefined) return [{ name: whole, position }];
	return whole
		.split(/[;/|\n]/)
		.flatMap((part) => runs(pieces(part, /^,/), ', ', find))
		.flatMap((found) =>
			found.position === undefined
				? runs(pieces(found.name, /^\s(?:and|&|et|y|e)\s/), ' and ', find)
				: [found]
		)
		.flatMap((found) => (found.position === undefined ? speaker(found, find) : [found]));
}

function clean(name: string): string {
	return name
		.replace(/[*†‡]/g, '')
		.replace(/\s+/g, ' ')
		.replace(/^[\s,;.]+|[\s,;.]+$/g, '')
		.replace(/^(?:and|et|y)\s+/i, '');
}

/** Splits where the separator stands outside of brackets. */
function pieces(text: string, separator: RegExp): string[] {
	const found: string[] = [];
	let depth = 0;
	let start = 0;
	for (let i = 0; i < text.length; i++) {
		if (text[i] === '(') depth++;
		else if (text[i] === ')') depth--;
		const match = depth === 0 ? separator.exec(text.slice(i, i + 6)) : null;
		if (!match) continue;
		found.push(text.slice(start, i));
		start = i + match[0].length;
		i = start - 1;
	}
	return [...found, text.slice(start)];
}

function runs(parts: readonly string[], joint: string, find: FindState): NamedState[] {
	const names: NamedState[] = [];
	for (let i = 0; i < parts.length;) {
		let taken = 1;
		let position: number | undefined;
		for (let count = Math.min(MOST_PIECES, parts.length - i); count > 0; count--) {
			position = find(clean(parts.slice(i, i + count).join(joint)));
			if (position === undefined) continue;
			taken = count;
			break;
		}
		const name = clean(parts.slice(i, i + taken).join(joint));
		if (name !== '') names.push({ name, position });
		i += taken;
	}
	return names;
}

/** Who speaks on behalf of others is the recommending State; the others are no name of their own. */
function speaker(found: NamedState, find: FindState): NamedState[] {
	const match = /^(.*?),?\s*\b(?:also )?on behalf of\b/i.exec(found.name);
	if (!match) return [found];
	const name = clean(match[1] ?? '');
	return name === '' ? [] : [{ name, position: find(name) }];
}
