import { round } from '../numbers';
import { BASELINE, BOLD, LINE_HEIGHT, measurer, wrap } from '../text';
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
	/** The same in two parts: what stands in the bar where all bars are long enough for it, and what then remains behind it. */
	parted?: { inside: string; behind: string };
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
}

const GAP = 48;

/** Rows stand no closer than this, in heights of their letters; where there is room, as far apart as {@link LOOSEST}. */
const CLOSEST = 1.3;
const LOOSEST = 2.6;
/** A name takes so much of the width at most, and then goes on in a new line. */
const NAME_SHARE = 0.44;
const NAME_LINES = 3;
/** Narrower lists than this, in heights of letters, stand one below the other. */
const NARROWEST = 18;
/** Where less than this would be left for the bars, in heights of letters, names stand above them; less again where room is dear. */
const LEAST_REACH = { alone: 5, abreast: 2.5 };

/** Room beside words inside a bar, in heights of letters. */
const INSET = 0.35;

/** The room of one list. */
interface Cell {
	left: number;
	top: number;
	width: number;
	height: number;
}

interface Row {
	bar: Bar;
	name: string[];
	/** Height that it needs. */
	need: number;
}

/**
 * Lists of bars side by side (one below the other where that is too narrow), each with as many as its height holds. Names are
 * broken into lines rather than cut. Figures stand in the bars where these are long enough, which leaves the bars more room.
 * @returns the figure, and how many bars of each list found no room
 */
export function layoutBars(
	lists: readonly BarList[],
	size: Size,
	options: BarOptions = {}
): { figure: Figure; leftOut: number[] } {
	if (lists.every(({ bars }) => bars.every(({ parted }) => parted))) {
		const inside = layOut(lists, size, options, true);
		if (inside) return inside;
	}
	return layOut(lists, size, options, false) ?? { figure: wholeOf(size), leftOut: lists.map(() => 0) };
}

