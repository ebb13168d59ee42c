import type { PlacedNode } from '../../layouts';

/** A mark answers to a pointer that comes so near, in pixels. */
const REACH = 12;

/**
 * How far around each node the pointer means it: as far as a finger needs, but never beyond half the way to the next, so
 * that whoever points at the middle of a dot gets that dot.
 */
export function reachesOf(
	nodes: readonly Pick<PlacedNode, 'id' | 'x' | 'y' | 'radius'>[]
): ReadonlyMap<string, number> {
	return new Map(
		nodes.map((node) => {
			let nearest = Infinity;
			for (const other of nodes)
				if (other !== node) nearest = Math.min(nearest, Math.hypot(other.x - node.x, other.y - node.y));
			return [node.id, Math.min(Math.max(REACH, node.radius + 3), Math.max(node.radius, nearest / 2))];
		})
	);
}
