import { saidBy } from '../ingest/refusal';
import type { Said } from '../model/sentence';
import type { Settlement } from '../analysis/join/settle';
import { elsewhereBySource, NOTHING_TO_SETTLE } from '../analysis/join/settle';
import type { Question } from '../analysis/question';
import type { IpcTables } from '../engine/arrow';
import { TABLES_VERSION } from '../engine/schema';
import type { Reconciliation, Vocabulary } from '../model/dataset';
import { KEEP_FIRST, withoutLost, type JoinPlan } from '../model/join';
import type { CoalitionTheme, Reference } from '../model/reference';
import { DEFAULT_SCHEME, schemeWords, type Mappings, type Scheme } from '../model/scheme';
import {
	bundledCoalition,
	bundledReference,
	bundledSource,
	bundledVocabulary,
	prebuiltAnswers
} from './bundled';
import type { EngineContents, EngineHost } from './engine-host.svelte';
import { KEPT, KeptError, needExample, type KeptContents, type SourceKind } from '../keep/contents';
import { Keeper } from './keep/keeper.svelte';
import type { Marker } from './keep/marker';
import { browserShelf, type Shelf } from './keep/shelf';

import { ownWordsOf, type OwnWords } from '../keep/own-words';

export type { SourceKind } from '../keep/contents';

/** One file that is loaded. */
export interface LoadedSource {
	/** Number of the source in the engine. */
	id: number;
	/** Names its tables wherever they are stored. */
	key: string;
	kind: SourceKind;
	reconciliation: Reconciliation;
	tables: IpcTables[];
	recommendations: number;
	/** What a caption says of it. */
	citation: string;
	loadedAt: Date;
}

/** What is open, as a whole. */
interface Contents {
	/** In the order of loading. */
	sources: readonly LoadedSource[];
	vocabulary: Vocabulary;
	joins: JoinPlan;
}

/**
 * The recommendations that are open: which sources, in which words, and what counts where several tell of one review.
 * Changed only as a whole, and only after the engine took the change, so that a failure leaves what was there. What is
 * open is kept on this device and opened again with the page.
 */
export class Dataset {
	readonly #engine: EngineHost;
	readonly keeper: Keeper;
	#contents = $state.raw<Contents>(example());
	#settlement = $state.raw<Settlement>(NOTHING_TO_SETTLE);
	#version = $state(0);
	#pristine = $state(true);
	#restoring = $state.raw<Marker | undefined>();
	#trouble = $state.raw<Said | undefined>();
	#names = $state.raw<ReadonlyMap<string, string>>(new Map());
	#edits = $state.raw<Readonly<Record<string, unknown>>>({});
	readonly #restored: Promise<void>;
	readonly reference: Reference = bundledReference;
	#scheme = $state<Scheme>(DEFAULT_SCHEME);
	readonly #own: OwnWords = $derived(ownWordsOf(this.#edits[OWN_WORDS], bundledReference.themes));
	readonly #mappings: Mappings = $derived(new Map(this.#own.mappings));
	readonly #schemeWords = $derived(
		schemeWords(this.#scheme, this.#contents.vocabulary, this.coalition, this.#mappings)
	);
	readonly #words: Vocabulary = $derived({ ...this.#contents.vocabulary, themes: this.#schemeWords.themes });
	/** Settles once the engine looks at the data as the page does. */
	#looked: Promise<void> = Promise.resolve();

