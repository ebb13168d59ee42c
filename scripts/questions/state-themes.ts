import { stateThemes } from '../../src/lib/analysis/state-themes';
import { ask, type CommandQuestion } from './question';
import { noteUnknownState } from './unknown-state';

export const stateThemesQuestion: CommandQuestion = {
	name: 'state-themes',
	help: 'recommending_state,theme,cycle,recommendations',
	takes: [],
	async answer(asked) {
		await noteUnknownState(asked);
		const rows = await ask(asked.world, stateThemes(asked.filters));
		return {
			kind: 'table',
			columns: ['recommending_state', 'theme', 'cycle', 'recommendations'],
			rows: rows.map(({ recommending_state, theme_name, cycle, recommendations }) => ({
				recommending_state,
				theme: theme_name,
				cycle,
				recommendations
			}))
		};
	}
};
