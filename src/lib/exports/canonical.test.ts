import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FlatRow } from '../analysis/everything';
import { fromBytes, fromText, ingest, readReference, unpackArchives, vocabularyOf } from '../ingest';
import type { RecommendationColumns } from '../model/dataset';
import { cycleOfSession } from '../model/calendar';
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
			text: fc.constantFrom('', 'Say “it”, twice', '=SUM(A1)', 'two\nlines')
		})
		.map((made): FlatRow => ({
			...made,
			themes: made.themes.filter((id) => vocabulary.themes.some((theme) => theme.id === id)).join('|'),
			cycle: cycleOfSession(made.session),
			estimated: 0,
			duplicate: 0,
			source: 'made.csv',
			line: 2
		})),
	{ minLength: 1, maxLength: 12 }
);

async function readBack(given: FlatRow[]) {
	const flagged = given.map((row, index) => ({
		...row,
		duplicate: given.slice(0, index).some((other) => JSON.stringify(other) === JSON.stringify(row)) ? 1 : 0
	}));
	const batches: RecommendationColumns[] = [];
	const result = await ingest(
		[
			fromText('recommendations.csv', [...canonicalRecommendations(flagged, vocabulary)].join('')),
			fromText('states.csv', canonicalStates(vocabulary)),
			fromText('themes.csv', canonicalThemes(vocabulary))
		],
		{ reference, vocabulary: vocabularyOf(reference), onBatch: (batch) => void batches.push(batch) }
	);
	return { flagged, batches, result };
}

describe('the canonical tables', () => {
	it('give back, read again, what was printed', async () => {
		await fc.assert(
			fc.asyncProperty(rows, async (given) => {
				const { flagged, batches, result } = await readBack(given);
				expect(result.refused).toEqual([]);
				expect(result.files.map(({ reconciliation }) => reconciliation.setAside)).toEqual([0, 0, 0]);
				const { states, themes, documents } = result.vocabulary;
				const back = batches.flatMap((batch) =>
					Array.from({ length: batch.length }, (_, i) => ({
						session: batch.session[i],
						cycle: batch.cycle[i],
						sur: states[batch.sur[i] ?? 0]?.iso3,
						maker: states[batch.maker[i] ?? 0]?.iso3,
						themes: [...batch.themes.subarray(batch.themeOffsets[i], batch.themeOffsets[i + 1])]
							.filter((theme) => theme !== 0)
							.map((theme) => themes[theme]?.id)
							.sort()
							.join('|'),
						action: batch.action[i],
						response: RESPONSES[batch.response[i] ?? 0],
						document: documents[batch.document[i] ?? 0],
						duplicate: batch.duplicate[i]
					}))
				);
				expect(back).toEqual(
					flagged.map(
						({ session, cycle, sur, maker, themes: ids, action, response, document, duplicate }) => ({
							...{ session, cycle, sur, maker, action, response, document, duplicate },
							themes: ids.split('|').sort().join('|')
						})
					)
				);
			}),
			{ numRuns: 15 }
		);
	}, 60_000);

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
