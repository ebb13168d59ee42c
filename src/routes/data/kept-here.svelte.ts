import { deckDesk } from '$lib/deck/desk.svelte';
import { planDesk } from '$lib/plan/desk.svelte';
import type { Dataset } from '$lib/state/dataset.svelte';
import { eraseOwn, keepOwn, OWN_COLUMNS, OWN_DOORS, ownKept } from '$lib/state/keep/own-shelf';

/** All that the app stored on this device, beside the open data, and the one erase of it. */
export class KeptHere {
	readonly #dataset: Dataset;
	#own = $state.raw<readonly string[]>([]);

	/** Call in the browser. */
	constructor(dataset: Dataset) {
		this.#dataset = dataset;
		planDesk.start();
		void deckDesk.start();
		this.look();
	}

	get columns(): boolean {
		return this.#own.includes(OWN_COLUMNS);
	}

	get doors(): boolean {
		return this.#own.includes(OWN_DOORS);
	}

	/** `unknown` where the browser would not say. */
	readonly plan = $derived.by((): 'none' | 'open' | 'sealed' | 'unknown' => {
		if (planDesk.status === 'blank') return 'none';
		if (planDesk.status === 'loading' || planDesk.status === 'failed') return 'unknown';
		return planDesk.protected ? 'sealed' : 'open';
	});

	readonly deck = $derived.by((): 'none' | 'kept' | 'unknown' => {
		if (deckDesk.status !== 'open') return 'unknown';
		return deckDesk.deck.scenes.length === 0 && deckDesk.deck.title === '' ? 'none' : 'kept';
	});

	/** Sees again which of a person's own words are stored. */
	look(): void {
		this.#own = ownKept();
	}

	/** Removes all of it, the data first, and keeps nothing from then on. @throws what the browser throws where something would not go */
	async eraseAll(): Promise<void> {
		try {
			await this.#dataset.keeper.erase(false);
			eraseOwn();
			await planDesk.erase();
			await deckDesk.erase();
		} finally {
			this.look();
		}
	}

	async erasePlan(): Promise<void> {
		await planDesk.erase();
	}

	async eraseDeck(): Promise<void> {
		await deckDesk.erase();
	}

	/** Keeps what is open, and what was written meanwhile. */
	async allow(): Promise<void> {
		await this.#dataset.keeper.allow(this.#dataset.kept());
		keepOwn();
		this.look();
	}
}
