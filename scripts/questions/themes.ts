import { themes } from '../../src/lib/analysis/themes';
import { ask, type CommandQuestion } from './question';

export const themesQuestion: CommandQuestion = {
	name: 'themes',
	help: 'theme,recommendations',
	takes: [],
	async answer({ world, filters }) {
		const rows = await ask(world, themes(filters));
		return {
			kind: 'table',
			columns: ['theme', 'recommendations'],
			rows: rows.map(({ theme_name, recommendations }) => ({ theme: theme_name, recommendations }))
		};
	}
};
