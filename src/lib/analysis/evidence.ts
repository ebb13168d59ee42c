import { sql } from '../engine/sql';
import type { Filters } from '../model/filters';
import type { Clause } from './clause';
import type { Question } from './question';
import { FilterError, whereRecommendations } from './where';
import { responseWord } from './words';

/** One recommendation with all that is known of it. */
export interface EvidenceRow {
	/** Number of the recommendation in this data set. */
	rec: number;
	/** ISO3 of the State under review. */
	sur: string;
	/** ISO3 of the recommending State. */
	from: string;
	/** 1–54, 0 unknown. */
	session: number;
	cycle: number;
	/** Ids of all its themes, joined by `|`. */
	themes: string;
	/** Their names, in the same order, joined by `|`. */
	theme_names: string;
	response: string;
	/** 1–5, 0 none given. */
	action: number;
	/** 1 where the action category was estimated from the wording. */
	estimated: number;
	/** The themes in the file's own words, joined by `|`; `null` where it gives none. */
	original_themes: string | null;
	/** Sustainable Development Goals the file names, joined by `|`. */
	sdgs: string | null;
	/** Affected persons, or groups of persons, the file names, joined by `|`. */
	persons: string | null;
	/** Symbol or title of the document; empty where none is given. */
	document: string;
	/** Name of the file it was read from, and the line on which it begins there. */
	file: string;
	line: number;
	/** 1 where an identical row stands earlier. */
	duplicate: number;
	/** `null` where the file has none. */
	text: string | null;
	paragraph: string | null;
	/** Where the source takes the response from, in its own words. */
	position_source: string | null;
	/** How many recommendations the question found in all, pages left out included. */
	total: number;
}

export interface EvidenceOptions {
	/** What the mark stands for. */
	clauses?: readonly Clause[];
	/** Rows of one page; 50 unless told otherwise. */
	limit?: number;
	/** Rows before the page. */
	offset?: number;
}

/** The recommendations behind a selection or a mark, latest session first, a page at a time. */
export function evidence(
	filters: Filters,
	{ clauses = [], limit = 50, offset = 0 }: EvidenceOptions = {}
): Question<EvidenceRow> {
	for (const value of [limit, offset])
		if (!Number.isInteger(value) || value < 0)
			throw new FilterError('limit and offset must be whole numbers.');
	return {
		name: 'evidence',
		columns: COLUMNS,
		sql: sql`
			with page as (
				select r.*, count(*) over () as total
				from recommendations r
				where ${whereRecommendations(filters, clauses)}
				order by r.session desc, r.rec
				limit ${limit} offset ${offset}
			),
			worded as (
				select m.rec, string_agg(t.id, '|' order by t.name) as themes, string_agg(t.name, '|' order by t.name) as theme_names
				from mentions m
				join themes t on t.theme = m.theme
				where m.rec in (select rec from page)
				group by m.rec
			),
			said as (
				select o.rec,
					string_agg(l.name, '|' order by l.name) filter (where l.kind in ('issue', 'ohchr')) as original_themes,
					string_agg(l.name, '|' order by try_cast(substr(l.id, 5) as integer)) filter (where l.kind = 'sdg') as sdgs,
					string_agg(l.name, '|' order by l.name) filter (where l.kind = 'persons') as persons
				from originals o
				join labels l on l.label = o.label
				where o.rec in (select rec from page)
				group by o.rec
			)
			select page.rec, u.iso3 as sur, f.iso3 as "from", page.session, page.cycle, worded.themes, worded.theme_names,
				${responseWord(sql`page.response`)} as response, page.action, page.estimated, said.original_themes, said.sdgs, said.persons,
				coalesce(d.title, '') as document,
				coalesce(o.file, '') as file, page.line, page.duplicate, nullif(x.text, '') as text,
				nullif(x.paragraph, '') as paragraph, nullif(x.position_source, '') as position_source, page.total
			from page
			join states u on u.state = page.sur
			join states f on f.state = page.maker
			join worded on worded.rec = page.rec
			left join said on said.rec = page.rec
			left join documents d on d.document = page.document
			left join sources o on o.source = page.source
			left join texts x on x.rec = page.rec
			order by page.session desc, page.rec
		`
	};
}

const COLUMNS = [
	'rec',
	'sur',
	'from',
	'session',
	'cycle',
	'themes',
	'theme_names',
	'response',
	'action',
	'estimated',
	'original_themes',
	'sdgs',
	'persons',
	'document',
	'file',
	'line',
	'duplicate',
	'text',
	'paragraph',
	'position_source',
	'total'
] as const;
