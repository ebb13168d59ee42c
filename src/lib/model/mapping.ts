import type { Said } from './sentence';
import type { Response } from './vocabulary';

/** What a column of any table can be matched to, in the order in which a person is asked. */
export const MAPPED_FIELDS = [
	'sur',
	'makers',
	'text',
	'session',
	'cycle',
	'date',
	'response',
	'themes',
	'action',
	'paragraph',
	'document',
	'positionSource'
] as const;
export type MappedField = (typeof MAPPED_FIELDS)[number];

/** What may be said once for a whole file; it fills the cells that are empty too. */
export const FIXED_FIELDS = ['sur', 'makers', 'session', 'cycle', 'response', 'document'] as const;
export type FixedField = (typeof FIXED_FIELDS)[number];

/** Fields of which a cell may hold several values, and what stands between them; `auto` finds it by the names that are known. */
export const LIST_FIELDS = ['makers', 'themes'] as const;
export type ListField = (typeof LIST_FIELDS)[number];
export const SEPARATORS = ['auto', ',', ';', '|', '/', 'line', 'none'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** How the columns of a table become recommendations. Columns go by their labels, so that their order does not count. */
export interface MappingProfile {
	columns: Partial<Record<MappedField, string>>;
	fixed: Partial<Record<FixedField, string>>;
	separators: Partial<Record<ListField, Separator>>;
	/** What a person says that words of the file mean as responses; `Unknown` where they say that none is known. */
	responses?: Record<string, Response>;
	/** Sheets of a workbook that are read; where none is named, all that have the columns. */
	sheets: string[];
	/** Of the header it was made for, so that it is found again. */
	signature: string;
}

/** A sheet of a workbook, or the one table of a text, as far as it is shown to a person. */
export interface TableSheet {
	/** `''` for a text. */
	name: string;
	/** Labels of the columns, each once: the heading, `column 3` where it is empty, `Country (2)` where it stands twice. */
	labels: string[];
	signature: string;
	/** The first rows below the header, with their lines. */
	rows: { line: number; cells: string[] }[];
	/** For each column the different values of all its rows, where they are few and short. */
	few?: (string[] | undefined)[];
}

/** A file that is a table, and no format that is known. */
export interface UnknownTable {
	sheets: TableSheet[];
}

/** What a row of a table becomes. */
export type PreviewRow = { line: number; cells: string[] } & (
	| { reason: Said }
	| {
			sur: string;
			makers: string[];
			session: number;
			cycle: number;
			response: string;
			themes: string[];
			texts: string[];
	  }
);

/** The first rows of a table as a profile reads them, and the names in them that are not known. */
export interface MappingPreview {
	rows: PreviewRow[];
	unknown: string[];
	/** Words in the column of responses that are none, two in one, or could only be guessed, of all rows that were looked at. */
	responses: ResponseWord[];
	/** Whether every response would be Unknown. */
	noResponses: boolean;
}

/** A word for a response that is not to be read without a person. */
export interface ResponseWord {
	word: string;
	/** Whether it says two things at once; then its rows are loaded without a response, else they are set aside. */
	mixed: boolean;
}

/** What a recommendation cannot do without. */
export const NEEDS = ['sur', 'makers', 'when'] as const;
export type Need = (typeof NEEDS)[number];

/**
 * What a profile does not say yet: the State under review, the recommending States (a column, or the brackets of the text), and when: session,
 * cycle or date.
 */
export function missingIn({ columns, fixed }: Pick<MappingProfile, 'columns' | 'fixed'>): Need[] {
	const has = (field: MappedField & FixedField) =>
		columns[field] !== undefined || (fixed[field] ?? '') !== '';
	return NEEDS.filter((need) => {
		if (need === 'sur') return !has('sur');
		if (need === 'makers') return !has('makers') && columns.text === undefined;
		return !has('session') && !has('cycle') && columns.date === undefined;
	});
}
