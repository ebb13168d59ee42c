import type { Size } from '../../layouts';
import { lineCount, measurer } from '../../layouts/text';
import { COMMENT, LINE, PADDING, TYPE, type Lines, type Room } from './room';

/** The words around a picture, as they are set. */
export interface SlideWords {
	headline: string;
	comment: string;
	/** What must not be lost: simulated, estimated. */
	marks: readonly string[];
	legend: readonly string[];
	remark: string;
	caption: string;
	/** Which scene of how many; it stands beside the caption. */
	number: string;
	/** Width and height of what else stands beside the caption, in units. */
	beside?: Size;
}

/** Bold letters, and lines that are never quite full. */
const SPARE = 1.03;
const BETWEEN = { entries: 20, number: 24 };
const DOT = 22;

/** How many lines the words around a picture take in a room. */
export function linesOf(
	words: SlideWords,
	{ width }: Pick<Room, 'width'>,
	advances?: Record<string, number>
): Lines {
	const measure = measurer(advances ? { advances } : {});
	const whole = width - 2 * PADDING.x;
	const wide = (text: string, size = TYPE): number => measure(text, size) * SPARE;
	const entries = [
		...words.marks.map((mark) => wide(mark) * 1.08),
		...words.legend.map((label) => DOT + wide(label))
	];
	const beside =
		(words.number === '' ? 0 : wide(words.number) + BETWEEN.number) + (words.beside ? words.beside.width : 0);
	return {
		letters: words.headline.length,
		comment: lineCount(words.comment, whole, (text) => wide(text, COMMENT)),
		footer:
			rows(entries, whole) +
			lineCount(words.remark, whole, wide) +
			Math.max(lineCount(words.caption, whole - beside, wide), Math.ceil((words.beside?.height ?? 0) / LINE))
	};
}

/** Rows of entries that are set one after the other. */
function rows(widths: readonly number[], whole: number): number {
	let [count, left] = [0, 0];
	for (const width of widths) {
		if (count === 0 || left + width > whole) {
			// An entry wider than the row breaks within itself.
			count += Math.max(1, Math.ceil(width / whole));
			left = 0;
		}
		left += width + BETWEEN.entries;
	}
	return count;
}
