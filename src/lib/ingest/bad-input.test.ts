import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { fromBytes, type ByteSource } from './byte-source';
import { divider, docx, p, tbl, tr } from './docx/test-docx';
import { ingest } from './ingest';
import { vocabularyOf } from './reference';
import { bundledReference, ingestAll } from './test-support';
import { UHRI_HEADINGS } from './uhri/columns';
import { xlsx } from './xlsx/test-xlsx';

const reference = bundledReference();
const GOOD = 'state_under_review,recommending_state,session\nCambodia,Norway,18\n';

const matrix = docx(
	tbl(
		tr('Recommendation', 'Position', 'Full list of themes'),
		divider('Right to health'),
		tr('1.1 Do a (Chile, Peru);', 'Supported', 'Right to health')
	)
);
const HEADINGS = Object.values(UHRI_HEADINGS);
const VALUES = HEADINGS.map(
	(heading) =>
		({
			Text: '12.1 Do a (Chile);',
			'Countries Concerned': '- Slovenia',
			'Reccomending Body': '- UPR',
			'UPR Reccomending States': '- Chile',
			'UPR Position': '- Supported',
			'UPR Session': '- 34'
		})[heading as string] ?? ''
);
const workbook = xlsx({ Data: [HEADINGS, VALUES] });
const json = JSON.stringify([Object.fromEntries(HEADINGS.map((heading, i) => [heading, VALUES[i]]))]);
const page = JSON.stringify({
	rows: [{ sharedId: 'a', metadata: { state_under_review: [{ label: 'Slovenia' }] } }],
	totalRows: 1
});

/** What Office writes around a document with a password: another kind of container. */
const sealed = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(1528)]);
const half = (bytes: Uint8Array) => bytes.slice(0, bytes.length >> 1);

/** A ZIP whose members are said to be encrypted, as zip programs do it. */
function encrypted(bytes: Uint8Array): Uint8Array {
	const copy = bytes.slice();
	const view = new DataView(copy.buffer);
	for (let at = 0; at + 4 <= copy.length; at++) {
		const signature = view.getUint32(at, true);
		if (signature === 0x04034b50) view.setUint16(at + 6, view.getUint16(at + 6, true) | 1, true);
		if (signature === 0x02014b50) view.setUint16(at + 8, view.getUint16(at + 8, true) | 1, true);
	}
	return copy;
}

/** The size that a ZIP's directory gives for its members, lied about. */
function sizesSaid(bytes: Uint8Array, size: number): Uint8Array {
	const copy = bytes.slice();
	const view = new DataView(copy.buffer);
	for (let at = 0; at + 4 <= copy.length; at++) {
		if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
	}
	return copy;
}

const bomb = (inner: Uint8Array) =>
	zipSync({ ...unzipSync(matrix), 'word/document.xml': inner }, { level: 9 });
const zeros = bomb(new Uint8Array(64 * 1024 * 1024));
const spaces = bomb(
	strToU8(
		`<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${' '.repeat(40_000_000)}</w:document>`
	)
);

