import {
	forceCollide,
	forceLink,
	forceManyBody,
	forceSimulation,
	forceX,
	forceY,
	type SimulationLinkDatum,
	type SimulationNodeDatum
} from 'd3';
import { pushApart, type Box } from './boxes';
import { keepDiscsApart, type Disc } from './discs';
import { block } from './labels';
import { atLeastOnePixel, byCode, clamp, round, seededRandom } from './numbers';
import { nameOf, networkLabels, themeWrap } from './network-labels';
import { RING_ORDER, ringOrder } from './ring';
import { currentValues, gatheredRadius, placed, radiusScale, widthScale } from './scales';
import { FONT_SIZE, measurer } from './text';
import type {
	ForceOptions,
	Graph,
	GraphNode,
	Measure,
	NetworkGeometry,
	PlacedLink,
	PlacedNode,
	Point,
	Size
} from './types';

/** d3's own cooling takes 300 ticks; large graphs cool faster. */
const TICKS = 300;
const TICKS_LARGE = 120;
const LARGE = 1200;
const SETTLE = 60;
/** Beyond this many nodes labels of themes are not planned for; they take what room there is. */
const MOST_WITH_ROOM = 400;
const LEAST_RADIUS = { state: 3, theme: 5 };

interface Body extends SimulationNodeDatum {
	id: string;
	group: string;
	radius: number;
	x: number;
	y: number;
}
interface Tie extends SimulationLinkDatum<Body> {
	weight: number;
}

/**
 * The force layout: the same picture for the same input. Starts on a circle by regional group, runs a fixed number of
 * ticks with seeded chance, holds groups together gently, fits the canvas, then moves overlapping marks apart. Pinned
 * nodes stay where they were put, and the others settle around them.
 *
 * Where a node stands depends on the frame (all cycles) alone; the current graph gives radii and links.
 * @throws Error where the current graph names a node that is not in the frame
 */
export function layoutForce(
	frame: Graph,
	current: Graph,
	canvas: Size,
	options: ForceOptions = {},
	measure: Measure = measurer(options)
): NetworkGeometry {
	const size = atLeastOnePixel(canvas);
	const fontSize = options.fontSize ?? FONT_SIZE;
	const valueOf = currentValues(frame, current);
	const radii = radiiOf(frame, size, options);
	const bodies = frame.nodes.toSorted(ringOrder).map((node, index, all): Body => {
		const turn = (index / all.length) * 2 * Math.PI - Math.PI / 2;
		const near = node.kind === 'theme' ? 0.35 : 0.8;
		return {
			id: node.id,
			group: node.group ?? '',
			radius: radii(node)(node.value),
			x: (size.width / 2) * (1 + near * Math.cos(turn)),
			y: (size.height / 2) * (1 + near * Math.sin(turn))
		};
	});
	const margin = { x: Math.min(60, 0.08 * size.width), y: Math.min(28, 0.06 * size.height) };
	const given = options.positions;
	if (given && bodies.every((body) => given[body.id])) {
		for (const body of bodies) {
			const at = given[body.id];
			if (at) [body.x, body.y] = [at.x, at.y];
		}
		if (options.pinned) settle(bodies, size, margin, options.pinned);
	} else {
		simulate(frame, bodies, size);
		fit(bodies, size, margin);
		settle(bodies, size, margin, options.pinned ?? {});
		makeRoom(frame, bodies, size, { ...options, fontSize }, measure);
	}

	const spots = new Map(bodies.map((body) => [body.id, body]));
	const nodes = frame.nodes.map((node): PlacedNode => {
		const value = valueOf(node.id);
		const at = spots.get(node.id) ?? { x: size.width / 2, y: size.height / 2 };
		return placed(node, value, round(radii(node)(value)), fontSize, {
			x: round(at.x),
			y: round(at.y),
			place: 'free'
		});
	});
	return {
		size: { ...canvas },
		nodes,
		links: straightLinks(frame, current, nodes, options.linkWidth ?? 5),
		...networkLabels(nodes, size, options, measure)
	};
}

