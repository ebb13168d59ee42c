import type { IngestProgress } from '../model/ingest-progress';
import type { Dataset, LoadedSource } from './dataset.svelte';
import type { IngestNews, IngestOrder, ReadFile } from './ingest-messages';

export type ImportStage = 'idle' | 'reading' | 'review' | 'opening' | 'failed';

/**
 * Files on their way in: read in a worker, shown with what became of each row, opened only when the person says so.
 * Until then the open data are untouched.
 */
export class ImportJob {
	readonly #dataset: Dataset;
	#worker: Worker | undefined;
	#files: File[] = [];
	#aliases = new Map<string, string>();
	#vocabulary: Dataset['vocabulary'] | undefined;
	#simulated = false;

	#stage = $state<ImportStage>('idle');
	#progress = $state.raw<IngestProgress | undefined>();
	#read = $state.raw<ReadFile[]>([]);
	#refused = $state.raw<{ file: string; sentence: string }[]>([]);
	#failure = $state<string | undefined>();

	constructor(dataset: Dataset) {
		this.#dataset = dataset;
	}

	get stage(): ImportStage {
		return this.#stage;
	}

	get progress(): IngestProgress | undefined {
		return this.#progress;
	}

	/** What became of each file that was understood. */
	get read(): readonly ReadFile[] {
		return this.#read;
	}

	/** Files that could not be understood, each with one sentence. */
	get refused(): readonly { file: string; sentence: string }[] {
		return this.#refused;
	}

	get failure(): string | undefined {
		return this.#failure;
	}

	get recommendations(): number {
		return this.#read.reduce((sum, file) => sum + file.recommendations, 0);
	}

	/** Reads files; the outcome waits for {@link open} or {@link discard}. */
	readFiles(files: readonly File[]): void {
		if (files.length === 0) return;
		this.#files = [...files];
		this.#aliases = new Map();
		this.#simulated = false;
		this.#readAgain();
	}

	/** Reads the same files again with a name matched: `name` stands for the State or theme `id`. */
	accept(foldedName: string, id: string): void {
		this.#aliases.set(foldedName, id);
		this.#readAgain();
	}

	/** Makes a simulated world. */
	simulate(rows: number, seed: number): void {
		this.#files = [];
		this.#simulated = true;
		this.#send({
			kind: 'simulate',
			rows,
			seed,
			reference: this.#dataset.reference,
			vocabulary: this.#dataset.vocabulary,
			firstSource: this.#dataset.nextSource,
			firstRec: this.#dataset.nextRec
		});
	}

	/** Stops reading; nothing is loaded. */
	cancel(): void {
		this.#worker?.terminate();
		this.#worker = undefined;
		this.#reset();
	}

	discard(): void {
		this.#reset();
	}

	/** Opens what was read, in place of or beside what is open. */
	async open(how: 'replace' | 'add'): Promise<void> {
		if (this.#stage !== 'review' || this.#vocabulary === undefined) return;
		this.#stage = 'opening';
		const loadedAt = new Date();
		const sources: LoadedSource[] = this.#read.map((file) => ({
			id: file.source,
			kind: this.#simulated ? 'simulated' : 'file',
			reconciliation: file.reconciliation,
			tables: file.tables,
			recommendations: file.recommendations,
			citation: file.reconciliation.file,
			loadedAt
		}));
		try {
			await this.#dataset.open(sources, this.#vocabulary, how);
			this.#reset();
		} catch (error) {
			this.#fail(error instanceof Error ? error.message : String(error));
		}
	}

	#readAgain(): void {
		this.#send({
			kind: 'files',
			files: this.#files,
			reference: this.#dataset.reference,
			vocabulary: this.#dataset.vocabulary,
			aliases: [...this.#aliases],
			firstSource: this.#dataset.nextSource,
			firstRec: this.#dataset.nextRec
		});
	}

	#send(order: IngestOrder): void {
		this.#worker?.terminate();
		this.#stage = 'reading';
		this.#progress = undefined;
		this.#failure = undefined;
		const worker = new Worker(new URL('./ingest.worker.ts', import.meta.url), { type: 'module' });
		this.#worker = worker;
		worker.onmessage = ({ data }: MessageEvent<IngestNews>) => this.#hear(data);
		worker.onerror = (event) => this.#fail(event.message);
		worker.postMessage(order);
	}

	#hear(news: IngestNews): void {
		if (news.kind === 'progress') {
			this.#progress = news.progress;
			return;
		}
		this.#worker?.terminate();
		this.#worker = undefined;
		if (news.kind === 'failed') {
			this.#fail(news.message);
			return;
		}
		this.#read = news.files;
		this.#refused = news.refused;
		this.#vocabulary = news.vocabulary;
		this.#stage = 'review';
	}

	#fail(message: string): void {
		this.#stage = 'failed';
		this.#failure = message;
	}

	#reset(): void {
		this.#stage = 'idle';
		this.#progress = undefined;
		this.#read = [];
		this.#refused = [];
		this.#failure = undefined;
	}
}
