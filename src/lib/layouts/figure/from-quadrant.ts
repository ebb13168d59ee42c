import type { QuadrantGeometry } from '../quadrant';
import type { Size } from '../types';
import { wholeOf } from './figure';
import { leadersOf, textOf } from './from-label';
import type { Figure, FigureNode, FigureText, Paint } from './types';

/** A field divided in four as a figure. */
export function figureOfQuadrant(
	{ plot, ceiling, split, ticks, corners, points, axes, labels }: QuadrantGeometry,
	size: Size,
	words: {
		fontSize: number;
		radius: number;
		paintOf: (id: string) => Paint;
		describe: (point: { x: number; y: number }) => string;
		formatX: (value: number) => string;
		formatY: (value: number) => string;
	}
): Figure {
	const { fontSize, radius } = words;
	const plain = { rotate: 0, size: fontSize, paint: 'ink-soft' } as const;
	return {
		...wholeOf(size),
		rules: [
			{
				id: 'rule x',
				points: [plot.left, plot.bottom, plot.right, plot.bottom],
				paint: 'line-strong'
			},
			{ id: 'rule y', points: [plot.left, ceiling, plot.left, plot.bottom], paint: 'line-strong' },
			{
				id: 'split x',
				points: [split.px, ceiling, split.px, plot.bottom],
				paint: 'line-strong',
				dashed: true
			},
			{
				id: 'split y',
				points: [plot.left, split.py, plot.right, split.py],
				paint: 'line-strong',
				dashed: true
			},
			...leadersOf(labels)
		],
		nodes: [
			{
				id: 'field first',
				x: split.px,
				y: ceiling,
				width: Math.max(0, plot.right - split.px),
				height: Math.max(0, split.py - ceiling),
				corner: 0,
				fill: 'accent-wash',
				title: '',
				value: ''
			},
			...points.map((point): FigureNode => ({
				id: `state:${point.id}`,
				x: point.px - radius,
				y: point.py - radius,
				width: 2 * radius,
				height: 2 * radius,
				corner: radius,
				fill: words.paintOf(point.id),
				title: point.label,
				value: words.describe(point)
			}))
		],
		texts: [
			...ticks.x.map((tick): FigureText => ({
				...plain,
				id: `tick x ${tick.value}`,
				x: tick.px,
				y: plot.bottom,
				anchor: 'middle',
				lines: [{ text: words.formatX(tick.value), dy: 1.25 * fontSize }]
			})),
			...ticks.y.map((tick): FigureText => ({
				...plain,
				id: `tick y ${tick.value}`,
				x: plot.left - 0.35 * fontSize,
				y: tick.py,
				anchor: 'end',
				lines: [{ text: words.formatY(tick.value), dy: 0.35 * fontSize }]
			})),
			...axes.map(({ axis, text, x, y, anchor }): FigureText => ({
				...plain,
				id: `axis ${axis}`,
				x,
				y,
				anchor,
				bold: true,
				lines: [{ text, dy: 0 }]
			})),
			...corners.map(({ line, text, x, y, anchor }): FigureText => ({
				...plain,
				id: `corner ${line}`,
				x,
				y,
				anchor,
				italic: true,
				lines: [{ text, dy: 0 }]
			})),
			...labels.map((label): FigureText => ({
				...textOf(label),
				id: `name state:${label.id}`,
				of: `state:${label.id}`,
				paint: 'ink',
				halo: true
			}))
		]
	};
}