/** A scale for States and one for themes, smaller where many share the canvas. */
function radiiOf(
	frame: Graph,
	size: Size,
	options: ForceOptions
): (node: GraphNode) => (value: number) => number {
	const fontSize = options.fontSize ?? FONT_SIZE;
	const shrink = clamp(
		Math.sqrt((size.width * size.height) / (Math.max(1, frame.nodes.length) * 4500)),
		0.35,
		1
	);
	const themes = frame.nodes.filter((node) => node.kind === 'theme');
	const others = frame.nodes.filter((node) => node.kind !== 'theme' && node.kind !== 'gathered');
	const theme = radiusScale(
		themes,
		shrink * (options.insideRadius ?? 1.43 * fontSize),
		LEAST_RADIUS.theme * shrink
	);
	const state = radiusScale(
		others,
		shrink * (options.ringRadius ?? 0.64 * fontSize),
		LEAST_RADIUS.state * shrink
	);
	return (node) =>
		node.kind === 'gathered'
			? () => gatheredRadius(node.value, fontSize)
			: node.kind === 'theme'
				? theme
				: state;
}

function simulate(frame: Graph, bodies: Body[], size: Size): void {
	const count = Math.max(1, bodies.length);
	const room = Math.sqrt((size.width * size.height) / count);
	const most = frame.links.reduce((max, link) => Math.max(max, link.value), 1e-9);
	const degree = new Map<string, number>();
	for (const link of frame.links)
		for (const id of [link.source, link.target]) degree.set(id, (degree.get(id) ?? 0) + 1);
	const ties = frame.links.map((link): Tie => ({
		source: link.source,
		target: link.target,
		weight: link.value / most
	}));
	const strength = (link: (typeof ties)[number]): number => {
		const [source, target] = [link.source as Body, link.target as Body];
		return (0.35 + 0.65 * link.weight) / Math.min(degree.get(source.id) ?? 1, degree.get(target.id) ?? 1);
	};
	const homes = groupHomes(bodies, size);
	const home = (body: Body): Point => homes.get(body.group) ?? { x: size.width / 2, y: size.height / 2 };
	const aspect = size.width / size.height;
	const large = count > LARGE;
	const ticks = large ? TICKS_LARGE : TICKS;
	forceSimulation(bodies)
		.randomSource(seededRandom(1))
		.alphaDecay(1 - Math.pow(0.001, 1 / ticks))
		.force(
			'charge',
			forceManyBody<Body>()
				.strength(-4 * room)
				.distanceMax(8 * room)
				.theta(large ? 1.2 : 0.9)
		)
		.force(
			'links',
			forceLink<Body, Tie>(ties)
				.id((body) => body.id)
				.distance(room)
				.strength(strength)
		)
		.force(
			'x',
			forceX<Body>((body) => home(body).x).strength(
				(body) => (body.group ? 0.09 : 0.05) / Math.max(1, aspect)
			)
		)
		.force(
			'y',
			forceY<Body>((body) => home(body).y).strength(
				(body) => (body.group ? 0.09 : 0.05) * Math.min(1, aspect)
			)
		)
		.force('apart', forceCollide<Body>((body) => body.radius + 3).iterations(1))
		.stop()
		.tick(ticks);
}

/** A point for each regional group, around the middle of the canvas in the order of the ring. */
function groupHomes(bodies: readonly Body[], size: Size): Map<string, Point> {
	const present = RING_ORDER.filter((group) => bodies.some((body) => body.group === group));
	const whole = bodies.filter((body) => body.group !== '').length;
	const homes = new Map<string, Point>();
	let before = 0;
	for (const group of present) {
		const here = bodies.filter((body) => body.group === group).length;
		const turn = ((before + here / 2) / Math.max(1, whole)) * 2 * Math.PI - Math.PI / 2;
		homes.set(group, {
			x: (size.width / 2) * (1 + 0.6 * Math.cos(turn)),
			y: (size.height / 2) * (1 + 0.6 * Math.sin(turn))
		});
		before += here;
	}
	return homes;
}

/** Stretches the picture to the canvas; a stray node may not press all others together. */
function fit(bodies: readonly Body[], size: Size, margin: Point): void {
	for (const [axis, length, edge] of [
		['x', size.width, margin.x],
		['y', size.height, margin.y]
	] as const) {
		const sorted = bodies.map((body) => body[axis]).sort((a, b) => a - b);
		const cut = Math.floor(sorted.length * 0.01);
		const low = sorted[cut] ?? 0;
		const high = sorted[sorted.length - 1 - cut] ?? 0;
		const scale = high > low ? (length - 2 * edge) / (high - low) : 1;
		const middle = (low + high) / 2;
		for (const body of bodies)
			body[axis] = clamp(length / 2 + (body[axis] - middle) * scale, edge, length - edge);
	}
}

