import type { Question } from '../../src/lib/analysis/question';
import type { Filters } from '../../src/lib/model/filters';
import type { World } from '../lib/world';

/** A cell of a printed table. */
export type Cell = string | number | null;

/** What a question answers: a table, or one object. */
export type Answer =
	| {
			kind: 'table';
			columns: readonly string[];
			rows: readonly Record<string, Cell>[];
			/** What is said of it beside the table, on the other channel. */
			remarks?: readonly string[];
	  }
	| { kind: 'object'; value: Record<string, unknown> };

/** Options that one question or another takes beside those of all. */
export const OPTION_NAMES = [
	'sur',
	'session',
	'theme',
	'themes',
	'top',
	'meetings',
	'asks',
	'from-session',
	'to-session'
] as const;
export type OptionName = (typeof OPTION_NAMES)[number];
export type Options = Readonly<Partial<Record<OptionName, string>>>;

/** What a question is asked with. */
export interface Asked {
	world: World;
	filters: Filters;
	/** The words after `--columns`; none where it was not given. */
	columns: readonly string[];
	/** The word after `--counting`. */
	counting: string | undefined;
	/** The words after the question's own options. */
	options: Options;
}

/** A question of the command line. A new one is a file here and a line in `index.ts`. */
export interface CommandQuestion {
	name: string;
	/** One line of `--help`. */
	help: string;
	/** Options it takes beside `--in`, `--where` and `--format`. */
	takes: readonly ('columns' | 'counting')[];
	/** Options of its own, and whether it can do without them. */
	options?: Readonly<Partial<Record<OptionName, 'needed' | 'possible'>>>;
	/** Checks the options before any file is read. @throws Mistake */
	check?(asked: Pick<Asked, 'columns' | 'counting' | 'options'>): void;
	answer(asked: Asked): Promise<Answer>;
}

/** Asks the engine. */
export async function ask<Row>({ engine }: World, question: Question<Row>): Promise<Row[]> {
	return (await engine.query(question.sql)).rows<Row>();
}
