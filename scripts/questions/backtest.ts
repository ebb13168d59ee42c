import { backtest, BASELINES, summaryOf } from '../../src/lib/analysis/approach';
import { historyOf } from '../lib/approach-history';
import { sessionOf } from '../lib/approach-request';
import type { CommandQuestion } from './question';

export const backtestQuestion: CommandQuestion = {
	name: 'backtest',
	help: 'one object: how many of the States the approach would have named raised the theme, beside simple baselines',
	takes: [],
	options: { 'from-session': 'needed', 'to-session': 'needed' },
	check({ options }) {
		sessionOf(options, 'from-session');
		sessionOf(options, 'to-session');
	},
	async answer({ world, options }) {
		const history = await historyOf(world);
		const found = backtest(
			history,
			sessionOf(options, 'from-session') ?? 0,
			sessionOf(options, 'to-session') ?? 0
		);
		for (const { session, cases, model, baselines, weights } of found.sessions) {
			const best = Math.max(...BASELINES.map((name) => baselines[name].precisionAt10));
			world.notes.push(
				`Session ${session}: ${cases} cases, of ten named ${(10 * model.precisionAt10).toFixed(2)} raised the theme, ${(10 * best).toFixed(2)} by the best baseline; weights of sessions ${weights.sessions.first}–${weights.sessions.last}.`
			);
		}
		return { kind: 'object', value: { ...summaryOf(found) } };
	}
};
