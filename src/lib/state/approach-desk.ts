import activity from '../../../data/reference/state-activity.csv?raw';
import themes from '../../../data/reference/state-theme-profile.csv?raw';
import {
	acceptance,
	acceptanceTable,
	backtest,
	buildHistory,
	coverage,
	settledCosts,
	shortlist,
	weightsFor,
	worldwideTotals,
	type Acceptance,
	type AcceptanceRow,
	type Backtest,
	type Basis,
	type CoveragePlan,
	type CoverageRequest,
	type History,
	type HistoryColumns,
	type SettledCost,
	type Shortlist,
	type ShortlistRequest,
	type Weights
} from '../analysis/approach';
import type { Vocabulary } from '../model/dataset';
import type { Reference } from '../model/reference';
import { readProfile } from '../simulate';

const NOT_OPEN = 'The data are not open yet.';

/** What the page asks of the approach's worker. */
export type DeskOrder =
	| { kind: 'open'; columns: HistoryColumns; vocabulary: Vocabulary; reference: Reference }
	| { kind: 'shortlist'; request: ShortlistRequest }
	| { kind: 'coverage'; request: CoverageRequest }
	| { kind: 'settled'; request: CoverageRequest; plan: CoveragePlan }
	| {
			kind: 'acceptance';
			rows: readonly AcceptanceRow[];
			sur: string;
			/** Only answers of earlier sessions count. */
			before: number;
			theme: { id: string; issues: readonly string[] };
			/** ISO3 of the States asked about. */
			states: readonly string[];
	  }
	| { kind: 'backtest'; from: number; to: number };

/** What is known of the open data. */
export interface Opened {
	basis: Basis;
	sessions: readonly number[];
	lastSession: number;
	/** ISO3 → sessions of its reviews. */
	reviews: ReadonlyMap<string, readonly number[]>;
}

export interface DeskAnswers {
	open: Opened;
	/** The list, and the weights it was made with. */
	shortlist: { list: Shortlist; weights: Weights };
	coverage: CoveragePlan;
	/** Settled meetings of little worth. */
	settled: SettledCost[];
	/** In the order of the States. */
	acceptance: Acceptance[];
	backtest: Backtest;
}

/**
 * Where the estimates are made: holds the history of the open data and answers about it. Runs in a worker, and in a test
 * without one.
 */
export class ApproachDesk {
	#history: History | undefined;
	#vocabulary: Vocabulary | undefined;

	/** @throws ApproachError in one sentence where there is no answer */
	answer(order: DeskOrder): DeskAnswers[DeskOrder['kind']] {
		switch (order.kind) {
			case 'open':
				return this.#open(order);
			case 'shortlist': {
				const history = this.#opened();
				const weights = weightsFor(history, order.request.session);
				return { list: shortlist(history, order.request, weights), weights };
			}
			case 'coverage':
				return coverage(order.request);
			case 'settled':
				return settledCosts(order.request, order.plan);
			case 'acceptance': {
				const { rows, sur, before, theme, states } = order;
				if (this.#vocabulary === undefined) throw new Error(NOT_OPEN);
				return acceptance(acceptanceTable(rows, this.#vocabulary, { sur, before }), theme, states);
			}
			case 'backtest':
				return backtest(this.#opened(), order.from, order.to);
		}
	}

	#open({ columns, vocabulary, reference }: Extract<DeskOrder, { kind: 'open' }>): Opened {
		const totals = worldwideTotals(readProfile({ activity, themes }, reference), reference);
		const history = buildHistory(columns, vocabulary, totals);
		this.#history = history;
		this.#vocabulary = vocabulary;
		const { basis, sessions, lastSession, reviews } = history;
		return { basis, sessions: [...sessions], lastSession, reviews: new Map(reviews) };
	}

	#opened(): History {
		if (this.#history === undefined) throw new Error(NOT_OPEN);
		return this.#history;
	}
}