const BAD: readonly [what: string, name: string, bytes: Uint8Array | string, sentence: RegExp][] = [
	['a Word document with a password', 'a.docx', sealed, /protected by a password or written in the old/],
	['an Excel workbook with a password', 'a.xlsx', sealed, /protected by a password or written in the old/],
	['a document with encrypted members', 'a.docx', encrypted(matrix), /is protected by a password; open it/],
	['a workbook with encrypted members', 'a.xlsx', encrypted(workbook), /is protected by a password; open it/],
	['a document cut in half', 'a.docx', half(matrix), /is cut off before its end; fetch it again/],
	['a workbook cut in half', 'a.xlsx', half(workbook), /is cut off before its end; fetch it again/],
	[
		'an export cut in half',
		'a.json',
		json.slice(0, json.length / 2),
		/JSON that breaks off or is damaged; fetch/
	],
	['a page of JSON cut in half', 'page.json', page.slice(0, page.length / 2), /JSON that breaks off/],
	[
		'a picture by another name',
		'a.csv',
		Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
		/looks like .*; choose the Word document/
	],
	[
		'a PDF by another name',
		'a.docx',
		'%PDF-1.7\n%âãÏÓ\n1 0 obj',
		/looks like .*PDF.*; choose the Word document/
	],
	[
		'a web page by another name',
		'a.xlsx',
		'<!doctype html><title>Sign in</title>',
		/looks like .*web page.*; save it as CSV/
	],
	[
		'a document without a table',
		'a.docx',
		docx(p('Minutes of a meeting.')),
		/without a table whose headings/
	],
	[
		'a document with another table',
		'a.docx',
		docx(tbl(tr('Name', 'Telephone'), tr('A', '1'))),
		/without a table whose headings/
	],
	[
		'a workbook of something else',
		'a.xlsx',
		xlsx({
			S: [
				['Name', 'Telephone'],
				['A', 1]
			]
		}),
		/no sheet has a header that is known: sheet “S”, row 1, column 2 reads “Telephone”/
	],
	['a plain archive', 'a.zip', zipSync({ 'a.txt': strToU8('Hello') }), /ZIP archive|archive/],
	[
		'a bomb of zeros',
		'a.docx',
		zeros,
		/would unpack to far more than a document of its size can hold; it was not opened/
	],
	['a bomb of white space', 'a.docx', spaces, /would unpack to far more/],
	['a bomb that hides its size', 'a.docx', sizesSaid(zeros, 1000), /would unpack to far more|damaged inside/],
	['an archive that says it is huge', 'a.xlsx', sizesSaid(workbook, 0xfffffff0), /would unpack to far more/],
	['a header only', 'a.csv', 'state_under_review,recommending_state\n', /has a header .* and no rows/],
	['a sheet with a header only', 'a.xlsx', xlsx({ Data: [HEADINGS] }), /has a header .* and no rows/],
	[
		'a table with a header only',
		'a.docx',
		docx(tbl(tr('Recommendation', 'Position', 'Full list of themes'))),
		/has a header .* and no rows/
	],
	['an empty list', 'a.json', '[]', /is JSON, but neither/],
	['an empty file', 'a.csv', '', /“a.csv” is empty; choose another file\.$/],
	['an empty file of another name', 'a.docx', new Uint8Array(0), /“a.docx” is empty/],
	['blank lines only', 'a.csv', '\r\n \r\n\t\r\n', /is empty; choose another file/],
	['zero bytes only', 'a.csv', new Uint8Array(5000), /looks like a binary file.*; save it as CSV/],
	[
		'a table of something else',
		'a.csv',
		'name,telephone\nA,1\n',
		/no header that is known: row 1, column 2 reads “telephone”; match its columns/
	]
];

