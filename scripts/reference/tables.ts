import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { fold, list } from './cells';
import { expect, faults } from './faults';

export type Row = Record<string, string>;

const DATA = fileURLToPath(new URL('../../data', import.meta.url));

/**
 * Reads a bundled table, and notes what in it is not tidy: its encoding, its line ends, its columns, its cells.
 * @param path below `data/`
 * @param columns as the header must have them
 */
export function readTable(path: string, columns: string): Row[] {
	const where = `data/${path}`;
	const bytes = readFileSync(join(DATA, path));
	const text = bytes.toString('utf8');
	expect(Buffer.from(text, 'utf8').equals(bytes), `${where} is not UTF-8.`);
	expect(!text.startsWith('\uFEFF'), `${where} begins with a byte order mark; save it without.`);
	expect(!text.includes('\r'), `${where} has carriage returns; save it with LF line ends.`);
	expect(text.endsWith('\n'), `${where} does not end with a line end.`);
	const parsed = Papa.parse<Row>(text, { header: true, delimiter: ',', skipEmptyLines: true });
	for (const error of parsed.errors) faults.push(`${where}, row ${(error.row ?? 0) + 2}: ${error.message}.`);
	expect(
		(parsed.meta.fields ?? []).join(',') === columns,
		`${where} has the columns "${(parsed.meta.fields ?? []).join(',')}" instead of "${columns}".`
	);
	for (const [index, row] of parsed.data.entries()) {
		for (const [column, cell] of Object.entries(row)) {
			const values = typeof cell === 'string' ? cell.split('|') : [];
			const untidy =
				values.some((value) => value !== value.trim()) || (values.length > 1 && values.includes(''));
			expect(
				!untidy,
				`${where}, row ${index + 2}: "${cell}" in ${column} has stray spaces or an empty value.`
			);
			expect(
				new Set(values).size === values.length,
				`${where}, row ${index + 2}: ${column} repeats a value.`
			);
		}
	}
	return parsed.data;
}

export const states = readTable(
	'reference/states.csv',
	'iso3,name,official_name,other_names,un_member,group,subregion,memberships,land_neighbours,sea_neighbours,capital,latitude,longitude'
);
export const themes = readTable('reference/themes.csv', 'theme,name,label,family');
export const sessions = readTable('reference/sessions.csv', 'session,cycle,year,month,label');
export const organisations = readTable('reference/organisations.csv', 'code,name,regional');
export const differences = readTable(
	'reference/differences.csv',
	'iso3,column,export_value,reference_value,reason'
);
export const profile = readTable(
	'reference/state-theme-profile.csv',
	'recommending_state,theme,cycle,recommendations'
);
export const activity = readTable('reference/state-activity.csv', 'recommending_state,cycle,recommendations');

export const stateByCode = new Map(states.map((state) => [state.iso3 ?? '', state]));
export const organisationCodes = new Set(organisations.map((organisation) => organisation.code ?? ''));
export const themeIds = new Set(themes.map((theme) => theme.theme ?? ''));
export const themeNames = new Set(themes.map((theme) => theme.name ?? ''));

/** The example, and the themes of its coalition. */
export const cambodia = readTable(
	'cambodia/recommendations.csv',
	'id,session,cycle,state_under_review,recommending_state,themes,action_category,response,document'
);

export const coalition = readTable(
	'cambodia/coalition-themes.csv',
	'coalition_theme,label,theme,approximate'
);

/** Whose each name is, folded as files are matched. */
export const codeByName = new Map(
	states.flatMap((state) =>
		[state.name ?? '', state.official_name ?? '', ...list(state.other_names)].map(
			(name) => [fold(name), state.iso3 ?? ''] as const
		)
	)
);
