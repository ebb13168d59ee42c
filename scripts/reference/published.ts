import { LAST_SESSION } from '../../src/lib/model/calendar';
import { expect, expectUnique, isWhole } from './faults';
import { differences, readTable, stateByCode, themeIds } from './tables';

/** Where the themes of other schemes lead. */
export function checkCrosswalk(): void {
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

/** The totals that others published of a review. */
export function checkPublishedTotals(): void {
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

/** What the reference says otherwise than the exports, each with its reason. */
export function checkDifferences(): void {
	expectUnique(
		'data/reference/differences.csv, the four columns before the reason,',
		differences.map((row) => [row.iso3, row.column, row.export_value, row.reference_value].join(' · '))
	);
	for (const row of differences) {
		expect(stateByCode.has(row.iso3 ?? ''), `data/reference/differences.csv: "${row.iso3}" does not exist.`);
		expect(Boolean(row.reason), `data/reference/differences.csv: ${row.iso3} has a row without reason.`);
	}
}
