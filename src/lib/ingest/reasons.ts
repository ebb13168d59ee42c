/** All that ingest says to a person, in one place: one plain sentence each, with the remedy where there is one. */

const number = new Intl.NumberFormat('en');
const n = (count: number, one: string, many = `${one}s`) =>
	`${number.format(count)} ${count === 1 ? one : many}`;

const megabytes = (bytes: number) => number.format(Math.ceil(bytes / 1024 / 1024));

const MOST_SHOWN = 60;
/** A value between quotation marks, shortened where it is long. */
function quote(value: string): string {
	const line = value.replace(/\s+/g, ' ').trim();
	return `“${line.length > MOST_SHOWN ? `${line.slice(0, MOST_SHOWN)}…` : line}”`;
}
const list = (values: readonly string[]) => values.map(quote).join(', ');

/** Why a row was set aside. */
export const REASONS = {
	noRecommendation: () =>
		'The row has a position or themes, but no text of a recommendation; fill in its first cell.',
	otherMechanism: () =>
		'The row is of a treaty body, a special procedure or another mechanism, not of the Universal Periodic Review; nothing need be done.',
	noObject: () => 'The entry is no object with named values; correct or remove it.',
	openQuote: () =>
		'A quotation mark opens on this line and never closes; close it, or write it twice if it belongs to the text.',
	tooManyCells: (found: number, expected: number) =>
		`The row has ${n(found, 'cell')} where the header has ${n(expected, 'column')}; put cells that hold the separator between quotation marks.`,
	tooFewCells: (found: number, expected: number) =>
		`The row has ${n(found, 'cell')} where the header has ${n(expected, 'column')}; add the missing cells, empty if need be.`,
	beforeHeader: () => 'The row stands before the header; remove it, or move it below.',
	headerAgain: () => 'The header stands here again; remove this line.',
	saysNothing: () =>
		'The row names no State under review, no recommending State and no theme; fill in at least one of them.',
	session: (column: string, value: string) =>
		`${column} is ${quote(value)}, which is no session of the review; write a whole number from 1 to 54, or leave it empty.`,
	cycle: (column: string, value: string) =>
		`${column} is ${quote(value)}, which is no cycle of the review; write 1, 2, 3 or 4, or leave it empty.`,
	cycleContradicts: (column: string, value: string, session: number, cycle: number) =>
		`${column} is ${quote(value)}, but session ${session} belongs to cycle ${cycle}; correct one of the two.`,
	date: (column: string, value: string) =>
		`${column} is ${quote(value)}, which names no month of a session of the review; write the day of the review such as 2019-01-30, or a session.`,
	action: (column: string, value: string) =>
		`${column} is ${quote(value)}, which is no action category; write a whole number from 1 to 5, or leave it empty.`,
	yesOrNo: (column: string, value: string) =>
		`${column} is ${quote(value)}, which is neither yes nor no; write yes, or leave it empty.`,
	response: (column: string, value: string) =>
		`${column} is ${quote(value)}, which is no response; write Supported, Noted or Pending, or leave it empty.`,
	mixedResponse: (column: string, value: string) =>
		`${column} is ${quote(value)}, which is two responses in one; split the row into the part supported and the part noted.`,
	severalStates: (column: string, value: string) =>
		`${column} is ${quote(value)}, which names several States; write one row for each.`,
	tooManyThemes: (column: string, found: number) =>
		`${column} names ${n(found, 'theme')}, and a row can carry 255; remove some.`,
	vocabularyFull: (column: string) =>
		`${column} brings one more name than the 65,535 that can be kept apart; split the file.`,
	iso3: (column: string, value: string) =>
		`${column} is ${quote(value)}, which is no ISO 3166-1 alpha-3 code; write three capital letters.`,
	reservedState: (column: string) =>
		`${column} is “XXX”, which is kept for the Unknown State; use another code.`,
	missing: (column: string) => `${column} is empty; fill it in.`,
	group: (column: string, value: string, groups: readonly string[]) =>
		`${column} is ${quote(value)}, which is no regional group; write one of ${groups.join(', ')}.`,
	coordinate: (column: string, value: string, most: number) =>
		`${column} is ${quote(value)}, which is no coordinate; write decimal degrees from -${most} to ${most}, or leave it empty.`,
	nameTaken: (column: string, value: string, owner: string) =>
		`${column} is ${quote(value)}, which already belongs to ${owner}; a name may belong to one only.`,
	slug: (column: string, value: string) =>
		`${column} is ${quote(value)}, which is no id; write small letters, digits and hyphens only.`,
	reservedTheme: (column: string) =>
		`${column} is “none”, which is kept for “No theme given”; use another id.`
};

