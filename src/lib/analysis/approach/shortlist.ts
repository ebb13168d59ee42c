import { cycleOfSession } from '../../model/calendar';
import { estimateOf } from './calibration';
import { PRIORITY_WEIGHT } from './coverage';
import { FEATURES, writeFeatures } from './features';
import { columnsOf } from './fit-weights';
import type { History } from './history';
import type { Known } from './known';
import { logOdds, type Logistic } from './logistic';
import type { Review } from './reviews';
import {
	ApproachError,
	LEVELS,
	REASONS,
	type Basis,
	type OverallRow,
	type Reason,
	type Shortlist,
	type ShortlistEvidence,
	type ShortlistRequest,
	type ShortlistRow,
	type ThemeAsk,
	type ThemeShortlist,
	type Weights
} from './types';

/** Points smaller than this are no reason: they would print as 0.0. */
const LEAST_POINTS = 0.005;
/** States with similar concerns that are named. */
const MOST_ALIKE = 3;
/** The columns of a fit begin with the reasons, in their order. */
const KINDRED = REASONS.indexOf('kindred');

/**
 * Who is likely to raise each theme in a review to come, and over all themes.
 *
 * z = intercept + Σ weight × value, and the probability is how often States with such log-odds raised their theme
 * in sessions that had not taught the weights: log-odds = curve(z), see `estimateOf`. The average State is the one with the means of the
 * fit for its reasons, z₀. A reason is weight × (value − mean) × (curve(z) − curve(z₀)) ∕ (z − z₀): what it moves along the
 * straight way from the average State to this one, so that the average's log-odds and all reasons add up to the State's (integrated
 * gradients: Sundararajan, Taly and Yan, ICML 2017). A theme of several issues counts as one issue whose recommendations are those of all.
 * @throws ApproachError where the SuR or an issue is not known, the weights were taught by the session asked about or a
 * later one, or nothing is known from before it
 */
export function shortlist(history: History, request: ShortlistRequest, weights: Weights): Shortlist {
	const { session, themes } = request;
	const sur = history.state(request.sur);
	if (weights.sessions.last >= session)
		throw new ApproachError(
			`The weights were fitted on sessions up to ${weights.sessions.last} and may not be used on session ${session}; fit them on earlier sessions or choose a later session.`
		);
	const asked = themes.map((theme) => {
		if (theme.issues.length === 0)
			throw new ApproachError(`The theme “${theme.id}” covers no issue; name at least one.`);
		return { theme, issues: [...new Set(theme.issues)].map((id) => history.theme(id)) };
	});
	const known = history.before(session, request.cycles);
	const candidates = history.order.filter((state) => state !== 0 && state !== sur && known.has(state));
	const reviewsHere = reviewsOf(history, sur, request).map((review) => counted(review, history));
	const about = known.review(sur);
	const kin = new Map(candidates.map((state) => [state, known.alike(state).filter((other) => other !== 0)]));
	const alike = (state: number) => kin.get(state) ?? [];
	const lists = asked.map(({ theme, issues }) =>
		themeShortlist({
			history,
			known,
			weights,
			theme,
			issues,
			candidates,
			here: reviewsHere,
			evidence: about(issues),
			alike
		})
	);
	return {
		basis: history.basis,
		sur: request.sur,
		session,
		evidence: known.span,
		wholeTo: history.wholeBefore(session, request.cycles),
		reviewsHere: reviewsHere.map((review) => review.session),
		themes: lists,
		overall: overall(lists, themes)
	};
}

interface ThemeQuestion {
	history: History;
	known: Known;
	weights: Weights;
	theme: ThemeAsk;
	issues: readonly number[];
	candidates: readonly number[];
	here: readonly CountedReview[];
	evidence: ReturnType<ReturnType<Known['review']>>;
	/** States alike, by State. */
	alike: (state: number) => readonly number[];
}

function themeShortlist(question: ThemeQuestion): ThemeShortlist {
	const { history, known, weights, theme, issues, candidates, here, evidence, alike } = question;
	const namesOf = (states: readonly number[]) =>
		states.slice(0, MOST_ALIKE).map((state) => history.states[state]!.iso3);
	const last = here.at(-1);
	const model = columnsOf(weights);
	const values = new Float64Array(FEATURES.length);
	const pointsOf = (column: number) => model.weights[column]! * (values[column]! - model.means[column]!);
	const averageOdds = averageOf(model, evidence, candidates);
	const average = estimateOf(averageOdds, weights.calibration);
	const scored = candidates.map((position): { odds: number; row: ShortlistRow } => {
		writeFeatures(evidence(position), values);
		const odds = logOdds(model, values);
		const state = history.states[position]!;
		const { probability, low, high, logOdds: calibrated } = estimateOf(odds, weights.calibration);
		const apart = odds - averageOdds;
		const pull = apart === 0 ? 0 : (calibrated - average.logOdds) / apart;
		const row: ShortlistRow = {
			rank: 0,
			state: state.iso3,
			group: state.group,
			probability,
			low,
			high,
			logOdds: calibrated,
			reasons: reasonsOf(history.basis, (column) => pull * pointsOf(column)),
			evidence: {
				...evidenceOf(here, known, position, issues),
				alike: namesOf(alike(position)),
				alikeHere: namesOf(alike(position).filter((other) => last && last.onTheme(other, issues) > 0))
			}
		};
		return { odds, row };
	});
	return {
		theme: theme.id,
		rows: inOrder(ranked(scored, ({ odds }) => odds).map(({ row }) => row)),
		expectedRaisers: scored.reduce((sum, { row: { probability } }) => sum + probability, 0),
		average: { logOdds: average.logOdds, probability: average.probability }
	};
}

