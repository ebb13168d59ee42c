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

/** The spelling of the export and the one it means. */
const fold = (heading: string) => foldName(heading).replaceAll('reccomending', 'recommending');
const KEYS = new Map<string, UhriKey>(
	Object.entries(UHRI_HEADINGS).map(([key, heading]) => [fold(heading), key as UhriKey])
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
		if (key !== undefined) at[key] ??= position;
		else if (heading.trim() !== '') unknown.push(heading.trim());
	});
	return NEEDED.every((key) => at[key] !== undefined) ? { at, unknown } : undefined;
}
