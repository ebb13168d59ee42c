/**
 * Whom to approach: estimates of who raises what in a review to come, with their reasons; the backtest that says how far to
 * trust them; what is accepted; what was asked before; which meetings cover most. Pure: rows in, rows out.
 */
export * from './types';
export { historyQuestion } from './history-question';
export { ALL_THEMES, columnsOfRows, historyColumns, type HistoryColumns } from './history-columns';
export { buildHistory, type History } from './history';
export { worldwideTotals } from './totals';
export { shortlist } from './shortlist';
export { SHIPPED_STAND_IN_WEIGHTS, SHIPPED_WEIGHTS } from './weights';
export { standIn } from './stand-in';
export { fitWeights, weightsFor } from './fit-weights';
export { backtest, summaryOf } from './backtest';
export {
	acceptance,
	acceptanceQuestion,
	acceptanceTable,
	SHIPPED_ACCEPTANCE,
	worldAcceptance,
	worldAcceptanceQuestion,
	type AcceptanceTable,
	type WorldAcceptanceRow
} from './acceptance';
export { ledger, ledgerQuestion } from './ledger';
export { coverage, PRIORITY_WEIGHT } from './coverage';
export { settledCosts, type SettledCost } from './settled';
