import { ToldError } from '../model/told';
import { PAGE_TROUBLES } from './troubles';
import type { DeskAnswers, DeskOrder } from './approach-desk';

type Answer = DeskAnswers[DeskOrder['kind']];
interface Reply {
	id: number;
	answer?: Answer;
	error?: string;
}

/** The worker that makes the estimates. It answers in the order in which it is asked. */
export class ApproachRoom {
	readonly #worker: Worker;
	readonly #waiting = new Map<number, { resolve(answer: Answer): void; reject(error: Error): void }>();
	#next = 0;

	constructor() {
		this.#worker = new Worker(new URL('./approach.worker.ts', import.meta.url), { type: 'module' });
		this.#worker.onmessage = ({ data }: MessageEvent<Reply>) => {
			const caller = this.#waiting.get(data.id);
			this.#waiting.delete(data.id);
			if (data.error === undefined && data.answer !== undefined) caller?.resolve(data.answer);
			else
				caller?.reject(
					data.error === undefined ? new ToldError(PAGE_TROUBLES.noEstimates()) : new Error(data.error)
				);
		};
		this.#worker.onerror = (event) => {
			for (const caller of this.#waiting.values()) caller.reject(new Error(event.message));
			this.#waiting.clear();
		};
	}

	/** @throws Error in one sentence where there is no answer */
	ask<Kind extends DeskOrder['kind']>(
		order: Extract<DeskOrder, { kind: Kind }>,
		transfer: Transferable[] = []
	): Promise<DeskAnswers[Kind]> {
		const id = this.#next++;
		return new Promise((resolve, reject) => {
			this.#waiting.set(id, { resolve: resolve as (answer: Answer) => void, reject });
			this.#worker.postMessage({ id, order }, transfer);
		});
	}

	/** Stops the worker; what it was asked is never answered. */
	close(): void {
		this.#worker.terminate();
		this.#waiting.clear();
	}
}
