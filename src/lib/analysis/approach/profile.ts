import { cycleOfSession } from '../../model/calendar';
import { alikeness, type Alikeness } from './alike';
import type { Evidence } from './features';
import { alikeHere, mostAlike, SHARE_PRIOR, type Known } from './known';
import type { Review } from './reviews';
import type { ShortlistEvidence } from './types';

/** Worldwide totals of one cycle, in the positions of the vocabulary. */
export interface CycleTotals {
	cycle: number;
	lastSession: number;
	reviews: number;
	activity: Float64Array;
	/** State × themes + theme. */
	mentions: Float64Array;
}

/** A cycle counts this much beside the latest one. */
const OLDER = 0.25;
/** Totals count mentions; so many of them are the State's first on the theme in a review (sessions 1–18). */
const RAISES_PER_MENTION = 0.85;

/**
 * Bundled worldwide totals in the place of rows of the whole world, with the rows of the SuR's own reviews. Recent is the
 * latest cycle; steady the latest and a quarter of those before. Of kindred countries the totals know nothing; the State's
 * own steady rate stands in for what it raises with them.
 */
export class Profile implements Known {
	readonly #states: number;
	readonly #themes: number;
	readonly #cycles: readonly CycleTotals[];
	readonly #latest: CycleTotals;
	readonly #reviews: readonly Review[];
	readonly #steady: Float64Array;
	readonly #steadyActivity: Float64Array;
	readonly #steadyReviews: number;
	#alike: Alikeness | undefined;

	/** @param cycles oldest first, at least one; @param reviews those that are loaded, oldest first */
	constructor(
		size: { states: number; themes: number },
		cycles: readonly [CycleTotals, ...CycleTotals[]],
		reviews: readonly Review[]
	) {
		this.#states = size.states;
		this.#themes = size.themes;
		this.#cycles = cycles;
		this.#latest = cycles[cycles.length - 1] ?? cycles[0];
		this.#reviews = reviews;
		const mixed = (pick: (totals: CycleTotals) => number) =>
			cycles.reduce((sum, totals) => sum + pick(totals) * (totals === this.#latest ? 1 : OLDER), 0);
		this.#steady = Float64Array.from({ length: size.states * size.themes }, (_, cell) =>
			mixed(({ mentions }) => mentions[cell]!)
		);
		this.#steadyActivity = Float64Array.from({ length: size.states }, (_, state) =>
			mixed(({ activity }) => activity[state]!)
		);
		this.#steadyReviews = mixed(({ reviews: count }) => count);
	}

	get span(): Known['span'] {
		const { cycle, lastSession } = this.#latest;
		const firstOf = (session: number) => {
			let first = session;
			while (cycleOfSession(first - 1) === cycleOfSession(session)) first--;
			return first;
		};
		const recentFrom = firstOf(lastSession);
		const first = this.#cycles[0]?.lastSession ?? lastSession;
		const lastOfRows = Math.max(0, ...this.#reviews.map(({ session }) => session));
		return {
			firstSession: cycle === this.#cycles[0]?.cycle ? recentFrom : firstOf(first),
			lastSession: Math.max(lastSession, lastOfRows),
			recentFrom,
			recentSessions: lastSession - recentFrom + 1
		};
	}

	has(state: number): boolean {
		return this.#cycles.some(({ activity }) => activity[state]! > 0) || this.#spoke(state);
	}

	worldwide(state: number, issues: readonly number[]): ShortlistEvidence['worldwide'] {
		const on = ({ mentions }: CycleTotals) =>
			issues.reduce((sum, theme) => sum + mentions[state * this.#themes + theme]!, 0);
		return {
			recommendations: this.#cycles.reduce((sum, { activity }) => sum + activity[state]!, 0),
			onTheme: this.#cycles.reduce((sum, totals) => sum + on(totals), 0),
			recentRecommendations: this.#latest.activity[state]!,
			recentOnTheme: on(this.#latest)
		};
	}

	alike(state: number): readonly number[] {
		return mostAlike(this.#alikeness().similarity, this.#states, state);
	}

	review(sur: number): (issues: readonly number[]) => (state: number) => Evidence {
		const alike = this.#alikeness();
		const here = this.#reviews.filter((review) => review.sur === sur);
		const ever = this.#raised(here);
		const latest = here.at(-1);
		const last = latest && this.#raised([latest]);
		const madeHere = new Float64Array(this.#states);
		for (const { makers, made } of here) makers.forEach((maker, i) => (madeHere[maker]! += made[i]!));
		const world = new Float64Array(this.#themes);
		let all = 0;
		this.#steady.forEach((count, cell) => {
			world[cell % this.#themes]! += count;
			all += count;
		});
		const raisers = new Float64Array(this.#themes);
		for (const cell of latest?.cells ?? []) raisers[cell % this.#themes]!++;
		return (issues) => {
			const sumOf = (counts: Float64Array, offset = 0) =>
				issues.reduce((sum, theme) => sum + counts[offset + theme]!, 0);
			const size = { states: this.#states, themes: this.#themes };
			const raisedByAlike = alikeHere(alike.similarity, size, last, issues);
			const raisedWorld = sumOf(world);
			const themeHere = (sumOf(raisers) + 2) / (((latest?.cells.length ?? 0) * raisedWorld) / (all || 1) + 2);
			const themeWorld = (RAISES_PER_MENTION * raisedWorld) / this.#steadyReviews;
			return (state) => {
				const row = state * this.#themes;
				const steady = sumOf(this.#steady, row);
				const alikeShare = sumOf(alike.share, row);
				const activity = this.#latest.activity[state]! / this.#latest.reviews;
				return {
					recentRate: sumOf(this.#latest.mentions, row) / this.#latest.reviews,
					recentActivity: activity,
					activity,
					share: (steady + SHARE_PRIOR * alikeShare) / (this.#steadyActivity[state]! + SHARE_PRIOR),
					alikeShare,
					kindredRate: steady / this.#steadyReviews,
					raisedHere: issues.some((theme) => ever[row + theme] === 1),
					madeHere: madeHere[state]!,
					expectedHere: here.reduce((sum, { session }) => sum + this.#usual(state, session), 0),
					alikeHere: raisedByAlike[state]!,
					themeHere,
					themeWorld
				};
			};
		};
	}

	#alikeness(): Alikeness {
		return (this.#alike ??= alikeness({ states: this.#states, themes: this.#themes, counts: this.#steady }));
	}

	/** 1 for each State × theme that was raised in one of these reviews. */
	#raised(reviews: readonly Review[]): Uint8Array {
		const raised = new Uint8Array(this.#states * this.#themes);
		for (const { cells } of reviews) for (const cell of cells) raised[cell] = 1;
		return raised;
	}

	/** Recommendations of a State in a review of that session's cycle; of the latest cycle where the totals end before. */
	#usual(state: number, session: number): number {
		const cycle = cycleOfSession(session);
		const totals = this.#cycles.find((known) => known.cycle === cycle) ?? this.#latest;
		return totals.activity[state]! / totals.reviews;
	}

	#spoke(state: number): boolean {
		return this.#reviews.some(({ makers }) => makers.includes(state));
	}
}
