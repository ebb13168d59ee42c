import { ToldError } from '../../model/told';
import { EXPORT_TROUBLES } from '../troubles';
import { A4 } from './document';
import type { Typeface } from './typeface';
import type { Box, Ink, PdfMark, PdfPage, Pixels } from './types';

/** The faces a page is set in. Of several files for one face, the first that has a letter draws it. */
export interface Faces {
	text: readonly Typeface[];
	textStrong: readonly Typeface[];
	headline: readonly Typeface[];
	headlineStrong: readonly Typeface[];
	headlineItalic: readonly Typeface[];
}

/** Points in a pixel of CSS. */
const POINT = 0.75;
/** Weights from here on are drawn with the strong face. */
const STRONG = 550;
/** Pixels of a picture for one pixel of CSS: sharp on paper. */
const SHARP = 4;
/** A picture is not taken finer than that many pixels on its longer side. */
const MOST_PIXELS = 1200;
/** The sign of a covered theme, drawn as a disc: no web font of Latin letters has it. */
const DISC = '●';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * A sheet of the screen, one A4 page in size, as the marks of a PDF page: what the browser has laid out is what is drawn, so
 * that paper, screen and file agree. A sheet that is fuller than its page is made smaller as a whole: nothing is cut.
 * Letters that no face has (Khmer, Arabic) are drawn by the browser as pictures, with their text beneath.
 *
 * The sheet holds its words, borders, plain backgrounds and pictures in its elements; what stylesheets generate
 * (`::before`) is not seen. A background of slanting lines is taken for the mark of what was noted, in the colour of its text.
 * @param sheet 210 mm × 297 mm, with at most a `zoom`, which is set to 1 while it is read
 */
export async function sheetPage(
	sheet: HTMLElement,
	faces: Faces,
	title: string,
	language: string
): Promise<PdfPage> {
	// A picture that cannot be decoded shows as nothing on the sheet, and so it does here.
	await Promise.all([...sheet.querySelectorAll('img')].map((image) => image.decode().catch(() => undefined)));
	const zoom = sheet.style.zoom;
	sheet.style.zoom = '1';
	try {
		const marks = new SheetReader(sheet, faces).read();
		return { title, language, marks };
	} finally {
		sheet.style.zoom = zoom;
	}
}

interface Letter {
	text: string;
	left: number;
	right: number;
	top: number;
	height: number;
	/** Index of the file that has it; -1 where none has. */
	file: number;
}

class SheetReader {
	private readonly marks: PdfMark[] = [];
	private readonly origin: DOMRect;
	/** Below 1 where the content is fuller than the page. */
	private readonly scale: number;
	private readonly pen = penOf(1, 1);

	constructor(
		private readonly sheet: HTMLElement,
		private readonly faces: Faces
	) {
		this.origin = sheet.getBoundingClientRect();
		const { right, bottom } = extent(sheet);
		const style = getComputedStyle(sheet);
		this.scale = Math.min(
			1,
			(this.origin.height - parseFloat(style.paddingBottom)) / (bottom - this.origin.top),
			(this.origin.width - parseFloat(style.paddingRight)) / (right - this.origin.left)
		);
	}

	read(): PdfMark[] {
		this.element(this.sheet, true);
		return this.marks;
	}

	private x(pixels: number): number {
		const middle = ((1 - this.scale) * A4.width) / 2;
		return middle + (pixels - this.origin.left) * POINT * this.scale;
	}

	private y(pixels: number): number {
		return (pixels - this.origin.top) * POINT * this.scale;
	}

	private length(pixels: number): number {
		return pixels * POINT * this.scale;
	}

	private box({
		left,
		top,
		width,
		height
	}: {
		left: number;
		top: number;
		width: number;
		height: number;
	}): Box {
		return { x: this.x(left), y: this.y(top), width: this.length(width), height: this.length(height) };
	}

	private element(element: Element, isSheet: boolean): void {
		const style = getComputedStyle(element);
		if (style.display === 'none') return;
		if (!isSheet) this.surface(element, style);
		if (element instanceof HTMLImageElement) this.image(element);
		for (const child of element.childNodes) {
			if (child instanceof Element) this.element(child, false);
			else if (child instanceof Text) this.words(child, style);
		}
	}

