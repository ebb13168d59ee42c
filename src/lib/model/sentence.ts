/** A value of a sentence: a text, a number, several texts, or a part that is worded itself. */
export type SentenceValue = string | number | readonly string[] | Sentence | readonly Sentence[];

/**
 * One sentence to a person as data, so that it can be worded in any language where it is shown. Plain throughout: it crosses to
 * workers and into files.
 */
export interface Sentence {
	/** `reason_session`: its group and name; the message `said_reason_session` words it. */
	code: string;
	values: Record<string, SentenceValue>;
	/** As the command line says it, and a page whose catalogues do not know the code. */
	english: string;
}

/** A sentence; a plain text where it was stored before sentences were data. */
export type Said = Sentence | string;

/** A sentence as the command line prints it. */
export const inEnglish = (said: Said): string => (typeof said === 'string' ? said : said.english);
