import { parseArgs } from 'node:util';
import { LAST_SESSION } from '../../src/lib/model/calendar';
import { DEFAULT_SCHEME } from '../../src/lib/model/scheme';
import { QUESTIONS } from '../questions';
import { OPTION_NAMES, type CommandQuestion, type OptionName, type Options } from '../questions/question';
import type { InputPath } from './files';
import { readJoin, type JoinWord } from './join';
import { FORMATS, type Format } from './print';
import { readScheme, type SchemeWord } from './scheme';
import { Mistake, suggestion } from './sentence';
import { readConditions, type RawCondition } from './where';

/** What the person asked for, checked as far as it can be before a file is read. */
export interface Arguments {
	question: CommandQuestion;
	paths: InputPath[];
	conditions: RawCondition[];
	columns: string[];
	counting: string | undefined;
	options: Options;
	/** What counts where several files tell of the same review, where the person says so. */
	join: JoinWord | undefined;
	/** In whose themes the answer is. */
	scheme: SchemeWord;
	format: Format | undefined;
}

const OPTIONS = {
	...(Object.fromEntries(OPTION_NAMES.map((name) => [name, { type: 'string' }])) as Record<
		Exclude<OptionName, 'sur' | 'session'>,
		{ type: 'string' }
	>),
	in: { type: 'string', multiple: true },
	profile: { type: 'string', multiple: true },
	sur: { type: 'string', multiple: true },
	session: { type: 'string', multiple: true },
	where: { type: 'string', multiple: true },
	columns: { type: 'string' },
	counting: { type: 'string' },
	join: { type: 'string' },
	scheme: { type: 'string' },
	crosswalk: { type: 'string' },
	coalition: { type: 'string' },
	format: { type: 'string' },
	help: { type: 'boolean', short: 'h' }
} as const;

/**
 * Reads the words of the command line.
 * @returns `undefined` where help was asked for
 * @throws Mistake
 */
export function readArguments(words: readonly string[]): Arguments | undefined {
	const { values, positionals, tokens } = parse(words);
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
	const options = ownOptions(question, values);
	question.check?.({ columns, counting: values.counting, options });
	const scheme = readScheme(values.scheme);
	if (values.scheme !== undefined && scheme !== DEFAULT_SCHEME && BY_ISSUE.includes(question.name))
		throw new Mistake(`${question.name} asks by issue or coalition theme; leave out --scheme ${scheme}.`);
	return {
		question,
		paths: pathsOf(tokens.filter((token) => !isOwn(question, token))),
		conditions: readConditions(values.where ?? []),
		columns,
		counting: values.counting,
		options,
		scheme: { scheme, crosswalk: values.crosswalk, coalition: values.coalition },
		join: values.join === undefined ? undefined : readJoin(values.join),
		format: formatOf(values.format)
	};
}

/** The text of `--help`. */
export function help(): string {
	const width = Math.max(...names().map((name) => name.length));
	return `Usage: npm run --silent analyse -- <question> [[--sur SVN] [--session 48] [--profile <map.json>] --in <file or folder>]… [--where key=value[,value]]…
       [--columns a,b] [--counting mentions|fractional] [--join keep-first|keep:<file>|merge|both]
       [--format json|csv]

Questions:
${QUESTIONS.map(({ name, help: line }) => `  ${name.padEnd(width)}  ${line}`).join('\n')}

Without --in the bundled example is read. Of a folder the .csv, .tsv, .txt, .json, .docx,
.xlsx and .zip files are; a .demarche file is named by itself. --sur and --session before an --in answer for a document that does not say which review it is about.
--profile before an --in matches the columns of any other CSV or xlsx: the small JSON file that the page of data saves.
--join says what counts where several files tell of the same review: the first that is named, or
the fullest where that one has less than half as many recommendations (keep-first), the file after keep:, each recommendation once by paragraph or wording (merge), or all (both).
Keys of --where: sur, from, group, org, theme, coalition, cycle, session, response, action. States go by ISO3 or name,
themes by id, name or label. Values of one key are joined by or, keys by and.
approach:  --sur KHM --theme "Rule of law" [--session 32] [--top 20]; a theme is an issue or one of the coalition's.
           Of --where it takes cycle alone: the cycles that count as evidence.
coverage:  --sur KHM --themes "elections,coalition:disabilities:3" [--session 32] [--meetings 12] [--asks 2]; priority 2 unless
           :1 or :3 follows. coalition:ID and theme:ID are the page's keys.
backtest:  --from-session 13 --to-session 18; needs recommendations of the whole world.
--scheme upr-info|ohchr|sdg|persons|coalition: in whose themes the answer is. --crosswalk my.csv (theme,issue) leads themes to
issues; --coalition our.csv (theme,issue) brings a coalition's own themes.
With --counting fractional a recommendation is shared out among its themes; mentions counts it once for each.
`;
}

