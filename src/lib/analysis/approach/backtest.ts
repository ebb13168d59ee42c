import { baselineScores, casesOf, LEAST_RAISING, type Case } from './cases';
import { FEATURES } from './features';
import { columnsOf, FEEDING, fitCases, STRIDE, teaching, WINDOW } from './fit-weights';
import type { History } from './history';
import { logOdds, probabilityOf } from './logistic';
import { deciles, meanMetrics, rankMetrics } from './metrics';
import {
	ApproachError,
	BASELINES,
	type Backtest,
	type BacktestSummary,
	type Baseline,
	type Metrics,
	type SessionResult,
	type Weights
} from './types';
import { SHIPPED_WEIGHTS } from './weights';

type Measured = { model: Metrics; baselines: Record<Baseline, Metrics> };

/**
 * Names States for every review × theme of the sessions, from earlier sessions only, and looks who raised it. A case is a
 * theme that at least five States raised in a review; candidates are the States with a recommendation in any earlier
 * session, the SuR apart; ties go by ISO3. Before each session the weights are fitted anew on the twelve before it.
 * @throws ApproachError where the history is not worldwide, the sessions hold no case, or too little stands before them
 */
export function backtest(history: History, fromSession: number, toSession: number): Backtest {
	if (!Number.isInteger(fromSession) || !Number.isInteger(toSession) || fromSession > toSession)
		throw new ApproachError('A backtest runs from one session to the same or a later one.');
	if (history.basis !== 'worldwide')
		throw new ApproachError(
			'A backtest needs recommendations of the whole world, and the loaded data hold a few reviews only; load UPR Info’s export of several sessions.'
		);
	const past = history.begin();
	const taught = new Map<number, Case[]>();
	const predicted: number[] = [];
	const observed: number[] = [];
	const measured: Measured[] = [];
	const sessions: SessionResult[] = [];
	history.sessions.forEach((session, position) => {
		if (session > toSession) return;
		const reviews = history.of(session);
		const tested = session >= fromSession;
		if (tested || (position >= FEEDING && session >= fromSession - WINDOW)) {
			const cases = casesOf(past, session, reviews, history, LEAST_RAISING);
			taught.set(session, cases);
			if (tested && cases.length > 0) {
				const { model, weights } = modelFor(history, session, taught);
				const scoresOf = baselineScores(past, session, history.themes.length);
				const here = cases.map((one): Measured => {
					const odds = Float64Array.from(one.candidates, (_, i) =>
						logOdds(model, one.x, i * FEATURES.length)
					);
					for (let i = 0; i < odds.length; i++) {
						predicted.push(probabilityOf(odds[i]!));
						observed.push(one.y[i]!);
					}
					const scores = scoresOf(one);
					return {
						model: rankMetrics(odds, one.y, one.raising),
						baselines: byBaseline((name) => rankMetrics(scores[name], one.y, one.raising))
					};
				});
				measured.push(...here);
				sessions.push({ session, cases: here.length, ...meanOf(here), weights });
			}
		}
		taught.delete(session - WINDOW);
		past.add(session, reviews);
	});
	if (measured.length === 0)
		throw new ApproachError(
			`The loaded data hold no theme that five States raised in a review of sessions ${fromSession} to ${toSession}; choose among sessions ${history.sessions[0] ?? 0} to ${history.sessions.at(-1) ?? 0}.`
		);
	return {
		cases: measured.length,
		...meanOf(measured),
		calibration: deciles(predicted, observed),
		sessions
	};
}

/** What the command line prints of a backtest. */
export function summaryOf({ cases, model, baselines, calibration }: Backtest): BacktestSummary {
	return { cases, model, baselines, calibration };
}

/** Weights taught by earlier sessions only: fitted on them, or the shipped ones where they are too few. */
function modelFor(history: History, session: number, taught: ReadonlyMap<number, Case[]>) {
	const sessions = teaching(history, session);
	const fitted = fitCases(
		sessions.flatMap((one) => taught.get(one) ?? []),
		STRIDE
	);
	const [first, last] = [sessions[0], sessions.at(-1)];
	if (fitted && first !== undefined && last !== undefined) {
		const weights: Pick<Weights, 'origin' | 'sessions'> = { origin: 'fitted', sessions: { first, last } };
		return { model: fitted, weights };
	}
	const { origin, sessions: shipped } = SHIPPED_WEIGHTS;
	if (shipped.last >= session)
		throw new ApproachError(
			`Too little stands before session ${session} to fit the weights on, and the shipped ones were fitted on sessions up to ${shipped.last}; begin with a later session or load earlier ones.`
		);
	return { model: columnsOf(SHIPPED_WEIGHTS), weights: { origin, sessions: shipped } };
}

function meanOf(measured: readonly Measured[]): Measured {
	return {
		model: meanMetrics(measured.map(({ model }) => model)),
		baselines: byBaseline((name) => meanMetrics(measured.map(({ baselines }) => baselines[name])))
	};
}

function byBaseline(of: (name: Baseline) => Metrics): Record<Baseline, Metrics> {
	return Object.fromEntries(BASELINES.map((name) => [name, of(name)])) as Record<Baseline, Metrics>;
}
