/**
 * How well CSV is read: `npm run --silent bench:csv -- [--json]`. The public suite `csv-spectrum` and a torture set of our own, by our
 * reader, by PapaParse alone and by DuckDB's read_csv. A score is rows read as they are ÷ rows that are there or were made up.
 */
import { parseArgs } from 'node:util';
import type { CsvCase, CsvContestant } from './bench/csv/case';
import { duckDb, ours, papaParse } from './bench/csv/contestants';
import { scoreOf, type Score } from './bench/csv/score';
import { spectrum } from './bench/csv/spectrum';
import { torture } from './bench/csv/torture';
import { textTable, type TableColumn } from './bench/table';

interface Row {
	suite: CsvCase['suite'];
	name: string;
	scores: Record<string, Score>;
}

try {
	const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
	const duck = await duckDb();
	const contestants = [ours, papaParse, ...duck.contestants];
	const rows: Row[] = [];
	for (const one of [...spectrum(), ...torture()]) {
		const scores: Row['scores'] = {};
		for (const contestant of contestants) scores[contestant.name] = await scoreOf(one, contestant);
		rows.push({ suite: one.suite, name: one.name, scores });
	}
	duck.close();
	process.stdout.write(
		values.json ? `${JSON.stringify({ rows, totals: totals(rows) }, null, '\t')}\n` : print(rows, contestants)
	);
} catch (error) {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 1;
}

interface Total {
	suite: string;
	files: number;
	/** Mean score of each reader, and in how many files it was silent about rows lost or wrong. */
	readers: Record<string, { score: number; silent: number }>;
}

function totals(rows: readonly Row[]): Total[] {
	return [...new Set(rows.map(({ suite }) => suite))].map((suite) => {
		const own = rows.filter((row) => row.suite === suite);
		const names = Object.keys(own[0]?.scores ?? {});
		const readers = names.map((name) => {
			const scores = own.flatMap((row) => row.scores[name] ?? []);
			const score = scores.reduce((sum, { rows: share }) => sum + share, 0) / scores.length;
			return [name, { score, silent: scores.filter(({ silent }) => silent).length }] as const;
		});
		return { suite, files: own.length, readers: Object.fromEntries(readers) };
	});
}

function print(rows: readonly Row[], contestants: readonly CsvContestant[]): string {
	const share = (score: number) =>
		score === 1 || score === 0 ? String(score) : score.toFixed(score > 0.99 ? 4 : 2);
	const each: TableColumn<Row>[] = contestants.map(({ name }) => ({
		heading: name,
		cell: ({ scores }) => `${share(scores[name]?.rows ?? 0)}${scores[name]?.silent ? ' silent' : ''}`
	}));
	const total: TableColumn<Total>[] = contestants.map(({ name }) => ({
		heading: name,
		cell: ({ readers }) => `${share(readers[name]?.score ?? 0)}, silent in ${readers[name]?.silent ?? 0}`
	}));
	return `${textTable<Row>(
		[
			{ heading: 'suite', cell: ({ suite }) => suite },
			{ heading: 'file', cell: ({ name }) => name },
			...each
		],
		rows
	)}

${textTable<Total>([{ heading: 'suite', cell: ({ suite }) => suite }, { heading: 'files', cell: ({ files }) => files }, ...total], totals(rows))}

A score is rows read as they are ÷ rows that are there or were made up; a file refused as a whole is 0. Silent: rows are missing
or wrong and nothing was said of it. One file of csv-spectrum is left out, since its JSON contradicts its CSV.
`;
}
