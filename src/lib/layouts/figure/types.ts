import type { Size } from '../types';

/**
 * One shape for every picture that is presented or exported: marks with an identity, so that a State, a theme or a cycle is
 * recognised from one scene to the next, and words that are already placed. Plain data: it travels in a file.
 */
export interface Figure {
	size: Size;
	/** What of it is seen: the middle in pixels, enlarged `k` times. */
	camera: { x: number; y: number; k: number };
	rules: FigureRule[];
	areas: FigureArea[];
	links: FigureLink[];
	nodes: FigureNode[];
	texts: FigureText[];
}

/** Name of a colour of the page's palette, without its two hyphens: `ink`, `group-weog`. */
export type Paint = string;

/** A circle or a box: a rectangle with round corners, so that one becomes the other. */
export interface FigureNode {
	/** `state:NOR`, `theme:justice`; unique in a figure. What stands there twice is `theme:justice#2` the second time. */
	id: string;
	x: number;
	y: number;
	width: number;
	height: number;
	/** Radius of the corners. */
	corner: number;
	fill: Paint;
	stroke?: Paint;
	dashed?: boolean;
	hatched?: boolean;
	/** What it is called and how much it is; empty for a mark that says nothing of its own. */
	title: string;
	value: string;
	/** Light it together with this one: the two ends of a State's two shares, say. */
	opacity?: number;
}

/** A tie, drawn as a line. */
export interface FigureLink {
	id: string;
	source: string;
	target: string;
	/** A start (x, y), then six numbers a cubic Bézier. */
	points: number[];
	width: number;
	/** Its colour when it is lit; faint ties are all of one. */
	paint: Paint;
	value: string;
	opacity?: number;
}

/** A ribbon between two upright edges. */
export interface FigureArea {
	id: string;
	source: string;
	target: string;
	/** Left, right, then top and bottom at the left, top and bottom at the right. */
	edges: [number, number, number, number, number, number];
	paint: Paint;
	value: string;
	opacity?: number;
}

export interface FigureText {
	id: string;
	/** The mark it names. */
	of?: string;
	x: number;
	y: number;
	/** Degrees clockwise. */
	rotate: number;
	anchor: 'start' | 'middle' | 'end';
	size: number;
	bold?: boolean;
	italic?: boolean;
	/** In the face of headlines. */
	serif?: boolean;
	paint: Paint;
	/** Whether it stands on lines and needs a rim of paper. */
	halo?: boolean;
	lines: { text: string; dy: number }[];
	opacity?: number;
}

/** A straight line that belongs to no mark: an axis, a leader. */
export interface FigureRule {
	id: string;
	/** x and y of both ends. */
	points: [number, number, number, number];
	paint: Paint;
	dashed?: boolean;
	opacity?: number;
}
