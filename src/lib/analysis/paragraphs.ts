import { sql } from '../engine/sql';
import type { Filters } from '../model/filters';
import type { Question } from './question';
import { whereRecommendations } from './where';
import { responseCode } from './words';

/** The selection counted by paragraph, as OHCHR counts; next to it what that unit cannot tell. */
export interface ParagraphTotals {
	/** Different paragraph numbers, of each review apart. */
	paragraphs: number;
	supported: number;
	noted: number;
	/** Recommendations without a paragraph number: no unit of theirs but the recommendation. */
	unnumbered: number;
}

/** Paragraphs of a selection. A paragraph that is supported in part counts as supported and as noted. */
export function paragraphTotals(filters: Filters): Question<ParagraphTotals> {
	const distinct = (of: ReturnType<typeof sql>) =>
		sql`count(distinct r.sur * 64 + r.session || ' ' || t.paragraph) filter (where t.paragraph <> ''${of})`;
	return {
		name: 'paragraphs',
		columns: ['paragraphs', 'supported', 'noted', 'unnumbered'],
		sql: sql`
			select ${distinct(sql``)} as paragraphs,
				${distinct(sql` and r.response = ${responseCode('Supported')}`)} as supported,
				${distinct(sql` and r.response = ${responseCode('Noted')}`)} as noted,
				count(*) filter (where coalesce(t.paragraph, '') = '') as unnumbered
			from recommendations r
			left join texts t on t.rec = r.rec
			where ${whereRecommendations(filters)}
		`
	};
}
