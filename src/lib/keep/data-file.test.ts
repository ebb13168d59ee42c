import { tableFromIPC, tableToIPC } from 'apache-arrow';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { encodeBatch, type IpcTables } from '../engine/arrow';
import { asOfNow } from '../engine/stored';
import { batchOf, smallRows, smallVocabulary } from '../engine/testing';
import { fromBytes } from '../ingest';
import { KEEP_FIRST } from '../model/join';
import { TABLES_VERSION } from '../engine/schema';
import type { KeptContents, Manifest } from './contents';
import { dataFileMembers, readDataFile } from './data-file';

const reconciliation = {
	file: 'small.csv',
	size: 1,
	format: 'by-hand',
	formatLabel: 'By hand',
	encoding: 'UTF-8',
	read: 9,
	loaded: 8,
	setAside: 1,
	rowsSetAside: [{ line: 3, reason: 'Because.', cells: ['=a'] }],
	unresolved: [],
	duplicates: 0,
	notes: []
};
const kept = (change: Partial<Manifest> = {}): KeptContents => ({
	manifest: {
		kind: 'demarche-data',
		version: 1,
		tables: TABLES_VERSION,
		savedAt: '2026-11-24T05:00:00.000Z',
		vocabulary: smallVocabulary,
		sources: [
			{
				id: 3,
				key: 'a-key',
				kind: 'simulated',
				citation: 'small.csv',
				loadedAt: '2026-11-24T05:00:00.000Z',
				recommendations: smallRows.length,
				reconciliation
			}
		],
		nextRec: 400,
		joins: { ...KEEP_FIRST, reviews: { 'KHM-18': { how: 'keep', source: 3 } } },
		names: [['norwey', 'NOR']],
		edits: { crosswalk: { a: 'b' } },
		...change
	},
	tables: new Map([['a-key', [encodeBatch(batchOf(smallRows), { source: 3, firstRec: 343 })]]])
});

function zipped(
	contents: KeptContents,
	change: (members: Record<string, Uint8Array>) => void = () => undefined
) {
	const members = Object.fromEntries(
		dataFileMembers(contents).map(({ name, pieces }) => [name, pieces[0] ?? new Uint8Array(0)])
	);
	change(members);
	return fromBytes('mine.demarche', zipSync(members));
}

describe('a data set in one file', () => {
	it('opens as it was saved, in bytes of our own', async () => {
		const contents = kept();
		expect(await readDataFile(zipped(contents))).toEqual(contents);
	});

	it('opens as an earlier version saved it, before positions had a source', async () => {
		const contents = kept();
		const old = zipped({ ...contents, manifest: { ...contents.manifest, tables: 1 } }, (all) => {
			all['sources/a-key/0/texts.arrow'] = withoutSources(all['sources/a-key/0/texts.arrow']);
		});
		expect(await readDataFile(old)).toEqual(contents);
		const [part] = contents.tables.get('a-key') ?? [];
		const stored = { ...(part as IpcTables), texts: withoutSources(part?.texts) };
		expect(asOfNow(stored)).toEqual(part);
		expect(asOfNow(part as IpcTables)).toBe(part);
	});

	it('is told from other archives', async () => {
		expect(await readDataFile(fromBytes('a.zip', zipSync({ 'a.csv': strToU8('a') })))).toBeUndefined();
		expect(await readDataFile(fromBytes('a.csv', strToU8('a,b')))).toBeUndefined();
	});

	const wrong: [string, () => Promise<unknown>][] = [
		['another version', () => readDataFile(zipped(kept({ version: 2 as 1 })))],
		['rows that do not add up', () => readDataFile(zipped(bad({ read: 10 })))],
		['a number of recommendations that is not so', () => readDataFile(zipped(counted(9)))],
		['codes that are none', () => readDataFile(zipped(kept({ nextRec: 344 })))],
		[
			'a table of something else',
			() => readDataFile(zipped(kept(), (all) => (all['sources/a-key/0/texts.arrow'] = strToU8('no Arrow'))))
		],
		[
			'a table that stands for another',
			() =>
				readDataFile(
					zipped(kept(), (all) => {
						all['sources/a-key/0/mentions.arrow'] = all['sources/a-key/0/texts.arrow'] as Uint8Array;
					})
				)
		],
		[
			'a missing table',
			() => readDataFile(zipped(kept(), (all) => delete all['sources/a-key/0/mentions.arrow']))
		],
		[
			'a manifest that is no JSON',
			() => readDataFile(zipped(kept(), (all) => (all['manifest.json'] = strToU8('{'))))
		],
		[
			'a file cut in half',
			async () => {
				const whole = zipped(kept());
				return readDataFile(fromBytes('mine.demarche', await whole.read(0, whole.size / 2)));
			}
		]
	];
	it.each(wrong)('refuses %s in one sentence', async (_, open) => {
		const refusal = await open().then(
			() => undefined,
			(error: unknown) => error
		);
		expect(refusal).toBeInstanceOf(Error);
		expect((refusal as Error).message).toMatch(/^[^\n]+[.;][^\n]*\.$|^[^\n]+\.$/);
	});
});

/** `texts` as they were in version 1 of the tables. */
function withoutSources(bytes: Uint8Array | undefined): Uint8Array {
	const table = tableFromIPC(bytes as Uint8Array);
	return tableToIPC(table.select(['rec', 'text', 'paragraph']), 'stream');
}

function bad(change: object): KeptContents {
	const contents = kept();
	const [source] = contents.manifest.sources;
	if (source) source.reconciliation = { ...source.reconciliation, ...change };
	return contents;
}

function counted(recommendations: number): KeptContents {
	const contents = kept();
	const [source] = contents.manifest.sources;
	if (source) source.recommendations = recommendations;
	return contents;
}
