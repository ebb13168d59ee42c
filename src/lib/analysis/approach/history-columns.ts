import type { HistoryRow } from './types';

/** The rows of `historyQuestion` as columns of integers of equal length, which a worker takes without copying. */
export type HistoryColumns = Record<keyof HistoryRow, Int32Array>;

/** What stands for the theme in a row that counts all recommendations of a State in a review. */
export const ALL_THEMES = -1;

const NAMES: readonly (keyof HistoryRow)[] = ['session', 'sur', 'maker', 'theme', 'recommendations'];

/** @param column the numbers of a column, as an answer of the engine gives them */
export function historyColumns(column: (name: keyof HistoryRow) => ArrayLike<number>): HistoryColumns {
	const columns = NAMES.map((name) => [name, Int32Array.from(column(name))] as const);
	return Object.fromEntries(columns) as HistoryColumns;
}

export function columnsOfRows(rows: readonly HistoryRow[]): HistoryColumns {
	return historyColumns((name) => rows.map((row) => row[name]));
}
