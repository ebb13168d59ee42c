import { describe, expect, it } from 'vitest';
import { vocabularyOf } from '../../src/lib/ingest';
import { noFilters } from '../../src/lib/model/filters';
import { loadReference } from './reference';
import { filtersOf, readConditions } from './where';

const { reference, coalition } = loadReference();
const nameable = { vocabulary: vocabularyOf(reference), coalition, organisations: reference.organisations };
const read = (...given: string[]) => filtersOf(readConditions(given), nameable);

describe('--where', () => {
	const cases: [string, Partial<ReturnType<typeof noFilters>>][] = [
		['sur=KHM', { sur: ['KHM'] }],
		['SUR = cambodia', { sur: ['KHM'] }],
		['from=nor,Swaziland,viet nam', { from: ['NOR', 'SWZ', 'VNM'] }],
		["from=Côte d'Ivoire,cote d’ivoire", { from: ['CIV'] }],
		['from=XXX', { from: ['XXX'] }],
		['from=unknown state', { from: ['XXX'] }],
		['group=weog,Africa', { group: ['WEOG', 'African'] }],
		['org=asean', { org: ['ASEAN'] }],
		['org=European Union', { org: ['EU'] }],
		["theme=women's rights,justice", { theme: ['womens-rights', 'justice'] }],
		['theme=Civil and political rights, general', { theme: ['cp-rights-general'] }],
		['theme=none', { theme: ['none'] }],
		['coalition=access-to-justice', { coalition: ['access-to-justice'] }],
		['cycle=1,2', { cycle: [1, 2] }],
		['session=18', { session: [18] }],
		['response=accepted,noted', { response: ['Supported', 'Noted'] }],
		['action=0,5', { action: [0, 5] }]
	];
	it.each(cases)('%s', (given, part) => expect(read(given)).toEqual({ ...noFilters(), ...part }));

	it('joins conditions, those of one key by or', () => {
		expect(read('cycle=1', 'from=NOR', 'cycle=2', 'cycle=1')).toEqual({
			...noFilters(),
			cycle: [1, 2],
			from: ['NOR']
		});
	});

	const mistakes: [string, RegExp][] = [
		['colour=red', /^“colour” is no key of --where; /],
		['cycel=1', /did you mean “cycle”\?$/],
		['from', /^--where from has no value; /],
		['from=', /has no value/],
		['from=NOR,,SWE', /has an empty value/],
		['sur=XYZ', /^“XYZ” is no State; name one by its ISO code, such as KHM, or by its name\.$/],
		['from=Norwya', /^“Norwya” is no State; did you mean “Norway”\?$/],
		['theme=womans rights', /did you mean “Women's rights”\?$/],
		['cycle=5', /^“5” is no value of cycle; choose among 1, 2, 3, 4, 0\.$/],
		['session=two', /is no value of session/],
		['response=rejected', /is no value of response/],
		['group=Atlantis', /is no value of group/]
	];
	it.each(mistakes)('refuses %s in one sentence', (given, sentence) => {
		expect(() => read(given)).toThrow(sentence);
	});
});
