import { facets } from '../../src/lib/analysis/facets';
import { ask, type CommandQuestion } from './question';

export const facetsQuestion: CommandQuestion = {
	name: 'facets',
	help: 'facet,value,recommendations: what each value of each filter would give',
	takes: [],
	async answer({ world, filters }) {
		const question = facets(filters);
		const rows = await ask(world, question);
		return { kind: 'table', columns: question.columns, rows: rows.map((row) => ({ ...row })) };
	}
};
