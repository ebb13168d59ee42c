import type { BacktestSummary, StandInTest } from '../analysis/approach';
import tested from './approach-tested.json';

/** The backtest that came with the app: on UPR Info's exports of sessions 1–18. How to repeat it stands on the method page. */
export const SHIPPED_TEST = tested as {
	first: number;
	last: number;
	summary: BacktestSummary;
	/** The same sessions estimated from the totals of the cycle before, as where one country is loaded. */
	standIn: StandInTest;
};
