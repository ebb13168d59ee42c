import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { join } from 'node:path';
import {
	acceptance,
	acceptanceQuestion,
	acceptanceTable,
	backtest,
	BASELINES,
	buildHistory,
	columnsOfRows,
	fitWeights,
	historyQuestion,
	standIn,
	worldAcceptance,
	worldAcceptanceQuestion,
	type AcceptanceRow,
	type Backtest,
	type History,
	type HistoryRow,
	type WorldAcceptanceRow
} from '../../src/lib/analysis/approach';
import { casesOf } from '../../src/lib/analysis/approach/cases';
import { corrupted } from '../../src/lib/analysis/approach/testing';
import { noFilters, type Filters } from '../../src/lib/model/filters';
import { bundledTotals } from '../lib/approach-history';
import { readArguments } from '../lib/arguments';
import { inputFiles } from '../lib/files';
import { DATA } from '../lib/paths';
import { loadWorld, type World } from '../lib/world';
import { QUESTIONS } from './index';
import type { Answer, Options } from './question';

function answer(world: World, name: string, options: Options, part: Partial<Filters> = {}): Promise<Answer> {
	const question = QUESTIONS.find((known) => known.name === name);
	if (!question) throw new Error(`no question ${name}`);
	const filters = { ...noFilters(), ...part };
	return question.answer({ world, filters, columns: [], counting: undefined, options });
}
const rows = (given: Answer) => (given.kind === 'table' ? given.rows : []);

describe('the approach to Cambodia from the bundled data', () => {
	let world: World;
	beforeAll(async () => {
		world = await loadWorld(inputFiles([{ path: join(DATA, 'cambodia', 'recommendations.csv') }]));
	});
	afterAll(() => world.engine.close());
	const asked = { sur: 'KHM', session: '32' };

	it('names States with reasons on each of the thirteen themes', async () => {
		expect(world.coalition).toHaveLength(13);
		const heads = new Set<string>();
		for (const { id, label } of world.coalition) {
			const list = rows(await answer(world, 'approach', { ...asked, theme: label, top: '20' }));
			expect(list, label).toHaveLength(20);
			expect(Object.keys(list[0] ?? {})).toEqual(['rank', 'state', 'probability', 'reasons', 'evidence']);
			const [first, last] = [list[0], list.at(-1)];
			// Well above the thousandths of a State that has nothing to do with the theme.
			expect(Number(first?.probability), id).toBeGreaterThan(0.15);
			expect(Number(first?.probability), id).toBeGreaterThan(Number(last?.probability));
			for (const { reasons, probability } of list) {
				// Recomputed by hand: the average State's log-odds and all reasons, each rounded to hundredths.
				const points = [...String(reasons).matchAll(/ ([+−])(\d+\.\d\d)(?: · |$)/g)];
				expect(points.length).toBe(String(reasons).split(' · ').length);
				const sum = points.reduce((all, [, sign, size]) => all + Number(size) * (sign === '−' ? -1 : 1), 0);
				expect(Math.abs(1 / (1 + Math.exp(-sum)) - Number(probability)), String(reasons)).toBeLessThan(0.015);
			}
			expect(first?.reasons).toMatch(
				/^the average State on this theme here \(\d+\.\d%\) −\d\.\d\d · .+ \+\d\.\d\d/
			);
			expect(String(first?.evidence)).toMatch(/^here .+ · worldwide \d+ on the theme of \d+/);
			expect(list.map(({ state }) => state)).not.toContain('KHM');
			heads.add(
				list
					.slice(0, 5)
					.map(({ state }) => state)
					.join()
			);
		}
		expect(heads.size).toBeGreaterThan(8);
		expect(world.notes.join()).toContain('the bundled worldwide totals');
	});

	it('says plainly that no review of the State is open', async () => {
		const list = rows(await answer(world, 'approach', { sur: 'LAO', session: '35', theme: 'elections' }));
		expect(world.notes.at(-1)).toContain('No review of LAO from before session 35 is open');
		expect(list.map(({ reasons }) => reasons).join()).not.toContain('did not raise it here before');
		await answer(world, 'coverage', { sur: 'LAO', session: '35', themes: 'elections' });
		expect(world.notes.at(-1)).toContain('No review of LAO from before session 35 is open');
		await answer(world, 'approach', { ...asked, theme: 'elections' });
		expect(world.notes.at(-1)).not.toContain('No review of');
	});

	it('takes an issue by id, name or label, and the session after the data unless told otherwise', async () => {
		const byId = await answer(world, 'approach', { sur: 'Cambodia', theme: 'cp-rights-general' });
		for (const theme of ['CP rights - general', 'civil and political rights, general'])
			expect(await answer(world, 'approach', { sur: 'khm', session: '19', theme })).toEqual(byId);
	});

	it('takes the keys of the page’s address, which tell a coalition theme from an issue of the same name', async () => {
		for (const { id, label } of world.coalition) {
			const keyed = await answer(world, 'approach', { ...asked, theme: `coalition:${id}` });
			expect(rows(keyed), label).toHaveLength(20);
		}
		await expect(
			answer(world, 'approach', { ...asked, theme: 'coalition:justice-in-general' })
		).rejects.toThrow(/is no theme/);
		const options = { ...asked, meetings: '4', themes: 'coalition:rule-of-law,theme:elections' };
		const stated = { ...options, themes: 'coalition:rule-of-law:2,theme:elections:2', asks: '2' };
		expect(await answer(world, 'coverage', options)).toEqual(await answer(world, 'coverage', stated));
	});

	it('takes themes that hold commas, and says which are approximate', async () => {
		const themes = 'Civil and political rights, general,elections,Khmer Krom rights';
		const plan = rows(await answer(world, 'coverage', { ...asked, themes, meetings: '1', asks: '3' }));
		expect(String(plan[0]?.asks).split(' · ')).toHaveLength(3);
		expect(world.notes.join('\n')).toContain(
			'Approximate, as UPR Info has no such issue: Khmer Krom rights (through minorities, racial-discrimination).'
		);
		await expect(
			answer(world, 'coverage', { ...asked, themes: 'elections, something else' })
		).rejects.toThrow('“something else” is no theme');
	});

	it('plans meetings', async () => {
		const options = { ...asked, themes: 'rule-of-law,elections:2,Khmer Krom rights:3' };
		const plan = rows(await answer(world, 'coverage', { ...options, meetings: '4', asks: '2' }));
		expect(plan).toHaveLength(4);
		expect(Object.keys(plan[0] ?? {})).toEqual(['rank', 'state', 'group', 'asks', 'worth', 'worth_unit']);
		for (const { asks } of plan) expect(String(asks).split(' · ').length).toBeLessThanOrEqual(2);
	});

	it('says in a sentence what it does not know', async () => {
		await expect(answer(world, 'approach', { ...asked, theme: 'Rule of lwa' })).rejects.toThrow(
			/did you mean “rule-of-law”/i
		);
		await expect(
			answer(world, 'approach', { ...asked, theme: 'justice' }, { from: ['NOR'] })
		).rejects.toThrow(/only cycle can be chosen/);
		await expect(answer(world, 'approach', { sur: 'KHM', session: '18', theme: 'justice' })).rejects.toThrow(
			/choose session 19 or later/
		);
		await expect(answer(world, 'backtest', { 'from-session': '13', 'to-session': '18' })).rejects.toThrow(
			/needs recommendations of the whole world/
		);
	});
});

