import { alikeness, type Alikeness } from './alike';
import type { Evidence } from './features';
import { alikeHere, SHARE_PRIOR, type Known } from './known';
import type { ShortlistEvidence } from './types';

/** One review as counted: who made how many recommendations, and how many on which theme. */
export interface Review {
	session: number;
	/** Positions in the vocabulary. */
	sur: number;
	makers: readonly number[];
	/** Recommendations of each of the makers. */
	made: readonly number[];
	/** State × themes + theme of each pair that occurs, and how many recommendations. */
	cells: readonly number[];
	mentions: readonly number[];
}

/** Sessions after which a recommendation counts half. */
const HALF_LIVES = [1, 2, 4] as const;
const SLOW = 4;
const RECENT_SESSIONS = 6;
/** Reviews of kindred countries worth of the State's own rate, before kindred countries are believed. */
const KINDRED_PRIOR = 1;

interface LastReview {
	raised: ReadonlySet<number>;
	raisers: Float64Array;
}

/**
 * Reviews all over the world, taken in session by session, and asked about the next one. What it answers rests on the
 * sessions taken in so far and on nothing else.
 */
export class Past implements Known {
	readonly #states: number;
	readonly #themes: number;
	readonly #kin: Float64Array;
	readonly #made: Float64Array;
	readonly #madeOnTheme: Float64Array;
	/** By half-life: reviews, recommendations of each State, mentions of each State × theme. */
	readonly #reviews = HALF_LIVES.map(() => 0);
	readonly #activity: Float64Array[];
	readonly #mentions: Float64Array[];
	/** States × reviews in which the theme was raised, half-life four sessions. */
	readonly #raises: Float64Array;
	/** Maker × SuR: recommendations, and those expected of the maker's activity in the sessions of these reviews. */
	readonly #toSur: Float64Array;
	readonly #expected: Float64Array;
	readonly #raisedHere = new Map<number, Set<number>>();
	readonly #lastReview = new Map<number, LastReview>();
	readonly #past: Review[] = [];
	readonly #perSession: { session: number; made: Float64Array; mentions: Float64Array }[] = [];
	#alike: Alikeness | undefined;

	/** @param kin State × State, from `kinship` */
	constructor({ states, themes, kin }: { states: number; themes: number; kin: Float64Array }) {
		this.#states = states;
		this.#themes = themes;
		this.#kin = kin;
		const cells = () => new Float64Array(states * themes);
		this.#made = new Float64Array(states);
		this.#madeOnTheme = cells();
		this.#activity = HALF_LIVES.map(() => new Float64Array(states));
		this.#mentions = HALF_LIVES.map(cells);
		this.#raises = cells();
		this.#toSur = new Float64Array(states * states);
		this.#expected = new Float64Array(states * states);
	}

