import { baseOf } from './identity';
import type { Figure, FigureNode } from './types';

/**
 * The way from one figure to the next: what stands in both moves and changes its shape, what leaves fades, what comes
 * appears. A mark that stands twice in the next figure parts in two, and two that become one meet.
 *
 * @returns a function from 0 (the first figure) to 1 (the second)
 */
export function between(from: Figure, to: Figure): (t: number) => Figure {
	const nodes = nodePairs(from.nodes, to.nodes);
	const links = pairs(from.links, to.links);
	const areas = pairs(from.areas, to.areas);
	const texts = pairs(from.texts, to.texts);
	const rules = pairs(from.rules, to.rules);
	return (t) => {
		if (t >= 1) return to;
		if (t <= 0) return from;
		const [out, into] = [Math.max(0, 1 - 2 * t), Math.max(0, 2 * t - 1)];
		return {
			size: to.size,
			camera: {
				x: mix(from.camera.x, to.camera.x, t),
				y: mix(from.camera.y, to.camera.y, t),
				k: mix(from.camera.k, to.camera.k, t)
			},
			nodes: nodes.map(({ a, b, keep }) => ({
				...keep,
				x: mix(a.x, b.x, t),
				y: mix(a.y, b.y, t),
				width: mix(a.width, b.width, t),
				height: mix(a.height, b.height, t),
				corner: mix(a.corner, b.corner, t),
				opacity: mix(a.opacity ?? 1, b.opacity ?? 1, t)
			})),
			links: along(
				links,
				(a, b) => a.points.length === b.points.length,
				t,
				out,
				into,
				(a, b) => ({
					...b,
					points: mixAll(a.points, b.points, t),
					width: mix(a.width, b.width, t)
				})
			),
			areas: along(areas, always, t, out, into, (a, b) => ({
				...b,
				edges: mixAll(a.edges, b.edges, t) as typeof b.edges
			})),
			texts: along(
				texts,
				(a, b) => a.anchor === b.anchor && sameWords(a.lines, b.lines),
				t,
				out,
				into,
				(a, b) => ({
					...b,
					x: mix(a.x, b.x, t),
					y: mix(a.y, b.y, t),
					rotate: mix(a.rotate, b.rotate, t),
					size: mix(a.size, b.size, t)
				})
			),
			rules: along(rules, always, t, out, into, (a, b) => ({
				...b,
				points: mixAll(a.points, b.points, t) as typeof b.points
			}))
		};
	};
}

/** Slow, fast, slow. */
export function ease(t: number): number {
	return t < 0.5 ? 4 * t * t * t : 1 - (-2 * t + 2) ** 3 / 2;
}

const always = () => true;
const mix = (a: number, b: number, t: number): number => a + (b - a) * t;
const mixAll = (a: readonly number[], b: readonly number[], t: number): number[] =>
	b.map((value, index) => mix(a[index] ?? value, value, t));

interface Pair<Item> {
	a: Item | undefined;
	b: Item | undefined;
}

function pairs<Item extends { id: string }>(from: readonly Item[], to: readonly Item[]): Pair<Item>[] {
	const old = new Map(from.map((item) => [item.id, item]));
	const fresh = new Set(to.map(({ id }) => id));
	return [
		...from.filter(({ id }) => !fresh.has(id)).map((a) => ({ a, b: undefined })),
		...to.map((b) => ({ a: old.get(b.id), b }))
	];
}

/** Items of both figures at a moment; what cannot become the other crosses over it. */
function along<Item extends { opacity?: number }>(
	all: readonly Pair<Item>[],
	alike: (a: Item, b: Item) => boolean,
	t: number,
	out: number,
	into: number,
	mixed: (a: Item, b: Item) => Item
): Item[] {
	return all.flatMap(({ a, b }) => {
		if (a && b && alike(a, b)) return [mixed(a, b)];
		return [
			...(a && out > 0 ? [{ ...a, opacity: out * (a.opacity ?? 1) }] : []),
			...(b && into > 0 ? [{ ...b, opacity: into * (b.opacity ?? 1) }] : [])
		];
	});
}

function sameWords(a: readonly { text: string }[], b: readonly { text: string }[]): boolean {
	return a.length === b.length && a.every(({ text }, index) => text === b[index]?.text);
}

interface NodePair {
	a: FigureNode;
	b: FigureNode;
	/** Which of the two gives the looks. */
	keep: FigureNode;
}

function nodePairs(from: readonly FigureNode[], to: readonly FigureNode[]): NodePair[] {
	const old = new Map(from.map((node) => [node.id, node]));
	const fresh = new Map(to.map((node) => [node.id, node]));
	const leaving = from
		.filter(({ id }) => !fresh.has(id))
		.map((node): NodePair => {
			const whereTo = fresh.get(baseOf(node.id));
			return { a: node, b: { ...(whereTo ?? shrunk(node)), opacity: 0 }, keep: node };
		});
	const staying = to.map((node): NodePair => {
		const same = old.get(node.id);
		if (same) return { a: same, b: node, keep: node };
		const whence = old.get(baseOf(node.id));
		return { a: { ...(whence ?? shrunk(node)), opacity: 0 }, b: node, keep: node };
	});
	return [...leaving, ...staying];
}

/** A mark on the point of vanishing: half as large, where it stood. */
function shrunk(node: FigureNode): FigureNode {
	return {
		...node,
		x: node.x + node.width / 4,
		y: node.y + node.height / 4,
		width: node.width / 2,
		height: node.height / 2,
		corner: node.corner / 2
	};
}
