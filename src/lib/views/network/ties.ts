import type { PlacedLink } from '../../layouts';
import type { Transform } from './zoomable';

/** Ties in a form that a worker takes over without a copy. */
export interface PackedTies {
	/** The points of all ties, one after another, shaped as `PlacedLink.points` says. */
	points: Float32Array<ArrayBuffer>;
	/** How many of these numbers each tie has. */
	lengths: Uint32Array<ArrayBuffer>;
	/** Stroke widths, CSS pixels. */
	widths: Float32Array<ArrayBuffer>;
}

/** Where and how ties are drawn. */
export interface TieView {
	/** CSS pixels. */
	width: number;
	height: number;
	/** Device pixels in a CSS pixel. */
	ratio: number;
	transform: Transform;
	/** A CSS colour. */
	colour: string;
}

/** Thinner than in focus, so that thousands of ties stay a ground. */
const THIN = 0.6;
const THINNEST = 0.5;

/** Ties of a gathered node would cross the names along the rim; they are drawn when it is in focus. */
const isPlain = ({ source, target }: PlacedLink) =>
	!source.startsWith('gathered:') && !target.startsWith('gathered:');

/** What is drawn faintly of the links of a network, in their order. */
export function packTies(links: readonly PlacedLink[]): PackedTies {
	const ties = links.filter(isPlain);
	const points = new Float32Array(ties.reduce((sum, tie) => sum + tie.points.length, 0));
	const lengths = new Uint32Array(ties.length);
	const widths = new Float32Array(ties.length);
	let at = 0;
	ties.forEach((tie, index) => {
		points.set(tie.points, at);
		at += tie.points.length;
		lengths[index] = tie.points.length;
		widths[index] = Math.max(THINNEST, tie.width * THIN);
	});
	return { points, lengths, widths };
}

/** The more ties, the fainter each. */
const opacityOf = (ties: number): number => (ties > 2000 ? 0.1 : ties > 600 ? 0.16 : 0.24);

/** What a drawing needs of a canvas, in a page or in a worker. */
export type TieContext = Pick<
	CanvasRenderingContext2D,
	| 'setTransform'
	| 'clearRect'
	| 'beginPath'
	| 'moveTo'
	| 'lineTo'
	| 'bezierCurveTo'
	| 'stroke'
	| 'strokeStyle'
	| 'lineCap'
	| 'lineWidth'
	| 'globalAlpha'
>;

/**
 * Draws ties over whatever the canvas held. Each is a stroke of its own, so that many that run together grow dark.
 * @param context of a canvas of `width × ratio` by `height × ratio` device pixels
 */
export function drawTies(
	context: TieContext,
	{ points, lengths, widths }: PackedTies,
	{ width, height, ratio, transform: { x, y, k }, colour }: TieView
): void {
	context.setTransform(1, 0, 0, 1, 0, 0);
	context.clearRect(0, 0, Math.ceil(width * ratio), Math.ceil(height * ratio));
	context.setTransform(ratio * k, 0, 0, ratio * k, ratio * x, ratio * y);
	context.strokeStyle = colour;
	context.lineCap = 'round';
	context.globalAlpha = opacityOf(lengths.length);
	let at = 0;
	const next = () => points[at++] ?? 0;
	for (let tie = 0; tie < lengths.length; tie++) {
		const length = lengths[tie] ?? 0;
		const end = at + length;
		context.lineWidth = widths[tie] ?? THINNEST;
		context.beginPath();
		context.moveTo(next(), next());
		if (length === 4) context.lineTo(next(), next());
		else while (at < end) context.bezierCurveTo(next(), next(), next(), next(), next(), next());
		context.stroke();
	}
}
