import { createRequire } from 'node:module';
import type * as Blocking from '@duckdb/duckdb-wasm/blocking';
import type { Reference } from '../../src/lib/model/reference';
import { RESPONSES } from '../../src/lib/model/vocabulary';

const require = createRequire(import.meta.url);

/** Another DuckDB of the same build, not locked down, that reads CSV by itself. */
export interface CsvDuck {
	/** Bytes to one table of the columns as they stand in the file. */
	readText(bytes: Uint8Array): void;
	/** The same, and from it tables like ours: States and themes by number, one row for each mention, texts apart. */
	readTables(bytes: Uint8Array): void;
	counts(): { recommendations: number; mentions: number };
	version: string;
	close(): void;
}

/** The dialect and the types are given, so that nothing is spent on guessing them. */
const READ = `read_csv('simulated.csv', auto_detect = false, header = true, delim = ',', quote = '"', escape = '"',
	new_line = '\\n', columns = {'id': 'varchar', 'session': 'utinyint', 'cycle': 'utinyint', 'state_under_review': 'varchar',
	'recommending_state': 'varchar', 'themes': 'varchar', 'action_category': 'utinyint', 'response': 'varchar',
	'document': 'varchar', 'text': 'varchar'})`;

const TABLES = [
	`create or replace table recommendations as
		select cast(row_number() over () - 1 as uinteger) as rec, u.code as sur, f.code as maker, session, cycle,
			a.code as response, action_category as action, cast(len(string_split(themes, '|')) as utinyint) as theme_count, themes
		from raw
		join state_names u on u.name = raw.state_under_review
		join state_names f on f.name = raw.recommending_state
		join response_names a on a.name = raw.response`,
	`create or replace table mentions as
		select rec, t.code as theme, sur, maker, session, cycle, response, action
		from (select *, unnest(string_split(themes, '|')) as theme_name from recommendations)
		join theme_names t on t.name = theme_name`,
	`create or replace table texts as
		select cast(row_number() over () - 1 as uinteger) as rec, text from raw`
];

/** Starts it. The reference's names go in as tables, as our ingest has them in memory. */
export async function createCsvDuck(reference: Reference): Promise<CsvDuck> {
	const { createDuckDB, NODE_RUNTIME, VoidLogger } =
		require('@duckdb/duckdb-wasm/blocking') as typeof Blocking;
	const wasm = require.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
	const bundle = { mainModule: wasm, mainWorker: '' };
	const database = await createDuckDB({ mvp: bundle, eh: bundle }, new VoidLogger(), NODE_RUNTIME);
	await database.instantiate();
	database.open({ path: ':memory:', query: { castBigIntToDouble: true } });
	const connection = database.connect();
	const run = (statement: string) => connection.query(statement);
	run('set autoload_known_extensions = false');
	run('set autoinstall_known_extensions = false');
	nameTable(run, 'state_names', [
		...reference.states.flatMap(({ iso3, name }, i): [string, number][] => [
			[iso3, i + 1],
			[name, i + 1]
		])
	]);
	nameTable(
		run,
		'theme_names',
		reference.themes.map(({ name }, i): [string, number] => [name, i + 1])
	);
	nameTable(
		run,
		'response_names',
		RESPONSES.map((name, i): [string, number] => [name, i])
	);
	const readText = (bytes: Uint8Array) => {
		// Its worker would take the buffer over; a copy keeps ours whole.
		database.registerFileBuffer('simulated.csv', bytes.slice());
		run(`create or replace table raw as select * from ${READ}`);
		database.dropFile('simulated.csv');
	};
	const count = (table: string) => Number(run(`select count(*) as n from ${table}`).getChildAt(0)?.get(0));
	return {
		readText,
		readTables(bytes) {
			readText(bytes);
			for (const statement of TABLES) run(statement);
		},
		counts: () => ({ recommendations: count('recommendations'), mentions: count('mentions') }),
		version: database.getVersion(),
		close() {
			connection.close();
			database.reset();
		}
	};
}

function nameTable(
	run: (statement: string) => unknown,
	table: string,
	names: readonly [string, number][]
): void {
	const rows = names.map(([name, code]) => `('${name.replaceAll("'", "''")}', ${code})`);
	run(
		`create table ${table} as select name, cast(code as usmallint) as code from (values ${rows.join(', ')}) v(name, code)`
	);
}
