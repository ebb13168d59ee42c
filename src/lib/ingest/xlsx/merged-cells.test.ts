import { strToU8, unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { fromBytes } from '../byte-source';
import { bundledReference, ingestAll } from '../test-support';
import { xlsx, type TestCell } from './test-xlsx';

const reference = bundledReference();
const SHEET = 'xl/worksheets/sheet1.xml';
const HEAD = ['state_under_review', 'recommending_state', 'session', 'paragraph', 'text', 'response'];

async function read(rows: readonly (readonly TestCell[])[], merges: readonly string[]) {
	const members = unzipSync(xlsx({ Data: [HEAD, ...rows] }));
	const sheet = new TextDecoder()
		.decode(members[SHEET])
		.replace(
			'</worksheet>',
			`<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells></worksheet>`
		);
	const found = await ingestAll(
		[fromBytes('merged.xlsx', zipSync({ ...members, [SHEET]: strToU8(sheet) }))],
		{ reference }
	);
	return {
		...found,
		told: found.rows.map(({ line, maker, text, response }) => [line, maker, text, response])
	};
}

test('a recommendation merged over the rows of its States is asked by each of them', async () => {
	const { told, reconciliation } = await read(
		[
			['Kenya', 'Chile', 21, '6.1', 'Do a', 'Supported'],
			[null, 'Peru', null, null, null, null],
			[null, 'Togo', null, null, null, 'Noted']
		],
		['A2:A4', 'C2:C4', 'D2:D4', 'E2:E4', 'F2:F3']
	);
	expect(reconciliation).toMatchObject({ read: 3, loaded: 3, setAside: 0, duplicates: 0 });
	expect(told).toEqual([
		[2, 'CHL', 'Do a', 'Supported'],
		[3, 'PER', 'Do a', 'Supported'],
		[4, 'TGO', 'Do a', 'Noted']
	]);
});

test('a row merged as a whole is one recommendation, however many rows of the sheet it takes', async () => {
	const { told, reconciliation } = await read(
		[
			['Kenya', 'Chile', 21, '6.1', 'Do a', 'Supported'],
			[null, null, null, null, null, null],
			['Kenya', 'Peru', 21, '6.2', 'Do b', 'Noted']
		],
		['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:E3', 'F2:F3']
	);
	expect(reconciliation).toMatchObject({ read: 2, loaded: 2, setAside: 0, duplicates: 0 });
	expect(told).toEqual([
		[2, 'CHL', 'Do a', 'Supported'],
		[4, 'PER', 'Do b', 'Noted']
	]);
});
