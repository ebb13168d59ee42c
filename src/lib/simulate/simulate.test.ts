import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { fromText, ingest, readReference, vocabularyOf } from '../ingest';
import { cycleOfSession } from '../model/calendar';
import type { RecommendationColumns } from '../model/dataset';
import { RESPONSES, type RegionalGroup } from '../model/vocabulary';
import { shareOut } from './calendar';
import {
	readProfile,
	simulate,
	SIMULATED_DOCUMENT,
	simulateBatches,
	simulatedCsv,
	withSimulatedDocument,
	type SimulatedRow
} from './index';
import { Random } from './random';
import { THEME_RATES } from './rates';

const read = (file: string) =>
	readFileSync(new URL(`../../../data/reference/${file}`, import.meta.url), 'utf8');
const reference = readReference({
	states: read('states.csv'),
	themes: read('themes.csv'),
	sessions: read('sessions.csv'),
	organisations: read('organisations.csv')
});
const texts = { activity: read('state-activity.csv'), themes: read('state-theme-profile.csv') };
const profile = readProfile(texts, reference);
const vocabulary = withSimulatedDocument(vocabularyOf(reference));

describe('two whole cycles', () => {
	let rows: SimulatedRow[];
	beforeAll(() => (rows = [...simulate(reference, profile, { rows: 57_686, seed: 1, cycles: [1, 2] })]));

	const groupOf = (state: number): RegionalGroup => reference.states[state]?.group ?? 'Unknown';
	const within = ({ maker, sur }: SimulatedRow) => groupOf(maker) === groupOf(sur);
	const share = (part: SimulatedRow[], whole: SimulatedRow[]) => (100 * part.length) / whole.length;
	const supported = (some: (row: SimulatedRow) => boolean) => {
		const chosen = rows.filter(some);
		return share(
			chosen.filter(({ response }) => response === 'Supported'),
			chosen
		);
	};
	const near = (value: number, wanted: number, tolerance: number) =>
		expect(
			Math.abs(value - wanted),
			`${value.toFixed(1)} should be ${wanted} ± ${tolerance}`
		).toBeLessThanOrEqual(tolerance);

	test('grow as the real ones did', () => {
		expect(rows).toHaveLength(57_686);
		expect(rows.filter(({ cycle }) => cycle === 1)).toHaveLength(21_356);
	});

	test('review every member once in each, and a State never itself', () => {
		const reviews = new Map(
			rows.map(({ cycle, sur, session }) => [`${cycle} ${sur} ${session}`, { cycle, sur }])
		);
		const members = reference.states.filter(({ group }) => group !== 'Observer').length;
		expect(members).toBe(193);
		for (const cycle of [1, 2]) {
			const called = [...reviews.values()].filter((review) => review.cycle === cycle);
			expect(called).toHaveLength(members);
			expect(new Set(called.map(({ sur }) => sur)).size).toBe(members);
		}
		expect(rows.every(({ maker, sur }) => maker !== sur)).toBe(true);
		expect(rows.every(({ cycle, session }) => cycleOfSession(session) === cycle)).toBe(true);
	});

	test('support by action category as in the real ones', () => {
		for (const [i, wanted] of [96, 96, 57, 84, 55].entries())
			near(
				supported(({ action }) => action === i + 1),
				wanted,
				7
			);
	});

	test('support by group as in the real ones', () => {
		const wanted = { African: 84, 'Asia-Pacific': 88, 'Eastern European': 70, GRULAC: 71, WEOG: 66 };
		for (const [group, percent] of Object.entries(wanted))
			near(
				supported(({ maker }) => groupOf(maker) === group),
				percent,
				5
			);
		near(supported(within), 83, 5);
		near(
			supported((row) => !within(row)),
			71,
			5
		);
	});

	test('support by theme from the death penalty to poverty', () => {
		const position = (id: string) => reference.themes.findIndex((theme) => theme.id === id);
		near(
			supported(({ themes }) => themes.includes(position('death-penalty'))),
			23,
			7
		);
		near(
			supported(({ themes }) => themes.includes(position('poverty'))),
			98,
			5
		);
	});

	test('stay within groups, and spread themes, as the real ones do', () => {
		near(share(rows.filter(within), rows), 24, 2);
		near(rows.reduce((sum, { themes }) => sum + themes.length, 0) / rows.length, 1.77, 0.03);
		expect(rows.every(({ themes }) => themes.length <= 3 && new Set(themes).size === themes.length)).toBe(
			true
		);
	});

	test('a State returns to States and to themes', () => {
		const byPair = (wanted: number) => {
			const pairs = new Map<string, Set<number>>();
			for (const { cycle, maker, sur, themes } of rows) {
				if (cycle !== wanted) continue;
				const key = `${maker} ${sur}`;
				pairs.set(key, new Set([...(pairs.get(key) ?? []), ...themes]));
			}
			return pairs;
		};
		const [first, second] = [byPair(1), byPair(2)];
		const returned = [...first.keys()].filter((pair) => second.has(pair));
		near((100 * returned.length) / first.size, 80, 8);
		const raised = [...first].flatMap(([pair, themes]) => [...themes].map((theme) => [pair, theme] as const));
		near(
			(100 * raised.filter(([pair, theme]) => second.get(pair)?.has(theme)).length) / raised.length,
			37,
			5
		);
	});

	test('few States make most, in step with their real activity', () => {
		const counts = new Float64Array(reference.states.length);
		for (const { maker, cycle } of rows) if (cycle === 1) counts[maker] = (counts[maker] ?? 0) + 1;
		const top = [...counts].sort((a, b) => b - a).slice(0, 10);
		near((100 * top.reduce((sum, count) => sum + count, 0)) / 21_356, 31.5, 3);
		profile.activity[0].forEach((count, state) => {
			if (count === 0) expect(counts[state]).toBe(0);
			if (count > 300) near((100 * (counts[state] ?? 0)) / count, 100, 20);
		});
	});
});

