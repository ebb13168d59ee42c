import { fileName } from '$lib/exports/download';
import { pdfDocument } from '$lib/exports/pdf/document';
import { sheetPage } from '$lib/exports/pdf/sheet';
import { zipOf } from '$lib/exports/zip';
import { briefFaces } from './faces';

/**
 * Sheets of the screen as a ZIP of PDFs, one A4 page each, in their order. Made here, without a request to anyone.
 * @throws Error in one sentence where a font cannot be had
 */
export async function briefsZip(sheets: readonly HTMLElement[], language: string): Promise<Blob> {
	const faces = await briefFaces();
	const members = [];
	for (const [index, sheet] of sheets.entries()) {
		const title = sheet.getAttribute('aria-label') ?? '';
		const pdf = pdfDocument(await sheetPage(sheet, faces, title, language));
		const name = `${String(index + 1).padStart(2, '0')} ${title}.pdf`;
		members.push({ name: fileName(name), pieces: [pdf] });
	}
	return zipOf(members);
}
