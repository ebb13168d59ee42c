import { RESPONSES, type Response } from '../../model/vocabulary';
import { foldName } from '../names';
import { parsePosition } from './position';

/**
 * What sentences say of the recommendations after them, in the words of reports of all years, folded. A refusal is looked for before a
 * support, which it contains.
 */
const ANNOUNCED: readonly [Response, RegExp][] = [
	[
		'Pending',
		/\b(?:will be examined|will (?:provide|respond|examine|consider)|responses? (?:will be|to be) provided|seront examinees|examinera|repondra|seran examinadas|examinara|respondera|serao examinadas)\b/
	],
	[
		'Noted',
		/\b(?:(?:do|did|does) not (?:enjoy|support|accept)|(?:have|has|had) been (?:only )?noted|(?:are|were|be) (?:thus )?noted|(?:could|cannot|can not|not|unable to) (?:be )?(?:support|accept)(?:ed|able)?|takes? note|took note|taken note|rejected|notees|rejetees|pris note|prend note|n (?:ont|a) pas (?:recueilli|accepte|appuye)|ne (?:recueill\w+|beneficie\w*) pas|no (?:cuentan|contaron|han contado|gozan|gozaron|acepta|apoya)|(?:ha|han) tomado nota|tom[ao] nota|rechazadas?|nao (?:contam|contaram|recolheram|gozam)|tomou nota)\b/
	],
	[
		'Supported',
		/\b(?:enjoy(?:s|ed)? (?:the )?(?:full )?support|(?:have|has) been (?:supported|accepted)|(?:are|were) (?:supported|accepted)|(?:support|accept)(?:s|ed)? the (?:following )?recommendations|recommendations (?:supported|accepted)|recueill\w+ l ?(?:appui|adhesion|assentiment)|(?:sont|ont ete|ete) (?:appuyees|acceptees|soutenues)|beneficie\w* de l ?(?:appui|adhesion)|(?:accepte|appuie|soutient) les|souscrit|(?:cuentan|contaron|han contado) con (?:el )?apoyo|goz(?:an|aron) del apoyo|(?:han sido|fueron) (?:aceptadas|apoyadas)|(?:acepta|apoya|acepto|apoyo) las|contam com o apoio|recolheram o apoio|foram (?:aceites|aceitas|apoiadas))\b/
	]
];
const LONGEST_SENTENCE = 600;

/** What a sentence that introduces recommendations says of them; `undefined` where it says nothing, or is none. */
export function announced(words: string): Response | undefined {
	if (words.length > LONGEST_SENTENCE || !/recomm[ae]nd|recomend/i.test(words)) return undefined;
	const fold = foldName(words.replace(/['’]/g, ' '));
	return ANNOUNCED.find(([, pattern]) => pattern.test(fold))?.[0];
}

/** Words of a heading that say no position, around the one that does. */
const AROUND =
	/\b(?:(?:list of )?(?:the )?recommendations?|(?:liste des )?(?:les )?recomm[ae]ndations?|(?:lista de )?(?:las )?recomendac(?:ion(?:es)?|oes|ao)|(?:that|which|qui|que) (?:(?:are|were|have been|sont|ont ete|fueron|han sido) )?|(?:position|response|reponse|respuesta|status)s?|[a-h]|[ivx]+|\d{1,2})\b/g;
const BARE =
	/^(?:supported|accepted|noted|rejected|not (?:supported|accepted)|pending|appuyees?|acceptees?|soutenues?|notees?|rejetees?|apoyadas?|aceptadas?|anotadas?|rechazadas?|apoiadas?|aceit(?:as|es)|rejeitadas?|en attente|pendientes?|enjoy(?:s|ing|ed)? (?:the )?support|to be examined|(?:a|ont) soutenue?s?|(?:a |ont )?pris note)$/;

/** The response that a heading above recommendations, or a row between them, states: `Supported`, `B. Recommendations noted`, a sentence. */
export function positionOfHeading(heading: string): Response | undefined {
	const fold = foldName(heading.replace(/['’]/g, ' '));
	const words = fold.replace(AROUND, ' ').replace(/\s+/g, ' ').trim();
	if (BARE.test(words) || BARE.test(fold)) {
		const { code } = parsePosition(BARE.test(words) ? words : fold);
		if (code > 0) return RESPONSES[code];
	}
	return announced(heading);
}