describe('simulate', () => {
	const first = (seed: number) => [...simulate(reference, profile, { rows: 500, seed })];

	test('is the same for the same seed, and another for another', () => {
		expect(first(7)).toEqual(first(7));
		expect(first(7)).not.toEqual(first(8));
	});

	test('gives the first rows of seed 1 for good', () => {
		expect(
			first(1)
				.slice(0, 3)
				.map(({ maker, sur, themes, action, response, session }) => [
					session,
					reference.states[maker]?.iso3,
					reference.states[sur]?.iso3,
					themes.map((theme) => reference.themes[theme]?.id),
					action,
					response
				])
		).toMatchInlineSnapshot(`
			[
			  [
			    3,
			    "ZAF",
			    "GAB",
			    [
			      "rights-of-the-child",
			    ],
			    4,
			    "Supported",
			  ],
			  [
			    3,
			    "DJI",
			    "BGD",
			    [
			      "right-to-health",
			      "womens-rights",
			      "right-to-housing",
			    ],
			    5,
			    "Noted",
			  ],
			  [
			    3,
			    "CHL",
			    "BFA",
			    [
			      "rights-of-the-child",
			      "labour",
			    ],
			    5,
			    "Supported",
			  ],
			]
		`);
	});

	test('gives as many rows as were asked for', () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 3_000 }),
				fc.integer({ min: 0, max: 0xffff_ffff }),
				fc.subarray([1, 2, 3, 4], { minLength: 1 }),
				(rows, seed, cycles) => {
					const made = [...simulate(reference, profile, { rows, seed, cycles })];
					expect(made.map(({ number }) => number)).toEqual(made.map((_, i) => i + 1));
					expect(made).toHaveLength(rows);
					expect(made.every(({ cycle }) => cycles.includes(cycle))).toBe(true);
				}
			),
			{ numRuns: 15 }
		);
	});

	test.each([
		[{ rows: 0, seed: 1 }, 'whole number above 0'],
		[{ rows: 1.5, seed: 1 }, 'whole number above 0'],
		[{ rows: 1, seed: -1 }, 'seed'],
		[{ rows: 1, seed: 1, cycles: [5] }, 'no cycle 5'],
		[{ rows: 1, seed: 1, cycles: [] }, 'at least one cycle']
	])('refuses %o', (options, words) => {
		expect(() => simulate(reference, profile, options).next()).toThrow(words);
	});
});

