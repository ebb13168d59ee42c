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

/** What a service worker answers when asked for its state. */
interface WorkerState extends CopyState {
	/** The version whose pages it gives out. */
	edition: string;
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
		let promised = false;
		try {
			promised = await navigator.storage.persist();
		} catch {
			// No storage to ask, or a policy that forbids asking: there is no promise, and that is what is said.
		}
		this.#persistence = promised ? 'promised' : 'refused';
	}

	/**
	 * Loads the version that waits. Other tabs go on with theirs. A browser lets the new service worker in only once it finds
	 * the present one idle, which can take minutes, and may hold up a page that is asked for meanwhile. So the present one
	 * gives out the new pages, and the new one is let in by a page of its own version.
	 */
	async load(): Promise<void> {
		const { waiting, active } = this.#registration ?? {};
		if (waiting && active) {
			const { edition } = await ask<WorkerState>(waiting, 'state');
			await ask(active, `hand over to ${edition}`);
		}
		location.reload();
	}

	/** Follows a service worker on its way in. */
	#follow(): void {
		const coming = this.#registration?.installing;
		coming?.addEventListener('statechange', () => this.#settle());
		this.#settle();
	}

	#settle(): void {
		const { installing, waiting, active } = this.#registration ?? {};
		void this.#compare(waiting, active);
		if (active) {
			active.postMessage(`tidy ${version}`);
			void this.check();
		} else {
			this.#status = installing || waiting ? 'saving' : 'incomplete';
		}
	}

	/** A service worker that waits is news, or is let in where the present one gives out its pages already. */
	async #compare(waiting?: ServiceWorker | null, active?: ServiceWorker | null): Promise<void> {
		if (!waiting || !active) {
			this.#update = false;
			return;
		}
		const [coming, present] = await Promise.all(
			[waiting, active].map((worker) => ask<WorkerState>(worker, 'state'))
		);
		this.#update = coming?.edition !== present?.edition;
		if (!this.#update) waiting.postMessage('take over');
	}

	async #ask(what: 'state' | 'fill'): Promise<void> {
		const active = this.#registration?.active;
		if (!active) return;
		this.#copy = await ask<WorkerState>(active, what);
		this.#status = this.#copy.missing === 0 ? 'ready' : 'incomplete';
	}
}

/** Says something to a service worker and waits for its answer. */
async function ask<Answer>(worker: ServiceWorker, what: string): Promise<Answer> {
	const { port1, port2 } = new MessageChannel();
	const answer = new Promise<Answer>((done) => {
		port1.onmessage = ({ data }: MessageEvent<Answer>) => done(data);
	});
	worker.postMessage(what, [port2]);
	const said = await answer;
	port1.close();
	return said;
}

export const offline = new OfflineCopy();
