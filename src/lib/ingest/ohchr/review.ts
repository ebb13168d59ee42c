import { cycleOfSession, LAST_SESSION } from '../../model/calendar';
import { numberOfWords, ORDINAL_WORDS } from './ordinals';
import type { FindState } from './state-list';

/** What a text says on which review it is about; `sur` is a State's position, 0 unknown; `session` and `cycle` are 0 where unknown. */
export interface ReviewFound {
	sur: number;
	session: number;
	cycle: number;
}

const ORDINALS = [
	...['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'],
	...['eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth'],
	...['eighteenth', 'nineteenth']
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty'];
const TENTHS = ['twentieth', 'thirtieth', 'fortieth', 'fiftieth'];
const WORDS = '[a-z]+(?:-[a-z]+)?';

/** The number an English ordinal names: `31st`, `forty-eighth`; 0 where none. */
export function ordinal(word: string): number {
	const digits = /^(\d{1,2})/.exec(word);
	if (digits) return Number(digits[1]);
	const [head = '', tail] = word.toLowerCase().split('-');
	const ten = TENS.indexOf(head);
	if (tail !== undefined) return ten < 0 ? 0 : (ten + 2) * 10 + ordinal(tail);
	if (TENTHS.includes(head)) return (TENTHS.indexOf(head) + 2) * 10;
	return ORDINALS.indexOf(head) + 1;
}

/** The review that a title, a page header or a document symbol names. */
export function reviewIn(text: string, find: FindState): ReviewFound {
	const line = text
		.replace(/\s+/g, ' ')
		// Word keeps ordinals apart: `31 st session`, `4 8 th Session`.
		.replace(/\b([1-5]) (\d) ?(?=st\b|nd\b|rd\b|th\b)/g, '$1$2')
		.replace(/(\d) (?=(?:st|nd|rd|th|e|ème|er)\b)/g, '$1');
	const symbol =
		/A\/HRC\/WG\.6\/(\d{1,2})\/([A-Z]{3})\b/.exec(line) ?? /A\/HRC\/WG\.6\/(\d{1,2})\/()/.exec(line);
	const session = firstOf(line, [
		/\b(\d{1,2})(?:st|nd|rd|th|e|ème)? (?:UPR )?session\b/i,
		/\b(\d{1,2})\.?[ºª°]? (?:sesión|sessão|período de sesiones|periodo de sesiones)/i,
		new RegExp(`\\b(${WORDS}) session\\b`, 'i'),
		new RegExp(`(?<![\\wà-ÿ-])(${ORDINAL_WORDS}) (?:session|per[ií]odo de sesiones|sesi[oó]n)\\b`, 'i'),
		// Last, since a title may end in "session" and a paragraph begin with its number.
		/\bsession[:\s]+(?:no\.? ?)?(\d{1,2})\b/i,
		/\b(?:sesión|sessão)[:\s]+(\d{1,2})\b/i
	]);
	const cycle = firstOf(line, [
		/\b([1-4])(?:st|nd|rd|th|e|ème|er)? cycle\b/i,
		/\b([1-4])\.?[ºª°]? ciclo\b/i,
		/\b(?:cycle|ciclo)[:\s]+([1-4])\b/i,
		new RegExp(`\\b(first|second|third|fourth) cycle\\b`, 'i'),
		new RegExp(`(?<![\\wà-ÿ-])(${ORDINAL_WORDS}) (?:cycle|ciclo)\\b`, 'i')
	]);
	const found = session > 0 && session <= LAST_SESSION ? session : Number(symbol?.[1] ?? 0);
	const inRange = found >= 1 && found <= LAST_SESSION ? found : 0;
	return {
		sur: surIn(line, find) ?? (symbol?.[2] ? (find(symbol[2]) ?? 0) : 0),
		session: inRange,
		cycle: cycle >= 1 && cycle <= 4 ? cycle : cycleOfSession(inRange)
	};
}

const OF_COUNCIL =
	/(?:Human Rights Council|Conseil des droits de l['’]homme|Consejo de Derechos Humanos)(?:[\s,.:–-]|at its|during its|its)*$/i;

/** … session of the Human Rights Council. */
const COUNCILS_OWN = /^,? (?:of the|du|del|de la) (?:Human Rights Council|Council|Conseil|Consejo)\b/i;

function firstOf(line: string, patterns: readonly RegExp[]): number {
	for (const pattern of patterns) {
		for (const match of line.matchAll(new RegExp(pattern, 'gi'))) {
			// The Council counts its sessions too.
			if (OF_COUNCIL.test(line.slice(Math.max(0, match.index - 40), match.index))) continue;
			if (COUNCILS_OWN.test(line.slice(match.index + match[0].length))) continue;
			const value = ordinal(match[1] ?? '') || numberOfWords(match[1] ?? '');
			if (value > 0) return value;
		}
	}
	return 0;
}

const BEFORE_SUR =
	/\b(?:UPR|Universal Periodic Review|review|recommendations|recommendations made to|State under review|SuR|country(?: concerned| under review)?|EPU|RPU|Examen périodique universel|Revisão Periódica Universal|Exame Periódico Universal|Examen Periódico Universal|État examiné|Estado examinado|recommandations|recomendaciones|recomendações)[*.]*(?: (?:of|on|for|to|de la|de l['’]|des|du|de los|de las|del|de|d['’]|dos|das|do|da|au|aux|à la|al|a)\b|:| [-–—])*:?\s*(?:l['’])?/giu;
const MOST_WORDS = 8;

/** The State named after "UPR of", "Review of" and the like: the longest run of words that is a name. */
function surIn(line: string, find: FindState): number | undefined {
	for (const match of line.matchAll(BEFORE_SUR)) {
		const words = line
			.slice(match.index + match[0].length, match.index + match[0].length + 120)
			.split(' ')
			.slice(0, MOST_WORDS);
		for (let count = words.length; count > 0; count--) {
			const name = words.slice(0, count).join(' ');
			const position = /^[\p{Lu}t]/u.test(name) && !/^(?:SUR|UPR)$/.test(name) ? find(name) : undefined;
			if (position !== undefined) return position;
		}
	}
	return undefined;
}

/** The State that stands alone on a line, as the title of a document does; 0 where none or several do. */
export function surAlone(lines: readonly string[], find: FindState): number {
	const found = new Set<number>();
	for (const line of lines) {
		const name = line.replace(/[*†‡:]/g, '').trim();
		const position = name.length > 3 && name.length < 80 ? find(name) : undefined;
		if (position !== undefined && position > 0) found.add(position);
	}
	const [only] = found;
	return found.size === 1 && only !== undefined ? only : 0;
}

/** The review a file's name tells: `UPR48_Slovenia_thematic_list.docx`. */
export function reviewInName(file: string, find: FindState): ReviewFound {
	const words = file
		.replace(/^.*[\\/]/, '')
		.replace(/\.[a-z]+$/i, '')
		.split(/[^\p{L}\p{N}'’]+/u)
		.filter((word) => word !== '');
	const session =
		words
			.map((word) => Number(/^(?:UPR|Session|S)0*(\d{1,2})$/i.exec(word)?.[1] ?? 0))
			.find((n) => n >= 1 && n <= LAST_SESSION) ?? 0;
	for (let count = Math.min(MOST_WORDS, words.length); count > 0; count--) {
		for (let start = 0; start + count <= words.length; start++) {
			const name = words.slice(start, start + count).join(' ');
			// A word of three letters is a code only where it stands in capitals.
			const position = name.length > 3 || /^[A-Z]{3}$/.test(name) ? find(name) : undefined;
			if (position !== undefined) return { sur: position, session, cycle: cycleOfSession(session) };
		}
	}
	return { sur: 0, session, cycle: cycleOfSession(session) };
}
