import type { Sniffed } from '../sniff';
import { readDocx, type WordDocument } from './read-docx';

const read = new WeakMap<Sniffed, Promise<WordDocument | undefined>>();

/** The Word document a file is, read once for all formats that look at it; `undefined` where it is none. */
export function wordOf(file: Sniffed, check: () => void): Promise<WordDocument | undefined> {
	if (file.kind !== 'docx' && file.kind !== 'zip') return Promise.resolve(undefined);
	let document = read.get(file);
	if (!document) {
		document = readDocx(file.source, check);
		read.set(file, document);
	}
	return document;
}