	/** Background and borders. */
	private surface(element: Element, style: CSSStyleDeclaration): void {
		const rect = element.getBoundingClientRect();
		if (rect.width === 0 || rect.height === 0) return;
		const radius = this.length(parseFloat(style.borderTopLeftRadius) || 0);
		const ink = inkOf(style.backgroundColor);
		if (ink) this.marks.push({ kind: 'box', ...this.box(rect), ink, radius, fill: 'whole' });
		if (style.backgroundImage.includes('gradient'))
			this.marks.push({ kind: 'box', ...this.box(rect), ink: inkOf(style.color)!, radius, fill: 'hatched' });
		const edges = (['top', 'right', 'bottom', 'left'] as const).map((side) => ({
			side,
			width:
				style.getPropertyValue(`border-${side}-style`) === 'none'
					? 0
					: parseFloat(style.getPropertyValue(`border-${side}-width`)),
			ink: inkOf(style.getPropertyValue(`border-${side}-color`))
		}));
		const drawn = edges.filter(({ width, ink: colour }) => width > 0 && colour);
		if (drawn.length === 4) {
			const line = drawn[0]!.width;
			const within = {
				left: rect.left + line / 2,
				top: rect.top + line / 2,
				width: rect.width - line,
				height: rect.height - line
			};
			this.marks.push({
				kind: 'box',
				...this.box(within),
				ink: drawn[0]!.ink!,
				radius,
				fill: { line: this.length(line) }
			});
			return;
		}
		for (const { side, width, ink: colour } of drawn) {
			const across = side === 'top' || side === 'bottom';
			this.marks.push({
				kind: 'box',
				...this.box({
					left: side === 'right' ? rect.right - width : rect.left,
					top: side === 'bottom' ? rect.bottom - width : rect.top,
					width: across ? rect.width : width,
					height: across ? width : rect.height
				}),
				ink: colour!,
				radius: 0,
				fill: 'whole'
			});
		}
	}

	private image(image: HTMLImageElement): void {
		const rect = image.getBoundingClientRect();
		if (rect.width === 0 || image.naturalWidth === 0) return;
		// As `object-fit: contain` shows it.
		const fit = Math.min(rect.width / image.naturalWidth, rect.height / image.naturalHeight);
		const [width, height] = [image.naturalWidth * fit, image.naturalHeight * fit];
		const sharp = Math.min(SHARP, MOST_PIXELS / Math.max(width, height));
		this.marks.push({
			kind: 'picture',
			...this.box({
				left: rect.left + (rect.width - width) / 2,
				top: rect.top + (rect.height - height) / 2,
				width,
				height
			}),
			pixels: pixelsOf(width * sharp, height * sharp, (pen, across, down) =>
				pen.drawImage(image, 0, 0, across, down)
			),
			...(image.alt ? { reads: image.alt } : {})
		});
	}

	private words(node: Text, style: CSSStyleDeclaration): void {
		const files = this.filesOf(style);
		let run: Letter[] = [];
		const flush = () => {
			if (run.length > 0) this.run(run, files, style);
			run = [];
		};
		for (const letter of lettersOf(node, files)) {
			const last = run.at(-1);
			const goesOn =
				last !== undefined &&
				Math.abs(last.top - letter.top) < 2 &&
				last.text !== DISC &&
				letter.text !== DISC;
			// A space goes with whatever stands before it, so that a phrase in another script stays one picture.
			const file = letter.text === ' ' && last ? last.file : letter.file;
			if (!goesOn || last.file !== file) flush();
			run.push({ ...letter, file: letter.text === ' ' && run.length > 0 ? run.at(-1)!.file : letter.file });
		}
		flush();
	}

	private run(letters: readonly Letter[], files: readonly Typeface[], style: CSSStyleDeclaration): void {
		const text = letters.map((letter) => letter.text).join('');
		if (text.trim() === '') return;
		const left = Math.min(...letters.map((letter) => letter.left));
		const right = Math.max(...letters.map((letter) => letter.right));
		const { top, height, file } = letters[0]!;
		const size = parseFloat(style.fontSize);
		this.pen.font = fontOf(style, size);
		const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = this.pen.measureText('x');
		const baseline = top + (height * above) / (above + below);
		const ink = inkOf(style.color);
		if (!ink) return;
		if (text === DISC) {
			const across = 0.52 * size;
			const disc = {
				left: (left + right - across) / 2,
				top: baseline - 0.36 * size - across / 2,
				width: across,
				height: across
			};
			this.marks.push({
				kind: 'box',
				...this.box(disc),
				ink,
				radius: this.length(across / 2),
				fill: 'whole',
				reads: text
			});
			return;
		}
		const face = files[file];
		if (face) {
			this.marks.push({
				kind: 'text',
				text,
				face,
				x: this.x(left),
				baseline: this.y(baseline),
				size: this.length(size),
				width: this.length(right - left),
				ink
			});
			return;
		}
		const width = right - left;
		const drawnHeight = 2 * height;
		this.marks.push({
			kind: 'picture',
			...this.box({ left, top: top - height / 2, width, height: drawnHeight }),
			pixels: pixelsOf(width * SHARP, drawnHeight * SHARP, (pen) => {
				pen.font = fontOf(style, size * SHARP);
				pen.fillStyle = style.color;
				pen.direction = style.direction === 'rtl' ? 'rtl' : 'ltr';
				pen.textAlign = 'left';
				pen.fillText(text.trimEnd(), 0, (baseline - top + height / 2) * SHARP);
			}),
			reads: text
		});
	}

