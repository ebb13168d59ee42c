import { VERBS, type Estimated, type Tongue } from './verbs';

/** Words that may stand between two of a phrase: `take all appropriate measures` is `take measures`. */
const FILLERS = new Set(
	`a an the its their all any further more new additional concrete effective appropriate adequate necessary urgent immediate
	serious specific every greater also and or other various such strong firm practical prompt relevant proper suitable
	des les de la le du un une toutes ses las los todas el una sus nuevas`.split(/\s+/)
);

/** Characters of a text that are looked at. */
const LOOKED_AT = 400;

/** The first so many words are looked at for a verb. */
const WITHIN = 45;

const CONTINUES: Record<Tongue, RegExp> = {
	en: /^(?:continue|maintain|keep|sustain|pursue)$/,
	fr: /^(?:continuer|poursuivre|maintenir)$/,
	es: /^(?:continuar|seguir|proseguir|mantener)$/
};
const AND: Record<Tongue, string> = { en: 'and', fr: 'et', es: 'y' };
const ADVERB = /^(?:further|also|even|\p{L}+ly)$/u;

/** What makes a general action specific: an example that says how. */
const EXAMPLES =
	/\b(?:such as|including|inter alia|in particular|notably|especially|by|through|e\.g\.)\b[^.;]{0,40}?\b(?:ratif(?:y|ying|ication)|accession|acceding|sign(?:ing|ature)?|adopting|adoption of (?:a |the )?(?:\p{L}+ )?(?:law|legislation|bill|act|plan)|enact(?:ing|ment)|abolish(?:ing)?|amend(?:ing|ment)|repeal(?:ing)?|establishing|creating|criminali[sz]ing|withdrawing|introducing (?:a |the )?(?:\p{L}+ )?(?:law|legislation|moratorium|bill))\b/iu;
const AIMED =
	/^(?:take|undertake|make|adopt|accelerate|expedite|speed|intensify|step|strengthen|redouble|work|increase|continue)\b[^.;,]{0,80}?\b(?:to|towards?|for|of)\s+(?:the\s+)?(?:\p{L}+ly\s+)?(?:ratif(?:y|ying|ication)|accession|accede|sign(?:ing|ature)?|abolish(?:ing)?|abolition|amend(?:ing|ment)?|repeal(?:ing)?|decriminali[sz](?:e|ing|ation)|criminali[sz](?:e|ing|ation)|withdraw(?:al|ing)?|enact(?:ing|ment)?|release)\b/iu;

/** Reading of an estimate: the category and the verb that decided. */
export interface Estimate {
	/** 1–5, 0 where no verb of the lists stands in the text. */
	category: 0 | Estimated;
	/** The words that decided; empty for 0. */
	verb: string;
}

const NONE: Estimate = { category: 0, verb: '' };

/**
 * The action category of a recommendation, estimated from its wording by UPR Info's published rules: the first verb decides;
 * "continue and strengthen" takes the second; a general action with specific examples counts as specific. English, French, Spanish.
 */
export function estimateAction(text: string): Estimate {
	const words = text.slice(0, LOOKED_AT).toLowerCase().replaceAll('’', "'").match(WORD) ?? [];
	return decided(words, text) ?? decided(words.slice(0, WITHIN).map(baseOf), text) ?? NONE;
}

function decided(words: readonly string[], text: string): Estimate | undefined {
	const tongue = tongueOf(words);
	for (let at = 0; at < Math.min(words.length, WITHIN); at++) {
		const found = phraseAt(words, at, tongue);
		if (!found) continue;
		const second = continued(words, at, tongue);
		if (second) return second;
		if (
			found.category === 4 &&
			tongue === 'en' &&
			(EXAMPLES.test(text) || AIMED.test(words.slice(at).join(' ')))
		)
			return { category: 5, verb: found.verb };
		return found;
	}
	return undefined;
}

/** `ratifying`, `encourages`, `ratify-accede`: the verb they are of, where no verb stands as it is. */
function baseOf(word: string): string {
	const known = VERBS.en;
	const whole = word.split('-')[0] ?? word;
	const stem = whole.replace(/(?:ing|es|s|ed)$/, '');
	const forms = [
		whole,
		stem,
		`${stem}e`,
		whole.replace(/ying$|ies$|ied$/, 'y'),
		stem.replace(/(.)\1$/, '$1')
	];
	return forms.find((form) => known.has(form)) ?? word;
}

const WORD = /[\p{L}\p{M}][\p{L}\p{M}'-]*/gu;

/** The tongue whose verb comes first; English where none does. */
function tongueOf(words: readonly string[]): Tongue {
	for (const word of words.slice(0, WITHIN)) {
		for (const tongue of ['en', 'fr', 'es'] as const) if (VERBS[tongue].has(word)) return tongue;
	}
	return 'en';
}

function phraseAt(words: readonly string[], at: number, tongue: Tongue): Estimate | undefined {
	const phrases = VERBS[tongue].get(words[at] ?? '');
	if (!phrases) return undefined;
	for (const { words: phrase, category } of phrases) {
		if (stands(phrase, words, at)) return { category, verb: phrase.join(' ') };
	}
	return undefined;
}

/** Whether a phrase begins at a word, fillers between its words or not. */
function stands(phrase: readonly string[], words: readonly string[], at: number): boolean {
	let place = at;
	for (let i = 1; i < phrase.length; i++) {
		place++;
		for (let passed = 0; words[place] !== phrase[i]; passed++, place++) {
			if (passed === 4 || !FILLERS.has(words[place] ?? '')) return false;
		}
	}
	return true;
}

/** "continue and strengthen", "continue to strengthen and": the second verb, where it is joined by *and* at once. */
function continued(words: readonly string[], at: number, tongue: Tongue): Estimate | undefined {
	if (!CONTINUES[tongue].test(words[at] ?? '') || words[at + 1] !== AND[tongue]) return undefined;
	let next = at + 2;
	while (ADVERB.test(words[next] ?? '')) next++;
	const second = phraseAt(words, next, tongue);
	return second && second.category !== 2 ? second : undefined;
}
