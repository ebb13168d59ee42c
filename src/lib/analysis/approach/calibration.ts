import { fitLogistic, probabilityOf } from './logistic';
import type { Calibration, Curve } from './types';

/** What the log-odds were, what became of them, and the session they were tested on. */
export interface Tested {
	session: number;
	odds: number;
	raised: number;
}

/** With fewer rows a session says too little of itself to have a curve of its own. */
const LEAST_ROWS = 2000;
const RIDGE = 1e-7;
/** Log-odds at which a curve may bend: about five and fifteen per cent. */
const BENDS = [-3, -1.75] as const;

/**
 * How log-odds fared in sessions that had not taught them, as a level and three slopes: over all, and for each session by itself.
 * @param tested at least one that raised and one that did not
 */
export function calibrationOf(tested: readonly Tested[]): Calibration {
	const bySession = new Map<number, Tested[]>();
	for (const one of tested) {
		const part = bySession.get(one.session);
		if (part) part.push(one);
		else bySession.set(one.session, [one]);
	}
	return {
		rows: tested.length,
		...curveThrough(tested),
		sessions: [...bySession]
			.filter(([, part]) => part.length >= LEAST_ROWS)
			.map(([session, part]) => ({ session, ...curveThrough(part) }))
	};
}

/**
 * The probability that goes with log-odds: three straight lines in log-odds, joined at two fixed bends, that never fall. So
 * the order stays, and no ceiling makes the likeliest States equal. Beside it the lowest and the highest of the curves of
 * single sessions.
 * @returns low ≤ probability ≤ high, and the log-odds of the probability
 */
export function estimateOf(
	odds: number,
	{ sessions, ...over }: Calibration
): { logOdds: number; probability: number; low: number; high: number } {
	const way = stretches(odds);
	const logOdds = along(over, way);
	const probability = probabilityOf(logOdds);
	let [low, high] = [probability, probability];
	for (const curve of sessions) {
		const one = probabilityOf(along(curve, way));
		low = Math.min(low, one);
		high = Math.max(high, one);
	}
	return { logOdds, probability, low, high };
}

function along({ level, slopes }: Curve, way: readonly number[]): number {
	return way.reduce((sum, part, i) => sum + slopes[i]! * part, level);
}

/** How much of the way to these log-odds lies on each of the three lines, counted from the first bend. */
function stretches(odds: number): [number, number, number] {
	const [first, second] = BENDS;
	return [
		Math.min(0, odds - first),
		Math.min(Math.max(0, odds - first), second - first),
		Math.max(0, odds - second)
	];
}

function curveThrough(tested: readonly Tested[]): Curve {
	const columns = BENDS.length + 1;
	const x = new Float32Array(columns * tested.length);
	const y = new Uint8Array(tested.length);
	tested.forEach(({ odds, raised }, i) => {
		x.set(stretches(odds), columns * i);
		y[i] = raised;
	});
	const { intercept, weights } = fitLogistic(x, y, columns, { ridge: RIDGE, rising: [true, true, true] });
	return { level: intercept, slopes: weights };
}
