import { describe, expect, test } from 'vitest';
import { RESPONSES } from '../model/vocabulary';
import { INVALID, parseAction, parseCycle, parseResponse, parseSession } from './values';

describe('session', () => {
	test.each([
		['18', 18],
		['018', 18],
		['18.0', 18],
		['Session 18', 18],
		['18th session', 18],
		['44 - November 2023', 44],
		['44 - novembre 2023', 44],
		['44e session', 44],
		['44ª sesión', 44],
		['44 – noviembre de 2023', 44],
		['Session 44 (novembre 2023)', 44],
		['1', 1],
		['54', 54],
		['', 0],
		['0', INVALID],
		['55', INVALID],
		['60', INVALID],
		['118', INVALID],
		['18-19', INVALID],
		['18.5', INVALID],
		['-1', INVALID],
		['abc', INVALID]
	])('%s → %s', (cell, expected) => expect(parseSession(cell)).toBe(expected));
});

describe('cycle', () => {
	test.each([
		['2', 2],
		['Cycle 2', 2],
		['2nd cycle', 2],
		['', 0],
		['0', INVALID],
		['5', INVALID],
		['II', INVALID]
	])('%s → %s', (cell, expected) => expect(parseCycle(cell)).toBe(expected));
});

describe('action category', () => {
	test.each([
		['4', 4],
		['4 - General action', 4],
		['Category 5', 5],
		['Action category 5', 5],
		['', 0],
		['0', 0],
		['6', INVALID],
		['7', INVALID],
		['4-5', INVALID],
		['General action', INVALID]
	])('%s → %s', (cell, expected) => expect(parseAction(cell)).toBe(expected));
});

describe('response', () => {
	test.each([
		['Supported', 'Supported', false],
		['SUPPORTED', 'Supported', false],
		['Accepted', 'Supported', true],
		['Noted', 'Noted', false],
		['Rejected', 'Noted', true],
		['Not Supported', 'Noted', true],
		['Not accepted', 'Noted', true],
		['No Response', 'Noted', true],
		['General Response', 'Noted', true],
		['Pending', 'Pending', false],
		['N/A', 'Unknown', true],
		['', 'Unknown', false]
	])('%s → %s', (cell, word, translated) => {
		const response = parseResponse(cell);
		expect([RESPONSES[response.code], response.translated, response.mixed]).toEqual([
			word,
			translated,
			false
		]);
	});

	test.each([
		['Supported/Noted', true],
		['Partially accepted', true],
		['Accepted in part', true],
		['Maybe', false]
	])('%s is no response; two in one: %s', (cell, mixed) => {
		expect(parseResponse(cell)).toEqual({ code: INVALID, translated: false, mixed });
	});
});
