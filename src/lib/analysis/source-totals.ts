import { sql } from '../engine/sql';
import type { Filters } from '../model/filters';
import type { Question } from './question';
import { whereRecommendations } from './where';
import { responseCode } from './words';

/** What one loaded file comes to. */
export interface SourceTotalsRow {
	/** Number of the file. */
	source: number;
	recommendations: number;
	supported: number;
	noted: number;
}

/** Recommendations by file. A file none of whose recommendations is selected has no row. */
export function sourceTotals(filters: Filters): Question<SourceTotalsRow> {
	return {
		name: 'source-totals',
		columns: ['source', 'recommendations', 'supported', 'noted'],
		sql: sql`
			select r.source, count(*) as recommendations,
				count(*) filter (where r.response = ${responseCode('Supported')}) as supported,
				count(*) filter (where r.response = ${responseCode('Noted')}) as noted
			from recommendations r
			where ${whereRecommendations(filters)}
			group by r.source
			order by r.source
		`
	};
}
