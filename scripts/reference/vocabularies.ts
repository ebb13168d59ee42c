import { cycleOfSession, LAST_SESSION } from '../../src/lib/model/calendar';
import { list } from './cells';
import { expect, expectUnique, isWhole } from './faults';
import { organisations, sessions, states, themes } from './tables';

/** The themes, the sessions and the organisations. */
export function checkVocabularies(): void {
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
