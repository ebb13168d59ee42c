import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { inEnglish } from '../model/sentence';
import { fromBytes } from './byte-source';
import { bundledReference, ingestAll } from './test-support';
import { xlsx } from './xlsx/test-xlsx';

const reference = bundledReference();

test.each([
	['a PDF', strToU8('%PDF-1.7\n'), /choose the Word document, Excel workbook or CSV it was made from/],
	['a picture', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), /choose the Word document/],
	[
		'a ZIP of ZIPs',
		zipSync({ 'inner.zip': zipSync({ 'a.csv': strToU8('a') }) }),
		/unpack it, and add what is inside/
	],
	['a gzip', new Uint8Array([0x1f, 0x8b, 8, 0]), /unpack it/],
	[
		'a web page named .xls',
		strToU8('<html xmlns:x="urn:schemas-microsoft-com:office:excel">'),
		/save it as CSV/
	],
	[
		'an OpenDocument table',
		zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }] }),
		/save it as CSV/
	],
	[
		'a workbook of something else',
		xlsx({
			One: [
				['a', 'b'],
				['1', '2']
			]
		}),
		/sheet “One”, row 1, column 1 reads “a”; match its columns, or rename its headings/
	]
])('%s is refused with a remedy that helps', async (_, bytes, remedy) => {
	const { result } = await ingestAll([fromBytes('file.csv', bytes)], { reference });
	expect(result.refused.map(({ sentence }) => inEnglish(sentence))).toEqual([expect.stringMatching(remedy)]);
});
