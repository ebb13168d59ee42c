import { cycleOfSession } from '../../src/lib/model/calendar';
import { fold, list } from './cells';
import { decode, splitAtCommas } from './exports';
import { count, expectSameCounts } from './faults';
import { activity, cambodia, codeByName, profile, type Row } from './tables';

/** The counts and the example were drawn from the same exports; they must still come out of them. */
export function recount(rows: Row[]): void {
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
