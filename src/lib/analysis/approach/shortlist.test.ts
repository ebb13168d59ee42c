import { beforeAll, describe, expect, it } from 'vitest';
import { estimateOf } from './calibration';
import { fitWeights, weightsFor } from './fit-weights';
import type { History } from './history';
import { ALL_THEMES } from './history-columns';
import { probabilityOf } from './logistic';
import { shortlist } from './shortlist';
import { corrupted, totalsOfRows, worldHistory, worldRows, worldVocabulary } from './testing';
import { ApproachError, type ShortlistRequest, type Weights } from './types';
import { SHIPPED_STAND_IN_WEIGHTS, SHIPPED_WEIGHTS } from './weights';

const rows = worldRows();
const totals = totalsOfRows(rows);
const sur = 'SDJ';
const request = (part: Partial<ShortlistRequest> = {}): ShortlistRequest => ({
	sur,
	session: 19,
	themes: [
		{ id: 't1', issues: ['t1'], priority: 1 },
		{ id: 'both', issues: ['t2', 't3'], priority: 2 }
	],
	...part
});

let history: History;
let weights: Weights;
beforeAll(() => {
	history = worldHistory(rows, totals);
	const fitted = fitWeights(history, 19);
	if (!fitted) throw new Error('nothing was fitted');
	weights = fitted;
});

