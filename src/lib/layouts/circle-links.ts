import { curveBundle, line } from 'd3';
import { byCode, round } from './numbers';
import { PathPen } from './path';
import type { Ring } from './ring';
import { widthScale } from './scales';
import type { CircleOptions, Graph, PlacedLink, PlacedNode, Point } from './types';

/** Where the hubs of the groups stand, as a share of the ellipse's radii. */
const HUB = 0.5;

/**
 * The links of the current graph as curves: from the ring inwards to a theme, bending through the middle so that ties
 * of one region run together; between two on the ring, bundled through the hubs of their groups.
 */
export function networkLinks(
	frame: Graph,
	current: Graph,
	nodes: readonly PlacedNode[],
	circle: Ring,
	options: CircleOptions
): PlacedLink[] {
	const index = new Map(nodes.map((node) => [node.id, node]));
	const width = widthScale(frame, options.linkWidth ?? 5);
	const hubs = new Map<string, Point>(
		circle.sectors.map((sector) => {
			const at = (sector.from + sector.to) / 2;
			return [
				sector.group,
				{ x: circle.cx + HUB * circle.rx * Math.cos(at), y: circle.cy + HUB * circle.ry * Math.sin(at) }
			];
		})
	);
	const bundle = line<Point>(
		(point) => point.x,
		(point) => point.y
	).curve(curveBundle.beta(options.bundling ?? 0.85));
	const links: PlacedLink[] = [];
	for (const link of current.links) {
		const source = index.get(link.source);
		const target = index.get(link.target);
		if (!source || !target || link.value <= 0) continue;
		const pen = new PathPen();
		if (source.place === 'ring' && target.place === 'ring') {
			const from = hubs.get(source.group ?? 'Unknown') ?? { x: circle.cx, y: circle.cy };
			const to = hubs.get(target.group ?? 'Unknown') ?? { x: circle.cx, y: circle.cy };
			const middle = { x: circle.cx, y: circle.cy };
			const through = from === to ? [from] : [from, middle, to];
			bundle.context(pen as unknown as CanvasRenderingContext2D)([source, ...through, target]);
		} else inward(pen, source, target, circle);
		links.push({ ...link, width: round(width(link.value)), points: pen.points });
	}
	return links.sort((a, b) => a.value - b.value || byCode(a.id, b.id));
}

/** Leaves the ring towards the middle and turns to the inner node on the way. */
function inward(pen: PathPen, source: PlacedNode, target: PlacedNode, circle: Ring): void {
	const towards = (point: Point, share: number): Point => ({
		x: point.x + (circle.cx - point.x) * share,
		y: point.y + (circle.cy - point.y) * share
	});
	const [start, end] = [source, target].map((node) =>
		node.place === 'ring' ? towards(node, 0.42) : towards(node, 0.12)
	);
	pen.moveTo(source.x, source.y);
	if (start && end) pen.bezierCurveTo(start.x, start.y, end.x, end.y, target.x, target.y);
}
