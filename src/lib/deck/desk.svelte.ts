import { ToldError } from '../model/told';
import { indexedDatabases, StaleRevision, type Databases } from '../plan/databases';
import { act, begin, redo, undo, type DeckHistory } from './history';
import { askBeforeLeaving } from './leaving';
import { printDeck, readDeck } from './read-deck';
import type { DeckAction } from './reduce';
import { DeckStore } from './store';
import { DECK_TROUBLES } from './troubles';
import { emptyDeck, type Deck } from './types';

const SAVE_AFTER = 250;

export type DeckStatus = 'loading' | 'open' | 'failed';

/**
 * The presentation of this device: read, changed, saved, deleted. One for all pages, so that a scene added on one stands in
 * the strip of another.
 */
export class DeckDesk {
	readonly #store: DeckStore;
	#status = $state<DeckStatus>('loading');
	#history = $state.raw<DeckHistory>(begin(emptyDeck()));
	#dirty = $state(false);
	#error = $state<Error | undefined>();
	#revision = 0;
	#started: Promise<void> | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#queue: Promise<void> = Promise.resolve();
	#channel: BroadcastChannel | undefined;
	/** How often a presentation was forgotten here: what was on its way before that must not arrive. */
	#forgotten = 0;

	constructor(databases: Databases = indexedDatabases) {
		this.#store = new DeckStore(databases);
	}

	get status(): DeckStatus {
		return this.#status;
	}

	get deck(): Deck {
		return this.#history.present;
	}

	/** Whether a change is on its way to the disk. */
	get saving(): boolean {
		return this.#dirty;
	}

	/** Why the last save, or the loading, failed; one sentence. */
	get error(): Error | undefined {
		return this.#error;
	}

	get canUndo(): boolean {
		return this.#history.past.length > 0;
	}

	get canRedo(): boolean {
		return this.#history.future.length > 0;
	}

	/** Reads what is stored, once, and begins to listen to the other tabs. Call in the browser. */
	start(): Promise<void> {
		this.#started ??= this.#begin();
		return this.#started;
	}

	/** Takes what is stored, in place of what is here. */
	async reload(): Promise<void> {
		try {
			const stored = await this.#store.load();
			this.#history = begin(stored ? readDeck(stored.text) : emptyDeck());
			this.#revision = stored?.revision ?? 0;
			this.#mark(false);
			this.#status = 'open';
			this.#error = undefined;
		} catch (error) {
			this.#error = asError(error);
			this.#status = 'failed';
		}
	}

	/** Does something to the presentation, once it has been read, and saves it soon. */
	async do(action: DeckAction): Promise<void> {
		await this.start();
		this.#change(act(this.#history, action));
	}

	/** Takes the same presentation in other words, without a step that could be undone, and saves it. */
	async reword(deck: Deck): Promise<void> {
		await this.start();
		this.#change({ ...this.#history, present: deck, editing: '' });
	}

	undo(): void {
		this.#change(undo(this.#history));
	}

	redo(): void {
		this.#change(redo(this.#history));
	}

	/** Saves now what is not saved yet. An error stands in {@link error} and is not thrown. */
	async flush(): Promise<void> {
		clearTimeout(this.#timer);
		if (this.#dirty) this.#queue = this.#queue.then(() => this.#save());
		await this.#queue;
	}

	/** Removes the presentation from this device, for good. */
	async erase(): Promise<void> {
		clearTimeout(this.#timer);
		this.#mark(false);
		await this.#queue;
		await this.#store.erase();
		this.#forget();
		this.#channel?.postMessage('erased');
	}

	async #begin(): Promise<void> {
		this.#channel = new BroadcastChannel('demarche-deck');
		this.#channel.onmessage = ({ data }: MessageEvent<'changed' | 'erased'>) => {
			if (data === 'erased') this.#forget();
			else if (!this.#dirty) void this.reload();
		};
		document.addEventListener('visibilitychange', () => {
			if (document.visibilityState === 'hidden') void this.flush();
		});
		await this.reload();
	}

	#change(history: DeckHistory): void {
		if (history.present === this.#history.present) return;
		this.#history = history;
		this.#mark(true);
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.flush(), SAVE_AFTER);
		// Typing goes on; everything else is done when it is done.
		if (history.editing === '') void this.flush();
	}

	async #save(): Promise<void> {
		const { deck } = this;
		if (!this.#dirty) return;
		const forgotten = this.#forgotten;
		try {
			const revision = await this.#store.save(printDeck(deck, { notes: true }), this.#revision);
			if (forgotten !== this.#forgotten) {
				await this.#store.erase();
				return;
			}
			this.#revision = revision;
			if (this.deck === deck) this.#mark(false);
			this.#status = 'open';
			this.#error = undefined;
			this.#channel?.postMessage('changed');
		} catch (error) {
			if (forgotten === this.#forgotten) this.#error = asError(error);
		}
	}

	#mark(dirty: boolean): void {
		this.#dirty = dirty;
		askBeforeLeaving(dirty);
	}

	#forget(): void {
		this.#forgotten += 1;
		this.#history = begin(emptyDeck());
		this.#revision = 0;
		this.#mark(false);
		this.#error = undefined;
		this.#status = 'open';
	}
}

function asError(error: unknown): Error {
	if (error instanceof StaleRevision)
		return new ToldError(DECK_TROUBLES.elsewhere(), {
			cause: error
		});
	return error instanceof Error ? error : new Error(String(error));
}

export const deckDesk = new DeckDesk();
