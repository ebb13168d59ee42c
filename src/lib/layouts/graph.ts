import { byCode, clean } from './numbers';
import type {
	Gathered,
	GatherOptions,
	Graph,
	GraphLink,
	GraphNode,
	LeftOut,
	MarkKind,
	Neighbours,
	NodeInfo
} from './types';

/** One tie, in plain ids: who (`source`) to what or whom (`target`), how much. */
export interface GraphRow {
	source: string;
	target: string;
	value: number;
}

export interface GraphInput {
	rows: readonly GraphRow[];
	sources: readonly NodeInfo[];
	/** Left out where targets are of the same kind as sources: then one node stands for both. */
	targets?: readonly NodeInfo[];
	kinds: { source: MarkKind; target: MarkKind };
}

/** The id of a node: `state:NOR`. */
export function nodeId(kind: MarkKind, key: string): string {
	return `${kind}:${key}`;
}

/**
 * Rows to a graph. Rows with the same ends are summed; a State or theme of the lists without a row becomes a node
 * without links, so that the frame of all cycles keeps everybody's place.
 * @throws Error where a row names a key that is not in the lists, or a value is not a number of at least 0
 */
export function toGraph(input: GraphInput): Graph {
	const nodes = new Map<string, GraphNode>();
	const given = new Set<string>();
	const add = (kind: MarkKind, info: NodeInfo): void => {
		const id = nodeId(kind, info.key);
		if (nodes.has(id)) return;
		const { value, ...rest } = info;
		nodes.set(id, { ...rest, id, kind, value: value ?? 0 });
		if (value !== undefined) given.add(id);
	};
	for (const info of input.sources) add(input.kinds.source, info);
	for (const info of input.targets ?? []) add(input.kinds.target, info);

	const links = new Map<string, GraphLink>();
	for (const row of input.rows) {
		const source = nodeId(input.kinds.source, row.source);
		const target = nodeId(input.kinds.target, row.target);
		for (const id of [source, target]) {
			if (!nodes.has(id))
				throw new Error(`The network names ${id}, which is not among its nodes; add it to the list.`);
		}
		if (!(row.value >= 0) || !Number.isFinite(row.value))
			throw new Error(
				`The tie ${source} to ${target} has the value ${row.value}; it must be a number of at least 0.`
			);
		if (row.value === 0) continue;
		addLink(links, source, target, row.value);
	}
	for (const link of links.values()) {
		for (const id of new Set([link.source, link.target])) {
			const node = nodes.get(id);
			if (node && !given.has(id)) node.value += link.value;
		}
	}
	return tidy([...nodes.values()], links);
}

/**
 * Keeps the heaviest nodes of each kind and merges the rest of a kind into one `gathered` node, with the links summed.
 * Ties of value are decided by id. Links under `minWeight` and links inside a gathered node are counted, not lost. A
 * node that loses its links stays.
 */
export function gather(graph: Graph, options: GatherOptions = {}): Gathered {
	const keep = new Set(options.keep ?? []);
	const tops: Record<MarkKind, number | undefined> = {
		state: options.topStates,
		theme: options.topThemes,
		review: options.topReviews
	};
	const membership = new Map<string, string>();
	for (const kind of ['state', 'review', 'theme'] as const) {
		const top = tops[kind];
		if (top === undefined) continue;
		const ranked = graph.nodes
			.filter((node) => node.kind === kind)
			.toSorted((a, b) => Number(keep.has(b.id)) - Number(keep.has(a.id)) || heavier(a, b));
		const kept = Math.max(top, ranked.filter((node) => keep.has(node.id)).length);
		for (const node of ranked.slice(kept)) membership.set(node.id, `gathered:${kind}`);
	}
	return merge(graph, membership, options.minWeight ?? 0);
}

/**
 * Merges another graph's nodes as the frame did, so that a cycle on its own shows the same nodes as all cycles
 * together.
 * @param graph the current graph, not gathered
 * @param frame the gathered graph of all cycles
 */
export function gatherAs(graph: Graph, frame: Graph, minWeight = 0): Gathered {
	const membership = new Map<string, string>();
	for (const node of frame.nodes) for (const member of node.members ?? []) membership.set(member, node.id);
	const known = new Set(frame.nodes.map((node) => node.id));
	for (const node of graph.nodes)
		if (!known.has(node.id) && !membership.has(node.id))
			throw new Error(
				`${node.id} is not in the frame of the network; build the frame from all that can be shown.`
			);
	return merge(graph, membership, minWeight);
}

