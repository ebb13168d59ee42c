/**
 * How the world of sessions 1–18 was, in figures: counted and fitted (logistic regression of the response) on UPR Info's
 * database of recommendations, export of 2015, 35,460 recommendations. "Pull" is in log odds of being
 * supported; the pulls of all causes, of each theme mentioned too, add up.
 */
import type { RegionalGroup } from '../model/vocabulary';

/** Log odds of support before any pull; a little below the fit, since States under review differ here. */
export const BASE_PULL = 1.65;
/** By action category 1–5. */
export const ACTION_PULL = [0.94, 1.09, -0.89, -0.05, -1.09] as const;
/** Where maker and State under review are of one group. */
export const WITHIN_GROUP_PULL = 0.18;

/** By the maker's group: its pull, and the share of its recommendations that stay within the group. */
export const GROUP_RATES: Record<RegionalGroup, { pull: number; within: number }> = {
	Unknown: { pull: 0, within: 0 },
	African: { pull: 0.21, within: 0.42 },
	'Asia-Pacific': { pull: 0.3, within: 0.39 },
	'Eastern European': { pull: -0.18, within: 0.17 },
	GRULAC: { pull: -0.18, within: 0.24 },
	WEOG: { pull: -0.22, within: 0.11 },
	Observer: { pull: 0.08, within: 0 }
};

/** By theme id: its pull, and of a hundred recommendations how many are of action category 1, 2, 3, 4, 5. */
export interface ThemeRates {
	pull: number;
	actions: readonly [number, number, number, number, number];
}

/** For a theme that is not among UPR Info's issues. */
export const OTHER_THEME: ThemeRates = { pull: 0, actions: [2, 17, 9, 39, 33] };

export const THEME_RATES: Record<string, ThemeRates | undefined> = {
	'asylum-seekers-refugees': { pull: -0.35, actions: [1, 10, 15, 48, 26] },
	'civil-society': { pull: 0.17, actions: [1, 13, 4, 57, 25] },
	corruption: { pull: 0.88, actions: [3, 26, 3, 51, 19] },
	'counter-terrorism': { pull: 0.13, actions: [0, 11, 9, 46, 35] },
	'cp-rights-general': { pull: -0.53, actions: [0, 7, 18, 18, 57] },
	'death-penalty': { pull: -1.8, actions: [0, 4, 17, 11, 68] },
	detention: { pull: -0.16, actions: [0, 7, 10, 37, 47] },
	development: { pull: 0.71, actions: [7, 49, 2, 35, 6] },
	disabilities: { pull: 1.16, actions: [1, 18, 13, 32, 36] },
	elections: { pull: 0.01, actions: [1, 9, 3, 56, 31] },
	'enforced-disappearances': { pull: 0.1, actions: [0, 7, 18, 9, 66] },
	environment: { pull: 1.12, actions: [10, 28, 4, 45, 14] },
	'esc-rights-general': { pull: -0.03, actions: [1, 22, 13, 24, 40] },
	'extrajudicial-executions': { pull: -0.03, actions: [0, 7, 4, 46, 42] },
	'freedom-of-association-and-peaceful-assembly': { pull: -0.17, actions: [0, 2, 6, 58, 34] },
	'freedom-of-movement': { pull: -2.69, actions: [0, 1, 3, 41, 55] },
	'freedom-of-opinion-and-expression': { pull: -0.55, actions: [0, 3, 8, 55, 33] },
	'freedom-of-religion-and-belief': { pull: -0.85, actions: [1, 13, 7, 52, 27] },
	'freedom-of-the-press': { pull: 0.08, actions: [0, 4, 4, 62, 29] },
	general: { pull: 0.02, actions: [2, 52, 2, 37, 6] },
	'hiv-aids': { pull: 0.63, actions: [6, 30, 4, 48, 13] },
	'human-rights-defenders': { pull: -0.11, actions: [0, 4, 2, 63, 30] },
	'human-rights-education-and-training': { pull: 1.14, actions: [3, 20, 3, 43, 32] },
	'human-rights-violations-by-state-agents': { pull: 0.18, actions: [0, 5, 3, 50, 41] },
	impunity: { pull: -0.06, actions: [0, 12, 1, 63, 24] },
	'indigenous-peoples': { pull: 0.16, actions: [0, 18, 8, 49, 26] },
	'internally-displaced-persons': { pull: 0.52, actions: [3, 21, 5, 55, 17] },
	'international-humanitarian-law': { pull: -0.45, actions: [1, 9, 5, 47, 38] },
	'international-instruments': { pull: -0.54, actions: [0, 5, 19, 17, 58] },
	justice: { pull: -0.02, actions: [1, 14, 7, 41, 36] },
	labour: { pull: -0.45, actions: [0, 11, 20, 35, 34] },
	migrants: { pull: -0.54, actions: [0, 12, 21, 38, 29] },
	minorities: { pull: 0.08, actions: [0, 17, 4, 61, 17] },
	'national-plan-of-action': { pull: 0.74, actions: [1, 17, 7, 33, 42] },
	nhri: { pull: 0.06, actions: [1, 10, 12, 39, 39] },
	other: { pull: -0.78, actions: [3, 29, 5, 41, 22] },
	poverty: { pull: 1.33, actions: [5, 47, 2, 41, 4] },
	'public-security': { pull: -0.19, actions: [4, 26, 8, 48, 14] },
	'racial-discrimination': { pull: 0.2, actions: [0, 14, 8, 47, 31] },
	'right-to-education': { pull: 0.57, actions: [2, 38, 4, 46, 10] },
	'right-to-food': { pull: -0.15, actions: [6, 29, 2, 50, 12] },
	'right-to-health': { pull: 0.44, actions: [4, 38, 3, 45, 10] },
	'right-to-housing': { pull: 0.24, actions: [2, 27, 2, 54, 15] },
	'right-to-land': { pull: -0.75, actions: [2, 10, 5, 48, 36] },
	'right-to-water': { pull: 0.31, actions: [2, 20, 5, 58, 15] },
	'rights-of-the-child': { pull: 0.28, actions: [1, 15, 7, 47, 30] },
	'sexual-orientation-and-gender-identity': { pull: -1.6, actions: [0, 4, 10, 34, 53] },
	'special-procedures': { pull: -0.97, actions: [1, 9, 16, 19, 57] },
	'technical-assistance-and-cooperation': { pull: 0.26, actions: [33, 27, 5, 23, 11] },
	'torture-and-other-cid-treatment': { pull: 0.04, actions: [0, 5, 9, 27, 58] },
	trafficking: { pull: 1.25, actions: [1, 18, 6, 48, 28] },
	'treaty-bodies': { pull: 0.05, actions: [4, 13, 8, 40, 35] },
	'upr-process': { pull: 0.58, actions: [4, 24, 3, 47, 22] },
	'womens-rights': { pull: 0.39, actions: [1, 18, 6, 48, 27] }
};
