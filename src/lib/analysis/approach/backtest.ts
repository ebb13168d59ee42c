import type { History } from './history';
import type { Backtest, BacktestSummary } from './types';

/**
 * Names States for every review × theme of the sessions, from earlier sessions only, and looks who raised it.
 * @throws ApproachError where the history is not worldwide, or too little stands before the first session to fit on
 */
export function backtest(_history: History, _fromSession: number, _toSession: number): Backtest {
	throw new Error('to be written');
}

/** What the command line prints of a backtest. */
export function summaryOf({ cases, model, baselines, calibration }: Backtest): BacktestSummary {
	return { cases, model, baselines, calibration };
}
