import type { CycleReviewsRow } from '$lib/analysis/cycle-reviews';
import type { Session } from '$lib/model/reference';

/** A cycle of which the data hold a part only. */
export interface PartialCycle {
	cycle: number;
	/** States under review that the data hold in this cycle, of those they hold in any. */
	reviewed: number;
	of: number;
	/** First and last session in the data, and of the whole cycle. */
	sessions: [first: number, last: number];
	whole: [first: number, last: number];
}

/**
 * The cycles on show in which some of the States under review have not been reviewed yet, as far as the data tell. One State
 * under review has one review a cycle: with one chosen, its cycles are whole.
 * @param chosen the cycles on show; none: all
 */
export function partialCycles(
	rows: readonly CycleReviewsRow[],
	chosen: readonly number[],
	sessions: readonly Session[]
): PartialCycle[] {
	return rows
		.filter(({ cycle }) => chosen.length === 0 || chosen.includes(cycle))
		.flatMap((row): PartialCycle[] => {
			const own = sessions.filter(({ cycle }) => cycle === row.cycle).map(({ session }) => session);
			const whole: [number, number] = [Math.min(...own), Math.max(...own)];
			if (row.states_under_review >= row.of || own.length === 0) return [];
			if (row.first_session <= whole[0] && row.last_session >= whole[1]) return [];
			return [
				{
					cycle: row.cycle,
					reviewed: row.states_under_review,
					of: row.of,
					sessions: [row.first_session, row.last_session],
					whole
				}
			];
		});
}
