import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverage, PRIORITY_WEIGHT } from './coverage';
import { ApproachError, type CoverageRequest, type CoverageState, type Priority } from './types';

const state = (iso3: string, probabilities: number[], part: Partial<CoverageState> = {}): CoverageState => ({
	state: iso3,
	group: 'WEOG',
	door: 'embassy',
	probabilities,
	...part
});
const themes = (...priorities: Priority[]) =>
	priorities.map((priority, i) => ({ id: `theme-${i}`, priority }));

/** The best value there is, by trying every choice of States and of asks. */
function optimum({
	themes,
	states,
	meetings = 12,
	asks = 3,
	mostPerGroup = Infinity
}: CoverageRequest): number {
	const subsets = (size: number, most: number): number[][] =>
		Array.from({ length: 2 ** size }, (_, bits) =>
			Array.from({ length: size }, (_, i) => i).filter((i) => bits & (1 << i))
		).filter((subset) => subset.length <= most);
	const askChoices = subsets(themes.length, asks);
	const search = (chosen: readonly CoverageState[], open: readonly number[]): number => {
		const [first, ...rest] = chosen;
		if (first === undefined)
			return open.reduce((sum, left, t) => sum + PRIORITY_WEIGHT[themes[t]!.priority] * (1 - left), 0);
		return Math.max(
			...askChoices.map((choice) =>
				search(
					rest,
					open.map((left, t) => (choice.includes(t) ? left * (1 - first.probabilities[t]!) : left))
				)
			)
		);
	};
	return Math.max(
		...subsets(states.length, meetings)
			.map((subset) => subset.map((i) => states[i]!))
			.filter((chosen) =>
				chosen.every(({ group }) => chosen.filter((one) => one.group === group).length <= mostPerGroup)
			)
			.map((chosen) =>
				search(
					chosen,
					themes.map(() => 1)
				)
			)
	);
}

const requests = fc
	.record({
		priorities: fc.array(fc.constantFrom<Priority>(1, 2, 3), { minLength: 1, maxLength: 4 }),
		rows: fc.array(
			fc.record({
				// Whole per cents, most of them small, as estimates are.
				percents: fc.array(fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 95 })), {
					minLength: 4,
					maxLength: 4
				}),
				group: fc.constantFrom('WEOG' as const, 'African' as const)
			}),
			{ minLength: 1, maxLength: 5 }
		),
		meetings: fc.integer({ min: 1, max: 3 }),
		asks: fc.integer({ min: 1, max: 2 }),
		mostPerGroup: fc.constantFrom(1, 2, 12)
	})
	.map(({ priorities, rows, meetings, asks, mostPerGroup }): CoverageRequest => ({
		themes: themes(...priorities),
		states: rows.map(({ percents, group }, i) =>
			state(
				`S${i}`,
				percents.slice(0, priorities.length).map((percent) => percent / 100),
				{ group }
			)
		),
		meetings,
		asks,
		mostPerGroup
	}));

