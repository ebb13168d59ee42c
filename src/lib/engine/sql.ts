/** A value that may stand in a statement: quoted, never spliced. A list becomes `(a, b)`. */
export type SqlValue = string | number | boolean | null | Sql | readonly (string | number | boolean)[];

/**
 * A piece of SQL whose values and identifiers were quoted when it was made. Only the functions of this file make one, so
 * whatever holds an `Sql` may be run.
 */
export class Sql {
	readonly text: string;
	/** Whether its lines may not be indented, because a line end may stand inside a string. */
	readonly verbatim: boolean;

	/** @internal use the {@link sql} tag */
	constructor(text: string, verbatim = false) {
		this.text = text;
		this.verbatim = verbatim;
	}

	toString(): string {
		return this.text;
	}
}

/**
 * The tag for statements: sql`select … where iso3 in ${['NOR', 'SWE']} and cycle = ${2}`.
 * Indentation shared by all lines is taken away, so that the text reads well where it is shown.
 * @throws TypeError for a value that cannot be quoted: not a finite number, an empty list, an object
 */
function tag(strings: TemplateStringsArray, ...values: SqlValue[]): Sql {
	const pieces = dedentOnce(strings);
	let text = pieces[0] ?? '';
	values.forEach((value, index) => {
		const piece = value instanceof Sql ? indented(value, text) : literal(value);
		text += piece + (pieces[index + 1] ?? '');
	});
	return new Sql(
		text.trim(),
		values.some((value) => value instanceof Sql && value.verbatim)
	);
}

/** A quoted identifier: a table, a column, an alias. */
function id(name: string): Sql {
	if (name === '') throw new TypeError('An SQL identifier cannot be empty.');
	if (/[\0\n\r]/.test(name)) throw new TypeError('An SQL identifier cannot hold a line end or NUL.');
	return new Sql(`"${name.replaceAll('"', '""')}"`);
}

/** Pieces one after another, with a separator between them: `, ` unless told otherwise. */
function join(pieces: readonly Sql[], separator = ', '): Sql {
	if (!SEPARATORS.includes(separator.trim()))
		throw new TypeError(`"${separator}" cannot join pieces of SQL.`);
	return new Sql(
		pieces.map((piece) => piece.text).join(separator),
		pieces.some((piece) => piece.verbatim)
	);
}
const SEPARATORS = [',', 'and', 'or', 'union all', '+', ''];

/** A statement a person wrote. The engine checks it with `validate` before it runs; nothing else may use this. */
function written(statement: string): Sql {
	refuseNul(statement);
	return new Sql(statement, true);
}

export const sql = Object.assign(tag, { id, join, written });

function literal(value: Exclude<SqlValue, Sql>): string {
	if (value === null) return 'null';
	switch (typeof value) {
		case 'string':
			return text(value);
		case 'boolean':
			return String(value);
		case 'number':
			if (!Number.isFinite(value))
				throw new TypeError(`${value} cannot stand in SQL: only finite numbers can.`);
			// In brackets, because `1 -${-1}` would begin a comment.
			return value < 0 ? `(${value})` : String(value + 0);
		default:
			if (!Array.isArray(value)) throw new TypeError(`A value of type ${typeof value} cannot stand in SQL.`);
			if (value.length === 0)
				throw new TypeError('An empty list cannot stand in SQL: leave the condition out.');
			return `(${value.map(item).join(', ')})`;
	}
}

/** A line end is written as an escape, so that indenting a statement never changes a value. */
function text(value: string): string {
	refuseNul(value);
	const quoted = value.replaceAll("'", "''");
	if (!/[\n\r]/.test(value)) return `'${quoted}'`;
	return `E'${quoted.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}'`;
}

function item(value: unknown): string {
	if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
		return literal(value);
	throw new TypeError('A list in SQL holds strings, numbers and booleans only.');
}

function refuseNul(text: string): void {
	if (text.includes('\0')) throw new TypeError('Text with a NUL character cannot stand in SQL.');
}

/** A piece of several lines keeps the indentation of the line it is put in. */
function indented({ text: piece, verbatim }: Sql, before: string): string {
	if (verbatim || !piece.includes('\n')) return piece;
	const indent = /(?:^|\n)([ \t]*)[^\n]*$/.exec(before)?.[1] ?? '';
	return piece.replaceAll('\n', `\n${indent}`);
}

/** Of the templates written in the code, each once. */
const dedented = new WeakMap<TemplateStringsArray, string[]>();

function dedentOnce(strings: TemplateStringsArray): string[] {
	const known = dedented.get(strings);
	if (known) return known;
	const pieces = dedent(strings);
	dedented.set(strings, pieces);
	return pieces;
}

function dedent(strings: readonly string[]): string[] {
	const indents = strings.flatMap((part) =>
		[...part.matchAll(/\n([ \t]*)(?=[^\s])/g)].map((found) => found[1] ?? '')
	);
	// A line that begins with a value has its indentation at the end of a part.
	strings.slice(0, -1).forEach((part) => {
		const found = /\n([ \t]*)$/.exec(part);
		if (found) indents.push(found[1] ?? '');
	});
	const shared = Math.min(...indents.map((indent) => indent.length));
	if (!Number.isFinite(shared) || shared === 0) return [...strings];
	return strings.map((part) =>
		part.replace(/\n([ \t]*)/g, (_, indent: string) => `\n${indent.slice(shared)}`)
	);
}
