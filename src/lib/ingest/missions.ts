import Papa from 'papaparse';
import type { RowSetAside, Vocabulary } from '../model/dataset';
import { DOORS, MISSION_COLUMNS, roomDay, type Door, type Mission } from '../model/mission';
import type { ByteSource } from './byte-source';
import { decoderFor, detectEncoding } from './encoding';
import type { Sentence } from '../model/sentence';
import { ToldError } from '../model/told';
import { StateNames } from './names';
import { MISSION_REASONS } from './reasons';
import { separatorLineOf } from './separator-line';

type Column = (typeof MISSION_COLUMNS)[number];

/** What became of a list of missions. */
export interface MissionsRead {
	missions: Mission[];
	/** Rows that were not taken, each with its line and a sentence that says why. */
	setAside: RowSetAside[];
}

const NEEDED: readonly Column[] = ['sending_state', 'host', 'door'];

/**
 * Reads a list of missions (`sending_state,host,door,city,in_the_room,source,as_of`; the last four may be absent). States
 * are given by ISO3 or by any of their names; an empty door is `unknown`. A row that cannot be understood is set aside,
 * never mended by a guess.
 * @param file its name, for the sentences
 * @throws ToldError where the text is no such list
 */
export function readMissions(
	file: string,
	text: string,
	vocabulary: Pick<Vocabulary, 'states'>
): MissionsRead {
	const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
	const named = separatorLineOf(plain);
	const parsed = Papa.parse<string[]>(plain.slice(named?.length ?? 0), {
		delimiter: named?.delimiter ?? '',
		delimitersToGuess: [',', ';', '\t'],
		newline: '\n',
		skipEmptyLines: false
	});
	const headings = (parsed.data[0] ?? []).map((cell) =>
		cell
			.trim()
			.toLowerCase()
			.replace(/[\s-]+/g, '_')
	);
	const missing = NEEDED.filter((column) => !headings.includes(column));
	if (missing.length > 0) throw new ToldError(MISSION_REASONS.noList(file, missing, MISSION_COLUMNS));
	const names = new StateNames({ states: [...vocabulary.states], themes: [], documents: [], labels: [] });
	const iso3Of = (name: string): string | undefined => {
		const position = names.find(name);
		return position === undefined ? undefined : vocabulary.states[position]?.iso3;
	};
	const result: MissionsRead = { missions: [], setAside: [] };
	const seen = new Set<string>();
	const unclosed = parsed.errors.find(({ type }) => type === 'Quotes')?.row;
	let line = named ? 2 : 1;
	parsed.data.forEach((cells, index) => {
		const at = line;
		line += 1 + cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
		if (index === 0 || cells.every((cell) => cell.trim() === '')) return;
		const cell = (column: Column): string => (cells[headings.indexOf(column)] ?? '').trim();
		const aside = (reason: Sentence, column?: Column) =>
			void result.setAside.push({ line: at, ...(column ? { column } : {}), reason, cells });
		if (unclosed === index) return aside(MISSION_REASONS.quote());
		const sendingState = iso3Of(cell('sending_state'));
		if (sendingState === undefined)
			return aside(noState('sending_state', cell('sending_state')), 'sending_state');
		const host = iso3Of(cell('host'));
		if (host === undefined) return aside(noState('host', cell('host')), 'host');
		if (sendingState === host) return aside(MISSION_REASONS.itself(), 'host');
		const door = doorOf(cell('door'));
		if (door === undefined) return aside(MISSION_REASONS.door(cell('door'), DOORS), 'door');
		const inTheRoom = truthOf(cell('in_the_room'));
		if (inTheRoom === undefined) return aside(MISSION_REASONS.room(cell('in_the_room')), 'in_the_room');
		if (!/^(\d{4}(-\d\d(-\d\d)?)?)?$/.test(cell('as_of')))
			return aside(MISSION_REASONS.date(cell('as_of')), 'as_of');
		const key = `${sendingState} ${host}`;
		if (seen.has(key)) return aside(MISSION_REASONS.twice(sendingState, host), 'sending_state');
		seen.add(key);
		result.missions.push({
			sendingState,
			host,
			door,
			city: cell('city'),
			inTheRoom,
			source: cell('source'),
			asOf: cell('as_of')
		});
	});
	return result;
}

/**
 * Reads a file of missions in whatever encoding it has.
 * @throws ToldError where it is no such list
 */
export async function readMissionsFile(
	source: ByteSource,
	vocabulary: Pick<Vocabulary, 'states'>
): Promise<MissionsRead> {
	const { id, bom } = await detectEncoding(source);
	const text = decoderFor(id).decode(await source.read(bom, source.size), true);
	return readMissions(source.name, text, vocabulary);
}

/** A mission as the cells of its row, in the order of `MISSION_COLUMNS`: what {@link readMissions} reads back. */
export function missionCells(mission: Mission): string[] {
	const { sendingState, host, door, city, inTheRoom, source, asOf } = mission;
	// A row has one day: a meeting of another day is left to the row that tells of it.
	const told = inTheRoom !== null && roomDay(mission) === asOf;
	return [sendingState, host, door, city, told ? (inTheRoom ? 'yes' : 'no') : '', source, asOf];
}

function noState(column: Column, value: string): Sentence {
	return value === '' ? MISSION_REASONS.noName(column) : MISSION_REASONS.noState(column, value);
}

function doorOf(word: string): Door | undefined {
	return DOORS.find((door) => door === (word === '' ? 'unknown' : word.toLowerCase()));
}

function truthOf(word: string): boolean | null | undefined {
	switch (word.toLowerCase()) {
		case '':
			return null;
		case 'yes':
			return true;
		case 'no':
			return false;
		default:
			return undefined;
	}
}
