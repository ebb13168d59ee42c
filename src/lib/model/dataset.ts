import type { State, Theme } from './reference';
import type { Said } from './sentence';

/**
 * The words a set of recommendations uses. A State or theme is stored as its position here.
 * Position 0 is the Unknown State, respectively "no theme given". Lists only ever grow while a set is open,
 * so that positions handed out stay valid.
 */
export interface Vocabulary {
	states: State[];
	themes: Theme[];
	/** Document symbols and titles (`A/HRC/26/16`); position 0 is the empty string: none given. */
	documents: string[];
	/** What files say beside a recommendation, as they say it. Rows hold positions in this list; the reference's issues come first. */
	labels: Label[];
}

/**
 * Of which scheme a label is: `issue` UPR Info's, or a file's own themes; `ohchr` a theme of OHCHR's lists and of UHRI; `sdg` a
 * Sustainable Development Goal; `persons` affected persons.
 */
export const LABEL_KINDS = ['issue', 'ohchr', 'sdg', 'persons'] as const;
export type LabelKind = (typeof LABEL_KINDS)[number];

/** A theme, goal or group of persons in the words of a file. It is kept whatever scheme is looked at. */
export interface Label {
	kind: LabelKind;
	/** Slug of the name without a code: the same for `F13 Violence against women` and `Violence against women`. */
	id: string;
	/** As the file spells it. */
	name: string;
	/** The issue it stood for when it was read: position in `Vocabulary.themes`; 0 where the kind says nothing of issues. */
	theme: number;
}

/**
 * Recommendations as columns: one entry per recommendation, all of the same length, in the order of the file.
 * One recommendation = one recommending State asking one thing of one State under review.
 */
export interface RecommendationColumns {
	length: number;
	/** Line of the file on which the row begins, counted from 1. */
	line: Uint32Array;
	/** State under review: position in `Vocabulary.states`. */
	sur: Uint16Array;
	/** Recommending State: position in `Vocabulary.states`. */
	maker: Uint16Array;
	/** 1–54, 0 unknown. */
	session: Uint8Array;
	/** 1–4, 0 unknown. */
	cycle: Uint8Array;
	/** Position in `RESPONSES`. */
	response: Uint8Array;
	/** 1–5, 0 none given. */
	action: Uint8Array;
	/** 1 where `action` was estimated from the wording, since the file gives none. */
	estimated: Uint8Array;
	/** Position in `Vocabulary.documents`. */
	document: Uint16Array;
	/** 1 where an identical row stands earlier in the same set. */
	duplicate: Uint8Array;
	/** `length + 1` offsets into `themes`: row i has `themes[themeOffsets[i]] … themes[themeOffsets[i + 1] - 1]`. Every row has at least one. */
	themeOffsets: Uint32Array;
	/** Positions in `Vocabulary.themes`. */
	themes: Uint16Array;
	/** `length + 1` offsets into `labels`; a row may have none. */
	labelOffsets: Uint32Array;
	/** Positions in `Vocabulary.labels`: what the file itself says, of every kind. */
	labels: Uint16Array;
	/** `length + 1` byte offsets into `text`. All zero where the file has no text. */
	textOffsets: Int32Array;
	/** The texts of the recommendations, UTF-8, end to end. */
	text: Uint8Array;
	/** `length + 1` byte offsets into `paragraph`; the paragraph number of the Working Group report, where given. */
	paragraphOffsets: Int32Array;
	paragraph: Uint8Array;
	/**
	 * `length + 1` byte offsets into `positionSource`: where the source takes the response from, in its own words
	 * (`A/HRC/40/6/Add.1 - Para. 2`).
	 */
	positionSourceOffsets: Int32Array;
	positionSource: Uint8Array;
}

/** A row that was read and not loaded. */
export interface RowSetAside {
	/** Line of the file on which the row begins, counted from 1. */
	line: number;
	/** Heading of the column at fault, where one is. */
	column?: string;
	/** What is wrong and what to do. */
	reason: Said;
	/** The row's cells as read. */
	cells: string[];
}

/** A name in a file that the reference does not know. */
export interface UnresolvedName {
	name: string;
	role: 'state under review' | 'recommending State' | 'theme';
	rows: number;
	/** Position in the vocabulary of the most similar known name, with how alike it is (0–1). */
	nearest?: { id: string; name: string; likeness: number };
}

/** What became of one file. `read = loaded + setAside`, always. */
export interface Reconciliation {
	file: string;
	/** Bytes. */
	size: number;
	/** Id of the format's reader: `canonical-recommendations`, `upr-info-2015`, … */
	format: string;
	/** What a person calls the format, in English. */
	formatLabel: string;
	encoding: string;
	/** Rows read, apart from the header and blank lines. */
	read: number;
	loaded: number;
	setAside: number;
	/** Each row set aside, the first {@link MAX_ROWS_KEPT} of them. */
	rowsSetAside: RowSetAside[];
	unresolved: UnresolvedName[];
	/**
	 * Control totals of sources that count by paragraph: different paragraphs of which a recommendation was loaded, and those of
	 * them supported and noted, as OHCHR publishes them.
	 */
	paragraphs?: number;
	paragraphsSupported?: number;
	paragraphsNoted?: number;
	/** Recommendations whose action category was estimated from their wording. */
	actionsEstimated?: number;
	/** Of a document about one review: which, as far as it is known; `''` and 0 where neither it nor a person says so. */
	review?: { sur: string; session: number };
	/** Exact duplicates: loaded, flagged. */
	duplicates: number;
	/** Plain remarks: values translated, columns not used, blank lines, entities decoded. */
	notes: Said[];
}

/** Rows set aside beyond this number are counted but not kept. */
export const MAX_ROWS_KEPT = 10_000;
