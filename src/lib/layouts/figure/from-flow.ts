import type { AlluvialBox, AlluvialGeometry, PlacedLabel, SankeyGeometry, SankeyNode } from '../types';
import { round } from '../numbers';
import { LINE_HEIGHT, wrap } from '../text';
import { leadersOf, textOf } from './from-label';
import { wholeOf, type FigureWords } from './figure';
import { Identities, markOf } from './identity';
import type { Figure, FigureArea, FigureNode, FigureText, Paint } from './types';

interface FlowWords<Node> extends FigureWords<Node> {
	/** Heading of each column, in order. */
	headings: readonly string[];
	/** Whether its total is added where there is room: a sum of mentions beside a number of recommendations only confuses. */
	totals: boolean;
	/** What a box stands for, where that is not the sum of what flows through it. */
	totalOf?: (node: Node) => number | undefined;
	fontSize: number;
	paintOf: (node: Node) => Paint | undefined;
}

/** A flow through columns as a figure. Ribbons take the colour of where they come from, if that has one. */
export function figureOfSankey(
	geometry: SankeyGeometry,
	words: FlowWords<SankeyNode> & { hatched: (node: SankeyNode) => boolean }
): Figure {
	const identities = new Identities();
	const ids = new Map(
		geometry.nodes.map((node) => [
			node.key,
			identities.take(
				node.members
					? markOf('gathered', geometry.columns[node.column]?.id ?? '')
					: markOf(geometry.columns[node.column]?.id ?? '', node.id)
			)
		])
	);
	const byKey = new Map(geometry.nodes.map((node) => [node.key, node]));
	const idOf = (key: string) => ids.get(key) ?? key;
	return {
		...wholeOf(geometry.size),
		rules: leadersOf(geometry.labels),
		areas: geometry.links.map((link): FigureArea => {
			const source = byKey.get(link.source);
			const [half, x0, x1] = [link.width / 2, link.x0, link.x1];
			return {
				id: `${idOf(link.source)}>${idOf(link.target)}`,
				source: idOf(link.source),
				target: idOf(link.target),
				edges: [x0, x1, link.y0 - half, link.y0 + half, link.y1 - half, link.y1 + half],
				paint: (source && words.paintOf(source)) ?? 'tie',
				value: words.formatValue(link.value)
			};
		}),
		nodes: [
			...geometry.knots.map((knot): FigureNode => ({
				id: knot.key,
				x: knot.x - 2,
				y: knot.y0,
				width: 4,
				height: Math.max(1, knot.y1 - knot.y0),
				corner: 0,
				fill: 'line-strong',
				title: '',
				value: ''
			})),
			...geometry.nodes.map((node): FigureNode => ({
				...box(node),
				id: idOf(node.key),
				fill: words.paintOf(node) ?? 'ink-faint',
				...(words.hatched(node) ? { hatched: true } : {}),
				title: words.titleOf(node),
				value: words.formatValue(words.totalOf?.(node) ?? node.value)
			}))
		],
		texts: [...headings(geometry.columns, geometry.size.width, words), ...labels(geometry.labels, idOf)]
	};
}