/** Why a file was refused. */
export const REFUSALS = {
	empty: (file: string) => `${quote(file)} is empty; choose another file.`,
	unreadable: (file: string, cause: string) =>
		`${quote(file)} could not be read (${cause}); check that it is a file that may be opened, and try again.`,
	tooMuch: (file: string, bytes: number, most: number) =>
		`${quote(file)} would bring what is read at once to ${megabytes(bytes)} MB, and ${megabytes(most)} MB is the most that fits here; split it, or ask the command line, which reads files of any size.`,
	kind: (file: string, kind: string) => `${quote(file)} looks like ${kind}; save it as CSV, and try again.`,
	noRows: (file: string, label: string) =>
		`${quote(file)} has a header (${label}) and no rows; choose a file that has some.`,
	noHeader: (
		file: string,
		found: readonly string[],
		needed: readonly { label: string; columns: string[] }[]
	) =>
		`${quote(file)} has no header that is known: its first line reads ${list(found.slice(0, 12))}${found.length > 12 ? ' and more' : ''}; ` +
		`needed are ${needed.map(({ label, columns }) => `${columns.join(', ')} (${label})`).join(', or ')}.`
};

/** Why an archive, a Word document or a workbook was refused. */
export const ARCHIVE_REFUSALS = {
	password: (file: string) =>
		`${quote(file)} is protected by a password; open it, save it without one, and try again.`,
	old: (file: string) =>
		`${quote(file)} is protected by a password or written in the old .doc or .xls format; save it as .docx, .xlsx or CSV without a password, and try again.`,
	truncated: (file: string) => `${quote(file)} is cut off before its end; fetch it again, and try again.`,
	damaged: (file: string) =>
		`${quote(file)} is damaged inside and cannot be unpacked; fetch it again, or open it and save it anew.`,
	bomb: (file: string) =>
		`${quote(file)} would unpack to far more than a document of its size can hold; it was not opened, since such files are made to do harm.`,
	tooLarge: (file: string, most: number) =>
		`${quote(file)} is larger than the ${number.format(most)} MB that can be read of this kind; split it, and try again.`,
	noTable: (file: string) =>
		`${quote(file)} is a Word document without a table whose headings name recommendations and positions, and without numbered paragraphs that name recommending States; choose the matrix or list of recommendations of a review, or a draft report.`,
	noSheet: (file: string, found: readonly string[]) =>
		`${quote(file)} is an Excel workbook in which no sheet has a header that is known${found.length > 0 ? `: its first row reads ${list(found.slice(0, 12))}` : ''}; choose an export of UHRI, or save the sheet as CSV.`,
	json: (file: string) =>
		`${quote(file)} is JSON that breaks off or is damaged; fetch it again, and try again.`,
	unknownJson: (file: string) =>
		`${quote(file)} is JSON, but neither an export of UHRI nor a page of UPR Info's interface; choose one of these.`
};

/** Why a table could not be read by the columns a person matched. */
export const MAPPING_REFUSALS = {
	noTable: (file: string) =>
		`${quote(file)} is no table of which columns can be matched; choose a CSV file or an Excel workbook with a row of headings.`,
	noColumn: (file: string, column: string, found: readonly string[]) =>
		`${quote(file)} has no column ${quote(column)}, which the profile names; it has ${list(found.slice(0, 12))}${found.length > 12 ? ' and more' : ''}: correct the profile, or match the columns anew.`,
	noSheet: (file: string, sheets: readonly string[]) =>
		`${quote(file)} has no sheet ${list(sheets)} with the columns that the profile names; name another sheet, or none for all.`
};

