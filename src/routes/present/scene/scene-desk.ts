import type { Question } from '$lib/analysis/question';
import { localVocabulary } from '$lib/i18n';
import { ApproachRoom } from '$lib/state/approach-room';
import type { Opened } from '$lib/state/approach-desk';
import type { Vocabulary } from '$lib/model/dataset';
import type { Scheme } from '$lib/model/scheme';
import type { Dataset } from '$lib/state/dataset.svelte';
import type { Workbench } from '$lib/state/workbench.svelte';
import { namesOf, type Names } from '$lib/views/names';
import { fillRoom } from '../../approach/open-room';
import { infosOf } from '../../explore/network-request';

/** What a view needs to be drawn: questions are answered in the same themes as its words are taken from. */
export interface Looking {
	readonly workbench: Workbench;
	readonly dataset: Dataset;
	readonly names: Names;
	readonly infos: ReturnType<typeof infosOf>;
	ask<Row>(question: Question<Row>, signal: AbortSignal): Promise<Row[]>;
}

/**
 * Where scenes get their answers, one after the other: the same questions to the same engine and workers as their pages ask.
 * Close it when the page is left.
 */
export class SceneDesk implements Looking {
	readonly workbench: Workbench;
	#room: ApproachRoom | undefined;
	#opened: { version: number; opened: Promise<Opened> } | undefined;
	#estimates: { version: number; kept: Map<string, Promise<unknown>> } | undefined;

	constructor(workbench: Workbench) {
		this.workbench = workbench;
	}

	get dataset() {
		return this.workbench.dataset;
	}

	get names(): Names {
		return this.#namesIn(this.dataset.vocabulary);
	}

	get infos() {
		return infosOf(localVocabulary(this.dataset.vocabulary));
	}

	/** Draws in the themes of a scheme, whatever the page looks at. Scenes of other schemes come one after the other. */
	look<T>(scheme: Scheme, draw: (looking: Looking) => Promise<T>): Promise<T> {
		const { dataset, workbench } = this;
		if (scheme === dataset.scheme) return draw(this);
		return dataset.inScheme(scheme, (vocabulary) =>
			draw({
				dataset,
				workbench,
				names: this.#namesIn(vocabulary),
				infos: infosOf(localVocabulary(vocabulary)),
				ask: (question, signal) => workbench.engine.ask(question, signal)
			})
		);
	}

	#namesIn(vocabulary: Vocabulary): Names {
		return namesOf(vocabulary, this.dataset.actionsEstimated);
	}

	async ask<Row>(question: Question<Row>, signal: AbortSignal): Promise<Row[]> {
		return this.workbench.prebuilt(question) ?? (await this.workbench.ask(question, signal));
	}

	/** The worker of the approach, filled with the data as they are open now. */
	async approach(): Promise<{ room: ApproachRoom; opened: Opened }> {
		const { version } = this.dataset;
		this.#room ??= new ApproachRoom();
		const room = this.#room;
		if (this.#opened?.version !== version) {
			this.#opened = { version, opened: fillRoom(room, this.workbench) };
		}
		return { room, opened: await this.#opened.opened };
	}

	/**
	 * An estimate, made once for what it is asked about: a scene is laid out several times until its words have room, and again
	 * in other sizes.
	 * @param about all that the answer depends on, beside the data that are open
	 */
	once<Answer>(about: unknown, make: () => Promise<Answer>): Promise<Answer> {
		const { version } = this.dataset;
		if (this.#estimates?.version !== version) this.#estimates = { version, kept: new Map() };
		const { kept } = this.#estimates;
		const key = JSON.stringify(about);
		const known = kept.get(key) as Promise<Answer> | undefined;
		if (known) return known;
		const made = make();
		kept.set(key, made);
		made.catch(() => kept.delete(key));
		return made;
	}

	close(): void {
		this.#room?.close();
		this.#room = undefined;
		this.#opened = undefined;
	}
}
