import * as m from './generated/messages.js';
import { getLocale } from './generated/runtime.js';
import { perLocale } from './per-locale';

export { m, perLocale };

export {
	inSentence,
	localCoalition,
	localName,
	localReference,
	localVocabulary,
	ofTheState,
	sessionMonth,
	theState,
	toTheState
} from './names';
export { BASE_LANGUAGE, directionOf, LANGUAGES, languageOf, OFFERED, type Language } from './languages';

/** The language of the page now; English in workers, in tests and on the command line. */
export const locale = (): string => getLocale();

const integers = perLocale((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }));
const decimals = perLocale((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }));
const tenthPercents = perLocale(
	(locale) =>
		new Intl.NumberFormat(locale, {
			style: 'percent',
			minimumFractionDigits: 1,
			maximumFractionDigits: 1
		})
);
const percents = perLocale(
	(locale) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
);
const hundredths = perLocale(
	(locale) => new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
);
/** English is written as the United Nations write it: 26 Nov 2026. */
const dates = perLocale(
	(locale) => new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'medium' })
);
const times = perLocale((locale) => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }));
const conjunctions = perLocale(
	(locale) => new Intl.ListFormat(locale, { style: 'long', type: 'conjunction' })
);
const collators = perLocale((locale) => new Intl.Collator(locale, { sensitivity: 'base', numeric: true }));

/** A count: 35,469. */
export const formatNumber = (value: number): string => integers().format(value);
/** A number that may be a fraction: 33.5. */
export const formatDecimal = (value: number): string => decimals().format(value);
/** A number with two decimals: “0.46”. */
export const formatHundredths = (value: number): string => hundredths().format(value);
/** A share (0–1) as a percentage. */
export const formatPercent = (share: number): string => percents().format(share);
/** The same to a tenth of a per cent, where it is computed with: 74.2%. */
export const formatTenthPercent = (share: number): string => tenthPercents().format(share);
export const formatDate = (date: Date): string => dates().format(date);
/** A time of day: 14:05. */
export const formatTime = (date: Date): string => times().format(date);
/** "1, 2 and 3". */
export const formatList = (items: readonly string[]): string => conjunctions().format(items);
/** The order of names, as a person of this language expects it. */
export const compareNames = (a: string, b: string): number => collators().compare(a, b);
