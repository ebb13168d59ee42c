import type { IpcTables } from '../engine/arrow';
import { rebuildTables, StoredTablesError, TABLE_NAMES, type CodeLimits } from '../engine/stored';
import { Archive, type ByteSource } from '../ingest';
import { joinBytes } from '../model/bytes';
import type { Sentence } from '../model/sentence';
import { KEPT, KEPT_FAULTS, KeptError, readManifest, type KeptContents, type Manifest } from './contents';

/** Ending of the one file that holds a whole data set. */
export const DATA_FILE_ENDING = '.demarche';
const MANIFEST = 'manifest.json';
const LARGEST_MANIFEST = 256 * 1024 * 1024;

/** A data set as the members of a ZIP archive: the manifest, and each source's tables as Arrow IPC streams. */
export function dataFileMembers({
	manifest,
	tables
}: KeptContents): { name: string; pieces: Uint8Array[] }[] {
	const encoder = new TextEncoder();
	const parts = Object.fromEntries([...tables].map(([key, own]) => [key, own.length]));
	return [
		{ name: MANIFEST, pieces: [encoder.encode(JSON.stringify({ ...manifest, parts }))] },
		...[...tables].flatMap(([key, own]) =>
			own.flatMap((part, index) =>
				TABLE_NAMES.map((table) => ({ name: memberName(key, index, table), pieces: [part[table]] }))
			)
		)
	];
}

function memberName(key: string, part: number, table: string): string {
	return `sources/${key}/${part}/${table}.arrow`;
}

/**
 * Opens a data file.
 * @returns `undefined` where the file is something else
 * @throws KeptError where it is one and cannot be opened; Refusal where it would unpack to more than it may
 */
export async function readDataFile(source: ByteSource): Promise<KeptContents | undefined> {
	const head = await source.read(0, 4);
	if (head[0] !== 0x50 || head[1] !== 0x4b) return undefined;
	let archive: Archive;
	try {
		archive = await Archive.open(source);
	} catch (error) {
		// Whatever else it is, ingest says it; a file that bears our ending is answered here.
		if (!source.name.toLowerCase().endsWith(DATA_FILE_ENDING)) return undefined;
		throw error;
	}
	if (!archive.has(MANIFEST)) return undefined;
	const given = parsed(await whole(archive, MANIFEST, LARGEST_MANIFEST), source.name);
	if (typeof given !== 'object' || given === null || !('kind' in given) || given.kind !== 'demarche-data')
		return undefined;
	const manifest = readManifest(given);
	const counts = ('parts' in given ? given.parts : undefined) as Record<string, unknown> | undefined;
	const limits = limitsOf(manifest);
	const tables = new Map<string, IpcTables[]>();
	for (const { id, key, kind, recommendations } of manifest.sources) {
		if (kind === 'bundled') continue;
		const count = counts?.[key];
		if (typeof count !== 'number' || !Number.isInteger(count) || count < 0 || count > 100_000)
			throw damaged(source.name, KEPT_FAULTS.part('parts'));
		const own: IpcTables[] = [];
		for (let part = 0; part < count; part++) {
			const bytes = await Promise.all(
				TABLE_NAMES.map((table) => whole(archive, memberName(key, part, table), 2 ** 30))
			);
			const stored = Object.fromEntries(TABLE_NAMES.map((table, at) => [table, bytes[at]]));
			own.push(rebuild(stored as Stored, id, limits, source.name));
		}
		if (own.reduce((sum, { rows }) => sum + rows, 0) !== recommendations)
			throw damaged(source.name, KEPT_FAULTS.recommendations());
		tables.set(key, own);
	}
	return { manifest, tables };
}

/** What the codes in the tables of a data set may be. */
export function limitsOf({ vocabulary, nextRec }: Manifest): CodeLimits {
	const { states, themes, documents, labels } = vocabulary;
	return {
		states: states.length,
		themes: themes.length,
		documents: documents.length,
		labels: labels.length,
		nextRec
	};
}

type Stored = Parameters<typeof rebuildTables>[0];

function rebuild(
	stored: Stored,
	id: number,
	limits: Parameters<typeof rebuildTables>[2],
	file: string
): IpcTables {
	try {
		return rebuildTables(stored, id, limits);
	} catch (error) {
		if (error instanceof StoredTablesError) throw damaged(file, error.sentence);
		throw error;
	}
}

async function whole(archive: Archive, name: string, most: number): Promise<Uint8Array> {
	const pieces: Uint8Array[] = [];
	let size = 0;
	for await (const { bytes } of archive.read(name)) {
		size += bytes.length;
		if (size > most) throw new KeptError(KEPT.tooLarge(name));
		pieces.push(bytes.slice());
	}
	return joinBytes(pieces);
}

function parsed(bytes: Uint8Array, file: string): unknown {
	try {
		return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch (error) {
		throw damaged(file, KEPT_FAULTS.manifest(), error);
	}
}

function damaged(file: string, what: Sentence, cause?: unknown): KeptError {
	return new KeptError(KEPT.unopened(file, what), { cause });
}
