import { cycleOfSession } from '../../src/lib/model/calendar';
import { RESPONSES } from '../../src/lib/model/vocabulary';
import { list } from './cells';
import { expect, expectUnique, isWhole } from './faults';
import { cambodia, coalition, readTable, stateByCode, themeIds, themeNames } from './tables';

const DOORS = ['embassy', 'accredited', 'geneva', 'unknown'];

/** The worked example: its recommendations, the themes of its coalition, its missions. */
export function checkExample(): void {
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