describe('the CSV and the columns', () => {
	const options = { rows: 70_000, seed: 3, cycles: [3] };

	test('say the same: the reader makes of one what the other is', async () => {
		const text = [...simulatedCsv(reference, profile, { rows: 2_500, seed: 3, cycles: [3] })].join('');
		const batches: RecommendationColumns[] = [];
		const result = await ingest([fromText('simulated.csv', text)], {
			reference,
			vocabulary: vocabularyOf(reference),
			onBatch: (batch) => void batches.push(batch)
		});
		expect(result.refused).toEqual([]);
		const [made] = simulateBatches(reference, profile, vocabulary, { rows: 2_500, seed: 3, cycles: [3] });
		expect(batches).toHaveLength(1);
		for (const column of [
			'line',
			'sur',
			'maker',
			'session',
			'cycle',
			'response',
			'action',
			'themes',
			'themeOffsets'
		] as const)
			expect(batches[0]?.[column], column).toEqual(made?.[column]);
		expect(result.vocabulary.documents).toEqual(['', SIMULATED_DOCUMENT]);
		expect(made?.document.every((document) => vocabulary.documents[document] === SIMULATED_DOCUMENT)).toBe(
			true
		);
	});

	test('columns come in batches that add up', () => {
		const batches = [...simulateBatches(reference, profile, vocabulary, options)];
		expect(batches.map(({ length }) => length)).toEqual([65_536, 70_000 - 65_536]);
		for (const batch of batches) {
			expect(batch.line).toHaveLength(batch.length);
			expect(batch.themes).toHaveLength(batch.themeOffsets[batch.length] as number);
			expect(
				batch.response.every((response) => ['Supported', 'Noted'].includes(RESPONSES[response] as string))
			).toBe(true);
		}
		expect(batches[1]?.line[0]).toBe(65_538);
	});

	test('every text says that it is simulated', () => {
		const [heading, ...lines] = [...simulatedCsv(reference, profile, { rows: 20, seed: 1, text: true })]
			.join('')
			.trimEnd()
			.split('\n');
		expect(heading).toMatch(/,document,text$/);
		for (const line of lines)
			expect(line).toMatch(/^SIM-1-\d+,.*,SIMULATED,Simulated recommendation \d+ on .*\.$/);
	});

	test('a vocabulary that lacks a word is refused', () => {
		expect(() => simulateBatches(reference, profile, vocabularyOf(reference), options).next()).toThrow(
			'SIMULATED'
		);
	});
});

describe('readProfile', () => {
	test.each([
		[
			{ ...texts, activity: 'recommending_state,cycle,recommendations\nZZZ,1,4\n' },
			'state-activity.csv, line 2, recommending_state'
		],
		[{ ...texts, activity: 'recommending_state,cycle,recommendations\nNOR,3,4\n' }, 'line 2, cycle: “3”'],
		[
			{ ...texts, themes: 'recommending_state,theme,cycle,recommendations\nNOR,Corruption,1,x\n' },
			'line 2, recommendations: “x”'
		]
	])('names the cell at fault', (wrong, words) => {
		expect(() => readProfile(wrong, reference)).toThrow(words);
	});

	test('knows the rates of every theme of the reference', () => {
		expect(reference.themes.filter(({ id }) => THEME_RATES[id] === undefined)).toEqual([]);
	});
});

describe('shareOut', () => {
	test('adds up, and no share is off by one or more', () => {
		fc.assert(
			fc.property(
				fc.nat(100_000),
				fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 50 }),
				(total, weights) => {
					const shares = shareOut(total, weights);
					const sum = weights.reduce((all, weight) => all + weight, 0);
					expect(shares.reduce((all, share) => all + share, 0)).toBe(total);
					for (const [i, share] of shares.entries())
						expect(Math.abs(share - (total * (weights[i] ?? 0)) / sum)).toBeLessThan(1);
				}
			)
		);
	});
});

describe('Random', () => {
	test('draws in proportion', () => {
		const random = new Random(1, 1);
		const counts = [0, 0, 0, 0];
		const sums = Float64Array.of(1, 1, 3, 4);
		for (let i = 0; i < 8_000; i++) counts[random.drawn(sums)]! += 0.5;
		for (let i = 0; i < 8_000; i++) counts[random.weighted([1, 0, 2, 1])]! += 0.5;
		expect(counts[1]).toBe(0);
		expect((counts[2] as number) / 8_000).toBeCloseTo(0.5, 1);
		expect((counts[0] as number) / 8_000).toBeCloseTo(0.25, 1);
	});

	test('has the mean and the spread it promises', () => {
		const random = new Random(2, 1);
		const mean = (draw: () => number) =>
			Array.from({ length: 20_000 }, draw).reduce((sum, x) => sum + x, 0) / 20_000;
		expect(mean(() => random.uniform())).toBeCloseTo(0.5, 1);
		expect(mean(() => random.normal())).toBeCloseTo(0, 1);
		expect(mean(() => random.normal() ** 2)).toBeCloseTo(1, 1);
		expect(mean(() => random.poisson(1.7))).toBeCloseTo(1.7, 1);
		expect(mean(() => random.poisson(90)) / 90).toBeCloseTo(1, 2);
	});
});
