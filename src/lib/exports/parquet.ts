import type { FlatRow } from '../analysis/everything';

type Column = keyof FlatRow;
const NUMBERS: readonly Column[] = ['session', 'cycle', 'action', 'estimated', 'duplicate', 'line'];

/**
 * Recommendations as a Parquet file. The writer is fetched from our own origin when it is first wanted.
 * @param about said of the file in its metadata: source, simulated and so on
 */
export async function parquetOf(
	rows: readonly FlatRow[],
	columns: readonly Column[],
	about: Readonly<Record<string, string>>
): Promise<Blob> {
	const { parquetWriteBuffer } = await import('hyparquet-writer');
	const buffer = parquetWriteBuffer({
		columnData: columns.map((name) => ({
			name,
			data: rows.map((row) => row[name]),
			type: NUMBERS.includes(name) ? ('INT32' as const) : ('STRING' as const),
			nullable: false
		})),
		kvMetadata: Object.entries(about).map(([key, value]) => ({ key, value })),
		createdBy: 'Demarche'
	});
	return new Blob([buffer], { type: 'application/vnd.apache.parquet' });
}
