import { strToU8, zipSync } from 'fflate';
import { escaped } from '../docx/test-docx';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A value of a sheet: a text that is shared, a text of its own (in a list of one), a number, or nothing. */
export type TestCell = string | [string] | number | null;

/** An Excel workbook made for a test. For tests only. */
export function xlsx(sheets: Record<string, readonly (readonly TestCell[])[]>): Uint8Array {
	const strings: string[] = [];
	const places = new Map<string, number>();
	const share = (text: string) => {
		const place = places.get(text) ?? strings.push(text) - 1;
		places.set(text, place);
		return place;
	};
	const letters = (column: number): string =>
		(column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
	const cell = (value: TestCell, column: number, row: number) => {
		const at = `r="${letters(column)}${row}"`;
		if (value === null) return `<c ${at}/>`;
		if (typeof value === 'number') return `<c ${at}><v>${value}</v></c>`;
		if (typeof value === 'string') return `<c ${at} t="s"><v>${share(value)}</v></c>`;
		return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escaped(value[0])}</t></is></c>`;
	};
	const parts: Record<string, Uint8Array> = {};
	const names = Object.keys(sheets);
	names.forEach((name, i) => {
		const rows = (sheets[name] ?? []).map(
			(row, r) => `<row r="${r + 1}">${row.map((value, c) => cell(value, c, r + 1)).join('')}</row>`
		);
		parts[`xl/worksheets/sheet${i + 1}.xml`] = strToU8(
			`<worksheet xmlns="${MAIN}"><sheetData>${rows.join('')}</sheetData></worksheet>`
		);
	});
	const relation = (id: number, type: string, target: string) =>
		`<Relationship Id="rId${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
	const relations = (...inner: string[]) =>
		strToU8(`<Relationships xmlns="${RELATIONS}">${inner.join('')}</Relationships>`);
	return zipSync({
		'[Content_Types].xml': strToU8('<Types/>'),
		'_rels/.rels': relations(relation(1, 'officeDocument', 'xl/workbook.xml')),
		'xl/workbook.xml': strToU8(
			`<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names.map((name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`
		),
		'xl/_rels/workbook.xml.rels': relations(
			...names.map((_, i) => relation(i + 1, 'worksheet', `worksheets/sheet${i + 1}.xml`)),
			relation(names.length + 1, 'sharedStrings', '/xl/sharedStrings.xml')
		),
		'xl/sharedStrings.xml': strToU8(
			`<sst xmlns="${MAIN}">${strings.map((text) => `<si><r><t xml:space="preserve">${escaped(text)}</t></r><rPh><t>x</t></rPh></si>`).join('')}</sst>`
		),
		...parts
	});
}
