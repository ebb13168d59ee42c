import { describe, expect, it } from 'vitest';
import { hitRates, matchOutcome, type OutcomeRow } from './outcome';
import { planThemes } from './themes';
import { emptyAsk, emptyMeeting, emptyPlan, type Plan } from './types';

const theme = (id: string, family: string) => ({ id, name: id, label: id, family });
const world = planThemes(
	[theme('justice', 'Institutions'), theme('corruption', 'Institutions'), theme('labour', 'Economic')],
	[{ id: 'rule-of-law', label: 'Rule of law', themes: ['justice'] }]
);

const row = (rec: number, from: string, themes: string[], text = ''): OutcomeRow => ({
	rec, from, themes, text, response: 'Supported', action: 5, paragraph: ''
}); // prettier-ignore

const plan = (state: string, key: string, text = ''): Plan => ({
	...emptyPlan('p'),
	meetings: [{ ...emptyMeeting('m', state), asks: [{ ...emptyAsk('a', key), text }] }]
});

describe('what came of an ask', () => {
	it.each([
		['delivered', 'NOR', 'theme:justice', [row(1, 'NOR', ['justice'])]],
		['delivered', 'NOR', 'coalition:rule-of-law', [row(1, 'NOR', ['labour', 'justice'])]],
		['partly', 'NOR', 'theme:justice', [row(1, 'SWE', ['justice'])]],
		['partly', 'NOR', 'theme:justice', [row(1, 'NOR', ['corruption'])]],
		['not', 'NOR', 'theme:justice', [row(1, 'NOR', ['labour']), row(2, 'SWE', ['corruption'])]],
		['not', 'NOR', 'theme:justice', []]
	])('is %s', (verdict, state, key, rows) => {
		expect(matchOutcome(plan(state, key), rows, world)[0]?.verdict).toBe(verdict);
	});

	it('shows the best match first', () => {
		const [outcome] = matchOutcome(
			plan('NOR', 'theme:justice', 'Establish an independent judicial council'),
			[
				row(1, 'SWE', ['justice'], 'Establish an independent judicial council'),
				row(2, 'NOR', ['justice'], 'Reform prisons'),
				row(3, 'NOR', ['justice'], 'Establish a judicial council')
			],
			world
		);
		expect(outcome?.matches.map(({ row, tie }) => [row.rec, tie])).toEqual([
			[3, 'state-and-theme'],
			[2, 'state-and-theme'],
			[1, 'theme-by-another']
		]);
	});

	it('lets a person overrule it, and counts that', () => {
		const overruled = plan('NOR', 'theme:justice');
		overruled.meetings[0]!.asks[0]!.verdict = 'delivered';
		const outcomes = matchOutcome(overruled, [], world);
		expect(outcomes[0]).toMatchObject({ matched: 'not', verdict: 'delivered' });
		expect(hitRates(outcomes, ({ state }) => state)).toEqual([
			{ key: 'NOR', asks: 1, delivered: 1, partly: 0, not: 0 }
		]);
	});

	it('leaves out asks on no theme that is known', () => {
		expect(matchOutcome(plan('NOR', ''), [row(1, 'NOR', ['justice'])], world)).toEqual([]);
		expect(matchOutcome(plan('NOR', 'theme:unheard-of'), [], world)).toEqual([]);
	});
});
