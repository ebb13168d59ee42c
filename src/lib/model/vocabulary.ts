/**
 * The closed vocabularies of the Universal Periodic Review.
 *
 * A code is a position in its list: the engine stores the position (a small integer), people see the word.
 * Never reorder a list; append to it.
 */

/** The five UN regional groups, observers, and the group of a State that could not be resolved. */
export const REGIONAL_GROUPS = [
	'Unknown',
	'African',
	'Asia-Pacific',
	'Eastern European',
	'GRULAC',
	'WEOG',
	'Observer'
] as const;
export type RegionalGroup = (typeof REGIONAL_GROUPS)[number];

/**
 * What the State under review said. Files of before 2020 write "Accepted" for Supported; draft reports say Pending;
 * Unknown stands for a cell that was empty.
 */
export const RESPONSES = ['Unknown', 'Supported', 'Noted', 'Pending'] as const;
export type Response = (typeof RESPONSES)[number];

/**
 * Action categories 1–5 of UPR Info's coding, 0 where a file has none: 1 minimal action or sharing, 2 continuing,
 * 3 considering, 4 general action, 5 specific action.
 */
export const ACTION_CATEGORIES = [0, 1, 2, 3, 4, 5] as const;
export type ActionCategory = (typeof ACTION_CATEGORIES)[number];

/** The code of a State whose name did not resolve. ISO 3166 reserves XXX for such use. */
export const UNKNOWN_STATE = 'XXX';
export const UNKNOWN_STATE_NAME = 'Unknown State';

/** The id of the theme that stands for "the file gives none". */
export const NO_THEME = 'none';
export const NO_THEME_NAME = 'No theme given';

/** The family of themes that are not among the reference's issues. */
export const UNCLASSIFIED_FAMILY = 'Unclassified';

/** What stands in the place of a document's symbol in simulated rows, so that none passes for a real one. */
export const SIMULATED_DOCUMENT = 'SIMULATED';
