import { DataType, type Data, type RecordBatch, type Schema, type Utf8, type Vector } from 'apache-arrow';

/** A value of a result. */
export type Value = string | number | null;

/** The answer to a statement: plain columns of equal length. */
export interface Columns {
	length: number;
	names: string[];
	/** @throws RangeError for a name that is not among {@link names} */
	column(name: string): readonly Value[];
	/**
	 * The same for a column of numbers, many times faster.
	 * @throws RangeError for an unknown name, and where something is no number
	 */
	numbers(name: string): ArrayLike<number>;
	/** The answer as one object a row; the caller knows the row's shape from its question. */
	rows<Row>(): Row[];
}

/** Names and values as they stand in a file: what {@link plainColumns} reads back. */
export interface StoredColumns {
	names: string[];
	columns: Value[][];
}

/** Columns over arrays that are already plain. */
export function plainColumns({ names, columns }: StoredColumns): Columns {
	return over(names, columns[0]?.length ?? 0, columns);
}

/**
 * The batches of an Arrow result as plain columns: nulls stay null, truth becomes 1 and 0, large integers become numbers.
 * @throws RangeError for an integer beyond 2^53 and for a type that has no plain form (lists, structs, dates)
 */
export function columnsOf(schema: Schema, batches: readonly RecordBatch[]): Columns {
	const length = batches.reduce((sum, { numRows }) => sum + numRows, 0);
	const columns = schema.fields.map((field, at) => {
		const pieces = batches.flatMap((batch) => batch.getChildAt(at) ?? []);
		if (pieces.every(({ type, nullCount }) => nullCount === 0 && isPlainNumber(type)))
			return joined(pieces, length);
		const values: Value[] = [];
		for (const vector of pieces) readInto(values, vector, field.name);
		return values;
	});
	return over(
		schema.fields.map((field) => field.name),
		length,
		columns
	);
}

/** Numbers of one width, as they stood in the answer. */
type Block = Uint8Array | Uint16Array | Uint32Array | Int8Array | Int16Array | Int32Array | Float64Array;

/** Numbers stay in one block until somebody wants them as an array: most who ask for many take them as they are. */
function over(names: string[], length: number, columns: (Value[] | Block)[]): Columns {
	const find = (name: string) => {
		const found = columns[names.indexOf(name)];
		if (found === undefined)
			throw new RangeError(`The answer has no column "${name}", only ${names.join(', ')}.`);
		return found;
	};
	const arrays = new Map<string, readonly Value[]>();
	const column = (name: string): readonly Value[] => {
		const found = find(name);
		if (Array.isArray(found)) return found;
		const known = arrays.get(name);
		if (known) return known;
		const values = unpacked(found);
		arrays.set(name, values);
		return values;
	};
	return {
		length,
		names,
		column,
		numbers(name) {
			const found = find(name);
			if (!Array.isArray(found)) return found;
			return Float64Array.from(found, (value) => {
				if (typeof value === 'number') return value;
				throw new RangeError(`Column "${name}" holds ${String(value)}, which is no number.`);
			});
		},
		rows<Row>() {
			const values = names.map(column);
			const rows: Row[] = [];
			for (let index = 0; index < length; index++) {
				const row: Record<string, Value> = {};
				for (let at = 0; at < names.length; at++) row[names[at]!] = values[at]![index]!;
				rows.push(row as Row);
			}
			return rows;
		}
	};
}

/** Pieces of plain numbers of one column as one block, of the same width, so that small integers stay small. */
function joined(pieces: readonly Vector[], length: number): Block {
	const parts = pieces.flatMap(({ data }) =>
		data.map((piece) => (piece.values as Block).subarray(0, piece.length))
	);
	const [first] = parts;
	if (first === undefined) return new Float64Array(length);
	const block = new (first.constructor as new (length: number) => Block)(length);
	let offset = 0;
	for (const part of parts) {
		block.set(part, offset);
		offset += part.length;
	}
	return block;
}

function unpacked(block: Block): number[] {
	const values: number[] = [];
	for (let index = 0; index < block.length; index++) values.push(block[index]!);
	return values;
}

function readInto(values: Value[], vector: Vector, name: string): void {
	const { type } = vector;
	if (DataType.isUtf8(type)) {
		// A batch's column is one piece.
		const [data] = vector.data as readonly Data<Utf8>[];
		if (vector.data.length === 1 && data && readAscii(values, data)) return;
	}
	if (
		!isPlainNumber(type) &&
		!DataType.isUtf8(type) &&
		!DataType.isBool(type) &&
		!DataType.isInt(type) &&
		!DataType.isNull(type)
	)
		throw new RangeError(`Column "${name}" has the type ${String(type)}; turn it into text or a number.`);
	for (let index = 0; index < vector.length; index++) values.push(plain(vector.get(index), name));
}

const DECODER = new TextDecoder();

/**
 * Texts of ASCII alone are decoded at once and cut up, many times faster than one by one.
 * @returns `false`, with nothing read, where a text has other characters
 */
function readAscii(values: Value[], data: Data<Utf8>): boolean {
	const { valueOffsets: offsets, values: bytes, length } = data;
	const start = offsets[0] ?? 0;
	const used = bytes.subarray(start, offsets[length] ?? 0);
	for (let index = 0; index < used.length; index++) if ((used[index] ?? 0) > 127) return false;
	const text = DECODER.decode(used);
	for (let index = 0; index < length; index++) {
		const valid = data.nullCount === 0 || data.getValid(index);
		values.push(valid ? text.slice((offsets[index] ?? 0) - start, (offsets[index + 1] ?? 0) - start) : null);
	}
	return true;
}

/** Numbers of at most 53 bits, which stand in the buffer as they are. */
function isPlainNumber(type: DataType): boolean {
	return (DataType.isInt(type) && type.bitWidth < 64) || (DataType.isFloat(type) && type.precision > 0);
}

function plain(value: unknown, name: string): Value {
	if (value === null || value === undefined) return null;
	if (typeof value === 'string' || typeof value === 'number') return value;
	if (typeof value === 'boolean') return value ? 1 : 0;
	if (typeof value === 'bigint') {
		const number = Number(value);
		if (Number.isSafeInteger(number)) return number;
	}
	throw new RangeError(`Column "${name}" holds ${String(value)}, which is neither text nor a number.`);
}
