import { describe, expect, test } from 'vitest';
import organisations from '../../../data/reference/organisations.csv?raw';
import sessions from '../../../data/reference/sessions.csv?raw';
import states from '../../../data/reference/states.csv?raw';
import themes from '../../../data/reference/themes.csv?raw';
import { ALL_THEMES, columnsOfRows, type Shortlist } from '../analysis/approach';
import { readReference, vocabularyOf } from '../ingest';
import { ApproachDesk } from './approach-desk';

const reference = readReference({ states, themes, sessions, organisations });
const vocabulary = vocabularyOf(reference);
const at = (iso3: string) => vocabulary.states.findIndex((state) => state.iso3 === iso3);
const theme = vocabulary.themes.findIndex(({ id }) => id === 'elections');

/** Norway raised elections in Cambodia's second review; Sweden something else. */
const ROWS = [
	{ session: 18, sur: at('KHM'), maker: at('NOR'), theme, recommendations: 2 },
	{ session: 18, sur: at('KHM'), maker: at('NOR'), theme: ALL_THEMES, recommendations: 3 },
	{ session: 18, sur: at('KHM'), maker: at('SWE'), theme: ALL_THEMES, recommendations: 1 }
];

function open(desk: ApproachDesk) {
	return desk.answer({ kind: 'open', columns: columnsOfRows(ROWS), vocabulary, reference });
}

describe('the desk of the approach', () => {
	test('takes rows as columns, keeps "all themes" apart, and answers', () => {
		const desk = new ApproachDesk();
		expect(open(desk)).toMatchObject({
			basis: 'one-country-and-bundled-profile',
			sessions: [18],
			reviews: new Map([['KHM', [18]]])
		});
		const { list } = desk.answer({
			kind: 'shortlist',
			request: {
				sur: 'KHM',
				session: 32,
				themes: [{ id: 'ours', issues: ['elections'], priority: 2 }]
			}
		}) as { list: Shortlist };
		const rows = list.themes[0]?.rows ?? [];
		expect(rows.map(({ state }) => state)).not.toContain('KHM');
		expect(rows.find(({ state }) => state === 'NOR')?.evidence.here).toEqual([
			{ session: 18, recommendations: 3, onTheme: 2 }
		]);
		expect(rows.find(({ state }) => state === 'SWE')?.evidence.onThemeHere).toBe(0);
	});

	test('says so when nothing is open', () => {
		expect(() =>
			new ApproachDesk().answer({ kind: 'shortlist', request: { sur: 'KHM', session: 32, themes: [] } })
		).toThrow('The data are not open yet.');
	});
});
