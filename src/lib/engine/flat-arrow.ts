import { Field, makeData, RecordBatch, Schema, Struct, Table, tableToIPC } from 'apache-arrow';
import type { Columns } from './columns';
import { arrowData, utf8Column } from './ipc';

/**
 * An answer as an Arrow IPC file (Feather version 2), for other tools: whole numbers as Int32, all else as text.
 * @param about said of the file in its schema's metadata
 */
export function arrowFile(answer: Columns, about: Readonly<Record<string, string>>): Uint8Array {
	const children = answer.names.map((name) => {
		const values = answer.column(name);
		const whole = values.every((value) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31);
		const data = arrowData(
			answer.length,
			whole && answer.length > 0
				? Int32Array.from(values as number[])
				: utf8Column(values.map((value) => (value === null ? '' : String(value))))
		);
		return { field: new Field(name, data.type, false), data };
	});
	const schema = new Schema(
		children.map(({ field }) => field),
		new Map(Object.entries(about))
	);
	const struct = makeData({
		type: new Struct(schema.fields),
		length: answer.length,
		nullCount: 0,
		children: children.map(({ data }) => data)
	});
	return tableToIPC(new Table([new RecordBatch(schema, struct)]), 'file');
}
