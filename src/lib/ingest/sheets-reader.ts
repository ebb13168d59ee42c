import type { RecommendationColumns } from '../model/dataset';
import type { Reader } from './formats/format';
import { Ledger } from './ledger';
import { NOTES } from './reasons';
import { RowGate } from './row-gate';
import type { Sniffed } from './sniff';
import type { Header, TabularSpec } from './tabular';
import type { Workbook } from './xlsx/workbook';
import type { SheetHead } from './xlsx/workbook-of';

/**
 * Reads the sheets of a workbook that have the headings of a format, row by row as a text is read. Nothing is handed out before
 * the end, where a workbook is known to be whole.
 * @param headerIn finds the header among the first rows of a sheet
 * @returns `undefined` where no sheet has the headings
 */
export function sheetsReader<Key extends string>(
	spec: Pick<TabularSpec<Key>, 'id' | 'label' | 'sink'>,
	{ source }: Sniffed,
	{ workbook, heads }: { workbook: Workbook; heads: readonly SheetHead[] },
	headerIn: (rows: readonly string[][]) => Header<Key> | undefined
): Reader | undefined {
	const found = heads.flatMap(({ sheet, rows }) => {
		const header = headerIn(rows.map(({ cells }) => cells));
		return header ? [{ sheet, header, first: rows.slice(0, header.before + 1) }] : [];
	});
	if (found.length === 0) return undefined;
	const passed = heads.filter(
		({ sheet, rows }) => rows.length > 0 && !found.some((one) => one.sheet === sheet)
	);
	return async (context) => {
		const ledger = new Ledger();
		const batches: RecommendationColumns[] = [];
		const held = {
			...context,
			emit: (batch: RecommendationColumns) => Promise.resolve(void batches.push(batch))
		};
		if (found.length > 1) ledger.notes.push(NOTES.sheetsRead(found.map(({ sheet }) => sheet.name)));
		if (passed.length > 0) ledger.notes.push(NOTES.otherSheets(passed.map(({ sheet }) => sheet.name)));
		let rows = 0;
		let totals = {};
		for (const { sheet, header, first } of found) {
			ledger.notes.push(...header.notes);
			const sink = spec.sink(header, ledger, held);
			const gate = new RowGate(header, sink, ledger);
			for (const { number, cells } of first.slice(0, -1)) gate.row(cells, number, true);
			const width = header.shape.least;
			const filled = await workbook.read(sheet, first.at(-1)?.number ?? 0, async (some, bytes) => {
				for (const { number, cells } of some) {
					// A sheet ends a row with its last cell that holds anything.
					while (cells.length < width) cells.push('');
					gate.row(cells, number);
					if (sink.full) await sink.flush();
				}
				await context.progress(Math.min(bytes, source.size), ledger.read);
			});
			if (filled > 0) ledger.notes.push(NOTES.mergedCells(filled));
			await sink.flush();
			if (gate.rows > 0) sink.finish();
			rows += gate.rows;
			totals = { ...totals, ...sink.totals };
		}
		if (rows === 0) return undefined;
		for (const batch of batches) await context.emit(batch);
		const account = ledger.close(
			{
				file: source.name,
				size: source.size,
				format: spec.id,
				formatLabel: spec.label,
				encoding: 'Excel workbook'
			},
			(role, name) =>
				role === 'theme' ? context.words.themes.nearest(name) : context.words.states.nearest(name)
		);
		return { ...account, ...totals };
	};
}