	/** Takes in a session, later than all before, with all its reviews. */
	add(session: number, reviews: readonly Review[]): void {
		const before = this.#perSession.at(-1)?.session;
		if (before !== undefined && session <= before)
			throw new RangeError(`Session ${session} after session ${before}: the past only runs forward.`);
		this.#fade(before === undefined ? 1 : session - before);
		const made = new Float64Array(this.#states);
		const mentions = new Float64Array(this.#states * this.#themes);
		for (const review of reviews) {
			this.#take(review);
			review.makers.forEach((maker, i) => (made[maker]! += review.made[i]!));
			review.cells.forEach((cell, i) => (mentions[cell]! += review.mentions[i]!));
		}
		for (const { sur } of reviews)
			for (let state = 0; state < this.#states; state++)
				if (state !== sur) this.#expected[state * this.#states + sur]! += made[state]! / reviews.length;
		this.#perSession.push({ session, made, mentions });
		this.#alike = undefined;
	}

	get span(): Known['span'] {
		const first = this.#perSession[0]?.session ?? 0;
		const last = this.#perSession.at(-1)?.session ?? 0;
		const recentFrom = Math.max(first, last - RECENT_SESSIONS + 1);
		return { firstSession: first, lastSession: last, recentFrom, recentSessions: RECENT_SESSIONS };
	}

	has(state: number): boolean {
		return this.#made[state]! > 0;
	}

	/** Recommendations so far, and those on a theme: what baselines rank by. */
	made(state: number): number {
		return this.#made[state]!;
	}

	madeOn(state: number, theme: number): number {
		return this.#madeOnTheme[state * this.#themes + theme]!;
	}

	/** Mentions of each State × theme in the six sessions before one. */
	lastSix(session: number): Float64Array {
		const sum = new Float64Array(this.#madeOnTheme.length);
		for (const past of this.#perSession)
			if (past.session >= session - RECENT_SESSIONS && past.session < session)
				past.mentions.forEach((count, cell) => (sum[cell]! += count));
		return sum;
	}

	worldwide(state: number, issues: readonly number[]): ShortlistEvidence['worldwide'] {
		const { recentFrom } = this.span;
		const cells = issues.map((theme) => state * this.#themes + theme);
		const on = (counts: Float64Array) => cells.reduce((sum, cell) => sum + counts[cell]!, 0);
		const recent = this.#perSession.filter(({ session }) => session >= recentFrom);
		return {
			recommendations: this.#made[state]!,
			onTheme: on(this.#madeOnTheme),
			recentRecommendations: recent.reduce((sum, { made }) => sum + made[state]!, 0),
			recentOnTheme: recent.reduce((sum, { mentions }) => sum + on(mentions), 0)
		};
	}

	review(sur: number): (issues: readonly number[]) => (state: number) => Evidence {
		const [reviews1, reviews2, reviews4] = this.#reviews as [number, number, number];
		const [activity1, activity2, activity4] = this.#activity as [Float64Array, Float64Array, Float64Array];
		const [mentions1, , mentions4] = this.#mentions as [Float64Array, Float64Array, Float64Array];
		const alike = (this.#alike ??= alikeness({
			states: this.#states,
			themes: this.#themes,
			counts: mentions4
		}));
		const kindred = this.#kindred(sur);
		const world = this.#world();
		const last = this.#lastReview.get(sur);
		const ever = this.#raisedHere.get(sur);
		return (issues) => {
			const raisedByAlike = alikeHere(
				alike.similarity,
				{ states: this.#states, themes: this.#themes },
				last?.raised,
				issues
			);
			const sumOf = (counts: Float64Array, offset = 0) =>
				issues.reduce((sum, theme) => sum + counts[offset + theme]!, 0);
			const raisedWorld = sumOf(world.byTheme);
			const expectedRaisers = ((last?.raised.size ?? 0) * raisedWorld) / (world.all || 1);
			const themeHere = ((last ? sumOf(last.raisers) : 0) + 2) / (expectedRaisers + 2);
			const themeWorld = raisedWorld / reviews4;
			return (state) => {
				const row = state * this.#themes;
				const steady = sumOf(mentions4, row);
				const alikeShare = sumOf(alike.share, row);
				return {
					recentRate: sumOf(mentions1, row) / reviews1,
					recentActivity: activity1[state]! / reviews1,
					activity: activity2[state]! / reviews2,
					share: (steady + SHARE_PRIOR * alikeShare) / (activity4[state]! + SHARE_PRIOR),
					alikeShare,
					kindredRate:
						(sumOf(kindred.mentions, row) + (KINDRED_PRIOR * steady) / reviews4) /
						(kindred.reviews + KINDRED_PRIOR),
					raisedHere: issues.some((theme) => ever?.has(row + theme) ?? false),
					madeHere: this.#toSur[state * this.#states + sur]!,
					expectedHere: this.#expected[state * this.#states + sur]!,
					alikeHere: raisedByAlike[state]!,
					themeHere,
					themeWorld
				};
			};
		};
	}

	#fade(sessions: number): void {
		HALF_LIVES.forEach((halfLife, i) => {
			const keep = 2 ** (-sessions / halfLife);
			this.#reviews[i]! *= keep;
			scale(this.#activity[i]!, keep);
			scale(this.#mentions[i]!, keep);
		});
		scale(this.#raises, 2 ** (-sessions / SLOW));
	}

	#take(review: Review): void {
		const { sur, makers, made, cells, mentions } = review;
		for (let i = 0; i < HALF_LIVES.length; i++) this.#reviews[i]!++;
		makers.forEach((maker, i) => {
			const count = made[i]!;
			this.#made[maker]! += count;
			this.#toSur[maker * this.#states + sur]! += count;
			for (const activity of this.#activity) activity[maker]! += count;
		});
		const ever = this.#raisedHere.get(sur) ?? new Set<number>();
		const raisers = new Float64Array(this.#themes);
		cells.forEach((cell, i) => {
			const count = mentions[i]!;
			this.#madeOnTheme[cell]! += count;
			for (const counts of this.#mentions) counts[cell]! += count;
			this.#raises[cell]!++;
			raisers[cell % this.#themes]!++;
			ever.add(cell);
		});
		this.#raisedHere.set(sur, ever);
		this.#lastReview.set(sur, { raised: new Set(cells), raisers });
		this.#past.push(review);
	}

	/** What States raise with countries kindred to this one: mentions and reviews, by kinship and half-life. */
	#kindred(sur: number): { mentions: Float64Array; reviews: number } {
		const next = this.span.lastSession + 1;
		const mentions = new Float64Array(this.#madeOnTheme.length);
		let reviews = 0;
		for (const review of this.#past) {
			const kin = this.#kin[sur * this.#states + review.sur]!;
			if (!kin || review.sur === sur) continue;
			const weight = kin * 2 ** (-(next - review.session) / SLOW);
			reviews += weight;
			review.cells.forEach((cell, i) => (mentions[cell]! += weight * review.mentions[i]!));
		}
		return { mentions, reviews };
	}

	/** States × reviews that raised each theme, and any. */
	#world(): { byTheme: Float64Array; all: number } {
		const byTheme = new Float64Array(this.#themes);
		let all = 0;
		this.#raises.forEach((count, cell) => {
			byTheme[cell % this.#themes]! += count;
			all += count;
		});
		return { byTheme, all };
	}
}

function scale(values: Float64Array, by: number): void {
	for (let i = 0; i < values.length; i++) values[i]! *= by;
}
