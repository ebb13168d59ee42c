import {
	Field,
	Int32,
	makeData,
	RecordBatch,
	Schema,
	Struct,
	Table,
	tableToIPC,
	Uint16,
	Uint32,
	Uint8,
	Utf8,
	type Data
} from 'apache-arrow';

/** Texts end to end in UTF-8: text i is `bytes[offsets[i]] … bytes[offsets[i + 1] - 1]`. */
export interface Utf8Column {
	offsets: Int32Array;
	bytes: Uint8Array;
}

/** A column of a table on its way into the engine. None holds nulls. */
export type PlainColumn = Uint8Array | Uint16Array | Uint32Array | Int32Array | Utf8Column;

/**
 * Columns of equal length as an Arrow IPC stream. Built from typed arrays alone: Arrow's builders compile code at run
 * time, which the Content-Security-Policy forbids.
 */
export function ipcStream(length: number, columns: Readonly<Record<string, PlainColumn>>): Uint8Array {
	const children = Object.entries(columns).map(([name, column]) => {
		const data = arrowData(length, column);
		return { field: new Field(name, data.type, false), data };
	});
	const schema = new Schema(children.map((child) => child.field));
	const struct = makeData({
		type: new Struct(schema.fields),
		length,
		nullCount: 0,
		children: children.map((child) => child.data)
	});
	return tableToIPC(new Table([new RecordBatch(schema, struct)]), 'stream');
}

/** Texts as a column. */
export function utf8Column(texts: readonly string[]): Utf8Column {
	const encoder = new TextEncoder();
	const parts = texts.map((text) => encoder.encode(text));
	const offsets = new Int32Array(texts.length + 1);
	parts.forEach((part, index) => (offsets[index + 1] = (offsets[index] ?? 0) + part.length));
	const bytes = new Uint8Array(offsets[texts.length] ?? 0);
	parts.forEach((part, index) => bytes.set(part, offsets[index]));
	return { offsets, bytes };
}

export function arrowData(length: number, column: PlainColumn): Data {
	if (column instanceof Uint8Array)
		return makeData({ type: new Uint8(), length, nullCount: 0, data: column });
	if (column instanceof Uint16Array)
		return makeData({ type: new Uint16(), length, nullCount: 0, data: column });
	if (column instanceof Uint32Array)
		return makeData({ type: new Uint32(), length, nullCount: 0, data: column });
	if (column instanceof Int32Array)
		return makeData({ type: new Int32(), length, nullCount: 0, data: column });
	return makeData({
		type: new Utf8(),
		length,
		nullCount: 0,
		valueOffsets: column.offsets,
		data: column.bytes
	});
}
