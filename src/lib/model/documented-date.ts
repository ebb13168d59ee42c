/** The dates that a review hangs on, in their order. */
export const MILESTONES = [
	'cso-report',
	'pre-session-country',
	'national-report',
	'documents-public',
	'geneva-pre-session',
	'advance-questions',
	'review'
] as const;
export type Milestone = (typeof MILESTONES)[number];

/** A date of a review that a source tells of, so that it need not be estimated: a row of `dates.csv`. */
export interface DocumentedDate {
	/** ISO3 of the State under review. */
	sur: string;
	session: number;
	milestone: Milestone;
	/** First and last day, `2018-11-14`. */
	from: string;
	to: string;
	/** Where this is written. */
	source: string;
}
