import { inEnglish } from '../model/sentence';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MISSION_COLUMNS } from '../model/mission';
import { fromBytes } from './byte-source';
import { missionCells, readMissions, readMissionsFile } from './missions';
import { vocabularyOf } from './reference';
import { bundledReference } from './test-support';

const vocabulary = vocabularyOf(bundledReference());
const read = (text: string) => readMissions('mine.csv', text, vocabulary);

describe('a list of missions', () => {
	test('reads the bundled one whole, with nothing guessed', () => {
		const text = readFileSync(new URL('../../../data/cambodia/missions.csv', import.meta.url), 'utf8');
		const { missions, setAside } = read(text);
		expect(setAside).toEqual([]);
		expect(missions).toHaveLength(11);
		expect(
			missions.every(({ host, door, city }) => host === 'KHM' && door === 'unknown' && city === '')
		).toBe(true);
		expect(missions.map(({ sendingState }) => sendingState)).toContain('CZE');
		expect(missions[0]).toMatchObject({ inTheRoom: true, asOf: '2018-11-16' });
	});

	test('follows the first line that names the separator', () => {
		const { missions, setAside } = read(
			'sep=,\nsending_state,host,door\nNorway,Cambodia,Embassy\nMars,KHM,embassy\n'
		);
		expect(missions).toMatchObject([{ sendingState: 'NOR', host: 'KHM', door: 'embassy' }]);
		expect(setAside.map(({ line }) => line)).toEqual([4]);
	});

	test('takes names for codes, semicolons, other orders and absent columns', () => {
		const { missions, setAside } = read(
			'Host;Sending State;DOOR\r\nCambodia;Viet Nam;Embassy\r\nkhm;norway;Accredited\r\n'
		);
		expect(setAside).toEqual([]);
		expect(missions).toEqual([
			{ sendingState: 'VNM', host: 'KHM', door: 'embassy', city: '', inTheRoom: null, source: '', asOf: '' },
			{
				sendingState: 'NOR',
				host: 'KHM',
				door: 'accredited',
				city: '',
				inTheRoom: null,
				source: '',
				asOf: ''
			}
		]);
	});

	test('leaves an empty door unknown', () => {
		expect(read('sending_state,host,door\nNOR,KHM,\n').missions[0]?.door).toBe('unknown');
	});

	test.for([
		['Atlantis,KHM,embassy,,', 'sending_state', 'which is no State that is known'],
		['NOR,,embassy,,', 'host', 'host is empty'],
		['KHM,KHM,embassy,,', 'host', 'the same State'],
		['NOR,KHM,balcony,,', 'door', 'write one of embassy, accredited, geneva, unknown'],
		['NOR,KHM,embassy,perhaps,', 'in_the_room', 'write yes, no or nothing'],
		['NOR,KHM,embassy,,last year', 'as_of', 'write a date such as 2018-11-16'],
		['SWE,KHM,embassy,,', 'sending_state', 'has a row for KHM further up']
	] as const)('sets %s aside and says why', ([row, column, words]) => {
		const { missions, setAside } = read(
			`sending_state,host,door,in_the_room,as_of\nSWE,KHM,geneva,,\n${row}\n`
		);
		expect(missions).toHaveLength(1);
		expect(setAside).toHaveLength(1);
		expect(setAside[0]).toMatchObject({ line: 3, column });
		expect(inEnglish(setAside[0]?.reason ?? '')).toContain(words);
	});

	test('refuses what is no list of missions', () => {
		expect(() => read('name,telephone\nNorway,1\n')).toThrow(
			'“mine.csv” is no list of missions: the first line has no column sending_state, host, door'
		);
	});

	test('reads its own rows back, in any encoding', async () => {
		const [mission] = read(
			'sending_state,host,door,city,source\nCIV,KHM,accredited,"Hà Nội","a, ""b"""\n'
		).missions;
		if (!mission) throw new Error('The row was not read.');
		const text = [[...MISSION_COLUMNS], missionCells(mission)]
			.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
			.join('\r\n');
		expect(read(text).missions).toEqual([mission]);
		const wide = new Uint8Array([
			0xff,
			0xfe,
			...new Uint8Array(Uint16Array.from(text, (sign) => sign.charCodeAt(0)).buffer)
		]);
		expect((await readMissionsFile(fromBytes('mine.csv', wide), vocabulary)).missions).toEqual([mission]);
	});
});
