import type { Sql } from '../engine/sql';

/** A question to the engine: the statement, and the names of the columns of its answer in their order. Pure. */
export interface Question<Row> {
	/** Names the kind of question, for captions and error messages. */
	name: string;
	sql: Sql;
	columns: readonly (keyof Row & string)[];
}

/** A question whose rows do not matter to whoever holds it. */
export type AnyQuestion = Question<never>;
