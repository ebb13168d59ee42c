import { strToU8, zlibSync } from 'fflate';
import { joinBytes } from '../../model/bytes';
import type { Typeface } from './typeface';
import type { Ink, PdfBox, PdfMark, PdfPage, PdfPicture, PdfText } from './types';

/** A4 in points. */
export const A4 = { width: 595.28, height: 841.89 } as const;

/** How far a corner's control points stand from its ends, as a share of the radius, to look round. */
const ROUND = 0.5523;

const number = (value: number) => String(Math.round(value * 1000) / 1000);
const numbers = (...values: number[]) => values.map(number).join(' ');
const hex = (value: number) => value.toString(16).padStart(4, '0');
const up = (y: number) => A4.height - y;

/** A text for the eyes of software: UTF-16 with its byte order mark, in hexadecimal. */
function textString(text: string): string {
	let units = 'feff';
	for (let at = 0; at < text.length; at++) units += hex(text.charCodeAt(at));
	return `<${units}>`;
}

/**
 * A PDF (1.7) of one A4 page. Only the letters that stand on it are embedded, and its text can be selected and searched.
 * Without a date or a random name, so that the same page gives the same bytes.
 * @see ISO 32000-1
 * @throws Error in one sentence where a text has a letter that its face lacks
 */
export function pdfDocument(page: PdfPage): Uint8Array {
	const objects: (string | { dictionary: string; stream: Uint8Array })[] = [];
	const add = (object: string | { dictionary: string; stream: Uint8Array }) => objects.push(object);
	const fonts = new Map<Typeface, Map<number, string>>();
	const pictures: PdfPicture[] = [];
	const content = page.marks.map((mark) => drawn(mark, fonts, pictures)).join('\n');

	add(
		'<< /Type /Catalog /Pages 2 0 R /Lang ' +
			textString(page.language) +
			' /ViewerPreferences << /DisplayDocTitle true >> >>'
	);
	add('<< /Type /Pages /Kids [3 0 R] /Count 1 >>');
	const first = 6;
	const fontNames = [...fonts.keys()].map((_, index) => `/F${index} ${first + 5 * index} 0 R`).join(' ');
	const pictureStart = first + 5 * fonts.size;
	const pictureNames = pictures.map((_, index) => `/P${index} ${pictureStart + 2 * index} 0 R`).join(' ');
	add(
		`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${numbers(A4.width, A4.height)}] /Contents 4 0 R /Resources << /Font << ${fontNames} >> /XObject << ${pictureNames} >> >> >>`
	);
	add({ dictionary: '', stream: strToU8(content) });
	add(`<< /Title ${textString(page.title)} /Producer (Demarche) >>`);
	for (const [face, used] of fonts)
		for (const object of fontObjects(face, used, objects.length + 1)) add(object);
	for (const { pixels } of pictures) {
		const image = `/Type /XObject /Subtype /Image /Width ${pixels.width} /Height ${pixels.height} /BitsPerComponent 8`;
		add({
			dictionary: `${image} /ColorSpace /DeviceRGB /SMask ${objects.length + 2} 0 R`,
			stream: pixels.rgb
		});
		add({ dictionary: `${image} /ColorSpace /DeviceGray`, stream: pixels.alpha });
	}
	return written(objects);
}

function drawn(mark: PdfMark, fonts: Map<Typeface, Map<number, string>>, pictures: PdfPicture[]): string {
	if (mark.kind === 'text') return drawnText(mark, fonts);
	const reads = mark.reads === undefined ? undefined : textString(mark.reads);
	let drawing: string;
	if (mark.kind === 'box') drawing = drawnBox(mark);
	else {
		pictures.push(mark);
		drawing = `q ${numbers(mark.width, 0, 0, mark.height, mark.x, up(mark.y + mark.height))} cm /P${pictures.length - 1} Do Q`;
	}
	return reads === undefined ? drawing : `/Span << /ActualText ${reads} >> BDC\n${drawing}\nEMC`;
}

const colour = (ink: Ink) => numbers(...ink.map((part) => part / 255));

function drawnText(mark: PdfText, fonts: Map<Typeface, Map<number, string>>): string {
	const used = fonts.get(mark.face) ?? new Map<number, string>();
	fonts.set(mark.face, used);
	let natural = 0;
	let codes = '';
	for (const letter of mark.text) {
		const glyph = mark.face.glyphOf(letter.codePointAt(0)!);
		if (glyph === 0) throw new Error(`The font ${mark.face.name} has no letter “${letter}”.`);
		used.set(glyph, letter);
		natural += mark.face.advance(glyph);
		codes += hex(glyph);
	}
	// What the browser measured holds: its kerning and its in-between weights make a line a little longer or shorter.
	const stretch = natural === 0 ? 100 : (mark.width / ((natural * mark.size) / 1000)) * 100;
	const font = [...fonts.keys()].indexOf(mark.face);
	return `BT ${colour(mark.ink)} rg /F${font} ${number(mark.size)} Tf ${number(stretch)} Tz ${numbers(mark.x, up(mark.baseline))} Td <${codes}> Tj ET`;
}

