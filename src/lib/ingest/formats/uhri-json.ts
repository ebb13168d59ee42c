import { isObject, jsonOf } from '../json/json-of';
import { Ledger } from '../ledger';
import { NOTES, REASONS } from '../reasons';
import { uhriHeader } from '../uhri/columns';
import { UhriRows } from '../uhri/rows';
import type { Format } from './format';

/** Entries between two looks at whether a person stopped the reading. */
const ENTRIES_BETWEEN = 2_000;
/** Entries among which one with the headings is looked for. */
const FIRST = 50;

/** A JSON export of the Universal Human Rights Index: a list of objects whose names are the headings of the Excel export. */
export const uhriJson: Format = {
	id: 'uhri-json',
	label: 'UHRI, JSON export',
	stage: 'recommendations',
	needs: [],
	async recognise(file, check) {
		const value = await jsonOf(file, check);
		const entries = listIn(value);
		if (!entries) return undefined;
		const { source } = file;
		return async (context) => {
			const ledger = new Ledger();
			const rows = new UhriRows(uhriJson.id, ledger, context);
			const unknown = new Set<string>();
			for (const [i, entry] of entries.entries()) {
				if (i % ENTRIES_BETWEEN === 0) {
					await context.progress(Math.floor((source.size * i) / entries.length), ledger.read);
				}
				if (!isObject(entry)) {
					ledger.setAside(i + 1, [cellOf(entry)], REASONS.noObject());
					continue;
				}
				const names = Object.keys(entry);
				const header = uhriHeader([...names, ...ABSENT]);
				const cells = names.map((name) => cellOf(entry[name]));
				for (const name of header?.unknown ?? []) unknown.add(name);
				rows.row(i + 1, cells, (key) => cells[header?.at[key] ?? -1] ?? '');
			}
			if (unknown.size > 0) ledger.notes.push(NOTES.columnsNotRead([...unknown].slice(0, 20)));
			await context.progress(source.size, ledger.read);
			const totals = await rows.finish();
			return {
				...ledger.close(
					{
						file: source.name,
						size: source.size,
						format: uhriJson.id,
						formatLabel: uhriJson.label,
						encoding: file.text?.encoding.label ?? 'UTF-8'
					},
					(role, name) =>
						role === 'theme' ? context.words.themes.nearest(name) : context.words.states.nearest(name)
				),
				...totals
			};
		};
	}
};

/** Headings an entry may leave out, where others of the list have them. */
const ABSENT = ['Text', 'Countries Concerned', 'UPR Reccomending States', 'UPR Position'];

/** The list of entries: the value itself, or the one list that an object around it holds, or an object in that one (`{data: {results: []}}`). */
function listIn(value: unknown): unknown[] | undefined {
	const inner = isObject(value) ? Object.values(value) : [];
	const lists: unknown[] = Array.isArray(value)
		? [value]
		: [...inner, ...inner.filter(isObject).flatMap((one) => Object.values(one))];
	return lists
		.filter((list) => Array.isArray(list))
		.find((list) =>
			list.slice(0, FIRST).some((entry) => isObject(entry) && uhriHeader(Object.keys(entry)) !== undefined)
		);
}

const NAMES = ['name', 'Name', 'label', 'Label', 'title', 'Title', 'value', 'Value'];

/** A value as the Excel export writes it: lists one a line. */
function cellOf(value: unknown): string {
	if (value === null || value === undefined) return '';
	if (Array.isArray(value)) return value.map(cellOf).join('\n');
	if (isObject(value)) {
		// A value with an identity of its own says its name.
		const name = NAMES.map((key) => value[key]).find((one) => typeof one === 'string');
		if (typeof name === 'string') return name;
	}
	if (typeof value === 'object') return JSON.stringify(value);
	return String(value as string | number | boolean);
}
