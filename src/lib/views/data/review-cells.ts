/** What is known of a State's review in one cycle. */
export interface ReviewCell {
	iso3: string;
	cycle: number;
	/** `partial`: fewer than are published. */
	status: 'none' | 'loaded' | 'several' | 'partial';
	session: number;
	recommendations: number;
	/** Names of the files that tell of it. */
	files: string[];
	/** What is published of it in words, where that is known and differs. */
	published: string | undefined;
}

interface Told {
	sur: string;
	session: number;
	cycle: number;
	source: string;
	recommendations: number;
}

/**
 * A cell for each State and cycle, by `ISO3 cycle`.
 * @param rows reviews that count, a row for each file
 * @param several reviews (`ISO3-session`) that several sources tell of, whatever counts
 * @param published what is published of a review, in words, where it differs from the row
 */
export function reviewCells(
	states: readonly { iso3: string }[],
	rows: readonly Told[],
	several: ReadonlyMap<string, readonly string[]>,
	published: (row: Told) => string | undefined
): Map<string, ReviewCell> {
	const cells = new Map<string, ReviewCell>();
	for (const { iso3 } of states)
		for (const cycle of [1, 2, 3, 4])
			cells.set(`${iso3} ${cycle}`, {
				iso3,
				cycle,
				status: 'none',
				session: 0,
				recommendations: 0,
				files: [],
				published: undefined
			});
	for (const row of rows) {
		const cell = cells.get(`${row.sur} ${row.cycle}`);
		if (!cell) continue;
		const files = several.get(`${row.sur}-${row.session}`) ?? [];
		const known = published(row);
		cells.set(`${row.sur} ${row.cycle}`, {
			...cell,
			session: row.session,
			recommendations: cell.recommendations + row.recommendations,
			files: [...new Set([...cell.files, row.source, ...files])],
			published: known ?? cell.published,
			status: 'loaded'
		});
	}
	for (const [key, cell] of cells) {
		if (cell.status === 'none') continue;
		const status = cell.published !== undefined ? 'partial' : cell.files.length > 1 ? 'several' : 'loaded';
		cells.set(key, { ...cell, status });
	}
	return cells;
}
