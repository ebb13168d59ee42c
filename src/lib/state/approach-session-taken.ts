/**
 * Which session was last taken as the one to come, by State under review, as long as the app stays open: where other rows move it,
 * a person is told so.
 */
export class SessionsTaken {
	readonly #taken = new Map<string, { session: number; before: number | undefined }>();

	/**
	 * Notes the session that is taken now.
	 * @returns the session that was taken before other rows moved it; `undefined` where it has not moved
	 */
	note(sur: string, session: number): number | undefined {
		const last = this.#taken.get(sur);
		if (last?.session === session) return last.before;
		const before = last?.session;
		this.#taken.set(sur, { session, before });
		return before;
	}
}

export const sessionsTaken = new SessionsTaken();
