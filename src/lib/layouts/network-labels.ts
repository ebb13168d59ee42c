import { byCode, clamp } from './numbers';
import { placeLabels, type Labels, type PointMark, type RadialMark, type Side } from './labels';
import { Occupancy } from './occupancy';
import { BOLD, FONT_SIZE, measurer, withNumber } from './text';
import type { GraphNode, LabelChoice, Measure, PlacedNode, Size } from './types';

/** Theme labels stand in up to three lines of about eighteen letters, on narrow screens of about twelve. */
export function themeWrap(size: Size): { em: number; lines: number } {
	return { em: clamp(size.width / 60, 6.5, 9.6), lines: 3 };
}

/** Under this many pixels on the smaller side, `auto` chooses short names. */
const NARROW = 480;
/** A radial label may take this share of the width, and of the height; a name that is longer gives way to its short form. */
const RADIAL_SHARE = 0.3;

/** What a node is called: a gathered one without wording shows `+17`. */
export function nameOf(
	node: Pick<GraphNode, 'label' | 'short' | 'kind' | 'count'>,
	size: Size,
	names: LabelChoice['names'] = 'auto'
): string {
	if (node.kind === 'gathered') return node.label || `+${node.count ?? 0}`;
	const short = names === 'short' || (names === 'auto' && Math.min(size.width, size.height) < NARROW);
	return short ? (node.short ?? node.label) : node.label;
}

/** What a node inside is called, its number behind its name where its circle has no room for it. */
export function nameWithNumber(
	node: Pick<GraphNode, 'label' | 'short' | 'kind' | 'count' | 'value'>,
	size: Size,
	{ names, numbers }: LabelChoice,
	roomForNumber: boolean
): string {
	const name = nameOf(node, size, names);
	if (numbers === undefined || roomForNumber || node.kind === 'state' || node.value === 0) return name;
	return withNumber(name, node.value, numbers);
}

/** What a node on the rim is called: its name where that has room, else its short name; never a part of a name. */
export function rimName(
	node: Pick<GraphNode, 'label' | 'short' | 'kind' | 'count'>,
	size: Size,
	names: LabelChoice['names'],
	room: number,
	width: (text: string) => number
): string {
	const name = nameOf(node, size, names);
	return node.short !== undefined && width(name) * BOLD > room ? node.short : name;
}

/** The longest a label may be in a direction: no more than its share of the width, nor of the height. */
export function radialRoom(size: Size, angle: number, fontSize: number): number {
	const across = (RADIAL_SHARE * size.width) / Math.max(1e-6, Math.abs(Math.cos(angle)));
	const down = (RADIAL_SHARE * size.height) / Math.max(1e-6, Math.abs(Math.sin(angle)));
	return Math.max(3.2 * fontSize, Math.min(across, down));
}

/**
 * Labels for a network's nodes: radial for those on the ring, in lines below for themes, beside for the rest. Marks
 * without a value in the current graph come last. Cheap enough to run on each hover, with the focus and its neighbours
 * as `forced`.
 */
export function networkLabels(
	nodes: readonly PlacedNode[],
	size: Size,
	choice: LabelChoice = {},
	measure?: Measure
): Labels {
	const fontSize = choice.fontSize ?? FONT_SIZE;
	const occupied = new Occupancy();
	for (const node of nodes) occupied.addCircle(node.x, node.y, node.radius, node.id);
	const lit = choice.forced?.length ? litOf(nodes, new Set(choice.forced)) : undefined;
	const most = new Map<string, number>();
	for (const node of nodes) most.set(node.kind, Math.max(most.get(node.kind) ?? 0, node.frameValue, 1e-9));
	const heavy = heaviestInside(nodes);
	const measured = measure ?? measurer(choice);
	const width = (text: string): number => measured(text, fontSize);
	const radial: RadialMark[] = [];
	const points: PointMark[] = [];
	for (const node of nodes) {
		const share = 1 / (most.get(node.kind) ?? 1);
		const priority =
			(node.kind === 'gathered' ? 4 : node.active ? 1 + node.value * share : node.frameValue * share * 0.5) +
			(node.kind === 'theme' ? 1 : 0);
		const mark = { id: node.id, x: node.x, y: node.y, radius: node.radius, priority };
		if (node.place === 'ring' && node.angle !== undefined) {
			const room = radialRoom(size, node.angle, fontSize);
			const text = rimName(node, size, choice.names, room, width);
			radial.push({ ...mark, text, angle: node.angle, room });
		} else
			points.push({
				...mark,
				text: nameOf(node, size, choice.names),
				fuller: nameWithNumber(node, size, choice, node.roomForNumber),
				heavy: heavy.has(node.id),
				...sidesOf(node, size)
			});
	}
	return placeLabels(radial, points, {
		size,
		fontSize,
		occupied,
		...(choice.forced ? { forced: choice.forced } : {}),
		...(lit ? { lit } : {}),
		...(choice.advances ? { advances: choice.advances } : {}),
		...(choice.maxLabels === undefined ? {} : { maxLabels: choice.maxLabels }),
		measure: measured
	});
}

/** The marks that stay bright beside the focus, and the ring. */
function litOf(nodes: readonly PlacedNode[], forced: ReadonlySet<string>): Occupancy {
	const lit = new Occupancy();
	for (const node of nodes)
		if (forced.has(node.id) || node.place === 'ring') lit.addCircle(node.x, node.y, node.radius, node.id);
	return lit;
}

/** The half of the themes (or States under review inside) that weigh most now, ten at most: their labels may stand farther off. */
function heaviestInside(nodes: readonly PlacedNode[]): ReadonlySet<string> {
	const inside = nodes.filter(
		(node) => node.active && node.kind !== 'gathered' && (node.kind === 'theme' || node.place === 'inside')
	);
	const ranked = inside.toSorted((a, b) => b.value - a.value || byCode(a.id, b.id));
	return new Set(ranked.slice(0, Math.min(10, Math.ceil(inside.length / 2))).map((node) => node.id));
}

function sidesOf(node: PlacedNode, size: Size): Pick<PointMark, 'sides' | 'wrap'> {
	if (node.place === 'outside') {
		const beside: Side = node.x > size.width / 2 ? 'left' : 'right';
		return { sides: [beside], wrap: { em: clamp(size.width / 60, 5, 12), lines: 2 } };
	}
	if (node.kind === 'theme' || node.kind === 'review' || node.kind === 'gathered')
		return { sides: ['below', 'above', 'right', 'left'], wrap: themeWrap(size) };
	return { sides: ['right', 'left', 'above', 'below'] };
}