/** What is wrong with a profile of matched columns. */
export const PROFILE_FAULTS = {
	json: () => 'The profile is no JSON, or breaks off; export it again from the step that matches columns.',
	other: () => 'The JSON is no profile of matched columns: it does not begin with "demarche": "columns".',
	version: (found: string, known: number) =>
		`The profile is of version ${quote(found)}, and version ${known} is known; export it again, or update Demarche.`,
	key: (name: string, known: readonly string[]) =>
		`The profile names ${quote(name)}, which is not known; known are ${known.join(', ')}.`,
	object: (name: string) =>
		`${name} of the profile is no object of names and texts; write it between braces.`,
	text: (name: string) => `${name} of the profile is no text, or empty; write a text, or leave it out.`,
	value: (name: string, value: string, known: readonly string[]) =>
		`${name} of the profile is ${quote(value)}; write one of ${known.join(' ')}.`,
	sheets: () =>
		'sheets of the profile is no list of names; write the names of sheets between square brackets.',
	twice: (label: string) =>
		`The profile gives the column ${quote(label)} two meanings; leave one of them out.`,
	noColumns: () => 'The profile names no column; name at least one under columns.',
	missing: {
		sur: () =>
			'The profile does not say who is under review; name a column, or a State for the whole file, as sur.',
		makers: () =>
			'The profile does not say who recommends; name a column as makers, or one as text whose brackets name the States.',
		when: () =>
			'The profile does not say when; name a column as session, cycle or date, or one session for the whole file.'
	}
};

/** Remarks on a file that was read. */
export const NOTES = {
	actionsEstimated: (rows: number) =>
		`The action category of ${n(rows, 'recommendation')} was estimated from the wording, since the file gives none.`,
	sessionFromDate: (column: string, rows: number) =>
		`The session was found by ${column} in ${n(rows, 'row')}: the last one that began in its month or the month before.`,
	fixedValue: (field: string, value: string) => `Said for the whole file: ${field} is ${quote(value)}.`,
	columnsRemembered: () => 'Read by the columns that were matched before for a table with these headings.',
	reviewFrom: (sur: string, session: number, where: string) =>
		`The review is ${sur || 'of an unknown State'}, ${session > 0 ? `session ${session}` : 'session unknown'}: read from ${where}.`,
	reviewGivenOtherwise: (what: string, given: string, found: string) =>
		`The ${what} given is ${given}, but the document says ${found}: the document was followed.`,
	cycleContradicts: (session: number, cycle: number) =>
		`The document says session ${session} and cycle ${cycle}, which do not go together: the session was followed.`,
	positionMixed: (word: string, rows: number) =>
		`Position ${quote(word)} read as Unknown in ${n(rows, 'row')}: which part was supported is not to be guessed.`,
	noState: (rows: number) =>
		`${n(rows, 'paragraph names', 'paragraphs name')} no recommending State at the end of a clause: read as Unknown State.`,
	stateInWording: (names: readonly string[]) =>
		`Brackets within a sentence were taken as wording, not as recommending States: ${list(names)}.`,
	headingRows: (rows: readonly string[]) =>
		`${n(rows.length, 'row')} of one cell read as headings: ${list(rows.slice(0, 8))}${rows.length > 8 ? ' and more' : ''}.`,
	numbersMade: (rows: number) =>
		`${n(rows, 'paragraph has', 'paragraphs have')} no number and ${rows === 1 ? 'goes' : 'go'} by ${rows === 1 ? 'its' : 'their'} row, in square brackets.`,
	namesWithText: (rows: number) =>
		`In ${n(rows, 'row')} the recommending States were read from the brackets of the text, since their column is empty.`,
	sheetsRead: (sheets: readonly string[]) => `Sheets read: ${list(sheets)}.`,
	pending: () => 'A draft report tells no responses: all are read as Pending, and no themes are given.',
	responsesFromHeadings: () =>
		'The responses are those of the sentences that introduce the recommendations; no themes are given.',
	entriesTwice: (count: number) =>
		`${n(count, 'entry has', 'entries have')} an id that stands earlier in the file: pages may overlap, see the duplicates.`,
	pageOfMore: (found: number, promised: number) =>
		`The file holds ${n(found, 'entry', 'entries')} of a search that found ${number.format(promised)}${promised === 10_000 ? ' or more' : ''}: other pages stand elsewhere.`,
	mergedCells: (count: number) =>
		`${n(count, 'cell is', 'cells are')} merged with the one above: read as if the value stood in each.`,
	passedSheets: (sheets: readonly string[]) => `Sheets without a known header, not read: ${list(sheets)}.`,
	damagedBytes: (count: number) =>
		`${n(count, 'byte is', 'bytes are')} damaged; the characters they belong to read “\uFFFD”.`,
	mixedEncodings: (label: string) =>
		`The file mixes UTF-8 with another encoding and was read as ${label}; some letters may be wrong.`,
	blankLines: (count: number) => `${n(count, 'blank line')} passed over.`,
	looseQuotes: (count: number) =>
		`${n(count, 'row has', 'rows have')} a quotation mark within quotation marks that is not doubled; it was read as part of the text.`,
	duplicateHeading: (heading: string) => `The column ${quote(heading)} stands twice; the first is read.`,
	columnsNotRead: (headings: readonly string[]) =>
		`${headings.length === 1 ? 'Column' : 'Columns'} not read: ${list(headings)}.`,
	columnsFromReference: (headings: readonly string[]) =>
		`${list(headings)} ${headings.length === 1 ? 'is' : 'are'} not read: groups and memberships come from the reference.`,
	emptyCells: (heading: string, count: number, meaning: string) =>
		`${heading} is empty in ${n(count, 'row')}: read as ${meaning}.`,
	columnAbsent: (heading: string, meaning: string) => `There is no column ${heading}: read as ${meaning}.`,
	translated: (column: string, word: string, to: string, count: number) =>
		`${column} ${quote(word)} read as ${to} in ${n(count, 'row')}.`,
	entities: (count: number) => `HTML entities decoded in ${n(count, 'cell')}.`,
	unresolved: (count: number, rows: number) =>
		`${n(count, 'name')} in ${n(rows, 'row')} did not resolve to a State.`,
	newThemes: (count: number) =>
		`${n(count, 'theme is', 'themes are')} not among the reference's and ${count === 1 ? 'was' : 'were'} added as Unclassified.`,
	unresolvedNotListed: (count: number) => `${n(count, 'further name')} that did not resolve not listed.`,
	rowsNotListed: (kept: number) =>
		`Of the rows set aside the first ${number.format(kept)} are kept for download.`,
	cellsCut: (length: number) =>
		`Cells of more than ${number.format(length)} characters are cut in the list of rows set aside.`,
	statesRead: (added: number, changed: number) =>
		`${n(added, 'State')} added to the reference, ${number.format(changed)} overridden.`,
	themesRead: (added: number, changed: number) =>
		`${n(added, 'theme')} added to the reference, ${number.format(changed)} overridden.`
};

