import {
	acceptanceQuestion,
	ledger,
	ledgerQuestion,
	type Acceptance,
	type AcceptanceRow,
	type CoveragePlan,
	type CoverageRequest,
	type Ledger,
	type SettledCost,
	type Shortlist,
	type ShortlistRequest,
	type Weights
} from '$lib/analysis/approach';
import { localCoalition, localVocabulary } from '$lib/i18n';
import { cycleOfSession } from '$lib/model/calendar';
import { noFilters } from '$lib/model/filters';
import { LiveAnswer } from '$lib/state/approach-answer.svelte';
import type { Opened } from '$lib/state/approach-desk';
import { doorOf, type Doors } from '$lib/state/approach-doors.svelte';
import { ApproachRoom } from '$lib/state/approach-room';
import { letsThrough, type ApproachSelection } from '$lib/state/approach-selection';
import { nextReview } from '$lib/state/approach-session';
import { approachThemes, asksOf, type ApproachTheme } from '$lib/state/approach-themes';
import { LiveQuery } from '$lib/state/live-query.svelte';
import type { Workbench } from '$lib/state/workbench.svelte';
import { fillRoom } from './open-room';

/** A State that is shown, and how likely it is to raise the theme; `undefined` for one that stands outside the list. */
export interface ShownState {
	state: string;
	raise: number | undefined;
}

export interface FieldState extends ShownState {
	accepted: Acceptance;
}

/**
 * What the approach shows, from the selection and the open data: the worker's estimates, what was accepted, what was asked
 * before, the plan. Create it while a component initialises.
 */
export class ApproachModel {
	readonly #workbench: Workbench;
	readonly #selection: () => ApproachSelection;
	readonly #doors: Doors;
	readonly #room = new ApproachRoom();
	readonly #opened: LiveAnswer<Opened & { version: number }>;
	readonly #list: LiveAnswer<{ list: Shortlist; weights: Weights }>;
	readonly #plan: LiveAnswer<{ request: CoverageRequest; plan: CoveragePlan }>;
	readonly #costs: LiveAnswer<{ plan: CoveragePlan; costs: SettledCost[] }>;
	readonly #field: LiveAnswer<FieldState[]>;
	readonly #answers;
	readonly #past;

