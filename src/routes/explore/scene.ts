import { exploreLink } from '$lib/deck/scene-link';
import { MOST_ENLARGED, WHOLE, type Scene, type SceneView } from '$lib/deck/types';
import { markOf } from '$lib/layouts/figure';
import type { Size } from '$lib/layouts';
import { parseMark } from '$lib/state/mark';
import type { Selection } from '$lib/state/selection';
import type { NetworkModel } from './network-model.svelte';

/** What the explorer shows, as a scene: what is asked, how it is looked at, and the mark whose evidence is open, lit. */
export function sceneOf(
	selection: Selection,
	network: Pick<NetworkModel, 'pinned' | 'transform'>,
	{ width, height }: Size
): { view: SceneView; link: string } & Partial<Scene> {
	const clauses = selection.mark === '' ? undefined : parseMark(selection.mark);
	const marks = (clauses ?? []).flatMap(({ column, values, not }) =>
		not || values.length > 3 ? [] : values.map((value) => markOf(column, value))
	);
	const focus = selection.view === 'network' ? selection.network.focus : '';
	const common = {
		view: 'explore' as const,
		link: exploreLink(selection),
		highlighted: [...new Set([...(focus === '' ? [] : [focus]), ...marks])]
	};
	if (selection.view !== 'network' || width < 1 || height < 1) return common;
	const { x, y, k } = network.transform;
	return {
		...common,
		camera:
			k === 1 && x === 0 && y === 0
				? { ...WHOLE }
				: {
						x: share((width / 2 - x) / k / width),
						y: share((height / 2 - y) / k / height),
						k: Math.min(MOST_ENLARGED, Math.max(0.5, k))
					},
		pinned: Object.fromEntries(
			Object.entries(network.pinned).map(([id, place]) => [
				id,
				{ x: share(place.x / width), y: share(place.y / height) }
			])
		)
	};
}

/** A share of a side, as precise as a screen; what lies far outside is brought to the edge of what a scene can hold. */
const share = (value: number): number => Math.round(Math.min(2, Math.max(-1, value)) * 1e4) / 1e4;
