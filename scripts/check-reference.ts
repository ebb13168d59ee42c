/**
 * Checks the bundled tables in `data/` against themselves, and, where the environment variable DEMARCHE_REAL_DATA names
 * a folder with UPR Info's exports of before 2020, against those exports too.
 *
 * Every fault is one sentence on standard error; any fault makes the exit code 1. What the reference says otherwise than
 * the exports must stand, with its reason, in `data/reference/differences.csv`, and nothing else may stand there.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { cycleOfSession, LAST_SESSION } from '../src/lib/model/calendar';
import {
	NO_THEME,
	REGIONAL_GROUPS,
	RESPONSES,
	UNCLASSIFIED_FAMILY,
	UNKNOWN_STATE
} from '../src/lib/model/vocabulary';

type Row = Record<string, string>;

const DATA = fileURLToPath(new URL('../data', import.meta.url));

/** The groups of UPR Info's exports that are not spelled as ours. */
const GROUP_OF_EXPORT: Record<string, string> = {
	Africa: 'African',
	Asia: 'Asia-Pacific',
	EEG: 'Eastern European'
};

/** Organisations of the exports that the reference does not carry: the Association of Caribbean States. */
const ORGANISATIONS_LEFT_ASIDE = new Set(['ACS']);

/** What the exports write where the recommending State is not known. */
const UNKNOWN_IN_EXPORT = '(Unknown)';

const DOORS = ['embassy', 'accredited', 'geneva', 'unknown'];

const faults: string[] = [];
function expect(holds: boolean, sentence: string): void {
	if (!holds) faults.push(sentence);
}

/** The values of a cell in which several are joined. */
function list(cell: string | undefined): string[] {
	return cell ? cell.split('|') : [];
}

/** Folds a name as files are matched: case, accents and punctuation do not count, and `&` is `and`. */
function fold(name: string): string {
	return name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replaceAll('&', ' and ')
		.replace(/[^a-z0-9]+/g, ' ')
		.trim();
}