/** What an empty cell is read as. */
export const MEANINGS = {
	state: 'Unknown State',
	session: 'session unknown',
	response: 'response Unknown',
	action: 'no action category',
	themes: 'no theme given'
};

/** Names of contents that are no table. */
export const CONTENT_KINDS = {
	docx: 'a Word document',
	xlsx: 'an Excel workbook',
	ods: 'an OpenDocument file',
	zip: 'a ZIP archive',
	gzip: 'a gzip archive',
	ole: 'an old Excel or Word file',
	pdf: 'a PDF document',
	image: 'an image',
	parquet: 'a Parquet file',
	html: 'a web page',
	xml: 'an XML file',
	json: 'a JSON file',
	rtf: 'a rich-text document',
	binary: 'a binary file, not text'
} as const;
export type ContentKind = keyof typeof CONTENT_KINDS;

/** Faults of the bundled tables, thrown. */
export const FAULTS = {
	twoColumns: (file: string, line: number) =>
		`${file}, line ${line}: a line needs a theme and the issue it stands for, in two columns.`,
	noIssue: (file: string, line: number, word: string, near: string | undefined) =>
		`${file}, line ${line}: ${quote(word)} is none of the issues; ${near === undefined ? 'use an id or name of data/reference/themes.csv.' : `did you mean ${quote(near)}?`}`,
	noColumn: (file: string, column: string) => `${file} has no column “${column}”; add it to the header.`,
	ragged: (file: string, line: number, found: number, expected: number) =>
		`${file}, line ${line}: ${n(found, 'cell')} where the header has ${expected}; correct the line.`,
	quotes: (file: string, line: number) =>
		`${file}, line ${line}: a quotation mark does not close; close it or double it.`,
	value: (file: string, line: number, column: string, value: string, wanted: string) =>
		`${file}, line ${line}: ${column} is ${quote(value)}; write ${wanted}.`,
	twice: (file: string, line: number, column: string, value: string) =>
		`${file}, line ${line}: ${column} ${quote(value)} stands twice; remove one.`,
	aborted: () => 'Reading was stopped.',
	lost: (file: string, cause: string) =>
		`${quote(file)} could no longer be read (${cause}); nothing was loaded, choose it again.`
};
