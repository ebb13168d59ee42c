import type { Response } from '../model/vocabulary';
import { say, sentences } from '../model/say';

/**
 * All that ingest says to a person, in one place: one plain sentence each, with the remedy where there is one. Each line here is English for the
 * command line; `messages/…/ingest.json` words the same code for the page.
 */

const number = new Intl.NumberFormat('en');
const n = (count: number, one: string, many = `${one}s`) =>
	`${number.format(count)} ${count === 1 ? one : many}`;

/** Why a row was set aside. */
export const REASONS = sentences('reason', {
	noRecommendation: say(
		[],
		() => 'The row has a position or themes, but no text of a recommendation; fill in its first cell.'
	),
	otherMechanism: say(
		[],
		() =>
			'The row is of a treaty body, a special procedure or another mechanism, not of the Universal Periodic Review; nothing need be done.'
	),
	noObject: say([], () => 'The entry is no object with named values; correct or remove it.'),
	openQuote: say(
		[],
		() =>
			'A quotation mark opens on this line and never closes; close it, or write it twice if it belongs to the text.'
	),
	tooManyCells: say(
		['found:count', 'expected:count'],
		(found, expected) =>
			`The row has ${n(found, 'cell')} where the header has ${n(expected, 'column')}; put cells that hold the separator between quotation marks.`
	),
	tooFewCells: say(
		['found:count', 'expected:count'],
		(found, expected) =>
			`The row has ${n(found, 'cell')} where the header has ${n(expected, 'column')}; add the missing cells, empty if need be.`
	),
	beforeHeader: say([], () => 'The row stands before the header; remove it, or move it below.'),
	headerAgain: say([], () => 'The header stands here again; remove this line.'),
	saysNothing: say(
		[],
		() =>
			'The row names no State under review, no recommending State and no theme; fill in at least one of them.'
	),
	session: say(
		['column', 'value:quoted'],
		(column, value) =>
			`${column} is ${value}, which is no session of the review; write a whole number from 1 to 54, or leave it empty.`
	),
	cycle: say(
		['column', 'value:quoted'],
		(column, value) =>
			`${column} is ${value}, which is no cycle of the review; write 1, 2, 3 or 4, or leave it empty.`
	),
	cycleContradicts: say(
		['column', 'value:quoted', 'session:count', 'cycle:count'],
		(column, value, session, cycle) =>
			`${column} is ${value}, but session ${session} belongs to cycle ${cycle}; correct one of the two.`
	),
	date: say(
		['column', 'value:quoted'],
		(column, value) =>
			`${column} is ${value}, which names no month of a session of the review; write the day of the review such as 2019-01-30, or a session.`
	),
	action: say(
		['column', 'value:quoted'],
		(column, value) =>
			`${column} is ${value}, which is no action category; write a whole number from 1 to 5, or leave it empty.`
	),
	yesOrNo: say(
		['column', 'value:quoted'],
		(column, value) => `${column} is ${value}, which is neither yes nor no; write yes, or leave it empty.`
	),
	response: say(
		['column', 'value:quoted'],
		(column, value) =>
			`${column} is ${value}, which is no response; write Supported, Noted or Pending, or leave it empty.`
	),
	mixedResponse: say(
		['column', 'value:quoted'],
		(column, value) =>
			`${column} is ${value}, which is two responses in one; split the row into the part supported and the part noted.`
	),
	severalStates: say(
		['column', 'value:quoted'],
		(column, value) => `${column} is ${value}, which names several States; write one row for each.`
	),
	tooManyThemes: say(
		['column', 'found:count'],
		(column, found) => `${column} names ${n(found, 'theme')}, and a row can carry 255; remove some.`
	),
	vocabularyFull: say(
		['column'],
		(column) => `${column} brings one more name than the 65,535 that can be kept apart; split the file.`
	),
	iso3: say(
		['column', 'value:quoted'],
		(column, value) =>
			`${column} is ${value}, which is no ISO 3166-1 alpha-3 code; write three capital letters.`
	),
	reservedState: say(
		['column'],
		(column) => `${column} is “XXX”, which is kept for the Unknown State; use another code.`
	),
	missing: say(['column'], (column) => `${column} is empty; fill it in.`),
	group: say(
		['column', 'value:quoted', 'groups:names'],
		(column, value, groups) => `${column} is ${value}, which is no regional group; write one of ${groups}.`
	),
	coordinate: say(
		['column', 'value:quoted', 'most:count'],
		(column, value, most) =>
			`${column} is ${value}, which is no coordinate; write decimal degrees from -${most} to ${most}, or leave it empty.`
	),
	nameTaken: say(
		['column', 'value:quoted', 'owner'],
		(column, value, owner) =>
			`${column} is ${value}, which already belongs to ${owner}; a name may belong to one only.`
	),
	slug: say(
		['column', 'value:quoted'],
		(column, value) => `${column} is ${value}, which is no id; write small letters, digits and hyphens only.`
	),
	reservedTheme: say(
		['column'],
		(column) => `${column} is “none”, which is kept for “No theme given”; use another id.`
	)
});

