import type { OverallRow, ShortlistRow } from '$lib/analysis/approach';
import type { Scene } from '$lib/deck/types';
import { formatDecimal, formatList, formatNumber, formatPercent, inSentence, m } from '$lib/i18n';
import { groupPaint, layoutBars, type Bar, type BarList } from '$lib/layouts/figure';
import type { RegionalGroup } from '$lib/model/vocabulary';
import { headlineOf } from '../../approach/headline';
import { likelyWords } from './likely-words';
import { estimate, trustWords, type Estimates } from './approach';
import { doorClauses, documentedDoors } from './doors';
import { textOf } from './explore';
import { grown } from './grown';
import { keptRows } from './kept';
import { groupLegend } from './legend';
import type { Drawn, Stage } from './picture';
import type { SceneDesk } from './scene-desk';

/** Rows of a list, as many as a room takes in. */
const MOST_ROWS = 10;

/** Whom to approach: on one theme, on two side by side, or on all together. */
export async function drawShortlist(
	desk: SceneDesk,
	scene: Scene,
	stage: Stage,
	signal: AbortSignal
): Promise<Drawn> {
	const found = await estimate(desk, scene);
	signal.throwIfAborted();
	const { names, dataset } = desk;
	const { list, selection, themes } = found;
	const sur = names.state(selection.sur);
	const years = new Map(dataset.reference.sessions.map(({ session, year }) => [session, String(year)]));
	const chosen = [...new Set([selection.theme, scene.beside])].flatMap((id) => {
		const theme = themes.find((one) => one.id === id);
		const rows = list.themes.find((one) => one.theme === id)?.rows;
		return theme && rows ? [{ theme, rows }] : [];
	});
	const lists: BarList[] =
		chosen.length === 0
			? [{ heading: '', bars: list.overall.slice(0, MOST_ROWS).map((row) => overallBar(row, names.state)) }]
			: chosen.map(({ theme, rows }) => ({
					heading: chosen.length > 1 ? theme.label : '',
					bars: rows.slice(0, MOST_ROWS).map((row) => themeBar(row, names.state, years))
				}));
	const shown = lists.map(({ heading, bars }, at) => ({ heading, bars: keptRows(bars, stage.kept, at) }));
	const { figure, leftOut: missing } = grown(stage, (size) => layoutBars(shown, size, textOf(stage)));
	const leftOut = lists.map(
		({ bars }, at) => bars.length - (shown[at]?.bars.length ?? 0) + (missing[at] ?? 0)
	);
	const more = Math.max(0, ...leftOut);
	const fitting = (rows: readonly { state: string; group: RegionalGroup }[], at: number) => {
		const asked = rows.slice(0, MOST_ROWS);
		return asked.slice(0, asked.length - (leftOut[at] ?? 0));
	};
	const drawn =
		chosen.length === 0 ? fitting(list.overall, 0) : chosen.flatMap(({ rows }, at) => fitting(rows, at));
	return {
		headline: sentenceOf(found, chosen, sur, names.state),
		figure,
		legend: groupLegend(
			drawn.map(({ group }) => group),
			names
		),
		remark: trustWords(found),
		filters: m.present_review({ sur, session: formatNumber(found.session) }),
		unit: chosen.length === 0 ? m.present_unit_overall() : m.present_unit_likely(),
		leftOut: [
			...doorClauses(
				drawn.map(({ state }) => state),
				documentedDoors(selection.sur),
				names.state
			),
			more > 0 ? m.present_more_rows({ count: more, words: formatNumber(more) }) : ''
		]
			.filter((part) => part !== '')
			.join(' · '),
		estimated: true,
		empty: list.overall.length === 0,
		present: { cycles: [], groups: [] },
		kept: { rows: lists.map(({ bars }, at) => bars.length - (leftOut[at] ?? 0)) }
	};
}

function sentenceOf(
	{ list, themes }: Estimates,
	chosen: readonly { theme: { label: string }; rows: readonly ShortlistRow[] }[],
	sur: string,
	nameOf: (iso3: string) => string
): string {
	const [first, second] = chosen;
	if (first && second) {
		const named = (rows: readonly ShortlistRow[]) =>
			formatList(rows.slice(0, 3).map(({ state }) => nameOf(state)));
		return m.present_headline_two({
			one: inSentence(first.theme.label),
			ones: named(first.rows),
			two: inSentence(second.theme.label),
			twos: named(second.rows)
		});
	}
	return headlineOf({
		tab: 'shortlist',
		sur,
		theme: first?.theme.label,
		themes: themes.filter(({ priority }) => priority > 0).length,
		rows: first?.rows,
		overall: list.overall,
		ledger: undefined,
		plan: undefined
	});
}

function themeBar(
	row: ShortlistRow,
	nameOf: (iso3: string) => string,
	years: ReadonlyMap<number, string>
): Bar {
	const { state, group, probability, low, high } = row;
	const { whole, share, grounds } = likelyWords(row, years);
	return {
		id: `state:${state}`,
		label: nameOf(state),
		dot: groupPaint(group),
		parts: [{ value: probability, paint: 'accent', title: formatPercent(probability) }],
		value: whole,
		parted: { inside: share, behind: grounds },
		interval: [low, high]
	};
}

function overallBar({ state, group, probabilities }: OverallRow, nameOf: (iso3: string) => string): Bar {
	const expected = probabilities.reduce((sum, { probability }) => sum + probability, 0);
	const words = m.present_themes_expected({ count: formatDecimal(expected) });
	return {
		id: `state:${state}`,
		label: nameOf(state),
		dot: groupPaint(group),
		parts: [{ value: expected, paint: 'accent', title: words }],
		value: words
	};
}
