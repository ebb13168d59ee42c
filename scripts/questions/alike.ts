import { alike } from '../../src/lib/analysis/alike';
import { ask, type CommandQuestion } from './question';

export const alikeQuestion: CommandQuestion = {
	name: 'alike',
	help: 'source,target,similarity,shared: States with at least 5 recommendations, each with the 3 most alike',
	takes: [],
	async answer({ world, filters }) {
		const question = alike(filters);
		const rows = await ask(world, question);
		return { kind: 'table', columns: question.columns, rows: rows.map((row) => ({ ...row })) };
	}
};
