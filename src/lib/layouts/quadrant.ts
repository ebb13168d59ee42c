import { placeLabels, type Side } from './labels';
import { atLeastOnePixel, byCode, clamp, round } from './numbers';
import { Occupancy } from './occupancy';
import { FONT_SIZE, LINE_HEIGHT, measurer, wrap } from './text';
import type { PlacedLabel, Size, TextOptions } from './types';

/** One mark of a quadrant: shares from 0 to 1 on both axes. */
export interface QuadrantPoint {
	id: string;
	label: string;
	x: number;
	y: number;
	/** The higher, the earlier its label takes its place. */
	priority: number;
}

export interface QuadrantOptions extends TextOptions {
	/** Where the field is divided; held within what is shown. */
	split: { x: number; y: number };
	/** Words of the four corners: top left, top right, bottom left, bottom right. They are kept free of labels. */
	corners: readonly [string, string, string, string];
	/** Ids whose label comes first. */
	forced?: readonly string[];
	radius?: number;
	/**
	 * What the axes count, to the right and upwards, written within the figure; without it their words stand elsewhere. Where the
	 * figure is low they share one line, and the corners, which say the same, are left out: the room belongs to the marks.
	 */
	axes?: readonly [string, string];
	/** The widest figure of the upward axis, as the language of the page writes it. */
	widest?: string;
	/** Whether a name that finds no room beside its mark may stand farther off, at the end of a line. */
	leaders?: boolean;
}

export const QUADRANT_CORNERS = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const;
export type QuadrantCorner = (typeof QUADRANT_CORNERS)[number];

export interface PlacedPoint extends QuadrantPoint {
	/** Middle of the mark in pixels. */
	px: number;
	py: number;
	corner: QuadrantCorner;
}

export interface QuadrantGeometry {
	/** The field inside the axes. */
	plot: { left: number; top: number; right: number; bottom: number };
	/** Where the upward axis and the fields end: at 100 %, above which there is nothing but words, or at the top. */
	ceiling: number;
	split: { px: number; py: number };
	/** Whole percentages along each axis, with their place. */
	ticks: { x: { value: number; px: number }[]; y: { value: number; py: number }[] };
	/** Line by line, each with a name of its own: words that are longer than their corner run over several. */
	corners: { line: string; text: string; x: number; y: number; anchor: 'start' | 'end' }[];
	points: PlacedPoint[];
	/** Words of the axes, empty where none are wanted; their baselines. */
	axes: { axis: 'x' | 'y'; text: string; x: number; y: number; anchor: 'start' | 'end' }[];
	labels: PlacedLabel[];
	/** Ids of marks whose name found no room. */
	unlabelled: string[];
}

const SIDES: readonly Side[] = [
	'right',
	'left',
	'above',
	'below',
	'above-left',
	'below-left',
	'above-right',
	'below-right'
];
/** Lines of a corner's words, and how much of the field's width they have at least. */
const CORNER_LINES = 4;
const CORNER_ROOM = 0.3;
/** A figure that is less high, in heights of its letters, is low. */
const LOW = 15;
const RADIUS = 5;

/** The corner of a field in which a value lies; on a line counts as beyond it. */
export function cornerOf(point: { x: number; y: number }, split: { x: number; y: number }): QuadrantCorner {
	return `${point.y >= split.y ? 'top' : 'bottom'}-${point.x >= split.x ? 'right' : 'left'}`;
}

/**
 * A field divided in four, with marks and labels that cover neither each other nor the corners' words. Each axis spans its
 * values and its split, with a tenth to spare.
 */
