import type { Question } from '../analysis/question';
import type { Engine, Tables } from '../engine/engine';
import type { IpcTables } from '../engine/arrow';
import type { Vocabulary } from '../model/dataset';
import type { CoalitionTheme } from '../model/reference';
import { fetchBundledTables } from './bundled';

/** The parts of a source that the engine needs. */
interface EngineSource {
	id: number;
	kind: string;
	reconciliation: { file: string; format: string };
	tables: IpcTables[];
}

export interface EngineContents {
	sources: readonly EngineSource[];
	vocabulary: Vocabulary;
	coalition: CoalitionTheme[];
}

export type EngineStatus = 'resting' | 'starting' | 'ready' | 'rebuilding' | 'failed';

/**
 * The engine as the page sees it: started after the first view is on screen, filled with the open data, rebuilt when its
 * worker is lost. Nothing else talks to DuckDB.
 */
export class EngineHost {
	#engine: Promise<Engine> | undefined;
	#contents: (() => EngineContents) | undefined;
	#status = $state<EngineStatus>('resting');
	#trouble = $state<string | undefined>();

	get status(): EngineStatus {
		return this.#status;
	}

	/** One sentence on what went wrong with the engine, to be shown; `undefined` when all is well. */
	get trouble(): string | undefined {
		return this.#trouble;
	}

	dismissTrouble(): void {
		this.#trouble = undefined;
	}

	/** Says where the open data are found when the engine starts or is rebuilt. */
	serve(contents: () => EngineContents): void {
		this.#contents = contents;
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
	 * Fills the engine with other contents, all or nothing.
	 * @throws the engine's error; it then holds what it held
	 */
	async load(contents: EngineContents): Promise<void> {
		const engine = await this.start();
		await engine.change((tables) => fill(tables, contents));
	}

	async #boot(): Promise<Engine> {
		this.#status = 'starting';
		try {
			const { createBrowserEngine } = await import('../engine/browser');
			const engine = await createBrowserEngine({
				reload: async (rebuilt) => {
					if (this.#contents) await fill(rebuilt, this.#contents());
				},
				onEvent: (event) => {
					if (event.kind === 'lost') this.#status = 'rebuilding';
					if (event.kind === 'rebuilt') this.#status = 'ready';
					if (event.kind === 'failed') this.#status = 'failed';
					this.#trouble = event.message;
				}
			});
			const contents = this.#contents?.();
			if (contents) await engine.change((tables) => fill(tables, contents));
			this.#status = 'ready';
			// The benchmarks hold it against the first picture.
			performance.mark('demarche:engine-ready');
			return engine;
		} catch (error) {
			this.#status = 'failed';
			this.#trouble = error instanceof Error ? error.message : String(error);
			this.#engine = undefined;
			throw error;
		}
	}
}

async function fill(engine: Tables, { sources, vocabulary, coalition }: EngineContents): Promise<void> {
	await engine.clear();
	await engine.setVocabulary(vocabulary, coalition);
	await engine.setSources(
		sources.map(({ id, reconciliation }) => ({
			source: id,
			file: reconciliation.file,
			format: reconciliation.format
		}))
	);
	for (const source of sources) {
		const tables = source.kind === 'bundled' ? await fetchBundledTables() : source.tables;
		for (const part of tables) await engine.append(part);
	}
}
