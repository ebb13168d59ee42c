import { ToldError } from '../model/told';
import { TROUBLES } from './troubles';
import { indexedDatabases, StaleRevision, type Databases } from './databases';
import { act, begin, redo, undo, type History } from './history';
import type { PlanAction } from './reduce';
import { readPlan } from './read-plan';
import { newKey, readEnvelope, seal, unseal, unsealWith, type Envelope, type PassphraseKey } from './seal';
import { PlanStore, type Stored } from './store';
import { emptyPlan, type Plan } from './types';

/** How long after a change it is saved. */
const SAVE_AFTER = 250;
const MINUTE = 60_000;

/** `blank`: there is no plan yet. `locked`: there is one, and its passphrase is not here. */
export type DeskStatus = 'loading' | 'blank' | 'open' | 'locked' | 'failed';

/** What other tabs of this browser are told. */
type News = 'changed' | 'lock' | 'erased';

/**
 * The plan of this device: read, changed, saved, locked, erased. One for all pages, so that a plan opened on one is open
 * on the next. The key of a passphrase lives in a private field as long as the plan is open, and nowhere else.
 */
export class PlanDesk {
	readonly #store: PlanStore;
	#status = $state<DeskStatus>('loading');
	#history = $state.raw<History | undefined>();
	#protected = $state(false);
	#dirty = $state(false);
	#error = $state<Error | undefined>();
	#key: PassphraseKey | undefined;
	#envelope: Envelope | undefined;
	#revision = 0;
	#started = false;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#queue: Promise<void> = Promise.resolve();
	#touched = 0;
	/** How often a plan was forgotten here: what was on its way before that must not arrive. */
	#forgotten = 0;
	#channel: BroadcastChannel | undefined;

	constructor(databases: Databases = indexedDatabases) {
		this.#store = new PlanStore(databases);
	}

	get status(): DeskStatus {
		return this.#status;
	}

	/** The plan; `undefined` while there is none or it is locked. */
	get plan(): Plan | undefined {
		return this.#history?.present;
	}

	/** Whether a passphrase is set. */
	get protected(): boolean {
		return this.#protected;
	}

	/** Whether a change is on its way to the disk. */
	get saving(): boolean {
		return this.#dirty;
	}

	/** Why the last save, or the loading, failed. */
	get error(): Error | undefined {
		return this.#error;
	}