function readTable(path: string, columns: string): Row[] {
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

/** Reports values that stand twice in a column that identifies the row. */
function expectUnique(where: string, values: string[]): void {
	const seen = new Set<string>();
	for (const value of values) {
		expect(value !== '', `${where} is empty in one row.`);
		expect(!seen.has(value), `${where} has "${value}" twice.`);
		seen.add(value);
	}
}

function isWhole(cell: string | undefined, from: number, to: number): boolean {
	return /^\d+$/.test(cell ?? '') && Number(cell) >= from && Number(cell) <= to;
}

// The reference ---------------------------------------------------------------------------------------------------

const states = readTable(
	'reference/states.csv',
	'iso3,name,official_name,other_names,un_member,group,subregion,memberships,land_neighbours,sea_neighbours,capital,latitude,longitude'
);
const themes = readTable('reference/themes.csv', 'theme,name,label,family');
const sessions = readTable('reference/sessions.csv', 'session,cycle,year,month,label');
const organisations = readTable('reference/organisations.csv', 'code,name,regional');
const differences = readTable('reference/differences.csv', 'iso3,column,export_value,reference_value,reason');
const profile = readTable(
	'reference/state-theme-profile.csv',
	'recommending_state,theme,cycle,recommendations'
);
const activity = readTable('reference/state-activity.csv', 'recommending_state,cycle,recommendations');

const stateByCode = new Map(states.map((state) => [state.iso3 ?? '', state]));
const codeByName = new Map<string, string>();
const organisationCodes = new Set(organisations.map((organisation) => organisation.code ?? ''));
const themeIds = new Set(themes.map((theme) => theme.theme ?? ''));
const themeNames = new Set(themes.map((theme) => theme.name ?? ''));

function checkStates(): void {
	const where = 'data/reference/states.csv';
	const codes = states.map((state) => state.iso3 ?? '');
	expect(states.length === 195, `${where} has ${states.length} rows instead of 195.`);
	const members = states.filter((state) => state.un_member === 'yes');
	expect(members.length === 193, `${where} has ${members.length} UN members instead of 193.`);
	expect(codes.join() === [...codes].sort().join(), `${where} is not sorted by iso3.`);
	expectUnique(`${where}, column iso3,`, codes);
	expectUnique(
		`${where}, column name,`,
		states.map((state) => state.name ?? '')
	);

	// Without spaces too, so that a reader which drops punctuation altogether finds no two States behind a name.
	const owner = new Map<string, string>();
	for (const state of states) {
		const code = state.iso3 ?? '';
		const own = new Set<string>();
		for (const name of [state.name ?? '', state.official_name ?? '', ...list(state.other_names)]) {
			const folded = fold(name);
			const tight = folded.replaceAll(' ', '');
			const other = owner.get(tight);
			expect(folded !== '', `${where}: ${code} has an empty name.`);
			expect(
				other === undefined || other === code,
				`${where}: "${name}" belongs to both ${other} and ${code}.`
			);
			owner.set(tight, code);
			codeByName.set(folded, code);
		}
		for (const name of list(state.other_names)) {
			const known = [fold(state.name ?? ''), fold(state.official_name ?? '')].includes(fold(name));
			expect(
				!known && !own.has(fold(name)),
				`${where}: ${code} lists "${name}", which it answers to already.`
			);
			own.add(fold(name));
		}
	}

	for (const state of states) {
		const code = state.iso3 ?? '';
		const at = `${where}: ${code}`;
		expect(/^[A-Z]{3}$/.test(code), `${at} is not three capital letters.`);
		expect(code !== UNKNOWN_STATE, `${at} is the code of the Unknown State and cannot be a State.`);
		expect(['yes', 'no'].includes(state.un_member ?? ''), `${at} has un_member "${state.un_member}".`);
		const group = state.group ?? '';
		expect(
			group !== 'Unknown' && (REGIONAL_GROUPS as readonly string[]).includes(group),
			`${at} is in the group "${group}", which does not exist.`
		);
		expect(
			(group === 'Observer') === (state.un_member === 'no'),
			`${at} is in the group "${group}" and has un_member "${state.un_member}".`
		);
		expect(Boolean(state.subregion), `${at} has no subregion.`);
		expect(Boolean(state.capital), `${at} has no capital.`);
		for (const code of list(state.memberships)) {
			expect(organisationCodes.has(code), `${at} is a member of "${code}", which organisations.csv lacks.`);
		}
		for (const [column, limit] of [
			['latitude', 90],
			['longitude', 180]
		] as const) {
			const cell = state[column] ?? '';
			const inRange = /^-?\d{1,3}(\.\d{1,2})?$/.test(cell) && Math.abs(Number(cell)) <= limit;
			expect(inRange, `${at} has the ${column} "${cell}".`);
		}
		for (const column of ['land_neighbours', 'sea_neighbours'] as const) {
			const neighbours = list(state[column]);
			expect(neighbours.join() === [...neighbours].sort().join(), `${at}: ${column} is not sorted.`);
			for (const neighbour of neighbours) {
				const back = list(stateByCode.get(neighbour)?.[column]);
				expect(neighbour !== code, `${at} is its own neighbour.`);
				expect(stateByCode.has(neighbour), `${at} has the neighbour "${neighbour}", which does not exist.`);
				expect(
					back.includes(code),
					`${at} has ${neighbour} in ${column}, and ${neighbour} does not have ${code}.`
				);
			}
		}
		for (const neighbour of list(state.sea_neighbours)) {
			const both = list(state.land_neighbours).includes(neighbour);
			expect(!both, `${at} has ${neighbour} both by land and by sea; keep it in land_neighbours.`);
		}
	}
}

function checkVocabularies(): void {
	expect(themes.length === 54, `data/reference/themes.csv has ${themes.length} rows instead of 54.`);
	for (const column of ['theme', 'name', 'label'] as const) {
		expectUnique(
			`data/reference/themes.csv, column ${column},`,
			themes.map((theme) => theme[column] ?? '')
		);
	}
	for (const theme of themes) {
		const at = `data/reference/themes.csv: "${theme.theme}"`;
		expect(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(theme.theme ?? ''), `${at} is not a slug.`);
		expect(!/[,|]/.test(theme.name ?? ''), `${at} has a comma or a bar in its name, which readers split at.`);
		expect(Boolean(theme.family), `${at} has no family.`);
	}

	expect(
		sessions.length === LAST_SESSION,
		`data/reference/sessions.csv has ${sessions.length} rows instead of ${LAST_SESSION}.`
	);
	let before = 0;
	for (const [index, session] of sessions.entries()) {
		const at = `data/reference/sessions.csv: session ${session.session}`;
		const month = new Date(Date.UTC(Number(session.year), Number(session.month) - 1));
		const label = month.toLocaleDateString('en', { month: 'long', year: 'numeric', timeZone: 'UTC' });
		expect(Number(session.session) === index + 1, `${at} stands in row ${index + 2}; keep them in order.`);
		expect(Number(session.cycle) === cycleOfSession(index + 1), `${at} is not in cycle ${session.cycle}.`);
		expect(isWhole(session.month, 1, 12), `${at} has the month "${session.month}".`);
		expect(session.label === label, `${at} has the label "${session.label}" instead of "${label}".`);
		expect(month.getTime() > before, `${at} does not begin after the session before it.`);
		before = month.getTime();
	}

	expectUnique(
		'data/reference/organisations.csv, column code,',
		organisations.map((organisation) => organisation.code ?? '')
	);
	for (const organisation of organisations) {
		const at = `data/reference/organisations.csv: ${organisation.code}`;
		expect(Boolean(organisation.name), `${at} has no name.`);
		expect(
			['yes', 'no'].includes(organisation.regional ?? ''),
			`${at} has regional "${organisation.regional}".`
		);
		const used = states.some((state) => list(state.memberships).includes(organisation.code ?? ''));
		expect(used, `${at} has no member in states.csv.`);
	}
}

function checkCounts(): void {
	const made = new Map<string, number>();
	for (const row of activity) {
		const key = `${row.recommending_state} in cycle ${row.cycle}`;
		const at = `data/reference/state-activity.csv: ${key}`;
		expect(!made.has(key), `${at} stands twice.`);
		expect(stateByCode.has(row.recommending_state ?? ''), `${at}: the State does not exist.`);
		expect(isWhole(row.cycle, 1, 4), `${at}: the cycle does not exist.`);
		expect(isWhole(row.recommendations, 1, 1e6), `${at} has "${row.recommendations}" recommendations.`);
		made.set(key, Number(row.recommendations));
	}
	const seen = new Set<string>();
	for (const row of profile) {
		const key = `${row.recommending_state} in cycle ${row.cycle}`;
		const at = `data/reference/state-theme-profile.csv: ${key} on "${row.theme}"`;
		expect(!seen.has(at), `${at} stands twice.`);
		expect(themeNames.has(row.theme ?? ''), `${at}: the theme does not exist.`);
		expect(isWhole(row.recommendations, 1, 1e6), `${at} has "${row.recommendations}" recommendations.`);
		expect(
			Number(row.recommendations) <= (made.get(key) ?? 0),
			`${at} has ${row.recommendations} recommendations, more than the State made in all.`
		);
		seen.add(at);
	}
}

// The worked example ----------------------------------------------------------------------------------------------

const cambodia = readTable(
	'cambodia/recommendations.csv',
	'id,session,cycle,state_under_review,recommending_state,themes,action_category,response,document'
);

const coalition = readTable('cambodia/coalition-themes.csv', 'coalition_theme,label,theme,approximate');

function checkExample(): void {
	const where = 'data/cambodia/recommendations.csv';
	const documents: Record<string, string> = { '6': 'A/HRC/13/4', '18': 'A/HRC/26/16' };
	expect(cambodia.length === 343, `${where} has ${cambodia.length} rows instead of 343.`);
	expectUnique(
		`${where}, column id,`,
		cambodia.map((row) => row.id ?? '')
	);
	for (const row of cambodia) {
		const at = `${where}: ${row.id}`;
		expect(row.state_under_review === 'KHM', `${at} is about "${row.state_under_review}".`);
		expect(stateByCode.has(row.recommending_state ?? ''), `${at} comes from "${row.recommending_state}".`);
		expect(row.document === documents[row.session ?? ''], `${at} has the document "${row.document}".`);
		expect(
			Number(row.cycle) === cycleOfSession(Number(row.session)),
			`${at}: its session is not in its cycle.`
		);
		expect(isWhole(row.action_category, 1, 5), `${at} has the action category "${row.action_category}".`);
		expect(
			(RESPONSES as readonly string[]).includes(row.response ?? ''),
			`${at} has the response "${row.response}".`
		);
		expect(list(row.themes).length > 0, `${at} has no theme.`);
		for (const theme of list(row.themes)) expect(themeNames.has(theme), `${at} has the theme "${theme}".`);
	}

	const labels = new Map<string, string>();
	for (const row of coalition) {
		const at = `data/cambodia/coalition-themes.csv: "${row.coalition_theme}"`;
		const id = row.coalition_theme ?? '';
		expect(themeIds.has(row.theme ?? ''), `${at} maps to "${row.theme}", which themes.csv lacks.`);
		expect((labels.get(id) ?? row.label) === row.label, `${at} has two labels.`);
		labels.set(id, row.label ?? '');
	}
	expectUnique(
		'data/cambodia/coalition-themes.csv, the pair of coalition_theme and theme,',
		coalition.map((row) => `${row.coalition_theme} → ${row.theme}`)
	);
	expect(labels.size === 13, `data/cambodia/coalition-themes.csv has ${labels.size} themes instead of 13.`);

	const missions = readTable(
		'cambodia/missions.csv',
		'sending_state,host,door,city,in_the_room,source,as_of'
	);
	expectUnique(
		'data/cambodia/missions.csv, column sending_state,',
		missions.map((row) => row.sending_state ?? '')
	);
	for (const row of missions) {
		const at = `data/cambodia/missions.csv: ${row.sending_state}`;
		expect(stateByCode.has(row.sending_state ?? ''), `${at} does not exist.`);
		expect(stateByCode.has(row.host ?? ''), `${at} has the host "${row.host}".`);
		expect(DOORS.includes(row.door ?? ''), `${at} has the door "${row.door}".`);
		expect(['yes', 'no'].includes(row.in_the_room ?? ''), `${at} has in_the_room "${row.in_the_room}".`);
		expect(Boolean(row.source), `${at} has no source.`);
		expect(/^\d{4}-\d\d-\d\d$/.test(row.as_of ?? ''), `${at} has the date "${row.as_of}".`);
	}
}

// The names in other languages, the crosswalk, the published totals --------------------------------------------------

/** Names that are the same in English and in the other language are written out too, so that none is merely forgotten. */
function checkNames(): void {
	const named: Record<string, Set<string>> = {
		theme: new Set([...themeIds, NO_THEME]),
		family: new Set([...themes.map(({ family }) => family ?? ''), UNCLASSIFIED_FAMILY]),
		organisation: organisationCodes,
		coalition: new Set(coalition.map(({ coalition_theme }) => coalition_theme ?? ''))
	};
	const words = readTable('reference/names.csv', 'kind,id,fr,es');
	const tellings = words.map(({ kind, id }) => `${kind} ${id}`);
	expectUnique('data/reference/names.csv, the pair of kind and id,', tellings);
	for (const { kind, id, fr, es } of words) {
		const at = `data/reference/names.csv: the ${kind} "${id}"`;
		expect(named[kind ?? '']?.has(id ?? '') ?? false, `${at} does not exist.`);
		expect(Boolean(fr) && Boolean(es), `${at} lacks its French or Spanish name.`);
	}
	for (const [kind, ids] of Object.entries(named))
		for (const id of ids)
			expect(
				tellings.includes(`${kind} ${id}`),
				`data/reference/names.csv has no row for the ${kind} "${id}".`
			);

	const stateNames = readTable('reference/state-names.csv', 'iso3,en_article,fr,fr_article,es,es_article');
	const codes = stateNames.map(({ iso3 }) => iso3 ?? '');
	expectUnique('data/reference/state-names.csv, column iso3,', codes);
	const wanted = new Set([...stateByCode.keys(), UNKNOWN_STATE]);
	for (const { iso3, fr, es } of stateNames) {
		const at = `data/reference/state-names.csv: ${iso3}`;
		expect(wanted.has(iso3 ?? ''), `${at} does not exist.`);
		expect(Boolean(fr) && Boolean(es), `${at} lacks its French or Spanish name.`);
	}
	for (const code of wanted)
		expect(codes.includes(code), `data/reference/state-names.csv has no row for ${code}.`);
}

function checkCrosswalk(): void {
	const crosswalk = readTable('reference/theme-crosswalk.csv', 'scheme,theme,issue');
	expectUnique(
		'data/reference/theme-crosswalk.csv, the scheme, theme and issue,',
		crosswalk.map(({ scheme, theme, issue }) => `${scheme} · ${theme} → ${issue}`)
	);
	for (const { scheme, theme, issue } of crosswalk) {
		const at = `data/reference/theme-crosswalk.csv: "${theme}"`;
		expect(Boolean(scheme) && Boolean(theme), `${at} lacks its scheme or its theme.`);
		expect(themeIds.has(issue ?? ''), `${at} maps to "${issue}", which themes.csv lacks.`);
	}
}

function checkPublishedTotals(): void {
	const totals = readTable(
		'reference/published-totals.csv',
		'state_under_review,session,unit,total,supported,publisher'
	);
	expectUnique(
		'data/reference/published-totals.csv, the review and unit,',
		totals.map((row) => `${row.state_under_review} ${row.session} ${row.unit}`)
	);
	for (const row of totals) {
		const at = `data/reference/published-totals.csv: ${row.state_under_review}, session ${row.session}`;
		expect(stateByCode.has(row.state_under_review ?? ''), `${at} is about a State that does not exist.`);
		expect(isWhole(row.session, 1, LAST_SESSION), `${at} is no session.`);
		expect(['paragraphs', 'recommendations'].includes(row.unit ?? ''), `${at} counts "${row.unit}".`);
		expect(isWhole(row.supported, 0, Number(row.total)), `${at} has more supported than in all.`);
		expect(Boolean(row.publisher), `${at} has no publisher.`);
	}
}

// The exports -----------------------------------------------------------------------------------------------------

/** Decodes the entities the exports hold: decimal numbers and the four of XML. */
function decode(cell: string | undefined): string {
	return (cell ?? '')
		.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
		.replaceAll('&quot;', '"')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&amp;', '&')
		.trim();
}

/** Comma-joined values of one cell; no organisation or issue has a comma of its own. */
function splitAtCommas(cell: string | undefined): string[] {
	return decode(cell)
		.split(',')
		.map((value) => value.trim())
		.filter(Boolean);
}

/** The folder with the exports: the one named, or `upr-info` in it. */
function exportFiles(folder: string): string[] {
	for (const candidate of [join(folder, 'upr-info'), folder]) {
		if (!existsSync(candidate) || !statSync(candidate).isDirectory()) continue;
		const files = readdirSync(candidate).filter((file) => file.endsWith('.csv'));
		if (files.length > 0) return files.sort().map((file) => join(candidate, file));
	}
	return [];
}

function readExports(files: string[]): Row[] {
	return files.flatMap((file) => {
		// Only State names, groups, organisations and issues are read here, and these are ASCII.
		const text = readFileSync(file, 'latin1').replace(/\r\n?/g, '\n');
		const parsed = Papa.parse<Row>(text, { header: true, delimiter: ',', skipEmptyLines: true });
		for (const error of parsed.errors) faults.push(`${file}, row ${(error.row ?? 0) + 2}: ${error.message}.`);
		return parsed.data;
	});
}

function count(table: Map<string, number>, key: string): void {
	table.set(key, (table.get(key) ?? 0) + 1);
}

/** Reports every key whose count is not the same on both sides. */
function expectSameCounts(where: string, ours: Map<string, number>, theirs: Map<string, number>): void {
	for (const key of new Set([...ours.keys(), ...theirs.keys()])) {
		const [left, right] = [ours.get(key) ?? 0, theirs.get(key) ?? 0];
		expect(left === right, `${where}: ${key} counts ${left}, the exports ${right}.`);
	}
}

function compareWithExports(rows: Row[]): void {
	const groups = new Map<string, Set<string>>();
	const memberships = new Map<string, Set<string>>();
	const organisationsOfExport = new Set<string>();
	const leftAside = new Set<string>();
	const issues = new Set<string>();
	const nameless = new Set<string>();

	for (const row of rows) {
		for (const issue of splitAtCommas(row.Issue)) issues.add(issue);
		for (const side of ['To', 'From']) {
			const name = decode(row[side]);
			if (name === UNKNOWN_IN_EXPORT) continue;
			const code = codeByName.get(fold(name));
			if (code === undefined) {
				nameless.add(name);
				continue;
			}
			const group = decode(row[`${side}-Rgrp`]);
			if (!groups.has(code)) groups.set(code, new Set());
			if (!memberships.has(code)) memberships.set(code, new Set());
			groups.get(code)?.add(GROUP_OF_EXPORT[group] ?? group);
			for (const organisation of splitAtCommas(row[`${side}-Org`])) {
				if (ORGANISATIONS_LEFT_ASIDE.has(organisation)) leftAside.add(organisation);
				else {
					organisationsOfExport.add(organisation);
					memberships.get(code)?.add(organisation);
				}
			}
		}
	}

	for (const name of nameless) faults.push(`The exports name "${name}", which states.csv does not know.`);
	for (const issue of issues) {
		expect(themeNames.has(issue), `The exports have the issue "${issue}", which themes.csv lacks.`);
	}
	for (const name of themeNames) {
		expect(issues.has(name), `themes.csv has "${name}", which the exports do not.`);
	}
	for (const organisation of organisationsOfExport) {
		expect(organisationCodes.has(organisation), `The exports name the organisation "${organisation}".`);
	}

	const found: { code: string; column: string; theirs: string; ours: string }[] = [];
	for (const code of [...groups.keys()].sort()) {
		const state = stateByCode.get(code);
		for (const group of groups.get(code) ?? []) {
			if (group !== state?.group)
				found.push({ code, column: 'group', theirs: group, ours: state?.group ?? '' });
		}
		const theirs = memberships.get(code) ?? new Set<string>();
		const ours = new Set(list(state?.memberships));
		for (const organisation of [...organisationsOfExport].sort()) {
			if (theirs.has(organisation) === ours.has(organisation)) continue;
			found.push({
				code,
				column: 'memberships',
				theirs: theirs.has(organisation) ? organisation : '',
				ours: ours.has(organisation) ? organisation : ''
			});
		}
	}

	const keyOf = (code = '', column = '', theirs = '', ours = '') => [code, column, theirs, ours].join('\t');
	const reasons = new Map(
		differences.map((row) => [
			keyOf(row.iso3, row.column, row.export_value, row.reference_value),
			row.reason ?? ''
		])
	);
	console.log(`Where states.csv and the exports differ (${found.length}):`);
	for (const { code, column, theirs, ours } of found) {
		const reason = reasons.get(keyOf(code, column, theirs, ours));
		const what = `${code} ${column}: the exports say ${theirs || 'nothing'}, the reference ${ours || 'nothing'}`;
		reasons.delete(keyOf(code, column, theirs, ours));
		console.log(`  ${what}${reason ? `: ${reason}` : ''}`);
		expect(Boolean(reason), `${what}, and differences.csv gives no reason.`);
	}
	for (const key of reasons.keys()) {
		faults.push(`differences.csv explains "${key.replaceAll('\t', ' · ')}", where there is no difference.`);
	}
	for (const organisation of leftAside)
		console.log(`Left aside: ${organisation}, which the reference does not carry.`);
}

/** The counts and the example were drawn from the same exports; they must still come out of them. */
function recount(rows: Row[]): void {
	const made = new Map<string, number>();
	const byTheme = new Map<string, number>();
	const example = new Map<string, number>();
	for (const row of rows) {
		const code = codeByName.get(fold(decode(row.From)));
		if (code === undefined) continue;
		const session = Number(row.Session);
		const cycle = cycleOfSession(session);
		const issues = splitAtCommas(row.Issue);
		count(made, `${code} in cycle ${cycle}`);
		for (const issue of issues) count(byTheme, `${code} in cycle ${cycle} on "${issue}"`);
		if (decode(row.To) === 'Cambodia') {
			const response = decode(row.Response) === 'Accepted' ? 'Supported' : decode(row.Response);
			count(example, [session, code, [...issues].sort().join('|'), decode(row.Action), response].join(' · '));
		}
	}

	const table = (entries: [string, number][]) => new Map(entries);
	expectSameCounts(
		'data/reference/state-activity.csv',
		table(
			activity.map((row) => [`${row.recommending_state} in cycle ${row.cycle}`, Number(row.recommendations)])
		),
		made
	);
	expectSameCounts(
		'data/reference/state-theme-profile.csv',
		table(
			profile.map((row) => [
				`${row.recommending_state} in cycle ${row.cycle} on "${row.theme}"`,
				Number(row.recommendations)
			])
		),
		byTheme
	);
	const ours = new Map<string, number>();
	for (const row of cambodia) {
		const sorted = list(row.themes).sort().join('|');
		count(ours, [row.session, row.recommending_state, sorted, row.action_category, row.response].join(' · '));
	}
	expectSameCounts('data/cambodia/recommendations.csv', ours, example);
}

checkStates();
checkVocabularies();
checkCounts();
checkExample();
checkNames();
checkCrosswalk();
checkPublishedTotals();
expectUnique(
	'data/reference/differences.csv, the four columns before the reason,',
	differences.map((row) => [row.iso3, row.column, row.export_value, row.reference_value].join(' · '))
);
for (const row of differences) {
	expect(stateByCode.has(row.iso3 ?? ''), `data/reference/differences.csv: "${row.iso3}" does not exist.`);
	expect(Boolean(row.reason), `data/reference/differences.csv: ${row.iso3} has a row without reason.`);
}

const folder = process.env.DEMARCHE_REAL_DATA;
if (folder === undefined || folder === '') {
	console.log('Not compared with real exports: DEMARCHE_REAL_DATA is not set.');
} else {
	const files = exportFiles(folder);
	expect(files.length > 0, 'DEMARCHE_REAL_DATA is set, and its folder holds no CSV of UPR Info.');
	if (files.length > 0) {
		const rows = readExports(files);
		console.log(`Compared with ${rows.length} rows of ${files.length} exports.`);
		compareWithExports(rows);
		recount(rows);
	}
}

if (faults.length > 0) {
	for (const fault of faults) console.error(fault);
	console.error(`${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in the bundled tables.`);
	process.exit(1);
}
console.log(
	`The bundled tables are consistent: ${states.length} States, ${themes.length} themes, ${sessions.length} sessions, ` +
		`${organisations.length} organisations, ${cambodia.length} recommendations to Cambodia.`
);
