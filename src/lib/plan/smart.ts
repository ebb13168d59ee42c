/**
 * Hints on an ask, after the rules of thumb of advocates: one issue and one action each, a verb that names a deed, a
 * measure, a date. They look at the words alone, in English; achievable and relevant are for people to judge. No text is
 * ever made or changed.
 */

/** Verbs that name a deed one can see done. */
export const STRONG_VERBS: readonly string[] = (
	'abolish accede adopt allocate amend appoint ban close create criminalise decriminalise enact ' +
	'establish extend fund introduce invite investigate issue lift pass prohibit prosecute publish ' +
	'ratify recognise register release remove repeal replace sign submit suspend withdraw'
).split(' ');

/** Verbs that anybody can say yes to, and nobody can check. */
export const WEAK_VERBS: readonly string[] = (
	'accelerate address consider continue encourage enhance ensure explore examine facilitate foster ' +
	'guarantee improve intensify promote protect pursue respect seek strengthen strive study support ' +
	'uphold work'
).split(' ');

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

/** The hints on an ask, always in the same order; empty for an ask without words. */
export function smartHints(text: string): SmartHint[] {
	const ask = text.trim();
	if (ask === '') return [];
	const strong = verbsIn(ask, STRONG_VERBS);
	const weak = verbsIn(ask, WEAK_VERBS);
	// The first word begins with a capital whatever it is.
	const measures = (ask.charAt(0).toLowerCase() + ask.slice(1)).match(MEASURE) ?? [];
	const dates = ask.match(DATE) ?? [];
	const issues = issuesIn(ask);
	return [
		{ check: 'verb', fine: strong.length > 0, found: strong.length > 0 ? strong : weak },
		{ check: 'one-action', fine: strong.length + weak.length <= 1, found: [...strong, ...weak] },
		{ check: 'one-issue', fine: issues.length <= 2 && ask.split(/\s+/).length <= MOST_WORDS, found: issues },
		{ check: 'measure', fine: measures.length > 0, found: [...new Set(measures)] },
		{ check: 'date', fine: dates.length > 0, found: [...new Set(dates)] }
	];
}

/** How many of the checks an ask passes, of how many. */
export function smartScore(text: string): { fine: number; of: number } {
	const hints = smartHints(text);
	return { fine: hints.filter(({ fine }) => fine).length, of: hints.length };
}

/** A number, a percentage, a named instrument or body, or a numbered article: something one can look at and say it is so. */
const MEASURE =
	/\b\d+(?:[.,]\d+)?\s?(?:%|per\s?cent)|\b(?:articles?|sections?|paragraphs?)\s+\d+[\w()]*|\b(?:[A-Z][\w’'-]+ )*(?:Conventions?|Protocols?|Covenants?|Law|Act|Code|Bill|Constitution|Commission|Committee|Statute|Treaty|Principles)\b|\b(?:ICCPR|ICESCR|CEDAW|CRC|CRPD|CAT|OPCAT|CED|CERD|ICRMW|ILO)\b|\bat least\s+\w+/g;

/** A year to come, a span, or an occasion with a date. */
const DATE =
	/\b(?:by|before|until|from|in)\s+(?:the\s+end\s+of\s+)?(?:January |February |March |April |May |June |July |August |September |October |November |December )?20\d\d\b|\bwithin\s+(?:\w+\s+){1,2}(?:days|weeks|months|years?)\b|\b(?:by|before)\s+(?:the|its)\s+(?:next|mid-?term|fourth|fifth|sixth)\s+\w+|\bannually\b|\bevery\s+(?:year|six months)\b/gi;

/** Verbs of a list, in the order of the text, each once, only where they can be the verb of an ask. */
function verbsIn(text: string, verbs: readonly string[]): string[] {
	const found: string[] = [];
	const words = text.toLowerCase().match(/[\p{L}-]+/gu) ?? [];
	const known = new Set(verbs);
	words.forEach((word, at) => {
		const verb = word.replace(/ize$/, 'ise');
		const before = words[at - 1];
		// "the work of", "its study", "full respect": a noun, not what is asked.
		const isNoun = before !== undefined && NOUN_BEFORE.has(before);
		if (known.has(verb) && !isNoun && !found.includes(word)) found.push(word);
	});
	return found;
}

const NOUN_BEFORE = new Set('a an the its their of for in on with no full legal social under by'.split(' '));

/** The parts between semicolons, "and also", "as well as": what could be asked apart. */
function issuesIn(text: string): string[] {
	return text
		.split(/;|\bas well as\b|\band also\b|,?\s+and\s+(?=to\b)|\bin addition\b|,/i)
		.map((part) => part.trim())
		.filter((part) => part !== '');
}
