import { calibrationOf, type Tested } from './calibration';
import { casesOf, type Case } from './cases';
import { FEATURES, RISING, UNSAID } from './features';
import type { History } from './history';
import { fitLogistic, logOdds, type Logistic } from './logistic';
import { ApproachError, type FeatureKey, type Weights } from './types';
import { SHIPPED_STAND_IN_WEIGHTS, SHIPPED_WEIGHTS } from './weights';

/** Sessions that teach the weights before the one that is estimated. */
export const WINDOW = 12;
/** The first sessions of the data only feed the counts: there is too little before them to learn from. */
export const FEEDING = 4;
/** Sessions at the end of a window on which weights fitted on those before are tested, for the calibration. */
const HELD_OUT = 6;
const RIDGE = 0.01;
/** Every so many-th row (case × State) teaches, which changes no figure in its third place and takes a third of the time. */
export const STRIDE = 3;
/** With fewer cases a fit would follow chance. */
const LEAST_CASES = 60;

/** Sessions of a history that may teach weights for a session. */
export function teaching(history: History, session: number): number[] {
	return history.sessions.slice(FEEDING).filter((one) => one < session && one >= session - WINDOW);
}

/**
 * All cases of these sessions, each with evidence from the sessions before it only.
 * @param sessions those wanted; all before the last of them are read
 */
export function casesIn(
	history: History,
	sessions: readonly number[],
	leastRaising: number
): Map<number, Case[]> {
	const last = Math.max(...sessions);
	const cases = new Map<number, Case[]>();
	const past = history.begin();
	for (const session of history.sessions) {
		if (session > last) break;
		const reviews = history.of(session);
		if (sessions.includes(session))
			cases.set(session, casesOf(past, session, reviews, history, leastRaising));
		past.add(session, reviews);
	}
	return cases;
}

/**
 * Fits on cases, by every `stride`-th row of them.
 * @returns `undefined` where the cases are too few
 */
export function fitCases(cases: readonly Case[], stride: number): Logistic | undefined {
	if (cases.length < LEAST_CASES) return undefined;
	const columns = FEATURES.length;
	const all = cases.reduce((sum, { y }) => sum + y.length, 0);
	const rows = Math.ceil(all / stride);
	const x = new Float32Array(rows * columns);
	const y = new Uint8Array(rows);
	let seen = 0;
	let row = 0;
	for (const one of cases)
		for (let i = 0; i < one.y.length; i++) {
			if (seen++ % stride !== 0) continue;
			x.set(one.x.subarray(i * columns, (i + 1) * columns), row * columns);
			y[row++] = one.y[i]!;
		}
	return fitLogistic(x, y, columns, { ridge: RIDGE, rising: RISING, unsaid: UNSAID });
}

/** The estimates of a model for cases that did not teach it. */
export function testedOn(model: Logistic, cases: readonly Case[]): Tested[] {
	return cases.flatMap(({ session, x, y }) =>
		Array.from(y, (raised, i) => ({
			session,
			raised,
			odds: logOdds(model, x, i * FEATURES.length)
		}))
	);
}

/**
 * Weights fitted on the twelve sessions before `session`, by the outcomes of all themes that at least `leastRaising` States
 * raised. The calibration comes from the last six of them, each estimated by a fit on those before it. Takes seconds on a whole cycle: for a
 * worker or the command line.
 * @param leastRaising 1 unless told otherwise: nobody knows beforehand that five States will raise a theme, and estimates
 * fitted on such themes alone are too high
 * @returns `undefined` where the history holds too little to fit on
 */
export function fitWeights(history: History, session: number, leastRaising = 1): Weights | undefined {
	const sessions = teaching(history, session);
	const [first, last] = [sessions[0], sessions.at(-1)];
	if (history.basis !== 'worldwide' || first === undefined || last === undefined) return undefined;
	const bySession = casesIn(history, sessions, leastRaising);
	const cases = [...bySession.values()].flat();
	const model = fitCases(cases, STRIDE);
	const tested = sessions
		.slice(-Math.min(HELD_OUT, Math.floor(sessions.length / 2)))
		.flatMap((heldOut): Tested[] => {
			const earlier = sessions.filter((one) => one < heldOut).flatMap((one) => bySession.get(one) ?? []);
			const taught = fitCases(earlier, STRIDE);
			return taught ? testedOn(taught, bySession.get(heldOut) ?? []) : [];
		});
	if (model === undefined || tested.length === 0) return undefined;
	return {
		origin: 'fitted',
		script: 'scripts/fit-approach.ts',
		sessions: { first, last },
		leastRaising,
		cases: cases.length,
		rows: cases.reduce((sum, { y }) => sum + y.length, 0),
		...named(model),
		calibration: calibrationOf(tested)
	};
}

/**
 * The weights to estimate a session with: the shipped ones where they were taught by earlier sessions only, else weights
 * fitted on the sessions before, where there are enough.
 * @throws ApproachError where neither is to be had
 */
export function weightsFor(history: History, session: number): Weights {
	const shipped = history.basis === 'worldwide' ? SHIPPED_WEIGHTS : SHIPPED_STAND_IN_WEIGHTS;
	if (shipped.sessions.last < session) return shipped;
	const fitted = fitWeights(history, session);
	if (fitted) return fitted;
	throw new ApproachError(
		`The shipped weights were fitted on sessions up to ${SHIPPED_WEIGHTS.sessions.last}, and the loaded data hold too little from before session ${session} to fit others; choose session ${SHIPPED_WEIGHTS.sessions.last + 1} or later, or load recommendations of the whole world.`
	);
}

export function named({
	intercept,
	weights,
	means
}: Logistic): Pick<Weights, 'intercept' | 'weights' | 'means'> {
	const byKey = (values: readonly number[]) =>
		Object.fromEntries(FEATURES.map((key, column) => [key, values[column]!])) as Record<FeatureKey, number>;
	return { intercept, weights: byKey(weights), means: byKey(means) };
}

/** Weights in the order of the columns of a fit. */
export function columnsOf({ intercept, weights, means }: Weights): Logistic {
	return {
		intercept,
		weights: FEATURES.map((key) => weights[key]),
		means: FEATURES.map((key) => means[key])
	};
}