	private filesOf(style: CSSStyleDeclaration): readonly Typeface[] {
		const strong = Number(style.fontWeight) >= STRONG;
		if (!/serif 4/i.test(style.fontFamily)) return strong ? this.faces.textStrong : this.faces.text;
		if (style.fontStyle === 'italic') return this.faces.headlineItalic;
		return strong ? this.faces.headlineStrong : this.faces.headline;
	}
}

/** Letters of a text as they stand on the screen; white space that shows as nothing is left out. */
function* lettersOf(node: Text, files: readonly Typeface[]): Generator<Letter> {
	const range = document.createRange();
	for (const { segment, index } of segmenter.segment(node.data)) {
		range.setStart(node, index);
		range.setEnd(node, index + segment.length);
		const rect = range.getClientRects()[0];
		if (!rect || rect.width === 0) continue;
		const text = /^[\s\p{Zs}]+$/u.test(segment) ? ' ' : segment.normalize('NFC').replace(/\p{Cf}/gu, '');
		if (text === '') continue;
		const file = files.findIndex((face) =>
			[...text].every((letter) => face.glyphOf(letter.codePointAt(0)!) !== 0)
		);
		yield { text, left: rect.left, right: rect.right, top: rect.top, height: rect.height, file };
	}
}

/** How far to the right and down the content of a sheet reaches, its own edges apart. */
function extent(sheet: HTMLElement): { right: number; bottom: number } {
	let right = 0;
	let bottom = 0;
	const inner = sheet.firstElementChild!;
	for (const element of inner.querySelectorAll('*')) {
		const rect = element.getBoundingClientRect();
		right = Math.max(right, rect.right);
		bottom = Math.max(bottom, rect.bottom);
	}
	return { right, bottom };
}

const fontOf = (style: CSSStyleDeclaration, size: number) =>
	`${style.fontStyle} ${style.fontWeight} ${size}px ${style.fontFamily}`;

/** @returns `undefined` for what is wholly transparent; what is partly so is mixed with the white of the paper */
function inkOf(colour: string): Ink | undefined {
	const parts = /^rgba?\(([\d.]+),\s*([\d.]+),\s*([\d.]+)(?:,\s*([\d.]+))?\)$/.exec(colour);
	if (!parts) throw new Error(`The colour ${colour} of a sheet cannot be put into a PDF.`);
	const alpha = parts[4] === undefined ? 1 : Number(parts[4]);
	if (alpha === 0) return undefined;
	const mixed = (part: string | undefined) => Math.round(255 - alpha * (255 - Number(part)));
	return [mixed(parts[1]), mixed(parts[2]), mixed(parts[3])];
}

function pixelsOf(
	width: number,
	height: number,
	draw: (pen: OffscreenCanvasRenderingContext2D, width: number, height: number) => void
): Pixels {
	const [across, down] = [Math.max(1, Math.ceil(width)), Math.max(1, Math.ceil(height))];
	const pen = penOf(across, down);
	draw(pen, across, down);
	const { data } = pen.getImageData(0, 0, across, down);
	const rgb = new Uint8Array(across * down * 3);
	const alpha = new Uint8Array(across * down);
	for (let pixel = 0; pixel < alpha.length; pixel++) {
		rgb.set(data.subarray(4 * pixel, 4 * pixel + 3), 3 * pixel);
		alpha[pixel] = data[4 * pixel + 3]!;
	}
	return { width: across, height: down, rgb, alpha };
}

/** A canvas that is read more than shown. */
function penOf(width: number, height: number): OffscreenCanvasRenderingContext2D {
	const pen = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
	if (!pen) throw new ToldError(EXPORT_TROUBLES.noLetters());
	return pen;
}
