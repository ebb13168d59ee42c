import type { Size } from '../../layouts';

/** Lines of the words around a picture. */
export interface Lines {
	/** Under the headline. */
	comment: number;
	/** Under the picture: legend, remark on the method, caption. */
	footer: number;
}

/**
 * How the room of a slide is shared out. All lengths are in units; a unit is one pixel at 1280 × 720 and smaller, so that
 * 20 units are never under 20 pixels, and grows with the screen.
 */
export interface Room {
	/** Pixels of a unit. */
	scale: number;
	/** The slide in units. */
	width: number;
	height: number;
	header: number;
	footer: number;
	/** What the words have room for. */
	lines: Lines;
	/** What is left for the picture, in units. */
	chart: Size;
}

/** The smallest type of a slide, in units. */
export const TYPE = 20;
/** Height of a line, and type of the comment. */
export const LINE = 25;
export const COMMENT = 22;
export const PADDING = { x: 28, top: 20, bottom: 14 };
const HEADLINE = 1.12;

const isNarrow = (width: number): boolean => width < 700;
const isWide = (width: number): boolean => width >= 1180;

/** Pixels of a unit on a screen. */
const scaleOf = (size: Size): number => Math.max(1, Math.min(size.width / 1280, size.height / 720));

/** Lines that are kept for words in any case, so that the picture does not change its size from scene to scene. */
function leastLines(width: number, remark: boolean): Lines {
	const [own, more] = isNarrow(width) ? [9, 10] : [isWide(width) ? 3 : 5, 2];
	return { comment: 1, footer: own + (remark ? more : 0) };
}

/**
 * @param size of the slide in pixels
 * @param remark whether a sentence on the method stands under the picture
 * @param wanted lines that the words take; they get at least so many, and the picture what is left
 */
export function roomOf(size: Size, remark: boolean, wanted?: Lines): Room {
	const scale = scaleOf(size);
	const width = size.width / scale;
	const height = size.height / scale;
	const least = leastLines(width, remark);
	const lines = {
		comment: Math.max(least.comment, wanted?.comment ?? 0),
		footer: Math.max(least.footer, wanted?.footer ?? 0)
	};
	const above = headlineLines(width) * largestHeadline(width) * HEADLINE + lines.comment * 1.25 * COMMENT + 7;
	const header = Math.max(Math.ceil(above), isNarrow(width) ? 196 : 124);
	const footer = lines.footer * LINE + 14;
	return {
		scale,
		width,
		height,
		header,
		footer,
		lines,
		chart: {
			width: Math.max(60, Math.floor(width - 2 * PADDING.x)),
			height: Math.max(60, Math.floor(height - header - footer - PADDING.top - PADDING.bottom))
		}
	};
}

const headlineLines = (width: number): number => (isNarrow(width) ? 5 : 2);
const largestHeadline = (width: number): number => (isNarrow(width) ? 27 : 40);

/** The type of a headline, in units: the largest with which it keeps to its two lines (on a phone five). */
export function headlineSize(headline: string, { width }: Pick<Room, 'width'>): number {
	const room = width - 2 * PADDING.x;
	// A letter of the headline's face is about half as wide as it is high; a line lacks the word that did not fit.
	const fits = (headlineLines(width) * room * 0.87) / (0.5 * Math.max(1, headline.length));
	return Math.max(20, Math.min(largestHeadline(width), Math.floor(fits)));
}
