import type { RegionalGroup } from './vocabulary';

/** A State that takes part in the review: one of the 193 members or an observer that makes recommendations. */
export interface State {
	/** ISO 3166-1 alpha-3. */
	iso3: string;
	name: string;
	officialName: string;
	/** Former, variant and long names found in real files. */
	otherNames: string[];
	group: RegionalGroup;
	subregion: string;
	/** Codes of `organisations.csv`. */
	memberships: string[];
	/** ISO3 of the States with a common land border. */
	landNeighbours: string[];
	/** ISO3 of the States with a maritime boundary and no land border. */
	seaNeighbours: string[];
	capital: string;
	/** The capital's coordinates in decimal degrees, `null` where none are known. */
	latitude: number | null;
	longitude: number | null;
}

/** A theme (UPR Info calls it an issue). */
export interface Theme {
	/** Slug, as it stands in a link: `womens-rights`. */
	id: string;
	/** The spelling of the files: `Women's rights`. */
	name: string;
	/** Plain words for the screen. */
	label: string;
	/** One of about eight families. */
	family: string;
}

/** A session of the UPR Working Group. */
export interface Session {
	session: number;
	cycle: number;
	year: number;
	/** 1–12, the month in which the session began. */
	month: number;
	label: string;
}

export interface Organisation {
	code: string;
	name: string;
	/** Whether its members are a neighbourhood, so that "neighbours and …" makes sense. */
	regional: boolean;
}

/** A theme of a coalition's own and the issues it covers. */
export interface CoalitionTheme {
	id: string;
	label: string;
	/** Ids of the themes it covers, the nearest first. */
	themes: string[];
	/** Whether none of them is the theme itself: what they carry need not be about it. */
	approximate?: boolean;
}

/** A theme of another scheme and the issue it stands for: a row of `theme-crosswalk.csv`. */
export interface CrosswalkEntry {
	/** `OHCHR`, `OHCHR coded`, or the word a person wrote. */
	scheme: string;
	/** As the scheme spells it. */
	theme: string;
	/** Id of the issue. */
	issue: string;
}

/** The world as the review sees it. */
export interface Reference {
	states: State[];
	themes: Theme[];
	sessions: Session[];
	organisations: Organisation[];
	crosswalk: CrosswalkEntry[];
}