function drawnBox(box: PdfBox): string {
	const path = outline(box);
	if (box.fill === 'whole') return `${colour(box.ink)} rg ${path} f`;
	if (box.fill !== 'hatched') return `${colour(box.ink)} RG ${number(box.fill.line)} w ${path} S`;
	const lines: string[] = [];
	for (let x = box.x - box.height; x < box.x + box.width; x += 2)
		lines.push(`${numbers(x, up(box.y + box.height))} m ${numbers(x + box.height, up(box.y))} l`);
	return `q ${path} W n ${colour(box.ink)} RG 1 w ${lines.join(' ')} S Q`;
}

function outline({ x, y, width, height, radius }: PdfBox): string {
	const r = Math.min(radius, width / 2, height / 2);
	if (r <= 0) return `${numbers(x, up(y + height), width, height)} re`;
	const k = r * (1 - ROUND);
	const [left, right, top, bottom] = [x, x + width, up(y), up(y + height)];
	return [
		`${numbers(left + r, top)} m ${numbers(right - r, top)} l`,
		`${numbers(right - k, top, right, top - k, right, top - r)} c ${numbers(right, bottom + r)} l`,
		`${numbers(right, bottom + k, right - k, bottom, right - r, bottom)} c ${numbers(left + r, bottom)} l`,
		`${numbers(left + k, bottom, left, bottom + k, left, bottom + r)} c ${numbers(left, top - r)} l`,
		`${numbers(left, top - k, left + k, top, left + r, top)} c h`
	].join(' ');
}

/** The five objects of a font: itself, its letters, its measures, its file, and what its glyphs mean. */
function fontObjects(face: Typeface, used: ReadonlyMap<number, string>, at: number) {
	const name = `AAAAAA+${face.name}`;
	const glyphs = [...used.keys()].sort((a, b) => a - b);
	const file = face.subset(glyphs);
	const widths = glyphs.map((glyph) => `${glyph} [${face.advance(glyph)}]`).join(' ');
	const meaning = glyphs.map(
		(glyph) => `<${hex(glyph)}> ${textString(used.get(glyph)!).replace('feff', '')}`
	);
	// A block of more than a hundred lines is not allowed.
	const blocks: string[] = [];
	for (let from = 0; from < meaning.length; from += 100) {
		const block = meaning.slice(from, from + 100);
		blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
	}
	const flags = 4 + (/Italic/.test(face.name) ? 64 : 0);
	return [
		`<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${at + 1} 0 R] /ToUnicode ${at + 4} 0 R >>`,
		`<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${at + 2} 0 R /CIDToGIDMap /Identity /DW 0 /W [${widths}] >>`,
		`<< /Type /FontDescriptor /FontName /${name} /Flags ${flags} /FontBBox [${face.box.join(' ')}] /ItalicAngle ${flags > 4 ? -10 : 0} /Ascent ${face.ascent} /Descent ${face.descent} /CapHeight 700 /StemV 80 /FontFile2 ${at + 3} 0 R >>`,
		{ dictionary: `/Length1 ${file.length}`, stream: file },
		{
			dictionary: '',
			stream: strToU8(
				`/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def /CMapName /Adobe-Identity-UCS def /CMapType 2 def\n1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n${blocks.join('\n')}\nendcmap CMapName currentdict /CMap defineresource pop end end`
			)
		}
	];
}

function written(objects: readonly (string | { dictionary: string; stream: Uint8Array })[]): Uint8Array {
	const pieces: Uint8Array[] = [];
	let length = 0;
	const put = (piece: string | Uint8Array) => {
		const bytes = typeof piece === 'string' ? strToU8(piece) : piece;
		pieces.push(bytes);
		length += bytes.length;
	};
	// Bytes above 127 in a comment tell programs that the file is not plain text.
	put('%PDF-1.7\n%éééé\n');
	const offsets: number[] = [];
	for (const [index, object] of objects.entries()) {
		offsets.push(length);
		put(`${index + 1} 0 obj\n`);
		if (typeof object === 'string') put(object);
		else {
			const packed = zlibSync(object.stream);
			put(`<< ${object.dictionary} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`);
			put(packed);
			put('\nendstream');
		}
		put('\nendobj\n');
	}
	const table = length;
	put(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`);
	for (const offset of offsets) put(`${String(offset).padStart(10, '0')} 00000 n \n`);
	put(`trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${table}\n%%EOF\n`);
	return joinBytes(pieces);
}
