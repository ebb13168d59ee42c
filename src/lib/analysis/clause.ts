import type { FlowColumn } from '../model/questions';

/**
 * One condition on the recommendations behind a mark: the column holds one of the values or, with `not`, none of them.
 * Values are written as in the answers: ISO3 for `from` and `sur`, ids for `theme`, words for `group`, `family` and
 * `response`, numbers for `cycle` and `action`.
 */
export interface Clause {
	column: FlowColumn;
	values: readonly string[];
	not: boolean;
}
