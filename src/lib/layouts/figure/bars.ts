import { round } from '../numbers';
import { measurer, shorten } from '../text';
import type { Size, TextOptions } from '../types';
import { wholeOf } from './figure';
import type { Figure, FigureNode, FigureText, Paint } from './types';

/** One bar: a name, its parts end to end, words behind it. */
export interface Bar {
	/** Identity of the mark, `state:NOR`. */
	id: string;
	label: string;
	/** Colour of a dot before the label. */
	dot?: Paint;
	parts: { value: number; paint: Paint; hatched?: boolean; title: string }[];
	/** The figures, in words, behind the bar. */
	value: string;
	/** Where the value may lie: drawn as a line through the end of the bar. */
	interval?: [number, number];
}

export interface BarList {
	/** Words above; empty: none. */
	heading: string;
	bars: readonly Bar[];
}

export interface BarOptions extends TextOptions {
	/** The value that takes the whole width; the largest unless told. */
	most?: number;
	/** Width of a bar's value in words is at most so much of the list's. */
	valueShare?: number;
}

const GAP = 48;

/** Rows stand no closer than this, in heights of their letters. */
const CLOSEST = 1.3;

/**
 * Lists of bars side by side, each with as many as its height holds.
 * @returns the figure, and how many bars of each list found no room
 */
export function layoutBars(
	lists: readonly BarList[],
	size: Size,
	options: BarOptions = {}
): { figure: Figure; leftOut: number[] } {
	const fontSize = options.fontSize ?? 14;
	const measure = measurer(options);
	const columns = Math.max(1, lists.length);
	const width = (size.width - GAP * (columns - 1)) / columns;
	const most =
		options.most ??
		Math.max(1e-9, ...lists.flatMap(({ bars }) => bars.map((bar) => bar.interval?.[1] ?? total(bar))));
	const figure = wholeOf(size);
	const leftOut: number[] = [];
	const placed = lists.map(({ heading, bars }, index) => {
		const left = index * (width + GAP);
		const top = heading === '' ? 0 : 1.9 * fontSize;
		const room = size.height - top;
		const fit = Math.max(1, Math.floor(room / (CLOSEST * fontSize)));
		const shown = bars.slice(0, fit);
		leftOut.push(bars.length - shown.length);
		const pitch = Math.min(2.6 * fontSize, room / Math.max(1, shown.length));
		const names = Math.min(
			0.44 * width,
			Math.max(0, ...shown.map((bar) => measure(bar.label, fontSize))) * 1.04 + (shown[0]?.dot ? fontSize : 0)
		);
		const values = Math.max(0, ...shown.map((bar) => measure(bar.value, fontSize))) * 1.04;
		const from = left + names + 0.7 * fontSize;
		const reach = Math.max(20, left + width - from - values - 0.7 * fontSize);
		return { heading, shown, left, top, pitch, names, from, reach };
	});
	// Bars of one value are of one length, in whichever list they stand.
	const reach = Math.min(...placed.map((list) => list.reach));
	const at = (value: number) => round((Math.min(value, most) / most) * reach);
	placed.forEach(({ heading, shown, left, top, pitch, names, from }, index) => {
		const thick = Math.min(1.15 * fontSize, pitch * 0.62);
		if (heading !== '')
			figure.texts.push({
				id: `heading ${index} ${heading}`,
				x: left,
				y: 0,
				rotate: 0,
				anchor: 'start',
				size: fontSize,
				bold: true,
				paint: 'ink',
				lines: [{ text: shorten(heading, width, (text) => measure(text, fontSize) * 1.08), dy: fontSize }]
			});
		shown.forEach((bar, place) => {
			const middle = round(top + pitch * (place + 0.5));
			const suffix = index === 0 ? '' : `#${index + 1}`;
			const id = `${bar.id}${suffix}`;
			const indent = bar.dot ? fontSize : 0;
			if (bar.dot) figure.nodes.push(dot(`dot ${id}`, left, middle, 0.28 * fontSize, bar.dot));
			figure.texts.push(
				text(`name ${id}`, id, left + indent, middle, fontSize, 'ink', {
					text: shorten(bar.label, names - indent + 2, (word) => measure(word, fontSize)),
					dy: 0.35 * fontSize
				})
			);
			let x = from;
			bar.parts.forEach((part, number) => {
				if (part.value <= 0) return;
				figure.nodes.push({
					id: number === 0 ? id : `${id} part ${number + 1}`,
					x: round(x),
					y: round(middle - thick / 2),
					width: Math.max(1, at(part.value)),
					height: round(thick),
					corner: 0,
					fill: part.paint,
					...(part.hatched ? { hatched: true } : {}),
					title: bar.label,
					value: part.title
				});
				x += at(part.value);
			});
			if (bar.interval) {
				const [low, high] = bar.interval.map((value) => round(from + at(value)));
				figure.rules.push({
					id: `interval ${id}`,
					points: [low ?? from, middle, high ?? from, middle],
					paint: 'ink'
				});
				x = Math.max(x, high ?? from);
			}
			figure.texts.push(
				text(`value ${id}`, id, round(x + 0.45 * fontSize), middle, fontSize, 'ink-soft', {
					text: bar.value,
					dy: 0.35 * fontSize
				})
			);
		});
	});
	return { figure, leftOut };
}

const total = (bar: Bar): number => bar.parts.reduce((sum, { value }) => sum + value, 0);

function dot(id: string, left: number, middle: number, radius: number, fill: Paint): FigureNode {
	return {
		id,
		x: round(left),
		y: round(middle - radius),
		width: round(2 * radius),
		height: round(2 * radius),
		corner: round(radius),
		fill,
		title: '',
		value: ''
	};
}

function text(
	id: string,
	of: string,
	x: number,
	y: number,
	size: number,
	paint: Paint,
	line: { text: string; dy: number }
): FigureText {
	return { id, of, x: round(x), y, rotate: 0, anchor: 'start', size, paint, lines: [line] };
}
