import { sql } from '../engine/sql';
import type { Filters } from '../model/filters';
import type { Question } from './question';
import { whereRecommendations } from './where';

/** How far the active scheme reaches in a selection. One row. */
export interface SchemeFigures {
	recommendations: number;
	/** Of which the scheme says nothing: their theme is `none`. */
	without_theme: number;
	/** Whose file has OHCHR's themes, which a crosswalk leads to issues. */
	with_ohchr: number;
	/** Whose action category was estimated from the wording. */
	estimated: number;
}

/** What a caption says of the scheme that is looked at. */
export function schemeFigures(filters: Filters): Question<SchemeFigures> {
	return {
		name: 'scheme-figures',
		columns: ['recommendations', 'without_theme', 'with_ohchr', 'estimated'],
		sql: sql`
			select count(*) as recommendations, count(*) filter (where r.theme_count = 0) as without_theme,
				count(*) filter (where r.rec in (
					select o.rec from originals o join labels l on l.label = o.label where l.kind = 'ohchr'
				)) as with_ohchr,
				count(*) filter (where r.estimated = 1) as estimated
			from recommendations r
			where ${whereRecommendations(filters)}
		`
	};
}

/** How many recommendations carry what a file says. */
export interface LabelRow {
	/** Position in the vocabulary's labels. */
	label: number;
	recommendations: number;
}

/** The themes of all files, as the files spell them, by how many recommendations carry them. */
export function labelCounts(): Question<LabelRow> {
	return {
		name: 'label-counts',
		columns: ['label', 'recommendations'],
		sql: sql`
			select o.label, count(distinct o.rec) as recommendations
			from originals o
			join recommendations r on r.rec = o.rec
			where o.label in (select label from labels where kind in ('issue', 'ohchr'))
			group by o.label
			order by recommendations desc, o.label
		`
	};
}
