/** Columns a flow can run through, in the words of the command line's `--columns`. */
export const FLOW_COLUMNS = [
	'cycle',
	'group',
	'from',
	'family',
	'theme',
	'action',
	'response',
	'sur'
] as const;
export type FlowColumn = (typeof FLOW_COLUMNS)[number];

/**
 * How a recommendation with several themes counts where themes are shown: `mentions` counts it once a theme,
 * `fractional` shares it out so that the total is the number of recommendations.
 */
export const COUNTINGS = ['mentions', 'fractional'] as const;
export type Counting = (typeof COUNTINGS)[number];

/** The three networks: States → themes, States → States under review, States joined by how alike they recommend. */
export const NETWORK_MODES = ['themes', 'reviews', 'alike'] as const;
export type NetworkMode = (typeof NETWORK_MODES)[number];
