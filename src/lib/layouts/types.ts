import type { RegionalGroup } from '../model/vocabulary';
import type { NetworkRequest, NetworkResponse } from './network';

/**
 * The shapes that go into and come out of the layouts. All are plain objects that `structuredClone` can carry to and
 * from a worker. Lengths are CSS pixels, angles radians clockwise from the three o'clock position, `rotate` degrees
 * clockwise as in SVG. Every coordinate is rounded to two decimals.
 */

export interface Point {
	x: number;
	y: number;
}

export interface Size {
	width: number;
	height: number;
}

/* ------------------------------------------------------------------ graphs */

export type MarkKind = 'state' | 'review' | 'theme';
export type NodeKind = MarkKind | 'gathered';

/** What a graph needs to know of a State or a theme before it becomes a node. */
export interface NodeInfo {
	/** ISO3 of a State, slug of a theme. */
	key: string;
	label: string;
	/** A shorter name for narrow screens; ISO3 for a State. */
	short?: string;
	group?: RegionalGroup;
	family?: string;
	/** Position in the reader's alphabet (`Intl.Collator` of the page); without it the key orders. */
	rank?: number;
	/** Number of recommendations; without it the sum of the node's links. */
	value?: number;
}

export interface GraphNode {
	/** `state:NOR`, `review:KHM`, `theme:womens-rights`, `gathered:theme`. */
	id: string;
	/** The plain id: ISO3 or slug; for a gathered node the kind it gathers. */
	key: string;
	kind: NodeKind;
	/** Empty for a gathered node: the wording belongs to the view, which may fill it in before the layout. */
	label: string;
	short?: string;
	group?: RegionalGroup;
	family?: string;
	rank?: number;
	value: number;
	/** Of a gathered node: what it gathers, the ids of its members (heaviest first) and how many they are. */
	gathers?: MarkKind;
	members?: string[];
	count?: number;
}

export interface GraphLink {
	/** `source>target`. */
	id: string;
	source: string;
	target: string;
	value: number;
}

export interface Graph {
	nodes: GraphNode[];
	links: GraphLink[];
}

/** Something counted rather than drawn. */
export interface LeftOut {
	links: number;
	value: number;
	/** Marks that keep no tie and go with them. */
	nodes?: number;
}

export interface GatherOptions {
	/** How many States, themes and States under review stay nodes of their own; without a number, all. */
	topStates?: number;
	topThemes?: number;
	topReviews?: number;
	/** Links under this weight are counted in `leftOut` and not drawn. */
	minWeight?: number;
	/** Ids that are never gathered. */
	keep?: readonly string[];
}

export interface Gathered {
	graph: Graph;
	/** Links under the minimum weight. */
	leftOut: LeftOut;
	/** Links between members of the same gathered node, which have no place to be drawn. */
	within: LeftOut;
}

export interface Neighbours {
	/** Ids of the nodes at the other end. */
	nodes: string[];
	/** Ids of the links. */
	links: string[];
}

/* ------------------------------------------------------------------- text */

export interface TextOptions {
	/** CSS pixels; 14 unless told, 20 when presenting. */
	fontSize?: number;
	/**
	 * Advance width of a character in em (`measureText(c).width / fontSize`), measured once by the page in its own
	 * font. A character that is missing is estimated.
	 */
	advances?: Readonly<Record<string, number>>;
}

/** Width of a text in pixels at a font size in pixels. */
export type Measure = (text: string, fontSize: number) => number;

/**
 * A label that has found its place. Draw it so:
 * `<g transform="translate(x y) rotate(rotate)"><text text-anchor={anchor} font-size={fontSize} y={line.dy}>…`,
 * one text a line; `dy` is the alphabetic baseline.
 */
export interface PlacedLabel {
	/** Id (or key) of the node. */
	id: string;
	lines: { text: string; dy: number }[];
	x: number;
	y: number;
	anchor: 'start' | 'middle' | 'end';
	rotate: number;
	fontSize: number;
	/** Whether it was asked for (focus and neighbours): drawn bold, and measured so. */
	forced: boolean;
	/** Whether the text was cut with "…" to fit. */
	shortened: boolean;
	/** Whether the number of its mark stands behind the name. */
	numbered?: boolean;
	/** From the mark to a label that had to move away: x and y of both ends of a straight line. */
	leader?: [number, number, number, number];
	/** The four corners, x and y in turn: what the label covers. */
	corners: number[];
}

/* --------------------------------------------------------------- networks */

