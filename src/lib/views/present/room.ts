import type { Size } from '../../layouts';

/** Lines of the words around a picture. */
export interface Lines {
	/** Letters of the longest headline that the slide has to hold, in whichever step. */
	letters: number;
	/** Under the headline. */
	comment: number;
	/** Under the picture: legend, remark on the method, caption. */
	footer: number;
}

/**
 * How the room of a slide is shared out. All lengths are in units; a unit is one pixel at 1280 × 720 and smaller, so that
 * 20 units are never under 20 pixels, and grows with the screen. A phone is held near: there 20 units are 16 pixels, and the
 * slide is read downwards, its picture never less than half of the screen, on its side nearly all of it.
 */
export interface Room {
	/** Whether the slide is scrolled: words take what they need, and the picture does not make room for them. */
	downwards: boolean;
	/** Pixels of a unit. */
	scale: number;
	/** Type of the headline, in units: the same in every step of a scene, and larger than the comment. */
	headline: number;
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
/** Types of a headline, in units, and how far apart its lines stand. */
const HEADLINE = { largest: 40, phone: 30, smallest: 26, line: 1.12 };

/** Whether a screen is a phone, upright or on its side, by its pixels. */
export const isPhone = ({ width, height }: Size): boolean => width < 700 || height < 480;
const isWide = (width: number): boolean => width >= 1180;

/** Pixels of a unit on a phone; the share of its height that the picture has, upright and on its side, and its least height. */
const PHONE = { scale: 0.8, upright: 0.52, aside: 0.95, least: 400 };

/** Pixels of a unit on a screen. */
const scaleOf = (size: Size): number =>
	isPhone(size) ? PHONE.scale : Math.max(1, Math.min(size.width / 1280, size.height / 720));

/**
 * @param size of the slide in pixels
 * @param remark whether a sentence on the method stands under the picture: lines are kept for words in any case, so that the
 * picture does not change its size from scene to scene
 * @param wanted what the words take; they get at least so much, and the picture what is left
 */
export function roomOf(size: Size, remark: boolean, wanted?: Lines): Room {
	const scale = scaleOf(size);
	const downwards = isPhone(size);
	const picture =
		size.width < size.height
			? PHONE.upright * size.height
			: Math.max(PHONE.aside * size.height, PHONE.least * PHONE.scale);
	const width = size.width / scale;
	const height = size.height / scale;
	const lines = {
		letters: wanted?.letters ?? 0,
		comment: Math.max(1, wanted?.comment ?? 0),
		footer: Math.max((isWide(width) ? 3 : 5) + (remark ? 2 : 0), wanted?.footer ?? 0)
	};
	const most = downwards ? HEADLINE.phone : HEADLINE.largest;
	const headline = headlineSize(lines.letters, width, most);
	const above =
		Math.max(2 * most, headlineLines(lines.letters, headline, width) * headline) * HEADLINE.line +
		lines.comment * 1.25 * COMMENT +
		7;
	const header = Math.max(Math.ceil(above), 124);
	const footer = lines.footer * LINE + 14;
	const left = height - header - footer - PADDING.top - PADDING.bottom;
	return {
		downwards,
		scale,
		headline,
		width,
		height,
		header,
		footer,
		lines,
		chart: {
			width: Math.max(60, Math.floor(width - 2 * PADDING.x)),
			height: Math.max(60, Math.floor(downwards ? picture / scale : left))
		}
	};
}

/** Lines of a headline of so many letters, by what a letter of its face takes: about half of its height. */
const headlineLines = (letters: number, size: number, width: number): number =>
	// A line lacks the word that did not fit.
	Math.max(1, Math.ceil((letters * 0.5 * size) / (0.87 * (width - 2 * PADDING.x))));

/** The largest type with which a headline keeps within the height of two lines of the largest, never as small as a comment. */
function headlineSize(letters: number, width: number, most: number): number {
	for (let size = most; size > HEADLINE.smallest; size--)
		if (headlineLines(letters, size, width) * size <= 2 * most) return size;
	return HEADLINE.smallest;
}
