import { sql } from '../engine/sql';
import type { Filters } from '../model/filters';
import type { Question } from './question';
import { all, FilterError, knownStates, whereMentions } from './where';

/** Two recommending States and how alike the themes are that they raise. */
export interface AlikeRow {
	/** ISO3; the earlier of the two in the alphabet. */
	source: string;
	target: string;
	/** 0 (no theme in common) to 1 (the same mix), rounded to six places. */
	similarity: number;
	/** Themes both raise. */
	shared: number;
}

export interface AlikeOptions {
	/** States with fewer recommendations on themes than this are left out; 5 unless told otherwise. */
	least?: number;
	/** A pair is kept where one is among this many most alike of the other; 3 unless told otherwise. */
	nearest?: number;
}

/**
 * Pairs of States by how alike they recommend: the cosine of their weighted theme vectors.
 *
 * w(s, t) = n(s, t) · ln(1 + N / d(t)), where n(s, t) counts the recommendations of State s that raise theme t, N is the
 * number of States compared and d(t) how many of them raise t at all; so a theme few raise says more than one all raise.
 * similarity(a, b) = Σ w(a, t) w(b, t) / √(Σ w(a, t)² · Σ w(b, t)²). The cosine does not depend on how much a State
 * recommends, only on its mix. "No theme given" is no theme; the Unknown State is not compared.
 */
export function alike(filters: Filters, { least = 5, nearest = 3 }: AlikeOptions = {}): Question<AlikeRow> {
	for (const [name, value] of Object.entries({ least, nearest }))
		if (!Number.isInteger(value) || value < 1)
			throw new FilterError(`${name} must be a whole number of at least 1.`);
	return {
		name: 'alike',
		columns: ['source', 'target', 'similarity', 'shared'],
		sql: sql`
			with mix as (
				select m.maker, m.theme, count(*) as n
				from mentions m
				where ${all([whereMentions(filters), sql`m.theme <> 0`, knownStates({ ...filters, from: [] }, 'm', ['from'])])}
				group by m.maker, m.theme
			),
			compared as (
				select maker, theme, n from mix
				where maker in (select maker from mix group by maker having sum(n) >= ${least})
			),
			weights as (
				select theme, ln(1 + (select count(distinct maker) from compared) / count(*)) as weight
				from compared
				group by theme
			),
			vectors as (
				select maker, theme, n * weight as w from compared join weights using (theme)
			),
			lengths as (
				select maker, sqrt(sum(w * w)) as length from vectors group by maker
			),
			products as (
				select a.maker as one, b.maker as other, sum(a.w * b.w) as product, count(*) as shared
				from vectors a
				join vectors b on a.theme = b.theme and a.maker < b.maker
				group by a.maker, b.maker
			),
			pairs as (
				select s.iso3 as one, t.iso3 as other, round(product / (l.length * k.length), 6) as similarity, shared
				from products
				join lengths l on l.maker = products.one
				join lengths k on k.maker = products.other
				join states s on s.state = products.one
				join states t on t.state = products.other
			),
			both_ways as (
				select one, other, similarity, shared from pairs
				union all
				select other, one, similarity, shared from pairs
			),
			ranked as (
				select one, other, similarity, shared,
					row_number() over (partition by one order by similarity desc, shared desc, other) as place
				from both_ways
			)
			select distinct least(one, other) as source, greatest(one, other) as target, similarity, shared
			from ranked
			where place <= ${nearest}
			order by similarity desc, source, target
		`
	};
}
