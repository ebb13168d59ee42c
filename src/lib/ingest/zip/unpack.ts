import type { Sentence } from '../../model/sentence';
import { fromBytes, type ByteSource } from '../byte-source';
import { ARCHIVE_REFUSALS } from '../reasons';
import { Refusal } from '../refusal';
import { binaryKind } from '../sniff';
import { Archive } from './archive';
import { joinBytes } from '../../model/bytes';

/** A file to be read: one that was given, or a member of an archive that was given. */
export interface Unpacked {
	source: ByteSource;
	/** Position of the file given. */
	from: number;
}

const KNOWN_MEMBER = /(?:^|\/)(?![.~])[^/]*\.(?:csv|tsv|txt|json|docx|xlsx)$/i;
const HEAD_BYTES = 16 * 1024;
/** Members are held in memory while they are read. */
const LARGEST_MEMBER = 512 * 1024 * 1024;

/**
 * Files with archives of tables and documents replaced by what they hold. Word and Excel files are archives of another kind
 * and stay, as does an archive without such files.
 * @returns the files in order, and those that cannot be unpacked with one sentence each
 * @throws what a file's medium throws
 */
export async function unpackArchives(
	given: readonly ByteSource[]
): Promise<{ files: Unpacked[]; refused: { file: string; sentence: Sentence; from: number }[] }> {
	const files: Unpacked[] = [];
	const refused: { file: string; sentence: Sentence; from: number }[] = [];
	for (const [from, source] of given.entries()) {
		const members = await membersOf(source);
		if (members === undefined) {
			files.push({ source, from });
			continue;
		}
		try {
			for (const member of await unpacked(source, members)) files.push({ source: member, from });
		} catch (error) {
			if (!(error instanceof Refusal)) throw error;
			refused.push({ file: source.name, sentence: error.sentence, from });
		}
	}
	return { files, refused };
}

/** @returns `undefined` where the file is no archive, or none of files that could be read */
async function membersOf(source: ByteSource): Promise<string[] | undefined> {
	let head: Uint8Array;
	try {
		head = await source.read(0, Math.min(source.size, HEAD_BYTES));
	} catch {
		// Ingest meets the same and says it.
		return undefined;
	}
	if (binaryKind(head) !== 'zip') return undefined;
	try {
		const { names } = await Archive.open(source);
		const known = names.filter((name) => KNOWN_MEMBER.test(name) && !name.startsWith('__MACOSX/')).sort();
		return known.length > 0 && !names.includes('[Content_Types].xml') ? known : undefined;
	} catch (error) {
		if (error instanceof Refusal) return [];
		throw error;
	}
}

async function unpacked(source: ByteSource, names: readonly string[]): Promise<ByteSource[]> {
	const archive = await Archive.open(source);
	const members: ByteSource[] = [];
	for (const name of names) {
		const pieces: Uint8Array[] = [];
		let size = 0;
		for await (const { bytes } of archive.read(name)) {
			size += bytes.length;
			if (size > LARGEST_MEMBER) throw new Refusal(ARCHIVE_REFUSALS.largeMember(name, source.name));
			pieces.push(bytes.slice());
		}
		members.push(fromBytes(`${source.name}/${name}`, joinBytes(pieces)));
	}
	return members;
}
