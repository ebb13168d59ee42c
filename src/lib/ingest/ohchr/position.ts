import { RESPONSES, type Response } from '../../model/vocabulary';
import { foldName } from '../names';
import { INVALID, parseResponse, type ParsedResponse } from '../values';

/** French and Spanish words for a position, folded. */
const WORDS = new Map<string, Response>([
	['appuyee', 'Supported'],
	['acceptee', 'Supported'],
	['soutenue', 'Supported'],
	['recueille l appui', 'Supported'],
	['notee', 'Noted'],
	['prise en note', 'Noted'],
	['non appuyee', 'Noted'],
	['non acceptee', 'Noted'],
	['en attente', 'Pending'],
	['apoyada', 'Supported'],
	['aceptada', 'Supported'],
	['cuenta con el apoyo', 'Supported'],
	['anotada', 'Noted'],
	['tomada nota', 'Noted'],
	['no apoyada', 'Noted'],
	['no aceptada', 'Noted'],
	['pendiente', 'Pending']
]);

/** The position a cell names, in English, French or Spanish; else as `parseResponse`. */
export function parsePosition(cell: string): ParsedResponse {
	const found = parseResponse(cell);
	if (found.code !== INVALID || found.mixed) return found;
	const word = WORDS.get(foldName(cell.replace(/['’]/g, ' ')));
	return word === undefined ? found : { code: RESPONSES.indexOf(word), translated: true, mixed: false };
}
