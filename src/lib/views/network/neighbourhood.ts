import type { PlacedLink, PlacedNode } from '../../layouts';

/** The node itself, the nodes it is tied to, and the ties between them and it. Empty id: nothing. */
export function neighbourhood(
	links: readonly PlacedLink[],
	id: string
): { nodes: ReadonlySet<string>; links: ReadonlySet<string> } {
	const nodes = new Set<string>();
	const ties = new Set<string>();
	if (id === '') return { nodes, links: ties };
	nodes.add(id);
	for (const link of links) {
		if (link.source !== id && link.target !== id) continue;
		ties.add(link.id);
		nodes.add(link.source === id ? link.target : link.source);
	}
	return { nodes, links: ties };
}

/**
 * Where an arrow key leads from a node: the nearest node in that direction; Home and End to the first and the last.
 * @returns the id to go to, `undefined` where the key is none of these or nothing lies that way
 */
export function movesOf(nodes: readonly PlacedNode[]): (from: string, key: string) => string | undefined {
	const directions: Record<string, [number, number]> = {
		ArrowRight: [1, 0],
		ArrowLeft: [-1, 0],
		ArrowDown: [0, 1],
		ArrowUp: [0, -1]
	};
	return (from, key) => {
		if (key === 'Home') return nodes[0]?.id;
		if (key === 'End') return nodes.at(-1)?.id;
		const direction = directions[key];
		const start = nodes.find((node) => node.id === from);
		if (!direction || !start) return undefined;
		const [dx, dy] = direction;
		let best: { id: string; cost: number } | undefined;
		for (const node of nodes) {
			const along = (node.x - start.x) * dx + (node.y - start.y) * dy;
			if (node.id === from || along <= 0) continue;
			const aside = Math.abs((node.x - start.x) * dy) + Math.abs((node.y - start.y) * dx);
			const cost = along + 2 * aside;
			if (!best || cost < best.cost) best = { id: node.id, cost };
		}
		return best?.id;
	};
}
