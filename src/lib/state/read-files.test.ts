import { tableFromIPC } from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import type { Sentence } from '../model/sentence';
import { vocabularyOf } from '../ingest';
import type { Reference } from '../model/reference';
import type { IngestNews, IngestOrder } from './ingest-messages';
import { buffersOf, readFiles } from './read-files';

const state = (iso3: string, name: string) => ({
	iso3,
	name,
	officialName: name,
	otherNames: [],
	group: 'Asia-Pacific' as const,
	subregion: '',
	memberships: [],
	landNeighbours: [],
	seaNeighbours: [],
	capital: '',
	latitude: null,
	longitude: null
});
const reference: Reference = {
	states: [state('KHM', 'Cambodia'), state('NOR', 'Norway')],
	themes: [{ id: 'justice', name: 'Justice', label: 'Justice', family: 'Justice' }],
	sessions: [],
	organisations: [],
	crosswalk: []
};

const HEADER = 'state_under_review,recommending_state,session,themes,response\n';
const order = (files: File[], aliases: [string, string][] = []): Extract<IngestOrder, { kind: 'files' }> => ({
	kind: 'files',
	files,
	reference,
	vocabulary: vocabularyOf(reference),
	aliases,
	profiles: [],
	reviews: [],
	remembered: [],
	firstSource: 4,
	firstRec: 343
});

async function readDone(...given: Parameters<typeof readFiles>) {
	const news = await readFiles(...given);
	if (news.kind !== 'done') throw new Error('a whole data set was read');
	return news;
}

describe('reading files for the page', () => {
	const one = new File(
		[`${HEADER}Cambodia,Norway,18,Justice,Supported\nCambodia,Norway,18,Justice,Noted\n`],
		'a.csv'
	);
	const picture = new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])], 'b.png');
	const two = new File([`${HEADER}Cambodia,Norwey,18,Justice,Supported\n`], 'c.csv');

	it('numbers sources by the position of their file and recommendations one after the other', async () => {
		const heard: IngestNews[] = [];
		const done = await readDone(order([one, picture, two]), (news) => heard.push(news));
		expect(done.files.map(({ source, recommendations }) => ({ source, recommendations }))).toEqual([
			{ source: 4, recommendations: 2 },
			{ source: 6, recommendations: 1 }
		]);
		const khm = order([]).vocabulary.states.findIndex(({ iso3 }) => iso3 === 'KHM');
		expect(done.files.map(({ reviews }) => reviews)).toEqual([
			[{ sur: khm, session: 18, recommendations: 2 }],
			[{ sur: khm, session: 18, recommendations: 1 }]
		]);
		expect(done.refused).toEqual([
			{
				source: 5,
				file: 'b.png',
				sentence: expect.objectContaining({
					english: expect.stringContaining('an image') as string
				}) as Sentence
			}
		]);
		const recs = done.files.flatMap(({ tables }) =>
			tables.flatMap((part) => [...(tableFromIPC(part.recommendations).getChild('rec') ?? [])] as number[])
		);
		expect(recs).toEqual([343, 344, 345]);
		expect(heard.every(({ kind }) => kind === 'progress')).toBe(true);
	});

	it('takes a name that a person has matched', async () => {
		const before = await readDone(order([two]), () => undefined);
		expect(before.files[0]?.reconciliation.unresolved).toMatchObject([
			{ name: 'Norwey', nearest: { id: 'NOR' } }
		]);
		const after = await readDone(order([two], [['norwey', 'NOR']]), () => undefined);
		expect(after.files[0]?.reconciliation.unresolved).toEqual([]);
	});

	it('hands the memory of the tables over, each piece once', async () => {
		const done = await readDone(order([one, two]), () => undefined);
		const buffers = buffersOf(done.files);
		expect(new Set(buffers).size).toBe(buffers.length);
		const copy = structuredClone(done, { transfer: buffers });
		expect(copy.files[0]?.tables[0]?.recommendations.byteLength).toBeGreaterThan(0);
		expect(done.files[0]?.tables[0]?.recommendations.byteLength).toBe(0);
	});
});
