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
	const cycle = cycleOfSession(latest);
	const own = sessionsOfCycle(cycle);
	const next = sessionsOfCycle(cycle + 1);
	if (!own || !next) return LAST_SESSION;
	const share = (latest - own.first + 0.5) / (own.last - own.first + 1);
	return next.first + Math.floor(share * (next.last - next.first + 1));
}

/** The sessions one can ask about: all after the first of the data. */
export function sessionsToAskAbout(sessions: readonly number[]): number[] {
	const first = Math.min(...sessions, LAST_SESSION);
	return Array.from({ length: LAST_SESSION - first }, (_, index) => first + 1 + index);
}
