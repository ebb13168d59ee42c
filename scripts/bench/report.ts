import type { SectionId } from './options';
import { median, percentile } from './stats';
import { textTable, type TableColumn } from './table';

/** One thing that was timed. Times are milliseconds. */
export interface Line {
	what: string;
	/** How many recommendations were open; none where it does not matter. */
	rows?: number;
	/** How many times it was timed. */
	samples: number;
	p50: number;
	p95: number;
	/** How many times the median of the line it is set against: 2 is twice as slow. */
	ratio?: number;
	/** What the ratio is to. */
	against?: string;
	/** The time it should stay under; met or missed by its p95. */
	target?: number;
}

/** One comparison. */
export interface Section {
	id: SectionId;
	title: string;
	lines: Line[];
	/** Sentences: what was compared with what, why something was left out. */
	notes: string[];
}

/** What ran it, without any name or path. */
export interface Machine {
	cores: number;
	architecture: string;
	node: string;
	duckdb: string;
	/** Average number of programs that wanted a core in the last minute, at the start; 0 where the system does not say. */
	loadAtStart: number;
}

export interface Report {
	machine: Machine;
	seed: number;
	sections: Section[];
}

/** Times as a line, set against other times where these are given. */
export function lineOf(
	what: string,
	times: readonly number[],
	more: { rows?: number; target?: number; baseline?: { name: string; times: readonly number[] } } = {}
): Line {
	const { baseline, ...rest } = more;
	const p50 = median(times);
	return {
		what,
		...rest,
		samples: times.length,
		p50,
		p95: percentile(times, 0.95),
		...(baseline ? { ratio: p50 / median(baseline.times), against: baseline.name } : {})
	};
}

const COLUMNS: TableColumn<Line>[] = [
	{ heading: 'Rows', cell: ({ rows }) => rows },
	{ heading: 'What', cell: ({ what }) => what },
	{ heading: 'p50 ms', cell: ({ p50 }) => p50 },
	{ heading: 'p95 ms', cell: ({ p95 }) => p95 },
	{ heading: 'Runs', cell: ({ samples }) => samples },
	{ heading: 'Ratio', cell: ({ ratio }) => ratio },
	{ heading: 'to', cell: ({ against }) => against },
	{ heading: 'Target', cell: verdict }
];

/** A report as plain text. */
export function printReport({ machine, seed, sections }: Report): string {
	const { cores, architecture, node, duckdb, loadAtStart } = machine;
	const head = `${cores} cores (${architecture}), Node ${node}, DuckDB ${duckdb}, seed ${seed}, load at start ${loadAtStart.toFixed(1)}`;
	return `${[head, ...sections.map(printSection)].join('\n\n')}\n`;
}

/** A section as plain text: its title, its table without the columns it has no use for, its notes. */
export function printSection({ title, lines, notes }: Section): string {
	const columns = COLUMNS.filter(({ cell }) => lines.some((line) => cell(line) !== undefined));
	const table = lines.length > 0 ? [textTable(columns, lines)] : [];
	return [title, ...table, ...notes].join('\n');
}

function verdict({ p95, target }: Line): string | undefined {
	if (target === undefined) return undefined;
	return `${p95 <= target ? 'met' : 'missed'} (${target} ms)`;
}
