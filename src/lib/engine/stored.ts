import { DataType, tableFromIPC, type Data, type Utf8 } from 'apache-arrow';
import { say, sentences } from '../model/say';
import type { Sentence } from '../model/sentence';
import { ToldError } from '../model/told';
import type { IpcTables } from './arrow';
import { ipcStream, type PlainColumn } from './ipc';

/** What the codes of stored tables may be. */
export interface CodeLimits {
	states: number;
	themes: number;
	documents: number;
	labels: number;
	/** Numbers of recommendations lie below this one. */
	nextRec: number;
}

/** The columns of the tables that `append` fills; what each may hold at most, exclusive. */
const COLUMNS = {
	recommendations: {
		rec: 'rec',
		source: 'source',
		line: 'uint32',
		sur: 'states',
		maker: 'states',
		session: 64,
		cycle: 5,
		response: 4,
		action: 6,
		document: 'documents',
		duplicate: 2,
		theme_count: 256,
		estimated: 2
	},
	mentions: {
		rec: 'rec',
		theme: 'themes',
		source: 'source',
		sur: 'states',
		maker: 'states',
		session: 64,
		cycle: 5,
		response: 4,
		action: 6
	},
	originals: { rec: 'rec', label: 'labels' },
	texts: { rec: 'rec', text: 'text', paragraph: 'text', position_source: 'text' }
} as const;

export const TABLE_NAMES = ['recommendations', 'mentions', 'originals', 'texts'] as const;
type TableName = (typeof TABLE_NAMES)[number];

/** What is wrong with stored tables, as part of a sentence. */
export const STORED = sentences('stored', {
	table: say(['table:quoted'], (table) => `its table ${table} is damaged`),
	column: say(['column:quoted'], (column) => `its column ${column} is damaged`),
	code: say(['column:quoted'], (column) => `its column ${column} holds a number that stands for nothing`),
	strangers: say(
		['table:quoted'],
		(table) => `its table ${table} speaks of recommendations that are not there`
	)
});

/** Stored tables are not what they should be. */
export class StoredTablesError extends ToldError {
	override readonly name = 'StoredTablesError';
}

/**
 * Reads tables that a stranger may have written and writes them anew, so that the engine gets nothing but our own bytes.
 * @throws StoredTablesError with what is wrong, where a column is missing, of another type or holds a code that is none
 */
export function rebuildTables(
	stored: Readonly<Record<TableName, Uint8Array>>,
	source: number,
	limits: CodeLimits
): IpcTables {
	const recommendations = rebuilt('recommendations', stored.recommendations, source, limits);
	const rec = recommendations.columns.get('rec') as Uint32Array | undefined;
	for (let index = 1; index < (rec?.length ?? 0); index++)
		need((rec?.[index] ?? 0) > (rec?.[index - 1] ?? 0), STORED.table('recommendations'));
	const known = new Set(rec);
	const others = (['mentions', 'originals', 'texts'] as const).map((name) => {
		const table = rebuilt(name, stored[name], source, limits);
		for (const number of (table.columns.get('rec') ?? []) as Uint32Array)
			need(known.has(number), STORED.strangers(name));
		return table.bytes;
	});
	return {
		source,
		rows: recommendations.length,
		recommendations: recommendations.bytes,
		mentions: others[0] as Uint8Array,
		originals: others[1] as Uint8Array,
		texts: others[2] as Uint8Array
	};
}

/**
 * Tables of our own as an earlier version stored them, with the columns of this one.
 * @throws StoredTablesError where they are damaged
 */
export function asOfNow(tables: IpcTables): IpcTables {
	const texts = textsAsOfNow(tables.texts);
	return texts === tables.texts ? tables : { ...tables, texts };
}

