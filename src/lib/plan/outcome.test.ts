import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hitRates, matchOutcome, type AskOutcome, type OutcomeRow } from './outcome';
import { planThemes } from './themes';
import { emptyAsk, emptyMeeting, emptyPlan, type Plan } from './types';

const theme = (id: string, family: string) => ({ id, name: id, label: id, family });
const world = planThemes(
	[
		theme('none', 'Unclassified'),
		theme('moon', 'Unclassified'),
		theme('justice', 'Institutions'),
		theme('corruption', 'Institutions'),
		theme('policy', 'Institutions'),
		theme('minorities', 'Groups'),
		theme('labour', 'Economic')
	],
	[
		{ id: 'rule-of-law', label: 'Rule of law', themes: ['justice', 'corruption'] },
		{ id: 'khmer-krom', label: 'Khmer Krom', themes: ['minorities'], approximate: true }
	]
);

const row = (rec: number, from: string, themes: string[], text = ''): OutcomeRow => ({
	rec, from, themes, text, response: 'Supported', action: 5, paragraph: ''
}); // prettier-ignore

type Told = [state: string, key: string, text?: string];

const planOf = (...asks: Told[]): Plan => ({
	...emptyPlan('p'),
	meetings: [...new Set(asks.map(([state]) => state))].map((state) => ({
		...emptyMeeting(state, state),
		asks: asks.flatMap(([of, key, text = ''], index) =>
			of === state ? [{ ...emptyAsk(`a${index}`, key), text }] : []
		)
	}))
});

/** What came of each ask in words: verdict, ground, number of the recommendation that answers it. */
const told = (outcomes: readonly AskOutcome[]) =>
	outcomes.map(({ verdict, ground, answer }) => `${verdict}: ${ground} ${answer?.row.rec ?? ''}`.trim());

const COUNCIL = 'Establish an independent judicial council';

describe('what came of one ask', () => {
	const justice: Told = ['NOR', 'theme:justice', COUNCIL];
	const law: Told = ['NOR', 'coalition:rule-of-law', COUNCIL];
	const krom: Told = ['NOR', 'coalition:khmer-krom', 'Recognise the Khmer Krom community'];
	it.each<[string, Told, OutcomeRow[]]>([
		['delivered: on-theme 1', justice, [row(1, 'NOR', ['justice'])]],
		['delivered: on-theme 1', law, [row(1, 'NOR', ['labour', 'justice'])]],
		['partly: issue-only 1', law, [row(1, 'NOR', ['corruption'], 'Adopt a law against bribes')]],
		['partly: issue-only 1', law, [row(1, 'NOR', ['corruption'])]],
		[
			'delivered: issue-in-like-words 1',
			law,
			[row(1, 'NOR', ['corruption'], 'Establish a judicial council')]
		],
		['partly: issue-only 1', krom, [row(1, 'NOR', ['minorities'], 'Protect all minorities')]],
		[
			'delivered: issue-in-like-words 1',
			krom,
			[row(1, 'NOR', ['minorities'], 'Recognise the community of the Khmer Krom')]
		],
		['partly: unknown-in-like-words 1', justice, [row(1, 'NOR', ['none'], COUNCIL)]],
		['partly: unknown-in-like-words 1', justice, [row(1, 'NOR', ['moon'], COUNCIL)]],
		['not: nothing', justice, [row(1, 'NOR', ['none'], 'Reform prisons')]],
		['partly: another-in-like-words 1', justice, [row(1, 'SWE', ['justice'], COUNCIL)]],
		['not: nothing', justice, [row(1, 'SWE', ['justice'], 'Reform prisons')]],
		['not: nothing', justice, [row(1, 'SWE', ['labour'], COUNCIL)]],
		['not: nothing', justice, [row(1, 'NOR', ['policy'], COUNCIL)]],
		['not: nothing', justice, []]
	])('is %s', (expected, ask, rows) => {
		expect(told(matchOutcome(planOf(ask), rows, world))).toEqual([expected]);
	});

	it('counts recommendations of the State whose theme nobody knows', () => {
		const [outcome] = matchOutcome(
			planOf(justice),
			[row(1, 'NOR', ['none'], 'A'), row(2, 'NOR', ['moon'], 'B'), row(3, 'SWE', ['none'], 'C')],
			world
		);
		expect(outcome?.withoutTheme).toBe(2);
		expect(outcome?.matches.map(({ row }) => row.rec)).toEqual([1, 2]);
	});

	it('leaves out asks on no theme that is known', () => {
		expect(matchOutcome(planOf(['NOR', '']), [row(1, 'NOR', ['justice'])], world)).toEqual([]);
		expect(matchOutcome(planOf(['NOR', 'theme:unheard-of']), [], world)).toEqual([]);
	});
});