describe('the shortlist', () => {
	it('ranks States by probability, with reasons that add up to what sets them apart', () => {
		const found = shortlist(history, request(), weights);
		expect(found).toMatchObject({ basis: 'worldwide', sur, session: 19 });
		expect(found.evidence).toEqual({ firstSession: 1, lastSession: 18, recentFrom: 13, recentSessions: 6 });
		expect(found.wholeTo).toBe(18);
		for (const { rows: list, average } of found.themes) {
			expect(probabilityOf(average.logOdds)).toBeCloseTo(average.probability, 12);
			expect(list.map(({ rank }) => rank)).toEqual(list.map((_, i) => i + 1));
			for (const [i, row] of list.entries()) {
				expect(row.low).toBeLessThanOrEqual(row.probability);
				expect(row.high).toBeGreaterThanOrEqual(row.probability);
				// What is shown is enough to compute the estimate again; reasons under 0.005 are left out.
				const sum = row.reasons.reduce((all, { points }) => all + points, average.logOdds);
				expect(Math.abs(sum - row.logOdds)).toBeLessThan(0.04);
				expect(probabilityOf(row.logOdds)).toBeCloseTo(row.probability, 12);
				const next = list[i + 1];
				if (!next) continue;
				expect(row.probability).toBeGreaterThanOrEqual(next.probability);
				const points = (of: typeof row) => of.reasons.reduce((sum, reason) => sum + reason.points, 0);
				// Levels are the same for both, so the order is that of the reasons; small ones are left out.
				expect(points(row)).toBeGreaterThanOrEqual(points(next) - 0.08);
			}
		}
	});

	it('names the States most alike, and of those alike the ones that raised the theme in the last review here', () => {
		const { rows: list } = shortlist(history, request(), weights).themes[0]!;
		const known = history.before(19);
		const nameOf = (position: number) => history.states[position]!.iso3;
		const last = Math.max(...history.reviews.get(sur)!);
		const theme = history.theme('t1');
		const raised = new Set(
			rows
				.filter((row) => nameOf(row.sur) === sur && row.session === last && row.theme === theme)
				.map(({ maker }) => nameOf(maker))
		);
		for (const { state, evidence } of list) {
			const alike = known
				.alike(history.state(state))
				.filter((other) => other !== 0)
				.map(nameOf);
			expect(alike).not.toContain(state);
			expect(evidence.alike).toEqual(alike.slice(0, 3));
			expect(evidence.alikeHere).toEqual(alike.filter((other) => raised.has(other)).slice(0, 3));
		}
		expect(list.some(({ evidence }) => evidence.alike.length === 3)).toBe(true);
		expect(list.some(({ evidence }) => evidence.alikeHere.length > 0)).toBe(true);
	});

	it('never names the SuR, the Unknown State, or a State that has not spoken', () => {
		const silent = worldVocabulary.states[5]!.iso3;
		const without = rows.filter(({ maker }) => worldVocabulary.states[maker]!.iso3 !== silent);
		const found = shortlist(worldHistory(without, totals), request(), weights);
		const named = found.themes[0]!.rows.map(({ state }) => state);
		expect(named).toHaveLength(38);
		for (const iso3 of [sur, 'XXX', silent]) expect(named).not.toContain(iso3);
		expect(found.overall.map(({ state }) => state).sort()).toEqual([...named].sort());
	});

	it('breaks ties by ISO3', () => {
		const flat: Weights = { ...weights, weights: { ...weights.weights } };
		for (const key of Object.keys(flat.weights)) flat.weights[key as keyof Weights['weights']] = 0;
		const found = shortlist(history, request(), flat);
		const named = found.themes[0]!.rows.map(({ state }) => state);
		expect(named).toEqual([...named].sort());
		expect(found.overall.map(({ state }) => state)).toEqual(named);
	});

	it('reads no row of the session it is asked about', () => {
		const asked = request({ session: 18 });
		const before = fitWeights(history, 18)!;
		const other = worldHistory(corrupted(rows, 18), totals);
		expect(fitWeights(other, 18)).toEqual(before);
		expect(shortlist(other, asked, before)).toEqual(shortlist(history, asked, before));
		expect(shortlist(other, request(), weights)).not.toEqual(shortlist(history, request(), weights));
	});

	it('does not depend on the order of the rows', () => {
		const turned = worldHistory([...rows].reverse(), totals);
		expect(shortlist(turned, request(), weights)).toEqual(shortlist(history, request(), weights));
	});

	it('refuses weights that the session has taught', () => {
		expect(() => shortlist(history, request({ session: 18 }), weights)).toThrow(ApproachError);
		expect(() => shortlist(history, request({ session: 18 }), weights)).toThrow(
			/fitted on sessions up to 18/
		);
	});

	it('counts a theme of several issues as one', () => {
		const [, both] = shortlist(history, request(), weights).themes;
		const one = shortlist(history, request({ themes: [{ id: 't2', issues: ['t2'], priority: 1 }] }), weights)
			.themes[0]!;
		const twice = both!.rows.reduce((sum, { evidence }) => sum + evidence.worldwide.onTheme, 0);
		const once = one.rows.reduce((sum, { evidence }) => sum + evidence.worldwide.onTheme, 0);
		expect(twice).toBeGreaterThan(once);
		expect(both!.expectedRaisers).toBeGreaterThan(one.expectedRaisers);
	});

	it('gives the counts behind an estimate', () => {
		const code = worldVocabulary.states.findIndex(({ iso3 }) => iso3 === sur);
		const row = shortlist(history, request(), weights).themes[0]!.rows[0]!;
		const maker = worldVocabulary.states.findIndex(({ iso3 }) => iso3 === row.state);
		const of = (which: (one: (typeof rows)[number]) => boolean) =>
			rows
				.filter((one) => one.maker === maker && which(one))
				.reduce((sum, one) => sum + one.recommendations, 0);
		expect(row.evidence).toMatchObject({
			recommendationsHere: of((one) => one.sur === code && one.theme === ALL_THEMES),
			onThemeHere: of((one) => one.sur === code && one.theme === 1),
			worldwide: {
				recommendations: of(({ theme }) => theme === ALL_THEMES),
				onTheme: of(({ theme }) => theme === 1),
				recentRecommendations: of(({ theme, session }) => theme === ALL_THEMES && session >= 13),
				recentOnTheme: of(({ theme, session }) => theme === 1 && session >= 13)
			}
		});
	});

	it('lets only the chosen cycles count', () => {
		const found = shortlist(history, request({ cycles: [2] }), weights);
		expect(found.evidence.firstSession).toBe(13);
		expect(() => shortlist(history, request({ cycles: [3] }), weights)).toThrow(/let more cycles count/);
	});

	const wrong: [string, Partial<ShortlistRequest>, RegExp][] = [
		['a SuR that is not known', { sur: 'ZZZ' }, /“ZZZ” is no State/],
		['the Unknown State', { sur: 'XXX' }, /“XXX” is no State/],
		['an issue that is not known', { themes: [{ id: 'x', issues: ['x'], priority: 1 }] }, /“x” is no theme/],
		['a theme without issue', { themes: [{ id: 'x', issues: [], priority: 1 }] }, /covers no issue/]
	];
	it.each(wrong)('refuses %s', (_, part, sentence) => {
		expect(() => shortlist(history, request(part), weights)).toThrow(sentence);
	});
});

