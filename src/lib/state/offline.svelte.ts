import { dev, version } from '$app/environment';
import { resolve } from '$app/paths';

/** `absent`: this browser, window or address lets no page keep a copy. */
export type OfflineStatus = 'absent' | 'saving' | 'ready' | 'incomplete';

/** Whether the browser has promised not to clear the copy away by itself; `undefined` until somebody asked. */
export type Persistence = 'promised' | 'refused' | undefined;

interface CopyState {
	missing: number;
	total: number;
}

/**
 * The copy of the app that the service worker keeps on this device. What it says of the copy, the service worker has just
 * asked of the caches: nothing is remembered.
 */
class OfflineCopy {
	#status = $state<OfflineStatus>('absent');
	#copy = $state<CopyState>({ missing: 0, total: 0 });
	#update = $state(false);
	#persistence = $state<Persistence>();
	#registration: ServiceWorkerRegistration | undefined;

	get status(): OfflineStatus {
		return this.#status;
	}

	/** How many files are missing, of how many. */
	get copy(): CopyState {
		return this.#copy;
	}

	/** Whether a newer version is on this device, waiting for a person's word. */
	get update(): boolean {
		return this.#update;
	}

	get persistence(): Persistence {
		return this.#persistence;
	}

	/**
	 * Has the copy made or brought up to date.
	 * @param afterwards what to let pass first where there is no copy yet, so that nothing is fetched twice at a time
	 */
	async start(afterwards: Promise<unknown>): Promise<void> {
		if (dev || !('serviceWorker' in navigator)) return;
		if (!navigator.serviceWorker.controller) await afterwards;
		try {
			await navigator.serviceWorker.register(`${resolve('/')}service-worker.js`);
			this.#registration = await navigator.serviceWorker.getRegistration(resolve('/'));
		} catch {
			// Forbidden here (private window, policy of the house): the app works as before, and the mark stays away.
			return;
		}
		if (!this.#registration) return;
		this.#registration.addEventListener('updatefound', () => this.#follow());
		document.addEventListener('visibilitychange', () => void this.check());
		this.#follow();
		if (await navigator.storage?.persisted?.()) this.#persistence = 'promised';
	}

	/** Asks the caches anew. */
	async check(): Promise<void> {
		await this.#ask('state');
	}

	/** Fetches what is missing. */
	async complete(): Promise<void> {
		this.#status = 'saving';
		await this.#ask('fill');
	}

	/** Asks the browser to keep the copy even when space runs short. Only on a person's word: some browsers ask them. */
	async persist(): Promise<void> {
		this.#persistence = (await navigator.storage.persist()) ? 'promised' : 'refused';
	}

	/** Loads the version that waits. Other tabs go on with theirs. */
	load(): void {
		navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
		this.#registration?.waiting?.postMessage('take over');
	}

	/** Follows a service worker on its way in. */
	#follow(): void {
		const coming = this.#registration?.installing;
		coming?.addEventListener('statechange', () => this.#settle());
		this.#settle();
	}

	#settle(): void {
		const { installing, waiting, active } = this.#registration ?? {};
		this.#update = Boolean(waiting && active);
		if (active) {
			active.postMessage(`tidy ${version}`);
			void this.check();
		} else {
			this.#status = installing || waiting ? 'saving' : 'incomplete';
		}
	}

	async #ask(what: 'state' | 'fill'): Promise<void> {
		const active = this.#registration?.active;
		if (!active) return;
		const { port1, port2 } = new MessageChannel();
		const answer = new Promise<CopyState>((done) => {
			port1.onmessage = ({ data }: MessageEvent<CopyState>) => done(data);
		});
		active.postMessage(what, [port2]);
		this.#copy = await answer;
		port1.close();
		this.#status = this.#copy.missing === 0 ? 'ready' : 'incomplete';
	}
}

export const offline = new OfflineCopy();
