import { byCode, clamp, round } from './numbers';
import { bounds, Occupancy } from './occupancy';
import { BASELINE, BOLD, FONT_SIZE, LINE_HEIGHT, measurer, shorten, wordsOf, wrap } from './text';
import type { Measure, PlacedLabel, Size, TextOptions } from './types';

/** Above or below a mark the label is centred or, where that leaves the canvas, runs to one side. */
export type Side = 'right' | 'left' | 'above' | 'below' | `${'above' | 'below'}-${'left' | 'right'}`;

interface Labelled {
	id: string;
	text: string;
	/** Middle and radius of the mark. */
	x: number;
	y: number;
	radius: number;
	/** The higher, the earlier it takes its place. */
	priority: number;
}

export interface RadialMark extends Labelled {
	/** Direction in which the label runs away from the mark. */
	angle: number;
	/** Longest width in pixels; a longer text is cut. */
	room?: number;
}

export interface PointMark extends Labelled {
	/** What it says where more than `text` has room, once all have found theirs. */
	fuller?: string;
	/** Sides to try, in this order. */
	sides: readonly Side[];
	/** Width of a line in em and how many lines at most; without it the label is one line. */
	wrap?: { em: number; lines: number };
	/** One of the heaviest: rather than none, its label stands farther off, at the end of a line. */
	heavy?: boolean;
}

export interface LabelStage extends TextOptions {
	size: Size;
	/** Ids that come first. */
	forced?: readonly string[];
	maxLabels?: number;
	/** Marks and labels that stand already; placed labels are added to it. */
	occupied?: Occupancy;
	/** What even a label that comes first may not cover: rather than none, it stands on a mark that is dimmed for its sake. */
	lit?: Occupancy;
	/** Instead of the estimate from `advances`. */
	measure?: Measure;
}

export interface Labels {
	labels: PlacedLabel[];
	/** Ids without room. */
	unlabelled: string[];
}

/** How far a label may move away from its mark where it must be seen, in em. */
const FAR = [0, 0.8, 1.8, 2.8];

/** Where a theme's label that must be seen may also run. */
const ASIDE: readonly Side[] = ['below-right', 'below-left', 'above-right', 'above-left'];

/** Space between a mark and its label, in em. */
const GAP = 0.3;

/**
 * Places labels one by one, those asked for first, then by priority, then by id. A label takes the first of its places
 * that lies on the canvas and covers no mark and no label; without one it is named in `unlabelled`.
 */
export function placeLabels(
	radial: readonly RadialMark[],
	points: readonly PointMark[],
	stage: LabelStage
): Labels {
	const occupied = stage.occupied ?? new Occupancy();
	const forced = new Set(stage.forced ?? []);
	const measure = stage.measure ?? measurer(stage);
	const fontSize = stage.fontSize ?? FONT_SIZE;
	const turn = [
		...radial.map((mark) => ({
			mark,
			places: (bold: boolean) => radialPlaces(mark, bold, fontSize, measure)
		})),
		...points.map((mark) => ({ mark, places: (bold: boolean) => pointPlaces(mark, bold, fontSize, measure) }))
	].sort(
		(a, b) =>
			Number(forced.has(b.mark.id)) - Number(forced.has(a.mark.id)) ||
			b.mark.priority - a.mark.priority ||
			byCode(a.mark.id, b.mark.id)
	);
	const result: Labels = { labels: [], unlabelled: [] };
	let unforced = 0;
	for (const { mark, places } of turn) {
		if (mark.text === '') continue;
		const first = forced.has(mark.id);
		let placed: PlacedLabel | undefined;
		if (first || unforced < (stage.maxLabels ?? Infinity)) {
			placed = first
				? freeFor(mark, [...places(true)], { occupied, lit: stage.lit, size: stage.size })
				: free(places(false), occupied, stage.size);
			if (!placed && 'heavy' in mark && mark.heavy)
				placed = free(pointPlaces(mark, false, fontSize, measure, FAR), occupied, stage.size);
		}
		if (!placed) {
			result.unlabelled.push(mark.id);
			continue;
		}
		if (!first) unforced++;
		occupied.addRectangle(placed.corners, mark.id);
		stage.lit?.addRectangle(placed.corners, mark.id);
		result.labels.push(placed);
	}
	return { ...result, labels: spelledOut(result.labels, points, { occupied, measure, fontSize, stage }) };
}

