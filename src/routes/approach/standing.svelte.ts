import { wordError } from '$lib/i18n/sentences';
import type { Backtest } from '$lib/analysis/approach';
import { m } from '$lib/i18n';
import { SHIPPED_TEST } from '$lib/state/approach-tested';
import type { Workbench } from '$lib/state/workbench.svelte';
import type { ApproachModel } from './approach-model.svelte';
import { testedWords } from './tested-words';

/** With fewer sessions there is nothing to test on. */
const LEAST_SESSIONS = 12;
const TESTED_SESSIONS = 6;

/**
 * What a probability is, and how far to trust it: never one without the other. The test that came with the app or, where a person
 * asked for it, the same on the open data.
 */
export class Standing {
	readonly #model: ApproachModel;
	readonly #workbench: Workbench;
	readonly #sur: () => string;
	#repeated = $state.raw<{ result: Backtest; first: number; last: number; version: number } | undefined>();
	#testing = $state(false);
	#trouble = $state('');

	/** @param sur name of the State under review */
	constructor(model: ApproachModel, workbench: Workbench, sur: () => string) {
		this.#model = model;
		this.#workbench = workbench;
		this.#sur = sur;
	}

	/** Whether bundled totals stand in for rows of the whole world. */
	readonly standIn = $derived.by(
		() => this.#model.list !== undefined && this.#model.list.basis !== 'worldwide'
	);

	readonly test = $derived.by(() => {
		const repeated = this.#repeated;
		const ofRows =
			repeated && repeated.version === this.#workbench.dataset.version
				? { summary: repeated.result, first: repeated.first, last: repeated.last, computed: true }
				: {
						summary: SHIPPED_TEST.summary,
						first: SHIPPED_TEST.first,
						last: SHIPPED_TEST.last,
						computed: false
					};
		return this.standIn ? { ...ofRows, summary: SHIPPED_TEST.standIn } : ofRows;
	});

	/** The test in a sentence, and what the estimates rest on. */
	readonly tested = $derived.by(() => testedWords(this.test));
	readonly basis = $derived.by(() => {
		const { list } = this.#model;
		if (list === undefined) return '';
		return list.basis === 'worldwide'
			? m.approach_basis_worldwide()
			: m.approach_basis_profile({ sur: this.#sur() });
	});

	readonly #sessions = $derived.by(() => this.#model.opened?.sessions ?? []);
	readonly repeatable = $derived.by(
		() => this.#model.opened?.basis === 'worldwide' && this.#sessions.length >= LEAST_SESSIONS
	);

	get testing(): boolean {
		return this.#testing;
	}

	/** Why the test could not be repeated. */
	get trouble(): string {
		return this.#trouble;
	}

	/** The test on the last sessions of the open data. */
	async repeat(): Promise<void> {
		const last = this.#sessions.at(-1) ?? 0;
		const first = this.#sessions.at(-TESTED_SESSIONS) ?? last;
		const version = this.#workbench.dataset.version;
		this.#testing = true;
		this.#trouble = '';
		try {
			this.#repeated = { result: await this.#model.backtest(first, last), first, last, version };
		} catch (error) {
			this.#trouble = wordError(error);
		} finally {
			this.#testing = false;
		}
	}
}
