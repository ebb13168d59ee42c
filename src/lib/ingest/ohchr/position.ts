import { RESPONSES, type Response } from '../../model/vocabulary';
import { foldName } from '../names';
import { INVALID, parseResponse, type ParsedResponse } from '../values';

/** Where a text says two things of a position, so that which part was supported is not to be guessed. */
const MIXED =
	/\b(?:partial(?:ly)?|partly|in part|part|partiellement|en partie|partielle|parcialmente|parcial|en parte)\b/;

/** Words for a position in English, French and Spanish, folded; a refusal is looked for before a support, which it contains. */
const SAYS: readonly [Response, RegExp][] = [
	[
		'Pending',
		/\b(?:pending|deferred|under consideration|to be (?:examined|considered)|will be examined|en attente|a l ?examen|en suspens|pendiente|en examen)\b/
	],
	[
		'Noted',
		/\b(?:not|does not|did not|cannot|unable to|no|ne|non|pas|rejected|rejects|refused|rejetee?s?|refusee?s?|rechazadas?|rechaza)\b/
	],
	[
		'Noted',
		/\b(?:noted|notes?|takes? note|took note|taken note|notees?|prise? en note|prend note|pris note|prise? acte|anotadas?|toma(?:do|da)? (?:nota|conocimiento)|tom[oa] nota)\b/
	],
	[
		'Supported',
		/\b(?:supported|supports?|accepted|accepts?|acceptable|agreed|enjoys?|appuyees?|appuie|appui|acceptees?|accepte|soutenues?|soutient|apoyadas?|apoya|apoyo|aceptadas?|acepta)\b|^(?:yes|oui|si)$/
	]
];
/**
 * The position a cell names, in English, French or Spanish, as a word (`Supported`, `Appuyée`) or in a sentence (`Enjoys the support
 * of Kenya`, `Does not enjoy …`); else as `parseResponse`.
 */
export function parsePosition(cell: string): ParsedResponse {
	const found = parseResponse(cell);
	if (found.code !== INVALID || found.mixed) return found;
	if (cell.length > LONGEST) return found;
	const fold = foldName(cell.replace(/['’]/g, ' '));
	if (fold === '' || NOTHING.test(fold)) return { code: 0, translated: fold !== '', mixed: false };
	const says = (response: Response): ParsedResponse => ({
		code: RESPONSES.indexOf(response),
		translated: true,
		mixed: false
	});
	if (MIXED.test(fold)) return { code: INVALID, translated: false, mixed: true };
	const first = SAYS.find(([, pattern]) => pattern.test(fold))?.[0];
	if (first === undefined) return found;
	// A support and a refusal side by side, each with a word of its own.
	const said = new Set(
		cell
			.split(/[/;,]|\b(?:and|et|y)\b/i)
			.map((part) => foldName(part.replace(/['’]/g, ' ')))
			.flatMap((part) => SAYS.find(([, pattern]) => pattern.test(part))?.[0] ?? [])
	);
	if (said.size > 1) return { code: INVALID, translated: false, mixed: true };
	return says(first);
}

/** Words that say no position at all. */
const NOTHING = /^(?:not applicable|none|nil|sans objet|no aplicable)$/;

/** A cell with more characters is a comment, not a position. */
const LONGEST = 200;
