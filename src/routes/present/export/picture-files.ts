import { zipSync } from 'fflate';
import type { Deck } from '$lib/deck/types';
import { slideFigure, type WordMeasure } from '$lib/exports/slide-figure';
import { EXPORT_TROUBLES } from '$lib/exports/troubles';
import { ToldError } from '$lib/model/told';
import { Painter } from '$lib/player/paint';
import { PADDING, TYPE } from '$lib/views/present/room';
import type { PictureBook } from '../scene/picture-book';
import { embeddedFaces, SCRIPT_FAMILIES } from './faces';
import { marksOf } from '../scene/picture';
import { framesOf, type ExportFrame } from './frames';

const SCREEN = { width: 1280, height: 720 };
/** Pixels of a picture for one of the screen. */
const SHARPNESS = 1.5;

/** Each scene as a PNG of 1920 × 1080, in one archive. */
export async function pictureFiles(
	deck: Deck,
	book: PictureBook,
	advances: Record<string, number> | undefined
): Promise<Uint8Array<ArrayBuffer>> {
	const [{ default: player }, frames] = await Promise.all([
		import('$lib/generated/player.json'),
		framesOf(deck, book, SCREEN, advances, { steps: false })
	]);
	const fonts = await embeddedFaces(JSON.stringify(frames));
	const measure = measureWith(document.createElement('canvas'));
	const files: Record<string, Uint8Array> = {};
	for (const frame of frames) {
		const name = `scene-${String(frame.scene + 1).padStart(2, '0')}.png`;
		files[name] = await picture(frame, `${fonts}\n${player.style}`, measure);
	}
	// Pictures are packed already.
	return zipSync(files, { level: 0 }) as Uint8Array<ArrayBuffer>;
}

async function picture(frame: ExportFrame, style: string, measure: WordMeasure): Promise<Uint8Array> {
	const text = slideSvg(frame, style, measure);
	const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
	try {
		const image = new Image();
		image.src = address;
		await image.decode();
		const canvas = document.createElement('canvas');
		canvas.width = SCREEN.width * SHARPNESS;
		canvas.height = SCREEN.height * SHARPNESS;
		const context = canvas.getContext('2d');
		if (!context) throw new ToldError(EXPORT_TROUBLES.noCanvas());
		context.drawImage(image, 0, 0, canvas.width, canvas.height);
		const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
		if (!blob) throw new ToldError(EXPORT_TROUBLES.noPicture());
		return new Uint8Array(await blob.arrayBuffer());
	} finally {
		URL.revokeObjectURL(address);
	}
}

/** A slide as an SVG file that stands alone: looks, palette and fonts inside. */
export function slideSvg({ picture, room }: ExportFrame, style: string, measure: WordMeasure): string {
	const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
	const painter = new Painter(svg, { live: false });
	painter.show(
		slideFigure(
			picture.figure,
			{
				headline: picture.headline,
				comment: picture.comment,
				marks: marksOf(picture),
				legend: picture.legend,
				remark: picture.remark,
				caption: picture.caption.join(' · ')
			},
			{
				width: room.width,
				height: room.height,
				header: room.header,
				footer: room.footer,
				headlineSize: room.headline,
				left: PADDING.x,
				top: PADDING.top,
				type: TYPE
			},
			measure
		)
	);
	painter.highlight(picture.highlighted);
	svg.setAttribute('width', String(room.width));
	svg.setAttribute('height', String(room.height));
	const paper = document.createElementNS(svg.namespaceURI, 'rect');
	paper.setAttribute('width', '100%');
	paper.setAttribute('height', '100%');
	paper.setAttribute('fill', 'var(--paper)');
	svg.prepend(paper);
	const file = new XMLSerializer().serializeToString(svg);
	// Put in as text: a style element of the page itself would be refused by its policy, even one that is not on show.
	return file.replace(
		'>',
		`><style>${new XMLSerializer().serializeToString(document.createTextNode(style))}</style>`
	);
}

function measureWith(canvas: HTMLCanvasElement): WordMeasure {
	const context = canvas.getContext('2d');
	return (text, size, face) => {
		if (!context) return text.length * size * 0.56;
		context.font =
			face === 'headline'
				? `650 ${size}px 'Source Serif 4 Variable', ${SCRIPT_FAMILIES}`
				: `500 ${size}px 'Inter Variable', ${SCRIPT_FAMILIES}`;
		return context.measureText(text).width;
	};
}
