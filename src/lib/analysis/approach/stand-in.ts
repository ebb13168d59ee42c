import { cycleOfSession } from '../../model/calendar';
import { calibrationOf, type Tested } from './calibration';
import { casesOf, LEAST_RAISING, type Case } from './cases';
import { FEATURES } from './features';
import { casesIn, fitCases, named, STRIDE, teaching, testedOn } from './fit-weights';
import type { History } from './history';
import { logOdds, probabilityOf } from './logistic';
import { deciles, meanMetrics, rankMetrics } from './metrics';
import { Profile, type CycleTotals } from './profile';
import { ApproachError, type Metrics, type StandInTest, type Weights } from './types';

/**
 * What the estimates are worth where one country is loaded and worldwide totals stand in. For every review from session
 * `from` to `to`, all that is known are the totals of the cycle before (up to session `from` − 1) and the earlier reviews of
 * the same SuR; of the sessions between nothing is read. Each session is estimated by weights of the sessions before it: the first by
 * weights of worldwide rows, the others by those that the sessions from `from` on have taught in this same way.
 * @returns the test, and weights taught by all these sessions, with the calibration that the test gave them
 * @throws ApproachError where the rows are too few
 */
export function standIn(
	history: History,
	from: number,
	to: number
): { test: StandInTest; weights: Omit<Weights, 'origin' | 'script'> } {
	const size = { states: history.states.length, themes: history.themes.length };
	const totals = totalsBefore(history, from);
	const known = (session: number, leastRaising: number): Case[] =>
		history.of(session).flatMap((review) => {
			const own = history.here(review.sur).filter((one) => one.session < session);
			return casesOf(new Profile(size, [totals], own), session, [review], history, leastRaising);
		});
	const first = fitCases(
		[...casesIn(history, teaching(history, from), LEAST_RAISING).values()].flat(),
		STRIDE
	);
	const taught: Case[] = [];
	const tested: Tested[] = [];
	const estimates: { predicted: number; raised: number }[] = [];
	const model: Metrics[] = [];
	const baselines = { activity: [] as Metrics[], themeAllTime: [] as Metrics[] };
	for (const session of history.sessions.filter((one) => one >= from && one <= to)) {
		const fitted = taught.length > 0 ? fitCases(taught, STRIDE) : first;
		if (fitted === undefined)
			throw new ApproachError(
				`Too little stands before session ${session} to fit the weights on; load earlier sessions.`
			);
		for (const { x, y, raising, candidates, theme } of known(session, LEAST_RAISING)) {
			const measured = (score: (candidate: number) => number) =>
				rankMetrics(
					candidates.map((_, i) => score(i)),
					y,
					raising
				);
			const odds = candidates.map((_, i) => logOdds(fitted, x, i * FEATURES.length));
			odds.forEach((one, i) => estimates.push({ predicted: probabilityOf(one), raised: y[i]! }));
			model.push(measured((i) => odds[i]!));
			baselines.activity.push(measured((i) => totals.activity[candidates[i]!]!));
			baselines.themeAllTime.push(measured((i) => totals.mentions[candidates[i]! * size.themes + theme]!));
		}
		const all = known(session, 1);
		// Weights of worldwide rows are no measure of those that are shipped for this way of estimating.
		if (session > from) tested.push(...testedOn(fitted, all));
		taught.push(...all);
	}
	const fitted = fitCases(taught, STRIDE);
	if (fitted === undefined || tested.length === 0)
		throw new ApproachError(
			`Sessions ${from} to ${to} hold too little to fit weights on; load more sessions.`
		);
	return {
		test: {
			cases: model.length,
			model: meanMetrics(model),
			baselines: {
				activity: meanMetrics(baselines.activity),
				themeAllTime: meanMetrics(baselines.themeAllTime)
			},
			calibration: deciles(
				estimates.map(({ predicted }) => predicted),
				estimates.map(({ raised }) => raised)
			)
		},
		weights: {
			sessions: { first: from, last: to },
			leastRaising: 1,
			cases: taught.length,
			rows: taught.reduce((sum, { y }) => sum + y.length, 0),
			...named(fitted),
			calibration: calibrationOf(tested)
		}
	};
}

function totalsBefore(history: History, session: number): CycleTotals {
	const cycle = cycleOfSession(session - 1);
	const totals = {
		cycle,
		lastSession: session - 1,
		reviews: 0,
		activity: new Float64Array(history.states.length),
		mentions: new Float64Array(history.states.length * history.themes.length)
	};
	for (const one of history.sessions) {
		if (one >= session || cycleOfSession(one) !== cycle) continue;
		for (const { makers, made, cells, mentions } of history.of(one)) {
			totals.reviews++;
			makers.forEach((maker, i) => (totals.activity[maker]! += made[i]!));
			cells.forEach((cell, i) => (totals.mentions[cell]! += mentions[i]!));
		}
	}
	return totals;
}
