import type { Vocabulary } from '../model/dataset';
import type { CoalitionTheme } from '../model/reference';
import type { SchemeWords } from '../model/scheme';
import type { IpcTables } from './arrow';
import type { Columns } from './columns';
import { Core } from './core';
import type { Said, Sentence } from '../model/sentence';
import { saidBy } from '../model/told';
import { abortError, ENGINE_TROUBLES, LostEngineError } from './errors';
import type { Port } from './port';
import type { ElsewhereRows, Source } from './schema';
import type { Sql } from './sql';

/** What can be changed in the engine's tables. */
export interface Tables {
	/** Replaces states, memberships, themes, coalition and documents. Codes handed out before stay valid: lists only grow. */
	setVocabulary(vocabulary: Vocabulary, coalition: readonly CoalitionTheme[]): Promise<void>;
	/**
	 * Looks at all recommendations in another scheme's themes: replaces `themes` and `coalition` and makes `mentions` anew. What is
	 * appended afterwards comes with UPR Info's issues again, and `setVocabulary` brings their names back: relabel last.
	 */
	relabel(scheme: SchemeWords): Promise<void>;
	/** Replaces the names of the files that are loaded. */
	setSources(sources: readonly Source[]): Promise<void>;
	/** Adds a batch made by `encodeBatch`. The buffers stay usable. */
	append(tables: IpcTables): Promise<void>;
	/**
	 * Takes recommendations out of `recommendations` and `mentions` and into `told_elsewhere`, since another source tells of
	 * them. Only `clear` and a new filling bring them back.
	 */
	tellElsewhere(rows: ElsewhereRows): Promise<void>;
	removeSource(source: number): Promise<void>;
	/** Asks within a change, of the tables as they stand in it. */
	read(statement: Sql): Promise<Columns>;
	/** Removes all recommendations and sources; the words stay. */
	clear(): Promise<void>;
}

/** The one owner of DuckDB. Calls are answered in the order in which they were made. */
export interface Engine extends Tables {
	/**
	 * Asks a question. A stale one is cancelled through its signal.
	 * @throws DOMException AbortError; QueryError with the statement; LostEngineError when even a rebuilt engine failed
	 */
	query(statement: Sql, options?: { signal?: AbortSignal }): Promise<Columns>;
	/**
	 * Makes several changes as one: no question is answered in between, and when `work` fails all stands as before.
	 * @throws what `work` throws
	 */
	change(work: (tables: Tables) => Promise<void>): Promise<void>;
	/**
	 * Asks what a person wrote: one single statement that reads. It can change nothing. What is neither text nor number comes as text.
	 * @throws DOMException AbortError; QueryError, for what would change something too; LostEngineError
	 */
	written(statement: string, options: { most: number; signal?: AbortSignal }): Promise<Columns>;
	/** Refuses, with a QueryError, what is not one single statement that could run. For statements a person wrote. */
	validate(statement: string): Promise<void>;
	versions(): Promise<{ duckdb: string }>;
	close(): Promise<void>;
	/** Ends the worker without telling the engine, as a crash would. For tests. */
	kill(): void;
}

/** What the person is told when the engine's worker was lost. */
export interface EngineEvent {
	kind: 'lost' | 'rebuilt' | 'failed';
	/** One sentence; none once all is well again. */
	sentence: Said | undefined;
}

export interface EngineOptions {
	onEvent?(event: EngineEvent): void;
	/**
	 * Fills a rebuilt engine. Without it the engine keeps a copy of all that was loaded and fills itself. With it a change
	 * that was under way when the engine was lost is not tried again, since its first half is gone: it fails.
	 */
	reload?(tables: Tables): Promise<void>;
	/** Milliseconds without an answer after which the worker counts as lost; 20,000 unless told otherwise. */
	patience?: number;
}

/** An engine over whatever `launch` starts: called once now and again whenever the engine is lost. */
export async function engineOver(launch: () => Promise<Port>, options: EngineOptions = {}): Promise<Engine> {
	const engine = new QueuedEngine(launch, options);
	await engine.start();
	return engine;
}

/** All that was loaded, for an engine that fills itself after a loss. */
interface Kept {
	words: [Vocabulary, readonly CoalitionTheme[]] | undefined;
	sources: readonly Source[];
	batches: readonly IpcTables[];
	elsewhere: readonly ElsewhereRows[];
	/** The scheme the mentions were made anew for, since the vocabulary was set. */
	scheme: SchemeWords | undefined;
}

const NOTHING: Kept = { words: undefined, sources: [], batches: [], elsewhere: [], scheme: undefined };

class QueuedEngine implements Engine {
	readonly #launch: () => Promise<Port>;
	readonly #options: EngineOptions;
	#core: Core | undefined;
	#last: Promise<unknown> = Promise.resolve();
	#kept = NOTHING;
	#closed = false;

	constructor(launch: () => Promise<Port>, options: EngineOptions) {
		this.#launch = launch;
		this.#options = options;
	}

	async start(): Promise<void> {
		this.#core = await Core.over(await this.#launch());
	}

	query(statement: Sql, { signal }: { signal?: AbortSignal } = {}): Promise<Columns> {
		return this.#inTurn(() => this.#ask((core) => core.query(statement, signal)), signal);
	}

	written(statement: string, { most, signal }: { most: number; signal?: AbortSignal }): Promise<Columns> {
		return this.#inTurn(() => this.#ask((core) => core.written(statement, most, signal)), signal);
	}

	validate(statement: string): Promise<void> {
		return this.#inTurn(() => this.#ask((core) => core.port.validate(statement)));
	}

