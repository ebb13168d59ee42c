import type { Sentence } from '../../model/sentence';
import { cycleOfSession } from '../../model/calendar';
import type { WordTable } from '../docx/body';
import type { WordDocument } from '../docx/read-docx';
import type { Review } from '../types';
import type { Words } from '../words';
import { NOTES, REVIEW_TERMS } from '../reasons';
import { reviewIn, reviewInName, surAlone } from './review';
import { headerAt } from './header';
import { textOf } from './table';

/** The review a document is about, in the words of a row, and remarks on how it was found. */
export interface ReviewOfDocument {
	/** ISO3, `''` where unknown. */
	sur: string;
	session: number;
	cycle: number;
	notes: Sentence[];
}

/**
 * Which review a document is about: by its page headers, its paragraphs (the first ones) and its title, then by what a person
 * said, last by the file's name. What each of them leaves open the next one may say.
 */
export function reviewOf(
	document: WordDocument,
	file: string,
	given: Review | undefined,
	{ states, vocabulary }: Words
): ReviewOfDocument {
	const find = (name: string) => states.find(name);
	const opening = document.paragraphs.slice(0, 40).flatMap(({ text }) => text.split('\n'));
	const inTables = document.tables.slice(0, 3).map(headOf);
	const own = [
		...document.margins,
		opening.join(' '),
		document.title,
		...inTables.map((lines) => lines.join(' '))
	].map((text) => reviewIn(text, find));
	if (!own.some((found) => found.sur > 0)) {
		const alone = surAlone([...document.margins, ...opening.slice(0, 15), ...inTables.flat()], find);
		own.push({ sur: alone, session: 0, cycle: 0 });
	}
	const byPerson = {
		sur: given?.sur ? (find(given.sur) ?? 0) : 0,
		session: given?.session ?? 0,
		cycle: 0
	};
	const byName = reviewInName(file, find);
	const first = (pick: 'sur' | 'session') =>
		own.find((found) => found[pick] > 0)?.[pick] || byPerson[pick] || byName[pick];
	const sur = first('sur');
	const session = first('session');
	const name = (position: number) => vocabulary.states[position]?.name ?? '';
	const notes: Sentence[] = [];
	const ownSur = own.find((found) => found.sur > 0)?.sur ?? 0;
	const ownSession = own.find((found) => found.session > 0)?.session ?? 0;
	const usesName =
		(ownSur === 0 && byPerson.sur === 0 && byName.sur > 0) ||
		(ownSession === 0 && byPerson.session === 0 && byName.session > 0);
	const usesPerson = (ownSur === 0 && byPerson.sur > 0) || (ownSession === 0 && byPerson.session > 0);
	const where = [
		...(ownSur > 0 || ownSession > 0 ? [REVIEW_TERMS.document()] : []),
		...(usesPerson ? [REVIEW_TERMS.given()] : []),
		...(usesName ? [REVIEW_TERMS.fileName()] : [])
	];
	if (where.length > 0) {
		const when = session > 0 ? REVIEW_TERMS.session(session) : REVIEW_TERMS.unknownSession();
		notes.push(NOTES.reviewFrom((sur > 0 && name(sur)) || REVIEW_TERMS.unknownState(), when, where));
	}
	if (ownSur > 0 && byPerson.sur > 0 && ownSur !== byPerson.sur)
		notes.push(NOTES.surGivenOtherwise(name(byPerson.sur), name(ownSur)));
	if (ownSession > 0 && byPerson.session > 0 && ownSession !== byPerson.session)
		notes.push(NOTES.sessionGivenOtherwise(byPerson.session, ownSession));
	const cycle = own.find((found) => found.cycle > 0)?.cycle ?? 0;
	const ofSession = session > 0 ? cycleOfSession(session) : 0;
	if (cycle > 0 && ofSession > 0 && cycle !== ofSession) notes.push(NOTES.cycleContradicts(session, cycle));
	return {
		sur: sur > 0 ? (vocabulary.states[sur]?.iso3 ?? '') : '',
		session,
		cycle: ofSession || cycle,
		notes
	};
}

/** Rows of a table that may be a title: those before its headings. */
function headOf({ rows }: WordTable): string[] {
	const head = rows.slice(0, 4);
	const header = head.findIndex((_, at) => headerAt(rows, at) !== undefined);
	return head.slice(0, header < 0 ? 4 : header).flatMap(({ cells }) => cells.map((cell) => textOf(cell)));
}
