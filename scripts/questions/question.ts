import type { Question } from '../../src/lib/analysis/question';
import type { Filters } from '../../src/lib/model/filters';
import type { World } from '../lib/world';

/** A cell of a printed table. */
export type Cell = string | number | null;

/** What a question answers: a table, or one object. */
export type Answer =
	| { kind: 'table'; columns: readonly string[]; rows: readonly Record<string, Cell>[] }
	| { kind: 'object'; value: Record<string, unknown> };

/** What a question is asked with. */
export interface Asked {
	world: World;
	filters: Filters;
	/** The words after `--columns`; none where it was not given. */
	columns: readonly string[];
	/** The word after `--counting`. */
	counting: string | undefined;
}

/** A question of the command line. A new one is a file here and a line in `index.ts`. */
export interface CommandQuestion {
	name: string;
	/** One line of `--help`. */
	help: string;
	/** Options it takes beside `--in`, `--where` and `--format`. */
	takes: readonly ('columns' | 'counting')[];
	/** Checks the options before any file is read. @throws Mistake */
	check?(asked: Pick<Asked, 'columns' | 'counting'>): void;
	answer(asked: Asked): Promise<Answer>;
}

/** Asks the engine. */
export async function ask<Row>({ engine }: World, question: Question<Row>): Promise<Row[]> {
	return (await engine.query(question.sql)).rows<Row>();
}
