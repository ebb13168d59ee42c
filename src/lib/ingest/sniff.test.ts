import { describe, expect, test } from 'vitest';
import { fromBytes } from './byte-source';
import { sniff } from './sniff';

const look = (head: string | number[], rest = '') =>
	sniff(
		fromBytes(
			'a',
			new Uint8Array([
				...(typeof head === 'string' ? new TextEncoder().encode(head) : head),
				...new TextEncoder().encode(rest)
			])
		),
		() => {}
	);
const ZIP = [0x50, 0x4b, 0x03, 0x04];

describe('kinds', () => {
	test.each<[string, string | number[], string, string | undefined]>([
		['Word', ZIP, 'word/document.xml', 'docx'],
		['Excel', ZIP, 'xl/workbook.xml', 'xlsx'],
		['OpenDocument', ZIP, 'mimetypeapplication/vnd.oasis.opendocument.spreadsheet', 'ods'],
		['ZIP', ZIP, 'other', 'zip'],
		['old Office', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], '', 'ole'],
		['PDF', '%PDF-1.7', '', 'pdf'],
		['PNG', [0x89, 0x50, 0x4e, 0x47], '', 'image'],
		['JPEG', [0xff, 0xd8, 0xff, 0xe0], '', 'image'],
		['gzip', [0x1f, 0x8b], '', 'gzip'],
		['Parquet', 'PAR1', '', 'parquet'],
		['RTF', '{\\rtf1', '', 'rtf'],
		['HTML', '\n<!DOCTYPE html>', '', 'html'],
		['XML', '<?xml version="1.0"?><a/>', '', 'xml'],
		['JSON object', '{ "a": 1 }', '', 'json'],
		['JSON list', '[{"a": 1}]', '', 'json'],
		['zero bytes', [1, 0, 0, 0, 7, 7, 7, 7, 7, 7], '', 'binary'],
		['a table', 'a,b\n1,2\n', '', undefined],
		['a table with brackets', '[a],b\n', '', undefined]
	])('%s', async (_, head, rest, kind) => expect((await look(head, rest)).kind).toBe(kind));
});

test('the head is read without its byte order mark', async () => {
	expect((await look([0xef, 0xbb, 0xbf], 'a,b')).text?.head).toBe('a,b');
});