	constructor(engine: EngineHost, shelf: Shelf = browserShelf) {
		this.#engine = engine;
		this.keeper = new Keeper(shelf);
		this.#restoring = this.keeper.marker;
		if (this.#restoring) {
			this.#contents = { ...this.#contents, sources: [] };
			this.#pristine = false;
		}
		this.#restored = this.#restoring ? this.#restore() : Promise.resolve();
		engine.serve({
			contents: async () => {
				await this.#restored;
				return this.#forEngine(this.#contents);
			},
			settled: (settlement) => (this.#settlement = settlement),
			instead: (error) => this.#instead(error)
		});
		void this.#restored.then(() => this.#settle());
	}

	get sources(): readonly LoadedSource[] {
		return this.#contents.sources;
	}

	get vocabulary(): Vocabulary {
		return this.#contents.vocabulary;
	}

	/** The vocabulary with the themes of the scheme that is looked at: what every label on screen is taken from. */
	get words(): Vocabulary {
		return this.#scheme === DEFAULT_SCHEME ? this.vocabulary : this.#words;
	}

	get scheme(): Scheme {
		return this.#scheme;
	}

	/** Issues a person gave to themes of files: id of the label → id of the issue. */
	get mappings(): Mappings {
		return this.#mappings;
	}

	get coalition(): CoalitionTheme[] {
		return this.#own.coalition ?? bundledCoalition;
	}

	/** Whether the coalition's themes are a person's own. */
	get ownCoalition(): boolean {
		return this.#own.coalition !== undefined;
	}

	/** How many of the action categories were estimated from the wording. */
	get actionsEstimated(): 'none' | 'some' | 'all' {
		const loaded = this.sources.reduce((sum, { recommendations }) => sum + recommendations, 0);
		const estimated = this.sources.reduce(
			(sum, { reconciliation }) => sum + (reconciliation.actionsEstimated ?? 0),
			0
		);
		if (estimated === 0) return 'none';
		return estimated >= loaded ? 'all' : 'some';
	}

	/** Whether a caption has more to say than whose issues these are: other files' themes, or another scheme. */
	get needsSchemeWords(): boolean {
		return (
			this.#scheme !== DEFAULT_SCHEME ||
			this.actionsEstimated !== 'none' ||
			this.vocabulary.labels.some(({ kind }) => kind === 'ohchr')
		);
	}

	/** Settles once questions are answered in the scheme that is looked at. */
	get looked(): Promise<void> {
		return this.#looked;
	}

	/** Looks at the data in another scheme's themes. */
	look(scheme: Scheme): void {
		if (scheme === this.#scheme) return;
		this.#scheme = scheme;
		this.#relabel();
	}

	/**
	 * Does something while the engine looks at the data in another scheme's themes; the page's own questions wait until it looks
	 * as the page does again.
	 * @param work is given the words of the scheme, and asks the engine itself: whoever waited for `looked` would wait for ever
	 * @throws the engine's error; what `work` throws
	 */
	inScheme<T>(scheme: Scheme, work: (words: Vocabulary) => Promise<T>): Promise<T> {
		const done = this.#looked
			.catch(() => undefined)
			.then(() => this.#restored)
			.then(async () => {
				const { vocabulary, coalition } = this;
				const words = schemeWords(scheme, vocabulary, coalition, this.#mappings);
				await this.#engine.start();
				await this.#engine.relabel(() => words);
				return work({ ...vocabulary, themes: words.themes });
			});
		this.#looked = done.then(
			() => this.#engine.relabel(() => this.#schemeWords),
			() => this.#engine.relabel(() => this.#schemeWords)
		);
		// Told to whoever asks next; nobody may be waiting now.
		this.#looked.catch(() => undefined);
		return done;
	}

	/** Takes a person's mappings of themes to issues, and keeps them with the data. */
	async map(mappings: Mappings): Promise<void> {
		await this.#say({ ...this.#own, mappings: [...mappings] });
	}

	/** Takes a coalition's own themes, or with `undefined` the bundled ones again, and keeps them with the data. */
	async bringCoalition(coalition: CoalitionTheme[] | undefined): Promise<void> {
		await this.#say({ ...this.#own, coalition });
	}

	async #say(words: OwnWords): Promise<void> {
		const nothing = words.mappings.length === 0 && words.coalition === undefined;
		const kept = this.setEdit(OWN_WORDS, nothing ? undefined : words);
		this.#relabel();
		await kept;
	}

	#relabel(): void {
		this.#version += 1;
		this.#looked = this.#looked
			.catch(() => undefined)
			.then(() => this.#restored)
			.then(() => this.#engine.relabel(() => this.#schemeWords));
		// Told to whoever asks next; nobody may be waiting now.
		this.#looked.catch(() => undefined);
	}

	/** What was chosen for reviews that several sources tell of. */
	get joins(): JoinPlan {
		return this.#contents.joins;
	}

	/** Those reviews, and what was made of them. */
	get settlement(): Settlement {
		return this.#settlement;
	}

	/** Raised whenever the data changed, so that live questions are asked again. */
	get version(): number {
		return this.#version;
	}

	/** Recommendations loaded and not counted, by source: another tells of them. */
	readonly elsewhere: ReadonlyMap<number, number> = $derived(elsewhereBySource(this.#settlement));

	/** Recommendations that count. */
	readonly recommendations: number = $derived(
		this.#contents.sources.reduce(
			(sum, { id, recommendations }) => sum + recommendations - (this.elsewhere.get(id) ?? 0),
			0
		)
	);

	/** Whether any of it is simulated: then every view and export says so. */
	get simulated(): boolean {
		return this.sources.some((source) => source.kind === 'simulated');
	}

	/** Whether only the bundled example is open. */
	get pristine(): boolean {
		return this.#pristine;
	}

	/** What is being fetched from this device; `undefined` once it is there, and known what of it counts. */
	get restoring(): Marker | undefined {
		return this.#restoring;
	}

	/** One sentence where stored data could not be opened. */
	get trouble(): Said | undefined {
		return this.#trouble;
	}

	dismissTrouble(): void {
		this.#trouble = undefined;
	}

	/** The number the next source gets, above all in use. */
	get nextSource(): number {
		return 1 + Math.max(0, ...this.sources.map((source) => source.id));
	}

	/** The number the next recommendation gets; numbers are never used twice in a session. */
	#nextRec = bundledSource().recommendations;
	get nextRec(): number {
		return this.#nextRec;
	}

	/** Names a person has matched: folded name → ISO3 or theme id. They hold for every file that is read from now on. */
	get names(): ReadonlyMap<string, string> {
		return this.#names;
	}

	/** Remembers, or with `undefined` forgets, what a name stands for. */
	async matchNames(matched: Iterable<[name: string, id: string | undefined]>): Promise<void> {
		const names = new Map(this.#names);
		for (const [name, id] of matched) {
			if (id === undefined) names.delete(name);
			else names.set(name, id);
		}
		this.#names = names;
		await this.#keep();
	}

	/** An edit of another part of the app that is kept with the data; it checks itself what it gets. */
	edit(name: string): unknown {
		return this.#edits[name];
	}

	/** Keeps an edit (JSON); `undefined` removes it. */
	async setEdit(name: string, value: unknown): Promise<void> {
		const edits = { ...this.#edits };
		if (value === undefined) delete edits[name];
		else edits[name] = value;
		this.#edits = edits;
		await this.#keep();
	}

	/** The answer computed when the app was built, as long as nothing but the bundled example is open. */
	prebuilt<Row>(question: Question<Row>): Row[] | undefined {
		const asBuilt = this.#pristine && this.#scheme === DEFAULT_SCHEME && !this.ownCoalition;
		return asBuilt ? (prebuiltAnswers(question.sql.text) as Row[] | undefined) : undefined;
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
		const next = how === 'replace' ? [...sources] : [...this.sources, ...sources];
		const joins = how === 'replace' ? KEEP_FIRST : this.joins;
		await this.#change({ sources: next, vocabulary, joins });
		this.#nextRec += sources.reduce((sum, source) => sum + source.recommendations, 0);
		await this.#keep();
	}

	/** Closes one source. Choices that name it are undone. */
	async remove(id: number): Promise<void> {
		const sources = this.sources.filter((source) => source.id !== id);
		const joins = withoutLost(
			this.joins,
			sources.map((source) => source.id)
		);
		await this.#change({ ...this.#contents, sources, joins });
		await this.#keep();
	}

	/** Chooses what counts where several sources tell of one review. The sources stay as they are. */
	async join(joins: JoinPlan): Promise<void> {
		await this.#change({ ...this.#contents, joins });
		await this.#keep();
	}

	/** Back to the bundled example. */
	async reset(): Promise<void> {
		await this.#change({ ...example(), vocabulary: this.vocabulary }, true);
		await this.#keep();
	}

	/** Opens, in place of all that is open, what was saved to a file. @throws KeptError; the engine's error */
	async openKept(kept: KeptContents): Promise<void> {
		const contents = contentsOf(kept);
		await this.#change(contents);
		this.#adopt(kept);
		this.#relabel();
		await this.#keep();
	}

	/** All that is open and decided, to be stored or saved; `undefined` where it is nothing but the example. */
	kept(): KeptContents | undefined {
		const untouched = this.#pristine && this.#names.size === 0 && Object.keys(this.#edits).length === 0;
		return untouched ? undefined : this.snapshot();
	}

	/** All that is open and decided. */
	snapshot(): KeptContents {
		const { sources, vocabulary, joins } = this.#contents;
		return {
			manifest: {
				kind: 'demarche-data',
				version: 1,
				tables: TABLES_VERSION,
				savedAt: new Date().toISOString(),
				vocabulary,
				sources: sources.map(({ tables: _, loadedAt, ...source }) => ({
					...source,
					loadedAt: loadedAt.toISOString()
				})),
				nextRec: this.#nextRec,
				joins,
				names: [...this.#names],
				edits: this.#edits
			},
			tables: new Map(
				sources.filter(({ kind }) => kind !== 'bundled').map(({ key, tables }) => [key, tables])
			)
		};
	}

	#keep(): Promise<void> {
		return this.keeper.save(this.kept());
	}

	async #change(contents: Contents, pristine = false): Promise<void> {
		await this.#restored;
		this.#settlement = await this.#engine.load(this.#forEngine(contents));
		this.#contents = contents;
		this.#pristine = pristine;
		this.#version += 1;
	}

	#forEngine({ sources, vocabulary, joins }: Contents): EngineContents {
		const { coalition } = this;
		const asRead = this.#scheme === DEFAULT_SCHEME && this.#mappings.size === 0;
		const scheme = asRead ? undefined : schemeWords(this.#scheme, vocabulary, coalition, this.#mappings);
		return { sources, vocabulary, joins, coalition, scheme };
	}

	async #restore(): Promise<void> {
		try {
			const kept = await this.keeper.load();
			if (kept === undefined) throw new KeptError(KEPT.gone());
			this.#contents = contentsOf(kept);
			this.#adopt(kept);
			this.#pristine = isExample(this.#contents);
		} catch (error) {
			this.#fallBack(error);
		} finally {
			this.#version += 1;
		}
	}

	/** Until the engine has held several sources against each other, a total would count twice what two of them tell. */
	async #settle(): Promise<void> {
		try {
			if (this.#restoring && this.sources.length > 1) await this.#engine.start();
		} catch {
			// The engine says itself what is wrong with it; the total then is of what was loaded.
		} finally {
			this.#restoring = undefined;
		}
	}

	#adopt({ manifest }: KeptContents): void {
		this.#nextRec = Math.max(this.#nextRec, manifest.nextRec);
		this.#names = new Map(manifest.names);
		this.#edits = manifest.edits;
	}

	/** The engine refuses what was stored: the example opens. */
	#instead(error: unknown): EngineContents | undefined {
		if (this.#pristine) return undefined;
		this.#fallBack(error);
		this.#version += 1;
		return this.#forEngine(this.#contents);
	}

	#fallBack(error: unknown): void {
		this.#trouble = saidBy(error);
		this.#contents = example();
		this.#pristine = true;
	}
}

/** Under which name a person's own words for themes are kept among the edits. */
const OWN_WORDS = 'theme-words';

function example(): Contents {
	return { sources: [bundledSource()], vocabulary: bundledVocabulary(), joins: KEEP_FIRST };
}

function isExample({ sources }: Contents): boolean {
	return sources.length === 1 && sources[0]?.kind === 'bundled';
}

/** @throws KeptError where the example among it is numbered by words that have changed since */
function contentsOf({ manifest, tables }: KeptContents): Contents {
	const { vocabulary, joins } = manifest;
	if (manifest.sources.some(({ kind }) => kind === 'bundled')) needExample(vocabulary, bundledVocabulary());
	const sources = manifest.sources.map(({ loadedAt, ...source }): LoadedSource => {
		if (source.kind === 'bundled') return { ...bundledSource(), id: source.id };
		return { ...source, tables: tables.get(source.key) ?? [], loadedAt: new Date(loadedAt) };
	});
	return { sources, vocabulary, joins };
}
