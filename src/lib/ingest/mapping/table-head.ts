import type { TableSheet, UnknownTable } from '../../model/mapping';
import type { Shape } from '../csv';
import type { Sniffed } from '../sniff';
import { candidates, firstTableLine } from '../tabular';
import { Workbook, type SheetRow } from '../xlsx/workbook';
import { labelsOf, signatureOf } from './labels';

/** Rows shown to a person, and from which columns are guessed. */
export const ROWS_SHOWN = 10;
const ROWS_READ = 60;
/** The header is looked for among this many rows. */
const HEADER_WITHIN = 20;

/** A table of a file with what is needed to read it. */
export interface FoundTable {
	sheet: TableSheet;
	/** Where a text is read from. */
	text?: { delimiter: string; before: number; cells: string[]; shape: Shape };
	/** Which sheet of which workbook, and the number of its header row. */
	workbook?: { from: Workbook; sheet: Workbook['sheets'][number]; row: number };
}

/**
 * The tables of a file: the one of a separated text, or those of a workbook's sheets. The header is the first row with as many cells as most rows
 * have, or the first that has the labels asked for.
 * @throws Refusal where a workbook cannot be read
 */
export async function tablesOf(
	file: Sniffed,
	check: () => void,
	wanted?: readonly string[]
): Promise<FoundTable[]> {
	if (file.kind === 'xlsx' || file.kind === 'zip') return sheetsOf(file, check, wanted);
	if (file.kind !== undefined || !file.text) return [];
	const found = candidates(file, ROWS_READ)
		.map(({ delimiter, records }) => {
			const rows = records.map((cells, i) => ({ number: i + 1, cells }));
			const at = headerAt(rows, wanted);
			return { delimiter, rows, at, width: filled(rows[at]?.cells ?? []) };
		})
		.filter(({ at, width }) => at >= 0 && width > 1)
		.sort((a, b) => b.width - a.width)[0];
	if (!found) return [];
	const { delimiter, rows, at } = found;
	const cells = rows[at]?.cells ?? [];
	const least = 1 + cells.reduce((last, cell, i) => (cell.trim() === '' ? last : i), 0);
	// Rows of the head have no lines yet: one each, as far as no cell holds a line break.
	let line = firstTableLine(file.text);
	const lines = rows.map((row) => {
		const own = line;
		line += 1 + row.cells.reduce((sum, cell) => sum + (cell.split('\n').length - 1), 0);
		return { number: own, cells: row.cells };
	});
	return [
		{
			sheet: sheetFrom('', cells, lines.slice(at + 1)),
			text: { delimiter, before: at, cells, shape: { least, most: cells.length } }
		}
	];
}

async function sheetsOf(
	{ source }: Sniffed,
	check: () => void,
	wanted: readonly string[] | undefined
): Promise<FoundTable[]> {
	const workbook = await Workbook.open(source);
	const tables: FoundTable[] = [];
	for (const sheet of workbook?.sheets ?? []) {
		const rows = (await workbook?.head(sheet, ROWS_READ, check)) ?? [];
		const at = headerAt(rows, wanted);
		const header = rows[at];
		if (!workbook || !header || filled(header.cells) < 2) continue;
		tables.push({
			sheet: sheetFrom(sheet.name, header.cells, rows.slice(at + 1)),
			workbook: { from: workbook, sheet, row: header.number }
		});
	}
	return tables;
}

/** What a person is shown of a file's tables, or `undefined` where it has none with rows. */
export function shownOf(tables: readonly FoundTable[]): UnknownTable | undefined {
	const sheets = tables.map(({ sheet }) => sheet).filter(({ rows }) => rows.length > 0);
	return sheets.length > 0 ? { sheets } : undefined;
}

function sheetFrom(name: string, header: readonly string[], rows: readonly SheetRow[]): TableSheet {
	const labels = labelsOf(header);
	return {
		name,
		labels,
		signature: signatureOf(labels),
		rows: rows
			.filter(({ cells }) => filled(cells) > 0)
			.map(({ number, cells }) => ({ line: number, cells: labels.map((_, i) => cells[i] ?? '') }))
	};
}

/** Position of the header among the first rows, -1 where there is none. */
function headerAt(rows: readonly SheetRow[], wanted: readonly string[] | undefined): number {
	const head = rows.slice(0, HEADER_WITHIN);
	if (wanted) {
		return head.findIndex(({ cells }) => {
			const labels = labelsOf(cells);
			return wanted.every((label) => labels.includes(label));
		});
	}
	const widths = head.map(({ cells }) => filled(cells));
	const most = Math.max(0, ...widths);
	// A title above the table has a cell or two; a header has a name for most columns.
	return widths.findIndex((width) => width > 1 && width >= most * 0.6);
}

function filled(cells: readonly string[]): number {
	return cells.filter((cell) => cell.trim() !== '').length;
}
