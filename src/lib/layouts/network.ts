import { layoutCircle } from './circle';
import { layoutForce } from './force';
import { focus as around, gather, gatherAs, toGraph } from './graph';
import { stateValues, tieRows, type TieColumns } from './tie-columns';
import type {
	Gathered,
	Graph,
	GraphNode,
	LabelChoice,
	LeftOut,
	MarkKind,
	NetworkGeometry,
	NodeInfo,
	Size
} from './types';

/** A network to be gathered, focused and laid out in one go. */
export interface NetworkRequest {
	kind: 'network';
	layout: 'circle' | 'force';
	/** Ties of all cycles, which fix the places, and of the cycle on show, which fixes the sizes. */
	frame: TieColumns;
	current: TieColumns;
	/** What the targets are; `review` becomes `state` where more are reviewed than fit inside the ring. */
	target: MarkKind;
	/** All that may be named, by key. */
	states: NodeInfo[];
	themes: NodeInfo[];
	topStates: number;
	topThemes: number;
	/** States under review that fit inside the ring. */
	topReviews: number;
	minWeight: number;
	/** Id of the node in focus, or empty; with `steps` above 0 only what lies so many ties around it is drawn. */
	focus: string;
	steps: 0 | 1 | 2;
	/** Words for gathered nodes; `{count}` is replaced. */
	gatheredLabels: Record<MarkKind, string>;
	size: Size;
	options: LabelChoice;
}

export interface NetworkResponse {
	kind: 'network';
	geometry: NetworkGeometry;
	/** Ties under the minimum weight: counted, not drawn. */
	leftOut: LeftOut;
}

/**
 * From ties to geometry: builds the graphs of the frame and of the moment, gathers both alike, keeps what lies around the
 * node in focus, and lays it out.
 */
export function layoutNetwork(request: NetworkRequest): NetworkResponse {
	const target = targetKind(request);
	const frame = named(
		gather(graphOf(request.frame, target, request), {
			topStates: request.topStates,
			topThemes: request.topThemes,
			topReviews: request.topReviews,
			minWeight: request.minWeight,
			keep: request.focus === '' ? [] : [request.focus]
		}),
		request
	);
	const moment = gatherAs(graphOf(request.current, target, request), frame, request.minWeight);
	const current = named(moment, request);
	const known = frame.nodes.some((node) => node.id === request.focus);
	const shown =
		known && request.steps !== 0
			? egoOf(frame, current, request.focus, request.steps)
			: tiedOf(frame, current, request);
	const counted = { ...shown.frame, nodes: shown.frame.nodes.map((node) => asNow(node, current)) };
	const forced = known ? [request.focus, ...neighboursOf(shown.current, request.focus)] : [];
	const place = request.layout === 'circle' && isRing(shown.frame) ? layoutCircle : layoutForce;
	const geometry = place(counted, shown.current, request.size, { ...request.options, forced });
	const nodes = known && request.steps !== 0 ? 0 : frame.nodes.length - shown.frame.nodes.length;
	return { kind: 'network', geometry, leftOut: { ...moment.leftOut, ...(nodes > 0 ? { nodes } : {}) } };
}

/** A ring of one or two States is no ring: their themes would fall on one line. */
function isRing({ nodes }: Graph): boolean {
	return nodes.filter(({ kind }) => kind === 'state').length >= 3;
}

function targetKind({ target, frame, topReviews }: NetworkRequest): MarkKind {
	if (target !== 'review') return target;
	return new Set(frame.target).size <= topReviews ? 'review' : 'state';
}

function graphOf(
	ties: TieColumns,
	target: MarkKind,
	{ states, themes, target: asked }: NetworkRequest
): Graph {
	const bothRoles = asked === 'review' && target === 'state';
	const infos = new Map(states.map((info) => [info.key, info]));
	const values = stateValues(ties);
	const rows = tieRows(ties);
	const targets = [...new Set(rows.map((row) => row.target))];
	const sources = new Set([
		...values.keys(),
		...rows.map((row) => row.source),
		...(target === 'state' ? targets : [])
	]);
	const targetInfos = new Map((target === 'theme' ? themes : states).map((info) => [info.key, info]));
	return toGraph({
		rows,
		kinds: { source: 'state', target },
		// Where one node stands for both roles of a State, its value is what it makes and receives: the sum of its ties.
		sources: [...sources].map((key) =>
			bothRoles ? infoOf(infos, key) : { ...infoOf(infos, key), value: values.get(key) ?? 0 }
		),
		...(target === 'state' ? {} : { targets: targets.map((key) => infoOf(targetInfos, key)) })
	});
}

const infoOf = (infos: ReadonlyMap<string, NodeInfo>, key: string): NodeInfo =>
	infos.get(key) ?? { key, label: key };

function named({ graph }: Gathered, { gatheredLabels }: NetworkRequest): Graph {
	return {
		...graph,
		nodes: graph.nodes.map((node) => {
			if (node.kind !== 'gathered' || node.gathers === undefined) return node;
			return { ...node, label: gatheredLabels[node.gathers].replace('{count}', String(node.count ?? 0)) };
		})
	};
}

/** A gathered node is called by those of it that say something now, as its number is theirs; its members stay all. */
function asNow(node: GraphNode, { nodes }: Graph): GraphNode {
	if (node.kind !== 'gathered') return node;
	const now = nodes.find(({ id, value }) => id === node.id && value > 0);
	return now?.count === undefined ? node : { ...node, label: now.label, count: now.count };
}

/** Under a minimum, a node that keeps no tie in any cycle would be an empty circle: it goes with its ties. */
function tiedOf(
	frame: Graph,
	current: Graph,
	{ minWeight, focus, target }: NetworkRequest
): { frame: Graph; current: Graph } {
	// Likeness goes from 0 to 1, and the least minimum is a hundredth.
	if (minWeight <= (target === 'state' ? 0.01 : 1)) return { frame, current };
	// The ties of what is gathered are not drawn, so that a node which has no others would stand there alone as well.
	const gathered = new Set(frame.nodes.filter(({ kind }) => kind === 'gathered').map(({ id }) => id));
	const drawn = frame.links.filter(({ source, target: to }) => !gathered.has(source) && !gathered.has(to));
	const heavy = frame.links
		.flatMap(({ source, target: to }) => [source, to])
		.filter((id) => gathered.has(id));
	const tied = new Set([focus, ...heavy, ...drawn.flatMap(({ source, target: to }) => [source, to])]);
	const kept = ({ nodes, links }: Graph): Graph => ({
		nodes: nodes.filter(({ id }) => tied.has(id)),
		links: links.filter(({ source, target: to }) => tied.has(source) && tied.has(to))
	});
	return { frame: kept(frame), current: kept(current) };
}

function egoOf(frame: Graph, current: Graph, id: string, steps: 1 | 2): { frame: Graph; current: Graph } {
	const ego = around(frame, id, steps);
	const ids = new Set(ego.nodes.map((node) => node.id));
	const links = new Set(ego.links.map((link) => link.id));
	return {
		frame: ego,
		current: {
			nodes: current.nodes.filter((node) => ids.has(node.id)),
			links: current.links.filter((link) => links.has(link.id))
		}
	};
}

function neighboursOf(graph: Graph, id: string): string[] {
	return graph.links.flatMap((link) => {
		if (link.source === id) return [link.target];
		return link.target === id ? [link.source] : [];
	});
}
