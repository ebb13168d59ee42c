/** Sessions 1–12 are cycle 1, 13–26 cycle 2, 27–40 cycle 3, 41–54 cycle 4 (Human Rights Council resolution 16/21). */
const LAST_SESSION_OF_CYCLE = [12, 26, 40, 54] as const;

export const LAST_SESSION = 54;
export const CYCLES = [1, 2, 3, 4] as const;

/**
 * The cycle a session belongs to.
 * @param session session number; 0 stands for unknown
 * @returns 1–4, or 0 where the session is unknown or outside 1–54
 */
export function cycleOfSession(session: number): number {
	if (!Number.isInteger(session) || session < 1) return 0;
	const index = LAST_SESSION_OF_CYCLE.findIndex((last) => session <= last);
	return index + 1;
}

/** The first and last session of a cycle, or `undefined` for a cycle that does not exist. */
export function sessionsOfCycle(cycle: number): { first: number; last: number } | undefined {
	const last = LAST_SESSION_OF_CYCLE[cycle - 1];
	if (last === undefined) return undefined;
	return { first: (LAST_SESSION_OF_CYCLE[cycle - 2] ?? 0) + 1, last };
}
