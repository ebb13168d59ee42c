import * as m from './generated/messages.js';

export { m };

/** The language of the page; the catalogues decide which there are. */
export const LOCALE = 'en';

const integers = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 0 });
const decimals = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 });
const percents = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 0 });
const dates = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium' });
const conjunctions = new Intl.ListFormat(LOCALE, { style: 'long', type: 'conjunction' });
const collator = new Intl.Collator(LOCALE, { sensitivity: 'base', numeric: true });

/** A count: 35,469. */
export const formatNumber = (value: number): string => integers.format(value);
/** A number that may be a fraction: 33.5. */
export const formatDecimal = (value: number): string => decimals.format(value);
/** A share (0–1) as a percentage. */
export const formatPercent = (share: number): string => percents.format(share);
export const formatDate = (date: Date): string => dates.format(date);
/** "1, 2 and 3". */
export const formatList = (items: readonly string[]): string => conjunctions.format(items);
/** The order of names, as a person of this language expects it. */
export const compareNames = (a: string, b: string): number => collator.compare(a, b);
