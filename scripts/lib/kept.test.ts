import { zipSync } from 'fflate';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeBatch, type IpcTables } from '../../src/lib/engine/arrow';
import { TABLES_VERSION } from '../../src/lib/engine/schema';
import { fromText, ingest } from '../../src/lib/ingest';
import { dataFileMembers } from '../../src/lib/keep/data-file';
import type { KeptContents, KeptSource } from '../../src/lib/keep/contents';
import { noFilters } from '../../src/lib/model/filters';
import { KEEP_FIRST, type JoinPlan } from '../../src/lib/model/join';
import { summaryQuestion } from '../questions/summary';
import { readExample } from './build/example';
import { inputFiles } from './files';
import { readJoin } from './join';
import { loadReference } from './reference';
import { lookedAt, readScheme } from './scheme';
import { loadWorld } from './world';

const HEADER = 'session,state_under_review,recommending_state,themes,response,paragraph';
const FILES = {
	'one.csv': [`${HEADER}`, '48,SVN,NOR,Justice,Supported,118.1', '48,SVN,SWE,Justice,Noted,118.2'],
	'two.csv': [`${HEADER}`, '48,SVN,NOR,Torture,Noted,118.1', '48,SVN,CHL,Torture,Noted,118.3']
};

let folder: string;
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), 'demarche-'));
	writeFileSync(join(folder, 'all.demarche'), await saved(KEEP_FIRST));
	const second: JoinPlan = { ...KEEP_FIRST, rule: { how: 'keep', source: 8 } };
	writeFileSync(join(folder, 'second.demarche'), await saved(second));
	writeFileSync(join(folder, 'one.csv'), FILES['one.csv'].join('\n'));
	writeFileSync(join(folder, 'cut.demarche'), (await saved(KEEP_FIRST)).slice(0, 900));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A data set as the page saves it: the example, and two files that tell of one review, numbered 5 and 8. */
async function saved(joins: JoinPlan): Promise<Uint8Array> {
	const { reference } = loadReference();
	const example = await readExample(reference);
	const tables: KeptContents['tables'] = new Map();
	const about = { citation: '', loadedAt: '2026-11-24T05:00:00.000Z' };
	const sources: KeptSource[] = [
		{ id: 0, key: 'bundled', kind: 'bundled', ...about, ...figures(example.reconciliation) }
	];
	let { vocabulary } = example;
	let nextRec = example.tables.rows;
	for (const [index, [name, lines]] of Object.entries(FILES).entries()) {
		const id = 5 + 3 * index;
		const own: IpcTables[] = [];
		const read = await ingest([fromText(name, lines.join('\n'))], {
			reference,
			vocabulary,
			onBatch: (batch) => {
				own.push(encodeBatch(batch, { source: id, firstRec: nextRec }));
				nextRec += batch.length;
			}
		});
		({ vocabulary } = read);
		tables.set(`key-${id}`, own);
		const reconciliation = read.files[0]?.reconciliation;
		if (!reconciliation) throw new Error('not read');
		sources.push({ id, key: `key-${id}`, kind: 'file', ...about, ...figures(reconciliation) });
	}
	const edits = {
		'theme-words': { mappings: [], coalition: [{ id: 'ours', label: 'Ours', themes: ['justice'] }] }
	};
	const manifest: KeptContents['manifest'] = {
		...{ kind: 'demarche-data', version: 1, tables: TABLES_VERSION, savedAt: about.loadedAt },
		...{ vocabulary, sources, nextRec, joins, names: [], edits }
	};
	const members = dataFileMembers({ manifest, tables });
	return zipSync(
		Object.fromEntries(members.map(({ name, pieces }) => [name, pieces[0] ?? new Uint8Array(0)]))
	);
}

const figures = (reconciliation: KeptSource['reconciliation']) => ({
	recommendations: reconciliation.loaded,
	reconciliation
});

async function opened(name: string, word?: string) {
	const world = await loadWorld(
		inputFiles([join(folder, name)]),
		undefined,
		word === undefined ? undefined : readJoin(word)
	);
	try {
		const asked = { filters: noFilters(), columns: [], counting: undefined, options: {} };
		const answer = await summaryQuestion.answer({ world, ...asked });
		const looked = await lookedAt(world, {
			scheme: readScheme('coalition'),
			crosswalk: undefined,
			coalition: undefined
		});
		return {
			recommendations: answer.kind === 'object' ? answer.value.recommendations : undefined,
			elsewhere: world.files.map(({ name: file, toldElsewhere }) => [file, toldElsewhere]),
			themes: looked.vocabulary.themes.map(({ id }) => id),
			notes: world.notes
		};
	} finally {
		await world.engine.close();
	}
}

describe('a data set saved by the page, opened by the command line', () => {
	it('counts what counted there, in the coalition’s own themes', async () => {
		const { recommendations, elsewhere, themes, notes } = await opened('all.demarche');
		expect(recommendations).toBe(345);
		expect(elsewhere).toEqual([
			['recommendations.csv', 0],
			['one.csv', 0],
			['two.csv', 2]
		]);
		expect(themes).toContain('ours');
		expect(notes.join()).toContain('one.csv counts');
	});

	it('follows a choice that names a source by its old number', async () => {
		expect((await opened('second.demarche')).elsewhere).toEqual([
			['recommendations.csv', 0],
			['one.csv', 2],
			['two.csv', 0]
		]);
	});

	it('follows another choice where the person makes one', async () => {
		expect((await opened('all.demarche', 'merge')).recommendations).toBe(346);
		expect((await opened('all.demarche', 'keep:two.csv')).elsewhere[1]).toEqual(['one.csv', 2]);
	});

	it('is named alone, and whole', async () => {
		const beside = inputFiles([join(folder, 'all.demarche'), join(folder, 'one.csv')]);
		await expect(loadWorld(beside)).rejects.toThrow(/holds a whole data set; open it by itself/);
		await expect(loadWorld(inputFiles([join(folder, 'cut.demarche')]))).rejects.toThrow(/cut off/);
	});
});
