import { selectionOf } from '$lib/deck/scene-link';
import type { Scene } from '$lib/deck/types';
import type { Size } from '$lib/layouts';

/** A column of a flow on a phone, and a side of what changed, in heights of letters: narrower, names are cut. */
const COLUMN = 16.7;
const SIDE = 18.7;

/**
 * The room of a scene on a phone held upright: a flow has the width that its names need, and is moved sideways in its own frame.
 * @param size of the screen's picture
 */
export function phoneSize(scene: Scene, { width, height }: Size, fontSize: number): Size {
	if (scene.view !== 'explore') return { width, height };
	const { view, table, flow } = selectionOf(scene);
	if (view !== 'flow' || table) return { width, height };
	const wide = flow.kind === 'columns' ? COLUMN * flow.columns.length : 2 * SIDE;
	return { width: Math.max(width, Math.ceil(wide * fontSize)), height };
}
