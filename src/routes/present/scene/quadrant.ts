import { acceptanceQuestion } from '$lib/analysis/approach';
import type { Scene } from '$lib/deck/types';
import { formatList, formatNumber, formatPercent, inSentence, m } from '$lib/i18n';
import { figureOfQuadrant, groupPaint } from '$lib/layouts/figure';
import { layoutQuadrant, type QuadrantPoint } from '$lib/layouts/quadrant';
import type { ApproachTheme } from '$lib/state/approach-themes';
import { estimate, trustWords, type Estimates } from './approach';
import { textOf } from './explore';
import { groupLegend } from './legend';
import { named, noRoomWords, withoutNameWords } from './named';
import type { Drawn, Stage } from './picture';
import type { SceneDesk } from './scene-desk';

/** States in the field: as many as their names find room for. */
const MOST_STATES = 24;
/** States in the sentence above it. */
const NAMED = 3;

/** How likely States are to raise the theme, and the State under review to support them. */
export async function drawQuadrant(
	desk: SceneDesk,
	scene: Scene,
	stage: Stage,
	signal: AbortSignal
): Promise<Drawn> {
	const found = await estimate(desk, scene);
	const { names } = desk;
	const { list, selection, themes, room, session } = found;
	const sur = names.state(selection.sur);
	const theme = themes.find(({ id, priority }) => id === selection.theme && priority > 0);
	const count = Math.max(1, list.themes.length);
	const rows = list.themes.find((one) => one.theme === theme?.id)?.rows;
	const shown = rows
		? rows.slice(0, MOST_STATES).map(({ state, probability }) => ({ state, raise: probability }))
		: list.overall.slice(0, MOST_STATES).map(({ state, probabilities }) => ({
				state,
				raise: probabilities.reduce((sum, { probability }) => sum + probability, 0) / count
			}));
	const wanted = {
		sur: selection.sur,
		before: session,
		theme: {
			id: theme?.id ?? 'all',
			issues: [
				...new Set(
					(theme ? [theme] : themes.filter(({ priority }) => priority > 0)).flatMap(({ issues }) => issues)
				)
			]
		},
		states: shown.map(({ state }) => state)
	};
	const accepted = await desk.once(wanted, async () => {
		const rows = await desk.ask(acceptanceQuestion(selection.sur), new AbortController().signal);
		return room.ask({ kind: 'acceptance', rows, ...wanted });
	});
	signal.throwIfAborted();
	const points = shown.flatMap(({ state, raise }, index): QuadrantPoint[] => {
		const y = accepted[index]?.probability;
		return y === undefined ? [] : [{ id: state, label: names.state(state), x: raise, y, priority: raise }];
	});
	const overall = accepted[0]?.overall;
	const split = {
		x: points.reduce((sum, { x }) => sum + x, 0) / Math.max(1, points.length),
		y: overall && overall.answered > 0 ? overall.supported / overall.answered : 0.5
	};
	const radius = 0.4 * stage.fontSize;
	const { geometry, left } = named(points, stage.kept?.points, (shown) =>
		layoutQuadrant(shown, stage.size, {
			...textOf(stage),
			split,
			radius,
			axes: [theme ? m.present_axis_raise_one() : m.present_axis_raise(), m.present_axis_support({ sur })],
			leaders: true,
			widest: formatPercent(1),
			corners: [
				m.present_corner_above_unlikely(),
				m.present_corner_above_likely(),
				m.present_corner_below_unlikely(),
				m.present_corner_below_likely()
			],
			forced: scene.highlighted.map((id) => id.replace(/^state:/, ''))
		})
	);
	return {
		headline: sentence(
			points,
			overall && overall.answered > 0 ? split.y : undefined,
			sur,
			themesWords(found, theme)
		),
		figure: figureOfQuadrant(geometry, stage.size, {
			fontSize: stage.fontSize,
			radius,
			paintOf: (id) => groupPaint(names.groupOf(id)),
			describe: ({ x, y }) => m.present_point({ raise: formatPercent(x), accept: formatPercent(y), sur }),
			formatX: formatPercent,
			formatY: formatPercent
		}),
		legend: groupLegend(
			geometry.points.map(({ id }) => names.groupOf(id)),
			names
		),
		remark: trustWords(found),
		filters: [m.present_review({ sur, session: formatNumber(session) }), theme?.label ?? '']
			.filter((part) => part !== '')
			.join(', '),
		unit: [theme ? '' : themesList(found), m.present_unit_quadrant()]
			.filter((part) => part !== '')
			.join(' · '),
		leftOut: [noRoomWords(left), withoutNameWords(geometry)].filter((part) => part !== '').join(' · '),
		estimated: true,
		empty: points.length === 0,
		present: { cycles: [], groups: [] },
		kept: { points: geometry.points.map(({ id }) => id) }
	};
}

/** Themes that a caption names; more are counted in the headline. */
const MOST_THEMES = 8;

const asked = ({ themes }: Estimates) => themes.filter(({ priority }) => priority > 0);

/** What is raised, as the headline says it: one theme by its name, several as whose they are and how many. */
function themesWords(found: Estimates, theme: ApproachTheme | undefined): string {
	if (theme) return m.present_themes_one({ theme: inSentence(theme.label) });
	const count = formatNumber(asked(found).length);
	return found.selection.scheme === 'coalition'
		? m.present_themes_coalition({ count })
		: m.present_themes_chosen({ count });
}

/** The themes by name, where they are few. */
function themesList(found: Estimates): string {
	const labels = asked(found).map(({ label }) => inSentence(label));
	return labels.length > MOST_THEMES ? '' : m.present_themes_list({ themes: formatList(labels) });
}

/**
 * The likeliest, and how much the State under review would support of what they recommend, beside what it supported so far.
 * @param sofar share of all recommendations that it supported; `undefined` where it answered none
 */
function sentence(
	points: readonly QuadrantPoint[],
	sofar: number | undefined,
	sur: string,
	themes: string
): string {
	const first = points.toSorted((a, b) => b.x - a.x).slice(0, NAMED);
	const shares = first.map(({ y }) => y);
	const [low, high] = [formatPercent(Math.min(...shares)), formatPercent(Math.max(...shares))];
	if (first.length < NAMED || low === high || sofar === undefined)
		return m.present_headline_quadrant_plain({ sur });
	return m.present_headline_quadrant({
		sur,
		themes,
		first: formatList(first.map(({ label }) => label)),
		low,
		high,
		average: formatPercent(sofar)
	});
}
