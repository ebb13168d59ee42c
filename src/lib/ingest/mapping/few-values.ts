import type { TableSheet } from '../../model/mapping';
import { Refusal } from '../refusal';
import type { Sniffed } from '../sniff';
import { rowsOf } from '../tabular';
import type { FoundTable } from './table-head';

/** A column with more different values, or longer ones, has no words that a person could be asked about one by one. */
const MOST_FEW = 40;
const LONGEST = 200;

/** Collects the different values of each column as long as they are few. */
class FewValues {
	readonly #sheet: TableSheet;
	readonly #found: (Set<string> | undefined)[];

	constructor(sheet: TableSheet) {
		this.#sheet = sheet;
		this.#found = sheet.labels.map(() => new Set<string>());
	}

	row(cells: readonly string[]): void {
		this.#found.forEach((found, at) => {
			if (!found) return;
			const value = (cells[at] ?? '').trim();
			if (value === '') return;
			if (value.length > LONGEST || (found.size === MOST_FEW && !found.has(value)))
				this.#found[at] = undefined;
			else found.add(value);
		});
	}

	finish(): void {
		this.#sheet.few = this.#found.map((found) => found && [...found]);
	}
}

/**
 * Looks through all rows of the tables of a file for the values of columns that have few, so that a person is asked about every word for a
 * response, wherever it stands. A file that breaks off on the way is left to its reading, which says so.
 */
export async function lookThrough(
	file: Sniffed,
	tables: readonly FoundTable[],
	check: () => void
): Promise<void> {
	for (const { sheet, text, workbook } of tables) {
		const values = new FewValues(sheet);
		try {
			if (text) await rowsOf(file, text, (cells) => values.row(cells), check);
			else if (workbook) {
				await workbook.from.read(workbook.sheet, workbook.row, (rows) => {
					check();
					for (const { cells } of rows) values.row(cells);
					return Promise.resolve();
				});
			}
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			continue;
		}
		values.finish();
	}
}
