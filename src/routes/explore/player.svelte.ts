const STEP_MS = 1800;

/**
 * Steps through the cycles, one at a time, and stops after the last. The selection decides which is shown, so that the
 * player holds nothing but its clock.
 */
export class CyclePlayer {
	#timer = $state<ReturnType<typeof setTimeout> | undefined>();
	readonly #cycles: () => readonly number[];
	readonly #show: (cycle: number, first: boolean) => void;

	/**
	 * @param cycles the cycles to play, in order
	 * @param show shows one; the first is a step that one can go back from, the others take its place
	 */
	constructor(cycles: () => readonly number[], show: (cycle: number, first: boolean) => void) {
		this.#cycles = cycles;
		this.#show = show;
		$effect(() => () => this.stop());
	}

	get playing(): boolean {
		return this.#timer !== undefined;
	}

	toggle(): void {
		if (this.playing) this.stop();
		else this.#play(0);
	}

	stop(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
	}

	#play(index: number): void {
		const cycle = this.#cycles()[index];
		if (cycle === undefined) {
			this.stop();
			return;
		}
		this.#show(cycle, index === 0);
		this.#timer = setTimeout(() => this.#play(index + 1), STEP_MS);
	}
}
