import type { Present } from '$lib/deck/reveal';
import { selectionOf } from '$lib/deck/scene-link';
import type { Scene } from '$lib/deck/types';
import { presentIn } from './explore';
import type { SceneDesk } from './scene-desk';

/**
 * What a scene can be built up by: one question and no picture, so that it is known before the scene is drawn.
 * @throws QueryError in one sentence
 */
export async function presentOf(desk: SceneDesk, scene: Scene): Promise<Present> {
	if (scene.view === 'shortlist' || scene.view === 'quadrant') return { cycles: [], groups: [] };
	const { scheme, filters } = selectionOf(scene);
	return desk.look(scheme, (looking) => presentIn(looking, filters, new AbortController().signal));
}