const refusals = sentences('refusal', {
	empty: say(['file:quoted'], (file) => `${file} is empty; choose another file.`),
	unreadable: say(
		['file:quoted', 'cause'],
		(file, cause) =>
			`${file} could not be read (${cause}); check that it is a file that may be opened, and try again.`
	),
	tooMuch: say(
		['file:quoted', 'found:count', 'most:count'],
		(file, found, most) =>
			`${file} would bring what is read at once to ${number.format(found)} MB, and ${number.format(most)} MB is the most that fits here; split it, or ask the command line, which reads files of any size.`
	),
	kind: say(
		['file:quoted', 'kind:term'],
		(file, kind) => `${file} looks like ${kind}; save it as CSV, and try again.`
	),
	packed: say(
		['file:quoted', 'kind:term'],
		(file, kind) =>
			`${file} looks like ${kind} without a table or document that can be read in it; unpack it, and add what is inside.`
	),
	pictured: say(
		['file:quoted', 'kind:term'],
		(file, kind) =>
			`${file} looks like ${kind}, from which no table can be read; choose the Word document, Excel workbook or CSV it was made from.`
	),
	noRows: say(
		['file:quoted', 'format:term'],
		(file, format) => `${file} has a header (${format}) and no rows; choose a file that has some.`
	),
	noHeader: say(
		['file:quoted', 'row:count', 'column:count', 'found:quoted'],
		(file, row, column, found) =>
			`${file} has no header that is known: row ${row}, column ${column} reads ${found}; match its columns, or rename its headings.`
	),
	noTable: say(
		['file:quoted', 'found:quoted'],
		(file, found) =>
			`${file} has no header that is known: it begins with ${found}; choose a table with a row of headings.`
	)
});

const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024);

/** Why a file was refused. */
export const REFUSALS = {
	...refusals,
	/** In bytes. */
	tooMuch: (file: string, bytes: number, most: number) =>
		refusals.tooMuch(file, megabytes(bytes), megabytes(most))
};

/** Why an archive, a Word document or a workbook was refused. */
export const ARCHIVE_REFUSALS = sentences('archive', {
	password: say(
		['file:quoted'],
		(file) => `${file} is protected by a password; open it, save it without one, and try again.`
	),
	old: say(
		['file:quoted'],
		(file) =>
			`${file} is protected by a password or written in the old .doc or .xls format; save it as .docx, .xlsx or CSV without a password, and try again.`
	),
	truncated: say(
		['file:quoted'],
		(file) => `${file} is cut off before its end; fetch it again, and try again.`
	),
	damaged: say(
		['file:quoted'],
		(file) => `${file} is damaged inside and cannot be unpacked; fetch it again, or open it and save it anew.`
	),
	bomb: say(
		['file:quoted'],
		(file) =>
			`${file} would unpack to far more than a document of its size can hold; it was not opened, since such files are made to do harm.`
	),
	tooLarge: say(
		['file:quoted', 'most:count'],
		(file, most) =>
			`${file} is larger than the ${number.format(most)} MB that can be read of this kind; split it, and try again.`
	),
	largeMember: say(
		['name:quoted', 'file:quoted'],
		(name, file) =>
			`${name} in ${file} is too large to be read in its archive; unpack it and add the file itself.`
	),
	noTable: say(
		['file:quoted'],
		(file) =>
			`${file} is a Word document without a table whose headings name recommendations and positions, and without numbered paragraphs that name recommending States; choose the matrix or list of recommendations of a review, or a draft report.`
	),
	otherLanguage: say(
		['file:quoted'],
		(file) =>
			`${file} is a table of recommendations with headings in Arabic, Chinese or Russian, whose names of States are not known here; choose the document of the same review in English, French or Spanish.`
	),
	noSheet: say(
		['file:quoted'],
		(file) =>
			`${file} is an Excel workbook in which no sheet has a header that is known; choose an export of UHRI, or save the sheet as CSV.`
	),
	unknownSheet: say(
		['file:quoted', 'sheet:quoted', 'row:count', 'column:count', 'found:quoted'],
		(file, sheet, row, column, found) =>
			`${file} is an Excel workbook in which no sheet has a header that is known: sheet ${sheet}, row ${row}, column ${column} reads ${found}; match its columns, or rename its headings.`
	),
	json: say(
		['file:quoted'],
		(file) => `${file} is JSON that breaks off or is damaged; fetch it again, and try again.`
	),
	unknownJson: say(
		['file:quoted'],
		(file) =>
			`${file} is JSON, but neither an export of UHRI nor a page of UPR Info's interface; choose one of these.`
	)
});

