import { describe, expect, it } from 'vitest';
import { textTable, type TableColumn } from './table';

interface Row {
	what: string;
	ms: number;
	ratio?: number;
}
const columns: TableColumn<Row>[] = [
	{ heading: 'What', cell: ({ what }) => what },
	{ heading: 'ms', cell: ({ ms }) => ms },
	{ heading: 'Ratio', cell: ({ ratio }) => ratio }
];

describe('textTable', () => {
	it('aligns words at the left and numbers at the right', () => {
		const rows = [
			{ what: 'Demarche', ms: 412.7 },
			{ what: 'PapaParse alone', ms: 83.44, ratio: 4.946 },
			{ what: 'all', ms: 41066, ratio: 1 }
		];
		expect(textTable(columns, rows).split('\n')).toEqual([
			'What                 ms  Ratio',
			'───────────────  ──────  ─────',
			'Demarche            413',
			'PapaParse alone    83.4   4.95',
			'all              41,066      1'
		]);
	});

	it('holds its headings without rows', () => {
		expect(textTable(columns, [])).toBe('What  ms  Ratio\n────  ──  ─────');
	});
});
