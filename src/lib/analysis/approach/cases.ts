import { FEATURES, writeFeatures } from './features';
import type { History } from './history';
import type { Known } from './known';
import type { Past } from './past';
import type { Review } from './reviews';
import { BASELINES, type Baseline } from './types';

/** A theme of a review, with all States that could raise it. */
export interface Case {
	session: number;
	/** Positions in the vocabulary. */
	sur: number;
	theme: number;
	/** How many States raised it. */
	raising: number;
	/** States with a recommendation in an earlier session, the SuR apart, by ISO3. */
	candidates: readonly number[];
	/** Candidates × features, from earlier sessions only. */
	x: Float32Array;
	/** 1 where the candidate raised it. */
	y: Uint8Array;
}

/** What a case is ranked by without a model. */
export type Scores = Record<Baseline, Float64Array>;

/** What the backtest calls a case: a theme that at least so many States raised. */
export const LEAST_RAISING = 5;

/**
 * The cases of a session. The past must end before it: which States are candidates and what speaks for them is read from
 * the past alone; the session's own reviews say which themes are asked about and who raised them.
 */
export function casesOf(
	known: Known,
	session: number,
	reviews: readonly Review[],
	{ order, themes }: History,
	leastRaising: number
): Case[] {
	if (known.span.lastSession >= session)
		throw new RangeError(`The past reaches session ${known.span.lastSession} and cannot tell of ${session}.`);
	const columns = FEATURES.length;
	return reviews.flatMap((review) => {
		const raisers = raisersOf(review, themes.length);
		const candidates = order.filter((state) => known.has(state) && state !== review.sur);
		const about = known.review(review.sur);
		return [...raisers].flatMap(([theme, who]): Case[] => {
			if (who.size < leastRaising) return [];
			const evidence = about([theme]);
			const x = new Float32Array(candidates.length * columns);
			candidates.forEach((state, i) => writeFeatures(evidence(state), x, i * columns));
			const y = Uint8Array.from(candidates, (state) => (who.has(state) ? 1 : 0));
			return [{ session, sur: review.sur, theme, raising: who.size, candidates, x, y }];
		});
	});
}

/** The scores of the baselines for the candidates of a case; `random` is drawn anew for each and repeats with the session. */
export function baselineScores(past: Past, session: number, themes: number): (tested: Case) => Scores {
	const lastSix = past.lastSix(session);
	const random = seeded(session);
	return ({ candidates, theme }) => {
		const scoreBy: Record<Baseline, (state: number) => number> = {
			random,
			activity: (state) => past.made(state),
			themeAllTime: (state) => past.madeOn(state, theme),
			themeLastSix: (state) => lastSix[state * themes + theme]!
		};
		const scores = (name: Baseline) => Float64Array.from(candidates, scoreBy[name]);
		return Object.fromEntries(BASELINES.map((name) => [name, scores(name)])) as Scores;
	};
}

/** Themes of a review in the order of their positions, each with the States that raised it. */
function raisersOf({ cells }: Review, themes: number): Map<number, Set<number>> {
	const raisers = new Map<number, Set<number>>();
	for (const cell of cells) {
		const theme = cell % themes;
		const who = raisers.get(theme) ?? new Set();
		raisers.set(theme, who.add(Math.floor(cell / themes)));
	}
	return new Map([...raisers].sort(([a], [b]) => a - b));
}

/** Numbers from 0 to 1 that look random and repeat with the seed (mulberry32). */
function seeded(seed: number): () => number {
	let a = seed;
	return () => {
		a = (a + 0x6d2b79f5) | 0;
		let t = Math.imul(a ^ (a >>> 15), 1 | a);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
	};
}
