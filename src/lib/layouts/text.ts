import type { Measure, TextOptions } from './types';

export const FONT_SIZE = 14;
/** Height of a line in em. */
export const LINE_HEIGHT = 1.2;
/** Baseline below the middle of a line, in em. */
export const BASELINE = 0.35;
/** Bold letters are wider than the regular ones that were measured. */
export const BOLD = 1.08;

const COMBINING = /\p{Mn}|\p{Me}|\p{Cf}/u;
const CAPITAL = /\p{Lu}/u;
/** Scripts whose letters fill about a square: East Asian, Khmer, Thai, Lao, Myanmar, the scripts of India, Ethiopic. */
const WIDE =
	/[\u0900-\u0DFF\u0E00-\u0EFF\u1000-\u109F\u1100-\u139F\u1780-\u17FF\u2E80-\uA4CF\uAC00-\uD7FF\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]|[\u{1F000}-\u{3FFFF}]/u;

function estimate(character: string): number {
	if (COMBINING.test(character)) return 0;
	if (character === '…') return 1;
	if (WIDE.test(character)) return 1;
	if (CAPITAL.test(character)) return 0.7;
	return 0.56;
}

/**
 * A function that gives the width of a text in pixels, from the advances that the page has measured and an estimate
 * (0.56 em, capitals 0.7, wide scripts 1) for characters that are missing there.
 */
export function measurer(options: TextOptions = {}): Measure {
	const advances = new Map<string, number>(Object.entries(options.advances ?? {}));
	return (text, fontSize) => {
		let em = 0;
		for (const character of text) {
			let advance = advances.get(character);
			if (advance === undefined) {
				advance = estimate(character);
				advances.set(character, advance);
			}
			em += advance;
		}
		return em * fontSize;
	};
}

/** A text cut with "…" so that it is no wider than `width`; at least one letter remains. */
export function shorten(text: string, width: number, measure: (text: string) => number): string {
	if (measure(text) <= width) return text;
	const letters = [...text];
	for (let length = letters.length - 1; length > 1; length--) {
		const cut = letters.slice(0, length).join('').trimEnd() + '…';
		if (measure(cut) <= width) return cut;
	}
	return (letters[0] ?? '') + '…';
}

/** A space at which no line is broken. */
export const BREAKS_NOT = '\u00a0';

/** One for each language: they are dear to make. */
const formats = new Map<string, Intl.NumberFormat>();

/** A name with its number, which is never alone in a line. @param language (BCP 47) in which the number is written; without one, the name alone */
export function withNumber(name: string, value: number, language: string | undefined): string {
	if (language === undefined) return name;
	let format = formats.get(language);
	if (!format) {
		format = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
		formats.set(language, format);
	}
	return `${name}${BREAKS_NOT}·${BREAKS_NOT}${format.format(value)}`;
}

/** A text at the spaces where a line may end: not at those that keep a number or a quotation mark with its word. */
export function wordsOf(text: string): string[] {
	return text.split(/[^\S\u00a0\u202f]+/).filter((word) => word !== '');
}

/**
 * A text broken at its spaces into lines of at most `width`, and at most `maxLines` of them; lines of like length are
 * preferred. What does not fit is cut with "…".
 */
export function wrap(
	text: string,
	width: number,
	maxLines: number,
	measure: (text: string) => number
): string[] {
	const words = wordsOf(text);
	if (words.length === 0) return [];
	const lines = fill(words, width, measure);
	if (lines.length > maxLines) {
		const last = lines.slice(maxLines - 1).join(' ');
		return [...lines.slice(0, maxLines - 1), last].map((line) => shorten(line, width, measure));
	}
	// The same number of lines, as narrow as they go.
	let narrow = Math.max(...words.map(measure));
	let wide = Math.max(...lines.map(measure));
	let best = lines;
	for (let step = 0; step < 8 && narrow < wide; step++) {
		const middle = (narrow + wide) / 2;
		const tried = fill(words, middle, measure);
		if (tried.length <= lines.length) {
			best = tried;
			wide = middle;
		} else narrow = middle;
	}
	return best.map((line) => shorten(line, width, measure));
}

/** How many lines of at most `width` a text takes, broken at its spaces as a browser breaks it. */
export function lineCount(text: string, width: number, measure: (text: string) => number): number {
	const words = wordsOf(text);
	return words.length === 0 ? 0 : fill(words, width, measure).length;
}

function fill(words: readonly string[], width: number, measure: (text: string) => number): string[] {
	const lines: string[] = [];
	let line = '';
	for (const word of words) {
		const longer = line === '' ? word : `${line} ${word}`;
		if (line !== '' && measure(longer) > width) {
			lines.push(line);
			line = word;
		} else line = longer;
	}
	lines.push(line);
	return lines;
}
