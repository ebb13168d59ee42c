import { saidBy } from '../../ingest/refusal';
import type { Said } from '../../model/sentence';
import type { KeptContents } from '../../keep/contents';
import { erasings, markErased, readMarker, readWish, writeMarker, writeWish, type Marker } from './marker';
import type { Shelf } from './shelf';

/** Whether what is open is stored: `nothing` where only the example is open, `off` where the person wants it so. */
export type Keeping =
	| { kind: 'nothing' }
	| { kind: 'off' }
	| { kind: 'saving' }
	| { kind: 'kept'; bytes: number }
	| { kind: 'failed'; sentence: Said };

/**
 * Keeps what is open on this device. The newest wins; one writing at a time. What another tab erased is not stored again from
 * here, until a person allows it.
 */
export class Keeper {
	readonly #shelf: Shelf;
	#wanted = $state(true);
	#keeping = $state.raw<Keeping>({ kind: 'nothing' });
	#last: Promise<void> = Promise.resolve();
	#newest = 0;
	/** The erasing that was the last when the page opened, or when a person last allowed keeping. */
	#erased = erasings();
	/** What was stored when the page opened. */
	readonly marker: Marker | undefined;

	constructor(shelf: Shelf) {
		this.#shelf = shelf;
		this.#wanted = readWish();
		this.marker = readMarker();
		if (!this.#wanted) this.#keeping = { kind: 'off' };
	}

	get wanted(): boolean {
		return this.#wanted;
	}

	get keeping(): Keeping {
		return this.#keeping;
	}

	/** @throws KeptError */
	async load(): Promise<KeptContents | undefined> {
		const found = await this.#shelf.load();
		if (found) this.#keeping = { kind: 'kept', bytes: bytesOf(found) };
		return found;
	}

	/** Stores what is open now; `undefined` where that is nothing but the example. Never throws: {@link keeping} says how it went. */
	save(contents: KeptContents | undefined): Promise<void> {
		if (!this.#wanted) return Promise.resolve();
		if (this.#erasedElsewhere()) {
			this.#stop();
			return Promise.resolve();
		}
		const mine = ++this.#newest;
		this.#keeping = { kind: 'saving' };
		this.#last = this.#last.then(async () => {
			if (mine !== this.#newest) return;
			const outcome = await this.#write(contents);
			if (mine === this.#newest) this.#keeping = outcome;
		});
		return this.#last;
	}

	/** Erases what is stored. @param stay whether to keep again what is opened from now on @throws KeptError */
	async erase(stay: boolean): Promise<void> {
		const mine = ++this.#newest;
		await this.#last;
		await this.#shelf.erase();
		writeMarker(undefined);
		this.#erased = markErased(stay);
		this.#wanted = stay;
		if (mine === this.#newest) this.#keeping = { kind: stay ? 'nothing' : 'off' };
	}

	/** Lets the page keep what is open from now on. */
	allow(contents: KeptContents | undefined): Promise<void> {
		this.#wanted = true;
		try {
			writeWish(true);
			this.#erased = erasings();
		} catch {
			// Whoever stores nothing says so when the data are written.
		}
		return this.save(contents);
	}

	#erasedElsewhere(): boolean {
		return this.#erased !== erasings();
	}

	#stop(): void {
		this.#wanted = false;
		this.#keeping = { kind: 'off' };
	}

	async #write(contents: KeptContents | undefined): Promise<Keeping> {
		try {
			if (contents === undefined) {
				if (readMarker() !== undefined) await this.#shelf.erase();
				writeMarker(undefined);
				return { kind: 'nothing' };
			}
			await this.#shelf.save(contents);
			if (this.#erasedElsewhere()) {
				await this.#shelf.erase();
				this.#stop();
				return { kind: 'off' };
			}
			const { sources } = contents.manifest;
			writeMarker({
				sources: sources.length,
				file: sources[0]?.reconciliation.file ?? '',
				recommendations: sources.reduce((sum, { recommendations }) => sum + recommendations, 0)
			});
			return { kind: 'kept', bytes: bytesOf(contents) };
		} catch (error) {
			return { kind: 'failed', sentence: saidBy(error) };
		}
	}
}

function bytesOf({ tables }: KeptContents): number {
	let bytes = 0;
	for (const parts of tables.values())
		for (const part of parts)
			for (const value of Object.values(part) as unknown[])
				if (value instanceof Uint8Array) bytes += value.length;
	return bytes;
}
