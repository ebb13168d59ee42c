import { logit, probabilityOf } from './logistic';
import type { Band } from './types';

/** Upper ends of the bands; the last holds all the rest. */
const ENDS = [0.01, 0.015, 0.02, 0.03, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.55, 0.75, 1] as const;

/** What the log-odds gave before calibration, what became of it, and the session it was tested on. */
export interface Tested {
	session: number;
	predicted: number;
	raised: number;
}

/** How estimates of different height fared, over all sessions tested and in the worst and best of them. */
export function bandsOf(tested: readonly Tested[]): Band[] {
	return ENDS.map((upTo, i) => {
		const from = ENDS[i - 1] ?? 0;
		const part = tested.filter(({ predicted }) => predicted <= upTo && (predicted > from || from === 0));
		const sessions = new Map<number, { raised: number; rows: number }>();
		for (const { session, raised } of part) {
			const sum = sessions.get(session) ?? { raised: 0, rows: 0 };
			sessions.set(session, { raised: sum.raised + raised, rows: sum.rows + 1 });
		}
		// Half a hit and half a miss keep a session with few rows from being all or nothing.
		const shares = [...sessions.values()].map(({ raised, rows }) => (raised + 0.5) / (rows + 1));
		const mean = (of: (one: Tested) => number) =>
			part.reduce((sum, one) => sum + of(one), 0) / (part.length || 1);
		return {
			upTo,
			rows: part.length,
			predicted: mean(({ predicted }) => predicted),
			observed: mean(({ raised }) => raised),
			lowest: shares.length > 0 ? Math.min(...shares) : 0,
			highest: shares.length > 0 ? Math.max(...shares) : 1
		};
	});
}

/**
 * The probability that goes with log-odds: how often States with such log-odds raised their theme in the sessions tested,
 * drawn through the middles of the bands on straight lines (in log-odds), and never falling; and the same by the session of
 * each band in which they did so least, and most. Without bands the log-odds stand as they are, between 0 and 1.
 * @returns low ≤ probability ≤ high
 */
export function estimateOf(
	odds: number,
	bands: readonly Band[]
): { probability: number; low: number; high: number } {
	const known = bands.filter(({ rows, predicted }) => rows > 0 && predicted > 0 && predicted < 1);
	if (known.length === 0) return { probability: probabilityOf(odds), low: 0, high: 1 };
	const through = (of: (band: Band) => number) => {
		let least = -Infinity;
		const points = known.map((band) => {
			least = Math.max(least, logit(of(band)));
			return [logit(band.predicted), least] as const;
		});
		return probabilityOf(interpolate(points, odds));
	};
	const probability = through(({ observed, rows }) => (observed * rows + 0.5) / (rows + 1));
	return {
		probability,
		low: Math.min(
			probability,
			through(({ lowest }) => lowest)
		),
		high: Math.max(
			probability,
			through(({ highest }) => highest)
		)
	};
}

/** Level beyond the first and the last point: no estimate goes further than what was seen. */
function interpolate(points: readonly (readonly [x: number, y: number])[], x: number): number {
	let before: readonly [number, number] | undefined;
	for (const point of points) {
		if (x <= point[0]) {
			if (before === undefined) return point[1];
			const width = point[0] - before[0];
			return width > 0 ? before[1] + ((x - before[0]) / width) * (point[1] - before[1]) : point[1];
		}
		before = point;
	}
	return before === undefined ? x : before[1];
}
