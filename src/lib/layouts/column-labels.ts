import { byCode, clamp, round } from './numbers';
import { BASELINE, BOLD, LINE_HEIGHT, shorten, wordsOf, wrap } from './text';
import type { Measure, PlacedLabel, Size } from './types';

/** A label that wants to stand beside a box of a column, at the height of its middle. */
export interface ColumnMark {
	id: string;
	text: string;
	/** What it says where `text` would be cut. */
	bare?: string;
	/** Middle and height of the box. */
	y: number;
	height: number;
	priority: number;
	forced: boolean;
}

export interface ColumnSide {
	/** Where the text begins (or ends), and where the box ends. */
	x: number;
	boxX: number;
	anchor: 'start' | 'end';
	/** Widest text in pixels. */
	width: number;
	/** First and last pixel that a label may cover. */
	top: number;
	bottom: number;
	fontSize: number;
	measure: Measure;
}

/** How far a label may move from its box, in lines; one that was asked for may move further. */
const REACH = 1.4;
const REACH_FORCED = 6;
/** A label takes so many lines at most; beside a phone's columns a word or two fill one. */
const mostLines = (width: number, fontSize: number): number => (width < 8.5 * fontSize ? 5 : 3);

/** How far a label with a leader stands off, so that the line can be followed; in heights of letters. */
const LEADER = 1;

/** Between a column and its labels, in pixels. */
export const LABEL_GAP = 6;

/** Where the labels of a column stand: left of the first, right of the others, up to the next. */
export function labelSide(
	columnX: readonly [number, number][],
	column: number,
	size: Size
): Pick<ColumnSide, 'anchor' | 'x' | 'boxX' | 'width'> {
	const [x0, x1] = columnX[column] ?? [0, 0];
	const nextX = columnX[column + 1]?.[0] ?? size.width + LABEL_GAP - 2;
	return column === 0 && columnX.length > 1
		? { anchor: 'end', x: x0 - LABEL_GAP, boxX: x0, width: x0 - LABEL_GAP - 2 }
		: { anchor: 'start', x: x1 + LABEL_GAP, boxX: x1, width: nextX - x1 - 2 * LABEL_GAP };
}

interface Slot {
	mark: ColumnMark;
	lines: string[];
	/** Middle of the label. */
	y: number;
}

/**
 * Labels down the side of a column. They are taken in by priority as long as all can stand one below the other without
 * moving far from their boxes; then those too long for one line are broken, and cut with "…" only where even the room a little
 * farther off is too small. One that moved off its box gets a leader.
 */
export function columnLabels(
	marks: readonly ColumnMark[],
	side: ColumnSide
): { labels: PlacedLabel[]; unlabelled: string[] } {
	const found = placeAll(marks, side);
	const cut = new Set(
		found.labels.filter(({ lines }) => lines.some(({ text }) => text.endsWith('…'))).map(({ id }) => id)
	);
	const shorter = marks.map((mark) =>
		mark.bare !== undefined && mark.bare !== mark.text && cut.has(mark.id)
			? { ...mark, text: mark.bare }
			: mark
	);
	return shorter.some((mark, index) => mark !== marks[index]) ? placeAll(shorter, side) : found;
}

function placeAll(
	marks: readonly ColumnMark[],
	side: ColumnSide
): { labels: PlacedLabel[]; unlabelled: string[] } {
	const widthOf =
		(mark: ColumnMark) =>
		(text: string): number =>
			side.measure(text, side.fontSize) * (mark.forced ? BOLD : 1);
	const turn = marks
		.filter((mark) => mark.text !== '')
		.sort((a, b) => Number(b.forced) - Number(a.forced) || b.priority - a.priority || byCode(a.id, b.id));
	let slots: Slot[] = [];
	const unlabelled: string[] = [];
	for (const mark of turn) {
		const added = { mark, lines: [shorten(mark.text, side.width, widthOf(mark))], y: mark.y };
		const tried = side.width < 2 * side.fontSize ? undefined : stack([...slots, added], side);
		if (tried) slots = tried;
		else unlabelled.push(mark.id);
	}
	// Near their boxes first; then rather farther off, at the end of a line, than cut.
	for (const near of [true, false])
		for (const mark of turn) {
			if (isWhole(mark, slots)) continue;
			for (let most = mostLines(side.width, side.fontSize); most > 1; most--) {
				const lines = wrap(mark.text, side.width, most, widthOf(mark));
				if (!near && !says(lines, mark)) continue;
				const tried = stack(
					slots.map((slot) => (slot.mark === mark ? { ...slot, lines } : slot)),
					side
				);
				if (!tried || (near && !asNear(slots, tried, side.fontSize))) continue;
				slots = tried;
				break;
			}
		}
	return { labels: slots.map((slot) => labelOf(slot, marks, side, widthOf(slot.mark))), unlabelled };
}

