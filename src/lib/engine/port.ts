import { ENGINE_TROUBLES, LostEngineError, QueryError } from './errors';

type Later<T> = T | Promise<T>;

/** What DuckDB-WASM's blocking build for Node and its worker for the browser have in common. */
export interface Bindings {
	getVersion(): Later<string>;
	connect(): Later<Connection>;
	disconnect(connection: number): Later<void>;
	startPendingQuery(connection: number, text: string, streamed?: boolean): Later<Uint8Array | null>;
	pollPendingQuery(connection: number): Later<Uint8Array | null>;
	cancelPendingQuery(connection: number): Later<boolean>;
	fetchQueryResults(connection: number): Later<Uint8Array | null>;
	createPrepared(connection: number, text: string): Later<number>;
	closePrepared(connection: number, statement: number): Later<void>;
	insertArrowFromIPCStream(
		connection: number,
		buffer: Uint8Array,
		options?: { name: string; create?: boolean }
	): Later<void>;
}

interface Connection {
	useUnsafe<Result>(use: (bindings: unknown, connection: number) => Result): Result;
}

/** What stands around the bindings: the worker, or nothing. */
export interface PortHost {
	/** Rejects when the worker reports that it died; never settles otherwise. */
	lost: Promise<never>;
	/** Lets a waiting abort be noticed between two polls. */
	breathe(): Promise<void>;
	/** Ends the worker without a word, so that calls under way never settle. */
	kill(): void;
	/** Milliseconds after which a call without an answer means the worker is lost; `Infinity` where that cannot be. */
	patience: number;
}

/** Settings, in this order: afterwards nothing is fetched, nothing outside `imp/` is read, nothing can be set again. */
const LOCKDOWN = [
	'set autoload_known_extensions = false',
	'set autoinstall_known_extensions = false',
	"set allowed_directories = ['imp/']",
	'set enable_external_access = false',
	'set lock_configuration = true'
];

/** How the database is opened in the browser and in Node. */
export const OPEN_OPTIONS = {
	path: ':memory:',
	query: { castBigIntToDouble: true, castDecimalToDouble: true, queryPollingInterval: 25 }
} as const;

/** One connection to one DuckDB. One call at a time: the engine's queue sees to that. */
export class Port {
	readonly #bindings: Bindings;
	readonly #host: PortHost;
	#connection: number;

	private constructor(bindings: Bindings, host: PortHost, connection: number) {
		this.#bindings = bindings;
		this.#host = host;
		this.#connection = connection;
	}

	/** Connects and locks the database down. */
	static async open(bindings: Bindings, host: PortHost): Promise<Port> {
		const connection = await bindings.connect();
		const port = new Port(
			bindings,
			host,
			connection.useUnsafe((_, number) => number)
		);
		for (const statement of LOCKDOWN) await port.run(statement);
		return port;
	}

	/**
	 * Runs a statement and returns its answer as the parts of one Arrow IPC stream, the schema first.
	 * @throws AbortError within a fraction of a second after `signal` fired; {@link QueryError}; {@link LostEngineError}
	 */
	async run(text: string, signal?: AbortSignal): Promise<Uint8Array[]> {
		try {
			let schema = await this.#guard(() => this.#bindings.startPendingQuery(this.#connection, text, false));
			while (schema === null) {
				await this.#host.breathe();
				await this.#stopIfAborted(signal);
				schema = await this.#guard(() => this.#bindings.pollPendingQuery(this.#connection));
			}
			return await this.#fetchAll(schema, signal);
		} catch (error) {
			throw asEngineError(error, text);
		}
	}

	/** Adds the rows of an Arrow IPC stream to a table. The stream stays usable. */
	async insert(table: string, stream: Uint8Array): Promise<void> {
		try {
			// The worker takes the buffer away from its sender, so it gets a copy.
			await this.#guard(() =>
				this.#bindings.insertArrowFromIPCStream(this.#connection, stream.slice(), {
					name: table,
					create: false
				})
			);
		} catch (error) {
			const asked = asEngineError(error, `insert into ${table}`);
			// The connection would take the next stream for the rest of the one that failed.
			if (asked instanceof QueryError) await this.#reconnect();
			throw asked;
		}
	}

	/**
	 * Prepares a statement without running it: only one statement passes, and only one that could run.
	 * @throws {@link QueryError}
	 */
	async validate(text: string): Promise<void> {
		try {
			const prepared = await this.#guard(() => this.#bindings.createPrepared(this.#connection, text));
			await this.#guard(() => this.#bindings.closePrepared(this.#connection, prepared));
		} catch (error) {
			throw asEngineError(error, text);
		}
	}

	version(): Promise<string> {
		return this.#guard(() => this.#bindings.getVersion());
	}

	/** Ends the worker at once. */
	kill(): void {
		this.#host.kill();
	}

	async #fetchAll(schema: Uint8Array, signal: AbortSignal | undefined): Promise<Uint8Array[]> {
		const parts = [schema];
		for (;;) {
			await this.#stopIfAborted(signal);
			const part = await this.#guard(() => this.#bindings.fetchQueryResults(this.#connection));
			if (part === null) continue;
			if (part.length === 0) return parts;
			parts.push(part);
		}
	}

	async #stopIfAborted(signal: AbortSignal | undefined): Promise<void> {
		if (!signal?.aborted) return;
		await this.#guard(() => this.#bindings.cancelPendingQuery(this.#connection));
		signal.throwIfAborted();
	}

	async #reconnect(): Promise<void> {
		await this.#guard(() => this.#bindings.disconnect(this.#connection));
		const connection = await this.#guard(() => this.#bindings.connect());
		this.#connection = connection.useUnsafe((_, number) => number);
	}

	/** A call to a worker that has gone never settles: it is given up after `patience`. */
	async #guard<T>(call: () => Later<T>): Promise<T> {
		const answer = call();
		if (!(answer instanceof Promise)) return answer;
		let timer: ReturnType<typeof setTimeout> | undefined;
		const silence = new Promise<never>((_, reject) => {
			timer = setTimeout(
				() => reject(new LostEngineError(ENGINE_TROUBLES.silent(this.#host.patience / 1000))),
				this.#host.patience
			);
		});
		try {
			return await Promise.race([answer, silence, this.#host.lost]);
		} finally {
			clearTimeout(timer);
		}
	}
}

/** Signs that WebAssembly itself failed: after any of them the instance's memory cannot be trusted. */
const BROKEN =
	/memory access out of bounds|function signature mismatch|table index is out of bounds|indirect call to null|null function|unreachable|Aborted\(|Cannot enlarge memory/i;

function asEngineError(error: unknown, text: string): unknown {
	if (error instanceof LostEngineError || error instanceof QueryError) return error;
	if (error instanceof DOMException && error.name === 'AbortError') return error;
	const said = error instanceof Error ? error.message : String(error);
	if ((error instanceof Error && error.name === 'RuntimeError') || BROKEN.test(said))
		return new LostEngineError(ENGINE_TROUBLES.broke(), error);
	return new QueryError(plainMessage(said), text, error);
}

/** DuckDB's message without the excerpt of the statement that follows it, and without JSON around it. */
function plainMessage(said: string): string {
	let message = said;
	if (said.startsWith('{')) {
		try {
			const parsed: unknown = JSON.parse(said);
			if (typeof parsed === 'object' && parsed !== null && 'exception_message' in parsed)
				message = String(parsed.exception_message);
		} catch {
			// Not JSON after all: the message stands as it is.
		}
	}
	return (message.split(/\n\s*\n?LINE \d+:/)[0] ?? message).trim();
}
