import { states } from '../../src/lib/analysis/states';
import { ask, type CommandQuestion } from './question';
import { noteUnknownState } from './unknown-state';

export const statesQuestion: CommandQuestion = {
	name: 'states',
	help: 'recommending_state,recommendations',
	takes: [],
	async answer(asked) {
		await noteUnknownState(asked);
		const rows = await ask(asked.world, states(asked.filters));
		return {
			kind: 'table',
			columns: ['recommending_state', 'recommendations'],
			rows: rows.map(({ recommending_state, recommendations }) => ({ recommending_state, recommendations }))
		};
	}
};
