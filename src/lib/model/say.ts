import type { Sentence, SentenceValue } from './sentence';

/**
 * A value's name and what it is: `column` a text that stands as it is; `value:quoted` one between quotation marks, shortened; `rows:count` a
 * number; `known:names` texts; `found:list` the first of many between quotation marks, `found:all` all; `meaning:term` a part that is
 * worded itself; `where:and` and `needed:or` several.
 */
type Taken = string;
type Given<T extends Taken> = T extends `${string}:count`
	? number
	: T extends `${string}:names` | `${string}:list` | `${string}:all`
		? readonly string[]
		: T extends `${string}:term`
			? Sentence | string
			: T extends `${string}:and` | `${string}:or`
				? readonly Sentence[]
				: string;
type Rendered<T extends Taken> = T extends `${string}:count` ? number : string;

/** Makes a sentence of its values, in the order in which they were named. */
export type Maker<T extends readonly Taken[]> = (...given: { [K in keyof T]: Given<T[K]> }) => Sentence;

interface Entry<T extends readonly Taken[]> {
	takes: T;
	english: (...rendered: { [K in keyof T]: Rendered<T[K]> }) => string;
}

/** A line of a table of sentences: what it takes, and how it reads in English. The values come ready for the text, counts as numbers. */
export function say<const T extends readonly Taken[]>(takes: T, english: Entry<T>['english']): Entry<T> {
	return { takes, english };
}

/** Every sentence that was declared, by its code; for the test that holds the catalogues to the command line. */
export const DECLARED = new Map<
	string,
	{ takes: readonly Taken[]; make: (...given: readonly SentenceValue[]) => Sentence }
>();

/** Turns a table into makers of sentences with the codes `group_name`. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- entries of one table take different values
export function sentences<Table extends Record<string, Entry<any>>>(
	group: string,
	table: Table
): { [K in keyof Table]: Table[K] extends Entry<infer T> ? Maker<T> : never } {
	const made: Record<string, Maker<readonly Taken[]>> = {};
	for (const [name, entry] of Object.entries(table)) {
		const code = `${group}_${name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}`;
		const takes = entry.takes as readonly Taken[];
		const english = entry.english as (...rendered: (string | number)[]) => string;
		const make = (...given: readonly SentenceValue[]): Sentence => {
			const values: Record<string, SentenceValue> = {};
			const rendered = takes.map((taken, i) => {
				const [key = '', kind = 'text'] = taken.split(':');
				const value = kept(kind, given[i] ?? '');
				// The kind travels along, so that whoever words the sentence knows what to do with the value.
				values[kind === 'text' ? key : `${key}:${kind}`] = value;
				return render(kind, value);
			});
			return { code, values, english: english(...rendered) };
		};
		DECLARED.set(code, { takes, make });
		made[name] = make;
	}
	return made as { [K in keyof Table]: Table[K] extends Entry<infer T> ? Maker<T> : never };
}

const MOST_SHOWN = 60;
const MOST_LISTED = 12;

/** A value as it is kept: what nobody will be shown is left out. */
function kept(kind: string, value: SentenceValue): SentenceValue {
	if (kind === 'quoted') return shorten(value as string);
	if (kind === 'all') return (value as readonly string[]).map(shorten);
	// One more than is shown, so that it is known that there are more.
	if (kind === 'list') return (value as readonly string[]).slice(0, MOST_LISTED + 1).map(shorten);
	return value;
}

function shorten(value: string): string {
	const line = value.replace(/\s+/g, ' ').trim();
	return line.length > MOST_SHOWN ? `${line.slice(0, MOST_SHOWN)}…` : line;
}

const quote = (value: string) => `“${value}”`;
const english = (part: Sentence | string) => (typeof part === 'string' ? part : part.english);
const and = new Intl.ListFormat('en', { type: 'conjunction' });
const or = new Intl.ListFormat('en', { type: 'disjunction' });

function render(kind: string, value: SentenceValue): string | number {
	if (kind === 'term') return english(value as Sentence | string);
	if (kind === 'and') return and.format((value as readonly Sentence[]).map(english));
	if (kind === 'or') return or.format((value as readonly Sentence[]).map(english));
	if (typeof value === 'number') return value;
	if (kind === 'quoted') return quote(value as string);
	if (kind === 'names') return (value as readonly string[]).join(', ');
	if (kind === 'all') return (value as readonly string[]).map(quote).join(', ');
	if (kind === 'list') {
		const all = value as readonly string[];
		return `${all.slice(0, MOST_LISTED).map(quote).join(', ')}${all.length > MOST_LISTED ? ' and more' : ''}`;
	}
	return value as string;
}

/** The name of a format, in a sentence and beside a file. */
export const formatName = ({ id, label }: { id: string; label: string }): Sentence => ({
	code: `format_${id.replaceAll('-', '_')}`,
	values: {},
	english: label
});