describe('the words of the approach', () => {
	it('belong to the question and not to a file', () => {
		const words = ['approach', '--sur', 'KHM', '--theme', 'justice', '--session', '32', '--in', 'a.csv'];
		const read = readArguments(words);
		expect(read?.options).toEqual({ sur: 'KHM', theme: 'justice', session: '32' });
		expect(read?.paths).toEqual([{ path: 'a.csv' }]);
	});

	const mistakes: [string, RegExp][] = [
		['approach --sur KHM', /^approach needs --theme/],
		['backtest --from-session 13', /^backtest needs --to-session/],
		['themes --theme justice', /^themes takes no --theme/],
		['approach --sur KHM --sur LAO --theme justice', /^approach takes one --sur/],
		['approach --sur KHM --theme justice --session 99', /no session 99/],
		['backtest --from-session 13 --to-session 99', /no session 99/],
		['coverage --sur KHM --themes justice --meetings many', /--meetings takes a whole number/]
	];
	it.each(mistakes)('refuse %s', (words, sentence) => {
		expect(() => readArguments(words.split(' '))).toThrow(sentence);
	});
});

const REAL = process.env.DEMARCHE_REAL_DATA;
if (!REAL) console.log('Skipped: the backtest on the real exports; DEMARCHE_REAL_DATA names no folder.');