/** Why a table could not be read by the columns a person matched. */
export const MAPPING_REFUSALS = sentences('mapping', {
	noTable: say(
		['file:quoted'],
		(file) =>
			`${file} is no table of which columns can be matched; choose a CSV file or an Excel workbook with a row of headings.`
	),
	noColumn: say(
		['file:quoted', 'column:quoted', 'found:list'],
		(file, column, found) =>
			`${file} has no column ${column}, which the profile names; it has ${found}: correct the profile, or match the columns anew.`
	),
	noSheet: say(
		['file:quoted', 'sheets:all'],
		(file, sheets) =>
			`${file} has no sheet ${sheets} with the columns that the profile names; name another sheet, or none for all.`
	)
});

const faults = sentences('profile', {
	json: say(
		[],
		() => 'The profile is no JSON, or breaks off; export it again from the step that matches columns.'
	),
	other: say(
		[],
		() => 'The JSON is no profile of matched columns: it does not begin with "demarche": "columns".'
	),
	version: say(
		['found:quoted', 'known:count'],
		(found, known) =>
			`The profile is of version ${found}, and version ${known} is known; export it again, or update Demarche.`
	),
	key: say(
		['name:quoted', 'known:names'],
		(name, known) => `The profile names ${name}, which is not known; known are ${known}.`
	),
	object: say(
		['name'],
		(name) => `${name} of the profile is no object of names and texts; write it between braces.`
	),
	text: say(
		['name'],
		(name) => `${name} of the profile is no text, or empty; write a text, or leave it out.`
	),
	value: say(
		['name', 'value:quoted', 'known:names'],
		(name, value, known) => `${name} of the profile is ${value}; write one of ${known}.`
	),
	sheets: say(
		[],
		() => 'sheets of the profile is no list of names; write the names of sheets between square brackets.'
	),
	twice: say(
		['label:quoted'],
		(label) => `The profile gives the column ${label} two meanings; leave one of them out.`
	),
	noColumns: say([], () => 'The profile names no column; name at least one under columns.'),
	noSur: say(
		[],
		() =>
			'The profile does not say who is under review; name a column, or a State for the whole file, as sur.'
	),
	noMakers: say(
		[],
		() =>
			'The profile does not say who recommends; name a column as makers, or one as text whose brackets name the States.'
	),
	noTime: say(
		[],
		() =>
			'The profile does not say when; name a column as session, cycle or date, or one session for the whole file.'
	)
});

/** What is wrong with a profile of matched columns. */
export const PROFILE_FAULTS = {
	...faults,
	missing: { sur: faults.noSur, makers: faults.noMakers, when: faults.noTime }
};

