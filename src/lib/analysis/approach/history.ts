import { cycleOfSession } from '../../model/calendar';
import type { Vocabulary } from '../../model/dataset';
import type { State } from '../../model/reference';
import type { HistoryColumns } from './history-columns';
import { kinship } from './kinship';
import type { Known } from './known';
import { Past } from './past';
import { Profile, type CycleTotals } from './profile';
import { reviewsBySession, type Review } from './reviews';
import { ApproachError, type Basis, type WorldwideTotals } from './types';

/** About three sessions. With fewer reviews the rows say little of the world, and the bundled totals stand in. */
export const LEAST_REVIEWS = 40;
/** A session holds fourteen reviews or so. With fewer than this share of what sessions hold here, it is not there whole. */
const LEAST_SHARE = 0.5;

/** What happened, ready to be asked about any review to come. Built once per data version; it does not change. */
export interface History {
	readonly basis: Basis;
	/** Sessions with rows, in order. */
	readonly sessions: readonly number[];
	/** Last session that is known of: of the rows or, where they stand in, of the bundled totals. */
	readonly lastSession: number;
	/** ISO3 of the States under review, with the sessions of their reviews, in order. */
	readonly reviews: ReadonlyMap<string, readonly number[]>;
	/** By position in the vocabulary. */
	readonly states: readonly State[];
	readonly themes: readonly string[];
	/** Positions of States, by ISO3: the order in which ties are broken. */
	readonly order: readonly number[];
	/** @throws ApproachError for what the vocabulary does not hold */
	state(iso3: string): number;
	theme(id: string): number;
	/** Reviews of one session. */
	of(session: number): readonly Review[];
	/** Reviews of one SuR, oldest first. @param sur position */
	here(sur: number): readonly Review[];
	/** A past that has taken in nothing yet. */
	begin(): Past;
	/**
	 * What is known from the sessions before one, of all cycles or of those given.
	 * @throws ApproachError where that is nothing
	 */
	before(session: number, cycles?: readonly number[]): Known;
	/** The last session before one of which the whole world's recommendations are known; 0 for none. */
	wholeBefore(session: number, cycles?: readonly number[]): number;
}

/**
 * @param vocabulary the one whose positions the rows hold
 * @param totals stand in where the rows hold fewer than `LEAST_REVIEWS` reviews
 */
export function buildHistory(rows: HistoryColumns, vocabulary: Vocabulary, totals: WorldwideTotals): History {
	const states = vocabulary.states;
	const themes = vocabulary.themes.map(({ id }) => id);
	const order = states
		.map((_, position) => position)
		.sort((a, b) => compare(states[a]!.iso3, states[b]!.iso3));
	const positions = new Map(states.map(({ iso3 }, position) => [iso3, position]));
	const themePositions = new Map(themes.map((id, position) => [id, position]));
	const size = { states: states.length, themes: themes.length };
	const bySession = reviewsBySession(rows, size);
	const sessions = [...bySession.keys()];
	const all = [...bySession.values()].flat();
	const basis: Basis = all.length < LEAST_REVIEWS ? 'one-country-and-bundled-profile' : 'worldwide';
	const cycleTotals = inVocabulary(totals, { positions, themePositions, themes: themes.length });
	let kin: Float64Array | undefined;
	let kept: { key: string; known: Known } | undefined;

	const begin = () => new Past({ ...size, kin: (kin ??= kinship(states)) });
	const fromRows = (session: number, counts: (session: number) => boolean): Known => {
		const past = begin();
		for (const [one, reviews] of bySession) if (one < session && counts(one)) past.add(one, reviews);
		if (past.span.lastSession === 0)
			throw new ApproachError(
				`The loaded data hold nothing from before session ${session} in the cycles that count; load earlier sessions or let more cycles count.`
			);
		return past;
	};
	const fromTotals = (session: number, counts: (session: number) => boolean): Known => {
		const [first, ...more] = cycleTotals.filter(
			({ lastSession }) => lastSession < session && counts(lastSession)
		);
		if (first === undefined)
			throw new ApproachError(
				`The bundled worldwide totals hold no whole stretch from before session ${session} in the cycles that count; choose a later session, let more cycles count, or load recommendations of the whole world.`
			);
		return new Profile(
			size,
			[first, ...more],
			all.filter((review) => review.session < session && counts(review.session))
		);
	};

	return {
		basis,
		sessions,
		lastSession: Math.max(
			sessions.at(-1) ?? 0,
			...(basis === 'worldwide' ? [] : cycleTotals.map(({ lastSession }) => lastSession))
		),
		reviews: reviewSessions(all, states),
		states,
		themes,
		order,
		state(iso3) {
			const position = positions.get(iso3);
			if (position === undefined || position === 0)
				throw new ApproachError(`“${iso3}” is no State that is known; choose one by its ISO 3166 code.`);
			return position;
		},
		theme(id) {
			const position = themePositions.get(id);
			if (position === undefined || position === 0)
				throw new ApproachError(`“${id}” is no theme that is known; choose one of the list.`);
			return position;
		},
		of: (session) => bySession.get(session) ?? [],
		here: (sur) => all.filter((review) => review.sur === sur),
		begin,
		before(session, cycles) {
			const key = `${session}|${cycles?.join() ?? 'all'}`;
			if (kept?.key !== key) {
				const counts = (one: number) => cycles === undefined || cycles.includes(cycleOfSession(one));
				kept = { key, known: (basis === 'worldwide' ? fromRows : fromTotals)(session, counts) };
			}
			return kept.known;
		},
		wholeBefore(session, cycles) {
			const counts = (one: number) =>
				one < session && (cycles === undefined || cycles.includes(cycleOfSession(one)));
			const usual = Math.max(0, ...[...bySession.values()].map((reviews) => reviews.length));
			const whole =
				basis === 'worldwide'
					? sessions.filter((one) => (bySession.get(one)?.length ?? 0) >= LEAST_SHARE * usual)
					: cycleTotals.map(({ lastSession }) => lastSession);
			return Math.max(0, ...whole.filter(counts));
		}
	};
}

function reviewSessions(reviews: readonly Review[], states: readonly State[]): Map<string, number[]> {
	const sessions = new Map<string, number[]>();
	for (const { sur, session } of reviews) {
		const iso3 = states[sur]?.iso3 ?? '';
		sessions.set(iso3, [...(sessions.get(iso3) ?? []), session]);
	}
	return sessions;
}

/** The totals in the positions of the vocabulary. States and themes it does not hold cannot be asked about. */
function inVocabulary(
	totals: WorldwideTotals,
	vocabulary: {
		positions: ReadonlyMap<string, number>;
		themePositions: ReadonlyMap<string, number>;
		themes: number;
	}
): CycleTotals[] {
	const stateAt = totals.states.map((iso3) => vocabulary.positions.get(iso3));
	const themeAt = totals.themes.map((id) => vocabulary.themePositions.get(id));
	return totals.cycles.map(({ activity, mentions, ...cycle }) => {
		const placed: CycleTotals = {
			...cycle,
			activity: new Float64Array(vocabulary.positions.size),
			mentions: new Float64Array(vocabulary.positions.size * vocabulary.themes)
		};
		stateAt.forEach((state, i) => {
			if (state === undefined) return;
			placed.activity[state] = activity[i]!;
			themeAt.forEach((theme, t) => {
				if (theme !== undefined)
					placed.mentions[state * vocabulary.themes + theme] = mentions[i * themeAt.length + t]!;
			});
		});
		return placed;
	});
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
