import { say, sentences } from '../model/say';
import type { Sentence } from '../model/sentence';
import { ToldError } from '../model/told';

/** What can become of the engine's worker, and what is done about it. */
export const ENGINE_TROUBLES = sentences('engine', {
	stopped: say(['cause:quoted'], (cause) => `The engine's worker stopped (${cause}).`),
	ended: say([], () => "The engine's worker stopped."),
	silent: say(['seconds:count'], (seconds) => `The engine gave no answer for ${seconds} seconds.`),
	broke: say([], () => 'The engine broke down.'),
	closed: say([], () => 'The engine was closed.'),
	lost: say([], () => 'The engine was lost.'),
	again: say(['loss:term'], (loss) => `${loss} It is being started again and the data loaded anew.`),
	failed: say(
		['reason:term'],
		(reason) => `The engine could not be started again: ${reason} Reload the page.`
	)
});

/** A statement that the engine refused. The message is DuckDB's first line; `cause` keeps the whole. */
export class QueryError extends Error {
	/** The statement as it was sent. */
	readonly sql: string;

	constructor(message: string, sql: string, cause: unknown) {
		super(message, { cause });
		this.name = 'QueryError';
		this.sql = sql;
	}
}

/** The engine's worker is gone, or its memory can no longer be trusted. */
export class LostEngineError extends ToldError {
	override readonly name = 'LostEngineError';

	constructor(sentence: Sentence, cause?: unknown) {
		super(sentence, { cause });
	}
}

/** Thrown where a caller's signal fired before the answer was there. */
export function abortError(): DOMException {
	return new DOMException('The question was put again before it was answered.', 'AbortError');
}
