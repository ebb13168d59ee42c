import type { NetworkGeometry, PlacedNode } from '../types';
import { leadersOf, textOf } from './from-label';
import { wholeOf, type FigureWords } from './figure';
import type { Figure, FigureLink, FigureNode, FigureText, Paint } from './types';

/** A network as a figure: States in the colour of their group, themes as rings with their number inside. */
export function figureOfNetwork(
	geometry: NetworkGeometry,
	{ titleOf, formatValue, fontSize }: FigureWords<PlacedNode> & { fontSize: number }
): Figure {
	const byId = new Map(geometry.nodes.map((node) => [node.id, node]));
	const alone = geometry.nodes.filter(({ kind }) => kind === 'review').length === 1;
	return {
		...wholeOf(geometry.size),
		rules: leadersOf(geometry.labels),
		links: geometry.links
			.filter(({ source, target }) => !source.startsWith('gathered:') && !target.startsWith('gathered:'))
			.map((link): FigureLink => ({
				id: link.id,
				source: link.source,
				target: link.target,
				points: curve(link.points),
				width: link.width,
				paint: paintOf(byId.get(link.source) ?? byId.get(link.target)),
				value: formatValue(link.value)
			})),
		nodes: geometry.nodes.map((node): FigureNode => {
			const radius = Math.max(1.5, node.radius);
			const state = node.kind === 'state' || node.kind === 'review';
			return {
				id: node.id,
				x: node.x - radius,
				y: node.y - radius,
				width: 2 * radius,
				height: 2 * radius,
				corner: radius,
				fill: state && node.active ? paintOf(node) : 'paper',
				...(state && node.active ? {} : { stroke: node.active ? 'ink-soft' : 'line-strong' }),
				...(node.kind === 'gathered' ? { dashed: true } : {}),
				title: titleOf(node),
				value: formatValue(node.value)
			};
		}),
		texts: [
			...geometry.labels.map((label): FigureText => {
				const node = byId.get(label.id);
				const text = textOf(label);
				// The number of the one State under review that its circle cannot hold stands behind its name.
				if (alone && node?.kind === 'review' && node.active && !node.roomForNumber && !label.numbered)
					text.lines = text.lines.map((line, index) =>
						index === text.lines.length - 1
							? { ...line, text: `${line.text} · ${formatValue(node.value)}` }
							: line
					);
				return { ...text, paint: node?.active === false ? 'ink-faint' : 'ink', halo: true };
			}),
			...geometry.nodes
				.filter((node) => node.kind !== 'state' && node.active && node.roomForNumber)
				.map((node): FigureText => ({
					id: `number ${node.id}`,
					of: node.id,
					x: node.x,
					y: node.y,
					rotate: 0,
					anchor: 'middle',
					size: fontSize,
					paint: node.kind === 'review' ? 'paper' : 'ink',
					lines: [{ text: formatValue(node.value), dy: 0.35 * fontSize }]
				}))
		]
	};
}

function paintOf(node: PlacedNode | undefined): Paint {
	return node?.group ? groupPaint(node.group) : 'accent';
}

/** The colour of a regional group. */
export function groupPaint(group: string): Paint {
	return `group-${group.toLowerCase().replace(' ', '-')}`;
}

/** A straight line as a Bézier, so that every tie can become every other. */
function curve(points: number[]): number[] {
	if (points.length !== 4) return points;
	const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = points;
	return [
		x0,
		y0,
		x0 + (x1 - x0) / 3,
		y0 + (y1 - y0) / 3,
		x0 + ((x1 - x0) * 2) / 3,
		y0 + ((y1 - y0) * 2) / 3,
		x1,
		y1
	];
}
