import { columnLabels, LABEL_GAP, labelHeight, labelSide } from './column-labels';
import { byCode, clean, round } from './numbers';
import { ribbon } from './path';
import {
	checkRows,
	columnKey,
	columnValues,
	OTHERS,
	othersName,
	planColumns,
	type ColumnPlan
} from './sankey-columns';
import { stackColumns } from './stack';
import { BOLD, FONT_SIZE, measurer, withNumber } from './text';
import type {
	FlowRow,
	Measure,
	SankeyColumn,
	SankeyGeometry,
	SankeyKnot,
	SankeyLink,
	SankeyNode,
	SankeyOptions,
	Size
} from './types';

export { OTHERS } from './sankey-columns';

/** Labels outside the first and the last column may take this share of the width; of a phone's, in heights of letters, more. */
const LABEL_SHARE = { wide: 0.21, slide: 0.235, narrow: 0.25 };
const NARROW = 31;
/** A small projector, as wide as so many letters are high. */
const SLIDE = 54;
/** The first gap, which holds no label, beside the others: on the narrowest phone, how much more with each height of a letter, and at most on a small projector. */
const FIRST_GAP = { least: 0.15, narrowest: 24, growth: 0.05, slide: 0.7 };

interface Flow {
	step: number;
	from: string;
	to: string;
	value: number;
}

/**
 * Flows through columns: nodes stacked, ribbons between them, what is thin or beyond the top gathered. The totals of
 * all columns are the same. Rows with the same ends are summed; an input without rows gives a geometry without nodes.
 * @throws Error where the rows contradict the columns or one another
 */
export function layoutSankey(
	columns: readonly SankeyColumn[],
	rows: readonly FlowRow[],
	size: Size,
	options: SankeyOptions = {},
	measure: Measure = measurer(options)
): SankeyGeometry {
	checkRows(columns, rows);
	if (options.frame) checkRows(columns, options.frame);
	const plans = planColumns(columns, options.frame ?? rows, new Set(options.keep ?? []));
	if (options.frame) checkKnown(columns, options.frame, rows);
	const flows = gatherFlows(rows, plans);
	const nodes = buildNodes(columns, rows, plans, options);
	const columnX = placeColumns(columns, nodes, size, options, measure);
	const scale = stackNodes(nodes, columnX, size, options, measure);
	for (const node of nodes) {
		node.x0 = columnX[node.column]?.[0] ?? 0;
		node.x1 = columnX[node.column]?.[1] ?? 0;
	}
	const { links, knots } = buildLinks(flows, nodes, scale, options.minFlow ?? 0);
	const labels = labelNodes(nodes, columnX, size, options, measure);
	return {
		size: { ...size },
		scale: Math.round(scale * 1e6) / 1e6,
		columns: columns.map((column, index) => {
			const here = nodes.filter((node) => node.column === index);
			return {
				id: column.id,
				x0: columnX[index]?.[0] ?? 0,
				x1: columnX[index]?.[1] ?? 0,
				total: clean(here.reduce((sum, node) => sum + node.value, 0)),
				nodes: here.length,
				gathered: here.reduce((sum, node) => sum + (node.members?.length ?? 0), 0)
			};
		}),
		nodes,
		links,
		knots,
		...labels
	};
}

/** What is not in the frame would be counted among the others without having been there. */
function checkKnown(
	columns: readonly SankeyColumn[],
	frame: readonly FlowRow[],
	rows: readonly FlowRow[]
): void {
	const known = columnValues(columns.length, frame);
	columnValues(columns.length, rows).forEach((values, index) => {
		for (const [id, value] of values)
			if (value > 0 && !known[index]?.has(id))
				throw new Error(
					`${id} of the column ${columns[index]?.id} is not in the frame of the flows; build the frame from all that can be shown.`
				);
	});
}

function gatherFlows(rows: readonly FlowRow[], plans: readonly ColumnPlan[]): Flow[] {
	const flows = new Map<string, Flow>();
	for (const row of rows) {
		if (row.to === null || row.value === 0) continue;
		const from = plans[row.step]?.shownAs(row.from) ?? OTHERS;
		const to = plans[row.step + 1]?.shownAs(row.to) ?? OTHERS;
		const key = `${columnKey(row.step, from)}>${columnKey(row.step + 1, to)}`;
		const flow = flows.get(key);
		if (flow) flow.value += row.value;
		else flows.set(key, { step: row.step, from, to, value: row.value });
	}
	return [...flows.values()].map((flow) => ({ ...flow, value: clean(flow.value) }));
}

