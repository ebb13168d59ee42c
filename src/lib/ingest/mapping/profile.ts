import {
	FIXED_FIELDS,
	LIST_FIELDS,
	MAPPED_FIELDS,
	missingIn,
	SEPARATORS,
	type MappingProfile,
	type Separator
} from '../../model/mapping';
import { RESPONSES, type Response } from '../../model/vocabulary';
import { isObject } from '../json/json-of';
import { PROFILE_FAULTS } from '../reasons';
import { Refusal } from '../refusal';

/** Raised whenever an older reader would misread a profile. */
const VERSION = 1;

/** A profile as the small JSON file that is kept, exchanged and given to the command line. */
export function printProfile({
	columns,
	fixed,
	separators,
	responses = {},
	sheets,
	signature
}: MappingProfile): string {
	const pick = <Key extends string>(keys: readonly Key[], from: Partial<Record<Key, string>>) =>
		Object.fromEntries(keys.flatMap((key) => (from[key] === undefined ? [] : [[key, from[key]]])));
	const value = {
		demarche: 'columns',
		version: VERSION,
		columns: pick(MAPPED_FIELDS, columns),
		fixed: pick(FIXED_FIELDS, fixed),
		separators: pick(LIST_FIELDS, separators),
		...(Object.keys(responses).length > 0 ? { responses } : {}),
		sheets,
		signature
	};
	return `${JSON.stringify(value, null, '\t')}\n`;
}

/**
 * Reads a profile. What may be left out: `fixed`, `separators`, `responses`, `sheets` and `signature`.
 * @throws Refusal with one sentence that names the fault and the remedy
 */
export function parseProfile(text: string): MappingProfile {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch (error) {
		throw new Refusal(PROFILE_FAULTS.json(), { cause: error });
	}
	if (!isObject(value) || value.demarche !== 'columns') throw new Refusal(PROFILE_FAULTS.other());
	if (value.version !== VERSION) throw new Refusal(PROFILE_FAULTS.version(String(value.version), VERSION));
	const known = ['demarche', 'version', 'columns', 'fixed', 'separators', 'responses', 'sheets', 'signature'];
	for (const key of Object.keys(value))
		if (!known.includes(key)) throw new Refusal(PROFILE_FAULTS.key(key, known));
	const columns = words('columns', value.columns, MAPPED_FIELDS);
	const fixed = words('fixed', value.fixed, FIXED_FIELDS);
	const separators = words('separators', value.separators, LIST_FIELDS);
	for (const [field, separator] of Object.entries(separators)) {
		if (!SEPARATORS.includes(separator as Separator))
			throw new Refusal(PROFILE_FAULTS.value(`separators.${field}`, separator, SEPARATORS));
	}
	const { sheets = [], signature = '' } = value;
	if (!Array.isArray(sheets) || !sheets.every((sheet): sheet is string => typeof sheet === 'string'))
		throw new Refusal(PROFILE_FAULTS.sheets());
	if (typeof signature !== 'string') throw new Refusal(PROFILE_FAULTS.text('signature'));
	const taken = Object.values(columns);
	const twice = taken.find((label, i) => taken.indexOf(label) < i);
	if (twice !== undefined) throw new Refusal(PROFILE_FAULTS.twice(twice));
	if (taken.length === 0) throw new Refusal(PROFILE_FAULTS.noColumns());
	const [missing] = missingIn({ columns, fixed });
	if (missing !== undefined) throw new Refusal(PROFILE_FAULTS.missing[missing]());
	const responses = responsesOf(value.responses);
	return {
		columns,
		fixed,
		separators: separators as MappingProfile['separators'],
		...(responses ? { responses } : {}),
		sheets,
		signature
	};
}

/** What words mean as responses; a file's words may be any. */
function responsesOf(value: unknown): MappingProfile['responses'] {
	if (value === undefined) return undefined;
	if (!isObject(value)) throw new Refusal(PROFILE_FAULTS.object('responses'));
	const found: [string, Response][] = Object.entries(value).map(([word, meant]) => {
		const response = RESPONSES.find((one) => one === meant);
		if (response === undefined)
			throw new Refusal(PROFILE_FAULTS.value(`responses.${word}`, String(meant), RESPONSES));
		return [word, response];
	});
	return found.length > 0 ? Object.fromEntries(found) : undefined;
}

/** An object of texts under known names. */
function words<Key extends string>(
	name: string,
	value: unknown,
	keys: readonly Key[]
): Partial<Record<Key, string>> {
	if (value === undefined) return {};
	if (!isObject(value)) throw new Refusal(PROFILE_FAULTS.object(name));
	const found: Partial<Record<Key, string>> = {};
	for (const [key, text] of Object.entries(value)) {
		const field = keys.find((known) => known === key);
		if (field === undefined) throw new Refusal(PROFILE_FAULTS.key(`${name}.${key}`, keys));
		if (typeof text !== 'string' || text.trim() === '')
			throw new Refusal(PROFILE_FAULTS.text(`${name}.${key}`));
		found[field] = text;
	}
	return found;
}
