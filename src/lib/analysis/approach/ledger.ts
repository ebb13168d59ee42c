import type { Filters } from '../../model/filters';
import type { Question } from '../question';
import type { Ledger, LedgerRow } from './types';

/** What each State asked one SuR on each theme, review by review. Filters other than `sur` narrow it further. */
export function ledgerQuestion(_filters: Filters): Question<LedgerRow> {
	throw new Error('to be written');
}

/** @param sessions the reviews of the SuR, for a session in which nothing of the selection was raised */
export function ledger(_rows: readonly LedgerRow[], _sessions?: readonly number[]): Ledger {
	throw new Error('to be written');
}
