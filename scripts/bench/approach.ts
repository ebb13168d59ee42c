import {
	backtest,
	buildHistory,
	coverage,
	historyColumns,
	historyQuestion,
	shortlist,
	weightsFor,
	type CoverageRequest,
	type Shortlist,
	type WorldwideTotals
} from '../../src/lib/analysis/approach';
import type { Engine } from '../../src/lib/engine/engine';
import type { CoalitionTheme } from '../../src/lib/model/reference';
import { compare, repetitionsFor } from './measure';
import { lineOf, type Line, type Section } from './report';
import { countStateThemes } from './state-themes';
import type { Loaded } from './world';

const WHOLE =
	'Shortlist of all the coalition’s themes for one SuR: rows asked of the warm engine, history, ranking';
const PAGE =
	'The same with the coverage plan, as the page asks: from the warm engine to the plan of twelve meetings';
const AGAIN = 'The same for another SuR, history at hand';
const PLAIN = 'Plain JavaScript: recommendations counted by State × theme × cycle, no estimate';
const BACKTEST = 'Backtest of sessions 13–18, weights fitted anew before each';
const ENOUGH = { shortlist: 300, backtest: 60_000 };
const SUR = 'KHM';
const TESTED = { from: 13, to: 18 };

/** How long the approach thinks, beside a loop over the columns that only counts what States raised. */
export class ApproachBench {
	readonly #lines: Line[] = [];

	constructor(
		private readonly coalition: readonly CoalitionTheme[],
		private readonly totals: WorldwideTotals
	) {}

	/** @throws Error where the shortlist leaves out a theme */
	async time(engine: Engine, loaded: Loaded): Promise<void> {
		const { batches, vocabulary, recommendations: rows } = loaded;
		const themes = this.coalition.map(({ id, themes: issues }) => ({ id, issues, priority: 1 as const }));
		const history = async () =>
			buildHistory(
				historyColumns((await engine.query(historyQuestion().sql)).numbers),
				vocabulary,
				this.totals
			);
		const atHand = await history();
		const session = atHand.lastSession + 1;
		const weights = weightsFor(atHand, session);
		const list = (about: typeof atHand, sur: string) => shortlist(about, { sur, session, themes }, weights);
		if (list(atHand, SUR).themes.some(({ rows: ranked }) => ranked.length === 0))
			throw new Error(`The shortlist of ${rows} simulated rows ranks nobody on some theme.`);
		const times = await compare(
			[
				{ name: WHOLE, run: async () => list(await history(), SUR) },
				{ name: PAGE, run: async () => planned(list(await history(), SUR), themes) },
				{ name: AGAIN, run: () => list(atHand, 'FRA') },
				{ name: PLAIN, run: () => countStateThemes(batches, vocabulary) }
			],
			repetitionsFor(rows)
		);
		const plain = times.get(PLAIN) ?? [];
		const baseline = { name: 'plain JavaScript', times: plain };
		this.#lines.push(
			lineOf(WHOLE, times.get(WHOLE) ?? [], { rows, target: ENOUGH.shortlist, baseline }),
			lineOf(PAGE, times.get(PAGE) ?? [], { rows, target: ENOUGH.shortlist, baseline }),
			lineOf(AGAIN, times.get(AGAIN) ?? [], { rows, target: ENOUGH.shortlist, baseline }),
			lineOf(PLAIN, plain, { rows })
		);
		const tested = await compare([{ name: BACKTEST, run: () => backtest(atHand, TESTED.from, TESTED.to) }], {
			warmups: 0,
			rounds: 1
		});
		this.#lines.push(
			lineOf(BACKTEST, tested.get(BACKTEST) ?? [], { rows, target: ENOUGH.backtest, baseline })
		);
	}

	section(): Section {
		return {
			id: 'approach',
			title: '6. The approach: shortlist and backtest',
			lines: this.#lines,
			notes:
				this.#lines.length > 0
					? [
							'Simulated rows stand for the speed alone; how well the estimates do is `analyse backtest` on real files.'
						]
					: []
		};
	}
}

function planned({ overall }: Shortlist, themes: CoverageRequest['themes']) {
	return coverage({
		themes,
		states: overall.map(({ state, group, probabilities }) => ({
			state,
			group,
			door: 'unknown',
			probabilities: probabilities.map(({ probability }) => probability)
		}))
	});
}
