import Papa from 'papaparse';
import type { Vocabulary } from '../model/dataset';
import { LAST_SESSION } from '../model/calendar';
import { MILESTONES, type DocumentedDate } from '../model/documented-date';
import type {
	CoalitionTheme,
	CrosswalkEntry,
	Organisation,
	Reference,
	Session,
	State,
	Theme
} from '../model/reference';
import {
	NO_THEME,
	NO_THEME_NAME,
	REGIONAL_GROUPS,
	UNCLASSIFIED_FAMILY,
	UNKNOWN_STATE,
	UNKNOWN_STATE_NAME
} from '../model/vocabulary';
import { issueLabels } from '../model/scheme';
import { FAULTS } from './reasons';

/** The texts of the four tables of `data/reference/`. */
export interface ReferenceTexts {
	states: string;
	themes: string;
	sessions: string;
	organisations: string;
	/** `theme-crosswalk.csv`; without it no theme of another scheme stands for an issue. */
	crosswalk?: string;
}

/** A row of a bundled table; every fault is thrown with file, line and column. */
interface TableRow {
	text(column: string): string;
	/** A cell that must not be empty. */
	needed(column: string): string;
	list(column: string): string[];
	number(column: string, least: number, most: number): number;
	coordinate(column: string, most: number): number | null;
	oneOf<Word extends string>(column: string, words: readonly Word[]): Word;
	matching(column: string, pattern: RegExp, wanted: string): string;
}

/**
 * Reads the bundled tables, strictly.
 * @throws Error with one sentence that names file, line, column and remedy
 */
export function readReference(texts: ReferenceTexts): Reference {
	const states = readTable('states.csv', texts.states, 'iso3', (row): State => ({
		iso3: row.matching('iso3', /^(?!XXX)[A-Z]{3}$/, 'three capital letters, not XXX'),
		name: row.needed('name'),
		officialName: row.text('official_name'),
		otherNames: row.list('other_names'),
		group: row.oneOf('group', REGIONAL_GROUPS.slice(1)),
		subregion: row.text('subregion'),
		memberships: row.list('memberships'),
		landNeighbours: row.list('land_neighbours'),
		seaNeighbours: row.list('sea_neighbours'),
		capital: row.text('capital'),
		latitude: row.coordinate('latitude', 90),
		longitude: row.coordinate('longitude', 180)
	}));
	const themes = readTable('themes.csv', texts.themes, 'theme', (row): Theme => ({
		id: row.matching(
			'theme',
			/^(?!none$)[a-z0-9]+(-[a-z0-9]+)*$/,
			'small letters, digits and hyphens, not “none”'
		),
		name: row.needed('name'),
		label: row.text('label') || row.needed('name'),
		family: row.text('family') || UNCLASSIFIED_FAMILY
	}));
	const sessions = readTable('sessions.csv', texts.sessions, 'session', (row): Session => ({
		session: row.number('session', 1, 54),
		cycle: row.number('cycle', 1, 4),
		year: row.number('year', 2008, 2100),
		month: row.number('month', 1, 12),
		label: row.needed('label')
	}));
	const organisations = readTable('organisations.csv', texts.organisations, 'code', (row): Organisation => ({
		code: row.needed('code'),
		name: row.needed('name'),
		regional: row.oneOf('regional', ['yes', 'no']) === 'yes'
	}));
	const crosswalk = texts.crosswalk === undefined ? [] : crosswalkOf(texts.crosswalk, themes);
	return { states, themes, sessions, organisations, crosswalk };
}

function crosswalkOf(text: string, themes: readonly Theme[]): CrosswalkEntry[] {
	const issues = themes.map(({ id }) => id);
	return readTable('theme-crosswalk.csv', text, undefined, (row): CrosswalkEntry => ({
		scheme: row.needed('scheme'),
		theme: row.needed('theme'),
		issue: row.oneOf('issue', issues)
	}));
}

/** The words of the reference, with the Unknown State, "no theme given" and no document at position 0. */
export function vocabularyOf(reference: Reference): Vocabulary {
	const unknown: State = {
		iso3: UNKNOWN_STATE,
		name: UNKNOWN_STATE_NAME,
		officialName: UNKNOWN_STATE_NAME,
		otherNames: [],
		group: 'Unknown',
		subregion: '',
		memberships: [],
		landNeighbours: [],
		seaNeighbours: [],
		capital: '',
		latitude: null,
		longitude: null
	};
	const none: Theme = {
		id: NO_THEME,
		name: NO_THEME_NAME,
		label: NO_THEME_NAME,
		family: UNCLASSIFIED_FAMILY
	};
	const themes = [none, ...reference.themes];
	return {
		states: [unknown, ...reference.states],
		themes,
		documents: [''],
		labels: issueLabels(themes)
	};
}

