import { alikeness, type Alikeness } from './alike';
import type { Evidence } from './features';
import { alikeHere, mostAlike, SHARE_PRIOR, type Known } from './known';
import type { Review } from './reviews';
import type { ShortlistEvidence } from './types';

/** Sessions after which a recommendation counts half. */
const HALF_LIVES = [1, 2, 4] as const;
const FAST = 1;
const SLOW = 4;
const RECENT_SESSIONS = 6;
/** Reviews of kindred countries worth of the State's own rate, before kindred countries are believed. */
const KINDRED_PRIOR = 1;

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
	/** By half-life: reviews, recommendations of each State. */
	readonly #reviews = HALF_LIVES.map(() => 0);
	readonly #activity: Float64Array[];
	/** Mentions of each State × theme, with half-lives of one and of four sessions. */
	readonly #mentionsFast: Float64Array;
	readonly #mentionsSlow: Float64Array;
	/** States × reviews in which the theme was raised, half-life four sessions. */
	readonly #raises: Float64Array;
	/** Maker × SuR: recommendations, and those expected of the maker's activity in the sessions of these reviews. */
	readonly #toSur: Float64Array;
	readonly #expected: Float64Array;
	/** By SuR: 1 for each State × theme that was raised there. */
	readonly #raisedHere = new Map<number, Uint8Array>();
	readonly #lastReview = new Map<number, Review>();
	readonly #past: Review[] = [];
	readonly #perSession: { session: number; made: Float64Array; mentions: Float64Array }[] = [];
	#recent: { made: Float64Array; mentions: Float64Array } | undefined;
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
		this.#mentionsFast = cells();
		this.#mentionsSlow = cells();
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
			addTo(made, review.makers, review.made);
			addTo(mentions, review.cells, review.mentions);
		}
		for (const { sur } of reviews)
			for (let state = 0; state < this.#states; state++)
				if (state !== sur) this.#expected[state * this.#states + sur]! += made[state]! / reviews.length;
		this.#perSession.push({ session, made, mentions });
		this.#recent = undefined;
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
		return this.#sumSince(session - RECENT_SESSIONS, session - 1).mentions;
	}

	worldwide(state: number, issues: readonly number[]): ShortlistEvidence['worldwide'] {
		this.#recent ??= this.#sumSince(this.span.recentFrom, this.span.lastSession);
		const { made, mentions } = this.#recent;
		const cells = issues.map((theme) => state * this.#themes + theme);
		const on = (counts: Float64Array) => cells.reduce((sum, cell) => sum + counts[cell]!, 0);
		return {
			recommendations: this.#made[state]!,
			onTheme: on(this.#madeOnTheme),
			recentRecommendations: made[state]!,
			recentOnTheme: on(mentions)
		};
	}

	alike(state: number): readonly number[] {
		return mostAlike(this.#alikeness().similarity, this.#states, state);
	}

	review(sur: number): (issues: readonly number[]) => (state: number) => Evidence {
		const [reviews1, reviews2, reviews4] = this.#reviews as [number, number, number];
		const [activity1, activity2, activity4] = this.#activity as [Float64Array, Float64Array, Float64Array];
		const mentions1 = this.#mentionsFast;
		const mentions4 = this.#mentionsSlow;
		const alike = this.#alikeness();
		const kindred = this.#kindred(sur);
		const world = this.#world();
		const last = this.#lastReview.get(sur);
		const raisedLast = last && this.#raised(last);
		const raisersLast = last && this.#raisersOf(last);
		const ever = this.#raisedHere.get(sur);
		return (issues) => {
			const raisedByAlike = alikeHere(
				alike.similarity,
				{ states: this.#states, themes: this.#themes },
				raisedLast,
				issues
			);
			const sumOf = (counts: Float64Array, offset = 0) =>
				issues.reduce((sum, theme) => sum + counts[offset + theme]!, 0);
			const raisedWorld = sumOf(world.byTheme);
			const expectedRaisers = ((last?.cells.length ?? 0) * raisedWorld) / (world.all || 1);
			const themeHere = ((raisersLast ? sumOf(raisersLast) : 0) + 2) / (expectedRaisers + 2);
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
					raisedHere: issues.some((theme) => ever?.[row + theme] === 1),
					madeHere: this.#toSur[state * this.#states + sur]!,
					expectedHere: this.#expected[state * this.#states + sur]!,
					alikeHere: raisedByAlike[state]!,
					themeHere,
					themeWorld
				};
			};
		};
	}

	#alikeness(): Alikeness {
		return (this.#alike ??= alikeness({
			states: this.#states,
			themes: this.#themes,
			counts: this.#mentionsSlow
		}));
	}

	#fade(sessions: number): void {
		HALF_LIVES.forEach((halfLife, i) => {
			const keep = 2 ** (-sessions / halfLife);
			this.#reviews[i]! *= keep;
			scale(this.#activity[i]!, keep);
		});
		scale(this.#mentionsFast, 2 ** (-sessions / FAST));
		scale(this.#mentionsSlow, 2 ** (-sessions / SLOW));
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
		const ever = this.#raisedHere.get(sur) ?? new Uint8Array(this.#madeOnTheme.length);
		for (let i = 0; i < cells.length; i++) {
			const cell = cells[i]!;
			const count = mentions[i]!;
			this.#madeOnTheme[cell]! += count;
			this.#mentionsFast[cell]! += count;
			this.#mentionsSlow[cell]! += count;
			this.#raises[cell]!++;
			ever[cell] = 1;
		}
		this.#raisedHere.set(sur, ever);
		this.#lastReview.set(sur, review);
		this.#past.push(review);
	}

	/** 1 for each State × theme that was raised in a review. */
	#raised({ cells }: Review): Uint8Array {
		const raised = new Uint8Array(this.#madeOnTheme.length);
		for (const cell of cells) raised[cell] = 1;
		return raised;
	}

	/** How many States raised each theme in a review. */
	#raisersOf({ cells }: Review): Float64Array {
		const raisers = new Float64Array(this.#themes);
		for (const cell of cells) raisers[cell % this.#themes]!++;
		return raisers;
	}

	/** What was recommended from one session to another. */
	#sumSince(first: number, last: number): { made: Float64Array; mentions: Float64Array } {
		const made = new Float64Array(this.#states);
		const mentions = new Float64Array(this.#madeOnTheme.length);
		for (const past of this.#perSession) {
			if (past.session < first || past.session > last) continue;
			for (let state = 0; state < made.length; state++) made[state]! += past.made[state]!;
			for (let cell = 0; cell < mentions.length; cell++) mentions[cell]! += past.mentions[cell]!;
		}
		return { made, mentions };
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
			const { cells, mentions: counts } = review;
			for (let i = 0; i < cells.length; i++) mentions[cells[i]!]! += weight * counts[i]!;
		}
		return { mentions, reviews };
	}

	/** States × reviews that raised each theme, and any. */
	#world(): { byTheme: Float64Array; all: number } {
		const byTheme = new Float64Array(this.#themes);
		let all = 0;
		for (let cell = 0; cell < this.#raises.length; cell++) {
			byTheme[cell % this.#themes]! += this.#raises[cell]!;
			all += this.#raises[cell]!;
		}
		return { byTheme, all };
	}
}

function scale(values: Float64Array, by: number): void {
	for (let i = 0; i < values.length; i++) values[i]! *= by;
}

function addTo(sums: Float64Array, positions: Int32Array, counts: Int32Array): void {
	for (let i = 0; i < positions.length; i++) sums[positions[i]!]! += counts[i]!;
}
