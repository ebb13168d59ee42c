import type { Question } from '../analysis/question';
import type { IpcTables } from '../engine/arrow';
import type { Reconciliation, Vocabulary } from '../model/dataset';
import type { CoalitionTheme, Reference } from '../model/reference';
import {
	bundledCoalition,
	bundledReference,
	bundledSource,
	bundledVocabulary,
	prebuiltAnswers
} from './bundled';
import type { EngineHost } from './engine-host.svelte';

/** Where a source came from: the bundled example, a person's file, or the simulator. */
export type SourceKind = 'bundled' | 'file' | 'simulated';

/** One file that is loaded. */
export interface LoadedSource {
	/** Number of the source in the engine. */
	id: number;
	kind: SourceKind;
	reconciliation: Reconciliation;
	tables: IpcTables[];
	recommendations: number;
	/** What a caption says of it. */
	citation: string;
	loadedAt: Date;
}

/**
 * The recommendations that are open: which sources, in which words. Changed only as a whole, and only after the engine
 * took the change, so that a failure leaves what was there.
 */
export class Dataset {
	readonly #engine: EngineHost;
	#sources = $state.raw<readonly LoadedSource[]>([bundledSource()]);
	#vocabulary = $state.raw<Vocabulary>(bundledVocabulary());
	#version = $state(0);
	#pristine = $state(true);
	readonly reference: Reference = bundledReference;
	readonly coalition: CoalitionTheme[] = bundledCoalition;

	constructor(engine: EngineHost) {
		this.#engine = engine;
		engine.serve(() => ({ sources: this.#sources, vocabulary: this.#vocabulary, coalition: this.coalition }));
	}

	get sources(): readonly LoadedSource[] {
		return this.#sources;
	}

	get vocabulary(): Vocabulary {
		return this.#vocabulary;
	}

	/** Raised whenever the data changed, so that live questions are asked again. */
	get version(): number {
		return this.#version;
	}

	get recommendations(): number {
		return this.#sources.reduce((sum, source) => sum + source.recommendations, 0);
	}

	/** Whether any of it is simulated: then every view and export says so. */
	get simulated(): boolean {
		return this.#sources.some((source) => source.kind === 'simulated');
	}

	/** Whether only the bundled example is open. */
	get pristine(): boolean {
		return this.#pristine;
	}

	/** The number the next source gets, above all in use. */
	get nextSource(): number {
		return 1 + Math.max(0, ...this.#sources.map((source) => source.id));
	}

	/** The number the next recommendation gets; numbers are never used twice in a session. */
	#nextRec = bundledSource().recommendations;
	get nextRec(): number {
		return this.#nextRec;
	}

	/** The answer computed when the app was built, as long as nothing but the bundled example is open. */
	prebuilt<Row>(question: Question<Row>): Row[] | undefined {
		return this.#pristine ? (prebuiltAnswers(question.sql.text) as Row[] | undefined) : undefined;
	}

	/**
	 * Opens sources in place of, or beside, those that are open.
	 * @throws the engine's error; the data then stand as before
	 */
	async open(
		sources: readonly LoadedSource[],
		vocabulary: Vocabulary,
		how: 'replace' | 'add'
	): Promise<void> {
		const next = how === 'replace' ? [...sources] : [...this.#sources, ...sources];
		await this.#change(next, vocabulary);
		this.#nextRec += sources.reduce((sum, source) => sum + source.recommendations, 0);
	}

	/** Closes one source. */
	async remove(id: number): Promise<void> {
		await this.#change(
			this.#sources.filter((source) => source.id !== id),
			this.#vocabulary
		);
	}

	/** Back to the bundled example. */
	async reset(): Promise<void> {
		await this.#change([bundledSource()], this.#vocabulary, true);
	}

	async #change(sources: readonly LoadedSource[], vocabulary: Vocabulary, pristine = false): Promise<void> {
		await this.#engine.load({ sources, vocabulary, coalition: this.coalition });
		this.#sources = sources;
		this.#vocabulary = vocabulary;
		this.#pristine = pristine;
		this.#version += 1;
	}
}
