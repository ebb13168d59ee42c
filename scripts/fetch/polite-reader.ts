import { Mistake } from '../lib/sentence';

export interface PoliteOptions {
	/** Seconds between two requests, and the measure of waiting after a failure. */
	pause: number;
	userAgent: string;
	/** Told of every wait that is longer than the pause. */
	say(sentence: string): void;
	/** Waits so many seconds. */
	wait(seconds: number): Promise<void>;
}

const TRIES = 6;
const PATIENCE = 60_000;
/** Whoever asks for a longer wait is taken at their word: another day. Seconds. */
const LONGEST_WAIT = 600;

/** An answer that may be better next time. */
class Passing extends Error {
	constructor(
		readonly what: string,
		readonly after?: number
	) {
		super(what);
	}
}

/** Reads JSON from a site one request at a time, with a pause before each, and says who asks. */
export class PoliteReader {
	requests = 0;
	readonly #options: PoliteOptions;

	constructor(options: PoliteOptions) {
		this.#options = options;
	}

	/**
	 * The value of a page of JSON. Failures that may pass (429, 5xx, a lost connection, JSON that breaks off) are tried again,
	 * each time after twice the wait, or after what the site asks for in `Retry-After`.
	 * @throws Mistake
	 */
	async json(address: string): Promise<unknown> {
		const { pause, say, wait } = this.#options;
		for (let tried = 1; ; tried++) {
			if (this.requests > 0) await wait(pause);
			try {
				return await this.#once(address);
			} catch (error) {
				if (!(error instanceof Passing)) throw error;
				const { host } = new URL(address);
				if (tried === TRIES) {
					throw new Mistake(
						`${host} ${error.what}, ${TRIES} times in a row (${address}); what was read is kept: run the same command again later.`,
						{ cause: error }
					);
				}
				const seconds = error.after ?? pause * 2 ** tried;
				if (seconds > LONGEST_WAIT) {
					throw new Mistake(
						`${host} asks to be left alone for ${Math.ceil(seconds / 60)} minutes; what was read is kept: run the same command again after that.`,
						{ cause: error }
					);
				}
				say(`${host} ${error.what}; trying again in ${seconds} seconds.`);
				await wait(seconds);
			}
		}
	}

	async #once(address: string): Promise<unknown> {
		this.requests++;
		let text: string;
		let answer: Response;
		try {
			answer = await fetch(address, {
				headers: {
					accept: 'application/json',
					'content-language': 'en',
					'user-agent': this.#options.userAgent
				},
				redirect: 'manual',
				signal: AbortSignal.timeout(PATIENCE)
			});
			text = await answer.text();
		} catch (error) {
			throw new Passing(`could not be reached (${causeOf(error)})`);
		}
		const { status } = answer;
		if (status === 429 || status >= 500) {
			throw new Passing(`answered with status ${status}`, secondsOf(answer.headers.get('retry-after')));
		}
		if (status >= 300 && status < 400) {
			throw new Mistake(
				`${address} has moved to ${answer.headers.get('location') ?? 'another address'}; give the new address with --base.`
			);
		}
		if (!answer.ok) {
			throw new Mistake(
				`${address} answered with status ${status}; check --base, or ask UPR Info whether its interface has changed.`
			);
		}
		try {
			return JSON.parse(text) as unknown;
		} catch {
			throw new Passing('sent JSON that breaks off or is damaged');
		}
	}
}

/** `Retry-After` in seconds: a number of them, or a date. */
function secondsOf(header: string | null): number | undefined {
	if (header === null) return undefined;
	const given = header.trim();
	if (/^\d+$/.test(given)) return Number(given);
	const until = Date.parse(given);
	return Number.isNaN(until) ? undefined : Math.max(0, Math.ceil((until - Date.now()) / 1000));
}

function causeOf(error: unknown): string {
	const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
	return cause instanceof Error ? cause.message || cause.name : String(cause);
}
