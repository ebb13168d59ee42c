import { wrap } from '../layouts/text';
import type { Figure, FigureText, Paint } from '../layouts/figure';

/** The words around a picture. */
export interface SlideWords {
	headline: string;
	comment: string;
	marks: readonly string[];
	legend: readonly { paint: Paint; label: string; hatched?: boolean }[];
	remark: string;
	caption: string;
}

/** Where a slide's parts stand, in units: see `roomOf`. */
export interface SlideRoom {
	width: number;
	height: number;
	header: number;
	footer: number;
	headlineSize: number;
	/** Left and top edge of the picture, and the smallest type. */
	left: number;
	top: number;
	type: number;
}

/** Width of a text in units. */
export type WordMeasure = (text: string, size: number, face: 'text' | 'headline') => number;

/** A whole slide as one figure, its words among the marks: what becomes a picture file. */
export function slideFigure(
	figure: Figure,
	words: SlideWords,
	room: SlideRoom,
	measure: WordMeasure
): Figure {
	const width = room.width - 2 * room.left;
	const [dx, dy] = [room.left, room.top + room.header];
	// The camera is applied to the marks: a slide is seen as a whole.
	const { camera, size } = figure;
	const at = (x: number, y: number): [number, number] => [
		(x - camera.x) * camera.k + size.width / 2 + dx,
		(y - camera.y) * camera.k + size.height / 2 + dy
	];
	const k = camera.k;
	const block = (
		id: string,
		text: string,
		y: number,
		type: number,
		looks: Partial<FigureText>,
		most: number
	): FigureText => ({
		id,
		x: room.left,
		y,
		rotate: 0,
		anchor: 'start',
		size: type,
		paint: 'ink',
		...looks,
		lines: wrap(text, width, most, (line) => measure(line, type, looks.serif ? 'headline' : 'text')).map(
			(line, index) => ({ text: line, dy: type * (0.92 + index * (looks.serif ? 1.12 : 1.25)) })
		)
	});
	const head = block(
		'slide headline',
		words.headline,
		room.top,
		room.headlineSize,
		{ serif: true, bold: true },
		4
	);
	const comment = block(
		'slide comment',
		words.comment,
		room.top + head.lines.length * room.headlineSize * 1.12 + 8,
		22,
		{ paint: 'ink-soft' },
		6
	);
	const line = 1.25 * room.type;
	const caption = block('slide caption', words.caption, 0, room.type, { paint: 'ink-soft' }, 12);
	const remark = block('slide remark', words.remark, 0, room.type, { paint: 'ink-soft' }, 12);
	caption.y = room.height - 14 - caption.lines.length * line;
	remark.y = caption.y - remark.lines.length * line;
	const legend = legendRows(words, room, measure, remark.y);
	return {
		size: { width: room.width, height: room.height },
		camera: { x: room.width / 2, y: room.height / 2, k: 1 },
		rules: figure.rules.map((rule) => ({
			...rule,
			points: [...at(rule.points[0], rule.points[1]), ...at(rule.points[2], rule.points[3])]
		})),
		areas: figure.areas.map((area) => {
			const [x0, x1, a, b, c, d] = area.edges;
			const [left, top] = at(x0, a);
			const [right, end] = at(x1, c);
			return { ...area, edges: [left, right, top, at(x0, b)[1], end, at(x1, d)[1]] };
		}),
		links: figure.links.map((link) => ({
			...link,
			width: link.width * k,
			points: link.points.flatMap((_, index) =>
				index % 2 === 0 ? at(link.points[index] ?? 0, link.points[index + 1] ?? 0) : []
			)
		})),
		nodes: [
			...figure.nodes.map((node) => {
				const [x, y] = at(node.x, node.y);
				return { ...node, x, y, width: node.width * k, height: node.height * k, corner: node.corner * k };
			}),
			...legend.nodes
		],
		texts: [
			...figure.texts.map((text) => {
				const [x, y] = at(text.x, text.y);
				return {
					...text,
					x,
					y,
					size: text.size * k,
					lines: text.lines.map((row) => ({ ...row, dy: row.dy * k }))
				};
			}),
			head,
			comment,
			remark,
			caption,
			...legend.texts
		].filter(({ lines }) => lines.length > 0)
	};
}

/** What must not be lost, then the colours, one after the other, in as many rows as it takes above `foot`. */
function legendRows(
	{ marks, legend }: SlideWords,
	{ left, type, width }: SlideRoom,
	measure: WordMeasure,
	foot: number
): Pick<Figure, 'nodes' | 'texts'> {
	const entries = [
		...marks.map((text) => ({ text, bold: true, dot: undefined, wide: 1.08 * measure(text, type, 'text') })),
		...legend.map((dot) => ({
			text: dot.label,
			bold: false,
			dot,
			wide: 1.1 * type + measure(dot.label, type, 'text')
		}))
	];
	let [x, row] = [left, 0];
	const places = entries.map(({ wide }) => {
		if (x > left && x + wide > width - left) [x, row] = [left, row + 1];
		const place = { x, row };
		x += wide + type;
		return place;
	});
	const found: Pick<Figure, 'nodes' | 'texts'> = { nodes: [], texts: [] };
	entries.forEach(({ text, bold, dot }, index) => {
		const { x, row: at } = places[index] ?? { x: left, row: 0 };
		const y = foot - (row + 1 - at) * 1.25 * type;
		if (dot)
			found.nodes.push({
				id: `slide legend dot ${text}`,
				x,
				y: y + 0.25 * type,
				width: 0.72 * type,
				height: 0.72 * type,
				corner: 0.36 * type,
				fill: dot.paint,
				...(dot.hatched ? { hatched: true } : {}),
				title: '',
				value: ''
			});
		found.texts.push({
			id: `slide legend ${text}`,
			x: dot ? x + 1.1 * type : x,
			y,
			rotate: 0,
			anchor: 'start',
			size: type,
			paint: bold ? 'warn' : 'ink',
			...(bold ? { bold } : {}),
			lines: [{ text, dy: 0.92 * type }]
		});
	});
	return found;
}
