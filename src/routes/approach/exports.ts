import type {
	CoveragePlan,
	LedgerEntry,
	OverallRow,
	Shortlist,
	ThemeShortlist
} from '$lib/analysis/approach';
import { toCsv } from '$lib/exports/csv';
import { m } from '$lib/i18n';
import { roomDay, type Mission } from '$lib/model/mission';
import { doorWords } from '$lib/views/approach/doors';
import type { Names } from '$lib/views/names';
import { reasonLine, reasonWords } from '$lib/views/approach/reasons';

/** What stands on every row of a file, so that a figure never travels without it. */
export interface Provenance {
	sur: string;
	session: number;
	/** What the estimates rest on, in words. */
	basis: string;
	/** How the estimates fared where they were tested, in words. */
	tested: string;
	source: string;
	simulated: boolean;
}

interface Words {
	names: Names;
	labels: ReadonlyMap<string, string>;
	missions: ReadonlyMap<string, Mission>;
	yearOf: (session: number) => string;
	/** Labels of the issues behind a theme, joined by `|`; empty where it is an issue under its own name. */
	through: (theme: string) => string;
}

type Cells = Record<string, string | number>;

const thousandths = (share: number): number => Math.round(share * 1000) / 1000;

/** The list of one theme as CSV. */
export function shortlistCsv(
	{ rows, theme, average }: Pick<ThemeShortlist, 'rows' | 'theme' | 'average'>,
	{ names, labels, missions, yearOf, through }: Words,
	provenance: Provenance
): string {
	return csv(
		rows.map((row) => {
			const words = reasonWords(row, names.state(provenance.sur), yearOf, names);
			return {
				theme: labels.get(theme) ?? theme,
				counted_through: through(theme),
				rank: row.rank,
				state: row.state,
				name: names.state(row.state),
				group: names.group(row.group),
				probability: thousandths(row.probability),
				low: thousandths(row.low),
				high: thousandths(row.high),
				reasons: reasonLine(row.reasons, average, words),
				raised_here: words.years.join('|'),
				...doorCells(missions.get(row.state))
			};
		}),
		provenance
	);
}

/** The list over all themes as CSV: a column for each theme. */
export function overallCsv(
	rows: readonly OverallRow[],
	themes: Shortlist['themes'],
	{ names, labels, missions, through }: Words,
	provenance: Provenance
): string {
	const behind = themes
		.filter(({ theme }) => through(theme) !== '')
		.map(({ theme }) => `${labels.get(theme) ?? theme}: ${through(theme)}`)
		.join('; ');
	return csv(
		rows.map((row) => ({
			rank: row.rank,
			state: row.state,
			name: names.state(row.state),
			group: names.group(row.group),
			expected_weighted: thousandths(row.expected),
			at_least_one: thousandths(row.atLeastOne),
			...Object.fromEntries(
				themes.map(({ theme }) => [
					labels.get(theme) ?? theme,
					thousandths(row.probabilities.find((one) => one.theme === theme)?.probability ?? 0)
				])
			),
			counted_through: behind,
			...doorCells(missions.get(row.state))
		})),
		provenance
	);
}

/** The plan as CSV: a row for each ask, and one for each theme that nobody carries. */
export function coverageCsv(
	plan: CoveragePlan,
	{ names, labels, missions, through }: Words,
	provenance: Provenance
): string {
	const covered = new Map(plan.themes.map((row) => [row.theme, row.covered]));
	const priorities = new Map(plan.themes.map((row) => [row.theme, row.priority]));
	const rowOf = (theme: string) => ({
		theme: labels.get(theme) ?? theme,
		counted_through: through(theme),
		priority: priorities.get(theme) ?? '',
		theme_covered: thousandths(covered.get(theme) ?? 0)
	});
	return csv(
		[
			...plan.uncovered.map((theme) => ({
				state: '',
				name: m.approach_uncovered(),
				...rowOf(theme),
				probability: 0,
				locked: '',
				...doorCells(undefined)
			})),
			...plan.meetings.flatMap((meeting) =>
				meeting.asks.map((ask) => ({
					state: meeting.state,
					name: names.state(meeting.state),
					...rowOf(ask.theme),
					probability: thousandths(ask.probability),
					locked: ask.locked || meeting.locked ? 'yes' : 'no',
					...doorCells(missions.get(meeting.state))
				}))
			)
		],
		provenance
	);
}

/** The follow-up as CSV: a row for each State, theme and review in which it was raised. */
export function ledgerCsv(
	entries: readonly LedgerEntry[],
	{ names, missions }: Words,
	provenance: Provenance
): string {
	// Counts, and no estimate: what is said of estimates has no place beside them.
	const { sur, session, source, simulated } = provenance;
	return csv(
		entries.flatMap(({ state, theme, status, reviews }) =>
			reviews.map((review) => ({
				state,
				name: names.state(state),
				theme: names.theme(theme),
				status,
				raised_in_session: review.session,
				cycle: review.cycle,
				recommendations: review.recommendations,
				supported: review.supported,
				noted: review.noted,
				response: review.response,
				...doorCells(missions.get(state))
			}))
		),
		{ sur, session, source, simulated }
	);
}

function doorCells(mission: Mission | undefined): Cells {
	return { door: doorWords(mission).door, in_the_room: mission?.inTheRoom ? roomDay(mission) || 'yes' : '' };
}

function csv(
	rows: readonly Cells[],
	{ simulated, ...provenance }: Omit<Provenance, 'basis' | 'tested'>
): string {
	const full = rows.map((row): Cells => ({ ...row, ...provenance }));
	const keys = Object.keys(full[0] ?? provenance);
	return toCsv<Cells>(
		keys.map((key) => ({ key })),
		full,
		{ simulated }
	);
}
