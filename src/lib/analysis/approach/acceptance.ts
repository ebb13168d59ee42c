import type { Vocabulary } from '../../model/dataset';
import type { Question } from '../question';
import type { Acceptance, AcceptanceRow } from './types';

/** Answers of one SuR, as counted. */
export interface AcceptanceTable {
	sur: string;
	/** Sessions whose answers are counted. */
	sessions: readonly number[];
}

/** What a SuR answered, by State, theme and session. @param sur ISO3 */
export function acceptanceQuestion(_sur: string): Question<AcceptanceRow> {
	throw new Error('to be written');
}

/** @param before only sessions before this one are counted */
export function acceptanceTable(
	_rows: readonly AcceptanceRow[],
	_vocabulary: Vocabulary,
	_options: { sur: string; before: number }
): AcceptanceTable {
	throw new Error('to be written');
}

/** That the SuR supports what a State asks on a theme: one entry per State, in their order. */
export function acceptance(
	_table: AcceptanceTable,
	_theme: { id: string; issues: readonly string[] },
	_states: readonly string[]
): Acceptance[] {
	throw new Error('to be written');
}