	get canUndo(): boolean {
		return (this.#history?.past.length ?? 0) > 0;
	}

	get canRedo(): boolean {
		return (this.#history?.future.length ?? 0) > 0;
	}

	/** Reads what is stored, once, and begins to watch the clock and the other tabs. Call in the browser. */
	start(): void {
		if (this.#started) return;
		this.#started = true;
		this.#channel = new BroadcastChannel('demarche-plan');
		this.#channel.onmessage = ({ data }: MessageEvent<News>) => void this.#hear(data);
		const touch = () => (this.#touched = Date.now());
		touch();
		for (const event of ['pointerdown', 'keydown', 'wheel'] as const)
			addEventListener(event, touch, { passive: true, capture: true });
		setInterval(() => this.#lockWhenIdle(), 5_000);
		document.addEventListener('visibilitychange', () => {
			if (document.visibilityState === 'hidden') void this.flush();
			// Timers sleep while a page is hidden.
			else this.#lockWhenIdle();
		});
		void this.reload();
	}

	/** Takes what is stored, in place of what is here. */
	async reload(): Promise<void> {
		try {
			this.#dirty = false;
			await this.#take(await this.#store.load());
			this.#error = undefined;
		} catch (error) {
			this.#error = asError(error);
			if (this.#history === undefined) this.#status = 'failed';
		}
	}

	/** Does something to the plan, and saves it soon. A plan that does not exist yet begins with its first action. */
	do(action: PlanAction): void {
		if (this.#status !== 'open' && this.#status !== 'blank') return;
		this.#change(act(this.#history ?? begin(emptyPlan(crypto.randomUUID())), action));
	}

	undo(): void {
		if (this.#history) this.#change(undo(this.#history));
	}

	redo(): void {
		if (this.#history) this.#change(redo(this.#history));
	}

	/** Saves now what is not saved yet. An error stands in {@link error} and is not thrown. */
	async flush(): Promise<void> {
		clearTimeout(this.#timer);
		if (this.#dirty) this.#queue = this.#queue.then(() => this.#save());
		await this.#queue;
	}

	/** @throws WrongPassphrase */
	async unlock(passphrase: string): Promise<void> {
		if (this.#envelope === undefined) return;
		const { text, key } = await unseal(this.#envelope, passphrase);
		this.#open(readPlan(text));
		this.#key = key;
	}

	/**
	 * Saves, then forgets the plan and its key until the passphrase is given.
	 * @throws Error where the last change could not be saved; the plan then stays open
	 */
	async lock(): Promise<void> {
		if (!this.#protected) return;
		await this.flush();
		if (this.#dirty) throw this.#error ?? new ToldError(TROUBLES.lastNotSaved());
		this.#shut();
		this.#tell('lock');
	}

	/** Puts the plan under a passphrase, or under another one. A plan that does not exist yet begins with it, and is never stored open. */
	async setPassphrase(passphrase: string): Promise<void> {
		if (this.#status === 'blank') this.#open(emptyPlan(crypto.randomUUID()));
		const plan = this.#present();
		await this.flush();
		await this.#sealUnder(plan, passphrase);
		this.#dirty = false;
		if (this.plan !== plan) this.#saveSoon();
		this.#tell('changed');
	}

	/** Takes the passphrase away: whoever opens this browser then reads the plan. */
	async removePassphrase(): Promise<void> {
		const plan = this.#present();
		await this.flush();
		const forgotten = this.#forgotten;
		const revision = await this.#store.unprotect(JSON.stringify(plan));
		await this.#unlessForgotten(forgotten);
		this.#revision = revision;
		this.#key = undefined;
		this.#envelope = undefined;
		this.#protected = false;
		if (this.plan !== plan) this.#saveSoon();
		this.#tell('changed');
	}

	/** Removes the plan from this device, for good, with or without its passphrase. */
	async erase(): Promise<void> {
		clearTimeout(this.#timer);
		this.#dirty = false;
		await this.#queue;
		await this.#store.erase();
		this.#forget();
		this.#tell('erased');
	}

	/**
	 * The plan as a backup file, always sealed.
	 * @param passphrase for a plan that has none; a plan with a passphrase keeps its own
	 */
	async backup(passphrase?: string): Promise<string> {
		const key = this.#key ?? (passphrase === undefined ? undefined : await newKey(passphrase));
		if (key === undefined) throw new ToldError(TROUBLES.noPassphrase());
		return `${JSON.stringify(await seal(JSON.stringify(this.#present()), key), null, '\t')}\n`;
	}

	/**
	 * Takes the plan of a backup in place of the present one, which one step back brings again. What was sealed stays so:
	 * a plan with a passphrase keeps its own; otherwise the one that opened the backup holds from here on, before anything
	 * is stored.
	 * @throws NotAnEnvelope, WrongPassphrase, NotAPlan, and ToldError while a locked plan lies here; all then stands as before
	 */
	async restore(file: string, passphrase: string): Promise<void> {
		let value: unknown;
		try {
			value = JSON.parse(file);
		} catch {
			value = undefined;
		}
		const { text } = await unseal(readEnvelope(value), passphrase);
		const plan = readPlan(text);
		if (this.#status === 'locked') throw new ToldError(TROUBLES.noneOpen());
		if (!this.#protected) {
			await this.flush();
			await this.#sealUnder(plan, passphrase);
		}
		const before = this.#history;
		this.#change(
			before
				? { past: [...before.past, before.present], present: plan, future: [], editing: '' }
				: begin(plan)
		);
		await this.flush();
	}

	/** Stores a plan under a passphrase and removes what lay without one; every later save goes under it. */
	async #sealUnder(plan: Plan, passphrase: string): Promise<void> {
		const forgotten = this.#forgotten;
		const key = await newKey(passphrase);
		const envelope = await seal(JSON.stringify(plan), key);
		if (forgotten !== this.#forgotten) throw new ToldError(TROUBLES.noneOpen());
		const revision = await this.#store.protect(envelope);
		await this.#unlessForgotten(forgotten);
		this.#revision = revision;
		this.#envelope = envelope;
		this.#key = key;
		this.#protected = true;
	}

	#change(history: History): void {
		this.#history = history;
		this.#status = 'open';
		this.#saveSoon();
		// Typing goes on; everything else is done when it is done.
		if (history.editing === '') void this.flush();
	}

	#saveSoon(): void {
		this.#dirty = true;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.flush(), SAVE_AFTER);
	}

	async #save(): Promise<void> {
		const plan = this.plan;
		if (plan === undefined || !this.#dirty) return;
		const forgotten = this.#forgotten;
		try {
			const text = JSON.stringify(plan);
			let revision = this.#revision;
			if (this.#key) {
				const envelope = await seal(text, this.#key);
				if (forgotten !== this.#forgotten) return;
				revision = await this.#store.saveLocked(envelope, revision);
				await this.#unlessForgotten(forgotten);
				this.#envelope = envelope;
			} else {
				revision = await this.#store.saveOpen(text, revision);
				await this.#unlessForgotten(forgotten);
			}
			this.#revision = revision;
			if (this.plan === plan) this.#dirty = false;
			this.#error = undefined;
			this.#tell('changed');
		} catch (error) {
			if (forgotten === this.#forgotten) this.#error = asError(error);
		}
	}

	/** Takes away what was written while another tab erased the plan. @throws ToldError where that was so */
	async #unlessForgotten(forgotten: number): Promise<void> {
		if (forgotten === this.#forgotten) return;
		await this.#store.erase();
		throw new ToldError(TROUBLES.noneOpen());
	}

	async #take(stored: Stored): Promise<void> {
		switch (stored.kind) {
			case 'none':
				this.#forget();
				return;
			case 'open':
				this.#open(readPlan(stored.text));
				this.#revision = stored.revision;
				this.#key = undefined;
				this.#envelope = undefined;
				this.#protected = false;
				return;
			case 'locked': {
				this.#envelope = stored.envelope;
				this.#revision = stored.revision;
				this.#protected = true;
				// Another tab saved under the same passphrase: the key that is here still opens it.
				const text = this.#key && (await unsealWith(stored.envelope, this.#key).catch(() => undefined));
				if (text === undefined) this.#shut();
				else this.#open(readPlan(text));
			}
		}
	}

	#open(plan: Plan): void {
		this.#history = begin(plan);
		this.#status = 'open';
		this.#touched = Date.now();
	}

	#shut(): void {
		clearTimeout(this.#timer);
		this.#history = undefined;
		this.#key = undefined;
		this.#dirty = false;
		this.#status = 'locked';
	}

	#forget(): void {
		this.#forgotten += 1;
		this.#shut();
		this.#envelope = undefined;
		this.#protected = false;
		this.#revision = 0;
		this.#error = undefined;
		this.#status = 'blank';
	}

	#present(): Plan {
		if (this.plan === undefined) throw new ToldError(TROUBLES.noneOpen());
		return this.plan;
	}

	#lockWhenIdle(): void {
		if (!this.#protected || this.#status !== 'open' || this.plan === undefined) return;
		if (Date.now() - this.#touched < this.plan.lockAfter * MINUTE) return;
		// Whether or not the last change could be saved: nobody sits here any more.
		void this.flush().then(() => this.#shut());
	}

	#tell(news: News): void {
		this.#channel?.postMessage(news);
	}

	async #hear(news: News): Promise<void> {
		if (news === 'erased') this.#forget();
		else if (news === 'lock') {
			await this.flush();
			if (this.#protected) this.#shut();
		} else if (!this.#dirty) await this.reload();
		else
			this.#error = new StaleRevision(
				'The plan was changed in another tab; take what is stored there, then go on.'
			);
	}
}

function asError(error: unknown): Error {
	return error instanceof Error ? error : new Error(String(error));
}

export const planDesk = new PlanDesk();
