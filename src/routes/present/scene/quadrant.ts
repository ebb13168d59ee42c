import { acceptanceQuestion } from '$lib/analysis/approach';
import type { Scene } from '$lib/deck/types';
import { formatList, formatNumber, formatPercent, m } from '$lib/i18n';
import { figureOfQuadrant, groupPaint, wholeOf } from '$lib/layouts/figure';
import { cornerOf, layoutQuadrant, type QuadrantPoint } from '$lib/layouts/quadrant';
import { estimate, trustWords } from './approach';
import { textOf } from './explore';
import { groupLegend } from './legend';
import type { Drawn, Stage } from './picture';
import type { SceneDesk } from './scene-desk';

/** States in the field: as many as their names find room for. */
const MOST_STATES = 24;

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
	const answers = await desk.ask(acceptanceQuestion(selection.sur), signal);
	const accepted = await room.ask({
		kind: 'acceptance',
		rows: answers,
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
	const geometry =
		points.length === 0
			? undefined
			: layoutQuadrant(points, stage.size, {
					...textOf(stage),
					split,
					radius,
					corners: [
						m.approach_corner_friends(),
						m.approach_corner_first(),
						m.approach_corner_long(),
						m.approach_corner_hard()
					],
					forced: scene.highlighted.map((id) => id.replace(/^state:/, ''))
				});
	const inCorner = (corner: string) =>
		points.filter((point) => cornerOf(point, split) === corner).map(({ label }) => label);
	return {
		headline: sentence(inCorner('top-right'), inCorner('bottom-right'), sur),
		figure: geometry
			? figureOfQuadrant(geometry, stage.size, {
					fontSize: stage.fontSize,
					radius,
					paintOf: (id) => groupPaint(names.groupOf(id)),
					describe: ({ x, y }) => m.present_point({ raise: formatPercent(x), accept: formatPercent(y), sur }),
					formatX: formatPercent,
					formatY: formatPercent
				})
			: wholeOf(stage.size),
		legend: groupLegend(
			points.map(({ id }) => names.groupOf(id)),
			names
		),
		remark: trustWords(found, sur),
		filters: [m.present_review({ sur, session: formatNumber(session) }), theme?.label ?? '']
			.filter((part) => part !== '')
			.join(', '),
		unit: m.present_unit_quadrant({ sur }),
		leftOut: '',
		estimated: true,
		empty: points.length === 0,
		present: { cycles: [], groups: [] }
	};
}

function sentence(first: readonly string[], hard: readonly string[], sur: string): string {
	if (first.length === 0 || hard.length === 0) return m.present_headline_quadrant_plain({ sur });
	return m.present_headline_quadrant({
		sur,
		first: formatList(first.slice(0, 3)),
		hard: formatList(hard.slice(0, 3))
	});
}
