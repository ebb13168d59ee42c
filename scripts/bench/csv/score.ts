import type { CsvCase, CsvContestant } from './case';

/** How well a file was read. */
export interface Score {
	/**
	 * Rows read as they are ÷ rows that are there or were made up, from 0 to 1: rows lost and rows invented both count. A file
	 * refused as a whole is 0.
	 */
	rows: number;
	/** Whether rows are missing or wrong and nothing was said of it. */
	silent: boolean;
}

/** Reads a file and compares, cell by cell. */
export async function scoreOf({ bytes, rows, damaged }: CsvCase, contestant: CsvContestant): Promise<Score> {
	try {
		const { rows: read, told } = await contestant.read(bytes);
		const shared = overlap(rows, read);
		const all = rows.length + read.length - shared;
		const share = all === 0 ? 1 : shared / all;
		return { rows: share, silent: (share < 1 || damaged > 0) && !told };
	} catch {
		return { rows: 0, silent: false };
	}
}

/** How many rows two lists have in common. */
function overlap(expected: readonly string[][], read: readonly string[][]): number {
	const left = new Map<string, number>();
	for (const row of expected) left.set(key(row), (left.get(key(row)) ?? 0) + 1);
	let shared = 0;
	for (const row of read) {
		const count = left.get(key(row)) ?? 0;
		if (count === 0) continue;
		left.set(key(row), count - 1);
		shared++;
	}
	return shared;
}

const key = (row: readonly string[]) => JSON.stringify(row);