function buildNodes(
	columns: readonly SankeyColumn[],
	rows: readonly FlowRow[],
	plans: readonly ColumnPlan[],
	options: SankeyOptions
): SankeyNode[] {
	const values = columnValues(columns.length, rows);
	return plans.flatMap((plan, column) => {
		const shown = new Map<string, { value: number; members: [string, number][] }>();
		for (const [id, value] of values[column] ?? []) {
			if (value <= 0) continue;
			const as = plan.shownAs(id);
			const node = shown.get(as) ?? { value: 0, members: [] };
			node.value += value;
			node.members.push([id, value]);
			shown.set(as, node);
		}
		return plan.order.flatMap((id): SankeyNode[] => {
			const node = shown.get(id);
			if (!node) return [];
			const members = node.members
				.sort((a, b) => b[1] - a[1] || byCode(a[0], b[0]))
				.map(([member]) => member);
			const nameOf = (one: string) => columns[column]?.labels?.[one] ?? one;
			const label = id === OTHERS ? othersName(members.map(nameOf), options.othersLabel) : nameOf(id);
			return [
				{
					key: columnKey(column, id),
					column,
					id,
					label,
					value: clean(node.value),
					x0: 0,
					x1: 0,
					y0: 0,
					y1: 0,
					...(id === OTHERS ? { members } : {})
				}
			];
		});
	});
}

/** On a narrow screen the first gap leaves its room to the others. @param width in heights of letters */
function firstGap(width: number): number {
	const { least, narrowest, growth, slide } = FIRST_GAP;
	return Math.min(width < SLIDE ? slide : 1, least + growth * Math.max(0, width - narrowest));
}

/** What stands beside a node. */
const spoken = ({ label, value }: SankeyNode, { numbers }: SankeyOptions): string =>
	withNumber(label, value, numbers);

/** Where columns stand: labels of the first lie left of it, of the last right of it, of the others in the gap to the right. */
function placeColumns(
	columns: readonly SankeyColumn[],
	nodes: readonly SankeyNode[],
	size: Size,
	options: SankeyOptions,
	measure: Measure
): [number, number][] {
	const fontSize = options.fontSize ?? FONT_SIZE;
	const width = options.nodeWidth ?? 14;
	const { wide, slide, narrow } = LABEL_SHARE;
	const letters = size.width / fontSize;
	const share = letters < NARROW ? narrow : letters < SLIDE ? slide : wide;
	const longest = (column: number): number => {
		const widths = nodes
			.filter((node) => node.column === column)
			.map((node) => measure(spoken(node, options), fontSize) * BOLD);
		return Math.min(share * size.width, Math.max(0, ...widths)) + LABEL_GAP + 3;
	};
	const count = columns.length;
	if (count === 0) return [];
	const left = count === 1 ? 2 : longest(0);
	const right = size.width - longest(count - 1) - width;
	if (count === 1) return [[round(left), round(left + width)]];
	const first = count > 2 ? firstGap(size.width / fontSize) : 1;
	const whole = first + count - 2;
	return columns.map((_, index) => {
		const x = left + ((right - left) * (index === 0 ? 0 : first + index - 1)) / whole;
		return [round(x), round(x + width)];
	});
}

/** Stacks the nodes of each column, apart for their names, and returns the pixels for one recommendation. */
function stackNodes(
	nodes: readonly SankeyNode[],
	columnX: readonly [number, number][],
	size: Size,
	options: SankeyOptions,
	measure: Measure
): number {
	const top = options.headroom ?? 0;
	const fontSize = options.fontSize ?? FONT_SIZE;
	const columns = columnX
		.map((_, column) => ({
			width: labelSide(columnX, column, size).width,
			boxes: nodes.filter((node) => node.column === column)
		}))
		.filter(({ boxes }) => boxes.length > 0);
	const { scale, stacks } = stackColumns(
		columns.map(({ width, boxes }) =>
			boxes.map((node) => ({
				value: node.value,
				words: labelHeight(spoken(node, options), { width, fontSize, measure })
			}))
		),
		{
			height: Math.max(1, size.height - top),
			least: options.minPadding ?? 4,
			most: options.maxPadding ?? 26
		}
	);
	columns.forEach(({ boxes }, index) => {
		const stack = stacks[index];
		if (!stack) return;
		// In the middle, unless the first name then has no room above.
		let y = top + Math.max(stack.above, (stack.above + stack.left) / 2);
		boxes.forEach((node, place) => {
			node.y0 = round(y);
			y += node.value * scale;
			node.y1 = round(y);
			y += stack.gaps[place] ?? 0;
		});
	});
	return scale;
}

