import type { ByteSource } from '../byte-source';
import { ARCHIVE_REFUSALS } from '../reasons';
import { Refusal } from '../refusal';
import { mainPart, relations } from '../xml/package';
import { readXml, XmlFault } from '../xml/read-xml';
import { Archive } from '../zip/archive';
import { BodyReader, type WordParagraph, type WordTable } from './body';
import { Numbering } from './numbering';

/** A Word document as far as its words and tables go. */
export interface WordDocument {
	/** Tables in the order in which they end, tables within tables included. */
	tables: WordTable[];
	/** Paragraphs outside of tables, in order. */
	paragraphs: WordParagraph[];
	/** Texts of page headers and footers, one each. */
	margins: string[];
	/** The title in the document's properties. */
	title: string;
}

const MOST_UNZIPPED = 512 * 1024 * 1024;

/**
 * Reads a Word document.
 * @returns `undefined` where the archive is none
 * @throws Refusal where it is damaged, cut off, protected or a bomb
 */
export async function readDocx(source: ByteSource, check: () => void): Promise<WordDocument | undefined> {
	const archive = await Archive.open(source, { unzipped: MOST_UNZIPPED, ratio: 250, members: 10_000 });
	try {
		const main = await mainPart(archive);
		if (main === undefined || !archive.has(main)) return undefined;
		const related = await relations(archive, main);
		const part = (type: string) => related.find((relation) => relation.type === type)?.target;
		const numbering = await Numbering.read(archive, part('numbering'), part('styles'));
		const body = new BodyReader(numbering);
		await readXml(archive.read(main), body, check);
		if (!body.isWord) return undefined;
		const margins: string[] = [];
		for (const { type, target } of related) {
			if ((type !== 'header' && type !== 'footer') || !archive.has(target)) continue;
			const margin = new BodyReader(new Numbering());
			await readXml(archive.read(target), margin, check);
			margins.push(margin.words());
		}
		return { tables: body.tables, paragraphs: body.paragraphs, margins, title: await titleOf(archive) };
	} catch (error) {
		if (error instanceof XmlFault) throw new Refusal(ARCHIVE_REFUSALS.damaged(source.name), { cause: error });
		throw error;
	}
}

async function titleOf(archive: Archive): Promise<string> {
	if (!archive.has('docProps/core.xml')) return '';
	let inTitle = false;
	let title = '';
	await readXml(archive.read('docProps/core.xml'), {
		open(name) {
			inTitle = name === 'title';
		},
		text(text) {
			if (inTitle) title += text;
		},
		close() {
			inTitle = false;
		}
	});
	return title.trim();
}
