import { Ledger } from '../ledger';
import { NOTES } from '../reasons';
import { uhriHeader, type UhriHeader } from '../uhri/columns';
import { UhriRows } from '../uhri/rows';
import type { Workbook } from '../xlsx/workbook';
import { workbookOf } from '../xlsx/workbook-of';
import type { Format } from './format';

/** An Excel export of the Universal Human Rights Index; every sheet with its headings is read. */
export const uhriXlsx: Format = {
	id: 'uhri-xlsx',
	label: 'UHRI, Excel export',
	stage: 'recommendations',
	needs: [],
	async recognise(file, check) {
		const { source } = file;
		const opened = await workbookOf(file, check);
		if (!opened) return undefined;
		const { workbook } = opened;
		const found: { sheet: Workbook['sheets'][number]; row: number; header: UhriHeader }[] = [];
		const passed: string[] = [];
		for (const { sheet, rows: head } of opened.heads) {
			const row = head.find(({ cells }) => uhriHeader(cells) !== undefined);
			const header = row && uhriHeader(row.cells);
			if (header) found.push({ sheet, row: row.number, header });
			else if (head.length > 0) passed.push(sheet.name);
		}
		if (found.length === 0) return undefined;
		return async (context) => {
			const ledger = new Ledger();
			const rows = new UhriRows(uhriXlsx.id, ledger, context);
			if (found.length > 1) ledger.notes.push(NOTES.sheetsRead(found.map(({ sheet }) => sheet.name)));
			if (passed.length > 0) ledger.notes.push(NOTES.passedSheets(passed));
			for (const { sheet, row: headerRow, header } of found) {
				if (header.unknown.length > 0) ledger.notes.push(NOTES.columnsNotRead(header.unknown));
				const filled = await workbook.read(sheet, headerRow, async (some, bytes) => {
					for (const { number, cells } of some) {
						if (cells.every((cell) => cell.trim() === '')) continue;
						rows.row(number, cells, (key) => cells[header.at[key] ?? -1] ?? '');
					}
					await context.progress(Math.min(bytes, source.size), ledger.read);
				});
				if (filled > 0) ledger.notes.push(NOTES.mergedCells(filled));
			}
			if (ledger.read === 0) return undefined;
			const totals = await rows.finish();
			return {
				...ledger.close(
					{
						file: source.name,
						size: source.size,
						format: uhriXlsx.id,
						formatLabel: uhriXlsx.label,
						encoding: 'Excel workbook'
					},
					(role, name) =>
						role === 'theme' ? context.words.themes.nearest(name) : context.words.states.nearest(name)
				),
				...totals
			};
		};
	}
};