	versions(): Promise<{ duckdb: string }> {
		return this.#inTurn(() => this.#ask(async (core) => ({ duckdb: await core.port.version() })));
	}

	setVocabulary(vocabulary: Vocabulary, coalition: readonly CoalitionTheme[]): Promise<void> {
		return this.change((tables) => tables.setVocabulary(vocabulary, coalition));
	}

	setSources(sources: readonly Source[]): Promise<void> {
		return this.change((tables) => tables.setSources(sources));
	}

	relabel(scheme: SchemeWords): Promise<void> {
		return this.change((tables) => tables.relabel(scheme));
	}

	append(batch: IpcTables): Promise<void> {
		return this.change((tables) => tables.append(batch));
	}

	tellElsewhere(rows: ElsewhereRows): Promise<void> {
		return this.change((tables) => tables.tellElsewhere(rows));
	}

	read(statement: Sql): Promise<Columns> {
		return this.query(statement);
	}

	removeSource(source: number): Promise<void> {
		return this.change((tables) => tables.removeSource(source));
	}

	clear(): Promise<void> {
		return this.change((tables) => tables.clear());
	}

	change(work: (tables: Tables) => Promise<void>): Promise<void> {
		const whole = async (core: Core) => {
			const before = this.#kept;
			try {
				await core.atOnce(() => work(this.#keeping(core)));
			} catch (error) {
				this.#kept = before;
				throw error;
			}
		};
		return this.#inTurn(async () => {
			if (!this.#options.reload) return this.#ask(whole);
			const core = this.#core ?? (await this.#rebuild());
			try {
				await whole(core);
			} catch (error) {
				if (error instanceof LostEngineError) await this.#rebuild(error);
				throw error;
			}
		});
	}

	async close(): Promise<void> {
		await this.#inTurn(async () => {
			this.#core?.port.kill();
			this.#core = undefined;
			this.#kept = NOTHING;
		});
		this.#closed = true;
	}

	kill(): void {
		this.#core?.port.kill();
	}

	/** One connection serves one call at a time. A call whose signal fired while it waited is never made. */
	#inTurn<T>(call: () => Promise<T>, signal?: AbortSignal): Promise<T> {
		const mine = this.#last.then(() => {
			if (signal?.aborted) throw abortError();
			if (this.#closed) throw new LostEngineError(ENGINE_TROUBLES.closed());
			return call();
		});
		this.#last = mine.catch(() => undefined);
		return mine;
	}

	/** Asks; a lost engine is rebuilt and asked once more. */
	async #ask<T>(call: (core: Core) => Promise<T>): Promise<T> {
		const core = this.#core ?? (await this.#rebuild());
		try {
			return await call(core);
		} catch (error) {
			if (!(error instanceof LostEngineError)) throw error;
			const rebuilt = await this.#rebuild(error);
			try {
				return await call(rebuilt);
			} catch (again) {
				if (again instanceof LostEngineError) this.#fail(again);
				throw again;
			}
		}
	}

	async #rebuild(loss?: LostEngineError): Promise<Core> {
		this.#core?.port.kill();
		this.#core = undefined;
		this.#tell('lost', ENGINE_TROUBLES.again(loss?.sentence ?? ENGINE_TROUBLES.lost()));
		try {
			const core = await Core.over(await this.#launch());
			await core.atOnce(() => this.#refill(core));
			this.#core = core;
			this.#tell('rebuilt', undefined);
			return core;
		} catch (error) {
			this.#fail(error);
			throw error;
		}
	}

	async #refill(core: Core): Promise<void> {
		if (this.#options.reload) return this.#options.reload(core);
		const { words, sources, batches, elsewhere, scheme } = this.#kept;
		if (words) await core.setVocabulary(...words);
		await core.setSources(sources);
		for (const batch of batches) await core.append(batch);
		for (const rows of elsewhere) await core.tellElsewhere(rows);
		if (scheme) await core.relabel(scheme);
	}

	/** The tables of a core, with note taken of what goes in where the engine has to fill itself after a loss. */
	#keeping(core: Core): Tables {
		if (this.#options.reload) return core;
		const keep = (change: Partial<Kept>) => (this.#kept = { ...this.#kept, ...change });
		return {
			setVocabulary: async (...words) => {
				await core.setVocabulary(...words);
				keep({ words, scheme: undefined });
			},
			relabel: async (scheme) => {
				await core.relabel(scheme);
				keep({ scheme });
			},
			setSources: async (sources) => {
				await core.setSources(sources);
				keep({ sources });
			},
			append: async (batch) => {
				await core.append(batch);
				keep({ batches: [...this.#kept.batches, batch] });
			},
			tellElsewhere: async (rows) => {
				await core.tellElsewhere(rows);
				keep({ elsewhere: [...this.#kept.elsewhere, rows] });
			},
			read: (statement) => core.read(statement),
			removeSource: async (source) => {
				await core.removeSource(source);
				keep({
					sources: this.#kept.sources.filter((kept) => kept.source !== source),
					batches: this.#kept.batches.filter((batch) => batch.source !== source)
				});
			},
			clear: async () => {
				await core.clear();
				keep({ sources: [], batches: [], elsewhere: [] });
			}
		};
	}

	#fail(error: unknown): void {
		this.#core?.port.kill();
		this.#core = undefined;
		this.#tell('failed', ENGINE_TROUBLES.failed(saidBy(error)));
	}

	#tell(kind: EngineEvent['kind'], sentence: Sentence | undefined): void {
		this.#options.onEvent?.({ kind, sentence });
	}
}
