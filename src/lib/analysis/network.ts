import { sql } from '../engine/sql';
import type { Filters } from '../model/filters';
import type { Question } from './question';
import { all, knownStates, whereRecommendations } from './where';
import { responseCode } from './words';

/** What one State recommended to another. */
export interface NetworkRow {
	/** ISO3 of the recommending State. */
	source: string;
	/** ISO3 of the State under review. */
	target: string;
	recommendations: number;
	/** How many of them were supported. */
	supported: number;
}

/**
 * Recommending States → States under review. One tie per pair that made at least one recommendation. The Unknown State is
 * no node of it, unless the selection names XXX: on sessions 1–18 that leaves 10,503 ties of the 10,504 pairs.
 */
export function network(filters: Filters): Question<NetworkRow> {
	const where = all([whereRecommendations(filters), knownStates(filters, 'r', ['from', 'sur'])]);
	return {
		name: 'network',
		columns: ['source', 'target', 'recommendations', 'supported'],
		sql: sql`
			with ties as (
				select r.maker, r.sur, count(*) as recommendations,
					count(*) filter (where r.response = ${responseCode('Supported')}) as supported
				from recommendations r
				where ${where}
				group by r.maker, r.sur
			)
			select f.iso3 as source, t.iso3 as target, ties.recommendations, ties.supported
			from ties
			join states f on f.state = ties.maker
			join states t on t.state = ties.sur
			order by recommendations desc, source, target
		`
	};
}
