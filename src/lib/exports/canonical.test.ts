import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everything, type FlatRow } from '../analysis/everything';
import { encodeBatch } from '../engine/arrow';
import type { Engine } from '../engine/engine';
import { createNodeEngine } from '../engine/node';
import { fromBytes, fromText, ingest, readReference, unpackArchives, vocabularyOf } from '../ingest';
import { joinCell } from '../model/cell-list';
import { cycleOfSession } from '../model/calendar';
import { schemeWords } from '../model/scheme';
import { RESPONSES } from '../model/vocabulary';
import { canonicalRecommendations, canonicalStates, canonicalThemes } from './canonical';
import { zipOf } from './zip';

const read = (file: string) =>
	readFileSync(new URL(`../../../data/reference/${file}`, import.meta.url), 'utf8');
const reference = readReference({
	states: read('states.csv'),
	themes: read('themes.csv'),
	sessions: read('sessions.csv'),
	organisations: read('organisations.csv')
});
const vocabulary = vocabularyOf(reference);
vocabulary.themes.push({ id: 'a-b-2', name: 'A | B', label: 'A | B', family: 'Unclassified' });

const rows = fc.array(
	fc
		.record({
			session: fc.integer({ min: 0, max: 54 }),
			sur: fc.constantFrom('KHM', 'CIV', 'XXX'),
			maker: fc.constantFrom('NOR', 'GBR', 'XXX'),
			themes: fc.subarray(['justice', 'womens-rights', 'a-b-2', 'torture-and-other-cid-treatment']),
			action: fc.integer({ min: 0, max: 5 }),
			response: fc.constantFrom(...RESPONSES),
			document: fc.constantFrom('', 'A/HRC/26/16'),
			paragraph: fc.constantFrom('', '118.2'),
			position_source: fc.constantFrom('', 'A/HRC/26/16/Add.1 - Para. 2'),
			text: fc.constantFrom('', 'Say “it”, twice', '=SUM(A1)', "'-1+1", "''@x", 'two\nlines', 'é, ñ'),
			estimated: fc.integer({ min: 0, max: 1 }),
			original_themes: fc.subarray([
				'A12 Acceptance of international norms',
				'Administration of justice & fair trial',
				'One | two \\ three',
				'Right to health'
			]),
			sdgs: fc.subarray(['SDG 1', 'SDG 16', 'SDG 5']),
			affected_persons: fc.subarray(['Children', 'Persons | all', 'Women & girls'])
		})
		.map((made): FlatRow => ({
			...made,
			themes: made.themes.filter((id) => vocabulary.themes.some((theme) => theme.id === id)).join('|'),
			cycle: cycleOfSession(made.session),
			// A category that the file does not give is estimated where there is a wording.
			text: made.action === 0 ? '' : made.text,
			estimated: made.action === 0 ? 0 : made.estimated,
			original_themes: joinCell(made.original_themes),
			sdgs: joinCell(made.sdgs),
			affected_persons: joinCell(made.affected_persons),
			duplicate: 0,
			source: 'made.csv',
			line: 2
		})),
	{ minLength: 1, maxLength: 12 }
);

let engine: Engine;
beforeAll(async () => {
	engine = await createNodeEngine();
});
afterAll(() => engine.close());

/** Prints rows, reads what was printed and asks the engine for it. */
async function readBack(given: FlatRow[]) {
	const flagged = given.map((row, index) => ({
		...row,
		duplicate: given.slice(0, index).some((other) => JSON.stringify(other) === JSON.stringify(row)) ? 1 : 0
	}));
	await engine.clear();
	let firstRec = 0;
	const result = await ingest(
		[
			fromText('recommendations.csv', [...canonicalRecommendations(flagged, vocabulary)].join('')),
			fromText('states.csv', canonicalStates(vocabulary)),
			fromText('themes.csv', canonicalThemes(vocabulary))
		],
		{
			reference,
			vocabulary: vocabularyOf(reference),
			onBatch: async (batch) => {
				await engine.append(encodeBatch(batch, { source: 1, firstRec }));
				firstRec += batch.length;
			}
		}
	);
	await engine.setVocabulary(result.vocabulary, []);
	const back = (await engine.query(everything().sql)).rows<FlatRow>();
	return { flagged, back, result };
}

/** A row without where it was read, its lists sorted. */
function plain({ source: _, line: __, ...row }: FlatRow) {
	return { ...row, themes: row.themes.split('|').sort().join('|') };
}

describe('the canonical tables', () => {
	it('give back, read again, what was printed', async () => {
		await fc.assert(
			fc.asyncProperty(rows, async (given) => {
				const { flagged, back, result } = await readBack(given);
				expect(result.refused).toEqual([]);
				expect(result.files.map(({ reconciliation }) => reconciliation.setAside)).toEqual([0, 0, 0]);
				expect(back.map(plain)).toEqual(flagged.map(plain));
				expect(result.files[0]?.reconciliation.actionsEstimated ?? 0).toBe(
					given.filter(({ estimated }) => estimated === 1).length
				);
			}),
			{ numRuns: 25 }
		);
	}, 120_000);

	it('look the same in the scheme of issues whether the engine counted them or made them anew', async () => {
		const given = fc.sample(rows, { numRuns: 3, seed: 4 }).flat();
		const { back, result } = await readBack(given);
		await engine.relabel(schemeWords('upr-info', result.vocabulary, []));
		expect((await engine.query(everything().sql)).rows<FlatRow>()).toEqual(back);
	});

	it('come out of an archive as they went in', async () => {
		const blob = await zipOf([
			{ name: 'recommendations.csv', pieces: ['a,b\n', 'c,d\n'] },
			{ name: 'notes.md', pieces: ['not read'] }
		]);
		const { files, refused } = await unpackArchives([
			fromBytes('all.zip', new Uint8Array(await blob.arrayBuffer()))
		]);
		expect(refused).toEqual([]);
		expect(files.map(({ source, from }) => [source.name, from])).toEqual([
			['all.zip/recommendations.csv', 0]
		]);
		const [only] = files;
		expect(new TextDecoder().decode(await only?.source.read(0, 99))).toBe('a,b\nc,d\n');
	});

	it('that are cut off are refused in one sentence', async () => {
		const blob = await zipOf([{ name: 'recommendations.csv', pieces: ['a,b\n'.repeat(2000)] }]);
		const bytes = new Uint8Array(await blob.arrayBuffer());
		const { files, refused } = await unpackArchives([
			fromBytes('all.zip', bytes.subarray(0, bytes.length - 40))
		]);
		expect(files).toEqual([]);
		expect(refused).toMatchObject([{ file: 'all.zip', from: 0 }]);
	});
});
