import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WAYS } from '../model/mission';
import { APPROACH_TABS, defaultApproach, THEME_SCHEMES, type ApproachSelection } from './approach-selection';
import { approachLink, parseApproach, printApproach } from './approach-url';

const iso3 = fc.stringMatching(/^[A-Z]{3}$/);
const theme = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)?$/);
const approach: fc.Arbitrary<ApproachSelection> = fc.record({
	sur: iso3,
	session: fc.integer({ min: 0, max: 55 }),
	scheme: fc.constantFrom(...THEME_SCHEMES),
	theme: fc.oneof(fc.constant(''), theme),
	doors: fc.subarray([...WAYS]),
	cycles: fc.subarray([1, 2, 3, 4]),
	meetings: fc.integer({ min: 0, max: 60 }),
	asks: fc.integer({ min: 1, max: 5 }),
	spread: fc.integer({ min: 0, max: 6 }),
	priorities: fc.dictionary(theme, fc.constantFrom(0 as const, 1 as const, 3 as const), {
		noNullPrototype: true
	}),
	locked: fc.uniqueArray(fc.record({ state: iso3, themes: fc.uniqueArray(theme) }), {
		selector: ({ state }) => state
	}),
	excluded: fc.uniqueArray(iso3),
	tab: fc.constantFrom(...APPROACH_TABS),
	state: fc.oneof(fc.constant(''), iso3),
	table: fc.boolean()
});

describe('the link of an approach', () => {
	test('gives the same approach back', () => {
		fc.assert(
			fc.property(approach, (selection) => {
				expect(parseApproach(new URLSearchParams(printApproach(selection).toString()))).toEqual(selection);
				const link = approachLink('/approach', selection);
				expect(parseApproach(new URL(link, 'http://localhost').searchParams)).toEqual(selection);
			})
		);
	});

	test('strips what is the default', () => {
		expect(approachLink('/approach', defaultApproach())).toBe('/approach?sur=KHM');
	});

	test('reads as a person would write it', () => {
		const selection = {
			...defaultApproach(),
			session: 32,
			theme: 'elections',
			doors: ['embassy' as const],
			priorities: { elections: 1 as const, 'public-health': 0 as const },
			locked: [{ state: 'NOR', themes: ['elections', 'rule-of-law'] }]
		};
		expect(approachLink('/approach', selection)).toBe(
			'/approach?sur=KHM&session=32&theme=elections&door=embassy&priority=elections:1,public-health:0&locked=NOR:elections:rule-of-law'
		);
	});

	test.for([
		'sur=cambodia&session=99&scheme=mine&door=window&meetings=-1&asks=9&tab=board&state=x',
		'sur=&priority=elections:9,x:1:2,:1&locked=nor:elections&cycle=7,a&without=xx&session='
	])('drops words that mean nothing: %s', (query) => {
		expect(parseApproach(new URLSearchParams(query))).toEqual(defaultApproach());
	});
});
