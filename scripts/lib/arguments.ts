import { parseArgs } from 'node:util';
import { QUESTIONS } from '../questions';
import type { CommandQuestion } from '../questions/question';
import { FORMATS, type Format } from './print';
import { Mistake, suggestion } from './sentence';
import { readConditions, type RawCondition } from './where';

/** What the person asked for, checked as far as it can be before a file is read. */
export interface Arguments {
	question: CommandQuestion;
	paths: string[];
	conditions: RawCondition[];
	columns: string[];
	counting: string | undefined;
	format: Format | undefined;
}

const OPTIONS = {
	in: { type: 'string', multiple: true },
	where: { type: 'string', multiple: true },
	columns: { type: 'string' },
	counting: { type: 'string' },
	format: { type: 'string' },
	help: { type: 'boolean', short: 'h' }
} as const;

/**
 * Reads the words of the command line.
 * @returns `undefined` where help was asked for
 * @throws Mistake
 */
export function readArguments(words: readonly string[]): Arguments | undefined {
	const { values, positionals } = parse(words);
	if (values.help) return undefined;
	const [name, ...more] = positionals;
	if (name === undefined) throw new Mistake(`Name a question: ${names().join(', ')}.`);
	const question = QUESTIONS.find((known) => known.name === name);
	if (question === undefined) throw new Mistake(`“${name}” is no question; ${suggestion(name, names())}`);
	if (more.length > 0) throw new Mistake(`One question at a time: “${more[0] ?? ''}” is one word too many.`);
	for (const option of ['columns', 'counting'] as const)
		if (values[option] !== undefined && !question.takes.includes(option))
			throw new Mistake(`${question.name} takes no --${option}; leave it out.`);
	const columns = (values.columns ?? '')
		.split(',')
		.map((word) => word.trim())
		.filter((word) => word !== '');
	if (values.columns !== undefined && columns.length === 0) throw new Mistake('--columns names no column.');
	question.check?.({ columns, counting: values.counting });
	return {
		question,
		paths: values.in ?? [],
		conditions: readConditions(values.where ?? []),
		columns,
		counting: values.counting,
		format: formatOf(values.format)
	};
}

/** The text of `--help`. */
export function help(): string {
	const width = Math.max(...names().map((name) => name.length));
	return `Usage: npm run --silent analyse -- <question> [--in <file or folder>]… [--where key=value[,value]]…
       [--columns a,b] [--counting mentions|fractional] [--format json|csv]

Questions:
${QUESTIONS.map(({ name, help: line }) => `  ${name.padEnd(width)}  ${line}`).join('\n')}

Without --in the bundled example is read. Of a folder the .csv, .tsv and .txt files are.
Keys of --where: sur, from, group, org, theme, coalition, cycle, session, response, action. States go by ISO3 or name,
themes by id, name or label. Values of one key are joined by or, keys by and.
With --counting fractional a recommendation is shared out among its themes; mentions counts it once for each.
`;
}

function parse(words: readonly string[]) {
	try {
		return parseArgs({ args: [...words], options: OPTIONS, allowPositionals: true, strict: true });
	} catch (error) {
		throw new Mistake(sentenceOf(error), { cause: error });
	}
}

function sentenceOf(error: unknown): string {
	const message = error instanceof Error ? error.message : String(error);
	const option = /'(-{1,2}[^'\s]+)/.exec(message)?.[1] ?? '';
	const code = error instanceof Error && 'code' in error ? error.code : '';
	if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
		return `${option} is no option; ${suggestion(
			option,
			Object.keys(OPTIONS).map((known) => `--${known}`)
		)}`;
	if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
		return `${option} needs one value after it; --help shows how.`;
	return message;
}

function formatOf(given: string | undefined): Format | undefined {
	if (given === undefined) return undefined;
	const format = FORMATS.find((known) => known === given.toLowerCase());
	if (format === undefined) throw new Mistake(`“${given}” is no format; ${suggestion(given, FORMATS)}`);
	return format;
}

function names(): string[] {
	return QUESTIONS.map(({ name }) => name);
}
