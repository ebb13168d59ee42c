import { round } from '../numbers';
import type { Size } from '../types';
import { baseOf } from './identity';
import type { Figure } from './types';

/** Words that only the page knows. */
export interface FigureWords<Node> {
	titleOf: (node: Node) => string;
	formatValue: (value: number) => string;
}

/** A figure without marks, seen as a whole. */
export function wholeOf(size: Size): Figure {
	return {
		size: { ...size },
		camera: { x: size.width / 2, y: size.height / 2, k: 1 },
		rules: [],
		areas: [],
		links: [],
		nodes: [],
		texts: []
	};
}

/** The figure as it is seen from a camera whose middle is given in shares of width and height. */
export function seenFrom(figure: Figure, camera: { x: number; y: number; k: number }): Figure {
	return {
		...figure,
		camera: { x: camera.x * figure.size.width, y: camera.y * figure.size.height, k: camera.k }
	};
}

/** The camera that brings a mark to the middle, enlarged; the whole where there is no such mark. */
export function cameraOn(figure: Figure, id: string, k = 2.5): Figure['camera'] {
	const node = figure.nodes.find((one) => one.id === id) ?? figure.nodes.find((one) => baseOf(one.id) === id);
	if (!node) return wholeOf(figure.size).camera;
	return { x: round(node.x + node.width / 2), y: round(node.y + node.height / 2), k };
}

/** What is lit together: some marks, those at the other end of their ties and ribbons, and these. */
export interface Lit {
	marks: ReadonlySet<string>;
	ties: ReadonlySet<string>;
}

/**
 * What is lit when some marks are pointed at or highlighted.
 * @param ids as they stand in the figure, or what they are (`theme:justice` means each of its places)
 */
export function litBy(figure: Figure, ids: readonly string[]): Lit {
	const asked = new Set(ids);
	const chosen = new Set(
		figure.nodes.filter(({ id }) => asked.has(id) || asked.has(baseOf(id))).map(({ id }) => id)
	);
	const marks = new Set(chosen);
	const ties = new Set<string>();
	for (const tie of [...figure.links, ...figure.areas]) {
		if (asked.has(tie.id)) {
			marks.add(tie.source).add(tie.target);
			ties.add(tie.id);
		}
		if (!chosen.has(tie.source) && !chosen.has(tie.target)) continue;
		ties.add(tie.id);
		marks.add(tie.source).add(tie.target);
	}
	return { marks, ties };
}

/** Coordinates with one decimal: what a file of the figure holds. */
export function slim(figure: Figure): Figure {
	return JSON.parse(
		JSON.stringify(figure, (_, value: unknown) =>
			typeof value === 'number' ? Math.round(value * 10) / 10 : value
		)
	) as Figure;
}
