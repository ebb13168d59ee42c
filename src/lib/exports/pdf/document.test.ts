import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { A4, pdfDocument } from './document';
import { readPdf } from './testing';
import { readTypeface } from './typeface';
import type { PdfMark } from './types';

const font = (file: string, name: string) =>
	readTypeface(
		new Uint8Array(readFileSync(new URL(`../../../../node_modules/@fontsource/${file}`, import.meta.url))),
		name
	);
const inter = font('inter/files/inter-latin-400-normal.woff', 'Inter-Regular');
const italic = font('source-serif-4/files/source-serif-4-latin-400-italic.woff', 'SourceSerif4-Italic');
const extended = font('inter/files/inter-latin-ext-400-normal.woff', 'Inter-Regular');

const line = (text: string, baseline: number, face = inter): PdfMark => ({
	kind: 'text',
	text,
	face,
	x: 40,
	baseline,
	size: 10,
	width: 200,
	ink: [26, 31, 36]
});

const marks: PdfMark[] = [
	line('Côte d’Ivoire, Türkiye, España: « n° 1 » – œuvre', 60),
	line('¿Cuántos jueces?', 80, italic),
	line('ŁŐŞ', 100, extended),
	{ kind: 'box', x: 40, y: 120, width: 10, height: 10, ink: [0, 0, 0], radius: 2, fill: 'whole', reads: '●' },
	{ kind: 'box', x: 60, y: 120, width: 10, height: 10, ink: [9, 9, 9], radius: 0, fill: 'hatched' },
	{ kind: 'box', x: 80, y: 120, width: 10, height: 10, ink: [9, 9, 9], radius: 1, fill: { line: 1 } },
	{
		kind: 'picture',
		x: 40,
		y: 140,
		width: 20,
		height: 10,
		pixels: { width: 2, height: 1, rgb: Uint8Array.of(255, 0, 0, 0, 0, 255), alpha: Uint8Array.of(255, 0) },
		reads: 'ខ្មែរ'
	}
];
const page = { title: 'Côte d’Ivoire', language: 'fr', marks };

describe('a PDF', () => {
	test('is one A4 page whose text can be read out again', () => {
		const { pages, size, title, language, text, fonts } = readPdf(pdfDocument(page));
		expect({ pages, size, title, language }).toEqual({
			pages: 1,
			size: [A4.width, A4.height],
			title: 'Côte d’Ivoire',
			language: 'fr'
		});
		expect(text.split('\n')).toEqual([
			'Côte d’Ivoire, Türkiye, España: « n° 1 » – œuvre',
			'¿Cuántos jueces?',
			'ŁŐŞ',
			'●',
			'ខ្មែរ'
		]);
		expect(fonts).toEqual(['AAAAAA+Inter-Regular', 'AAAAAA+SourceSerif4-Italic', 'AAAAAA+Inter-Regular']);
	});

	test('puts lines where they are told, counted from the upper edge', () => {
		const { lines } = readPdf(pdfDocument(page));
		expect(lines[0]).toMatchObject({ x: 40, y: 781.89 });
	});

	test('is the same for the same page', () => {
		expect(pdfDocument(page)).toEqual(pdfDocument(page));
	});

	test('never leaves out a letter silently', () => {
		expect(() => pdfDocument({ ...page, marks: [line('Ł', 60)] })).toThrow(
			'The font Inter-Regular has no letter “Ł”.'
		);
	});

	test('of no marks is an empty page', () => {
		expect(readPdf(pdfDocument({ ...page, marks: [] }))).toMatchObject({ pages: 1, text: '' });
	});
});
