import { foldName } from '../names';

/** What the export of the Universal Human Rights Index has, by our name for it. */
export const UHRI_HEADINGS = {
	text: 'Text',
	countries: 'Countries Concerned',
	body: 'Reccomending Body',
	symbol: 'Document Symbol',
	themes: 'Themes',
	persons: 'Affected Persons',
	sdgs: 'Sdgs',
	documentDate: 'Document Publication Date',
	makers: 'UPR Reccomending States',
	position: 'UPR Position',
	type: 'Type',
	annotation: 'OHCHR Annotation Id',
	session: 'UPR Session',
	regions: 'Regions Concerned',
	makerRegions: 'Recommending Regions',
	uhriDate: 'Date of publication on UHRI'
} as const;
export type UhriKey = keyof typeof UHRI_HEADINGS;

const NEEDED: readonly UhriKey[] = ['text', 'countries', 'makers', 'position'];
export const UHRI_NEEDS = NEEDED.map((key) => UHRI_HEADINGS[key]);

/** Other names of the same columns. Of those that are needed only such as no other table is likely to have. */
const ALSO: Partial<Record<UhriKey, readonly string[]>> = {
	text: ['Recommendation Text', 'Annotation Text'],
	countries: ['Countries', 'Country Concerned'],
	body: ['Body', 'Mechanism'],
	symbol: ['Symbol', 'UN Document Symbol'],
	themes: ['Theme'],
	persons: ['Affected Person', 'Groups of persons'],
	sdgs: ['Sustainable Development Goals', 'SDG'],
	makers: ['UPR Recommending State'],
	position: ['UPR Positions', 'UPR State Position'],
	session: ['Session', 'UPR Sessions'],
	annotation: ['Annotation Id']
};

/**
 * A heading's letters and digits, so that `UPR Reccomending States`, `uprRecommendingStates` and `upr_recommending_states` are one;
 * the export's own spelling is the one it means.
 */
const fold = (heading: string) =>
	foldName(heading.slice(0, LONGEST_HEADING))
		.replaceAll(' ', '')
		.replace(/rec+om+ending/g, 'recommending');
/** Longer cells are no heading. */
const LONGEST_HEADING = 100;
const KEYS = new Map<string, UhriKey>(
	(Object.keys(UHRI_HEADINGS) as UhriKey[]).flatMap((key) =>
		[UHRI_HEADINGS[key], ...(ALSO[key] ?? [])].map((heading): [string, UhriKey] => [fold(heading), key])
	)
);

/** Where the columns of a header stand. */
export interface UhriHeader {
	at: Partial<Record<UhriKey, number>>;
	/** Headings the export does not have, as spelled. */
	unknown: string[];
}

/** The columns of a header, or `undefined` where one that is needed is missing. */
export function uhriHeader(cells: readonly string[]): UhriHeader | undefined {
	const at: Partial<Record<UhriKey, number>> = {};
	const unknown: string[] = [];
	cells.forEach((heading, position) => {
		const key = KEYS.get(fold(heading));
		if (key !== undefined && at[key] === undefined) at[key] = position;
		else if (heading.trim() !== '') unknown.push(heading.trim());
	});
	return NEEDED.every((key) => at[key] !== undefined) ? { at, unknown } : undefined;
}