/** Ribbons, each with its place at both nodes in the order of the nodes it goes to; thin ones through a knot. */
function buildLinks(
	flows: readonly Flow[],
	nodes: readonly SankeyNode[],
	scale: number,
	minFlow: number
): { links: SankeyLink[]; knots: SankeyKnot[] } {
	const index = new Map(
		nodes.map((node, position) => [node.key, { node, position, out: node.y0, into: node.y0 }])
	);
	const knots = new Map<number, SankeyKnot>();
	const thinOf = new Map<number, Flow[]>();
	for (const flow of flows) {
		if (flow.value >= minFlow) continue;
		thinOf.set(flow.step, [...(thinOf.get(flow.step) ?? []), flow]);
	}
	// One thin flow alone gains nothing from a knot.
	for (const [step, thin] of thinOf) if (thin.length < 2) thinOf.delete(step);
	const isThin = (flow: Flow): boolean => thinOf.get(flow.step)?.includes(flow) ?? false;

	const parts: { source: string; target: string; step: number; value: number; thin: boolean }[] = [];
	for (const flow of flows)
		if (!isThin(flow))
			parts.push({
				step: flow.step,
				source: columnKey(flow.step, flow.from),
				target: columnKey(flow.step + 1, flow.to),
				value: flow.value,
				thin: false
			});
	for (const [step, thin] of thinOf) {
		const key = `knot:${step}`;
		const sources = new Map<string, number>();
		const targets = new Map<string, number>();
		for (const flow of thin) {
			const [source, target] = [columnKey(step, flow.from), columnKey(step + 1, flow.to)];
			sources.set(source, (sources.get(source) ?? 0) + flow.value);
			targets.set(target, (targets.get(target) ?? 0) + flow.value);
		}
		const value = clean(thin.reduce((sum, flow) => sum + flow.value, 0));
		const left = nodes.find((node) => node.column === step);
		const right = nodes.find((node) => node.column === step + 1);
		const middle = (of: Map<string, number>): number =>
			[...of].reduce((sum, [key, part]) => {
				const node = index.get(key)?.node;
				return sum + (node ? ((node.y0 + node.y1) / 2) * part : 0);
			}, 0) / value;
		const y = (middle(sources) + middle(targets)) / 2;
		knots.set(step, {
			key,
			step,
			flows: thin.length,
			value,
			x: round(((left?.x1 ?? 0) + (right?.x0 ?? 0)) / 2),
			y0: round(y - (value * scale) / 2),
			y1: round(y + (value * scale) / 2)
		});
		for (const [source, part] of sources)
			parts.push({ step, source, target: key, value: clean(part), thin: true });
		for (const [target, part] of targets)
			parts.push({ step, source: key, target, value: clean(part), thin: true });
	}

	// Places at the nodes: thin flows at the foot, the others in the order of the nodes at their far end.
	const place = (key: string): number => index.get(key)?.position ?? Infinity;
	const starts = new Map<object, number>();
	const ends = new Map<object, number>();
	const knotOut = new Map<string, number>();
	const knotInto = new Map<string, number>();
	for (const knot of knots.values()) {
		knotOut.set(knot.key, knot.y0);
		knotInto.set(knot.key, knot.y0);
	}
	for (const part of parts.toSorted(
		(a, b) => place(a.target) - place(b.target) || place(a.source) - place(b.source)
	)) {
		const slot = index.get(part.source);
		const from = slot ? slot.out : (knotOut.get(part.source) ?? 0);
		starts.set(part, from);
		if (slot) slot.out = from + part.value * scale;
		else knotOut.set(part.source, from + part.value * scale);
	}
	for (const part of parts.toSorted(
		(a, b) => place(a.source) - place(b.source) || place(a.target) - place(b.target)
	)) {
		const slot = index.get(part.target);
		const to = slot ? slot.into : (knotInto.get(part.target) ?? 0);
		ends.set(part, to);
		if (slot) slot.into = to + part.value * scale;
		else knotInto.set(part.target, to + part.value * scale);
	}
	const links = parts
		.map((part): SankeyLink => {
			const [from, to] = [starts.get(part) ?? 0, ends.get(part) ?? 0];
			const thickness = part.value * scale;
			const x0 = index.get(part.source)?.node.x1 ?? knots.get(part.step)?.x ?? 0;
			const x1 = index.get(part.target)?.node.x0 ?? knots.get(part.step)?.x ?? 0;
			return {
				key: `${part.source}>${part.target}`,
				step: part.step,
				source: part.source,
				target: part.target,
				value: part.value,
				width: round(thickness),
				x0,
				x1,
				y0: round(from + thickness / 2),
				y1: round(to + thickness / 2),
				...ribbon(x0, x1, { top: from, bottom: from + thickness }, { top: to, bottom: to + thickness }),
				thin: part.thin
			};
		})
		.sort((a, b) => a.step - b.step || b.value - a.value || byCode(a.key, b.key));
	return { links, knots: [...knots.values()].sort((a, b) => a.step - b.step) };
}

function labelNodes(
	nodes: readonly SankeyNode[],
	columnX: readonly [number, number][],
	size: Size,
	options: SankeyOptions,
	measure: Measure
): Pick<SankeyGeometry, 'labels' | 'unlabelled'> {
	const fontSize = options.fontSize ?? FONT_SIZE;
	const forced = new Set(options.forced ?? []);
	const result: Pick<SankeyGeometry, 'labels' | 'unlabelled'> = { labels: [], unlabelled: [] };
	columnX.forEach((_, column) => {
		const labels = columnLabels(
			nodes
				.filter((node) => node.column === column)
				.map((node) => ({
					id: node.key,
					text: spoken(node, options),
					bare: node.label,
					y: (node.y0 + node.y1) / 2,
					height: node.y1 - node.y0,
					priority: node.value,
					forced: forced.has(node.key)
				})),
			{
				...labelSide(columnX, column, size),
				top: options.headroom ?? 0,
				bottom: size.height,
				fontSize,
				measure
			}
		);
		result.labels.push(...labels.labels);
		result.unlabelled.push(...labels.unlabelled);
	});
	return result;
}
