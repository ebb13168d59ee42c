import { getContext, setContext } from 'svelte';
import { facets, type FacetRow } from '../analysis/facets';
import type { Question } from '../analysis/question';
import { noFilters } from '../model/filters';
import { Answers } from './answers';
import { Dataset } from './dataset.svelte';
import { EngineHost } from './engine-host.svelte';
import { ImportJob } from './import-job.svelte';
import { LayoutRoom } from './live-layout.svelte';
import { LiveQuery, type Asker } from './live-query.svelte';

const KEY = Symbol('workbench');

/** What the pages share: the data set, the engine that answers about it, the worker that lays out. */
export class Workbench implements Asker {
	readonly engine = new EngineHost();
	readonly dataset = new Dataset(this.engine);
	readonly imports = new ImportJob(this.dataset);
	readonly layouts = new LayoutRoom();
	readonly #answers = new Answers((question, signal) => this.engine.ask(question, signal));
	/** What there is of each value of each filter in all that is open: for the search, and to check a link against. */
	readonly presence = new LiveQuery<FacetRow>(this, () => facets(noFilters()));

	get version(): number {
		return this.dataset.version;
	}

	prebuilt<Row>(question: Question<Row>): Row[] | undefined {
		return this.dataset.prebuilt(question);
	}

	async ask<Row>(question: Question<Row>, signal: AbortSignal): Promise<Row[]> {
		await this.dataset.looked;
		signal.throwIfAborted();
		return this.#answers.ask(question, this.version, signal);
	}
}

/** Puts a workbench where the components below find it. Call in the root layout, while it initialises. */
export function provideWorkbench(): Workbench {
	return setContext(KEY, new Workbench());
}

export function useWorkbench(): Workbench {
	return getContext<Workbench>(KEY);
}
