import { inEnglish, type Said, type Sentence, type SentenceValue } from '../model/sentence';
import { saidBy } from '../model/told';
import { perLocale } from './per-locale';

type Message = (inputs: Record<string, unknown>) => string;

/** The messages `said_…` of the catalogue `ingest`, by their names. */
const MESSAGES = new Map<string, Message>(
	Object.values(
		import.meta.glob<Record<string, Message>>('./generated/messages/said_*.js', { eager: true })
	).flatMap((module) => Object.entries(module))
);

const numbers = perLocale((locale) => new Intl.NumberFormat(locale));
const and = perLocale((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));
const or = perLocale((locale) => new Intl.ListFormat(locale, { type: 'disjunction' }));

/** Texts of a list that are shown; a sentence brings one more where there are more. */
const MOST_LISTED = 12;

/**
 * A sentence in the language of the page. What no catalogue knows, since an earlier version stored it as a text or a later one wrote
 * it, stands as it was stored.
 */
export function wordSentence(said: Said): string {
	if (typeof said === 'string') return said;
	const message = MESSAGES.get(`said_${said.code}`);
	return message === undefined ? inEnglish(said) : message(inputsOf(said));
}

/** What an error says, in the language of the page where it is one of ours. */
export const wordError = (error: unknown): string => wordSentence(saidBy(error));

/** What a person calls the format of a file. @param of a `Reconciliation` */
export const formatNameOf = ({ format, formatLabel }: { format: string; formatLabel: string }): string =>
	wordSentence({ code: `format_${format.replaceAll('-', '_')}`, values: {}, english: formatLabel });

function inputsOf({ values }: Sentence): Record<string, unknown> {
	const inputs: Record<string, unknown> = {};
	for (const [taken, value] of Object.entries(values)) {
		const [key = '', kind = 'text'] = taken.split(':');
		inputs[key] = worded(kind, value);
		if (typeof value === 'number') inputs[`${key}_shown`] = numbers().format(value);
	}
	return inputs;
}

/** The kinds are those of `model/say.ts`. */
function worded(kind: string, value: SentenceValue): unknown {
	switch (kind) {
		case 'quoted':
			return quote(value as string);
		case 'names':
			return (value as readonly string[]).join(', ');
		case 'all':
			return (value as readonly string[]).map(quote).join(', ');
		case 'list':
			return listed(value as readonly string[]);
		case 'term':
			return wordSentence(value as Said);
		case 'and':
			return and().format((value as readonly Sentence[]).map(wordSentence));
		case 'or':
			return or().format((value as readonly Sentence[]).map(wordSentence));
		default:
			return value;
	}
}

const raw = (name: string, inputs: Record<string, unknown>) => MESSAGES.get(name)?.(inputs) ?? '';
const quote = (text: string) => raw('said_quoted', { text });

function listed(texts: readonly string[]): string {
	const list = texts.slice(0, MOST_LISTED).map(quote).join(', ');
	return texts.length > MOST_LISTED ? raw('said_and_more', { list }) : list;
}
