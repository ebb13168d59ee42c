import { joinSources } from '../analysis/join/join-sources';
import { NOTHING_TO_SETTLE, type Settlement } from '../analysis/join/settle';
import type { Question } from '../analysis/question';
import type { Engine, Tables } from '../engine/engine';
import type { IpcTables } from '../engine/arrow';
import type { Columns } from '../engine/columns';
import type { Sql } from '../engine/sql';
import type { Vocabulary } from '../model/dataset';
import type { JoinPlan } from '../model/join';
import type { Said } from '../model/sentence';
import { saidBy } from '../model/told';
import type { CoalitionTheme } from '../model/reference';
import type { SchemeWords } from '../model/scheme';
import { fetchBundledTables } from './bundled';

/** The parts of a source that the engine needs. */
interface EngineSource {
	id: number;
	kind: string;
	reconciliation: { file: string; format: string };
	tables: IpcTables[];
	/** Sources of one opening have the same. */
	loadedAt: Date;
}

export interface EngineContents {
	/** In the order of loading. */
	sources: readonly EngineSource[];
	joins: JoinPlan;
	vocabulary: Vocabulary;
	coalition: readonly CoalitionTheme[];
	/** The scheme they are looked at in, where it is another than UPR Info's issues as read. */
	scheme: SchemeWords | undefined;
}

/** Whoever owns the open data, as the engine needs it. */
export interface EngineOwner {
	/** What is open; waits where it is still being fetched from this device. */
	contents(): Promise<EngineContents>;
	/** Told what was made of reviews that several sources tell of, whenever the engine was filled. */
	settled(settlement: Settlement): void;
	/** What to open instead, where the engine refuses what is open at its start. `undefined`: nothing else is there. */
	instead(error: unknown): EngineContents | undefined;
}

export type EngineStatus = 'resting' | 'starting' | 'ready' | 'rebuilding' | 'failed';

/**
 * The engine as the page sees it: started after the first view is on screen, filled with the open data, rebuilt when its
 * worker is lost. Nothing else talks to DuckDB.
 */
export class EngineHost {
	#engine: Promise<Engine> | undefined;
	#owner: EngineOwner | undefined;
	#status = $state<EngineStatus>('resting');
	#trouble = $state.raw<Said | undefined>();

	get status(): EngineStatus {
		return this.#status;
	}

	/** One sentence on what went wrong with the engine, to be shown; `undefined` when all is well. */
	get trouble(): Said | undefined {
		return this.#trouble;
	}

	dismissTrouble(): void {
		this.#trouble = undefined;
	}

	/** Says where the open data are found when the engine starts or is rebuilt. */
	serve(owner: EngineOwner): void {
		this.#owner = owner;
	}

	/** Starts the engine if it rests; resolves once it holds the open data. */
	start(): Promise<Engine> {
		this.#engine ??= this.#boot();
		return this.#engine;
	}

	async ask<Row>(question: Question<Row>, signal: AbortSignal): Promise<Row[]> {
		const engine = await this.start();
		signal.throwIfAborted();
		const answer = await engine.query(question.sql, { signal });
		return answer.rows<Row>();
	}

	/**
	 * Asks what a person wrote; it can read and change nothing.
	 * @throws DOMException AbortError; QueryError
	 */
	async written(statement: string, options: { most: number; signal?: AbortSignal }): Promise<Columns> {
		const engine = await this.start();
		return engine.written(statement, options);
	}

	/**
	 * Runs one statement of an export.
	 * @throws DOMException AbortError; QueryError
	 */
	async query(statement: Sql, signal?: AbortSignal): Promise<Columns> {
		const engine = await this.start();
		return engine.query(statement, signal ? { signal } : {});
	}

	/**
	 * Fills the engine with other contents, all or nothing.
	 * @returns what was made of reviews that several sources tell of
	 * @throws the engine's error; it then holds what it held
	 */
	async load(contents: EngineContents): Promise<Settlement> {
		return this.#fill(await this.start(), contents);
	}

	async #fill(engine: Engine, contents: EngineContents): Promise<Settlement> {
		let settlement = NOTHING_TO_SETTLE;
		await engine.change(async (tables) => {
			settlement = await fill(tables, contents);
		});
		return settlement;
	}

	/**
	 * Looks at the open data in a scheme's themes. An engine that has not been asked for takes the scheme from the contents.
	 * @throws the engine's error
	 */
	async relabel(scheme: () => SchemeWords): Promise<void> {
		if (this.#engine === undefined) return;
		const engine = await this.#engine;
		await engine.relabel(scheme());
	}

	async #boot(): Promise<Engine> {
		this.#status = 'starting';
		try {
			const { createBrowserEngine } = await import('../engine/browser');
			const engine = await createBrowserEngine({
				reload: async (rebuilt) => {
					if (this.#owner) await fill(rebuilt, await this.#owner.contents());
				},
				onEvent: (event) => {
					if (event.kind === 'lost') this.#status = 'rebuilding';
					if (event.kind === 'rebuilt') this.#status = 'ready';
					if (event.kind === 'failed') this.#status = 'failed';
					this.#trouble = event.sentence;
				}
			});
			if (this.#owner) this.#owner.settled(await this.#open(engine, this.#owner));
			this.#status = 'ready';
			// The benchmarks hold it against the first picture.
			performance.mark('demarche:engine-ready');
			return engine;
		} catch (error) {
			this.#status = 'failed';
			this.#trouble = saidBy(error);
			this.#engine = undefined;
			throw error;
		}
	}

	async #open(engine: Engine, owner: EngineOwner): Promise<Settlement> {
		try {
			return await this.#fill(engine, await owner.contents());
		} catch (error) {
			const instead = owner.instead(error);
			if (instead === undefined) throw error;
			return this.#fill(engine, instead);
		}
	}
}

async function fill(
	tables: Tables,
	{ sources, joins, vocabulary, coalition, scheme }: EngineContents
): Promise<Settlement> {
	await tables.clear();
	await tables.setVocabulary(vocabulary, coalition);
	await tables.setSources(
		sources.map(({ id, reconciliation }) => ({
			source: id,
			file: reconciliation.file,
			format: reconciliation.format
		}))
	);
	for (const source of sources) {
		const parts = source.kind === 'bundled' ? await fetchBundledTables() : source.tables;
		for (const part of parts) await tables.append(part);
	}
	const told = sources.map(({ id, kind, reconciliation, loadedAt }) => ({
		source: id,
		format: reconciliation.format,
		opened: loadedAt.getTime(),
		example: kind === 'bundled'
	}));
	const settlement = told.length > 1 ? await joinSources(tables, told, joins) : NOTHING_TO_SETTLE;
	if (scheme) await tables.relabel(scheme);
	return settlement;
}
