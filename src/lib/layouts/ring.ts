import type { RegionalGroup } from '../model/vocabulary';
import { byCode, clamp } from './numbers';
import { radialRoom, rimName } from './network-labels';
import { BOLD } from './text';
import type { CircleOptions, GraphNode, Measure, Point, Sector, Size } from './types';

/** Clockwise from the top. */
export const RING_ORDER: readonly RegionalGroup[] = [
	'African',
	'Asia-Pacific',
	'Eastern European',
	'GRULAC',
	'WEOG',
	'Observer',
	'Unknown'
];

/** Space between two groups, counted in nodes. */
const GROUP_GAP = 1.4;
const MARGIN = 4;
const SAMPLES = 720;
const ROUNDS = 5;
/** Space a label needs across its direction, in em. */
const LABEL_SPACE = 1.14;
/** How far labels lean to the horizontal, where they read best: 1 would leave them radial. */
const SLANT = 0.62;

export interface Ring {
	cx: number;
	cy: number;
	rx: number;
	ry: number;
	/** Largest radius of a node here. */
	radius: number;
	/** Where each node stands, the parameter of the ellipse there, and the direction of its label. */
	spots: Map<string, Point & { at: number; angle: number }>;
	sectors: Sector[];
}

/** Orders nodes as they stand around: by regional group, by the reader's alphabet, by id. */
export function ringOrder(a: GraphNode, b: GraphNode): number {
	return (
		RING_ORDER.indexOf(a.group ?? 'Unknown') - RING_ORDER.indexOf(b.group ?? 'Unknown') ||
		(a.rank ?? Infinity) - (b.rank ?? Infinity) ||
		byCode(a.key, b.key) ||
		byCode(a.id, b.id)
	);
}

/**
 * The largest ellipse on the canvas that leaves room for every label around it, with the nodes spread evenly along
 * its line and small gaps between groups.
 */
export function ring(
	nodes: readonly GraphNode[],
	size: Size,
	options: CircleOptions & { fontSize: number },
	measure: Measure
): Ring {
	const ordered = nodes.toSorted(ringOrder);
	const { positions, total } = slots(ordered);
	const largest = options.ringRadius ?? 0.64 * options.fontSize;
	// Directions need an ellipse and the ellipse needs directions: a few rounds bring the two together.
	let flatness = clamp(size.height / size.width, 0.4, 2.5);
	let fitted = { cx: size.width / 2, cy: size.height / 2, rx: size.width / 4, ry: size.height / 4 };
	let spots: { node: GraphNode; at: number; angle: number }[] = [];
	for (let round = 0; round < ROUNDS; round++) {
		const along = evenly(flatness);
		const slot = ellipseLength(fitted.rx, fitted.ry) / total;
		const lean = Math.acos(clamp((LABEL_SPACE * options.fontSize) / slot, 0, 1));
		spots = ordered.map((node, index) => {
			const at = along((positions[index] ?? 0) / total);
			return { node, at, angle: direction(at, flatness, lean) };
		});
		const labels = spots.map(({ node, at, angle }) => {
			const room = radialRoom(size, angle, options.fontSize);
			const name = rimName(node, size, options.names, room, (text) => measure(text, options.fontSize));
			const width = Math.min(room, measure(name, options.fontSize) * BOLD);
			const reach = largest + 0.35 * options.fontSize + width;
			return {
				x: Math.cos(at),
				y: Math.sin(at),
				outX: reach * Math.cos(angle),
				outY: reach * Math.sin(angle),
				halfX: Math.max(largest, 0.6 * options.fontSize * Math.abs(Math.sin(angle))),
				halfY: Math.max(largest, 0.6 * options.fontSize * Math.abs(Math.cos(angle)))
			};
		});
		// The line itself stays on the canvas too, where few nodes leave a side bare.
		const line = [-1, 1].map((at) => ({ at, out: 0, half: largest }));
		const across = widest(size.width, [
			...line,
			...labels.map((label) => ({ at: label.x, out: label.outX, half: label.halfX }))
		]);
		const down = widest(size.height, [
			...line,
			...labels.map((label) => ({ at: label.y, out: label.outY, half: label.halfY }))
		]);
		fitted = { cx: across.middle, rx: across.radius, cy: down.middle, ry: down.radius };
		flatness = clamp(fitted.ry / fitted.rx, 0.3, 3.3);
	}
	const slot = ellipseLength(fitted.rx, fitted.ry) / total;
	return {
		...fitted,
		radius: Math.min(largest, Math.max(2.5, slot * 0.48)),
		spots: new Map(
			spots.map(({ node, at, angle }) => [
				node.id,
				{ x: fitted.cx + fitted.rx * Math.cos(at), y: fitted.cy + fitted.ry * Math.sin(at), at, angle }
			])
		),
		sectors: sectors(spots)
	};
}