/** Before version 2 of the tables `texts` had no `position_source`. */
function textsAsOfNow(bytes: Uint8Array): Uint8Array {
	if (bytes.length === 0) return bytes;
	const { schema, batches, numRows } = read('texts', bytes);
	if (schema.fields.map(({ name }) => name).join() !== 'rec,text,paragraph') return bytes;
	const [rec, text, paragraph] = batches[0]?.data.children ?? [];
	if (batches.length !== 1 || !rec || !text || !paragraph) return bytes;
	const plain = ({ valueOffsets, values }: Data) => ({
		offsets: valueOffsets as Int32Array,
		bytes: values as Uint8Array
	});
	return ipcStream(numRows, {
		rec: rec.values as Uint32Array,
		text: plain(text),
		paragraph: plain(paragraph),
		position_source: { offsets: new Int32Array(numRows + 1), bytes: new Uint8Array(0) }
	});
}

function rebuilt(name: TableName, bytes: Uint8Array, source: number, limits: CodeLimits) {
	const columns = new Map<string, PlainColumn>();
	if (bytes.length === 0) return { length: 0, bytes: new Uint8Array(0), columns };
	const table = read(name, name === 'texts' ? textsAsOfNow(bytes) : bytes);
	const wanted: Readonly<Record<string, string | number>> = COLUMNS[name];
	need(table.batches.length === 1, STORED.table(name));
	need(
		table.schema.fields.map((field) => field.name).join() === Object.keys(wanted).join(),
		STORED.table(name)
	);
	for (const [column, kind] of Object.entries(wanted)) {
		const data = table.getChild(column)?.data[0];
		need(data !== undefined && data.nullCount === 0 && data.offset === 0, STORED.column(column));
		columns.set(
			column,
			kind === 'text'
				? textsOf(data as Data<Utf8>, column)
				: codesOf(data as Data, column, kind, source, limits)
		);
	}
	const length = table.numRows;
	return { length, bytes: ipcStream(length, Object.fromEntries(columns)), columns };
}

function read(name: TableName, bytes: Uint8Array) {
	try {
		return tableFromIPC(bytes);
	} catch (error) {
		throw new StoredTablesError(STORED.table(name), { cause: error });
	}
}

function codesOf(
	data: Data,
	column: string,
	kind: string | number,
	source: number,
	limits: CodeLimits
): Uint8Array | Uint16Array | Uint32Array {
	need(DataType.isInt(data.type), STORED.column(column));
	const values = (data.values as Uint8Array | Uint16Array | Uint32Array).slice(0, data.length);
	need(
		values.length === data.length &&
			widthOf(kind) === values.BYTES_PER_ELEMENT &&
			!(data.type as { isSigned?: boolean }).isSigned,
		STORED.column(column)
	);
	if (kind === 'source') return new Uint16Array(data.length).fill(source);
	const most = mostOf(kind, limits);
	for (const value of values) need(value < most, STORED.code(column));
	return values;
}

function widthOf(kind: string | number): number {
	if (typeof kind === 'number') return 1;
	return kind === 'rec' || kind === 'uint32' ? 4 : 2;
}

function mostOf(kind: string | number, limits: CodeLimits): number {
	if (typeof kind === 'number') return kind;
	if (kind === 'states') return limits.states;
	if (kind === 'themes') return limits.themes;
	if (kind === 'documents') return limits.documents;
	if (kind === 'labels') return limits.labels;
	return kind === 'rec' ? limits.nextRec : 2 ** 32;
}

function textsOf(data: Data<Utf8>, column: string): PlainColumn {
	need(DataType.isUtf8(data.type), STORED.column(column));
	const offsets = data.valueOffsets.slice(0, data.length + 1);
	need(offsets.length === data.length + 1 && (offsets[0] ?? -1) >= 0, STORED.column(column));
	for (let index = 1; index < offsets.length; index++)
		need((offsets[index] ?? 0) >= (offsets[index - 1] ?? 0), STORED.column(column));
	const last = offsets[data.length] ?? 0;
	need(last <= data.values.length, STORED.column(column));
	const bytes = data.values.slice(0, last);
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch (error) {
		throw new StoredTablesError(STORED.column(column), { cause: error });
	}
	return { offsets, bytes };
}

function need(holds: boolean, what: Sentence): asserts holds {
	if (!holds) throw new StoredTablesError(what);
}