const notes = sentences('note', {
	actionsEstimated: say(
		['rows:count'],
		(rows) =>
			`The action category of ${n(rows, 'recommendation')} was estimated from the wording, since the file gives none.`
	),
	sessionFromDate: say(
		['column', 'rows:count'],
		(column, rows) =>
			`The session was found by ${column} in ${n(rows, 'row')}: the last one that began in its month or the month before.`
	),
	fixedValue: say(
		['field', 'value:quoted'],
		(field, value) => `Said for the whole file: ${field} is ${value}.`
	),
	responseSaid: say(
		['word:quoted', 'response:term', 'rows:count'],
		(word, response, rows) => `As you said: ${word} read as ${response} in ${n(rows, 'row')}.`
	),
	columnsRemembered: say(
		[],
		() => 'Read by the columns that were matched before for a table with these headings.'
	),
	reviewFrom: say(
		['sur:term', 'session:term', 'where:and'],
		(sur, session, where) => `The review is ${sur}, ${session}: read from ${where}.`
	),
	surGivenOtherwise: say(
		['given', 'found'],
		(given, found) =>
			`The State under review given is ${given}, but the document says ${found}: the document was followed.`
	),
	sessionGivenOtherwise: say(
		['given:count', 'found:count'],
		(given, found) =>
			`The session given is ${given}, but the document says ${found}: the document was followed.`
	),
	cycleContradicts: say(
		['session:count', 'cycle:count'],
		(session, cycle) =>
			`The document says session ${session} and cycle ${cycle}, which do not go together: the session was followed.`
	),
	positionMixed: say(
		['word:quoted', 'rows:count'],
		(word, rows) =>
			`Position ${word} read as Unknown in ${n(rows, 'row')}: which part was supported is not to be guessed.`
	),
	noState: say(
		['rows:count'],
		(rows) =>
			`${n(rows, 'paragraph names', 'paragraphs name')} no recommending State at the end of a clause: read as Unknown State.`
	),
	stateInWording: say(
		['names:all'],
		(names) => `Brackets within a sentence were taken as wording, not as recommending States: ${names}.`
	),
	spokenFor: say(
		['rows:count', 'names:list'],
		(rows, names) =>
			`In ${n(rows, 'paragraph')} a State speaks on behalf of others, and counts alone; not counted: ${names}.`
	),
	positionUnread: say(
		['heading', 'rows:count', 'words:list'],
		(heading, rows, words) =>
			`${heading} has words in ${n(rows, 'row')} that say no position that is known, read as Unknown: ${words}.`
	),
	positionsOfHeadings: say(
		['rows:count', 'texts:list'],
		(rows, texts) => `The position of ${n(rows, 'paragraph')} is that of the heading above: ${texts}.`
	),
	noPositions: say(
		[],
		() =>
			'The tables have no column of positions and no heading that states one, so every response is Unknown.'
	),
	headingRows: say(
		['rows:count', 'texts:list'],
		(rows, texts) => `${n(rows, 'row')} of one cell read as headings: ${texts}.`
	),
	numbersMade: say(
		['rows:count'],
		(rows) =>
			`${n(rows, 'paragraph has', 'paragraphs have')} no number and ${rows === 1 ? 'goes' : 'go'} by ${rows === 1 ? 'its' : 'their'} row, in square brackets.`
	),
	namesWithText: say(
		['rows:count'],
		(rows) =>
			`In ${n(rows, 'row')} the recommending States were read from the brackets of the text, since their column is empty.`
	),
	sheetsRead: say(['sheets:all'], (sheets) => `Sheets read: ${sheets}.`),
	pending: say(
		[],
		() => 'A draft report tells no responses: all are read as Pending, and no themes are given.'
	),
	responsesFromHeadings: say(
		[],
		() => 'The responses are those of the sentences that introduce the recommendations; no themes are given.'
	),
	entriesTwice: say(
		['found:count'],
		(found) =>
			`${n(found, 'entry has', 'entries have')} an id that stands earlier in the file: pages may overlap, see the duplicates.`
	),
	pageOf: say(
		['found:count', 'promised:count'],
		(found, promised) =>
			`The file holds ${n(found, 'entry', 'entries')} of a search that found ${number.format(promised)}: other pages stand elsewhere.`
	),
	pageOfMore: say(
		['found:count', 'promised:count'],
		(found, promised) =>
			`The file holds ${n(found, 'entry', 'entries')} of a search that found ${number.format(promised)} or more: other pages stand elsewhere.`
	),
	mergedCells: say(
		['cells:count'],
		(cells) =>
			`${n(cells, 'cell is', 'cells are')} merged with the one above: read as if the value stood in each.`
	),
	tablesTogether: say(
		['tables:count'],
		(tables) =>
			`One workbook with ${n(tables, 'table')} of Demarche’s own, read together; the rows of all are counted here.`
	),
	otherSheets: say(
		['sheets:all'],
		(sheets) =>
			`Sheets with other headings, not read: ${sheets}. If one of them is a table to be read too, save it as a file of its own.`
	),
	passedSheets: say(['sheets:all'], (sheets) => `Sheets without a known header, not read: ${sheets}.`),
	damagedBytes: say(
		['bytes:count'],
		(bytes) => `${n(bytes, 'byte is', 'bytes are')} damaged; the characters they belong to read “\uFFFD”.`
	),
	mixedEncodings: say(
		['encoding'],
		(encoding) =>
			`The file mixes UTF-8 with another encoding and was read as ${encoding}; some letters may be wrong.`
	),
	separatorLine: say(
		['separator:term'],
		(separator) =>
			`The first line says that ${separator} separates the cells: it was followed, and is no row of the table.`
	),
	separatorOverruled: say(
		['named:term', 'used:term'],
		(named, used) =>
			`The first line says that ${named} separates the cells, but ${used} does: the rows were followed, and the line is no row of the table.`
	),
	blankLines: say(['lines:count'], (lines) => `${n(lines, 'blank line')} passed over.`),
	looseQuotes: say(
		['rows:count'],
		(rows) =>
			`${n(rows, 'row has', 'rows have')} a quotation mark within quotation marks that is not doubled; it was read as part of the text.`
	),
	duplicateHeading: say(
		['heading:quoted'],
		(heading) => `The column ${heading} stands twice; the first is read.`
	),
	columnsNotRead: say(
		['columns:count', 'headings:all'],
		(columns, headings) => `${columns === 1 ? 'Column' : 'Columns'} not read: ${headings}.`
	),
	columnsFromReference: say(
		['columns:count', 'headings:all'],
		(columns, headings) =>
			`${headings} ${columns === 1 ? 'is' : 'are'} not read: groups and memberships come from the reference.`
	),
	emptyCells: say(
		['heading', 'rows:count', 'meaning:term'],
		(heading, rows, meaning) => `${heading} is empty in ${n(rows, 'row')}: read as ${meaning}.`
	),
	columnAbsent: say(
		['heading', 'meaning:term'],
		(heading, meaning) => `There is no column ${heading}: read as ${meaning}.`
	),
	translated: say(
		['column', 'word:quoted', 'to:term', 'rows:count'],
		(column, word, to, rows) => `${column} ${word} read as ${to} in ${n(rows, 'row')}.`
	),
	entities: say(['cells:count'], (cells) => `HTML entities decoded in ${n(cells, 'cell')}.`),
	unresolvedNotListed: say(
		['names:count'],
		(names) => `${n(names, 'further name')} that did not resolve not listed.`
	),
	rowsNotListed: say(
		['kept:count'],
		(kept) => `Of the rows set aside the first ${number.format(kept)} are kept for download.`
	),
	cellsCut: say(
		['length:count'],
		(length) =>
			`Cells of more than ${number.format(length)} characters are cut in the list of rows set aside.`
	),
	statesRead: say(
		['added:count', 'changed:count'],
		(added, changed) => `${n(added, 'State')} added to the reference, ${number.format(changed)} overridden.`
	),
	themesRead: say(
		['added:count', 'changed:count'],
		(added, changed) => `${n(added, 'theme')} added to the reference, ${number.format(changed)} overridden.`
	)
});

