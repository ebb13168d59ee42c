import { asksOn } from './asks-on';
import { bracketsOf, type Bracket } from './brackets';
import { statesOf, type FindState, type NamedState } from './state-list';

/** One thing asked, and who asks it. */
export interface Clause {
	text: string;
	/** None where the paragraph names nobody for it. */
	states: NamedState[];
}

/** What a paragraph of recommendations says. */
export interface Clauses {
	clauses: Clause[];
	/** Brackets that name a State and stand within a sentence, taken as wording. */
	inWording: string[];
	/** Groups and States on whose behalf a recommending State speaks; they made no recommendation of their own. */
	spokenFor: string[];
}

/** A bracket that names the States of the clause before it. */
interface Makers {
	start: number;
	end: number;
	states: NamedState[];
	spokenFor: string[];
}

/**
 * Takes a paragraph apart into its clauses and the States that stand in brackets at the end of each: `Ratify … (Uruguay)
 * (Mali); Sign … (Portugal, Slovakia).` Square brackets that name States are read as round ones. A bracket counts as States where all or some of its names are known and a clause ends
 * with it, where another thing asked is joined to it, or where it is the last of its clause; one that is not known counts where a clause ends with it and it reads
 * like a name. Every other bracket is wording: abbreviations, years, articles.
 */
