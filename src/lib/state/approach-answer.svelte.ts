/**
 * An answer of the worker that follows its request: the last one stays on show until the next is there. Create it while a
 * component initialises.
 */
export class LiveAnswer<Answer> {
	#answer = $state.raw<Answer | undefined>();
	#error = $state<Error | undefined>();
	#waiting = $state(false);

	/** @param request asks, or gives `undefined` where there is nothing to ask yet */
	constructor(request: () => Promise<Answer> | undefined) {
		$effect(() => {
			const asked = request();
			if (asked === undefined) return;
			let stale = false;
			this.#waiting = true;
			asked.then(
				(answer) => {
					if (stale) return;
					this.#answer = answer;
					this.#error = undefined;
					this.#waiting = false;
				},
				(error: unknown) => {
					if (stale) return;
					this.#error = error instanceof Error ? error : new Error(String(error));
					this.#waiting = false;
				}
			);
			return () => {
				stale = true;
			};
		});
	}

	/** The newest answer; `undefined` before the first and where the newest request has none. */
	get value(): Answer | undefined {
		return this.#error === undefined ? this.#answer : undefined;
	}

	get waiting(): boolean {
		return this.#waiting;
	}

	get error(): Error | undefined {
		return this.#error;
	}
}
