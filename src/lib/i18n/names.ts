import english from '../generated/names.en.json';
import type { Vocabulary } from '../model/dataset';
import type { CoalitionTheme, Reference, Session } from '../model/reference';
import { ofState, toState, withArticle } from './articles';
import * as m from './generated/messages.js';
import { getLocale } from './generated/runtime.js';
import { perLocale } from './per-locale';
import { pseudo } from './pseudo';

interface LocalNames {
	words: Record<string, string>;
	articles: Record<string, string>;
}

const FETCH: Record<string, () => Promise<{ default: LocalNames }>> = {
	fr: () => import('../generated/names.fr.json'),
	es: () => import('../generated/names.es.json')
};

const loaded = new Map<string, LocalNames>([['en', english]]);

/** Fetches what a language calls States, themes and organisations, before the first of them is shown. */
export async function loadNames(language: string): Promise<void> {
	const fetchNames = FETCH[language];
	if (fetchNames && !loaded.has(language)) loaded.set(language, (await fetchNames()).default);
}

/**
 * What the language of the page calls a State, theme, family, organisation or coalition theme of the bundled tables. A name
 * that a person's own file brought stays as it is.
 * @param name in English, as in `data/`
 */
export function localName(name: string): string {
	const language = getLocale();
	if (language === 'en-XB') return pseudo(name);
	const words = loaded.get(language)?.words;
	return words && Object.hasOwn(words, name) ? (words[name] ?? name) : name;
}

/** The State inside a sentence, by its English name: "the United Kingdom", « le Royaume-Uni ». */
export const theState = (name: string): string => withArticle(articleOf(name), localName(name));
/** "to the United Kingdom", « au Royaume-Uni ». */
export const toTheState = (name: string): string => toState(getLocale(), articleOf(name), localName(name));
/** "of the United Kingdom", « du Royaume-Uni ». */
export const ofTheState = (name: string): string => ofState(getLocale(), articleOf(name), localName(name));

function articleOf(name: string): string {
	const articles = (loaded.get(getLocale()) ?? english).articles as Record<string, string>;
	return Object.hasOwn(articles, name) ? (articles[name] ?? '') : '';
}

const months = perLocale(
	(locale) => new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' })
);

/** When a session began: "April 2008". */
export function sessionMonth({ year, month }: Pick<Session, 'year' | 'month'>): string {
	return months().format(Date.UTC(year, month - 1, 15));
}

/** A theme's label inside a sentence: only names and abbreviations keep their capital; the theme “Other” would be read as a word of the sentence. */
export function inSentence(label: string): string {
	if (label === localName('Other')) return m.said_quoted({ text: label });
	return /^\P{Lu}*\p{Lu}[\p{Ll}’']/u.test(label) && !/^(Khmer|Mercosur)/.test(label)
		? label.replace(/\p{Lu}/u, (letter) => letter.toLocaleLowerCase(getLocale()))
		: label;
}

/** The vocabulary as the page shows it. Never for the engine or the ingest, which know things by their English names. */
export function localVocabulary(vocabulary: Vocabulary): Vocabulary {
	return {
		...vocabulary,
		states: vocabulary.states.map((state) => ({ ...state, name: localName(state.name) })),
		themes: vocabulary.themes.map((theme) => ({ ...theme, label: localName(theme.label) }))
	};
}

/** The reference as the page shows it. */
export function localReference(reference: Reference): Reference {
	return {
		...reference,
		states: reference.states.map((state) => ({ ...state, name: localName(state.name) })),
		themes: reference.themes.map((theme) => ({ ...theme, label: localName(theme.label) })),
		sessions: reference.sessions.map((session) => ({ ...session, label: sessionMonth(session) })),
		organisations: reference.organisations.map((one) => ({ ...one, name: localName(one.name) }))
	};
}

/** The coalition's themes as the page shows them. */
export function localCoalition(coalition: readonly CoalitionTheme[]): CoalitionTheme[] {
	return coalition.map((theme) => ({ ...theme, label: localName(theme.label) }));
}