/** The bars with their figures inside or behind; nothing where one of them is too short for what should stand inside. */
function layOut(
	lists: readonly BarList[],
	size: Size,
	options: BarOptions,
	inside: boolean
): { figure: Figure; leftOut: number[] } | undefined {
	const fontSize = options.fontSize ?? 14;
	const measure = measurer(options);
	const wide = (text: string) => measure(text, fontSize);
	const behind = (bar: Bar): string => (inside ? bar.parted?.behind : undefined) ?? bar.value;
	const within = (bar: Bar): string => (inside ? (bar.parted?.inside ?? '') : '');
	const most =
		options.most ??
		Math.max(1e-9, ...lists.flatMap(({ bars }) => bars.map((bar) => bar.interval?.[1] ?? total(bar))));
	const figure = wholeOf(size);
	const cells = lists.map((_, index) => cellOf(index, lists.length, size, fontSize));
	const widths = lists.map(({ bars }, index) => {
		const cell = cells[index] as Cell;
		const indent = bars.some(({ dot }) => dot) ? fontSize : 0;
		const names = Math.min(
			NAME_SHARE * cell.width,
			Math.max(0, ...bars.map(({ label }) => wide(label))) * 1.04 + indent
		);
		const values = Math.max(0, ...bars.map((bar) => wide(behind(bar)))) * 1.04;
		return { cell, indent, names, values, beside: cell.width - names - values - 1.4 * fontSize };
	});
	// Side by side, lists look alike.
	const level = lists.length > 1 && cells.every(({ top }) => top === 0);
	const least = (level ? LEAST_REACH.abreast : LEAST_REACH.alone) * fontSize;
	const isTight = ({ beside }: { beside: number }) => beside < least;
	const placed = lists.map(({ heading, bars }, index) => {
		const width = widths[index] as (typeof widths)[number];
		const { cell, indent, names } = width;
		const above = level ? widths.some(isTight) : isTight(width);
		const rows = bars.map((bar): Row => {
			const name = wrap(bar.label, (above ? cell.width : names) - indent + 2, NAME_LINES, wide);
			const lines = name.length + (above ? 1 : 0);
			return { bar, name, need: (CLOSEST + (lines - 1) * LINE_HEIGHT) * fontSize };
		});
		const head = wrap(heading, cell.width, 2, (text) => wide(text) * BOLD);
		const top = cell.top + (head.length === 0 ? 0 : (0.7 + LINE_HEIGHT * head.length) * fontSize);
		const shown = fitting(rows, cell.top + cell.height - top);
		const spare = cell.top + cell.height - top - shown.reduce((sum, { need }) => sum + need, 0);
		const extra = Math.max(0, Math.min((LOOSEST - CLOSEST) * fontSize, spare / Math.max(1, shown.length)));
		const from = above ? cell.left : cell.left + names + 0.7 * fontSize;
		// The longest words seldom stand behind the longest bar: each row has its own room.
		const own = cell.left + cell.width - from - 0.7 * fontSize;
		const reach = Math.max(
			20,
			Math.min(
				own,
				...bars.map((bar) => (own - 1.04 * wide(behind(bar))) / Math.max(1e-9, Math.min(1, end(bar) / most)))
			)
		);
		return { head, shown, left: cell.left, top, extra, indent, above, from, reach, all: bars.length };
	});
	// Bars of one value are of one length, in whichever list they stand.
	const reach = Math.min(...placed.map((list) => list.reach));
	const at = (value: number) => round((Math.min(value, most) / most) * reach);
	const short = (bar: Bar): boolean =>
		within(bar) !== '' && at(total(bar)) < 1.04 * wide(within(bar)) + 2 * INSET * fontSize;
	if (placed.some(({ shown }) => shown.some(({ bar }) => short(bar)))) return undefined;
	placed.forEach(({ head, shown, left, top, extra, indent, above, from }, index) => {
		const thick = Math.min(1.15 * fontSize, (CLOSEST * fontSize + extra) * 0.62);
		if (head.length > 0)
			figure.texts.push({
				id: `heading ${index} ${lists[index]?.heading ?? ''}`,
				x: left,
				y: round(top - (0.7 + LINE_HEIGHT * head.length) * fontSize),
				rotate: 0,
				anchor: 'start',
				size: fontSize,
				bold: true,
				paint: 'ink',
				lines: head.map((text, line) => ({ text, dy: round((1 + line * LINE_HEIGHT) * fontSize) }))
			});
		let down = top;
		for (const { bar, name, need } of shown) {
			const centre = down + (need + extra) / 2;
			// Where names stand above, name and bar share the row.
			const shift = (LINE_HEIGHT * fontSize) / 2;
			const middle = round(above ? centre + shift * name.length : centre);
			const called = round(above ? centre - shift : centre);
			down += need + extra;
			const suffix = index === 0 ? '' : `#${index + 1}`;
			const id = `${bar.id}${suffix}`;
			if (bar.dot) figure.nodes.push(dot(`dot ${id}`, left, called, 0.28 * fontSize, bar.dot));
			figure.texts.push(
				text(
					`name ${id}`,
					id,
					left + indent,
					called,
					fontSize,
					'ink',
					name.map((line, number) => ({
						text: line,
						dy: round(((number - (name.length - 1) / 2) * LINE_HEIGHT + BASELINE) * fontSize)
					}))
				)
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
			if (within(bar) !== '')
				figure.texts.push(
					text(`inside ${id}`, id, round(from + INSET * fontSize), middle, fontSize, 'paper', [
						{ text: within(bar), dy: round(BASELINE * fontSize) }
					])
				);
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
				text(`value ${id}`, id, round(x + 0.45 * fontSize), middle, fontSize, 'ink-soft', [
					{ text: behind(bar), dy: round(BASELINE * fontSize) }
				])
			);
		}
	});
	return { figure, leftOut: placed.map(({ all, shown }) => all - shown.length) };
}

function cellOf(index: number, count: number, size: Size, fontSize: number): Cell {
	const width = (size.width - GAP * (count - 1)) / Math.max(1, count);
	if (width >= NARROWEST * fontSize || count < 2)
		return { left: index * (width + GAP), top: 0, width, height: size.height };
	const gap = fontSize;
	const height = (size.height - gap * (count - 1)) / count;
	return { left: 0, top: index * (height + gap), width: size.width, height };
}

/** The first rows, as many as find room; one in any case. */
function fitting(rows: readonly Row[], room: number): Row[] {
	let taken = 0;
	const end = rows.findIndex(({ need }) => (taken += need) > room + 1e-6);
	return rows.slice(0, end < 0 ? rows.length : Math.max(1, end));
}

/** How far a bar reaches, its interval included. */
const end = (bar: Bar): number => Math.max(total(bar), bar.interval?.[1] ?? 0);

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
	lines: { text: string; dy: number }[]
): FigureText {
	return { id, of, x: round(x), y, rotate: 0, anchor: 'start', size, paint, lines };
}
