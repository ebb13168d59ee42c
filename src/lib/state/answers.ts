import type { Question } from '../analysis/question';

type Ask = <Row>(question: Question<Row>, signal: AbortSignal) => Promise<Row[]>;

interface Answer {
	rows: Promise<unknown[]>;
	/** Known once answered; until then an answer under way weighs nothing. */
	length: number;
	settled: boolean;
	/** Those who still wait. The question is called off when all have turned away. */
	callers: number;
	controller: AbortController;
}

/** Rows of all kept answers together: the pictures of some ten selections of the largest exports. */
const MOST_ROWS = 150_000;

/**
 * Answers that are given once: whoever asks what is being asked already waits for the same answer, and what was answered
 * lately is known. A question that follows from a wider one is answered from that one's rows. All of it is of one version of the data. The rows are shared; nobody may change them.
 */
export class Answers {
	readonly #ask: Ask;
	readonly #most: number;
	/** The latest asked last. */
	readonly #known = new Map<string, Answer>();
	#version = -1;

	/** @param most how many rows are kept */
	constructor(ask: Ask, most: number = MOST_ROWS) {
		this.#ask = ask;
		this.#most = most;
	}

	/** @throws DOMException AbortError when `signal` fires first; whatever the asking throws, which is asked anew next time */
	ask<Row>(question: Question<Row>, version: number, signal: AbortSignal): Promise<Row[]> {
		if (version !== this.#version) {
			this.#known.clear();
			this.#version = version;
		}
		const { wider } = question;
		if (wider) return this.ask(wider.question, version, signal).then((rows) => wider.rows(rows));
		const { text } = question.sql;
		const answer = this.#known.get(text) ?? this.#begin(question, text);
		this.#known.delete(text);
		this.#known.set(text, answer);
		return this.#wait(answer, text, signal) as Promise<Row[]>;
	}

	#begin<Row>(question: Question<Row>, text: string): Answer {
		const controller = new AbortController();
		const answer: Answer = {
			rows: this.#ask(question, controller.signal),
			length: 0,
			settled: false,
			callers: 0,
			controller
		};
		answer.rows.then(
			({ length }) => {
				answer.length = length;
				answer.settled = true;
				this.#forget();
			},
			() => this.#drop(text, answer)
		);
		return answer;
	}

	#wait(answer: Answer, text: string, signal: AbortSignal): Promise<unknown[]> {
		if (signal.aborted) return Promise.reject(new DOMException('No longer asked.', 'AbortError'));
		answer.callers++;
		const known = answer.settled;
		return new Promise((resolve, reject) => {
			const leave = () => {
				reject(new DOMException('No longer asked.', 'AbortError'));
				if (--answer.callers > 0 || answer.settled) return;
				this.#drop(text, answer);
				answer.controller.abort();
			};
			signal.addEventListener('abort', leave, { once: true });
			// What is known arrives in a task of its own, as from the engine: else all of it would be drawn in the click's task.
			const give = (rows: unknown[]) => (known ? setTimeout(() => resolve(rows)) : resolve(rows));
			answer.rows.then(give, reject).finally(() => signal.removeEventListener('abort', leave));
		});
	}

	#drop(text: string, answer: Answer): void {
		if (this.#known.get(text) === answer) this.#known.delete(text);
	}

	/** Lets the answers go that were asked for longest ago, until the rest is few enough. */
	#forget(): void {
		let rows = 0;
		for (const { length } of this.#known.values()) rows += length;
		for (const [text, { settled, length }] of this.#known) {
			if (rows <= this.#most) return;
			if (!settled) continue;
			this.#known.delete(text);
			rows -= length;
		}
	}
}
