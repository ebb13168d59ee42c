import { RESPONSES, type Response } from '../../model/vocabulary';
import { foldName } from '../names';
import { INVALID, parseResponse, type ParsedResponse } from '../values';

/** Where a text says two things of a position, so that which part was supported is not to be guessed. */
const MIXED =
	/\b(?:partial(?:ly)?|partly|in part|part|partiellement|en partie|partielle|parcialmente|parcial|en parte|em parte)\b/;

/** Words for a support. */
const SUPPORT =
	/\b(?:support(?:ed|s)?|accept(?:ed|s|able)?|agree[ds]?|enjoy(?:s|ed)?|appuyee?s?|appuie|appui|acceptee?s?|accepte|soutenue?s?|soutient|adhesion|recueill(?:ie?s?|e|ent)|apoyad[ao]s?|apoya|apoyo|aceptad[ao]s?|acepta|apoiad[ao]s?|apoia|apoio|aceit[ao]s?)\b/;

/** Words for a position in English, French, Spanish and Portuguese, folded; a refusal is looked for before a support, which it contains. */
const SAYS: readonly [Response, (fold: string) => boolean][] = [
	[
		'Pending',
		matches(
			/\b(?:pending|deferred|postponed|awaiting|not yet|(?<!states? )under (?:consideration|examination|review)|(?:to|will) be (?:examined|considered|provided|determined|decided)|en attente|pas encore|a l ?examen|en cours d ?examen|en suspens|sera examinee?|seront examinees|differee?s?|pendiente|en examen|aun no|todavia no|seran? examinadas?|pendente|em exame|ainda nao)\b/
		)
	],
	[
		'Noted',
		// A "not" says nothing where no support is spoken of: "position not known".
		(fold) =>
			/^(?:no|non|nao)$/.test(fold) ||
			(/\b(?:not|cannot|unable to|no|ne|non|pas|nao)\b/.test(fold) && SUPPORT.test(fold))
	],
	[
		'Noted',
		matches(
			/\b(?:noted|notes?|takes? note|took note|taken note|reject(?:ed|s)?|refused|disagree[ds]?|notees?|rejetee?s?|refusee?s?|prise? en note|prend note|pris note|prise? acte|anotad[ao]s?|rechazad[ao]s?|rechaza|toma(?:do|da)? (?:nota|conocimiento)|tom(?:[ao]|ou) nota|rejeitad[ao]s?|recusad[ao]s?)\b|^n$/
		)
	],
	['Supported', (fold) => SUPPORT.test(fold) || /^(?:yes|oui|si|sim|s)$/.test(fold)]
];

function matches(pattern: RegExp): (fold: string) => boolean {
	return (fold) => pattern.test(fold);
}

/**
 * The position a cell names, in English, French, Spanish or Portuguese, as a word (`Supported`, `Appuyée`) or in a sentence (`Enjoys the support
 * of Kenya`, `Does not enjoy …`); else as `parseResponse`.
 */
export function parsePosition(cell: string): ParsedResponse {
	const found = parseResponse(cell);
	if (found.code !== INVALID || found.mixed) return found;
	if (cell.length > LONGEST) return found;
	const fold = foldName(cell.replace(/['’]/g, ' '));
	if (fold === '' || NOTHING.test(fold)) return { code: 0, translated: fold !== '', mixed: false };
	const read = (response: Response): ParsedResponse => ({
		code: RESPONSES.indexOf(response),
		translated: true,
		mixed: false
	});
	if (MIXED.test(fold)) return { code: INVALID, translated: false, mixed: true };
	const first = SAYS.find(([, says]) => says(fold))?.[0];
	if (first === undefined) return found;
	// A support and a refusal side by side, each with a word of its own.
	const said = new Set(
		cell
			.split(/[/;,]|\b(?:and|et|y)\b/i)
			.map((part) => foldName(part.replace(/['’]/g, ' ')))
			.flatMap((part) => SAYS.find(([, says]) => says(part))?.[0] ?? [])
	);
	if (said.size > 1) return { code: INVALID, translated: false, mixed: true };
	return read(first);
}

/** Words that say no position at all. */
const NOTHING = /^(?:not applicable|none|nil|sans objet|no aplicable)$/;

/** A cell with more characters is a comment, not a position. */
const LONGEST = 200;

/** Wordings of a position that leave nothing to be understood, folded. */
const PLAIN: readonly RegExp[] = [
	/^(?:fully )?(?:not |non |no |nao |pas )?(?:supported|supports?|accepted|accepts?|noted|notes?|rejected|rejects?|refused|agreed|appuyee?s?|acceptee?s?|soutenue?s?|notee?s?|rejetee?s?|refusee?s?|apoyad[ao]s?|aceptad[ao]s?|anotad[ao]s?|rechazad[ao]s?|apoiad[ao]s?|aceit[ao]s?|rejeitad[ao]s?|recusad[ao]s?|pending|deferred|en attente|pendientes?|pendentes?)$/,
	/^(?:yes|no|oui|non|si|sim|nao)$/,
	/^(?:do|does|did) not (?:support|accept)$|^(?:(?:do|does|did) not )?enjoys? (?:the )?support(?: of .*)?$/,
	/^(?:(?:a|ont|est|il est|dont il est|se|se ha|ha) )?(?:takes?|took|taken|pris|prise|prend|toma|tomo|tomado|tomou|tomada) (?:note|nota|acte)(?: of| de)?$/,
	/^(?:will be|to be|sera|seront|seran?) (?:examined|considered|examinee?s?|examinadas?)$|^(?:under (?:consideration|examination)|a l ?examen|en examen)$/,
	/^(?:ne )?(?:a |ont )?recueill(?:e|i|ent) (?:pas )?l ?(?:appui|adhesion)$|^(?:no )?cuentan? con (?:el )?apoyo$/
];

/** Whether a cell says its position in a usual wording, or none at all; what else `parsePosition` makes out is a guess. */
export function isPlainPosition(cell: string): boolean {
	const { code } = parsePosition(cell);
	if (code === 0 || parseResponse(cell).code !== INVALID) return true;
	const fold = foldName(cell.replace(/['’]/g, ' '));
	return code !== INVALID && PLAIN.some((pattern) => pattern.test(fold));
}