describe.skipIf(!REAL)('the backtest of sessions 13–18', () => {
	let history: History;
	let other: History;
	let found: Backtest;
	let world: World;
	beforeAll(async () => {
		world = await loadWorld(inputFiles([{ path: join(REAL ?? '', 'upr-info') }]));
		const given = (await world.engine.query(historyQuestion().sql)).rows<HistoryRow>();
		const totals = bundledTotals(world.reference);
		history = buildHistory(columnsOfRows(given), world.vocabulary, totals);
		other = buildHistory(columnsOfRows(corrupted(given, 18)), world.vocabulary, totals);
		found = backtest(history, 13, 18);
	}, 300_000);
	afterAll(() => world?.engine.close());

	it('tells what is accepted better than the SuR’s own rate does', { timeout: 120_000 }, async () => {
		const last = 12;
		const answers = await world.engine.query(worldAcceptanceQuestion(last).sql);
		const known = worldAcceptance(answers.rows<WorldAcceptanceRow>(), last);
		const loss = { estimate: 0, overall: 0 };
		let answered = 0;
		for (const [sur, sessions] of history.reviews) {
			const session = sessions.find((one) => one > last);
			if (session === undefined) continue;
			const given = (await world.engine.query(acceptanceQuestion(sur).sql)).rows<AcceptanceRow>();
			const table = acceptanceTable(given, world.vocabulary, { sur, before: session, world: known });
			if (table.overall.answered === 0) continue;
			const overall = (table.overall.supported + 0.5) / (table.overall.answered + 1);
			for (const row of given) {
				if (row.session !== session || row.theme === null) continue;
				const theme = { id: 'theme', issues: [history.themes[row.theme] ?? ''] };
				const [one] = acceptance(table, theme, [history.states[row.maker]?.iso3 ?? '']);
				const of = (p: number) =>
					-row.supported * Math.log(p) - (row.answered - row.supported) * Math.log(1 - p);
				loss.estimate += of(one?.probability ?? 0.5);
				loss.overall += of(overall);
				answered += row.answered;
			}
		}
		expect(loss.estimate / answered).toBeLessThan(0.48);
		expect(loss.estimate).toBeLessThan(0.7 * loss.overall);
	});

	it('beats every baseline in every session', () => {
		expect(found.cases).toBe(1484);
		for (const { session, model, baselines } of found.sessions)
			for (const name of BASELINES) {
				const at = `session ${session}, ${name}`;
				expect(model.recallAt20, at).toBeGreaterThan(baselines[name].recallAt20);
				expect(model.map60, at).toBeGreaterThan(baselines[name].map60);
				// In session 13 no country had come up a second time before, so that nothing could be learned of what
				// returns; the theme of the last six sessions is within a tenth of a State of ten there, by chance either way.
				const slack = session === 13 ? 0.002 : 0;
				expect(model.precisionAt10, at).toBeGreaterThan(baselines[name].precisionAt10 - slack);
			}
		expect(found.model.precisionAt10).toBeGreaterThan(0.355);
	});

	it('still names more than totals alone where totals stand in for rows', { timeout: 120_000 }, () => {
		const { test, weights } = standIn(history, 13, 18);
		expect(test.cases).toBe(found.cases);
		for (const { precisionAt10, recallAt20, map60 } of Object.values(test.baselines)) {
			expect(test.model.precisionAt10).toBeGreaterThan(precisionAt10);
			expect(test.model.recallAt20).toBeGreaterThan(recallAt20);
			expect(test.model.map60).toBeGreaterThan(map60);
		}
		expect(weights.sessions).toEqual({ first: 13, last: 18 });
	});

	it('finds what it predicts, by and large', () => {
		const top = found.calibration.at(-1);
		expect(Math.abs((top?.predicted ?? 0) - (top?.observed ?? 1))).toBeLessThan(0.04);
		const observed = found.calibration.map((tenth) => tenth.observed);
		expect([...observed].sort((a, b) => a - b)).toEqual(observed);
	});

	it('reads no row of session 18 before it has named States for it', { timeout: 120_000 }, () => {
		const casesIn = (one: History) => {
			const past = one.begin();
			for (const session of one.sessions) if (session < 18) past.add(session, one.of(session));
			return casesOf(past, 18, one.of(18), one, 1);
		};
		const clean = new Map(casesIn(history).map((one) => [`${one.sur} ${one.theme}`, one]));
		let compared = 0;
		for (const one of casesIn(other)) {
			const same = clean.get(`${one.sur} ${one.theme}`);
			if (!same) continue;
			expect(one.candidates).toEqual(same.candidates);
			expect(one.x).toEqual(same.x);
			compared++;
		}
		expect(compared).toBeGreaterThan(400);
		expect(fitWeights(other, 18)).toEqual(fitWeights(history, 18));
	});
});
