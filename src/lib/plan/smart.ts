import { languageOf, SMART, type SmartLanguage } from './smart-languages';

/*
 * Hints on an ask, after the rules of thumb of advocates: one issue and one action each, a verb that names a deed, a
 * measure, a date. They look at the words alone, in English, French and Spanish; achievable and relevant are for people to judge.
 * No text is ever made or changed.
 */

export type SmartCheck = 'verb' | 'one-action' | 'one-issue' | 'measure' | 'date';

export interface SmartHint {
	check: SmartCheck;
	/** Whether the ask passes. */
	fine: boolean;
	/** The words found, as they stand in the ask: the verbs, the measure, the date. */
	found: string[];
}

/** A recommendation longer than this is seldom one thing, and is read out in more than a third of the State's time. */
export const MOST_WORDS = 45;

/** The hints on an ask, always in the same order; empty for an ask without words, or in a language that is not read. */
export function smartHints(text: string): SmartHint[] {
	const ask = text.trim();
	const id = languageOf(ask);
	if (ask === '' || id === undefined) return [];
	const language = SMART[id];
	const strong = verbsIn(ask, language.strong, language);
	const weak = verbsIn(ask, language.weak, language);
	// The first word begins with a capital whatever it is.
	const measures = (ask.charAt(0).toLowerCase() + ask.slice(1)).match(language.measure) ?? [];
	const dates = ask.match(language.date) ?? [];
	const issues = issuesIn(ask, language);
	return [
		{ check: 'verb', fine: strong.length > 0, found: strong.length > 0 ? strong : weak },
		{ check: 'one-action', fine: strong.length + weak.length <= 1, found: [...strong, ...weak] },
		{ check: 'one-issue', fine: issues.length <= 2 && ask.split(/\s+/).length <= MOST_WORDS, found: issues },
		{ check: 'measure', fine: measures.length > 0, found: [...new Set(measures)] },
		{ check: 'date', fine: dates.length > 0, found: [...new Set(dates)] }
	];
}

/** How many of the checks an ask passes, of how many; of none where it is not read. */
export function smartScore(text: string): { fine: number; of: number } {
	const hints = smartHints(text);
	return { fine: hints.filter(({ fine }) => fine).length, of: hints.length };
}

/** Verbs of a list, in the order of the text, each once, only where they can be the verb of an ask. */
function verbsIn(text: string, verbs: ReadonlySet<string>, { nounAfter }: SmartLanguage): string[] {
	const found: string[] = [];
	const words = text.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
	words.forEach((word, at) => {
		const verb = word.replace(/ize$/, 'ise');
		const before = words[at - 1];
		// "the work of", "its study", "full respect": a noun, not what is asked.
		const isNoun = before !== undefined && nounAfter.has(before);
		if (verbs.has(verb) && !isNoun && !found.includes(word)) found.push(word);
	});
	return found;
}

/** The parts between semicolons, "and also", "as well as": what could be asked apart. */
function issuesIn(text: string, { between }: SmartLanguage): string[] {
	return text
		.split(between)
		.map((part) => part.trim())
		.filter((part) => part !== '');
}
