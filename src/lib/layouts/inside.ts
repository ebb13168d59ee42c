import { forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3';
import { pushApart, type Box } from './boxes';
import { keepDiscsApart, shareWithoutOverlap } from './discs';
import { clamp, seededRandom } from './numbers';
import { block } from './labels';
import { nameOf, nameWithNumber, themeWrap } from './network-labels';
import type { Ring } from './ring';
import { heavier } from './graph';
import { holdsNumber, radiusScale } from './scales';
import type { CircleOptions, Graph, GraphNode, Measure, Point, Size } from './types';

const TICKS = 240;
/** At least so much paper lies between two circles. */
const GAP = 3;
/** Boxes may fill this share of the inner ellipse; the lightest nodes beyond it are placed without their label. */
const FILL = 0.72;
const LEAST_RADIUS = 5;

/** How far a circle with its label reaches. */
type Extent = Pick<Box, 'half' | 'above' | 'below'>;

interface InsideBox extends Box, SimulationNodeDatum {
	node: GraphNode;
	x: number;
	y: number;
	/** Where the ties pull it. */
	homeX: number;
	homeY: number;
}

/**
 * Places nodes inside the ring: each at the weighted barycentre of its ties, spread over the inner ellipse, then
 * pushed apart as boxes that hold circle and label. Where boxes find no room, circles still do: labels give way first.
 */
export function placeInside(
	frame: Graph,
	nodes: readonly GraphNode[],
	circle: Ring,
	size: Size,
	options: CircleOptions & { fontSize: number },
	measure: Measure
): { points: Map<string, Point>; radius: (value: number) => number } {
	const rim = circle.radius + 0.9 * options.fontSize;
	const rx = Math.max(10, circle.rx - rim);
	const ry = Math.max(10, circle.ry - rim);
	const area = Math.PI * rx * ry;
	const radius = radiusScale(
		nodes,
		largestRadius(nodes, options.insideRadius ?? 1.43 * options.fontSize, rx, ry, area),
		LEAST_RADIUS
	);
	const homes = barycentres(frame, nodes, circle, rx, ry);
	const ordered = nodes.toSorted(heavier);
	const wholeOf = (node: GraphNode, text: string): Extent => {
		const r = radius(node.value);
		const label = block(text, themeWrap(size), options.fontSize, (line) => measure(line, options.fontSize));
		return {
			half: Math.max(r, label.width / 2) + 5,
			above: r + 4,
			below: r + 0.12 * options.fontSize + label.height + 4
		};
	};
	const withNumber = (node: GraphNode): string =>
		nameWithNumber(node, size, options, holdsNumber(node.value, radius(node.value), options.fontSize));
	// Numbers behind the names have room kept for them only where all names have theirs.
	const roomy =
		ordered.reduce((sum, node) => sum + roomOf(wholeOf(node, withNumber(node))), 0) <= FILL * area;
	let filled = 0;
	const boxes = ordered.map((node, index): InsideBox => {
		const home = homes.get(node.id) ?? { x: 0, y: 0 };
		const r = radius(node.value);
		const bare = { half: r + 4, above: r + 4, below: r + 4 };
		const whole = wholeOf(node, roomy ? withNumber(node) : nameOf(node, size, options.names));
		const room = roomOf(whole);
		const fits = filled + room <= FILL * area && whole.half < rx * 0.9 && whole.below < ry;
		if (fits) filled += room;
		// Those on the same spot start apart, on a spiral of the golden angle.
		const turn = index * 2.399963;
		return {
			node,
			...(fits ? whole : bare),
			homeX: home.x,
			homeY: home.y,
			x: home.x + Math.cos(turn) * Math.sqrt(index),
			y: home.y + Math.sin(turn) * Math.sqrt(index)
		};
	});
	forceSimulation(boxes)
		.randomSource(seededRandom(1))
		.force('x', forceX<InsideBox>((box) => box.homeX).strength(0.06))
		.force('y', forceY<InsideBox>((box) => box.homeY).strength(0.06))
		.force('apart', () => pushApart(boxes, 0.55))
		.force('ellipse', () => keepWithin(boxes, rx, ry))
		.stop()
		.tick(TICKS);
	for (let step = 0; step < 120; step++) {
		pushApart(boxes, 1);
		keepWithin(boxes, rx, ry);
	}
	const discs = boxes.map(({ node, x, y }) => ({ x, y, radius: radius(node.value) }));
	keepDiscsApart(discs, GAP, () => {
		for (const disc of discs) keepDiscWithin(disc, rx, ry);
	});
	const share = shareWithoutOverlap(discs);
	return {
		points: new Map(
			discs.map(({ x, y }, index) => [boxes[index]?.node.id ?? '', { x: circle.cx + x, y: circle.cy + y }])
		),
		radius: (value) => share * radius(value)
	};
}

const roomOf = ({ half, above, below }: Extent): number => 2 * half * (above + below);

/** As large as asked for, as long as the circles take no more than a quarter of the ellipse. */
function largestRadius(
	nodes: readonly GraphNode[],
	asked: number,
	rx: number,
	ry: number,
	area: number
): number {
	const most = Math.max(1e-9, ...nodes.map((node) => node.value));
	const sum = nodes.reduce((total, node) => total + node.value / most, 0);
	const byArea = sum === 0 ? asked : Math.sqrt((0.25 * area) / (Math.PI * sum));
	return Math.max(LEAST_RADIUS, Math.min(asked, byArea, 0.22 * Math.min(rx, ry)));
}

/** Around the ellipse's middle; spread out so that the farthest come near the rim. */
function barycentres(
	frame: Graph,
	nodes: readonly GraphNode[],
	circle: Ring,
	rx: number,
	ry: number
): Map<string, Point> {
	const sums = new Map(nodes.map((node) => [node.id, { x: 0, y: 0, weight: 0 }]));
	for (const link of frame.links) {
		for (const [id, other] of [
			[link.source, link.target],
			[link.target, link.source]
		] as const) {
			const sum = sums.get(id);
			const spot = circle.spots.get(other);
			if (!sum || !spot) continue;
			sum.x += Math.cos(spot.at) * link.value;
			sum.y += Math.sin(spot.at) * link.value;
			sum.weight += link.value;
		}
	}
	const units = [...sums].map(([id, { x, y, weight }]) => ({
		id,
		x: weight === 0 ? 0 : x / weight,
		y: weight === 0 ? 0 : y / weight
	}));
	const count = Math.max(1, units.length);
	const middleX = units.reduce((total, unit) => total + unit.x, 0) / count;
	const middleY = units.reduce((total, unit) => total + unit.y, 0) / count;
	const far = units.reduce((max, unit) => Math.max(max, Math.hypot(unit.x - middleX, unit.y - middleY)), 0);
	return new Map(
		units.map((unit) => {
			const [dx, dy] = [unit.x - middleX, unit.y - middleY];
			const distance = Math.hypot(dx, dy);
			// The square root evens out: a few far ones must not press the others into the middle.
			const stretch = distance === 0 || far === 0 ? 0 : (0.8 * Math.sqrt(distance / far)) / distance;
			return [unit.id, { x: dx * stretch * rx, y: dy * stretch * ry }];
		})
	);
}

/** Pulls boxes back until their farthest corner lies within the ellipse. */
function keepWithin(boxes: readonly Box[], rx: number, ry: number): void {
	for (const box of boxes) {
		for (let round = 0; round < 2; round++) {
			const cornerX = box.x + (box.x >= 0 ? box.half : -box.half);
			const middle = box.y + (box.below - box.above) / 2;
			const cornerY = box.y + (middle >= 0 ? box.below : -box.above);
			const out = Math.hypot(cornerX / rx, cornerY / ry);
			if (out <= 1) break;
			box.x += cornerX * (1 / out - 1);
			box.y += cornerY * (1 / out - 1);
		}
		box.x = clamp(box.x, -rx, rx);
		box.y = clamp(box.y, -ry, ry);
	}
}

/** Pulls a circle back until it lies within the ellipse. */
function keepDiscWithin(disc: Point & { radius: number }, rx: number, ry: number): void {
	const out = Math.hypot(disc.x / Math.max(1, rx - disc.radius), disc.y / Math.max(1, ry - disc.radius));
	if (out <= 1) return;
	disc.x /= out;
	disc.y /= out;
}
