import { strToU8, zipSync, type Zippable } from 'fflate';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export const escaped = (text: string) =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A paragraph of Word; a newline is a line break. */
export const p = (text: string, properties = '') =>
	`<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${text
		.split('\n')
		.map((line) => `<w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r>`)
		.join('<w:r><w:br/></w:r>')}</w:p>`;

/** A cell whose lines are paragraphs. */
export const tc = (lines: string | readonly string[], properties = '') =>
	`<w:tc><w:tcPr>${properties}</w:tcPr>${(typeof lines === 'string' ? [lines] : lines).map((line) => p(line)).join('')}</w:tc>`;

export const tr = (...cells: (string | readonly string[])[]) =>
	`<w:tr>${cells.map((cell) => (typeof cell === 'string' && cell.startsWith('<w:tc>') ? cell : tc(cell))).join('')}</w:tr>`;

export const tbl = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;

/** A divider as OHCHR writes it, one cell over four columns. */
export const divider = (theme: string) => tr(tc(`Theme: ${theme}`, '<w:gridSpan w:val="4"/>'));

/** A Word document made for a test. For tests only. */
export function docx(
	body: string,
	{ header = '', numbering = '', main = 'word/document.xml', parts = {} as Zippable } = {}
): Uint8Array {
	const wrapped = (element: string, inner: string) =>
		strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:${element} xmlns:w="${WORD}">${inner}</w:${element}>`);
	const relation = (id: number, type: string, target: string) =>
		`<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
	const relations = (...inner: string[]) =>
		strToU8(`<Relationships xmlns="${RELATIONS}">${inner.join('')}</Relationships>`);
	return zipSync({
		'[Content_Types].xml': strToU8('<Types/>'),
		'_rels/.rels': relations(relation(1, 'officeDocument', main)),
		[main]: wrapped('document', `<w:body>${body}</w:body>`),
		[main.replace(/([^/]+)$/, '_rels/$1.rels')]: relations(
			relation(1, 'header', 'header1.xml'),
			relation(2, 'numbering', 'numbering.xml')
		),
		'word/header1.xml': wrapped('hdr', p(header)),
		'word/numbering.xml': wrapped('numbering', numbering),
		...parts
	});
}
