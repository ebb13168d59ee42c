import { citationOf } from '$lib/i18n/source-names';
import { formatList, formatNumber, inSentence, m, sessionMonth } from '$lib/i18n';
import { Doors } from '$lib/state/approach-doors.svelte';
import { PageApproach } from '$lib/state/approach-page.svelte';
import { standsFor } from '$lib/state/approach-themes';
import type { Workbench } from '$lib/state/workbench.svelte';
import { byShownName } from '$lib/views/approach/ledger-order';
import { namesOf } from '$lib/views/names';
import { ApproachModel, type ShownState } from './approach-model.svelte';
import type { Provenance } from './exports';
import { headlineOf } from './headline';
import { Standing } from './standing.svelte';

/** States in the quadrant. */
const IN_QUADRANT = 24;

/**
 * What the parts of the page share: the selection in the address, the model behind it, the rows that the doors let through, and the
 * State whose evidence is open. Create it while a component initialises.
 */
export class ApproachView {
	readonly workbench: Workbench;
	readonly selection = new PageApproach();
	readonly doors = new Doors();
	readonly model: ApproachModel;
	readonly standing: Standing;
	readonly #years: ReadonlyMap<number, string>;

	constructor(workbench: Workbench) {
		this.workbench = workbench;
		this.model = new ApproachModel(
			workbench,
			() => this.selection.current,
			this.doors,
			() => this.shown
		);
		this.standing = new Standing(this.model, workbench, () => this.sur);
		this.#years = new Map(
			workbench.dataset.reference.sessions.map(({ session, year }) => [session, String(year)])
		);
	}

	readonly current = $derived.by(() => this.selection.current);
	readonly names = $derived.by(() => namesOf(this.workbench.dataset.vocabulary));
	/** Name of the State under review. */
	readonly sur = $derived.by(() => this.names.state(this.current.sur));
	readonly labels = $derived.by(() => new Map(this.model.themes.map(({ id, label }) => [id, label])));
	readonly theme = $derived.by(() => this.model.theme);
	readonly yearOf = (session: number): string => this.#years.get(session) ?? m.session_unknown();

	/** A session by its number and month. */
	sessionName(session: number): string {
		const found = this.workbench.dataset.reference.sessions.find((one) => one.session === session);
		const month = found && sessionMonth(found);
		return month ? m.session_name({ session: String(session), month }) : String(session);
	}

	/** The list of the theme shown: of all States, and of those with a door that was asked for. */
	readonly #themeList = $derived.by(() =>
		this.model.list?.themes.find((list) => list.theme === this.theme?.id)
	);
	readonly whole = $derived.by(() => this.#themeList?.rows);
	/** Where the reasons of the theme's list start from. */
	readonly average = $derived.by(() => this.#themeList?.average);
	readonly rows = $derived.by(() => this.whole?.filter(({ state }) => this.model.reachable(state)));
	readonly overall = $derived.by(() =>
		this.model.list?.overall.filter(({ state }) => this.model.reachable(state))
	);
	readonly listed = $derived.by(() => (this.theme === undefined ? this.overall : this.rows));

	/** Whether a theme that is asked about is counted through issues that are not the theme itself. */
	readonly proxies = $derived.by(() =>
		(this.theme ? [this.theme] : this.model.themes.filter(({ priority }) => priority > 0)).some(
			(theme) => standsFor(theme, this.names.theme).length > 0
		)
	);

	readonly #issuesOf = ({ issues }: { issues: readonly string[] }): string =>
		formatList(issues.map((issue) => inSentence(this.names.theme(issue))));

	/** Said beside the list of a theme that no issue is; empty for any other. */
	readonly approximate = $derived.by(() =>
		this.theme?.approximate ? m.approach_approximate_here({ issues: this.#issuesOf(this.theme) }) : ''
	);

	/** The same of all themes asked about, below the figures of all together. */
	readonly approximateAmong = $derived.by(() => {
		const themes = this.model.themes.filter(({ approximate, priority }) => approximate && priority > 0);
		if (this.theme !== undefined || themes.length === 0) return '';
		const named = themes.map((theme) =>
			m.approach_approximate_theme({ theme: theme.label, issues: this.#issuesOf(theme) })
		);
		return m.approach_approximate({ themes: named.join('; ') });
	});

	/** What was asked before, on the themes shown and by States with a door that was asked for. */
	readonly entries = $derived.by(() => {
		const issues = new Set(this.model.issues);
		const entries = (this.model.ledger?.entries ?? []).filter(
			(entry) => issues.has(entry.theme) && this.model.reachable(entry.state)
		);
		return byShownName(entries, this.names);
	});

	readonly #ledgerCounts = $derived.by(() => {
		const count = (status: string) => this.entries.filter((entry) => entry.status === status).length;
		return (
			this.model.ledger && {
				sessions: this.model.ledger.sessions,
				counts: { repeated: count('repeated'), dropped: count('dropped'), new: count('new') }
			}
		);
	});

	readonly sentence = $derived.by(() =>
		headlineOf({
			tab: this.current.tab,
			sur: this.sur,
			theme: this.theme?.label,
			themes: this.model.themes.filter(({ priority }) => priority > 0).length,
			rows: this.rows,
			overall: this.overall,
			ledger: this.#ledgerCounts,
			plan: this.model.plan
		})
	);

	readonly about = $derived.by(() => {
		const { list } = this.model;
		if (!list) return '';
		const { firstSession, lastSession } = list.evidence;
		const span = { first: String(firstSession), last: String(lastSession) };
		const about = m.approach_about({ sur: this.sur, session: formatNumber(list.session), ...span });
		if (list.wholeTo >= lastSession) return about;
		const whole =
			list.wholeTo === 0
				? m.approach_about_none_whole()
				: m.approach_about_whole({ first: span.first, last: String(list.wholeTo) });
		return `${about} ${whole}`;
	});

	/** ISO3 of the State whose evidence is open; empty where it is in no list. */
	readonly chosen = $derived.by(() => {
		const { state } = this.current;
		return this.model.list?.overall.some((row) => row.state === state) ? state : '';
	});

	/** The States of the quadrant: the first of the list, and the one that is open. */
	readonly shown = $derived.by((): ShownState[] => {
		const themes = Math.max(1, this.model.list?.themes.length ?? 1);
		const states = (this.listed ?? []).slice(0, IN_QUADRANT).map((row) => ({
			state: row.state,
			raise:
				'probability' in row
					? row.probability
					: row.probabilities.reduce((sum, { probability }) => sum + probability, 0) / themes
		}));
		if (this.chosen === '' || states.some(({ state }) => state === this.chosen)) return states;
		return [...states, { state: this.chosen, raise: undefined }];
	});

	/** What goes with every row of a file. */
	readonly provenance = $derived.by((): Provenance => {
		const { dataset } = this.workbench;
		return {
			sur: this.current.sur,
			session: this.model.session,
			basis: this.standing.basis,
			tested: this.standing.tested,
			source: dataset.sources.map(citationOf).join('; '),
			simulated: dataset.simulated
		};
	});

	/** Opens the evidence of a State, or shuts it. */
	choose(state: string): void {
		this.selection.change({ state: state === this.current.state ? '' : state });
	}
}