/** The most that a search of UPR Info's database counts. */
const SEARCH_COUNTS = 10_000;

/** Remarks on a file that was read. */
export const NOTES = {
	...notes,
	headingRows: (texts: readonly string[]) => notes.headingRows(texts.length, texts),
	columnsNotRead: (headings: readonly string[]) => notes.columnsNotRead(headings.length, headings),
	columnsFromReference: (headings: readonly string[]) =>
		notes.columnsFromReference(headings.length, headings),
	pageOfMore: (found: number, promised: number) =>
		promised === SEARCH_COUNTS ? notes.pageOfMore(found, promised) : notes.pageOf(found, promised)
};

/** What an empty cell is read as. */
export const MEANINGS = {
	...sentences('meaning', {
		state: say([], () => 'Unknown State'),
		session: say([], () => 'session unknown'),
		response: say([], () => 'response Unknown'),
		action: say([], () => 'no action category'),
		themes: say([], () => 'no theme given')
	})
};

/** The responses as a sentence names them. */
export const RESPONSE_TERMS: Record<Response, () => ReturnType<typeof MEANINGS.state>> = (() => {
	const { unknown, supported, noted, pending } = sentences('response', {
		unknown: say([], () => 'Unknown'),
		supported: say([], () => 'Supported'),
		noted: say([], () => 'Noted'),
		pending: say([], () => 'Pending')
	});
	return { Unknown: unknown, Supported: supported, Noted: noted, Pending: pending };
})();

/** What separates the cells of a row, as a sentence names it. */
export const SEPARATOR_TERMS = sentences('separator', {
	tab: say([], () => 'a tab'),
	space: say([], () => 'a space'),
	sign: say(['sign:quoted'], (sign) => sign)
});

/** Where a review was read from, and how it is named. */
export const REVIEW_TERMS = sentences('review', {
	unknownState: say([], () => 'of an unknown State'),
	session: say(['session:count'], (session) => `session ${session}`),
	unknownSession: say([], () => 'session unknown'),
	document: say([], () => 'the document'),
	given: say([], () => 'what was given'),
	fileName: say([], () => 'the name of the file')
});

