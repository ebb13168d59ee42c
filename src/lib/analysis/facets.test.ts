import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../engine/engine';
import { smallCoalition, smallRows, smallVocabulary, type SmallRow } from '../engine/testing';
import { cycleOfSession } from '../model/calendar';
import { FILTER_KEYS, type FilterKey, type Filters } from '../model/filters';
import { facets } from './facets';
import { ask, choose, smallEngine } from './testing';

let engine: Engine;
beforeAll(async () => {
	engine = await smallEngine();
});
afterAll(() => engine.close());

/** The values of a row under a key: the same question asked of plain objects. */
function valuesOf(key: FilterKey, row: SmallRow, theme: string): string[] {
	const maker = smallVocabulary.states.find(({ iso3 }) => iso3 === row.from);
	const byKey: Record<FilterKey, string[]> = {
		sur: [row.sur],
		from: [row.from],
		group: [maker?.group ?? ''],
		org: maker?.memberships ?? [],
		theme: [theme],
		coalition: smallCoalition.filter(({ themes }) => themes.includes(theme)).map(({ id }) => id),
		cycle: [String(cycleOfSession(row.session))],
		session: [String(row.session)],
		response: [row.response],
		action: [String(row.action)]
	};
	return byKey[key];
}

function expected(filters: Filters, facet: FilterKey): Map<string, number> {
	const found = new Map<string, Set<number>>();
	smallRows.forEach((row, rec) => {
		for (const theme of row.themes) {
			const selected = FILTER_KEYS.every((key) => {
				const chosen = (filters[key] as (string | number)[]).map(String);
				return (
					key === facet ||
					chosen.length === 0 ||
					valuesOf(key, row, theme).some((value) => chosen.includes(value))
				);
			});
			if (!selected) continue;
			for (const value of valuesOf(facet, row, theme))
				found.set(value, (found.get(value) ?? new Set()).add(rec));
		}
	});
	return new Map([...found].map(([value, recs]) => [value, recs.size]));
}

const some = <Value>(values: readonly Value[]) =>
	fc.oneof(
		{ weight: 3, arbitrary: fc.constant<Value[]>([]) },
		{ weight: 2, arbitrary: fc.subarray([...values]) }
	);
const anyFilters: fc.Arbitrary<Filters> = fc.record({
	sur: some(['KHM', 'LAO']),
	from: some(['NOR', 'SWE', 'FRA', 'XXX']),
	group: some(['WEOG', 'Asia-Pacific', 'Unknown']),
	org: some(['EU', 'ASEAN', 'OIF']),
	theme: some(['justice', 'torture', 'womens-rights', 'none']),
	coalition: some(['access', 'gender']),
	cycle: some([1, 2]),
	session: some([6, 8, 18]),
	response: some(['Supported', 'Noted', 'Pending']),
	action: some([0, 1, 4, 5])
});

describe('facets', () => {
	it('counts every facet under all filters but its own', async () => {
		await fc.assert(
			fc.asyncProperty(anyFilters, async (filters) => {
				const rows = await ask(engine, facets(filters));
				for (const facet of FILTER_KEYS) {
					const counted = rows.filter((row) => row.facet === facet);
					expect(
						new Map(counted.map(({ value, recommendations }) => [value, recommendations])),
						facet
					).toEqual(expected(filters, facet));
				}
			}),
			{ numRuns: 30 }
		);
	});

	it('lists the heaviest first, equals by name', async () => {
		const rows = (await ask(engine, facets(choose()))).filter(({ facet }) => facet === 'from');
		expect(rows.map(({ value }) => value)).toEqual(['FRA', 'NOR', 'KHM', 'LAO', 'SWE', 'XXX']);
	});
});
