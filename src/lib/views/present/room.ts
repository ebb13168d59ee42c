import type { Size } from '../../layouts';

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
	/** What is left for the picture, in units. */
	chart: Size;
}

/** The smallest type of a slide, in units. */
export const TYPE = 20;
const PADDING = { x: 28, top: 20, bottom: 14 };

/**
 * @param size of the slide in pixels
 * @param remark whether a sentence on the method stands under the picture
 */
export function roomOf(size: Size, remark: boolean): Room {
	const scale = Math.max(1, Math.min(size.width / 1280, size.height / 720));
	const width = size.width / scale;
	const height = size.height / scale;
	const narrow = width < 700;
	const wide = width >= 1180;
	const header = narrow ? 196 : wide ? 124 : 164;
	const lines = (narrow ? 9 : wide ? 3 : 5) + (remark ? (narrow ? 10 : 3) : 0);
	const footer = lines * 25 + 14;
	return {
		scale,
		width,
		height,
		header,
		footer,
		chart: {
			width: Math.max(60, Math.floor(width - 2 * PADDING.x)),
			height: Math.max(60, Math.floor(height - header - footer - PADDING.top - PADDING.bottom))
		}
	};
}

/** The type of a headline, in units: the largest with which it keeps to its two lines (on a phone five). */
export function headlineSize(headline: string, { width }: Pick<Room, 'width'>): number {
	const room = width - 2 * PADDING.x;
	const lines = width < 700 ? 5 : 2;
	const largest = width < 700 ? 27 : 40;
	// A letter of the headline's face is a little under half as wide as it is high; lines are never quite full.
	const fits = (lines * room * 0.9) / (0.475 * Math.max(1, headline.length));
	return Math.max(20, Math.min(largest, Math.floor(fits)));
}
