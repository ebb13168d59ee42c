/** Finds a State by a name as it stands in a text. */
export type FindState = (name: string) => number | undefined;

/** A name of a list, with its State where it resolves. */
export interface NamedState {
	name: string;
	position: number | undefined;
}

/** Pieces joined by their separator at most, where a name has a comma or an "and" of its own. */
const MOST_PIECES = 6;

/** Who speaks for other States, and those spoken for, which made no recommendation of their own. */
const ON_BEHALF = /\b(?:also )?(?:on behalf of|au nom (?:de|du|des)|en nombre (?:de|del))\b/i;

/**
 * The States a list names: `Portugal, Slovakia`, `Bolivia (Plurinational State of), Chile`, `Bosnia and Herzegovina and
 * Chile`, `Norway, on behalf of the Nordic countries`. Read from the left, the longest run of pieces that is a known name is one State.
 * @param spokenFor takes those on whose behalf another speaks, which are no recommending States
 */
export function statesOf(
	list: string,
	known: FindState,
	spokenFor: (name: string) => void = () => undefined
): NamedState[] {
	const find: FindState = (name) => known(name) ?? known(name.replace(FOOTNOTE, ''));
	const whole = clean(list);
	const position = find(whole);
	if (position !== undefined) return [{ name: whole.replace(FOOTNOTE, ''), position }];
	const names = pieces(whole, /^[;/|\n]/)
		.flatMap((part) => withoutRepresented(runs(pieces(part, /^,/), [', '], find), find, spokenFor))
		.flatMap((found) =>
			found.position === undefined ? runs(pieces(found.name, AND_BETWEEN), AND, find) : [found]
		)
		.flatMap((found) => (found.position === undefined ? sideBySide(found, find) : [found]));
	return withQualifiers(names, find).map((found) =>
		found.position === undefined ? found : { ...found, name: found.name.replace(FOOTNOTE, '') }
	);
}

/** The number of a footnote, set to the last letter of a name: `Peru¹`, `Peru2`. */
const FOOTNOTE = /(?<=[\p{L})])\p{N}{1,2}$/u;

/** Names with what a comma parted from them: `Chile and Bolivia, Plurinational State of`, `Chile and Korea, Republic of`. */
function withQualifiers(names: readonly NamedState[], find: FindState): NamedState[] {
	const joined: NamedState[] = [];
	for (const found of names) {
		const before = joined.at(-1);
		if (before && found.position === undefined) {
			const position = find(`${before.name} (${found.name})`);
			if (position !== undefined && position === (before.position ?? position)) {
				joined[joined.length - 1] = { name: `${before.name}, ${found.name}`, position };
				continue;
			}
		}
		joined.push(found);
	}
	return joined;
}

function clean(name: string): string {
	return name
		.replace(/[*†‡]/g, '')
		.replace(/\s+/g, ' ')
		.replace(/^[\s,;.]+|[\s,;.]+$/g, '')
		.replace(/^(?:and|et|y|e|&)\s+/i, '')
		.replace(/^(?:as )?(?:recommended|recommendation|proposed|made) (?:by|of|from)\s+/i, '')
		.replace(/^(?:recommandé|proposé)e? par\s+|^(?:recomendad|propuest)[ao] por\s+/i, '');
}

/** Splits where the separator stands outside of brackets. */
function pieces(text: string, separator: RegExp): string[] {
	const found: string[] = [];
	let depth = 0;
	let start = 0;
	for (let i = 0; i < text.length; i++) {
		if (text[i] === '(') depth++;
		else if (text[i] === ')') depth--;
		const match = depth <= 0 ? separator.exec(text.slice(i, i + LONGEST_SEPARATOR)) : null;
		if (!match) continue;
		found.push(text.slice(start, i));
		start = i + match[0].length;
		i = start - 1;
	}
	return [...found, text.slice(start)];
}

/** Words that join the last two names, or the parts of one. */
const AND = [' and ', ' y ', ' et ', ' e '];
const AND_BETWEEN = /^\s(?:and|&|et|y|e|as well as|ainsi que|así como|bem como)\s/;
/** The longest of them, with its spaces. */
const LONGEST_SEPARATOR = 12;

/** @param joints what may have stood between the parts of one name */
function runs(parts: readonly string[], joints: readonly string[], find: FindState): NamedState[] {
	const names: NamedState[] = [];
	for (let i = 0; i < parts.length;) {
		let taken = 1;
		let name = clean(parts[i] ?? '');
		let position: number | undefined;
		for (let count = Math.min(MOST_PIECES, parts.length - i); count > 0 && position === undefined; count--) {
			for (const joint of count > 1 ? joints : joints.slice(0, 1)) {
				const tried = clean(parts.slice(i, i + count).join(joint));
				position = find(tried);
				if (position === undefined) continue;
				name = tried;
				taken = count;
				break;
			}
		}
		if (name !== '') names.push({ name, position });
		i += taken;
	}
	return names;
}

/**
 * Who speaks on behalf of others is the recommending State; those behind it are no names of their own: a group, or the States
 * that follow up to the end of the list.
 */
function withoutRepresented(
	names: readonly NamedState[],
	find: FindState,
	spokenFor: (name: string) => void
): NamedState[] {
	const kept: NamedState[] = [];
	let listing = false;
	for (const found of names) {
		const match = found.position === undefined ? ON_BEHALF.exec(found.name) : null;
		if (match) {
			const speaker = clean(found.name.slice(0, match.index).replace(/\($/, '').trim());
			if (speaker !== '') kept.push({ name: speaker, position: find(speaker) });
			const behind = clean(found.name.slice(match.index + match[0].length).replace(/\)\s*$/, ''));
			if (behind !== '') spokenFor(behind);
			// Between brackets the States spoken for end with them; without, they may go on.
			listing = !found.name.includes('(') && namesState(behind, find);
		} else if (listing && namesState(found.name, find)) spokenFor(found.name);
		else kept.push(found);
	}
	return kept;
}

/** Whether a text names States and nothing else. */
function namesState(text: string, find: FindState): boolean {
	const names = runs(pieces(clean(text), AND_BETWEEN), AND, find);
	return names.length > 0 && names.every(({ position }) => position !== undefined);
}

/** Words up to which a text without separators is tried as names side by side. */
const MOST_WORDS = 40;

/** Names whose separator was forgotten or mistyped: `Chile Peru`, `Chile. Peru`, `Chile - Peru`. */
function sideBySide(found: NamedState, find: FindState): NamedState[] {
	const words = found.name.split(/[\s.–—]+|\s-\s/).filter((word) => word !== '');
	if (words.length < 2 || words.length > MOST_WORDS) return [found];
	const names = runs(words, [' '], find);
	return names.length > 1 && names.every(({ position }) => position !== undefined) ? names : [found];
}
