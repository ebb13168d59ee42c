import type { IngestProgress } from '../model/ingest-progress';
import type { Said } from '../model/sentence';
import type { Review } from '../ingest';
import { saidBy } from '../ingest/refusal';
import type { MappingProfile } from '../model/mapping';
import type { Dataset, LoadedSource } from './dataset.svelte';
import type { KeptContents } from '../keep/contents';
import type { IngestNews, IngestOrder, ReadFile, RefusedFile } from './ingest-messages';
import { MatchDesk } from './match-desk.svelte';
import { responseWordsOf } from './response-words';
import { columnsShelf, rememberColumns, rememberedColumns } from './remembered-columns';

export type ImportStage = 'idle' | 'reading' | 'review' | 'opening' | 'failed';

/**
 * Files on their way in: read in a worker, shown with what became of each row, opened only when the person says so.
 * Until then the open data are untouched.
 */
export class ImportJob {
	readonly #dataset: Dataset;
	#worker: Worker | undefined;
	#files: File[] = [];
	/** Names matched for these files; remembered once they are opened. */
	#accepted = new Map<string, string>();
	#vocabulary: Dataset['vocabulary'] | undefined;
	#firstSource = 0;
	/** By the place of the file. */
	readonly #profiles = new Map<number, MappingProfile>();
	readonly #reviews = new Map<number, Review>();

	#stage = $state<ImportStage>('idle');
	#progress = $state.raw<IngestProgress | undefined>();
	#read = $state.raw<ReadFile[]>([]);
	#saved = $state.raw<KeptContents | undefined>();
	#refused = $state.raw<RefusedFile[]>([]);
	#failure = $state.raw<Said | undefined>();
	#matching = $state.raw<MatchDesk | undefined>();

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
	get refused(): readonly RefusedFile[] {
		return this.#refused;
	}

	/** The table whose columns are being matched. */
	get matching(): MatchDesk | undefined {
		return this.#matching;
	}

	/** A whole data set that was read, to be opened in place of all that is open; `undefined` where files were read. */
	get saved(): KeptContents | undefined {
		return this.#saved;
	}

	get failure(): Said | undefined {
		return this.#failure;
	}

	get recommendations(): number {
		return this.#read.reduce((sum, file) => sum + file.recommendations, 0);
	}

	/** Reads files; the outcome waits for {@link open} or {@link discard}. */
	readFiles(files: readonly File[]): void {
		if (files.length === 0) return;
		this.#files = [...files];
		this.#accepted = new Map();
		this.#profiles.clear();
		this.#reviews.clear();
		this.#firstSource = this.#dataset.nextSource;
		this.#readAgain();
	}

	/** Reads the same files again with a name matched: `name` stands for the State or theme `id`. */
	accept(foldedName: string, id: string): void {
		this.#accepted.set(foldedName, id);
		this.#readAgain();
	}

	/** Reads the same files again, one of them being about a review it does not say. */
	answerReview(source: number, review: Review): void {
		this.#reviews.set(source - this.#firstSource, review);
		this.#readAgain();
	}

	/** Begins to match the columns of a table that no format knows, or of one that was read so. */
	match(source: number): void {
		const { reference, vocabulary } = this.#dataset;
		const refused = this.#refused.find((one) => one.source === source);
		const read = this.#read.find((one) => one.source === source);
		const table = refused?.table ?? read?.matched?.table;
		if (!table) return;
		const file = refused?.file ?? read?.reconciliation.file ?? '';
		this.#matching = new MatchDesk(
			{ source, file, table },
			reference,
			vocabulary,
			read?.matched?.profile,
			read ? responseWordsOf(read.reconciliation) : []
		);
	}

	/** Reads the files again with the columns matched, which are kept on this device. */
	readMatched(): void {
		const desk = this.#matching;
		if (!desk) return;
		this.#profiles.set(desk.source - this.#firstSource, desk.profile);
		rememberColumns(columnsShelf(), desk.profile);
		this.#matching = undefined;
		this.#readAgain();
	}

	leaveMatching(): void {
		this.#matching = undefined;
	}

	/** Makes a simulated world. */
	simulate(rows: number, seed: number): void {
		this.#files = [];
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
		if (this.#stage !== 'review') return;
		if (this.#saved) return this.#openSaved(this.#saved);
		if (this.#vocabulary === undefined) return;
		this.#stage = 'opening';
		const loadedAt = new Date();
		const sources: LoadedSource[] = this.#read.map((file) => ({
			id: file.source,
			key: crypto.randomUUID(),
			kind: file.simulated ? 'simulated' : 'file',
			reconciliation: file.reconciliation,
			tables: file.tables,
			recommendations: file.recommendations,
			citation: file.reconciliation.file,
			loadedAt
		}));
		try {
			await this.#dataset.open(sources, this.#vocabulary, how);
			if (this.#accepted.size > 0) await this.#dataset.matchNames(this.#accepted);
			this.#reset();
		} catch (error) {
			this.#fail(saidBy(error));
		}
	}

	async #openSaved(saved: KeptContents): Promise<void> {
		this.#stage = 'opening';
		try {
			await this.#dataset.openKept(saved);
			this.#reset();
		} catch (error) {
			this.#fail(saidBy(error));
		}
	}

	#readAgain(): void {
		this.#send({
			kind: 'files',
			files: this.#files,
			reference: this.#dataset.reference,
			vocabulary: this.#dataset.vocabulary,
			aliases: [...this.#dataset.names, ...this.#accepted],
			profiles: [...this.#profiles],
			reviews: [...this.#reviews],
			remembered: rememberedColumns(columnsShelf()),
			firstSource: this.#firstSource,
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
		if (news.kind === 'saved') {
			this.#saved = news.contents;
			this.#read = news.contents.manifest.sources.map((source) => ({
				source: source.id,
				reconciliation: source.reconciliation,
				tables: news.contents.tables.get(source.key) ?? [],
				recommendations: source.recommendations,
				simulated: source.kind === 'simulated'
			}));
			this.#refused = [];
			this.#stage = 'review';
			return;
		}
		this.#saved = undefined;
		this.#read = news.files;
		this.#refused = news.refused;
		this.#vocabulary = news.vocabulary;
		this.#stage = 'review';
	}

	#fail(message: Said): void {
		this.#stage = 'failed';
		this.#failure = message;
	}

	#reset(): void {
		this.#stage = 'idle';
		this.#progress = undefined;
		this.#read = [];
		this.#saved = undefined;
		this.#refused = [];
		this.#failure = undefined;
		this.#matching = undefined;
	}
}
