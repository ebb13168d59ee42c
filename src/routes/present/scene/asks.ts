import { facets } from '$lib/analysis/facets';
import { headline } from '$lib/analysis/headline';
import { selectionOf } from '$lib/deck/scene-link';
import { narrowed, type Narrowing } from '$lib/deck/reveal';
import type { Scene } from '$lib/deck/types';
import { compareNames, formatList, formatNumber, inSentence, localCoalition, m } from '$lib/i18n';
import { layoutBars, type Bar } from '$lib/layouts/figure';
import { amongGroups, inCycles } from './among-groups';
import { presentIn, textOf } from './explore';
import { filterWords } from './filter-words';
import { grown } from './grown';
import { keptRows } from './kept';
import type { Drawn, Stage } from './picture';
import type { SceneDesk } from './scene-desk';

/** What was asked so far on each theme of the coalition, and how much of it was noted. */
export async function drawAsks(
	desk: SceneDesk,
	scene: Scene,
	stage: Stage,
	narrowing: Narrowing,
	signal: AbortSignal
): Promise<Drawn> {
	const own = selectionOf(scene).filters;
	const filters = narrowed(own, narrowing);
	const { dataset, names } = desk;
	const counted = async (response: string[]) => {
		const rows = await desk.ask(facets({ ...filters, response }), signal);
		return new Map(
			rows.filter(({ facet }) => facet === 'coalition').map((row) => [row.value, row.recommendations])
		);
	};
	const [all, noted, [figures], present] = await Promise.all([
		counted([]),
		counted(['Noted']),
		desk.ask(headline(filters), signal),
		presentIn(desk, own, signal)
	]);
	const themes = localCoalition(dataset.coalition)
		.map(({ id, label, themes: issues }) => ({
			id,
			label,
			issues: formatList(issues.map(names.theme)),
			all: all.get(id) ?? 0,
			noted: noted.get(id) ?? 0
		}))
		.sort((a, b) => b.all - a.all || compareNames(a.label, b.label));
	const shown = keptRows(themes, stage.kept);
	const { figure, leftOut } = grown(stage, (size) =>
		layoutBars(
			[
				{
					heading: '',
					bars: shown.map((theme): Bar => ({
						id: `coalition:${theme.id}`,
						label: theme.label,
						parts: [
							{
								value: theme.all - theme.noted,
								paint: 'supported',
								title: m.present_asks_rest({
									count: formatNumber(theme.all - theme.noted),
									issues: theme.issues
								})
							},
							{
								value: theme.noted,
								paint: 'noted',
								hatched: true,
								title: m.present_asks_noted({ count: formatNumber(theme.noted), issues: theme.issues })
							}
						],
						value:
							theme.noted === 0
								? formatNumber(theme.all)
								: m.present_asks_value({ all: formatNumber(theme.all), noted: formatNumber(theme.noted) })
					}))
				}
			],
			size,
			textOf(stage)
		)
	);
	const [top] = themes;
	const last = themes.at(-1);
	const more = themes.length - shown.length + (leftOut[0] ?? 0);
	const sentence =
		top && last
			? m.present_headline_asks({
					themes: formatNumber(themes.length),
					sur: figures?.only_sur == null ? m.present_all_reviews() : names.state(figures.only_sur),
					top: inSentence(top.label),
					most: formatNumber(top.all),
					last: inSentence(last.label),
					least: formatNumber(last.all)
				})
			: '';
	return {
		headline: amongGroups(
			inCycles(sentence, filters.cycle, present.cycles),
			filters.group,
			present.groups,
			names
		),
		figure,
		legend: [
			{ paint: 'supported', label: names.response('Supported') },
			{ paint: 'noted', label: names.response('Noted'), hatched: true }
		],
		remark: '',
		filters: filterWords(filters, desk, names),
		unit: m.present_unit_asks(),
		leftOut: [
			...(top && last && top !== last ? [top, last] : []).map(({ label, issues }) =>
				m.present_asks_issues({ theme: label, issues })
			),
			more > 0 ? m.present_more_rows({ count: more, words: formatNumber(more) }) : ''
		]
			.filter((part) => part !== '')
			.join(' · '),
		estimated: false,
		empty: (figures?.recommendations ?? 0) === 0,
		present,
		kept: { rows: [themes.length - more] }
	};
}
