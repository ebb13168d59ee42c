import type { Vocabulary } from '../../model/dataset';
import type { Basis, HistoryRow, WorldwideTotals } from './types';

/** What happened, ready to be asked about any review to come. Built once per data version; it does not change. */
export interface History {
	readonly basis: Basis;
	/** Sessions with rows, in order. */
	readonly sessions: readonly number[];
	/** Last session that is known of: of the rows or, where they stand in, of the bundled totals. */
	readonly lastSession: number;
	/** ISO3 of the States under review, with the sessions of their reviews. */
	readonly reviews: ReadonlyMap<string, readonly number[]>;
}

/**
 * @param totals stand in where the rows hold fewer than 40 reviews
 * @throws ApproachError
 */
export function buildHistory(
	_rows: readonly HistoryRow[],
	_vocabulary: Vocabulary,
	_totals: WorldwideTotals
): History {
	throw new Error('to be written');
}