/** Labels that say more where that takes nobody's room. */
function spelledOut(
	labels: readonly PlacedLabel[],
	points: readonly PointMark[],
	{
		occupied,
		measure,
		fontSize,
		stage
	}: { occupied: Occupancy; measure: Measure; fontSize: number; stage: LabelStage }
): PlacedLabel[] {
	const fuller = new Map(
		points
			.filter(({ fuller, text }) => fuller !== undefined && fuller !== text)
			.map((mark) => [mark.id, mark])
	);
	return labels.map((label) => {
		const mark = fuller.get(label.id);
		if (!mark) return label;
		const said = { ...mark, text: mark.fuller ?? mark.text };
		const distances = label.leader ? FAR : [0];
		const places = [...pointPlaces(said, label.forced, fontSize, measure, distances)].filter(
			({ shortened }) => !shortened
		);
		const onDimmed = label.forced && stage.lit;
		const found =
			free(places, occupied, stage.size, label.id) ??
			(onDimmed ? free(places, stage.lit ?? occupied, stage.size, label.id) : undefined);
		if (!found) return label;
		occupied.addRectangle(found.corners, label.id);
		stage.lit?.addRectangle(found.corners, label.id);
		return { ...found, numbered: true };
	});
}

/** A label that comes first stands close to its mark, if need be on a dimmed one, before it stands farther off. */
function freeFor(
	mark: Labelled,
	places: readonly PlacedLabel[],
	{ occupied, lit, size }: { occupied: Occupancy; lit: Occupancy | undefined; size: Size }
): PlacedLabel | undefined {
	const near = places.filter(({ leader }) => leader === undefined);
	const far = places.filter(({ leader }) => leader !== undefined);
	for (const some of [near, far]) {
		const placed =
			free(some, occupied, size) ?? (lit && !('angle' in mark) ? free(some, lit, size) : undefined);
		if (placed) return placed;
	}
	return undefined;
}

/** The first of some places that lies on the canvas and covers nothing but what is `except`'s own. */
function free(
	places: Iterable<PlacedLabel>,
	occupied: Occupancy,
	size: Size,
	except = ''
): PlacedLabel | undefined {
	for (const place of places)
		if (inside(place.corners, size) && !occupied.hits(place.corners, except)) return place;
	return undefined;
}

function inside(corners: readonly number[], size: Size): boolean {
	const [left, top, right, bottom] = bounds(corners);
	return left >= 0 && top >= 0 && right <= size.width && bottom <= size.height;
}

/** Along the direction first; then a little to either side, with a leader where the way is longer. */
function* radialPlaces(
	mark: RadialMark,
	bold: boolean,
	fontSize: number,
	measure: Measure
): Generator<PlacedLabel> {
	const width = (text: string): number => measure(text, fontSize) * (bold ? BOLD : 1);
	const text = shorten(mark.text, mark.room ?? Infinity, width);
	const shifts = bold ? [0, 0.4, -0.4, 0.8, -0.8, 1.2, -1.2] : [0, 0.3, -0.3];
	for (const shift of shifts) {
		const [cos, sin] = [Math.cos(mark.angle), Math.sin(mark.angle)];
		const across = shift * fontSize;
		const reach = mark.radius + GAP * fontSize + Math.max(0, Math.abs(shift) - 0.4) * fontSize;
		const x = mark.x + cos * reach - sin * across;
		const y = mark.y + sin * reach + cos * across;
		const flipped = cos < -1e-9;
		yield {
			id: mark.id,
			lines: [{ text, dy: round(BASELINE * fontSize) }],
			x: round(x),
			y: round(y),
			anchor: flipped ? 'end' : 'start',
			rotate: round(((mark.angle + (flipped ? Math.PI : 0)) * 180) / Math.PI),
			fontSize,
			forced: bold,
			shortened: text !== mark.text,
			...(Math.abs(shift) > 0.5
				? {
						leader: [
							round(mark.x + cos * mark.radius),
							round(mark.y + sin * mark.radius),
							round(x - cos * 2),
							round(y - sin * 2)
						]
					}
				: {}),
			corners: turned(x, y, cos, sin, width(text), fontSize * 1.1)
		};
	}
}

/** Corners of a box of a length and a height that begins at a point and runs in a direction. */
function turned(x: number, y: number, cos: number, sin: number, length: number, height: number): number[] {
	const [acrossX, acrossY] = [(-sin * height) / 2, (cos * height) / 2];
	const [endX, endY] = [x + cos * length, y + sin * length];
	return [
		x - acrossX,
		y - acrossY,
		endX - acrossX,
		endY - acrossY,
		endX + acrossX,
		endY + acrossY,
		x + acrossX,
		y + acrossY
	].map(round);
}

