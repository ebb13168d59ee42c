import { pathOf } from '../layouts/path';

/** What a picture says beside what it shows. */
export interface PictureWords {
	title: string;
	/** Source, filters, unit, date. */
	caption: string;
	/** Names and CSS colours of what is told apart by colour. */
	key?: readonly { label: string; colour?: string | undefined }[];
	/** A remark that must not be lost, such as "Simulated data". */
	mark?: string;
}

/** Ties that the page draws on a canvas, to be drawn as paths under the rest. */
export interface PictureTie {
	points: readonly number[];
	width: number;
}

/** Presentation attributes that carry a picture's look outside the page. */
const LOOK = [
	'fill',
	'fill-opacity',
	'stroke',
	'stroke-width',
	'stroke-dasharray',
	'stroke-linecap',
	'stroke-linejoin',
	'opacity',
	'font-family',
	'font-size',
	'font-weight',
	'text-anchor',
	'paint-order'
] as const;

const MARGIN = 16;
const TITLE_HEIGHT = 60;
const CAPTION_HEIGHT = 32;
const LINE = 18;
/** About as wide as a letter of the caption is, in pixels. */
const LETTER = 6.6;

/**
 * A picture of the page as a file that stands on its own: styles written out, title and caption added, nothing that
 * only serves the pointer.
 * @returns the text of an SVG file
 */
export function pictureOf(
	picture: SVGSVGElement,
	words: PictureWords,
	ties: readonly PictureTie[] = []
): string {
	const copy = picture.cloneNode(true) as SVGSVGElement;
	inlineLook(picture, copy);
	for (const element of copy.querySelectorAll('.hit, .reach')) element.remove();
	const width = picture.width.baseVal.value;
	const height = picture.height.baseVal.value;
	const page = getComputedStyle(document.documentElement);
	const ink = page.color;
	const paper = page.backgroundColor;

	const said = words.mark ? `${words.mark} ${words.caption}` : words.caption;
	const lines = wrapped(said, Math.floor(width / LETTER));
	const keys = keyRows(words.key ?? [], width);
	const foot = CAPTION_HEIGHT + (lines.length - 1 + keys.length) * LINE;
	const file = svg('svg', {
		xmlns: 'http://www.w3.org/2000/svg',
		width: width + 2 * MARGIN,
		height: height + TITLE_HEIGHT + foot,
		viewBox: `0 0 ${width + 2 * MARGIN} ${height + TITLE_HEIGHT + foot}`,
		'font-family': page.fontFamily
	});
	file.append(svg('rect', { width: '100%', height: '100%', fill: paper }));
	const title = svg('text', { x: MARGIN, y: 24, 'font-size': 18, 'font-weight': 600, fill: ink });
	for (const [index, line] of wrapped(words.title, Math.floor(width / 11)).entries()) {
		const row = svg('tspan', { x: MARGIN, dy: index === 0 ? 0 : 22 });
		row.textContent = line;
		title.append(row);
	}
	const body = svg('g', { transform: `translate(${MARGIN} ${TITLE_HEIGHT})` });
	const faint = svg('g', { fill: 'none', stroke: ink, opacity: 0.12 });
	for (const tie of ties) faint.append(svg('path', { d: pathOf(tie.points), 'stroke-width': tie.width }));
	body.append(faint, ...copy.childNodes);
	const under = height + TITLE_HEIGHT + 20;
	const caption = svg('g', { 'font-size': 13, fill: ink });
	keys.forEach((row, index) => {
		for (const { label, colour, x } of row) {
			const y = under + index * LINE;
			caption.append(svg('circle', { cx: x + 5, cy: y - 4.5, r: 5, fill: computed(colour ?? ink) }));
			caption.append(line(label, x + 15, y));
		}
	});
	lines.forEach((text, index) =>
		caption.append(line(text, MARGIN, under + (keys.length + index) * LINE, { opacity: 0.7 }))
	);
	file.append(title, body, caption);
	return new XMLSerializer().serializeToString(file);
}

/** The entries of a key, in as many rows as they need. */
function keyRows(key: NonNullable<PictureWords['key']>, width: number) {
	const rows: { label: string; colour: string | undefined; x: number }[][] = [];
	let x = Infinity;
	for (const { label, colour } of key) {
		const wide = 15 + label.length * LETTER * 1.08 + 16;
		if (x + wide > width + MARGIN) {
			rows.push([]);
			x = MARGIN;
		}
		rows.at(-1)?.push({ label, colour, x });
		x += wide;
	}
	return rows;
}

/** A colour as a file can say it, which knows no variable of the page. */
function computed(colour: string): string {
	const probe = document.createElement('span');
	probe.style.color = colour;
	document.body.append(probe);
	const value = getComputedStyle(probe).color;
	probe.remove();
	return value;
}

function line(text: string, x: number, y: number, looks: Record<string, number> = {}): SVGElement {
	const element = svg('text', { x, y, ...looks });
	element.textContent = text;
	return element;
}

/** Words in lines of at most so many signs. */
function wrapped(text: string, signs: number): string[] {
	const lines = [''];
	for (const word of text.split(' ')) {
		const line = lines.at(-1) ?? '';
		if (line !== '' && line.length + word.length >= signs) lines.push(word);
		else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
	}
	return lines;
}

function svg(name: string, attributes: Record<string, string | number>): SVGElement {
	const element = document.createElementNS('http://www.w3.org/2000/svg', name);
	for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
	return element;
}

function inlineLook(from: Element, to: Element): void {
	const style = getComputedStyle(from);
	for (const property of LOOK) {
		const value = style.getPropertyValue(property);
		if (value !== '') to.setAttribute(property, value);
	}
	if (from instanceof SVGCircleElement) to.setAttribute('r', style.getPropertyValue('r'));
	for (const name of ['class', 'style', 'role', 'tabindex', 'aria-label', 'aria-pressed', 'data-node'])
		to.removeAttribute(name);
	const sources = from.children;
	const targets = to.children;
	for (let index = 0; index < sources.length; index++) {
		const source = sources[index];
		const target = targets[index];
		if (!source || !target) continue;
		const keepsClass = source.classList.contains('hit') || source.classList.contains('reach');
		inlineLook(source, target);
		// Kept until these are taken out of the copy as a whole.
		if (keepsClass) target.setAttribute('class', 'hit');
	}
}
