import { publicSourcesOf } from '$lib/i18n/public-sources';
import type { Narrowing } from '$lib/deck/reveal';
import { selectionOf } from '$lib/deck/scene-link';
import { WHOLE, type Scene } from '$lib/deck/types';
import { formatDate, m } from '$lib/i18n';
import { seenFrom } from '$lib/layouts/figure';
import { drawAsks } from './asks';
import { drawExplore } from './explore';
import type { Drawn, Picture, Stage } from './picture';
import { drawQuadrant } from './quadrant';
import type { SceneDesk } from './scene-desk';
import { drawShortlist } from './shortlist';

/**
 * A scene as a picture: asks, lays out, words.
 * @param narrowing choices on top of the scene's own: a step of its reveal, what somebody asked to see
 * @throws QueryError, ApproachError in one sentence; AbortError when `signal` fires first
 */
export async function composeScene(
	desk: SceneDesk,
	scene: Scene,
	stage: Stage,
	narrowing: Narrowing,
	signal: AbortSignal
): Promise<Picture> {
	const drawn = await draw(desk, scene, stage, narrowing, signal);
	signal.throwIfAborted();
	const { dataset } = desk;
	return {
		headline: scene.headline === '' ? drawn.headline : scene.headline,
		comment: scene.comment,
		figure: isWhole(scene) ? drawn.figure : seenFrom(drawn.figure, scene.camera),
		highlighted: scene.highlighted,
		legend: drawn.legend,
		remark: drawn.remark,
		caption: [
			sourceWords(desk),
			drawn.filters,
			drawn.unit,
			drawn.leftOut,
			formatDate(dataset.sources[0]?.loadedAt ?? new Date())
		].filter((part) => part !== ''),
		simulated: dataset.simulated,
		estimated: drawn.estimated,
		empty: drawn.empty,
		present: drawn.present,
		narrowing,
		kept: drawn.kept
	};
}

function draw(
	desk: SceneDesk,
	scene: Scene,
	stage: Stage,
	narrowing: Narrowing,
	signal: AbortSignal
): Promise<Drawn> {
	switch (scene.view) {
		case 'explore':
			return desk.look(selectionOf(scene).scheme, (looking) =>
				drawExplore(looking, scene, stage, narrowing, signal)
			);
		case 'shortlist':
			return drawShortlist(desk, scene, stage, signal);
		case 'quadrant':
			return drawQuadrant(desk, scene, stage, signal);
		case 'asks':
			return drawAsks(desk, scene, stage, narrowing, signal);
	}
}

const isWhole = ({ camera: { x, y, k } }: Scene): boolean => x === WHOLE.x && y === WHOLE.y && k === WHOLE.k;

/** Where the figures come from. */
function sourceWords({ dataset }: SceneDesk): string {
	return dataset.simulated ? '' : m.present_source({ source: publicSourcesOf(dataset.sources) });
}
