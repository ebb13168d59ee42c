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
export class LostEngineError extends Error {
	constructor(message: string, cause?: unknown) {
		super(message, { cause });
		this.name = 'LostEngineError';
	}
}

/** Thrown where a caller's signal fired before the answer was there. */
export function abortError(): DOMException {
	return new DOMException('The question was put again before it was answered.', 'AbortError');
}