describe('gets one plain sentence that names the file and a remedy, and the file beside it is read', () => {
	test.each(BAD)('%s', async (_, name, bytes, sentence) => {
		const bad = fromBytes(name, typeof bytes === 'string' ? strToU8(bytes) : bytes);
		const good = fromBytes('good.csv', strToU8(GOOD));
		const { result, rows } = await ingestAll([bad, good], { reference });
		expect(result.refused).toMatchObject([
			{ file: name, sentence: expect.stringMatching(sentence), sourceIndex: 0 }
		]);
		const said = result.refused[0]?.sentence ?? '';
		expect(said.startsWith(`“${name}”`)).toBe(true);
		expect(said.match(/[.!?](?=\s|$)/g)).toHaveLength(1);
		expect(said).not.toMatch(/undefined|\[object|Error:/);
		expect(rows.map(({ sur, maker }) => [sur, maker])).toEqual([['KHM', 'NOR']]);
		expect(result.vocabulary).toEqual(vocabularyOf(reference));
	});
});

test('merged cells of a sheet: a title above the header, and cells that stand for several', async () => {
	const title = ['Export of 2024', ...Array<null>(HEADINGS.length - 1).fill(null)];
	const bytes = xlsx({
		Data: [title, HEADINGS, VALUES, VALUES.map((value) => (value === '- Slovenia' ? null : value))]
	});
	const members = unzipSync(bytes);
	const sheet = 'xl/worksheets/sheet1.xml';
	const merged = new TextDecoder()
		.decode(members[sheet])
		.replace(
			'</worksheet>',
			'<mergeCells count="2"><mergeCell ref="A1:P1"/><mergeCell ref="B3:B4"/></mergeCells></worksheet>'
		);
	const { rows, reconciliation } = await ingestAll(
		[fromBytes('merged.xlsx', zipSync({ ...members, [sheet]: strToU8(merged) }))],
		{ reference }
	);
	expect(reconciliation).toMatchObject({ read: 2, loaded: 2, setAside: 0 });
	expect(rows.map(({ line, sur }) => [line, sur])).toEqual([
		[3, 'SVN'],
		[4, 'SVN']
	]);
	expect(reconciliation.notes).toContain(
		'1 cell is merged with the one above: read as if the value stood in each.'
	);
});

/** A file that exists only in so far as it is read: a head, and then a piece again and again. */
function endless(name: string, head: string, piece: string, size: number): ByteSource & { longest: number } {
	const first = strToU8(head);
	const unit = strToU8(piece);
	const block = new Uint8Array(Math.ceil((8 * 1024 * 1024) / unit.length + 2) * unit.length);
	for (let at = 0; at < block.length; at += unit.length) block.set(unit, at);
	const source = {
		name,
		size,
		longest: 0,
		read(start: number, end: number) {
			const stop = Math.min(end, size);
			source.longest = Math.max(source.longest, stop - start);
			if (start < first.length) {
				const bytes = new Uint8Array(stop - start);
				bytes.set(first.subarray(start, stop));
				const rest = bytes.subarray(Math.max(0, first.length - start));
				rest.set(block.subarray(0, rest.length));
				return Promise.resolve(bytes);
			}
			const from = (start - first.length) % unit.length;
			return Promise.resolve(block.slice(from, from + stop - start));
		}
	};
	return source;
}

const GB = 1024 ** 3;
const HEADER = 'state_under_review,recommending_state,session,text\n';

test('a large CSV is read piece by piece, so that its size does not stand in memory', async () => {
	const size = GB / 8;
	const row = `Cambodia,Norway,18,${'Take steps. '.repeat(20_000)}\n`;
	const source = endless('large.csv', HEADER, row, size);
	let recommendations = 0;
	let held = 0;
	const { files } = await ingest([source], {
		reference,
		vocabulary: vocabularyOf(reference),
		onBatch(batch) {
			recommendations += batch.length;
			held = Math.max(held, batch.text.length);
		}
	});
	const read = Math.ceil((size - HEADER.length) / row.length);
	expect(files[0]?.reconciliation).toMatchObject({ read });
	expect(recommendations).toBe(files[0]?.reconciliation.loaded);
	expect(source.longest).toBeLessThanOrEqual(4 * 1024 * 1024);
	expect(held).toBeLessThan(size * 0.6);
});

test('a file of more bytes than the caller can hold is refused before it is read', async () => {
	const source = endless('large.csv', HEADER, 'Cambodia,Norway,18,Do a\n', 2 * GB);
	const { result, rows } = await ingestAll([fromBytes('good.csv', strToU8(GOOD)), source], {
		reference,
		mostBytes: GB
	});
	expect(result.refused.map(({ sentence }) => sentence)).toEqual([
		'“large.csv” would bring what is read at once to 2,049 MB, and 1,024 MB is the most that fits here; split it, or ask the command line, which reads files of any size.'
	]);
	expect(rows).toHaveLength(1);
	expect(source.longest).toBe(0);
});

test.each([
	['without a line end', 'x'],
	['of quotation marks that never close', 'x"\n']
])('a large CSV %s is read to its end', async (_, piece) => {
	const source = endless('odd.csv', `${HEADER}Cambodia,Norway,18,"`, piece, 3_000_000);
	const { result, reconciliation } = await ingestAll([source], { reference });
	expect(result.refused).toEqual([]);
	expect(reconciliation.read).toBe(reconciliation.loaded + reconciliation.setAside);
});
