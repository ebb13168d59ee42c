import type { MappedField, MappingProfile } from '../../model/mapping';
import type { Reader } from '../formats/format';
import { Ledger } from '../ledger';
import { MAPPING_REFUSALS, NOTES } from '../reasons';
import { Refusal } from '../refusal';
import type { Sniffed } from '../sniff';
import { readerOf, type Header } from '../tabular';
import { labelsOf } from './labels';
import { MAPPED_FORMAT, MappedRows } from './rows';
import { tablesOf, type FoundTable } from './table-head';

export const MAPPED_LABEL = 'Table, columns matched';

/**
 * A reader of a table by a profile.
 * @throws Refusal where the file is no table, or lacks a column or a sheet that the profile names
 */
export async function mappedReader(
	file: Sniffed,
	profile: MappingProfile,
	check: () => void
): Promise<Reader> {
	const { name } = file.source;
	const wanted = Object.values(profile.columns);
	const tables = (await tablesOf(file, check, wanted)).filter(
		({ sheet }) => sheet.name === '' || profile.sheets.length === 0 || profile.sheets.includes(sheet.name)
	);
	const [first] = tables;
	if (!first) {
		const any = await tablesOf(file, check);
		const labels = any.flatMap(({ sheet }) => sheet.labels);
		if (any.length === 0) throw new Refusal(MAPPING_REFUSALS.noTable(name));
		const lacking = wanted.find((label) => !labels.includes(label));
		throw new Refusal(
			lacking === undefined
				? MAPPING_REFUSALS.noSheet(name, profile.sheets)
				: MAPPING_REFUSALS.noColumn(name, lacking, labels)
		);
	}
	if (first.text) return textReader(file, profile, first.text);
	return workbookReader(file, profile, tables, check);
}

function textReader(file: Sniffed, profile: MappingProfile, text: NonNullable<FoundTable['text']>): Reader {
	const header: Header<MappedField> = {
		...text,
		at: {} as Header<MappedField>['at'],
		heading: {} as Header<MappedField>['heading'],
		unknown: [],
		notes: []
	};
	return readerOf(
		{
			id: MAPPED_FORMAT,
			label: MAPPED_LABEL,
			sink: (_, ledger, context) => new MappedRows(labelsOf(text.cells), profile, ledger, context)
		},
		file,
		header
	);
}

function workbookReader(
	{ source }: Sniffed,
	profile: MappingProfile,
	tables: readonly FoundTable[],
	check: () => void
): Reader {
	return async (context) => {
		const ledger = new Ledger();
		const rows = new MappedRows(tables[0]?.sheet.labels ?? [], profile, ledger, context);
		ledger.notes.push(NOTES.sheetsRead(tables.map(({ sheet }) => sheet.name)));
		for (const { sheet, workbook } of tables) {
			if (!workbook) continue;
			rows.turnTo(sheet.labels);
			const filled = await workbook.from.read(workbook.sheet, workbook.row, async (some, bytes) => {
				check();
				for (const { number, cells } of some) {
					if (cells.every((cell) => cell.trim() === '')) continue;
					rows.row(cells, number);
				}
				await context.progress(Math.min(bytes, source.size), ledger.read);
			});
			if (filled > 0) ledger.notes.push(NOTES.mergedCells(filled));
		}
		if (ledger.read === 0) return undefined;
		await rows.flush();
		rows.finish();
		const account = ledger.close(
			{
				file: source.name,
				size: source.size,
				format: MAPPED_FORMAT,
				formatLabel: MAPPED_LABEL,
				encoding: 'Excel workbook'
			},
			(role, unresolved) =>
				role === 'theme' ? context.words.themes.nearest(unresolved) : context.words.states.nearest(unresolved)
		);
		return { ...account, ...rows.totals };
	};
}
