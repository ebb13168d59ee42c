import { LAST_SESSION } from '../model/calendar';
import { RESPONSES, type Response } from '../model/vocabulary';
import { foldName } from './names';

/** A cell that holds no value of its kind. */
export const INVALID = -1;

/**
 * The session a cell names: `18`, `Session 18`, `18th session`, `44 - November 2023`.
 * @returns 1–54, 0 where the cell is empty, `INVALID` else
 */
export function parseSession(cell: string): number {
	if (cell === '') return 0;
	const match =
		/^(?:(?:session|sesión)\s*)?0*(\d{1,2})(?:\.0+)?(?:st|nd|rd|th|e|ème|[ªº°])?(?:\s+(?:session|sesión))?(?:\s*[-–—:,(]\s*\D.*)?$/i.exec(
			cell
		);
	const session = match ? Number(match[1]) : INVALID;
	return session >= 1 && session <= LAST_SESSION ? session : INVALID;
}

/**
 * The cycle a cell names: `2`, `Cycle 2`, `2nd cycle`.
 * @returns 1–4, 0 where the cell is empty, `INVALID` else
 */
export function parseCycle(cell: string): number {
	if (cell === '') return 0;
	const match = /^(?:cycle\s*)?0*([1-4])(?:\.0+)?(?:st|nd|rd|th)?(?:\s+cycle)?$/i.exec(cell);
	return match ? Number(match[1]) : INVALID;
}

/**
 * The action category a cell names: `4`, `Category 4`, `4 - General action`; `0` says none.
 * @returns 0–5, 0 where the cell is empty, `INVALID` else
 */
export function parseAction(cell: string): number {
	if (cell === '') return 0;
	const match = /^(?:(?:action\s*)?(?:category\s*)?)0*([0-5])(?:\.0+)?(?:\s*[-–—:]\s*\D.*)?$/i.exec(cell);
	return match ? Number(match[1]) : INVALID;
}

/** The words of files for a response, folded, and ours. */
const RESPONSE_WORDS = new Map<string, Response>([
	['supported', 'Supported'],
	['support', 'Supported'],
	['accepted', 'Supported'],
	['accept', 'Supported'],
	['noted', 'Noted'],
	['note', 'Noted'],
	['rejected', 'Noted'],
	['reject', 'Noted'],
	['not supported', 'Noted'],
	['not accepted', 'Noted'],
	['no support', 'Noted'],
	['no response', 'Noted'],
	['no clear response', 'Noted'],
	['general response', 'Noted'],
	['pending', 'Pending'],
	['response pending', 'Pending'],
	['deferred', 'Pending'],
	['under consideration', 'Pending'],
	['unknown', 'Unknown'],
	['n a', 'Unknown']
]);

const MIXED =
	/\b(partially|partly|in part|part)\b|(?<!not )supported.*noted|noted.*(?<!not )supported|(?<!not )accepted.*(noted|rejected)|(noted|rejected).*(?<!not )accepted/;

/** A response read from a cell. */
export interface ParsedResponse {
	/** Position in `RESPONSES`, or `INVALID`. */
	code: number;
	/** Whether the cell's word is not the one stored, so that the translation is to be noted. */
	translated: boolean;
	/** Whether the cell says two things at once (`Supported/Noted`, `Partially accepted`); `code` is then `INVALID`. */
	mixed: boolean;
}

/**
 * The response a cell names. A recommendation either enjoys support or is noted (Human Rights Council resolution 5/1, paragraph
 * 32), so that every word short of support (rejected, not accepted, no response, general response) is Noted. Words that
 * join both are not translated: which part was supported is not to be guessed.
 */
export function parseResponse(cell: string): ParsedResponse {
	if (cell === '') return { code: 0, translated: false, mixed: false };
	const fold = foldName(cell);
	const word = RESPONSE_WORDS.get(fold);
	if (word === undefined) return { code: INVALID, translated: false, mixed: MIXED.test(fold) };
	return { code: RESPONSES.indexOf(word), translated: foldName(word) !== fold, mixed: false };
}