export interface PlacedNode extends Omit<GraphNode, 'value'> {
	/** In the current graph; 0 where the node has nothing there. */
	value: number;
	/** In the frame. */
	frameValue: number;
	/** Whether the node has a value in the current graph. */
	active: boolean;
	x: number;
	y: number;
	radius: number;
	/** Direction from the centre, for nodes on the ring. */
	angle?: number;
	place: 'ring' | 'inside' | 'outside' | 'free';
	/** Whether the circle is large enough to hold its number at the font size asked for. */
	roomForNumber: boolean;
}

export interface PlacedLink extends GraphLink {
	/** Stroke width. */
	width: number;
	/**
	 * Where it runs, for a canvas and for `pathOf`. Four numbers: a straight line (x0, y0, x1, y1). More: a start (x, y) and then six
	 * numbers a cubic Bézier (control 1, control 2, end).
	 */
	points: number[];
}

/** The stretch of the ring that a regional group takes. */
export interface Sector {
	group: RegionalGroup;
	/** Angles of the ellipse's parameter, clockwise. */
	from: number;
	to: number;
	nodes: number;
}

export interface NetworkGeometry {
	size: Size;
	nodes: PlacedNode[];
	/** Links of the current graph, lightest first, so that the heaviest are drawn on top. */
	links: PlacedLink[];
	labels: PlacedLabel[];
	/** Ids of the nodes whose label found no room. */
	unlabelled: string[];
	/** The ellipse of the circular layout. */
	ring?: { cx: number; cy: number; rx: number; ry: number; sectors: Sector[] };
}

export interface LabelChoice extends TextOptions {
	/** Ids whose labels come first: the focus and its neighbours. */
	forced?: readonly string[];
	/** How many labels at most, apart from the forced ones; without a number, as many as find room. */
	maxLabels?: number;
	/** Full names, short ones, or (`auto`) short ones where the smaller side is under 480 px. */
	names?: 'full' | 'short' | 'auto';
	/** Language (BCP 47) of the numbers that stand behind a name where the circle cannot hold them; without it none do. */
	numbers?: string;
}

export interface NetworkOptions extends LabelChoice {
	/** Largest radius of a State (0.64 em) and of a theme (1.43 em). */
	ringRadius?: number;
	insideRadius?: number;
	/** Widest stroke of a link (5). */
	linkWidth?: number;
}

export interface CircleOptions extends NetworkOptions {
	/** How strongly links of State to State are drawn to the hubs of their groups, 0–1 (0.85). */
	bundling?: number;
}

export interface ForceOptions extends NetworkOptions {
	/** Nodes that a person has dragged: they stay where they are put. */
	pinned?: Readonly<Record<string, Point>>;
	/** Positions of an earlier geometry of the same frame and size; spares the simulation. */
	positions?: Readonly<Record<string, Point>>;
}

/* ------------------------------------------------------------------ flows */

export interface FlowRow {
	/** The gap the flow crosses: 0 lies between the first and the second column. */
	step: number;
	from: string;
	/** `null` where there is but one column. */
	to: string | null;
	value: number;
}

export interface SankeyColumn {
	/** What the column holds (`group`, `theme`, `response`, …); the same may come twice. */
	id: string;
	/** Ids in the order in which they must stand; those not named follow. Without it, the order that crosses least. */
	order?: readonly string[];
	/** How many stay nodes of their own; the rest become *others*. Without a number, all. */
	top?: number;
	/** Words for the labels; without one the id is shown. */
	labels?: Readonly<Record<string, string>>;
}

export interface SankeyOptions extends TextOptions {
	/** Rows that fix what is gathered and in which order nodes stand (all cycles), while `rows` gives the sizes. */
	frame?: readonly FlowRow[];
	/** Ids (of any column) that are never gathered. */
	keep?: readonly string[];
	/** Flows under this value run together through a knot in the middle of their gap. */
	minFlow?: number;
	/** Label of the gathered node of a column: `{count}` is replaced (`+{count}`). */
	othersLabel?: string;
	/** Keys of nodes whose labels come first. */
	forced?: readonly string[];
	/** Width of a node (14), least and greatest space between two (4, 26). */
	nodeWidth?: number;
	minPadding?: number;
	maxPadding?: number;
	/** Space kept free above the columns, for their headings (0). */
	headroom?: number;
	/** Language (BCP 47) of the numbers behind the names; without it there are none. */
	numbers?: string;
}