/**
 * Reads a coalition's themes (`coalition_theme,label,theme`, a row for each theme covered, the nearest first; in a fourth column,
 * `approximate`, `yes` where no theme is the coalition's own), in the order of the table.
 * @throws Error with one sentence that names line, column and remedy, also for a theme the reference does not have
 */
export function readCoalition(csvText: string, reference: Reference): CoalitionTheme[] {
	const ids = reference.themes.map((theme) => theme.id);
	const coalition = new Map<string, CoalitionTheme>();
	readTable('coalition-themes.csv', csvText, undefined, (row) => {
		const id = row.needed('coalition_theme');
		const own: CoalitionTheme = coalition.get(id) ?? { id, label: row.needed('label'), themes: [] };
		const theme = row.oneOf('theme', ids);
		if (row.oneOf('approximate', ['yes', '']) === 'yes') own.approximate = true;
		if (!own.themes.includes(theme)) own.themes.push(theme);
		coalition.set(id, own);
	});
	return [...coalition.values()];
}

/**
 * Reads the dates of reviews that a source tells of (`state_under_review,session,milestone,from,to,source`).
 * @throws Error with one sentence that names line, column and remedy
 */
export function readDates(csvText: string, reference: Reference): DocumentedDate[] {
	const states = reference.states.map(({ iso3 }) => iso3);
	const day = /^\d{4}-\d\d-\d\d$/;
	return readTable('dates.csv', csvText, undefined, (row) => ({
		sur: row.oneOf('state_under_review', states),
		session: row.number('session', 1, LAST_SESSION),
		milestone: row.oneOf('milestone', MILESTONES),
		from: row.matching('from', day, 'a day such as 2018-11-14'),
		to: row.matching('to', day, 'a day such as 2018-11-16'),
		source: row.needed('source')
	}));
}

/** @param unique a column whose values must differ */
function readTable<Row>(
	file: string,
	text: string,
	unique: string | undefined,
	make: (row: TableRow) => Row
): Row[] {
	const parsed = Papa.parse<string[]>(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'), {
		delimiter: ',',
		newline: '\n',
		skipEmptyLines: false
	});
	const header = parsed.data[0] ?? [];
	const broken = parsed.errors.find((error) => error.type === 'Quotes');
	const seen = new Set<string>();
	const rows: Row[] = [];
	let line = 1;
	parsed.data.forEach((cells, index) => {
		const at = line;
		line += 1 + cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
		if (broken?.row === index) throw new Error(FAULTS.quotes(file, at));
		if (index === 0 || (cells.length === 1 && cells[0] === '')) return;
		if (cells.length !== header.length) throw new Error(FAULTS.ragged(file, at, cells.length, header.length));
		const row = tableRow(file, at, header, cells);
		if (unique !== undefined) {
			const value = row.needed(unique);
			if (seen.has(value)) throw new Error(FAULTS.twice(file, at, unique, value));
			seen.add(value);
		}
		rows.push(make(row));
	});
	return rows;
}

function tableRow(file: string, line: number, header: readonly string[], cells: readonly string[]): TableRow {
	const text = (column: string) => {
		const at = header.indexOf(column);
		if (at < 0) throw new Error(FAULTS.noColumn(file, column));
		return (cells[at] ?? '').trim();
	};
	const fault = (column: string, wanted: string) =>
		new Error(FAULTS.value(file, line, column, text(column), wanted));
	return {
		text,
		needed(column) {
			if (text(column) === '') throw fault(column, 'a value');
			return text(column);
		},
		list: (column) =>
			text(column)
				.split('|')
				.map((item) => item.trim())
				.filter((item) => item !== ''),
		number(column, least, most) {
			const value = Number(text(column));
			if (!/^\d+$/.test(text(column)) || value < least || value > most) {
				throw fault(column, `a whole number from ${least} to ${most}`);
			}
			return value;
		},
		coordinate(column, most) {
			if (text(column) === '') return null;
			const value = Number(text(column));
			if (!/^[+-]?\d+(\.\d+)?$/.test(text(column)) || Math.abs(value) > most) {
				throw fault(column, `decimal degrees from -${most} to ${most}, or nothing`);
			}
			return value;
		},
		oneOf(column, words) {
			const word = words.find((candidate) => candidate === text(column));
			if (word === undefined) throw fault(column, `one of ${words.join(', ')}`);
			return word;
		},
		matching(column, pattern, wanted) {
			if (!pattern.test(text(column))) throw fault(column, wanted);
			return text(column);
		}
	};
}
