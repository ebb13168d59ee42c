import type { Sql } from '../engine/sql';

/** A question to the engine: the statement, and the names of the columns of its answer in their order. Pure. */
export interface Question<Row> {
	/** Names the kind of question, for captions and error messages. */
	name: string;
	sql: Sql;
	columns: readonly (keyof Row & string)[];
	/** Where the same rows follow from the answer to another question, which several selections share. */
	wider?: Wider<Row>;
}

/** Another question, and how this one's rows follow from its answer. Asking either gives the same. */
export interface Wider<Row> {
	question: Question<unknown>;
	/** In the order of the statement. The given rows stay as they are. */
	rows(answer: readonly unknown[]): Row[];
}

/** The question, answered from another's rows where they are at hand. */
export function within<Row, Wide>(
	question: Question<Row>,
	wide: Question<Wide>,
	rows: (answer: readonly Wide[]) => Row[]
): Question<Row> {
	// What asks the wide question gives its rows back to `rows` alone, so the types agree.
	return { ...question, wider: { question: wide, rows } as unknown as Wider<Row> };
}

/** A question whose rows do not matter to whoever holds it. */
export type AnyQuestion = Omit<Question<never>, 'wider'>;
