import { clean } from './numbers';
import type { Graph, GraphNode, PlacedNode } from './types';

/**
 * What the current graph (a cycle) has for each node of the frame (all cycles); 0 where it has nothing.
 * @throws Error where the current graph has a node or a link's end that is not in the frame
 */
export function currentValues(frame: Graph, current: Graph): (id: string) => number {
	const known = new Set(frame.nodes.map((node) => node.id));
	const named = [
		...current.nodes.map((node) => node.id),
		...current.links.flatMap((link) => [link.source, link.target])
	];
	for (const id of named)
		if (!known.has(id))
			throw new Error(
				`${id} is not in the frame of the network; build the frame from all that can be shown.`
			);
	const values = new Map(current.nodes.map((node) => [node.id, node.value]));
	return (id) => values.get(id) ?? 0;
}

/** Area in proportion to value, as a radius; the frame's heaviest node of these has the largest. */
export function radiusScale(
	nodes: readonly GraphNode[],
	largest: number,
	smallest: number
): (value: number) => number {
	const most = nodes.reduce((max, node) => Math.max(max, node.value), 0);
	return (value) =>
		most === 0 ? smallest : Math.max(smallest, largest * Math.sqrt(Math.max(0, value) / most));
}

/** Stroke width in proportion to value; the frame's heaviest link has the widest. */
export function widthScale(graph: Graph, widest: number, thinnest = 0.75): (value: number) => number {
	const most = graph.links.reduce((max, link) => Math.max(max, link.value), 0);
	return (value) => (most === 0 ? thinnest : Math.max(thinnest, (widest * value) / most));
}

/** A ring that stands for what is gathered: small, but no smaller than the number of all of it needs. */
export function gatheredRadius(value: number, fontSize: number): number {
	return Math.max(0.9 * fontSize, widthOf(value, fontSize) / ROOM + 0.01);
}

/** A circle holds a number of this many of its radii. */
const ROOM = 1.65;

/** About as wide as a number is written, with a sign between its thousands. */
function widthOf(value: number, fontSize: number): number {
	const digits = String(clean(Math.round(value * 10) / 10)).length;
	const thousands = value < 1000 ? 0 : Math.floor((String(Math.round(value)).length - 1) / 3);
	return (0.6 * digits + 0.3 * thousands) * fontSize;
}

/** Whether a circle can hold its number. */
export function holdsNumber(value: number, radius: number, fontSize: number): boolean {
	return widthOf(value, fontSize) <= ROOM * radius && radius >= 0.6 * fontSize;
}

/** A node of the frame with its place and the current value. */
export function placed(
	node: GraphNode,
	value: number,
	radius: number,
	fontSize: number,
	at: Pick<PlacedNode, 'x' | 'y' | 'place'> & { angle?: number }
): PlacedNode {
	const { members, ...rest } = node;
	return {
		...rest,
		...(members ? { members: [...members] } : {}),
		value,
		frameValue: node.value,
		active: value > 0,
		radius,
		roomForNumber: holdsNumber(value, radius, fontSize),
		...at
	};
}
