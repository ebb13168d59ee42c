import type { Evidence } from './features';
import type { ShortlistEvidence } from './types';

/** What is known before a review, from whichever source. States and themes are positions in the vocabulary. */
export interface Known {
	readonly span: { firstSession: number; lastSession: number; recentFrom: number; recentSessions: number };
	/** Whether the State has made a recommendation. */
	has(state: number): boolean;
	/** The evidence about one review to come; asked for each theme (its issues count as one), then for each State. */
	review(sur: number): (issues: readonly number[]) => (state: number) => Evidence;
	/** States with the same interests as a State, most alike first: those that {@link alikeHere} and `alikeShare` listen to. */
	alike(state: number): readonly number[];
	/** What a State did worldwide, on these issues and in all. */
	worldwide(state: number, issues: readonly number[]): ShortlistEvidence['worldwide'];
}

/** Mentions worth of the shares of States that ask alike, before a State's own shares are believed. */
export const SHARE_PRIOR = 8;

/** States less alike than this say nothing of each other. */
const LEAST_ALIKE = 0.15;

/** The States that are like one enough to say something of it, most alike first. */
export function mostAlike(similarity: Float64Array, states: number, state: number): number[] {
	const row = similarity.subarray(state * states, (state + 1) * states);
	return [...row.keys()]
		.filter((other) => row[other]! >= LEAST_ALIKE)
		.sort((a, b) => row[b]! - row[a]! || a - b);
}

/**
 * The part of the States with the same interests that raised any of the issues in the last review here.
 * @param raised 1 for each State × theme that was raised in that review; `undefined` where there was none
 */
export function alikeHere(
	similarity: Float64Array,
	{ states, themes }: { states: number; themes: number },
	raised: Uint8Array | undefined,
	issues: readonly number[]
): Float64Array {
	const part = new Float64Array(states);
	if (!raised) return part;
	const raisers = Array.from({ length: states }, (_, state) =>
		issues.some((theme) => raised[state * themes + theme] === 1)
	);
	for (let state = 0; state < states; state++) {
		let hit = 0;
		let sum = 0.3;
		for (let other = 0; other < states; other++) {
			const alike = similarity[state * states + other]!;
			if (alike < LEAST_ALIKE) continue;
			sum += alike;
			if (raisers[other]) hit += alike;
		}
		part[state] = hit / sum;
	}
	return part;
}