/** The lines of a label beside a point and the size of the box they fill. */
export function block(
	text: string,
	wrapping: PointMark['wrap'],
	fontSize: number,
	width: (text: string) => number
): { lines: string[]; width: number; height: number } {
	const lines = wrapping ? wrapWhole(text, wrapping, fontSize, width) : [text];
	return { lines, width: Math.max(...lines.map(width)), height: lines.length * LINE_HEIGHT * fontSize };
}

/** A text that its lines would cut gets wider ones, up to half as wide again. */
function wrapWhole(
	text: string,
	{ em, lines }: NonNullable<PointMark['wrap']>,
	fontSize: number,
	width: (text: string) => number
): string[] {
	const words = wordsOf(text).join(' ');
	let found: string[] = [];
	for (const wider of [1, 1.25, 1.5]) {
		found = wrap(text, em * wider * fontSize, lines, width);
		if (found.join(' ') === words) break;
	}
	return found;
}

function* pointPlaces(
	mark: PointMark,
	bold: boolean,
	fontSize: number,
	measure: Measure,
	distances: readonly number[] = bold ? FAR.slice(0, 3) : [0]
): Generator<PlacedLabel> {
	// What must be seen is broken into shorter lines too, where the longer ones find no room.
	const narrower = bold && mark.wrap ? [{ em: 0.7 * mark.wrap.em, lines: mark.wrap.lines + 1 }] : [];
	for (const lines of [mark.wrap, ...narrower])
		yield* placesOf({ ...mark, ...(lines ? { wrap: lines } : {}) }, bold, fontSize, measure, distances);
}

function* placesOf(
	mark: PointMark,
	bold: boolean,
	fontSize: number,
	measure: Measure,
	distances: readonly number[]
): Generator<PlacedLabel> {
	const width = (text: string): number => measure(text, fontSize) * (bold ? BOLD : 1);
	const box = block(mark.text, mark.wrap, fontSize, width);
	const words = wordsOf(mark.text).join(' ');
	const sides = bold && mark.wrap ? [...mark.sides, ...ASIDE] : mark.sides;
	for (const far of distances) {
		for (const side of sides) {
			const [above, below] = [side.startsWith('above'), side.startsWith('below')];
			const gap = mark.radius + (above || below ? 0.12 : GAP) * fontSize + far * fontSize;
			const anchor = side.endsWith('right') ? 'start' : side.endsWith('left') ? 'end' : 'middle';
			// A label that runs to one side begins at the other edge of its mark.
			const aside = above || below ? -mark.radius : gap;
			const x = mark.x + (anchor === 'start' ? aside : anchor === 'end' ? -aside : 0);
			const top = below ? mark.y + gap : above ? mark.y - gap - box.height : mark.y - box.height / 2;
			const left = anchor === 'start' ? x : anchor === 'end' ? x - box.width : x - box.width / 2;
			yield {
				id: mark.id,
				lines: box.lines.map((text, index) => ({
					text,
					dy: round(((index + 0.5) * LINE_HEIGHT + BASELINE) * fontSize)
				})),
				x: round(x),
				y: round(top),
				anchor,
				rotate: 0,
				fontSize,
				forced: bold,
				shortened: box.lines.join(' ') !== words,
				...(far > 0 ? { leader: leader(mark, clampToBox(mark, left, top, box)) } : {}),
				corners: upright(left, top, box.width, box.height)
			};
		}
	}
}

function clampToBox(
	mark: { x: number; y: number },
	left: number,
	top: number,
	box: { width: number; height: number }
): { x: number; y: number } {
	return { x: clamp(mark.x, left, left + box.width), y: clamp(mark.y, top, top + box.height) };
}

function leader(mark: Labelled, to: { x: number; y: number }): [number, number, number, number] {
	const distance = Math.hypot(to.x - mark.x, to.y - mark.y) || 1;
	const share = mark.radius / distance;
	return [
		round(mark.x + (to.x - mark.x) * share),
		round(mark.y + (to.y - mark.y) * share),
		round(to.x),
		round(to.y)
	];
}

/** The corners of an upright box. */
export function upright(left: number, top: number, width: number, height: number): number[] {
	return [left, top, left + width, top, left + width, top + height, left, top + height].map(round);
}
