import Papa from 'papaparse';
import type { Engine } from '../../src/lib/engine/engine';
import { createCsvDuck, type CsvDuck } from './duckdb-csv';
import { compare, repetitionsFor } from './measure';
import { lineOf, type Line, type Section } from './report';
import { median } from './stats';
import { load, type Loaded, type Words } from './world';

const OURS = 'Demarche: read, check, encode, append';
const TEXT = 'DuckDB read_csv, one table of text';
const TABLES = 'DuckDB read_csv, and tables like ours';
const PAPA = 'PapaParse alone';

const number = new Intl.NumberFormat('en');

/** Bytes of CSV to tables that can be asked, against what reads CSV elsewhere. */
export class LoadBench {
	readonly #engine: Engine;
	readonly #words: Words;
	readonly #lines: Line[] = [];
	readonly #notes = [
		'The bytes stand in memory. Ours resolves names, flags duplicates, counts lines and reconciles on the way; read_csv is',
		'told dialect and types; “tables like ours” joins the names to numbers and takes the themes apart. PapaParse decodes and splits.'
	];

	constructor(engine: Engine, words: Words) {
		this.#engine = engine;
		this.#words = words;
	}

	/** Times one file. @throws Error where the ways do not lead to as many rows */
	async time(bytes: Uint8Array, rows: number): Promise<void> {
		const duck = await createCsvDuck(this.#words.reference);
		const shares: Loaded[] = [];
		let loaded: Loaded | undefined;
		const times = await compare(
			[
				{ name: PAPA, run: () => parse(bytes) },
				{
					name: OURS,
					run: async () => {
						loaded = await load(this.#engine, bytes, this.#words);
						shares.push({ ...loaded, batches: [] });
					}
				},
				{ name: TEXT, run: () => duck.readText(bytes) },
				{ name: TABLES, run: () => duck.readTables(bytes) }
			],
			repetitionsFor(rows)
		);
		check(loaded, duck, rows);
		duck.close();
		const of = (name: string) => times.get(name) ?? [];
		const ours = { name: 'Demarche', times: of(OURS) };
		this.#lines.push(
			lineOf(OURS, of(OURS), { rows }),
			...[TEXT, TABLES, PAPA].map((name) => lineOf(name, of(name), { rows, baseline: ours }))
		);
		const whole = median(of(OURS));
		const part = (key: 'encoding' | 'appending') =>
			Math.round((100 * median(shares.map((one) => one[key]))) / whole);
		this.#notes.push(
			`${number.format(rows)} rows, ${(bytes.length / 1e6).toFixed(1)} MB: Demarche reads ${(bytes.length / 1e3 / whole).toFixed(0)} MB/s; of its time encoding takes ${part('encoding')} %, appending ${part('appending')} %.`
		);
	}

	section(): Section {
		return {
			id: 'load',
			title: '1. Bytes of CSV to tables that can be asked',
			lines: this.#lines,
			notes: this.#notes
		};
	}
}

const BLOCK = 4 << 20;

interface Splitter {
	parse(text: string, base: number, holdLast: boolean): { data: string[][]; meta: { cursor: number } };
}

/** Decodes and splits block by block, and throws the cells away. */
function parse(bytes: Uint8Array): number {
	const decoder = new TextDecoder();
	const splitter = new Papa.Parser({ delimiter: ',', newline: '\n' }) as unknown as Splitter;
	let rows = 0;
	let pending = '';
	for (let at = 0; at < bytes.length; at += BLOCK) {
		const more = at + BLOCK < bytes.length;
		pending += decoder.decode(bytes.subarray(at, at + BLOCK), { stream: more });
		const { data, meta } = splitter.parse(pending, 0, more);
		rows += data.length;
		pending = pending.slice(meta.cursor);
	}
	return rows;
}

function check(ours: Loaded | undefined, duck: CsvDuck, rows: number): void {
	const mentions = (ours?.batches ?? []).reduce(
		(sum, { themeOffsets, length }) => sum + (themeOffsets[length] ?? 0),
		0
	);
	const theirs = duck.counts();
	if (ours?.recommendations !== rows || theirs.recommendations !== rows || theirs.mentions !== mentions)
		throw new Error(
			`The ways of loading do not agree: of ${rows} rows ours has ${ours?.recommendations ?? 0} with ${mentions} mentions, DuckDB ${theirs.recommendations} with ${theirs.mentions}.`
		);
}