describe('several asks', () => {
	it('share no recommendation: the likest words have it', () => {
		const plan = planOf(['NOR', 'theme:justice', 'Reform prisons'], ['NOR', 'theme:justice', COUNCIL]);
		expect(told(matchOutcome(plan, [row(1, 'NOR', ['justice'], COUNCIL)], world))).toEqual([
			'partly: taken',
			'delivered: on-theme 1'
		]);
	});

	it('are answered as many as can be, where no words decide', () => {
		const plan = planOf(['NOR', 'coalition:rule-of-law'], ['NOR', 'theme:justice']);
		const rows = [row(1, 'NOR', ['justice']), row(2, 'NOR', ['corruption'])];
		expect(told(matchOutcome(plan, rows, world))).toEqual(['partly: issue-only 2', 'delivered: on-theme 1']);
		expect(told(matchOutcome(plan, [rows[0]!], world))).toEqual(['delivered: on-theme 1', 'partly: taken']);
	});

	it('give the recommendation of another State to one ask alone', () => {
		const swede = row(1, 'SWE', ['justice'], COUNCIL);
		const two = planOf(['NOR', 'theme:justice', COUNCIL], ['FRA', 'theme:justice', COUNCIL]);
		expect(told(matchOutcome(two, [swede], world))).toEqual([
			'partly: another-in-like-words 1',
			'not: nothing'
		]);
		const asked = planOf(['NOR', 'theme:justice', COUNCIL], ['SWE', 'theme:justice', COUNCIL]);
		expect(told(matchOutcome(asked, [swede], world))).toEqual(['not: nothing', 'delivered: on-theme 1']);
	});

	it('never rest on one recommendation twice, and always come out the same', () => {
		const anyRow = fc.record({
			from: fc.constantFrom('NOR', 'SWE'),
			themes: fc.subarray(['justice', 'corruption', 'labour', 'none'], { minLength: 1 }),
			text: fc.constantFrom('', COUNCIL, 'Establish a council', 'Reform prisons')
		});
		const anyAsk = fc.tuple(
			fc.constantFrom('NOR', 'SWE', 'FRA'),
			fc.constantFrom('theme:justice', 'theme:labour', 'coalition:rule-of-law'),
			fc.constantFrom('', COUNCIL, 'Reform prisons')
		);
		fc.assert(
			fc.property(fc.array(anyRow, { maxLength: 8 }), fc.array(anyAsk, { maxLength: 6 }), (rows, asks) => {
				const plan = planOf(...asks);
				const made = rows.map(({ from, themes, text }, rec) => row(rec, from, themes, text));
				const outcomes = matchOutcome(plan, made, world);
				const answers = outcomes.flatMap(({ answer }) => (answer ? [answer.row.rec] : []));
				expect(new Set(answers).size).toBe(answers.length);
				expect(matchOutcome(plan, made, world)).toEqual(outcomes);
				for (const { ground, matched, answer } of outcomes) {
					if (matched === 'not') expect(answer).toBeUndefined();
					if (matched === 'delivered') expect(answer?.row.from).toBeDefined();
					if (ground === 'taken') expect(answer).toBeUndefined();
				}
			})
		);
	});
});

describe('what is shown', () => {
	it('puts the answer first, and says what answers another ask', () => {
		const plan = planOf(['NOR', 'theme:justice', COUNCIL], ['NOR', 'theme:justice', 'Reform prisons']);
		const [first] = matchOutcome(
			plan,
			[
				row(1, 'SWE', ['justice'], COUNCIL),
				row(2, 'NOR', ['justice'], 'Reform prisons'),
				row(3, 'NOR', ['justice'], 'Establish a judicial council')
			],
			world
		);
		expect(first?.matches.map(({ row, tie, elsewhere }) => [row.rec, tie, elsewhere])).toEqual([
			[3, 'state-and-theme', false],
			[2, 'state-and-theme', true],
			[1, 'theme-by-another', false]
		]);
	});

	it('counts what a person said, and how often', () => {
		const overruled = planOf(['NOR', 'theme:justice'], ['NOR', 'theme:labour']);
		overruled.meetings[0]!.asks[0]!.verdict = 'delivered';
		const outcomes = matchOutcome(overruled, [], world);
		expect(outcomes[0]).toMatchObject({ matched: 'not', verdict: 'delivered', said: true });
		expect(hitRates(outcomes, ({ state }) => state)).toEqual([
			{ key: 'NOR', asks: 2, delivered: 1, partly: 0, not: 1, said: 1 }
		]);
	});
});
