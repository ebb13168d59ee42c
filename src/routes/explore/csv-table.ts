import { FILTER_KEYS } from '$lib/model/filters';
import type { Vocabulary } from '$lib/model/dataset';
import { DEFAULT_SCHEME, type Scheme } from '$lib/model/scheme';
import type { Selection } from '$lib/state/selection';
import type { Names } from '$lib/views/names';
import type { TableRow } from './table';

/** What a CSV says of itself, on every row, so that no figure is parted from where it came from. */
export interface CsvNotes {
	/** What is counted: `recommendations`, `mentions`, … */
	unit: string;
	/** In whose themes: `upr-info`, `ohchr`, … */
	theme_scheme: Scheme;
	/** Whether the action categories are those of the files or estimated from the wording. */
	action_categories: 'as in the files' | 'partly estimated' | 'estimated';
	data_source: string;
	/** Day of the export, `2026-11-24`. */
	date: string;
}

export interface CsvTable {
	columns: { key: string; numeric?: boolean }[];
	rows: TableRow[];
}

/** Rows of a question as they leave the engine. */
type Row = Record<string, unknown>;

/**
 * The rows of the picture as the command line prints them, under the same headings and in the same order, then the names
 * that a person reads (`…_name`), then what they are: the command that repeats them, the unit, in whose themes they
 * are, whether action categories are estimated, the source and the day.
 * It stays one table of plain columns, which any program can load.
 */
export function csvTable(
	selection: Selection,
	rows: readonly Row[],
	names: Names,
	vocabulary: Vocabulary,
	notes: CsvNotes,
	files: readonly string[] = []
): CsvTable {
	const theme = themeNames(vocabulary);
	const { columns, print } = shapeOf(selection, names, theme);
	const about: TableRow = { command: commandOf(selection, files), ...notes };
	return {
		columns: [...columns, ...Object.keys(about).map((key) => ({ key }))],
		rows: rows.map((row) => ({ ...print(row), ...about }))
	};
}

/**
 * The command that prints the same figures: `analyse flows --columns group,theme --where cycle=2`.
 * @param files that it reads; none for the bundled data
 */
export function commandOf(
	{ view, network, flow, filters, scheme }: Selection,
	files: readonly string[] = []
): string {
	const question =
		view === 'network'
			? { themes: 'state-themes', reviews: 'network', alike: 'alike' }[network.mode]
			: flow.kind === 'columns'
				? `flows --columns ${flow.columns.join(',')} --counting ${flow.counting}`
				: `cycles --columns ${flow.kind}`;
	const conditions = FILTER_KEYS.filter((key) => filters[key].length > 0).map((key) => {
		const condition = `${key}=${filters[key].join(',')}`;
		return `--where ${quoted(condition)}`;
	});
	const read = files.map((file) => `--in ${quoted(file)}`);
	const themes = scheme === DEFAULT_SCHEME ? [] : [`--scheme ${scheme}`];
	return ['analyse', question, ...read, ...themes, ...conditions].join(' ');
}

/** A word as a shell takes it whole. */
const quoted = (word: string): string =>
	/^[\w=,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;

interface Shape {
	columns: CsvTable['columns'];
	print(row: Row): TableRow;
}

function shapeOf(selection: Selection, names: Names, theme: (id: string) => string): Shape {
	const { view, network, flow } = selection;
	const word = (value: unknown): string => String(value);
	const count = (row: Row): number => Math.round(Number(row.recommendations) * 1e6) / 1e6;
	if (view === 'network' && network.mode === 'themes')
		return {
			columns: headings(
				['recommending_state', 'theme', 'cycle#', 'recommendations#'],
				['recommending_state_name', 'theme_name']
			),
			print: (row) => ({
				recommending_state: word(row.recommending_state),
				theme: word(row.theme_name),
				cycle: Number(row.cycle),
				recommendations: count(row),
				recommending_state_name: names.state(word(row.recommending_state)),
				theme_name: names.theme(word(row.theme))
			})
		};
	if (view === 'network') {
		const values = network.mode === 'alike' ? ['similarity#', 'shared#'] : ['recommendations#'];
		return {
			columns: headings(['source', 'target', ...values], ['source_name', 'target_name']),
			print: (row) => ({
				source: word(row.source),
				target: word(row.target),
				...(network.mode === 'alike'
					? { similarity: Number(row.similarity), shared: Number(row.shared) }
					: { recommendations: count(row) }),
				source_name: names.state(word(row.source)),
				target_name: names.state(word(row.target))
			})
		};
	}
	if (flow.kind === 'columns')
		return {
			columns: headings(
				['step#', 'from', 'to', 'recommendations#'],
				['from_column', 'to_column', 'from_name', 'to_name']
			),
			print: (row) => {
				const from = flow.columns[Number(row.step) - 1] ?? 'theme';
				const to = flow.columns[Number(row.step)] ?? 'theme';
				return {
					step: Number(row.step),
					from: from === 'theme' ? theme(word(row.from)) : word(row.from),
					to: to === 'theme' ? theme(word(row.to)) : word(row.to),
					recommendations: count(row),
					from_column: from,
					to_column: to,
					from_name: names.value(from, word(row.from)),
					to_name: names.value(to, word(row.to))
				};
			}
		};
	const { kind } = flow;
	const heading = kind === 'from' ? 'recommending_state' : kind;
	return {
		columns: headings(['cycle#', heading, 'recommendations#'], [`${heading}_name`]),
		print: (row) => ({
			cycle: Number(row.cycle),
			[heading]: kind === 'theme' ? theme(word(row.value)) : word(row.value),
			recommendations: count(row),
			[`${heading}_name`]: names.value(kind, word(row.value))
		})
	};
}

/** Headings; a `#` behind one marks a column of numbers. */
const headings = (asPrinted: readonly string[], added: readonly string[]): CsvTable['columns'] =>
	[...asPrinted, ...added].map((heading) =>
		heading.endsWith('#') ? { key: heading.slice(0, -1), numeric: true } : { key: heading }
	);

/** Themes as the files spell them, which is how the command line prints them. */
function themeNames({ themes }: Vocabulary): (id: string) => string {
	const byId = new Map(themes.map(({ id, name }) => [id, name]));
	return (id) => byId.get(id) ?? id;
}
