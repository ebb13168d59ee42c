import type { NetworkGeometry, PlacedLink, PlacedNode, Point } from '../../layouts';

/**
 * A geometry with some nodes put elsewhere by hand: their labels go with them and their ties bend to the new place.
 * The layout itself is not asked again, so that a drag follows the pointer and everybody else stays put.
 */
export function withPinned(
	geometry: NetworkGeometry,
	pinned: Readonly<Record<string, Point>>
): NetworkGeometry {
	const moved = new Map<string, { dx: number; dy: number }>();
	const nodes = geometry.nodes.map((node): PlacedNode => {
		const to = pinned[node.id];
		if (!to) return node;
		moved.set(node.id, { dx: to.x - node.x, dy: to.y - node.y });
		return { ...node, x: to.x, y: to.y };
	});
	if (moved.size === 0) return geometry;
	const byId = new Map(nodes.map((node) => [node.id, node]));
	const centre = { x: geometry.size.width / 2, y: geometry.size.height / 2 };
	return {
		...geometry,
		nodes,
		links: geometry.links.map((link): PlacedLink => {
			const source = byId.get(link.source);
			const target = byId.get(link.target);
			if (!source || !target || !(moved.has(link.source) || moved.has(link.target))) return link;
			return { ...link, ...bent(source, target, centre) };
		}),
		labels: geometry.labels.map((label) => {
			const shift = moved.get(label.id);
			return shift ? { ...label, x: label.x + shift.dx, y: label.y + shift.dy } : label;
		})
	};
}

/** A curve whose middle leans a quarter of the way to the centre of the picture. */
function bent(from: Point, to: Point, centre: Point): Pick<PlacedLink, 'points'> {
	const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
	const control = { x: middle.x + (centre.x - middle.x) / 4, y: middle.y + (centre.y - middle.y) / 4 };
	// The same curve as a cubic Bézier, whose handles lie two thirds of the way to the one handle it has here.
	const handle = (end: Point): number[] => [
		end.x + ((control.x - end.x) * 2) / 3,
		end.y + ((control.y - end.y) * 2) / 3
	];
	return {
		points: [from.x, from.y, ...handle(from), ...handle(to), to.x, to.y]
	};
}