/** What became of each item from column to column. A ribbon and its boxes have one colour. */
export function figureOfAlluvial(
	geometry: AlluvialGeometry,
	words: FlowWords<Pick<AlluvialBox, 'key' | 'id' | 'label'>> & { kind: string }
): Figure {
	const identities = new Identities();
	const ids = new Map(
		geometry.boxes.map((one) => [
			one.key,
			identities.take(one.members ? markOf('gathered', words.kind) : markOf(words.kind, one.id))
		])
	);
	const byKey = new Map(geometry.boxes.map((one) => [one.key, one]));
	const idOf = (key: string) => ids.get(key) ?? key;
	return {
		...wholeOf(geometry.size),
		rules: leadersOf(geometry.labels),
		areas: geometry.ribbons.flatMap((ribbon): FigureArea[] => {
			const start = byKey.get(`${ribbon.from}:${ribbon.id}`);
			const end = byKey.get(`${ribbon.to}:${ribbon.id}`);
			if (!start || !end) return [];
			const [source, target] = [idOf(start.key), idOf(end.key)];
			return [
				{
					id: `${source}>${target}`,
					source,
					target,
					edges: [start.x1, end.x0, start.y0, start.y1, end.y0, end.y1],
					paint: words.paintOf(start) ?? 'tie',
					value: `${words.formatValue(ribbon.values[0])} → ${words.formatValue(ribbon.values[1])}`
				}
			];
		}),
		nodes: geometry.boxes.map((one): FigureNode => ({
			...box(one),
			id: idOf(one.key),
			fill: words.paintOf(one) ?? 'ink-faint',
			title: words.titleOf(one),
			value: words.formatValue(words.totalOf?.(one) ?? one.value)
		})),
		texts: [...headings(geometry.columns, geometry.size.width, words), ...labels(geometry.labels, idOf)]
	};
}

function box({ x0, x1, y0, y1 }: { x0: number; x1: number; y0: number; y1: number }) {
	return { x: x0, y: y0, width: x1 - x0, height: Math.max(1, y1 - y0), corner: 0 };
}

function labels(placed: readonly PlacedLabel[], idOf: (key: string) => string): FigureText[] {
	return placed.map((label) => {
		const id = idOf(label.id);
		return { ...textOf(label), id: `name ${id}`, of: id, paint: 'ink', halo: true };
	});
}

/**
 * Words above the columns, each centred on its own; on a phone over the whole width, in two lines, for which whoever asks for the
 * layout keeps room.
 */
function headings(
	columns: readonly { id: string; x0: number; x1: number; total: number }[],
	width: number,
	{ headings: words, totals, fontSize, formatValue }: FlowWords<never>
): FigureText[] {
	const share = width / Math.max(1, columns.length);
	const bare = !totals || share < 15 * fontSize;
	const narrow = isNarrow(width, columns.length, fontSize);
	const last = columns.length - 1;
	const texts = columns.map(({ total }, index) => {
		const heading = words[index] ?? '';
		return bare ? heading : `${heading} · ${formatValue(total)}`;
	});
	const wide = (index: number) => ROUGHLY * fontSize * (texts[index]?.length ?? 0);
	const middle = (index: number) => ((columns[index]?.x0 ?? 0) + (columns[index]?.x1 ?? 0)) / 2;
	/** The first begins at its column, or as far left of it as the second leaves it room. */
	const begins = (x0: number): number => {
		const next = last < 1 ? width : last === 1 ? (columns[1]?.x1 ?? 0) - wide(1) : middle(1) - wide(1) / 2;
		return Math.max(0, Math.min(x0, next - fontSize - wide(0)));
	};
	return columns.map((column, index): FigureText => {
		const text = texts[index] ?? '';
		const [start, end] = narrow ? [0, width] : [begins(column.x0), column.x1];
		const lines = narrow
			? wrap(text, share - 0.5 * fontSize, 2, (word) => ROUGHLY * fontSize * word.length)
			: [text];
		return {
			id: `heading ${column.id}`,
			x: index === 0 ? start : index === last ? end : narrow ? column.x0 : middle(index),
			y: 0,
			rotate: 0,
			anchor: index === 0 ? 'start' : index === last ? 'end' : narrow ? 'start' : 'middle',
			size: fontSize,
			bold: true,
			paint: 'ink-soft',
			lines: lines.map((line, number) => ({ text: line, dy: round((1 + number * LINE_HEIGHT) * fontSize) }))
		};
	});
}

/** A bold letter in heights. */
const ROUGHLY = 0.58;

/** Whether columns stand so close that their headings want two lines. */
export function isNarrow(width: number, columns: number, fontSize: number): boolean {
	return width / Math.max(1, columns) < 12 * fontSize;
}
