import { sql } from '../../engine/sql';
import type { Question } from '../question';

/** What one source tells of a review of which another tells too. */
export interface OverlapRow {
	/** ISO3 of the State under review. */
	sur: string;
	/** Its position in the vocabulary. */
	surCode: number;
	session: number;
	source: number;
	recommendations: number;
	/** Different paragraph numbers; 0 where the source has none. */
	paragraphs: number;
	/** Recommendations with a wording or a paragraph number, by which they can be matched. */
	comparable: number;
	/** Recommendations flagged as repeating an earlier row of the files opened with theirs. */
	repeats: number;
}

/** Reviews that several sources tell of: a row for each source. An unknown State or session makes no review. */
export function overlaps(): Question<OverlapRow> {
	return {
		name: 'overlaps',
		columns: [
			'sur',
			'surCode',
			'session',
			'source',
			'recommendations',
			'paragraphs',
			'comparable',
			'repeats'
		],
		sql: sql`
			with several as (
				select sur, session from recommendations
				where sur <> 0 and session <> 0
				group by sur, session having count(distinct source) > 1
			)
			select s.iso3 as sur, r.sur as "surCode", r.session, r.source, count(*) as recommendations,
				count(distinct nullif(t.paragraph, '')) as paragraphs,
				count(*) filter (where t.text <> '' or t.paragraph <> '') as comparable,
				count(*) filter (where r.duplicate = 1) as repeats
			from recommendations r
			join several v on v.sur = r.sur and v.session = r.session
			join states s on s.state = r.sur
			left join texts t on t.rec = r.rec
			group by s.iso3, r.sur, r.session, r.source
			order by r.session, s.iso3, r.source
		`
	};
}

/** A recommendation as far as it takes to find it in another source. */
export interface JoinRow {
	rec: number;
	source: number;
	/** Position of the State under review in the vocabulary. */
	sur: number;
	session: number;
	/** Position of the recommending State; 0 unknown. */
	maker: number;
	/** `''` where none is given, as with the wording. */
	paragraph: string;
	text: string;
	/** Positions in `RESPONSES` and `ACTION_CATEGORIES`; 0 where the source says nothing. */
	response: number;
	action: number;
	/** 1 where the action category was estimated. */
	estimated: number;
	/** How many themes, goals and groups of persons it names. */
	themes: number;
	goals: number;
	persons: number;
}

/** The recommendations of some reviews, in the order in which they were loaded. */
export function joinRows(reviews: readonly { surCode: number; session: number }[]): Question<JoinRow> {
	const chosen = reviews.map(({ surCode, session }) => sql`(${surCode}, ${session})`);
	return {
		name: 'join-rows',
		columns: [
			...['rec', 'source', 'sur', 'session', 'maker', 'paragraph', 'text'],
			...['response', 'action', 'estimated', 'themes', 'goals', 'persons']
		] as (keyof JoinRow)[],
		sql: sql`
			with chosen as (
				select r.* from recommendations r
				join (values ${sql.join(chosen)}) as v(sur, session) on v.sur = r.sur and v.session = r.session
			),
			said as (
				select o.rec, count(*) filter (where l.kind = 'sdg') as goals,
					count(*) filter (where l.kind = 'persons') as persons
				from originals o join labels l on l.label = o.label
				where o.rec in (select rec from chosen) and l.kind in ('sdg', 'persons')
				group by o.rec
			)
			select r.rec, r.source, r.sur, r.session, r.maker,
				coalesce(t.paragraph, '') as paragraph, coalesce(t.text, '') as text,
				r.response, r.action, r.estimated, r.theme_count as themes,
				coalesce(s.goals, 0) as goals, coalesce(s.persons, 0) as persons
			from chosen r
			left join texts t on t.rec = r.rec
			left join said s on s.rec = r.rec
			order by r.rec
		`
	};
}
