import type { Question } from '../analysis/question';

/** Whoever answers questions: the workbench in the app, a stand-in in a test. */
export interface Asker {
	/** Raised whenever the same question may have a new answer. */
	readonly version: number;
	/** The answer at once, where it was computed beforehand; `undefined` otherwise. */
	prebuilt<Row>(question: Question<Row>): Row[] | undefined;
	/** @throws DOMException AbortError when `signal` fires first; QueryError when the engine refuses. */
	ask<Row>(question: Question<Row>, signal: AbortSignal): Promise<Row[]>;
}

/**
 * A question that stays answered: asked again when its text or the data change, the stale one cancelled. The last
 * answer stays on show until the next is there, so that nothing flickers. Create it while a component initialises.
 */
export class LiveQuery<Row> {
	readonly #asker: Asker;
	readonly #question: () => Question<Row> | undefined;
	#answer = $state.raw<Row[] | undefined>();
	#asked = $state.raw<{ text: string; version: number } | undefined>();
	#waiting = $state(false);
	#error = $state<Error | undefined>();

	constructor(asker: Asker, question: () => Question<Row> | undefined) {
		this.#asker = asker;
		this.#question = question;
		$effect(() => this.#run());
	}

	/** The question, or why it cannot be asked: a link may hold a value that no column can have. */
	readonly #posed = $derived.by((): { question?: Question<Row> | undefined; refusal?: Error } => {
		try {
			return { question: this.#question() };
		} catch (error) {
			return { refusal: error instanceof Error ? error : new Error(String(error)) };
		}
	});
	readonly #current = $derived(this.#posed.question);
	readonly #prebuilt = $derived.by(() => {
		const question = this.#current;
		void this.#asker.version;
		return question && this.#asker.prebuilt(question);
	});

	/** The answer to the newest question answered so far; `undefined` before the first. */
	get rows(): Row[] | undefined {
		return this.#prebuilt ?? this.#answer;
	}

	/**
	 * Whether {@link rows} answer the question as it stands now. Figures of several questions belong in one picture only
	 * while all of them are fresh. Where nothing is asked, nothing is out of date.
	 */
	get fresh(): boolean {
		if (this.#prebuilt !== undefined) return true;
		if (this.#current === undefined) return this.#posed.refusal === undefined;
		return this.#asked?.text === this.#current.sql.text && this.#asked?.version === this.#asker.version;
	}

	/** Whether an answer is under way. */
	get waiting(): boolean {
		return this.#waiting && this.#prebuilt === undefined;
	}

	get error(): Error | undefined {
		return this.#posed.refusal ?? (this.#prebuilt ? undefined : this.#error);
	}

	#run(): (() => void) | undefined {
		const question = this.#current;
		const prebuilt = this.#prebuilt;
		const version = this.#asker.version;
		if (question === undefined) {
			if (this.#posed.refusal === undefined) this.#answer = undefined;
			this.#asked = undefined;
			this.#waiting = false;
			return;
		}
		if (prebuilt !== undefined) {
			// Kept, so that the next question has something to show while it waits.
			this.#answer = prebuilt;
			this.#asked = { text: question.sql.text, version };
			return;
		}
		const controller = new AbortController();
		this.#waiting = true;
		this.#asker.ask(question, controller.signal).then(
			(rows) => {
				if (controller.signal.aborted) return;
				this.#answer = rows;
				this.#asked = { text: question.sql.text, version };
				this.#error = undefined;
				this.#waiting = false;
			},
			(error: unknown) => {
				if (controller.signal.aborted) return;
				this.#error = error instanceof Error ? error : new Error(String(error));
				this.#waiting = false;
			}
		);
		return () => controller.abort();
	}
}
