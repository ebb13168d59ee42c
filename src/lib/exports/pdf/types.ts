import type { Typeface } from './typeface';

/** Red, green and blue, each from 0 to 255. */
export type Ink = readonly [number, number, number];

/** A rectangle in points (1/72 inch) from the upper left corner of the page. */
export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** Letters of one face on one line, drawn over exactly `width` points. */
export interface PdfText {
	kind: 'text';
	text: string;
	face: Typeface;
	x: number;
	/** Where the letters stand, from the upper edge of the page. */
	baseline: number;
	size: number;
	width: number;
	ink: Ink;
}

export interface PdfBox extends Box {
	kind: 'box';
	ink: Ink;
	/** Radius of the corners in points. */
	radius: number;
	/** Filled, filled with slanting lines, or drawn as a line of that many points along its edge. */
	fill: 'whole' | 'hatched' | { line: number };
	/** What is read out or copied in its place, where it stands for a sign. */
	reads?: string;
}

export interface Pixels {
	width: number;
	height: number;
	/** Three bytes for each pixel. */
	rgb: Uint8Array;
	/** A byte for each pixel, from 0 (the paper shows) to 255. */
	alpha: Uint8Array;
}

export interface PdfPicture extends Box {
	kind: 'picture';
	pixels: Pixels;
	/** What is read out or copied in its place, where it shows letters. */
	reads?: string;
}

export type PdfMark = PdfText | PdfBox | PdfPicture;

/** One A4 page. Its marks are drawn, and read, in this order. */
export interface PdfPage {
	title: string;
	/** A language tag, such as `fr`. */
	language: string;
	marks: readonly PdfMark[];
}
