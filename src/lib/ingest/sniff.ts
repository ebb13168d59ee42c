import type { ByteSource } from './byte-source';
import { decoderFor, detectEncoding, type Encoding } from './encoding';
import type { ContentKind } from './reasons';
import { separatorLineOf } from './separator-line';

/** What can be said of a file from its first bytes. */
export interface Sniffed {
	source: ByteSource;
	/** The first bytes, at most 256 KiB. */
	head: Uint8Array;
	/** What the file is, where it is no plain text or a text that is no table. */
	kind: ContentKind | undefined;
	/** How the bytes become text, and the head so read; `undefined` for what is no text. */
	text: TextHead | undefined;
}

/** The beginning of a text. */
export interface TextHead {
	encoding: Encoding;
	/** Bytes before the text: the byte order mark, and the line that names the separator. */
	start: number;
	/** The first characters from there. */
	head: string;
	/** What a first line `sep=;` names; the table begins on the next. */
	separator?: string;
}

const HEAD_BYTES = 256 * 1024;

const MAGIC: readonly { kind: ContentKind; bytes: readonly number[] }[] = [
	{ kind: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
	{ kind: 'image', bytes: [0x89, 0x50, 0x4e, 0x47] },
	{ kind: 'image', bytes: [0xff, 0xd8, 0xff] },
	{ kind: 'image', bytes: [0x47, 0x49, 0x46, 0x38] },
	{ kind: 'gzip', bytes: [0x1f, 0x8b] },
	{ kind: 'ole', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
	{ kind: 'parquet', bytes: [0x50, 0x41, 0x52, 0x31] },
	{ kind: 'rtf', bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] }
];

/**
 * Looks at a file: its kind by its first bytes, and for text its encoding, for which all bytes are walked over.
 * @param check called between reads; throws to stop
 */
export async function sniff(source: ByteSource, check: () => void): Promise<Sniffed> {
	const head = await source.read(0, Math.min(source.size, HEAD_BYTES));
	const binary = binaryKind(head);
	if (binary) return { source, head, kind: binary, text: undefined };
	const encoding = await detectEncoding(source, check);
	const last = head.length >= source.size;
	const text = decoderFor(encoding.id).decode(head.subarray(encoding.bom), last);
	if (text.includes('\0')) return { source, head, kind: 'binary', text: undefined };
	return { source, head, kind: textKind(text), text: textHead(encoding, text) };
}

function textHead(encoding: Encoding, head: string): TextHead {
	const line = separatorLineOf(head);
	if (!line) return { encoding, start: encoding.bom, head };
	const width = encoding.id.startsWith('utf-16') ? 2 : 1;
	return {
		encoding,
		start: encoding.bom + line.length * width,
		head: head.slice(line.length),
		separator: line.delimiter
	};
}

/** What a file is by its first bytes, where these are no text. */
export function binaryKind(head: Uint8Array): ContentKind | undefined {
	const starts = (bytes: readonly number[]) => bytes.every((byte, i) => head[i] === byte);
	if (starts([0x50, 0x4b, 0x03, 0x04]) || starts([0x50, 0x4b, 0x05, 0x06])) return zipKind(head);
	return MAGIC.find(({ bytes }) => starts(bytes))?.kind;
}

/** A ZIP names its members in clear before each of them. */
function zipKind(head: Uint8Array): ContentKind {
	const names = String.fromCharCode(...head.subarray(0, 8192));
	if (names.includes('word/')) return 'docx';
	if (names.includes('xl/')) return 'xlsx';
	if (names.includes('opendocument')) return 'ods';
	return 'zip';
}

function textKind(text: string): ContentKind | undefined {
	const start = text.slice(0, 1024).trimStart().toLowerCase();
	if (/^(<!doctype html|<html|<head|<body|<table)/.test(start)) return 'html';
	if (start.startsWith('<?xml')) return start.includes('<html') ? 'html' : 'xml';
	if (/^(\{\s*("|\}|$)|\[\s*[[{"\]])/.test(start)) return 'json';
	return undefined;
}
