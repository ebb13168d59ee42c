import type { FlatRow } from '../analysis/everything';
import type { Vocabulary } from '../model/dataset';
import { NO_THEME, UNKNOWN_STATE } from '../model/vocabulary';
import { csvOfLists } from './csv';

/** The three tables that say all of a data set, as `data/README.md` describes them. */
export const CANONICAL_FILES = ['recommendations.csv', 'states.csv', 'themes.csv'] as const;

const HEADINGS = [
	'id',
	'session',
	'cycle',
	'state_under_review',
	'recommending_state',
	'themes',
	'action_category',
	'response',
	'document',
	'paragraph',
	'text',
	'action_estimated',
	'original_themes',
	'sdgs',
	'affected_persons',
	'position_source'
];

/** Rows printed in one go, so that whoever waits can let others run in between. */
const SLICE = 10_000;

/**
 * Recommendations as the canonical table, in slices. Read again it gives the same totals: a row that repeats an earlier one
 * gets that one's id, every other its own. What is not known is an empty cell, an unknown State XXX.
 */
export function* canonicalRecommendations(
	rows: readonly FlatRow[],
	{ themes }: Pick<Vocabulary, 'themes'>
): Generator<string> {
	const themeName = plainNames(themes);
	const ids = new Map<string, string>();
	yield csvOfLists([HEADINGS]);
	for (let from = 0; from < rows.length; from += SLICE) {
		const lists = rows.slice(from, from + SLICE).map((row, index) => {
			const cells = [
				row.session || '',
				row.cycle || '',
				row.sur,
				row.maker,
				row.themes === '' ? '' : row.themes.split('|').map((id) => themeName.get(id) ?? id),
				row.action || '',
				row.response === 'Unknown' ? '' : row.response,
				row.document,
				row.paragraph,
				row.text,
				row.estimated === 1 ? 'yes' : '',
				row.original_themes,
				row.sdgs,
				row.affected_persons,
				row.position_source
			];
			const content = JSON.stringify(cells);
			const repeated = row.duplicate === 1 ? ids.get(content) : undefined;
			const id = repeated ?? `${row.sur}-${row.session}-${from + index + 1}`;
			ids.set(content, id);
			return [id, ...cells];
		});
		yield csvOfLists(lists);
	}
}

/** The States of a data set as the canonical table. */
export function canonicalStates({ states }: Pick<Vocabulary, 'states'>): string {
	return csvOfLists([
		[
			'iso3',
			'name',
			'official_name',
			'other_names',
			'group',
			'subregion',
			'memberships',
			'land_neighbours',
			'sea_neighbours',
			'capital',
			'latitude',
			'longitude'
		],
		...states
			.filter(({ iso3 }) => iso3 !== UNKNOWN_STATE)
			.map((state) => [
				state.iso3,
				state.name,
				state.officialName,
				state.otherNames,
				state.group,
				state.subregion,
				state.memberships,
				state.landNeighbours,
				state.seaNeighbours,
				state.capital,
				state.latitude,
				state.longitude
			])
	]);
}

/** The themes of a data set as the canonical table. */
export function canonicalThemes({ themes }: Pick<Vocabulary, 'themes'>): string {
	return csvOfLists([
		['theme', 'name', 'label', 'family'],
		...themes
			.filter(({ id }) => id !== NO_THEME)
			.map(({ id, name, label, family }) => [id, name, label, family])
	]);
}

/** Themes by name where the name says without doubt which, else by id. */
function plainNames(themes: Vocabulary['themes']): Map<string, string> {
	const bearers = new Map<string, Set<string>>();
	const plain = (word: string) =>
		word
			.toLowerCase()
			.replace(/[^\p{L}\p{N}]+/gu, ' ')
			.trim();
	for (const { id, name, label } of themes)
		for (const word of [id, name, label])
			bearers.set(plain(word), (bearers.get(plain(word)) ?? new Set()).add(id));
	return new Map(
		themes.map(({ id, name }) => {
			const certain = bearers.get(plain(name))?.size === 1 && plain(name) !== '' && !name.includes('|');
			return [id, certain ? name : id];
		})
	);
}