	/** @param shown the States to be placed by raise × accept */
	constructor(
		workbench: Workbench,
		selection: () => ApproachSelection,
		doors: Doors,
		shown: () => readonly ShownState[]
	) {
		this.#workbench = workbench;
		this.#selection = selection;
		this.#doors = doors;
		$effect(() => () => this.#room.close());
		this.#opened = new LiveAnswer(() => this.#open(workbench.dataset.version));
		this.#list = new LiveAnswer(() => {
			const request = this.#request;
			return request && this.#room.ask({ kind: 'shortlist', request });
		});
		this.#plan = new LiveAnswer(() => {
			const request = this.#coverageRequest;
			return request && this.#planned(request);
		});
		this.#costs = new LiveAnswer(() => {
			const planned = this.#plan.value;
			return planned && this.#costsOf(planned);
		});
		this.#answers = new LiveQuery(workbench, () => acceptanceQuestion(this.sur));
		this.#field = new LiveAnswer(() => {
			const rows = this.#answers.rows;
			const states = shown();
			if (rows === undefined || !this.#answers.fresh || this.#request === undefined) return undefined;
			return this.#accepted(rows, states);
		});
		this.#past = new LiveQuery(workbench, () => ledgerQuestion({ ...noFilters(), sur: [this.sur] }));
	}

	get sur(): string {
		return this.#selection().sur;
	}

	/** What is known of the open data; `undefined` until the worker has them. */
	get opened(): Opened | undefined {
		return this.#opened.value;
	}

	/** Sessions in which the SuR was reviewed before, of those loaded. */
	readonly reviews = $derived.by(() => this.opened?.reviews.get(this.sur) ?? []);

	/** The review asked about: the one in the link, else the next after the data. 0 until the data are known. */
	readonly session = $derived.by(() => {
		const chosen = this.#selection().session;
		if (chosen > 0 || this.opened === undefined) return chosen;
		return nextReview(this.reviews, this.opened.lastSession);
	});

	readonly themes: readonly ApproachTheme[] = $derived.by(() =>
		approachThemes(
			this.#selection(),
			localVocabulary(this.#workbench.dataset.vocabulary),
			localCoalition(this.#workbench.dataset.coalition)
		)
	);

	/** The theme whose list is shown; `undefined` for all together. */
	readonly theme = $derived.by(() =>
		this.themes.find(({ id, priority }) => id === this.#selection().theme && priority > 0)
	);

	/** Cycles whose reviews can be evidence. */
	readonly cyclesBefore = $derived.by(() => {
		const sessions = this.opened?.sessions ?? [];
		const past = [...sessions, this.opened?.lastSession ?? 0].filter(
			(session) => session > 0 && session < this.session
		);
		return [...new Set(past.map(cycleOfSession))].sort((a, b) => a - b);
	});

	readonly #request = $derived.by((): ShortlistRequest | undefined => {
		const opened = this.#opened.value;
		if (opened === undefined || opened.version !== this.#workbench.dataset.version) return undefined;
		const themes = asksOf(this.themes);
		if (this.session === 0 || themes.length === 0) return undefined;
		const cycles = this.#selection().cycles;
		return {
			sur: this.sur,
			session: this.session,
			themes,
			...(cycles.length > 0 ? { cycles } : {})
		};
	});

	/** The list as the worker made it, all States and themes. */
	get list(): Shortlist | undefined {
		return this.#list.value?.list;
	}

	get weights(): Weights | undefined {
		return this.#list.value?.weights;
	}

	/** The missions in the country under review, by sending State. */
	readonly missions = $derived.by(() => this.#doors.missionsIn(this.sur));

	/** Whether a State's door is among those asked for. */
	reachable(state: string): boolean {
		return letsThrough(this.#selection(), this.missions.get(state));
	}

	/** Issues of the theme shown, or of all themes together. */
	readonly issues = $derived.by(() => {
		const themes = this.theme ? [this.theme] : this.themes.filter(({ priority }) => priority > 0);
		return [...new Set(themes.flatMap(({ issues }) => issues))];
	});

	/**
	 * States by how likely they are to raise the theme shown, and the SuR to support them: figures of one and the same moment.
	 * Empty before the first answer.
	 */
	get field(): readonly FieldState[] {
		return this.#field.value ?? [];
	}

	async #accepted(rows: readonly AcceptanceRow[], shown: readonly ShownState[]): Promise<FieldState[]> {
		const answers = await this.#room.ask({
			kind: 'acceptance',
			rows,
			sur: this.sur,
			before: this.session,
			theme: { id: this.theme?.id ?? 'all', issues: this.issues },
			states: shown.map(({ state }) => state)
		});
		return shown.flatMap((one, index) => {
			const accepted = answers[index];
			return accepted ? [{ ...one, accepted }] : [];
		});
	}

	readonly #coverageRequest = $derived.by((): CoverageRequest | undefined => {
		const selection = this.#selection();
		const list = this.list;
		// The shortlist of all themes says how its figure differs from the plan's.
		const wanted =
			selection.tab === 'coverage' || (selection.tab === 'shortlist' && this.theme === undefined);
		if (list === undefined || !wanted) return undefined;
		const asks = asksOf(this.themes);
		const ids = new Set(asks.map(({ id }) => id));
		const known = new Set(list.overall.map(({ state }) => state));
		const settled = new Set(selection.locked.map(({ state }) => state));
		return {
			themes: asks.map(({ id, priority }) => ({ id, priority })),
			// A State that is settled is met whatever its door.
			states: list.overall
				.filter(({ state }) => this.reachable(state) || settled.has(state))
				.map(({ state, group, probabilities }) => {
					const by = new Map(probabilities.map(({ theme, probability }) => [theme, probability]));
					return {
						state,
						group,
						door: doorOf(this.missions, state),
						probabilities: asks.map(({ id }) => by.get(id) ?? 0)
					};
				}),
			meetings: selection.meetings,
			asks: selection.asks,
			...(selection.spread > 0 ? { mostPerGroup: selection.spread } : {}),
			// A link may name a State or a theme that is not in this list; it then settles nothing.
			locked: selection.locked
				.filter(({ state }) => known.has(state))
				.map(({ state, themes }) => ({ state, themes: themes.filter((theme) => ids.has(theme)) })),
			excluded: selection.excluded.filter((state) => known.has(state))
		};
	});

	get plan(): CoveragePlan | undefined {
		return this.#plan.value?.plan;
	}

	/** Settled meetings of little worth; empty until they are known of the plan that is shown. */
	get costs(): readonly SettledCost[] {
		const found = this.#costs.value;
		return found && found.plan === this.plan ? found.costs : [];
	}

	async #planned(request: CoverageRequest) {
		return { request, plan: await this.#room.ask({ kind: 'coverage', request }) };
	}

	async #costsOf({ request, plan }: { request: CoverageRequest; plan: CoveragePlan }) {
		return { plan, costs: await this.#room.ask({ kind: 'settled', request, plan }) };
	}

	get planError(): Error | undefined {
		return this.#plan.error;
	}

	/** What was asked before, on the themes of the scheme. */
	readonly ledger: Ledger | undefined = $derived.by(() => {
		const rows = this.#past.rows;
		if (rows === undefined) return undefined;
		const before = (session: number) => this.session === 0 || session < this.session;
		return ledger(
			rows.filter(({ session }) => before(session)),
			this.reviews.filter(before)
		);
	});

	/** What the first list is waiting for; `undefined` once it is there. */
	get stage(): 'counting' | 'estimating' | undefined {
		if (this.list !== undefined) return undefined;
		return this.opened === undefined ? 'counting' : 'estimating';
	}

	get waiting(): boolean {
		return this.#opened.waiting || this.#list.waiting || this.#plan.waiting;
	}

	get error(): Error | undefined {
		return this.#opened.error ?? this.#list.error;
	}

	/** Why there is no telling what was accepted, or what was asked before. */
	get recordError(): Error | undefined {
		return this.#answers.error ?? this.#field.error ?? this.#past.error;
	}

	/** Names States for past sessions and looks who raised the theme; seconds of work, in a worker of its own. */
	async backtest(from: number, to: number) {
		const room = new ApproachRoom();
		try {
			await fillRoom(room, this.#workbench);
			return await room.ask({ kind: 'backtest', from, to });
		} finally {
			room.close();
		}
	}

	async #open(version: number): Promise<Opened & { version: number }> {
		return { ...(await fillRoom(this.#room, this.#workbench)), version };
	}
}
