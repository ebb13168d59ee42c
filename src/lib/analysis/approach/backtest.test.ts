import { describe, expect, it } from 'vitest';
import { backtest, summaryOf } from './backtest';
import { casesOf } from './cases';
import { deciles, rankMetrics } from './metrics';
import { corrupted, totalsOfRows, worldHistory, worldRows } from './testing';
import { BASELINES } from './types';

const rows = worldRows();
const totals = totalsOfRows(rows);
const history = worldHistory(rows, totals);

describe('the backtest', () => {
	const found = backtest(history, 15, 18);

	it('beats the baselines where tastes last and asks return', () => {
		for (const name of BASELINES)
			expect(found.model.map60, name).toBeGreaterThan(found.baselines[name].map60);
		expect(found.sessions.map(({ session, weights }) => [session, weights.sessions.last])).toEqual([
			[15, 14],
			[16, 15],
			[17, 16],
			[18, 17]
		]);
	});

	it('prints the figures of the issue and no others', () => {
		const summary = summaryOf(found);
		expect(Object.keys(summary)).toEqual(['cases', 'model', 'baselines', 'calibration']);
		expect(Object.keys(summary.model)).toEqual(['precisionAt10', 'recallAt20', 'map60']);
		expect(Object.keys(summary.baselines).sort()).toEqual([...BASELINES].sort());
		expect(summary.calibration.map(({ decile }) => decile)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
		expect(summary.cases).toBe(found.sessions.reduce((sum, { cases }) => sum + cases, 0));
	});

	it('reads no row of the tested session before it has named States', () => {
		const other = worldHistory(corrupted(rows, 18), totals);
		const casesIn = (one: typeof history) => {
			const past = one.begin();
			for (const session of one.sessions) if (session < 18) past.add(session, one.of(session));
			return casesOf(past, 18, one.of(18), one, 1);
		};
		const clean = new Map(casesIn(history).map((one) => [`${one.sur} ${one.theme}`, one]));
		let compared = 0;
		let moved = 0;
		for (const one of casesIn(other)) {
			const same = clean.get(`${one.sur} ${one.theme}`);
			if (!same) continue;
			expect(one.candidates).toEqual(same.candidates);
			expect(one.x).toEqual(same.x);
			compared++;
			if (one.y.join() !== same.y.join()) moved++;
		}
		expect(compared).toBeGreaterThan(30);
		expect(moved).toBeGreaterThan(compared / 2);
		const spoilt = backtest(other, 18, 18);
		expect(spoilt.model.precisionAt10).toBeLessThan(backtest(history, 18, 18).model.precisionAt10);
	});

	it('refuses to name States from a past that has seen the session', () => {
		const past = history.begin();
		for (const session of history.sessions) past.add(session, history.of(session));
		expect(() => casesOf(past, 18, history.of(18), history, 5)).toThrow(/cannot tell of 18/);
		expect(() => past.add(18, [])).toThrow(/only runs forward/);
	});

	it('says in a sentence what it cannot do', () => {
		expect(() => backtest(history, 5, 6)).toThrow(/Too little stands before session 5/);
		expect(() => backtest(history, 30, 40)).toThrow(/choose among sessions 1 to 18/);
		expect(() => backtest(history, 18, 17)).toThrow(/runs from one session/);
		const alone = worldHistory(
			rows.filter(({ sur }) => sur === 1),
			totals
		);
		expect(() => backtest(alone, 13, 18)).toThrow(/needs recommendations of the whole world/);
	});

	it('takes the shipped weights on later sessions that have too little before them', () => {
		const late = rows
			.filter(({ session }) => session > 12)
			.map((row) => ({ ...row, session: row.session + 20 }));
		const { sessions } = backtest(worldHistory(late, totals), 36, 36);
		expect(sessions[0]?.weights.origin).toBe('shipped');
	});
});

describe('the metrics', () => {
	it('count hits as the issue defines them, ties by the order given', () => {
		const raised = Array.from({ length: 70 }, (_, i) => (i < 12 || i === 65 ? 1 : 0));
		const flat = raised.map(() => 0);
		expect(rankMetrics(flat, raised, 14)).toEqual({
			precisionAt10: 1,
			recallAt20: 12 / 14,
			map60: 12 / 14
		});
		const backwards = raised.map((_, i) => i);
		expect(rankMetrics(backwards, raised, 14)).toEqual({
			precisionAt10: 0.1,
			recallAt20: 1 / 14,
			map60: (1 / 5 + 2 / 59 + 3 / 60) / 14
		});
	});

	it('parts estimates into tenths', () => {
		const predicted = Array.from({ length: 25 }, (_, i) => (24 - i) / 25);
		const tenths = deciles(
			predicted,
			predicted.map((p) => (p > 0.5 ? 1 : 0))
		);
		expect(tenths.reduce((sum, { cases }) => sum + cases, 0)).toBe(25);
		expect(tenths[0]).toEqual({ decile: 1, predicted: 0.02, observed: 0, cases: 2 });
		expect(tenths[9]?.observed).toBe(1);
	});
});
