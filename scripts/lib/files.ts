import { open } from 'node:fs/promises';
import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { ByteSource, Review } from '../../src/lib/ingest';
import { fromWhereThePersonStands } from './paths';
import { Mistake } from './sentence';

/** A file to be read. */
export interface InputFile {
	path: string;
	/** The file's name, below the folder that was given where one was. */
	name: string;
	/** Whether the person named the file itself. What is merely found in a folder may be something else. */
	named: boolean;
	/** The review a person gave, for a document that does not say its own. */
	review?: Review;
	/** The file of the profile by which its columns are matched. */
	profile?: string;
}

/** A path a person gave after `--in`, with the review and the profile given before it. */
export interface InputPath {
	path: string;
	review?: Review;
	profile?: string;
}

/** Word and Excel keep a lock beside a file that is open: `~$name.docx`. */
const KNOWN_FILE = /(?:^|[\\/])(?!~\$)[^\\/]*\.(?:csv|tsv|txt|json|docx|xlsx|zip)$/i;

/**
 * The files of paths a person gave: a file itself, of a folder its `.csv`, `.tsv`, `.txt`, `.json`, `.docx`, `.xlsx` and `.zip` files
 * with those of its folders, sorted by name. A file given twice is read once.
 * @throws Mistake for a path that does not exist and for a folder without such files
 */
export function inputFiles(paths: readonly (string | InputPath)[]): InputFile[] {
	const found = new Map<string, InputFile>();
	for (const input of paths) {
		const { path: given, ...rest } = typeof input === 'string' ? { path: input } : input;
		const path = fromWhereThePersonStands(given);
		const kind = kindOf(path);
		if (kind === undefined) throw new Mistake(`There is no file or folder “${given}”; check the path.`);
		if (kind === 'file') {
			found.set(path, { path, name: basename(path), named: true, ...rest });
			continue;
		}
		const names = readdirSync(path, { recursive: true, encoding: 'utf8' })
			.filter((name) => KNOWN_FILE.test(name) && kindOf(join(path, name)) === 'file')
			.sort();
		if (names.length === 0)
			throw new Mistake(
				`The folder “${given}” holds no .csv, .tsv, .txt, .json, .docx, .xlsx or .zip file; name another, or a file.`
			);
		for (const name of names) {
			const file = join(path, name);
			if (!found.has(file)) found.set(file, { path: file, name, named: false, ...rest });
		}
	}
	return [...found.values()];
}

/** A file on disk, of which only the part asked for is read. */
export function fromFile({ path, name }: InputFile): ByteSource {
	return {
		name,
		size: statSync(path).size,
		read: async (start, end) => {
			const handle = await open(path);
			try {
				const bytes = new Uint8Array(Math.max(0, end - start));
				let filled = 0;
				while (filled < bytes.length) {
					const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, start + filled);
					if (bytesRead === 0) break;
					filled += bytesRead;
				}
				return bytes.subarray(0, filled);
			} finally {
				await handle.close();
			}
		}
	};
}

function kindOf(path: string): 'file' | 'folder' | undefined {
	const found = statSync(path, { throwIfNoEntry: false });
	if (found?.isFile()) return 'file';
	return found?.isDirectory() ? 'folder' : undefined;
}