export interface SankeyNode {
	/** `column:id`, so that the same id in two columns is two nodes. */
	key: string;
	column: number;
	/** The gathered node of a column has the id `…`. */
	id: string;
	label: string;
	value: number;
	x0: number;
	x1: number;
	y0: number;
	y1: number;
	/** Ids gathered here, heaviest first. */
	members?: string[];
}

export interface SankeyLink {
	/** `source>target`. */
	key: string;
	step: number;
	source: string;
	target: string;
	value: number;
	/** Thickness. */
	width: number;
	x0: number;
	x1: number;
	/** Middle of the ribbon at its two ends. */
	y0: number;
	y1: number;
	/** The middle line: stroke it with `width`. */
	path: string;
	/** The ribbon as an area: fill it. */
	area: string;
	/** Part of a gathered bundle of thin flows: one of its ends is a knot. */
	thin: boolean;
}

/** Where thin flows of one gap run together. */
export interface SankeyKnot {
	/** `knot:step`. */
	key: string;
	step: number;
	/** How many flows it gathers. */
	flows: number;
	value: number;
	x: number;
	y0: number;
	y1: number;
}

export interface SankeyGeometry {
	size: Size;
	/** Pixels for one recommendation. */
	scale: number;
	columns: { id: string; x0: number; x1: number; total: number; nodes: number; gathered: number }[];
	nodes: SankeyNode[];
	links: SankeyLink[];
	knots: SankeyKnot[];
	labels: PlacedLabel[];
	/** Keys of the nodes whose label found no room. */
	unlabelled: string[];
}

/** A part of a link or a node, drawn over it in colour. */
export interface SankeyOverlay {
	links: (Pick<SankeyLink, 'key' | 'value' | 'width' | 'y0' | 'y1' | 'path' | 'area'> & { share: number })[];
	nodes: { key: string; value: number; share: number; x0: number; x1: number; y0: number; y1: number }[];
	/** Rows that name what the picture does not show. */
	missing: { rows: number; value: number };
}

export interface AlluvialItem {
	id: string;
	label: string;
	/** What stands beside it in each column, where that is more than its label. */
	names?: readonly string[];
	/** One value a column. */
	values: readonly number[];
}

export interface AlluvialOptions extends TextOptions {
	/** Thickness as a number of recommendations, or as a share of its column. */
	normalise?: 'absolute' | 'share';
	/** How many items stay on their own, by their sum; the rest become *others*. */
	top?: number;
	keep?: readonly string[];
	othersLabel?: string;
	forced?: readonly string[];
	nodeWidth?: number;
	padding?: number;
	/** Space kept free above, for the headings of the columns (0). */
	headroom?: number;
	/** Labels may take this share of the width on either side. */
	labelShare?: number;
	/** Language (BCP 47) of the numbers behind the names; without it there are none. */
	numbers?: string;
}

export interface AlluvialBox {
	/** `column:id`. */
	key: string;
	column: number;
	id: string;
	label: string;
	value: number;
	/** 0–1, of the column. */
	share: number;
	/** Place in its column, from 0. */
	rank: number;
	x0: number;
	x1: number;
	y0: number;
	y1: number;
	members?: string[];
}

export interface AlluvialRibbon {
	/** `id:column`, from that column to the next. */
	key: string;
	id: string;
	from: number;
	to: number;
	/** Values at the two ends; 0 tapers to a point. */
	values: [number, number];
	area: string;
}

export interface AlluvialGeometry {
	size: Size;
	columns: { id: string; label: string; x0: number; x1: number; total: number }[];
	boxes: AlluvialBox[];
	ribbons: AlluvialRibbon[];
	/** Ids are keys of boxes. */
	labels: PlacedLabel[];
	unlabelled: string[];
}

/* ----------------------------------------------------------------- worker */

export type LayoutRequest =
	| NetworkRequest
	| { kind: 'circle'; frame: Graph; current: Graph; size: Size; options?: CircleOptions }
	| { kind: 'force'; frame: Graph; current: Graph; size: Size; options?: ForceOptions }
	| { kind: 'sankey'; columns: SankeyColumn[]; rows: FlowRow[]; size: Size; options?: SankeyOptions }
	| {
			kind: 'alluvial';
			columns: { id: string; label: string }[];
			items: AlluvialItem[];
			size: Size;
			options?: AlluvialOptions;
	  };

export type LayoutResponse =
	| NetworkResponse
	| { kind: 'circle'; geometry: NetworkGeometry }
	| { kind: 'force'; geometry: NetworkGeometry }
	| { kind: 'sankey'; geometry: SankeyGeometry }
	| { kind: 'alluvial'; geometry: AlluvialGeometry };