describe('the coverage planner', () => {
	it('comes within two per cent of the optimum, and mostly reaches it', () => {
		const ratios: number[] = [];
		fc.assert(
			fc.property(requests, (request) => {
				const best = optimum(request);
				const { value } = coverage(request);
				expect(value).toBeLessThanOrEqual(best + 1e-9);
				expect(value).toBeGreaterThanOrEqual(0.98 * best);
				if (best > 0) ratios.push(value / best);
			}),
			{ numRuns: 300, seed: 7 }
		);
		const reached = ratios.filter((ratio) => ratio > 1 - 1e-9).length;
		console.log(
			`Coverage against the optimum: worst ${Math.min(...ratios).toFixed(4)}, reached in ${reached} of ${ratios.length} instances.`
		);
		expect(reached / ratios.length).toBeGreaterThan(0.9);
	});

	it('keeps to meetings, asks, groups and doors', () => {
		fc.assert(
			fc.property(requests, (request) => {
				const { meetings } = coverage({ ...request, doors: ['embassy'] });
				expect(meetings.length).toBeLessThanOrEqual(request.meetings ?? 12);
				for (const { asks, group } of meetings) {
					expect(asks.length).toBeLessThanOrEqual(request.asks ?? 3);
					expect(meetings.filter((one) => one.group === group).length).toBeLessThanOrEqual(
						request.mostPerGroup ?? 12
					);
				}
			})
		);
		const plan = coverage({
			themes: themes(1),
			states: [state('AAA', [0.9], { door: 'geneva' }), state('BBB', [0.5])],
			doors: ['embassy'],
			meetings: 1
		});
		expect(plan.meetings.map((meeting) => meeting.state)).toEqual(['BBB']);
	});

	it('holds what is locked, whatever its door, and leaves out what is excluded', () => {
		const request: CoverageRequest = {
			themes: themes(1, 1),
			states: [
				state('AAA', [0.9, 0.8]),
				state('BBB', [0.1, 0.2], { door: 'geneva' }),
				state('CCC', [0.5, 0.6])
			],
			doors: ['embassy'],
			meetings: 2,
			asks: 1,
			locked: [{ state: 'BBB', themes: ['theme-0'] }],
			excluded: ['AAA']
		};
		const { meetings } = coverage(request);
		expect(
			meetings.map(({ state, locked, asks }) => [state, locked, asks.map(({ theme }) => theme)])
		).toEqual([
			['CCC', false, ['theme-1']],
			['BBB', true, ['theme-0']]
		]);
	});

	it('shows uncovered themes first and the gain of one more meeting', () => {
		const plan = coverage({
			themes: themes(3, 1, 1),
			states: [state('AAA', [0.5, 0.6, 0]), state('BBB', [0.4, 0.1, 0])],
			meetings: 1,
			asks: 1
		});
		expect(plan.themes.map(({ theme }) => theme)).toEqual(['theme-2', 'theme-0', 'theme-1']);
		expect(plan.uncovered).toEqual(['theme-2', 'theme-0']);
		expect(plan.value).toBeCloseTo(1.8);
		expect(plan.most).toBe(7);
		expect(plan.oneMore).toEqual({ state: 'BBB', asks: ['theme-0'], gain: 0.4 });
	});

	it('proposes no meeting that adds nothing one could see, however many can be held', () => {
		const states = Array.from({ length: 26 }, (_, i) => state(`A${String.fromCharCode(65 + i)}A`, [0.5]));
		const plan = coverage({ themes: themes(1), states, meetings: 100_000 });
		expect(plan.meetings.length).toBeLessThan(26);
		for (const { worth } of plan.meetings) expect(worth).toBeGreaterThan(0.0005);
		expect(plan.oneMore).toBeUndefined();
		expect(plan.value).toBeGreaterThan(plan.most - 0.01);
	});

	it('breaks ties by ISO3 and does not depend on the order of the States', () => {
		const states = ['CCC', 'AAA', 'BBB'].map((iso3) => state(iso3, [0.3]));
		const request = { themes: themes(1), meetings: 2 };
		const names = (given: CoverageState[]) =>
			coverage({ ...request, states: given }).meetings.map((meeting) => meeting.state);
		expect(names(states)).toEqual(['AAA', 'BBB']);
		expect(names([...states].reverse())).toEqual(['AAA', 'BBB']);
	});

	const wrong: [string, Partial<CoverageRequest>, RegExp][] = [
		[
			'more locked than can be met',
			{ meetings: 0, locked: [{ state: 'AAA', themes: [] }] },
			/1 meetings are locked/
		],
		['a locked State that is not there', { locked: [{ state: 'ZZZ', themes: [] }] }, /^ZZZ is locked/],
		['a locked ask that is not there', { locked: [{ state: 'AAA', themes: ['x'] }] }, /“x” locked for AAA/],
		['half a meeting', { meetings: 1.5 }, /whole number/]
	];
	it.each(wrong)('refuses %s', (_, part, sentence) => {
		const ask = () => coverage({ themes: themes(1), states: [state('AAA', [0.5])], ...part });
		expect(ask).toThrow(ApproachError);
		expect(ask).toThrow(sentence);
	});
});
