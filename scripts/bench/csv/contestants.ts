import { createRequire } from 'node:module';
import type * as Blocking from '@duckdb/duckdb-wasm/blocking';
import Papa from 'papaparse';
import { fromBytes } from '../../../src/lib/ingest/byte-source';
import { CsvReader, DELIMITERS, firstRecords, fits } from '../../../src/lib/ingest/csv';
import { decoderFor, detectEncoding } from '../../../src/lib/ingest/encoding';
import { separatorLineOf } from '../../../src/lib/ingest/separator-line';
import type { CsvContestant } from './case';

const require = createRequire(import.meta.url);
const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '');
const plainEnds = (rows: string[][]) =>
	rows.map((cells) => cells.map((cell) => cell.replaceAll(/\r\n?/g, '\n')));

/** Our reading of bytes, encoding and dialect found, without what a format knows of its columns. */
export const ours: CsvContestant = {
	name: 'Demarche',
	async read(bytes) {
		const encoding = await detectEncoding(fromBytes('a.csv', bytes));
		const whole = decoderFor(encoding.id).decode(bytes.subarray(encoding.bom), true);
		const named = separatorLineOf(whole);
		const text = whole.slice(named?.length ?? 0);
		const delimiter = named?.delimiter ?? widest(text);
		const header = firstRecords(text, delimiter, 1)[0] ?? [];
		const shape = { least: header.length, most: header.length };
		const { records, open } = new CsvReader({ delimiter, shape, from: 1 }).feed(text, true);
		const good = records.filter((cells, i) => i > 0 && !isBlank(cells) && !open[i] && fits(cells, shape));
		const counted = records.filter((cells, i) => i > 0 && !isBlank(cells)).length;
		return { rows: good, told: good.length < counted };
	}
};

/** The separator that makes most of the first line. */
function widest(text: string): string {
	const columns = (delimiter: string) => firstRecords(text, delimiter, 1)[0]?.length ?? 0;
	return DELIMITERS.reduce((best, delimiter) => (columns(delimiter) > columns(best) ? delimiter : best));
}

/** PapaParse as its manual has it, on bytes read as UTF-8. Its errors are heeded: a row with one is not taken. */
export const papaParse: CsvContestant = {
	name: 'PapaParse alone',
	read(bytes) {
		const { data, errors } = Papa.parse<Record<string, string>>(new TextDecoder().decode(bytes), {
			header: true,
			skipEmptyLines: 'greedy'
		});
		const bad = new Set(errors.map(({ row }) => row));
		const rows = data.filter((_, i) => !bad.has(i)).map((row) => Object.values(row));
		return { rows: plainEnds(rows), told: errors.length > 0 };
	}
};

/** DuckDB's own reader, all columns as text; `lenient` with every option that lets odd rows pass. */
export async function duckDb(): Promise<{ contestants: CsvContestant[]; close(): void }> {
	const { createDuckDB, NODE_RUNTIME, VoidLogger } =
		require('@duckdb/duckdb-wasm/blocking') as typeof Blocking;
	const bundle = { mainModule: require.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'), mainWorker: '' };
	const database = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME);
	await database.instantiate();
	const contestant = (name: string, options: string, told: boolean): CsvContestant => ({
		name,
		read(bytes) {
			database.open({ path: ':memory:' });
			const connection = database.connect();
			try {
				connection.query('set autoload_known_extensions = false');
				connection.query('set autoinstall_known_extensions = false');
				database.registerFileBuffer('a.csv', bytes.slice());
				const table = connection.query(
					`select * from read_csv('a.csv', header = true, all_varchar = true${options})`
				);
				const columns = table.schema.fields.map((_, i) => table.getChildAt(i));
				const rows = Array.from({ length: table.numRows }, (_, row) =>
					columns.map((column) => (column?.get(row) as string | null) ?? '')
				);
				return { rows: plainEnds(rows), told };
			} finally {
				connection.close();
				database.dropFile('a.csv');
			}
		}
	});
	return {
		contestants: [
			contestant('DuckDB read_csv', '', false),
			contestant('DuckDB, lenient', ', ignore_errors = true, null_padding = true, strict_mode = false', false)
		],
		close: () => database.reset()
	};
}
