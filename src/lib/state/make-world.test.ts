import { tableFromIPC } from 'apache-arrow';
import { describe, expect, it } from 'vitest';
import { inEnglish } from '../model/sentence';
import organisations from '../../../data/reference/organisations.csv?raw';
import sessions from '../../../data/reference/sessions.csv?raw';
import states from '../../../data/reference/states.csv?raw';
import themes from '../../../data/reference/themes.csv?raw';
import { readReference, vocabularyOf } from '../ingest';
import type { IngestNews } from './ingest-messages';
import { makeWorld } from './make-world';

const reference = readReference({ states, themes, sessions, organisations });
const make = (seed: number, tell: (news: IngestNews) => void = () => undefined) =>
	makeWorld(
		{
			kind: 'simulate',
			rows: 1500,
			seed,
			reference,
			vocabulary: vocabularyOf(reference),
			firstSource: 3,
			firstRec: 343
		},
		tell
	);

describe('a simulated world for the page', () => {
	it('says that it is simulated, and from what', () => {
		const heard: IngestNews[] = [];
		const [file] = make(1, (news) => heard.push(news)).files;
		expect(file).toMatchObject({
			source: 3,
			recommendations: 1500,
			reconciliation: { format: 'simulated', read: 1500, loaded: 1500, setAside: 0 }
		});
		expect(file?.reconciliation.notes.map(inEnglish).join(' ')).toMatch(
			/no State made any.*state-theme-profile\.csv/
		);
		expect(heard.at(-1)).toMatchObject({ kind: 'progress', progress: { rows: 1500 } });
	});

	it('numbers its recommendations above those in use, and names its document', () => {
		const { files, vocabulary } = make(1);
		const table = tableFromIPC(files[0]?.tables[0]?.recommendations ?? []);
		expect(table.getChild('rec')?.get(0)).toBe(343);
		expect(vocabulary.documents[table.getChild('document')?.get(0) as number]).toBe('SIMULATED');
	});

	it('is the same for the same seed, and another for another', () => {
		expect(make(7).files[0]?.tables).toEqual(make(7).files[0]?.tables);
		expect(make(7).files[0]?.tables).not.toEqual(make(8).files[0]?.tables);
	});
});