/** z of a State whose reasons are the means of the fit, on this theme in this review: levels are the same for all candidates. */
function averageOf(
	model: Logistic,
	evidence: ThemeQuestion['evidence'],
	candidates: readonly number[]
): number {
	const values = Float64Array.from(model.means);
	const [first] = candidates;
	if (first !== undefined) {
		const own = new Float64Array(FEATURES.length);
		writeFeatures(evidence(first), own);
		for (const key of LEVELS) values[FEATURES.indexOf(key)] = own[FEATURES.indexOf(key)]!;
	}
	return logOdds(model, values);
}

/** Of kindred countries the bundled totals know nothing: there the State's own rate stands in, and is said to. */
function reasonsOf(basis: Basis, pointsOf: (column: number) => number): Reason[] {
	const standsIn = basis === 'worldwide' ? undefined : pointsOf(KINDRED);
	const reasons: Reason[] = [];
	for (const [column, key] of REASONS.entries()) {
		if (column === KINDRED && standsIn !== undefined) continue;
		const points = pointsOf(column) + (key === 'attention' ? (standsIn ?? 0) : 0);
		if (Math.abs(points) >= LEAST_POINTS) reasons.push({ key, points });
	}
	return reasons.sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
}

function overall(lists: readonly ThemeShortlist[], themes: readonly ThemeAsk[]): OverallRow[] {
	const byState = lists.map(({ rows }) => new Map(rows.map((row) => [row.state, row.probability])));
	const rows = [...(lists[0]?.rows ?? [])]
		.sort((a, b) => (a.state < b.state ? -1 : 1))
		.map(({ state, group }): OverallRow => {
			const probabilities = themes.map(({ id }, i) => ({
				theme: id,
				probability: byState[i]?.get(state) ?? 0
			}));
			return {
				rank: 0,
				state,
				group,
				expected: probabilities.reduce(
					(sum, { probability }, i) => sum + PRIORITY_WEIGHT[themes[i]!.priority] * probability,
					0
				),
				atLeastOne: 1 - probabilities.reduce((product, { probability }) => product * (1 - probability), 1),
				probabilities
			};
		});
	return inOrder(ranked(rows, ({ expected }) => expected));
}

/** Numbers rows that were made a moment ago, from 1. */
function inOrder<Row extends { rank: number }>(rows: Row[]): Row[] {
	rows.forEach((row, i) => (row.rank = i + 1));
	return rows;
}

/** Highest first; rows come in the order of their ISO3, which breaks ties. */
function ranked<Row>(rows: readonly Row[], by: (row: Row) => number): Row[] {
	return [...rows].sort((a, b) => by(b) - by(a));
}

function reviewsOf(history: History, sur: number, { session, cycles }: ShortlistRequest) {
	return history
		.here(sur)
		.filter(
			(review) => review.session < session && (cycles?.includes(cycleOfSession(review.session)) ?? true)
		);
}

/** A review of this SuR, to be looked up by State and theme. */
interface CountedReview {
	session: number;
	recommendations(state: number): number;
	onTheme(state: number, issues: readonly number[]): number;
}

function counted(
	{ session, makers, made, cells, mentions }: Review,
	{ states, themes }: History
): CountedReview {
	const byState = new Int32Array(states.length);
	makers.forEach((maker, i) => (byState[maker] = made[i]!));
	const byCell = new Int32Array(states.length * themes.length);
	cells.forEach((cell, i) => (byCell[cell] = mentions[i]!));
	return {
		session,
		recommendations: (state) => byState[state]!,
		onTheme: (state, issues) => issues.reduce((sum, theme) => sum + byCell[state * themes.length + theme]!, 0)
	};
}

function evidenceOf(
	reviews: readonly CountedReview[],
	known: Known,
	state: number,
	issues: readonly number[]
): Omit<ShortlistEvidence, 'alike' | 'alikeHere'> {
	const here = reviews.map((review) => ({
		session: review.session,
		recommendations: review.recommendations(state),
		onTheme: review.onTheme(state, issues)
	}));
	return {
		here,
		recommendationsHere: here.reduce((sum, { recommendations }) => sum + recommendations, 0),
		onThemeHere: here.reduce((sum, { onTheme }) => sum + onTheme, 0),
		worldwide: known.worldwide(state, issues)
	};
}
