import { sql, type Sql } from '../engine/sql';
import type { Filters } from '../model/filters';
import type { Question } from './question';
import { whereRecommendations } from './where';
import { responseCode } from './words';

/** One State under review in one session, as one file tells it. */
export interface ReviewRow {
	/** ISO3 of the State under review. */
	sur: string;
	/** 1–54, 0 unknown. */
	session: number;
	cycle: number;
	/** Name of the file. */
	source: string;
	/** Different paragraph numbers; 0 where the file has none. */
	paragraphs: number;
	recommendations: number;
	/**
	 * Supported and noted, in the unit in which the file is published: paragraphs where every recommendation names its own
	 * (OHCHR's and UHRI's control totals), recommendations otherwise.
	 */
	supported: number;
	noted: number;
}

/** Reviews in the order of their sessions, a row for each file that tells of one. */
export function reviews(filters: Filters): Question<ReviewRow> {
	return {
		name: 'reviews',
		columns: ['sur', 'session', 'cycle', 'source', 'paragraphs', 'recommendations', 'supported', 'noted'],
		sql: sql`
			with counted as (
				select r.sur, r.session, r.cycle, r.source, count(*) as recommendations,
					count(nullif(t.paragraph, '')) = count(*) as by_paragraph,
					count(distinct nullif(t.paragraph, '')) as paragraphs,
					${answered('Supported')}, ${answered('Noted')}
				from recommendations r
				left join texts t on t.rec = r.rec
				where ${whereRecommendations(filters)}
				group by r.sur, r.session, r.cycle, r.source
			)
			select s.iso3 as sur, session, cycle, f.file as source, paragraphs, recommendations,
				if(by_paragraph, supported_paragraphs, supported_recommendations) as supported,
				if(by_paragraph, noted_paragraphs, noted_recommendations) as noted
			from counted
			join states s on s.state = counted.sur
			join sources f on f.source = counted.source
			order by session, cycle, sur, f.file
		`
	};
}

/** In which unit `supported` and `noted` of a row of {@link reviews} stand. */
export interface ReviewUnitRow {
	/** Name of the file. */
	source: string;
	unit: 'paragraphs' | 'recommendations';
}

/** The units in which the reviews of each file are counted; a file that numbers the paragraphs of one review alone has both. */
export function reviewUnits(filters: Filters): Question<ReviewUnitRow> {
	return {
		name: 'review-units',
		columns: ['source', 'unit'],
		sql: sql`
			with counted as (
				select r.source, count(nullif(t.paragraph, '')) = count(*) as by_paragraph
				from recommendations r
				left join texts t on t.rec = r.rec
				where ${whereRecommendations(filters)}
				group by r.sur, r.session, r.cycle, r.source
			)
			select distinct f.file as source, if(by_paragraph, 'paragraphs', 'recommendations') as unit
			from counted
			join sources f on f.source = counted.source
			order by f.file, unit
		`
	};
}

/** How many recommendations, and how many paragraphs, were answered so. */
function answered(response: 'Supported' | 'Noted'): Sql {
	const so = sql`filter (where r.response = ${responseCode(response)})`;
	const name = response.toLowerCase();
	return sql`count(*) ${so} as ${sql.id(`${name}_recommendations`)},
		count(distinct nullif(t.paragraph, '')) ${so} as ${sql.id(`${name}_paragraphs`)}`;
}