function merge(graph: Graph, membership: ReadonlyMap<string, string>, minWeight: number): Gathered {
	const gathered = new Map<string, GraphNode>();
	const nodes: GraphNode[] = [];
	for (const node of graph.nodes.toSorted(heavier)) {
		const id = membership.get(node.id);
		if (id === undefined) {
			nodes.push(structuredCopy(node));
			continue;
		}
		const kind = id.slice('gathered:'.length) as MarkKind;
		const group = gathered.get(id) ?? {
			id,
			key: kind,
			kind: 'gathered' as const,
			label: '',
			value: 0,
			gathers: kind,
			members: [],
			count: 0
		};
		group.value += node.value;
		group.members = [...(group.members ?? []), node.id];
		group.count = group.members.length;
		gathered.set(id, group);
	}
	const links = new Map<string, GraphLink>();
	const within: LeftOut = { links: 0, value: 0 };
	for (const link of graph.links) {
		const source = membership.get(link.source) ?? link.source;
		const target = membership.get(link.target) ?? link.target;
		if (source === target && source !== link.source) {
			within.links++;
			within.value = clean(within.value + link.value);
		} else addLink(links, source, target, link.value);
	}
	const leftOut: LeftOut = { links: 0, value: 0 };
	for (const link of [...links.values()]) {
		if (clean(link.value) >= minWeight) continue;
		links.delete(link.id);
		leftOut.links++;
		leftOut.value = clean(leftOut.value + link.value);
	}
	return { graph: tidy([...nodes, ...gathered.values()], links), leftOut, within };
}

/**
 * The node and what stands around it: the nodes within `steps` ties and the ties walked on the way (ties among the
 * outermost nodes are left aside, or the picture would be as dense as before). Values stay those of the whole graph.
 * @throws Error where the graph has no such node
 */
export function focus(graph: Graph, id: string, steps: 1 | 2): Graph {
	if (!graph.nodes.some((node) => node.id === id))
		throw new Error(`The network has no ${id} to put in focus; choose a node that is shown.`);
	const index = neighbours(graph);
	const reached = new Set([id]);
	const walked = new Set<string>();
	let edge = [id];
	for (let step = 0; step < steps; step++) {
		const next: string[] = [];
		for (const at of edge) {
			const around = index.get(at);
			for (const link of around?.links ?? []) walked.add(link);
			for (const node of around?.nodes ?? []) {
				if (reached.has(node)) continue;
				reached.add(node);
				next.push(node);
			}
		}
		edge = next;
	}
	return {
		nodes: graph.nodes.filter((node) => reached.has(node.id)).map(structuredCopy),
		links: graph.links.filter((link) => walked.has(link.id)).map((link) => ({ ...link }))
	};
}

/** For every node, who stands at the other end of its links, and which links these are. */
export function neighbours(graph: Graph): Map<string, Neighbours> {
	const nodes = new Map<string, Set<string>>(graph.nodes.map((node) => [node.id, new Set<string>()]));
	const links = new Map<string, Set<string>>(graph.nodes.map((node) => [node.id, new Set<string>()]));
	for (const link of graph.links) {
		links.get(link.source)?.add(link.id);
		links.get(link.target)?.add(link.id);
		if (link.source === link.target) continue;
		nodes.get(link.source)?.add(link.target);
		nodes.get(link.target)?.add(link.source);
	}
	return new Map(
		graph.nodes.map((node) => [
			node.id,
			{ nodes: [...(nodes.get(node.id) ?? [])], links: [...(links.get(node.id) ?? [])] }
		])
	);
}

/** Orders nodes by value, heaviest first, then by id. */
export function heavier(a: { value: number; id: string }, b: { value: number; id: string }): number {
	return b.value - a.value || byCode(a.id, b.id);
}

function addLink(links: Map<string, GraphLink>, source: string, target: string, value: number): void {
	const id = `${source}>${target}`;
	const link = links.get(id);
	if (link) link.value += value;
	else links.set(id, { id, source, target, value });
}

function structuredCopy(node: GraphNode): GraphNode {
	return node.members ? { ...node, members: [...node.members] } : { ...node };
}

function tidy(nodes: GraphNode[], links: ReadonlyMap<string, GraphLink>): Graph {
	return {
		nodes: nodes.map((node) => ({ ...node, value: clean(node.value) })).sort((a, b) => byCode(a.id, b.id)),
		links: [...links.values()]
			.map((link) => ({ ...link, value: clean(link.value) }))
			.sort((a, b) => byCode(a.id, b.id))
	};
}
