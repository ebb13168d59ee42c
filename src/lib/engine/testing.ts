/** A small world for tests, written by hand so that its answers can be worked out by eye. */
import { cycleOfSession } from '../model/calendar';
import type { LabelKind, RecommendationColumns, Vocabulary } from '../model/dataset';
import type { CoalitionTheme, State, Theme } from '../model/reference';
import { issueLabels } from '../model/scheme';
import { RESPONSES, type RegionalGroup, type Response } from '../model/vocabulary';
import { utf8Column } from './ipc';

const state = (iso3: string, name: string, group: RegionalGroup, memberships: string[] = []): State => ({
	iso3,
	name,
	officialName: name,
	otherNames: [],
	group,
	subregion: '',
	memberships,
	landNeighbours: [],
	seaNeighbours: [],
	capital: '',
	latitude: null,
	longitude: null
});

const theme = (id: string, name: string, family: string): Theme => ({
	id,
	name,
	label: name.toLowerCase(),
	family
});

const smallThemes: Theme[] = [
	theme('none', 'No theme given', 'Unclassified'),
	theme('justice', 'Justice', 'Justice and security'),
	theme('womens-rights', "Women's rights", 'Equality'),
	theme('torture', 'Torture', 'Justice and security')
];

export const smallVocabulary: Vocabulary = {
	states: [
		state('XXX', 'Unknown State', 'Unknown'),
		state('KHM', 'Cambodia', 'Asia-Pacific', ['ASEAN']),
		state('LAO', "Lao People's Democratic Republic", 'Asia-Pacific', ['ASEAN']),
		state('NOR', 'Norway', 'WEOG'),
		state('SWE', 'Sweden', 'WEOG', ['EU']),
		state('FRA', 'France', 'WEOG', ['EU', 'OIF'])
	],
	themes: smallThemes,
	documents: ['', 'A/HRC/26/16'],
	labels: issueLabels(smallThemes)
};

export const smallCoalition: CoalitionTheme[] = [
	{ id: 'access', label: 'Access to justice', themes: ['justice', 'torture'] },
	{ id: 'gender', label: 'Gender', themes: ['womens-rights'] }
];

/** One recommendation: who asks whom, when, on what, what came of it. */
export interface SmallRow {
	from: string;
	sur: string;
	session: number;
	themes: string[];
	response: Response;
	action: number;
	text?: string;
	/** Its own number where it has a text and none is given. */
	paragraph?: string;
	positionSource?: string;
	duplicate?: boolean;
	/** Labels beside those of its themes. */
	labels?: [LabelKind, string][];
	estimated?: boolean;
}

const row = (
	from: string,
	sur: string,
	session: number,
	themes: string[],
	response: Response,
	action: number,
	text = ''
): SmallRow => ({ from, sur, session, themes, response, action, text });

export const smallRows: SmallRow[] = [
	row('NOR', 'KHM', 6, ['justice'], 'Supported', 5, 'Reform the courts.'),
	row('NOR', 'KHM', 18, ['justice', 'torture'], 'Noted', 5),
	row('SWE', 'KHM', 18, ['womens-rights'], 'Supported', 4, 'Protect\nwomen, “all” of them.'),
	row('FRA', 'KHM', 18, ['justice', 'womens-rights', 'torture'], 'Supported', 4),
	row('LAO', 'KHM', 6, ['none'], 'Supported', 2),
	row('XXX', 'KHM', 18, ['justice'], 'Noted', 1),
	row('KHM', 'LAO', 8, ['womens-rights'], 'Supported', 1),
	row('FRA', 'LAO', 8, ['torture'], 'Pending', 0)
];

/** Rows in the form in which ingest hands them over. */
export function batchOf(
	rows: readonly SmallRow[],
	vocabulary: Vocabulary = smallVocabulary
): RecommendationColumns {
	const stateCode = (iso3: string) => vocabulary.states.findIndex((known) => known.iso3 === iso3);
	const themeCode = (id: string) => vocabulary.themes.findIndex((known) => known.id === id);
	const labelCode = (kind: LabelKind, id: string) =>
		vocabulary.labels.findIndex((known) => known.kind === kind && known.id === id);
	const offsets = new Uint32Array(rows.length + 1);
	rows.forEach(({ themes }, index) => (offsets[index + 1] = (offsets[index] ?? 0) + themes.length));
	const labels = rows.map((given) => [
		...given.themes.flatMap((id) => (id === 'none' ? [] : [labelCode('issue', id)])),
		...(given.labels ?? []).map(([kind, id]) => labelCode(kind, id))
	]);
	const labelOffsets = new Uint32Array(rows.length + 1);
	labels.forEach((some, index) => (labelOffsets[index + 1] = (labelOffsets[index] ?? 0) + some.length));
	const text = utf8Column(rows.map((given) => given.text ?? ''));
	const paragraph = utf8Column(
		rows.map((given, index) => given.paragraph ?? (given.text ? `118.${index + 1}` : ''))
	);
	const positionSource = utf8Column(rows.map((given) => given.positionSource ?? ''));
	return {
		length: rows.length,
		line: Uint32Array.from(rows, (_, index) => index + 2),
		sur: Uint16Array.from(rows, ({ sur }) => stateCode(sur)),
		maker: Uint16Array.from(rows, ({ from }) => stateCode(from)),
		session: Uint8Array.from(rows, ({ session }) => session),
		cycle: Uint8Array.from(rows, ({ session }) => cycleOfSession(session)),
		response: Uint8Array.from(rows, ({ response }) => RESPONSES.indexOf(response)),
		action: Uint8Array.from(rows, ({ action }) => action),
		estimated: Uint8Array.from(rows, ({ estimated }) => (estimated ? 1 : 0)),
		document: Uint16Array.from(rows, ({ session }) => (session === 18 ? 1 : 0)),
		duplicate: Uint8Array.from(rows, ({ duplicate }) => (duplicate ? 1 : 0)),
		themeOffsets: offsets,
		themes: Uint16Array.from(rows.flatMap(({ themes }) => themes.map(themeCode))),
		labelOffsets,
		labels: Uint16Array.from(labels.flat()),
		textOffsets: text.offsets,
		text: text.bytes,
		paragraphOffsets: paragraph.offsets,
		paragraph: paragraph.bytes,
		positionSourceOffsets: positionSource.offsets,
		positionSource: positionSource.bytes
	};
}
