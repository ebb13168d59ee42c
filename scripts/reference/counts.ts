import { expect, isWhole } from './faults';
import { activity, profile, stateByCode, themeNames } from './tables';

/** How much each State recommended, in all and on each theme. */
export function checkCounts(): void {
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