/** The headings that a format needs. */
export const NEEDED = sentences('needed', {
	columns: say(['columns:names', 'format:term'], (columns, format) => `${columns} (${format})`)
});

/** Names of contents that are no table. */
export const CONTENT_KINDS = sentences('kind', {
	docx: say([], () => 'a Word document'),
	xlsx: say([], () => 'an Excel workbook'),
	ods: say([], () => 'an OpenDocument file'),
	zip: say([], () => 'a ZIP archive'),
	gzip: say([], () => 'a gzip archive'),
	ole: say([], () => 'an old Excel or Word file'),
	pdf: say([], () => 'a PDF document'),
	image: say([], () => 'an image'),
	parquet: say([], () => 'a Parquet file'),
	html: say([], () => 'a web page'),
	xml: say([], () => 'an XML file'),
	json: say([], () => 'a JSON file'),
	rtf: say([], () => 'a rich-text document'),
	binary: say([], () => 'a binary file, not text')
});
export type ContentKind = keyof typeof CONTENT_KINDS;

/** A file that was lost while it was read. */
export const LOST = sentences('lost', {
	file: say(
		['file:quoted', 'cause'],
		(file, cause) => `${file} could no longer be read (${cause}); nothing was loaded, choose it again.`
	)
});

/** Why a row of a list of missions was not taken, and why a text is no such list. */
export const MISSION_REASONS = sentences('mission', {
	noList: say(
		['file:quoted', 'missing:names', 'columns:names'],
		(file, missing, columns) =>
			`${file} is no list of missions: the first line has no column ${missing}; it must name ${columns}.`
	),
	quote: say([], () => 'A quotation mark does not close; close it, or write it twice.'),
	noName: say(['column'], (column) => `${column} is empty; write the State's name or its three letters.`),
	noState: say(
		['column', 'value:quoted'],
		(column, value) =>
			`${column} is ${value}, which is no State that is known; write its name or its three letters.`
	),
	itself: say([], () => 'sending_state and host are the same State, which sends itself no mission.'),
	door: say(['value:quoted', 'doors:names'], (value, doors) => `door is ${value}; write one of ${doors}.`),
	room: say(['value:quoted'], (value) => `in_the_room is ${value}; write yes, no or nothing.`),
	date: say(['value:quoted'], (value) => `as_of is ${value}; write a date such as 2018-11-16, or nothing.`),
	twice: say(
		['sender', 'host'],
		(sender, host) => `${sender} has a row for ${host} further up; keep one of the two.`
	)
});

/** Why a person's table of themes cannot be read. */
export const THEME_TABLE = sentences('themes', {
	twoColumns: say(
		['file', 'line:count'],
		(file, line) =>
			`${file}, line ${number.format(line)}: a line needs a theme and the issue it stands for, in two columns.`
	),
	noIssue: say(
		['file', 'line:count', 'word:quoted'],
		(file, line, word) =>
			`${file}, line ${number.format(line)}: ${word} is none of the issues; use an id or name of data/reference/themes.csv.`
	),
	nearIssue: say(
		['file', 'line:count', 'word:quoted', 'near:quoted'],
		(file, line, word, near) =>
			`${file}, line ${number.format(line)}: ${word} is none of the issues; did you mean ${near}?`
	)
});

const quote = (value: string) => {
	const line = value.replace(/\s+/g, ' ').trim();
	return `“${line.length > 60 ? `${line.slice(0, 60)}…` : line}”`;
};

/** Faults of tables that Demarche itself brings, thrown; nobody meets them on the page. */
export const FAULTS = {
	noColumn: (file: string, column: string) => `${file} has no column “${column}”; add it to the header.`,
	ragged: (file: string, line: number, found: number, expected: number) =>
		`${file}, line ${line}: ${n(found, 'cell')} where the header has ${expected}; correct the line.`,
	quotes: (file: string, line: number) =>
		`${file}, line ${line}: a quotation mark does not close; close it or double it.`,
	value: (file: string, line: number, column: string, value: string, wanted: string) =>
		`${file}, line ${line}: ${column} is ${quote(value)}; write ${wanted}.`,
	twice: (file: string, line: number, column: string, value: string) =>
		`${file}, line ${line}: ${column} ${quote(value)} stands twice; remove one.`,
	aborted: () => 'Reading was stopped.'
};