/** Positions along the line, counted in nodes, with gaps between groups; the first gap is halved across the top. */
function slots(ordered: readonly GraphNode[]): { positions: number[]; total: number } {
	const positions: number[] = [];
	let next = 0;
	let before: GraphNode | undefined;
	for (const node of ordered) {
		if (before && (before.group ?? 'Unknown') !== (node.group ?? 'Unknown')) next += GROUP_GAP;
		positions.push(next);
		next += 1;
		before = node;
	}
	const start = (GROUP_GAP + 1) / 2;
	return { positions: positions.map((position) => position + start), total: Math.max(1, next + GROUP_GAP) };
}

/** From a share of the ellipse's length, clockwise from the top, to its parameter. */
function evenly(flatness: number): (share: number) => number {
	const lengths = [0];
	for (let i = 1; i <= SAMPLES; i++) {
		const [a, b] = [((i - 1) / SAMPLES) * 2 * Math.PI, (i / SAMPLES) * 2 * Math.PI];
		lengths.push(
			(lengths[i - 1] ?? 0) + Math.hypot(Math.sin(b) - Math.sin(a), flatness * (Math.cos(b) - Math.cos(a)))
		);
	}
	const whole = lengths[SAMPLES] ?? 1;
	return (share) => {
		const length = (((share % 1) + 1) % 1) * whole;
		let index = lengths.findIndex((value) => value > length);
		if (index < 1) index = SAMPLES;
		const low = lengths[index - 1] ?? 0;
		const high = lengths[index] ?? whole;
		return ((index - 1 + (length - low) / (high - low)) / SAMPLES) * 2 * Math.PI - Math.PI / 2;
	};
}

/**
 * The direction of a label: as near to the horizontal as its neighbours allow. Labels keep apart while their direction
 * is within `lean` of the ellipse's normal.
 */
function direction(at: number, flatness: number, lean: number): number {
	const normal = Math.atan2(Math.sin(at), flatness * Math.cos(at));
	const radial = Math.atan2(flatness * Math.sin(at), Math.cos(at));
	const flat =
		Math.abs(radial) <= Math.PI / 2
			? radial * SLANT
			: Math.PI * Math.sign(radial) * (1 - SLANT) + radial * SLANT;
	return clamp(flat, normal - lean, normal + lean);
}

/** The largest half axis (and the middle) for which everything stays on the canvas. */
function widest(
	length: number,
	marks: readonly { at: number; out: number; half: number }[]
): { radius: number; middle: number } {
	const bounds = (radius: number): [number, number] => {
		let low = MARGIN;
		let high = length - MARGIN;
		for (const mark of marks) {
			const reach = radius * mark.at;
			low = Math.max(low, MARGIN + mark.half - Math.min(reach, reach + mark.out));
			high = Math.min(high, length - MARGIN - mark.half - Math.max(reach, reach + mark.out));
		}
		return [low, high];
	};
	let [small, large] = [0, length / 2];
	for (let step = 0; step < 24; step++) {
		const middle = (small + large) / 2;
		const [low, high] = bounds(middle);
		if (low <= high) small = middle;
		else large = middle;
	}
	const radius = Math.max(small, length * 0.12);
	const [low, high] = bounds(radius);
	return { radius, middle: (low + high) / 2 };
}

function ellipseLength(rx: number, ry: number): number {
	return Math.PI * (3 * (rx + ry) - Math.sqrt((3 * rx + ry) * (rx + 3 * ry)));
}

function sectors(spots: readonly { node: GraphNode; at: number }[]): Sector[] {
	const found: Sector[] = [];
	for (const { node, at } of spots) {
		const group = node.group ?? 'Unknown';
		const last = found.at(-1);
		if (last?.group === group) {
			last.to = at;
			last.nodes++;
		} else found.push({ group, from: at, to: at, nodes: 1 });
	}
	return found;
}