export function layoutQuadrant(
	points: readonly QuadrantPoint[],
	size: Size,
	options: QuadrantOptions
): QuadrantGeometry {
	const { width, height } = atLeastOnePixel(size);
	const fontSize = options.fontSize ?? FONT_SIZE;
	const radius = options.radius ?? RADIUS;
	const measure = measurer(options);
	// The widest figure of the axis stands in the margin.
	const margin = round(
		Math.max(2.6 * fontSize, measure(options.widest ?? '100%', fontSize) + 0.6 * fontSize)
	);
	const titled = options.axes === undefined ? 0 : 1.3 * fontSize;
	const low = options.axes !== undefined && height < LOW * fontSize;
	const top = round(0.5 * fontSize + titled);
	const plot = {
		left: margin,
		top,
		right: Math.max(margin + 1, width - round(0.6 * fontSize)),
		bottom: Math.max(top + 1, height - round(1.7 * fontSize + (low ? 0 : titled)))
	};
	const x = scale(
		[...points.map((point) => point.x), options.split.x],
		plot.left + radius + 4,
		plot.right - radius - 4
	);
	const inset = 0.4 * fontSize;
	const splitAt = round(x.at(options.split.x));
	const words = QUADRANT_CORNERS.map((corner, index) => {
		const side = corner.endsWith('right') ? plot.right - splitAt : splitAt - plot.left;
		const room = Math.max(side, CORNER_ROOM * (plot.right - plot.left)) - 2 * inset;
		return low
			? []
			: wrap(options.corners[index] ?? '', room, CORNER_LINES, (text) => measure(text, fontSize));
	});
	// The words of the corners stand above and below all marks.
	const bandOf = (...corners: number[]) =>
		low
			? radius + 4
			: (Math.max(...corners.map((index) => words[index]?.length ?? 1), 1) - 1) * LINE_HEIGHT * fontSize +
				1.9 * fontSize;
	const y = scale(
		[...points.map((point) => point.y), options.split.y],
		Math.max(plot.bottom - bandOf(2, 3), plot.top + 1),
		Math.min(plot.top + bandOf(0, 1), plot.bottom - 1)
	);
	const placed = [...points]
		.sort((a, b) => b.priority - a.priority || byCode(a.id, b.id))
		.map((point): PlacedPoint => ({
			...point,
			px: round(x.at(point.x)),
			py: round(y.at(point.y)),
			corner: cornerOf(point, options.split)
		}));
	const corners = QUADRANT_CORNERS.flatMap((corner, index) => {
		const end = corner.endsWith('right');
		const lines = words[index] ?? [];
		return lines.map((text, line) => {
			const down = corner.startsWith('top') ? line : line - lines.length + 1;
			const first = corner.startsWith('top') ? plot.top + 1.1 * fontSize : plot.bottom - 0.6 * fontSize;
			return {
				line: line === 0 ? corner : `${corner}-${line + 1}`,
				text,
				x: round(end ? plot.right - inset : plot.left + inset),
				y: round(first + down * LINE_HEIGHT * fontSize),
				anchor: end ? ('end' as const) : ('start' as const)
			};
		});
	});
	const occupied = new Occupancy();
	for (const { text, x: at, y: baseline, anchor } of corners) {
		const wide = measure(text, fontSize);
		const left = anchor === 'end' ? at - wide : at;
		const [top, bottom] = [baseline - fontSize, baseline + 0.3 * fontSize];
		occupied.addRectangle([left, top, left + wide, top, left + wide, bottom, left, bottom]);
	}
	// Left of the field stand the figures of the axis.
	occupied.addRectangle([0, 0, plot.left, 0, plot.left, height, 0, height]);
	if (options.axes) occupied.addRectangle([0, 0, width, 0, width, plot.top, 0, plot.top]);
	for (const { id, px, py } of placed) occupied.addCircle(px, py, radius + 1, id);
	const found = placeLabels(
		[],
		placed.map(({ id, label, px, py, priority }) => ({
			id,
			text: label,
			x: px,
			y: py,
			radius,
			priority,
			sides: SIDES,
			heavy: options.leaders === true
		})),
		{
			size: { width, height: plot.bottom },
			occupied,
			fontSize,
			...(options.advances ? { advances: options.advances } : {}),
			...(options.forced ? { forced: options.forced } : {})
		}
	);
	const astray = new Set(
		found.labels.filter((label) => leadsAstray(label, placed, radius)).map(({ id }) => id)
	);
	const labels = found.labels.filter(({ id }) => !astray.has(id));
	const unlabelled = [...found.unlabelled, ...astray];
	return {
		plot,
		ceiling: y.high === 1 ? round(Math.max(plot.top, y.at(1) - radius)) : plot.top,
		split: { px: splitAt, py: round(y.at(options.split.y)) },
		ticks: {
			x: x.ticks(Math.max(2, Math.floor((plot.right - plot.left) / 70))).map((value) => ({
				value,
				px: round(x.at(value))
			})),
			y: y.ticks(Math.max(2, Math.floor((plot.bottom - plot.top) / 60))).map((value) => ({
				value,
				py: round(y.at(value))
			}))
		},
		corners,
		points: placed,
		axes: options.axes
			? [
					{
						axis: 'x',
						text: options.axes[0],
						x: plot.right,
						y: round(low ? fontSize : height - 0.3 * fontSize),
						anchor: 'end'
					},
					{ axis: 'y', text: options.axes[1], x: 0, y: round(fontSize), anchor: 'start' }
				]
			: [],
		labels,
		unlabelled
	};
}

/** Whether the line from a mark to its name runs across another mark, whose the name would seem to be. */
function leadsAstray({ id, leader }: PlacedLabel, points: readonly PlacedPoint[], radius: number): boolean {
	const own = points.find((point) => point.id === id);
	if (!leader || !own) return false;
	const [x0, y0, x1, y1] = leader;
	const length = (x1 - x0) ** 2 + (y1 - y0) ** 2 || 1;
	return points.some(({ id: other, px, py }) => {
		// Marks that cover each other cannot be told apart by a line.
		if (other === id || Math.hypot(px - own.px, py - own.py) < 2 * radius) return false;
		const along = clamp(((px - x0) * (x1 - x0) + (py - y0) * (y1 - y0)) / length, 0, 1);
		return Math.hypot(x0 + along * (x1 - x0) - px, y0 + along * (y1 - y0) - py) < radius + 2;
	});
}

/** From shares to pixels; a single value still has room around it. */
function scale(values: readonly number[], from: number, to: number) {
	const least = Math.min(...values);
	const most = Math.max(...values);
	const spare = Math.max(0.02, (most - least) * 0.1);
	const [low, high] = [clamp(least - spare, 0, 1), clamp(most + spare, 0, 1)];
	return {
		high,
		at: (value: number) => from + ((value - low) / (high - low)) * (to - from),
		/** Round values within the axis: steps of 1, 2, 5, 10, 20 or 25 hundredths. */
		ticks(count: number): number[] {
			const step =
				[0.01, 0.02, 0.05, 0.1, 0.2, 0.25, 0.5].find((width) => (high - low) / width <= count) ?? 1;
			const first = Math.ceil(low / step - 1e-9);
			const last = Math.floor(high / step + 1e-9);
			return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) =>
				round((first + index) * step)
			);
		}
	};
}
