import { describe, expect, it } from 'vitest';
import { defaultSelection, type Selection } from '../../lib/state/selection';
import type { Vocabulary } from '../../lib/model/dataset';
import { namesOf } from '../../lib/views/names';
import { commandOf, csvTable, type CsvNotes } from './csv-table';

const vocabulary = {
	states: [{ iso3: 'NOR', name: 'Norway', group: 'WEOG' }],
	themes: [],
	documents: ['']
} as unknown as Vocabulary;
const names = namesOf(vocabulary);
const NOTES: CsvNotes = {
	unit: 'recommendations',
	theme_scheme: 'upr-info',
	action_categories: 'as in the files',
	data_source: 'UPR Info',
	date: '2026-11-24'
};
const select = (part: Partial<Selection>): Selection => ({ ...defaultSelection(), ...part });
const headings = (selection: Selection) =>
	csvTable(selection, [], names, vocabulary, NOTES).columns.map(({ key }) => key);

describe('the CSV of a picture', () => {
	it('has the headings of the command line first', () => {
		const { network, flow } = defaultSelection();
		expect(headings(select({})).slice(0, 4)).toEqual([
			'recommending_state',
			'theme',
			'cycle',
			'recommendations'
		]);
		expect(headings(select({ network: { ...network, mode: 'reviews' } })).slice(0, 3)).toEqual([
			'source',
			'target',
			'recommendations'
		]);
		expect(headings(select({ view: 'flow' })).slice(0, 4)).toEqual(['step', 'from', 'to', 'recommendations']);
		expect(headings(select({ view: 'flow', flow: { ...flow, kind: 'from' } })).slice(0, 3)).toEqual([
			'cycle',
			'recommending_state',
			'recommendations'
		]);
	});

	it('says on every row what was chosen, the unit, the source and the day', () => {
		const selection = select({ filters: { ...defaultSelection().filters, cycle: [2] } });
		const [row] = csvTable(
			selection,
			[
				{
					recommending_state: 'NOR',
					theme: 'right-to-land',
					theme_name: 'Right to land',
					cycle: 2,
					recommendations: 1
				}
			],
			names,
			vocabulary,
			NOTES
		).rows;
		expect(row).toEqual({
			recommending_state: 'NOR',
			theme: 'Right to land',
			cycle: 2,
			recommendations: 1,
			recommending_state_name: 'Norway',
			theme_name: names.theme('right-to-land'),
			command: 'analyse state-themes --where cycle=2',
			...NOTES
		});
	});

	it('keeps the recommending State apart from the source of the data, and names the files to read', () => {
		const selection = select({ network: { ...defaultSelection().network, mode: 'reviews' } });
		const { columns, rows } = csvTable(
			selection,
			[{ source: 'JOR', target: 'ISR', recommendations: 23 }],
			names,
			vocabulary,
			NOTES,
			['sessions-01.csv', "an odd 'name'.csv"]
		);
		expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length);
		expect(rows).toMatchObject([
			{
				source: 'JOR',
				target: 'ISR',
				data_source: 'UPR Info',
				command: `analyse network --in sessions-01.csv --in 'an odd '\\''name'\\''.csv'`
			}
		]);
	});

	it('says whose themes they are in the command too', () => {
		expect(commandOf(select({ scheme: 'sdg' }))).toBe('analyse state-themes --scheme sdg');
	});

	it('gives the command that repeats it, quoted for a shell', () => {
		const filters = { ...defaultSelection().filters, sur: ['KHM'], response: ['Noted'], org: ["L'Org X"] };
		expect(commandOf(select({ view: 'flow', filters }))).toBe(
			`analyse flows --columns group,theme,response --counting mentions --where sur=KHM --where 'org=L'\\''Org X' --where response=Noted`
		);
	});
});
