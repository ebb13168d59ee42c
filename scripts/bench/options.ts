import { parseArgs } from 'node:util';
import { Mistake, suggestion } from '../lib/sentence';

/** The sections of a run, in their order. */
export const SECTIONS = ['load', 'first-view', 'group-by', 'filter-step', 'page-step', 'approach'] as const;
export type SectionId = (typeof SECTIONS)[number];

/** The usual exports of sessions 1–18 and a little more, all four cycles, and what tries the limits. */
export const SIZES: readonly number[] = [41_066, 130_000, 1_000_000];

export interface Options {
	/** Numbers of recommendations. */
	sizes: readonly number[];
	/** JSON on standard output in place of the table. */
	json: boolean;
	only: readonly SectionId[];
}

export const HELP = `Usage: npm run --silent bench -- [--quick | --sizes 41066,130000] [--only ${SECTIONS.join(',')}] [--json]

Times the app's parts against each other and against plain alternatives, on simulated worlds of ${SIZES.join(', ')} rows.
  --quick   only ${SIZES[0]} rows
  --sizes   other numbers of rows
  --only    only some sections
  --json    JSON instead of a table; it is written to bench-results.json in any case
`;

/**
 * Reads the words of the command line.
 * @returns `undefined` where help was asked for
 * @throws Mistake
 */
export function readOptions(words: readonly string[]): Options | undefined {
	const { values } = parse(words);
	if (values.help) return undefined;
	if (values.quick && values.sizes !== undefined) throw new Mistake('Give --quick or --sizes, not both.');
	return {
		sizes: values.quick ? SIZES.slice(0, 1) : (values.sizes?.split(',').map(sizeOf) ?? SIZES),
		json: values.json ?? false,
		only: values.only?.split(',').map(sectionOf) ?? SECTIONS
	};
}

function parse(words: readonly string[]) {
	try {
		return parseArgs({
			args: [...words],
			options: {
				sizes: { type: 'string' },
				quick: { type: 'boolean' },
				only: { type: 'string' },
				json: { type: 'boolean' },
				help: { type: 'boolean', short: 'h' }
			}
		});
	} catch (error) {
		throw new Mistake(error instanceof Error ? error.message : String(error), { cause: error });
	}
}

function sizeOf(word: string): number {
	const size = Number(word.trim());
	if (!Number.isInteger(size) || size < 1 || size > 5_000_000)
		throw new Mistake(
			`“${word}” is no number of rows; give whole numbers from 1 to 5000000, joined by commas.`
		);
	return size;
}

function sectionOf(word: string): SectionId {
	const section = SECTIONS.find((known) => known === word.trim());
	if (section === undefined) throw new Mistake(`“${word}” is no section; ${suggestion(word, SECTIONS)}`);
	return section;
}