/**
 * The question's own options: those it needs are there, those of other questions are not. Where a question has a `--sur` or
 * `--session` of its own, they are about the question and not about a file.
 */
function ownOptions(
	question: CommandQuestion,
	values: Readonly<Partial<Record<OptionName, string | string[]>>>
): Options {
	const own = question.options ?? {};
	const options: Partial<Record<OptionName, string>> = {};
	for (const option of OPTION_NAMES) {
		const [word, ...more] = [values[option] ?? []].flat();
		if (own[option] === undefined) {
			if (word === undefined || FILE_OPTIONS.includes(option)) continue;
			throw new Mistake(`${question.name} takes no --${option}; leave it out.`);
		}
		if (more.length > 0) throw new Mistake(`${question.name} takes one --${option}.`);
		if (word !== undefined) options[option] = word;
		else if (own[option] === 'needed')
			throw new Mistake(`${question.name} needs --${option}; --help shows how.`);
	}
	return options;
}

/** Questions whose estimates were fitted on issues, and hold for no other theme. */
const BY_ISSUE: readonly string[] = ['approach', 'backtest', 'coverage'];

/** Options that are about the file after them, where the question has none of that name. */
const FILE_OPTIONS: readonly OptionName[] = ['sur', 'session'];

function isOwn({ options = {} }: CommandQuestion, token: { kind: string; name?: string }): boolean {
	return token.kind === 'option' && Object.hasOwn(options, token.name ?? '');
}

function parse(words: readonly string[]) {
	try {
		return parseArgs({
			args: [...words],
			options: OPTIONS,
			allowPositionals: true,
			strict: true,
			tokens: true
		});
	} catch (error) {
		throw new Mistake(sentenceOf(error), { cause: error });
	}
}

/** The paths in the order given, each with the `--sur` and `--session` before it. */
function pathsOf(
	tokens: readonly { kind: string; name?: string; value?: string | undefined }[]
): InputPath[] {
	const paths: InputPath[] = [];
	let sur: string | undefined;
	let session: string | undefined;
	let profile: string | undefined;
	for (const { kind, name, value } of tokens) {
		if (kind !== 'option' || value === undefined) continue;
		if (name === 'sur') sur = value;
		else if (name === 'session') session = value;
		else if (name === 'profile') profile = value;
		else if (name === 'in') {
			const given = sur !== undefined || session !== undefined;
			const review = { sur: sur?.trim() ?? '', session: sessionOf(session) };
			paths.push({
				path: value,
				...(given ? { review } : {}),
				...(profile === undefined ? {} : { profile })
			});
			sur = session = profile = undefined;
		}
	}
	if (sur !== undefined || session !== undefined) {
		throw new Mistake('--sur and --session answer for the --in after them; write them before it.');
	}
	if (profile !== undefined)
		throw new Mistake('--profile matches the columns of the --in after it; write it before one.');
	return paths;
}

function sessionOf(given: string | undefined): number {
	if (given === undefined) return 0;
	const session = Number(given);
	if (Number.isInteger(session) && session >= 1 && session <= LAST_SESSION) return session;
	throw new Mistake(`“${given}” is no session; --session takes a whole number from 1 to ${LAST_SESSION}.`);
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