describe('with one country alone', () => {
	const code = worldVocabulary.states.findIndex(({ iso3 }) => iso3 === sur);
	const own = rows.filter((row) => row.sur === code);
	const alone = () => worldHistory(own, totals);

	it('lets the bundled totals stand in, and says so', () => {
		const found = shortlist(alone(), request(), weights);
		expect(found.basis).toBe('one-country-and-bundled-profile');
		expect(found.reviewsHere).toEqual([...new Set(own.map(({ session }) => session))]);
		expect(found.themes[0]!.rows).toHaveLength(39);
		const whole = shortlist(history, request(), weights).themes[0]!.rows.slice(0, 10);
		const ten = found.themes[0]!.rows.slice(0, 10).map(({ state }) => state);
		expect(whole.filter(({ state }) => ten.includes(state)).length).toBeGreaterThanOrEqual(5);
		expect(found.themes[0]!.rows.flatMap(({ reasons }) => reasons).map(({ key }) => key)).not.toContain(
			'kindred'
		);
	});

	it('says which sessions are whole where one country’s rows reach further than they', () => {
		const later = own.map((row) =>
			row.session === Math.max(...own.map(({ session }) => session)) ? { ...row, session: 31 } : row
		);
		const found = shortlist(worldHistory(later, totals), request({ session: 32 }), weights);
		expect(found.evidence.lastSession).toBe(31);
		expect(found.wholeTo).toBe(18);
		const beside = shortlist(worldHistory([...rows, ...later], totals), request({ session: 32 }), weights);
		expect(beside.basis).toBe('worldwide');
		expect(beside.evidence.lastSession).toBe(31);
		expect(beside.wholeTo).toBe(18);
	});

	it('uses no total that reaches the session', () => {
		const early = { ...weights, sessions: { first: 5, last: 12 } };
		const less: typeof totals = { ...totals, cycles: totals.cycles.slice(0, 1) };
		expect(shortlist(alone(), request({ session: 16 }), early)).toEqual(
			shortlist(
				worldHistory(
					own.filter(({ session }) => session < 16),
					less
				),
				request({ session: 16 }),
				early
			)
		);
		expect(() =>
			shortlist(alone(), request({ session: 12 }), { ...early, sessions: { first: 1, last: 2 } })
		).toThrow(/choose a later session/);
	});
});

describe('weights', () => {
	it('may not fall where more evidence speaks for a State', () => {
		for (const { weights: one } of [weights, SHIPPED_WEIGHTS])
			for (const [key, weight] of Object.entries(one))
				if (key !== 'themeWorld') expect(weight, key).toBeGreaterThanOrEqual(0);
	});

	it('come with a calibration that keeps the order and has no ceiling', () => {
		for (const { calibration } of [weights, SHIPPED_WEIGHTS, SHIPPED_STAND_IN_WEIGHTS]) {
			const estimates = Array.from({ length: 40 }, (_, i) => estimateOf(i / 2 - 10, calibration));
			estimates.forEach(({ probability, low, high }, i) => {
				expect(low).toBeLessThanOrEqual(probability);
				expect(high).toBeGreaterThanOrEqual(probability);
				const before = estimates[i - 1]?.probability ?? -1;
				if (calibration === weights.calibration) expect(probability).toBeGreaterThanOrEqual(before);
				else expect(probability).toBeGreaterThan(before);
			});
		}
	});

	it('are the shipped ones only after the sessions that taught them', () => {
		expect(weightsFor(history, 19)).toBe(SHIPPED_WEIGHTS);
		expect(weightsFor(history, 18)).toMatchObject({ origin: 'fitted', sessions: { first: 6, last: 17 } });
		expect(() => weightsFor(history, 5)).toThrow(ApproachError);
	});
});
