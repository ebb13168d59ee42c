import { decodeHTMLStrict } from 'entities';

/** What `cleanCell` met, for the notes of a file. */
export interface CleaningTally {
	/** Cells in which an HTML entity was decoded. */
	entities: number;
}

const ENTITY = /&(?:#\d+|#[xX][\da-fA-F]+|[a-zA-Z][a-zA-Z\d]*);/;
const UNUSUAL = /[&\u0080-\uffff]/;
const NO_BREAK_SPACES = /[\u00a0\u202f\u2007]+/g;

/**
 * A cell as text: HTML entities decoded (those that end in a semicolon, once), no-break spaces made plain, Unicode
 * composed (NFC), ends trimmed. Line breaks and runs of plain spaces within stay.
 */
export function cleanCell(cell: string, tally: CleaningTally): string {
	if (!UNUSUAL.test(cell)) {
		return cell.charCodeAt(0) <= 32 || cell.charCodeAt(cell.length - 1) <= 32 ? cell.trim() : cell;
	}
	let text = cell;
	if (text.includes('&') && ENTITY.test(text)) {
		const decoded = decodeHTMLStrict(text);
		if (decoded !== text) tally.entities++;
		text = decoded;
	}
	return text.replace(NO_BREAK_SPACES, ' ').normalize('NFC').trim();
}

/** A copy of a string that holds on to nothing: a piece of a large string keeps the whole of it in memory. */
export function detach(text: string): string {
	return text.length < 13 ? text : decoder.decode(encoder.encode(text));
}
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
