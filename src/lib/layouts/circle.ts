import { atLeastOnePixel, byCode, round } from './numbers';
import { shareWithoutOverlap } from './discs';
import { networkLabels } from './network-labels';
import { networkLinks } from './circle-links';
import { ring, type Ring } from './ring';
import { placeInside } from './inside';
import { currentValues, placed, radiusScale, gatheredRadius } from './scales';
import { FONT_SIZE, measurer } from './text';
import type {
	CircleOptions,
	Graph,
	GraphNode,
	Measure,
	NetworkGeometry,
	PlacedNode,
	Point,
	Size
} from './types';

/** More States under review than this take places on the ring instead of inside it. */
const MOST_REVIEWS_INSIDE = 24;
const LEAST_RADIUS = { ring: 2.5, inside: 5 };

/**
 * The circular layout: States around an ellipse that fills the canvas, ordered by regional group and then by the
 * reader's alphabet; themes (or a few States under review) inside, each near the States that raise it; what is
 * gathered in the corners.
 *
 * Where a node stands depends on the frame (all cycles) alone; the current graph (one cycle) gives radii and links.
 * @throws Error where the current graph names a node that is not in the frame
 */
export function layoutCircle(
	frame: Graph,
	current: Graph,
	canvas: Size,
	options: CircleOptions = {},
	measure: Measure = measurer(options)
): NetworkGeometry {
	const size = atLeastOnePixel(canvas);
	const fontSize = options.fontSize ?? FONT_SIZE;
	const valueOf = currentValues(frame, current);
	const reviews = frame.nodes.filter((node) => node.kind === 'review');
	const states = frame.nodes.some((node) => node.kind === 'state');
	const isInside = (node: GraphNode): boolean =>
		node.kind === 'theme' || (node.kind === 'review' && states && reviews.length <= MOST_REVIEWS_INSIDE);
	const around = frame.nodes.filter((node) => node.kind !== 'gathered' && !isInside(node));
	const within = frame.nodes.filter(isInside);
	const gathered = frame.nodes.filter((node) => node.kind === 'gathered');

	const circle = ring(around, size, { ...options, fontSize }, measure);
	const ringRadius = ringRadii(around, circle);
	const inside = placeInside(frame, within, circle, size, { ...options, fontSize }, measure);
	const corners = placeCorners(gathered, size, fontSize);
	const nodes: PlacedNode[] = frame.nodes.map((node) => {
		const value = valueOf(node.id);
		const spot = circle.spots.get(node.id);
		if (spot)
			return placed(node, value, round(ringRadius(value)), fontSize, {
				x: round(spot.x),
				y: round(spot.y),
				angle: Math.round(spot.angle * 1e6) / 1e6,
				place: 'ring'
			});
		const point = inside.points.get(node.id);
		if (point)
			return placed(node, value, round(inside.radius(value)), fontSize, {
				x: round(point.x),
				y: round(point.y),
				place: 'inside'
			});
		const corner = corners.get(node.id) ?? { x: size.width / 2, y: size.height / 2 };
		return placed(node, value, round(gatheredRadius(node.value, fontSize)), fontSize, {
			x: round(corner.x),
			y: round(corner.y),
			place: 'outside'
		});
	});
	return {
		size: { ...canvas },
		nodes,
		links: networkLinks(frame, current, nodes, circle, options),
		...networkLabels(nodes, size, options, measure),
		ring: {
			cx: round(circle.cx),
			cy: round(circle.cy),
			rx: round(circle.rx),
			ry: round(circle.ry),
			sectors: sectorsOf(circle)
		}
	};
}

/** Where the line bends, neighbours stand closer than on average: all are then as small as those have to be. */
function ringRadii(around: readonly GraphNode[], circle: Ring): (value: number) => number {
	const radius = radiusScale(around, circle.radius, LEAST_RADIUS.ring);
	const share = shareWithoutOverlap(
		around.flatMap(({ id, value }) => {
			const spot = circle.spots.get(id);
			return spot ? [{ x: spot.x, y: spot.y, radius: radius(value) }] : [];
		})
	);
	return (value) => share * radius(value);
}

function sectorsOf(circle: Ring): NonNullable<NetworkGeometry['ring']>['sectors'] {
	return circle.sectors.map((sector) => ({ ...sector, from: round(sector.from), to: round(sector.to) }));
}

/** Gathered themes stand bottom right, States bottom left, States under review top right. */
function placeCorners(gathered: readonly GraphNode[], size: Size, fontSize: number): Map<string, Point> {
	// As far from the edge as the words above the picture, with the whole circle inside.
	const largest = Math.max(...gathered.map(({ value }) => gatheredRadius(value, fontSize)), 0.9 * fontSize);
	const inset = largest + 16;
	const foot = largest + 6;
	const spots: Record<string, Point> = {
		theme: { x: size.width - inset, y: size.height - foot },
		state: { x: inset, y: size.height - foot },
		review: { x: size.width - inset, y: foot }
	};
	return new Map(
		gathered
			.toSorted((a, b) => byCode(a.id, b.id))
			.map((node) => [node.id, spots[node.gathers ?? 'theme'] ?? { x: inset, y: foot }])
	);
}