export function clausesOf(paragraph: string, find: FindState): Clauses {
	const wording = paragraph.replace(/\s+/g, ' ').trim();
	const text = withRoundBrackets(wording, find);
	const candidates = withoutOverlap(bracketsOf(text).map((bracket) => look(bracket, text, find)));
	const makers: Makers[] = [];
	const inWording: string[] = [];
	candidates.forEach((candidate, i) => {
		const { states, end, torn } = candidate;
		const known = states.filter(({ position }) => position !== undefined);
		const closes = endsClause(text, end);
		if (known.length > 0) {
			const ended = closes || text.slice(end).match(/^\s*(?:,|and\b|&|\/)?\s*\(/) !== null;
			const all = known.length === states.length;
			if (ended || (all && asksOn(text.slice(end))) || !laterMakers(candidates, i, text))
				makers.push(named(candidate, known));
			else inWording.push(candidate.inner);
		} else if (closes && !torn && states.length > 0 && states.every(({ name }) => readsLikeState(name))) {
			makers.push(candidate);
		}
	});

	const clauses: Clause[] = [];
	let from = 0;
	for (let i = 0; i < makers.length; i++) {
		const first = makers[i] as Makers;
		const states = [...first.states];
		let end = first.end;
		// Brackets with nothing between them ask the same thing.
		for (let next = makers[i + 1]; next && isGap(text.slice(end, next.start)); next = makers[i + 1]) {
			states.push(...next.states);
			end = next.end;
			i++;
		}
		clauses.push({ text: trimmed(wording.slice(from, first.start)), states: distinct(states) });
		from = end;
	}
	addRest(clauses, wording.slice(from));
	return { clauses, inWording, spokenFor: makers.flatMap(({ spokenFor }) => spokenFor) };
}

/** Brackets of other shapes as round ones, letter for letter: full-width ones, and square ones that name States. */
function withRoundBrackets(text: string, find: FindState): string {
	return text
		.replace(/（/g, '(')
		.replace(/）/g, ')')
		.replace(/\[([^[\]]+)\]/g, (bracket, inner: string, at: number) => {
			const states = statesOf(inner, find);
			const known = states.some(({ position }) => position !== undefined);
			const closes = endsClause(text, at + bracket.length);
			const alike = closes && states.length > 0 && states.every(({ name }) => readsLikeState(name));
			return known || alike ? `(${inner})` : bracket;
		});
}

interface Candidate extends Makers {
	inner: string;
	torn: boolean;
}

/** Characters before a bracket among which the name is looked for that it qualifies. */
const MOST_BACK = 60;

function look(bracket: Bracket, text: string, find: FindState): Candidate {
	const { start, end, inner, torn } = bracket;
	const spokenFor: string[] = [];
	const states = statesOf(inner, find, (name) => spokenFor.push(name));
	if (!torn && !states.some(({ position }) => position !== undefined)) {
		// A qualifier alone: the name before the bracket belongs to it.
		const from = Math.max(0, start - MOST_BACK);
		const words = [...text.slice(from, start).matchAll(/[^\s(),;]+/g)].slice(-3);
		for (const word of words) {
			const begin = from + word.index;
			const name = text.slice(begin, end);
			const position = /^\p{Lu}/u.test(name) ? find(name) : undefined;
			if (position !== undefined)
				return { start: begin, end, inner: name, torn, spokenFor, states: [{ name, position }] };
		}
	}
	return { start, end, inner, torn, spokenFor, states };
}

/** Of torn brackets only those that name States throughout count, and no two share a letter. */
function withoutOverlap(candidates: readonly Candidate[]): Candidate[] {
	const kept: Candidate[] = [];
	for (const candidate of candidates) {
		const { torn, states, start } = candidate;
		if (torn && (states.length === 0 || states.some(({ position }) => position === undefined))) continue;
		if (start < (kept.at(-1)?.end ?? 0)) continue;
		kept.push(candidate);
	}
	return kept;
}

/** Whether a clause ends at a position: a stop, the end, or a capital letter of a new sentence whose stop was forgotten. */
function endsClause(text: string, at: number): boolean {
	return /^[\s*†‡]*(?:[;.:]|$|,?\s*["“«‘]?\p{Lu}|,\s*$)/u.test(text.slice(at));
}

/** Whether a bracket with known States follows within the same clause. */
function laterMakers(candidates: readonly Candidate[], index: number, text: string): boolean {
	const from = (candidates[index] as Candidate).end;
	const stop = text.indexOf(';', from);
	return candidates
		.slice(index + 1)
		.some(
			({ start, states }) =>
				(stop < 0 || start < stop) && states.some(({ position }) => position !== undefined)
		);
}

/** The known States of a bracket, and those that read like one. */
function named(candidate: Candidate, known: readonly NamedState[]): Makers {
	const states = candidate.states.filter((state) => known.includes(state) || readsLikeState(state.name));
	return { ...candidate, states };
}

/** Capitals at the start, no digits, no abbreviation: the bracket of a State nobody knows, not of a treaty. */
function readsLikeState(name: string): boolean {
	const words = name.split(' ');
	return (
		words.length <= 9 &&
		/^\p{Lu}/u.test(name.replace(/^the /i, '')) &&
		!/[\d"“”:%]/.test(name) &&
		!/^[\p{Lu}\d.&/-]+(?:[- ][\p{Lu}\d.&/-]+)*$/u.test(name) &&
		!NOT_STATES.test(name)
	);
}
const NOT_STATES =
	/\b(?:convention|protocol|covenant|principles?|articles?|act|law|code|goals?|paragraphs?|committee|council|commission|agenda|rules|resolution|programme|plan|strategy|page|annex)\b/i;

/** Whether nothing is asked between two brackets. */
function isGap(text: string): boolean {
	return /^[\s,;.:/*†‡]*(?:(?:and|et|y|&)\s*)?$/.test(text);
}

function distinct(states: readonly NamedState[]): NamedState[] {
	const seen = new Set<string>();
	return states.filter(({ name, position }) => {
		const key = position === undefined ? name : String(position);
		return !seen.has(key) && seen.add(key);
	});
}

function trimmed(text: string): string {
	return text.replace(/^[\s;.,:)]+/, '').replace(/[\s;,]+$/, '');
}

/** Words that make a clause of their own, rather than the tail of the one before. */
const LEAST_WORDS = 4;

/** What stands after the last States: nothing, a tail, or a clause that names nobody. */
function addRest(clauses: Clause[], text: string): void {
	const rest = trimmed(text);
	const last = clauses.at(-1);
	if (!last) clauses.push({ text: rest.replace(/[.;]+$/, ''), states: [] });
	else if (rest.replace(/\P{L}+/gu, '') === '') return;
	else if (/^\s*[;.]?\s*["“«]?\p{Lu}/u.test(text) && rest.split(' ').length >= LEAST_WORDS) {
		clauses.push({ text: rest, states: [] });
	} else last.text = `${last.text} ${rest}`;
}
