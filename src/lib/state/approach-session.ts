import type { Session } from '../model/reference';
import { cycleOfSession, LAST_SESSION, sessionsOfCycle } from '../model/calendar';

/**
 * The session in which a State is next under review. States come round in the same order, so its place in the cycle of its
 * latest review is its place in the next: sessions 6 (of 1–12) and 18 (of 13–26) lead to 32 (of 27–40). Where no review is
 * known, it is the session after the last of the data.
 * @param reviews sessions in which it was reviewed, in any order
 * @param lastSession the last session the data tell of
 */
export function nextReview(reviews: readonly number[], lastSession: number): number {
	const latest = Math.max(0, ...reviews);
	if (latest === 0) return Math.min(LAST_SESSION, lastSession + 1);
	return inNextCycle(latest) ?? LAST_SESSION;
}

/** The session of the next cycle at the same place as one of this cycle; `undefined` beyond the calendar. */
function inNextCycle(session: number): number | undefined {
	const cycle = cycleOfSession(session);
	const own = sessionsOfCycle(cycle);
	const next = sessionsOfCycle(cycle + 1);
	if (!own || !next) return undefined;
	const share = (session - own.first + 0.5) / (own.last - own.first + 1);
	return next.first + Math.floor(share * (next.last - next.first + 1));
}

/**
 * What is to be said of a review that is past: the first review after it that is not, by the usual order, or where the
 * calendar ends before it, the last that is past as well.
 * @param sessions the calendar
 * @returns `undefined` where the review's month is not over yet, or is not known
 */
export function pastReview(
	session: number,
	sessions: readonly Pick<Session, 'session' | 'year' | 'month'>[],
	today: Date
): { coming: number } | { later: number | undefined } | undefined {
	const over = (wanted: number): boolean | undefined => {
		const found = sessions.find((one) => one.session === wanted);
		return found && today >= new Date(found.year, found.month, 1);
	};
	if (over(session) !== true) return undefined;
	let later: number | undefined;
	for (let next = inNextCycle(session); next !== undefined; next = inNextCycle(next)) {
		if (over(next) !== true) return { coming: next };
		later = next;
	}
	return { later };
}

/** The sessions one can ask about: all after the first of the data. */
export function sessionsToAskAbout(sessions: readonly number[]): number[] {
	const first = Math.min(...sessions, LAST_SESSION);
	return Array.from({ length: LAST_SESSION - first }, (_, index) => first + 1 + index);
}
