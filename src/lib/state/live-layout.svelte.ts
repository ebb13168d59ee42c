import { ToldError } from '../model/told';
import { PAGE_TROUBLES } from './troubles';
import type { LayoutRequest, LayoutResponse } from '../layouts';

interface Reply {
	id: number;
	response?: LayoutResponse;
	error?: string;
}

/** The worker that computes layouts, shared by all views. Only the newest request of each caller is answered. */
export class LayoutRoom {
	readonly #worker: Worker;
	readonly #waiting = new Map<
		number,
		{ resolve(response: LayoutResponse): void; reject(error: Error): void }
	>();
	#next = 0;

	constructor() {
		this.#worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
		this.#worker.onmessage = ({ data }: MessageEvent<Reply>) => {
			const caller = this.#waiting.get(data.id);
			this.#waiting.delete(data.id);
			if (data.response) caller?.resolve(data.response);
			else
				caller?.reject(
					data.error === undefined ? new ToldError(PAGE_TROUBLES.noLayout()) : new Error(data.error)
				);
		};
		this.#worker.onerror = (event) => {
			for (const caller of this.#waiting.values()) caller.reject(new Error(event.message));
			this.#waiting.clear();
		};
	}

	/** The geometry of a request, computed off the main thread. */
	compute(request: LayoutRequest): Promise<LayoutResponse> {
		const id = this.#next++;
		return new Promise((resolve, reject) => {
			this.#waiting.set(id, { resolve, reject });
			this.#worker.postMessage({ id, request });
		});
	}
}

/** A layout that follows its request; the last geometry stays until the next is there. */
export class LiveLayout<Request extends LayoutRequest> {
	#geometry = $state.raw<Extract<LayoutResponse, { kind: Request['kind'] }> | undefined>();
	#error = $state<Error | undefined>();

	constructor(room: LayoutRoom, request: () => Request | undefined) {
		$effect(() => {
			const wanted = request();
			if (wanted === undefined) return;
			let stale = false;
			room.compute(wanted).then(
				(response) => {
					if (stale) return;
					this.#geometry = response as Extract<LayoutResponse, { kind: Request['kind'] }>;
					this.#error = undefined;
				},
				(error: unknown) => {
					if (!stale) this.#error = error instanceof Error ? error : new Error(String(error));
				}
			);
			return () => {
				stale = true;
			};
		});
	}

	get geometry() {
		return this.#geometry;
	}

	get error(): Error | undefined {
		return this.#error;
	}
}