/** Height in pixels that the whole of a label takes beside a column. */
export function labelHeight(
	text: string,
	{ width, fontSize, measure }: Pick<ColumnSide, 'width' | 'fontSize' | 'measure'>
): number {
	if (text === '' || width < 2 * fontSize) return 0;
	const lines = wrap(text, width, mostLines(width, fontSize), (words) => measure(words, fontSize));
	return lines.length * LINE_HEIGHT * fontSize;
}

const says = (lines: readonly string[], { text }: ColumnMark): boolean =>
	lines.join(' ') === wordsOf(text).join(' ');

function isWhole(mark: ColumnMark, slots: readonly Slot[]): boolean {
	const slot = slots.find((one) => one.mark === mark);
	// One that found no place at all is named elsewhere.
	return !slot || says(slot.lines, mark);
}

/** Whether no label is further from its box than before, or all are still beside theirs. */
function asNear(before: readonly Slot[], after: readonly Slot[], fontSize: number): boolean {
	const was = new Map(before.map((slot) => [slot.mark, Math.abs(slot.y - slot.mark.y)]));
	return after.every(({ mark, y }) => {
		const limit = Math.max(was.get(mark) ?? 0, mark.height / 2 + 0.2 * fontSize);
		return Math.abs(y - mark.y) <= limit + 1e-6;
	});
}

/** Whether somebody would take a label at this height for that of another box, or of none. */
function isAway(y: number, mark: ColumnMark, marks: readonly ColumnMark[], fontSize: number): boolean {
	const off = (other: ColumnMark) => Math.max(0, Math.abs(y - other.y) - other.height / 2);
	const own = off(mark);
	return own > 0.3 * fontSize || (own > 0 && marks.some((other) => other !== mark && off(other) < own));
}

function labelOf(
	slot: Slot,
	marks: readonly ColumnMark[],
	side: ColumnSide,
	width: (text: string) => number
): PlacedLabel {
	const { mark, lines, y } = slot;
	const line = LINE_HEIGHT * side.fontSize;
	const length = Math.max(...lines.map(width));
	const away = isAway(y, mark, marks, side.fontSize);
	const step = away ? Math.max(0, Math.min(LEADER * side.fontSize, side.width - length)) : 0;
	const x = side.anchor === 'start' ? side.x + step : side.x - step;
	const left = side.anchor === 'start' ? x : x - length;
	const top = y - (lines.length * line) / 2;
	const bottom = y + (lines.length * line) / 2;
	return {
		id: mark.id,
		lines: lines.map((text, index) => ({
			text,
			dy: round((index - (lines.length - 1) / 2) * line + BASELINE * side.fontSize)
		})),
		x: round(x),
		y: round(y),
		anchor: side.anchor,
		rotate: 0,
		fontSize: side.fontSize,
		forced: mark.forced,
		shortened: !says(lines, mark),
		...(away ? { leader: [round(side.boxX), round(mark.y), round((side.boxX + 5 * x) / 6), round(y)] } : {}),
		corners: [left, top, left + length, top, left + length, bottom, left, bottom].map(round)
	};
}

/**
 * One below the other in the order of their boxes, each as near to its own as the others allow (pool adjacent
 * violators).
 * @returns nothing where they do not fit, or one would move too far
 */
function stack(slots: readonly Slot[], side: ColumnSide): Slot[] | undefined {
	const line = LINE_HEIGHT * side.fontSize;
	const ordered = slots.toSorted((a, b) => a.mark.y - b.mark.y || byCode(a.mark.id, b.mark.id));
	// Each label's middle, if all stood close together from the top.
	const close: number[] = [];
	let down = 0;
	for (const { lines } of ordered) {
		close.push(down + (lines.length * line) / 2);
		down += lines.length * line;
	}
	const slack = side.bottom - side.top - down;
	if (slack < -1e-6) return undefined;
	// Less that place, what each wants to be moved down by; it must not grow smaller from one to the next.
	const blocks: { sum: number; count: number }[] = [];
	ordered.forEach(({ mark }, index) => {
		let block = { sum: mark.y - (close[index] ?? 0), count: 1 };
		for (;;) {
			const before = blocks.at(-1);
			if (!before || before.sum / before.count <= block.sum / block.count) break;
			blocks.pop();
			block = { sum: before.sum + block.sum, count: before.count + block.count };
		}
		blocks.push(block);
	});
	const moved = blocks.flatMap((block) =>
		Array.from({ length: block.count }, () =>
			clamp(block.sum / block.count, side.top, side.top + Math.max(0, slack))
		)
	);
	const placed: Slot[] = [];
	for (const [index, slot] of ordered.entries()) {
		const y = (moved[index] ?? 0) + (close[index] ?? 0);
		const reach = (slot.mark.forced ? REACH_FORCED : REACH) * line + slot.mark.height / 2;
		if (Math.abs(y - slot.mark.y) > reach) return undefined;
		placed.push({ ...slot, y });
	}
	return placed;
}
