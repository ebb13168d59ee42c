import { baseLocale, isLocale, locales, type Locale } from './generated/runtime.js';

/** A language of the catalogues, as BCP 47 writes it; `en-XB` is the pseudo-locale that proves right-to-left layout. */
export type Language = Locale;

export const LANGUAGES: readonly Language[] = locales;
export const BASE_LANGUAGE: Language = baseLocale;

/** The languages of the menu, each by its own name. */
export const OFFERED: readonly { language: Language; name: string }[] = [
	{ language: 'en', name: 'English' },
	{ language: 'fr', name: 'Français' },
	{ language: 'es', name: 'Español' }
];

const RIGHT_TO_LEFT: readonly string[] = ['en-XB', 'ar', 'fa', 'he', 'ur'];

export function directionOf(language: string): 'ltr' | 'rtl' {
	return RIGHT_TO_LEFT.includes(language) ? 'rtl' : 'ltr';
}

/**
 * The language that a tag asks for: `fr-CH` finds French.
 * @returns `undefined` for a language without a catalogue
 */
export function languageOf(tag: string | null | undefined): Language | undefined {
	if (!tag) return undefined;
	const known = LANGUAGES.find((language) => language.toLowerCase() === tag.toLowerCase());
	if (known) return known;
	const [language] = tag.toLowerCase().split('-');
	return isLocale(language) ? language : undefined;
}
