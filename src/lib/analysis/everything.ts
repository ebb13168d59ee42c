import type { LabelKind } from '../model/dataset';
import { sql, type Sql } from '../engine/sql';
import type { Question } from './question';
import { responseWord } from './words';

/** A recommendation that counts, with all that is known of it, in words. */
export interface FlatRow {
	session: number;
	cycle: number;
	/** ISO3; XXX unknown. */
	sur: string;
	maker: string;
	/** Ids of themes joined by `|`; empty where none is given. */
	themes: string;
	/** Themes as OHCHR and UHRI spell them, as `joinCell` writes a list; empty where the file has none, as with the next two. */
	original_themes: string;
	/** Sustainable Development Goals: `SDG 4|SDG 5`. */
	sdgs: string;
	affected_persons: string;
	/** 0 where none is given. */
	action: number;
	/** 1 where the action category was estimated from the wording. */
	estimated: number;
	response: string;
	document: string;
	paragraph: string;
	/** Where the source takes the response from; empty where it does not say. */
	position_source: string;
	text: string;
	/** 1 where an identical row stands earlier. */
	duplicate: number;
	/** Name of the file. */
	source: string;
	/** Row of the file. */
	line: number;
}

/** All that counts, in the order of loading: for exports. */
export function everything(): Question<FlatRow> {
	return {
		name: 'everything',
		columns: [
			'session',
			'cycle',
			'sur',
			'maker',
			'themes',
			'original_themes',
			'sdgs',
			'affected_persons',
			'action',
			'estimated',
			'response',
			'document',
			'paragraph',
			'position_source',
			'text',
			'duplicate',
			'source',
			'line'
		],
		sql: sql`
			with themed as (
				select m.rec, string_agg(t.id, '|' order by t.theme) as themes
				from mentions m join themes t on t.theme = m.theme
				where m.theme <> 0
				group by m.rec
			), said as (
				select o.rec, ${saidOf('ohchr')} as original_themes, ${saidOf('sdg')} as sdgs,
					${saidOf('persons')} as affected_persons
				from originals o join labels l on l.label = o.label
				where l.kind <> 'issue'
				group by o.rec
			)
			select r.session, r.cycle, sur.iso3 as sur, maker.iso3 as maker, coalesce(themed.themes, '') as themes,
				coalesce(said.original_themes, '') as original_themes, coalesce(said.sdgs, '') as sdgs,
				coalesce(said.affected_persons, '') as affected_persons,
				r.action, r.estimated, ${responseWord(sql`r.response`)} as response, d.title as document,
				coalesce(x.paragraph, '') as paragraph, coalesce(x.position_source, '') as position_source,
				coalesce(x.text, '') as text,
				r.duplicate, coalesce(f.file, '') as source, r.line
			from recommendations r
			join states sur on sur.state = r.sur
			join states maker on maker.state = r.maker
			join documents d on d.document = r.document
			left join themed on themed.rec = r.rec
			left join said on said.rec = r.rec
			left join texts x on x.rec = r.rec
			left join sources f on f.source = r.source
			order by r.rec
		`
	};
}

/** The labels of a kind as a list that `splitCell` takes apart. */
function saidOf(kind: LabelKind): Sql {
	return sql`string_agg(replace(replace(l.name, '\\', '\\\\'), '|', '\\|'), '|' order by l.name)
		filter (where l.kind = ${kind})`;
}