/** Moves marks that overlap apart, each close to its place; pinned ones do not move. */
function settle(bodies: Body[], size: Size, margin: Point, pinned: Readonly<Record<string, Point>>): void {
	const homes = new Map(bodies.map((body) => [body.id, { x: body.x, y: body.y }]));
	for (const body of bodies) {
		const pin = pinned[body.id];
		if (pin) [body.fx, body.fy, body.x, body.y] = [pin.x, pin.y, pin.x, pin.y];
	}
	const large = bodies.length > LARGE;
	const simulation = forceSimulation(bodies)
		.randomSource(seededRandom(2))
		.velocityDecay(0.5)
		.force('x', forceX<Body>((body) => homes.get(body.id)?.x ?? 0).strength(0.08))
		.force('y', forceY<Body>((body) => homes.get(body.id)?.y ?? 0).strength(0.08))
		.force('apart', forceCollide<Body>((body) => body.radius + 2.5).iterations(large ? 1 : 3))
		.force('canvas', () => {
			for (const body of bodies) {
				body.x = clamp(
					body.x,
					Math.min(margin.x, 2 * body.radius),
					size.width - Math.min(margin.x, 2 * body.radius)
				);
				body.y = clamp(
					body.y,
					Math.min(margin.y, 2 * body.radius),
					size.height - Math.min(margin.y, 2 * body.radius)
				);
			}
		})
		.stop();
	simulation.tick(large ? SETTLE / 3 : SETTLE);
	for (const body of bodies) {
		if (pinned[body.id]) continue;
		body.x = clamp(body.x, body.radius, size.width - body.radius);
		body.y = clamp(body.y, body.radius, size.height - body.radius);
	}
}

/** In graphs small enough to be read, States make room for the labels of themes, and no two marks overlap. */
function makeRoom(
	frame: Graph,
	bodies: Body[],
	size: Size,
	options: ForceOptions & { fontSize: number },
	measure: Measure
): void {
	if (bodies.length > MOST_WITH_ROOM) return;
	const { fontSize } = options;
	const nodes = new Map(frame.nodes.map((node) => [node.id, node]));
	const boxes = bodies.map((body): Box => {
		const node = nodes.get(body.id);
		const around = body.radius + 2;
		const box: Box = { x: body.x, y: body.y, half: around, above: around, below: around };
		if (options.pinned?.[body.id]) box.fixed = true;
		if (!node || node.kind === 'state') return box;
		const label = block(nameOf(node, size, options.names), themeWrap(size), fontSize, (text) =>
			measure(text, fontSize)
		);
		return {
			...box,
			half: Math.max(around, label.width / 2 + 2),
			below: body.radius + 0.12 * fontSize + label.height + 2
		};
	});
	for (let step = 0; step < 2 * SETTLE; step++) {
		pushApart(boxes, 0.6);
		for (const box of boxes) {
			if (box.fixed) continue;
			box.x = clamp(box.x, box.half, size.width - box.half);
			box.y = clamp(box.y, box.above, size.height - box.below);
		}
	}
	const discs = bodies.map(({ radius }, index): Disc => {
		const { x = 0, y = 0, fixed = false } = boxes[index] ?? {};
		return { x, y, radius, fixed };
	});
	keepDiscsApart(discs, 1, () => {
		for (const disc of discs) {
			if (disc.fixed) continue;
			disc.x = clamp(disc.x, disc.radius, size.width - disc.radius);
			disc.y = clamp(disc.y, disc.radius, size.height - disc.radius);
		}
	});
	bodies.forEach((body, index) => {
		body.x = discs[index]?.x ?? body.x;
		body.y = discs[index]?.y ?? body.y;
	});
}

function straightLinks(
	frame: Graph,
	current: Graph,
	nodes: readonly PlacedNode[],
	widest: number
): PlacedLink[] {
	const index = new Map(nodes.map((node) => [node.id, node]));
	const width = widthScale(frame, widest);
	const links: PlacedLink[] = [];
	for (const link of current.links) {
		const source = index.get(link.source);
		const target = index.get(link.target);
		if (!source || !target || link.value <= 0) continue;
		links.push({
			...link,
			width: round(width(link.value)),
			points: [source.x, source.y, target.x, target.y]
		});
	}
	return links.sort((a, b) => a.value - b.value || byCode(a.id, b.id));
}
