import { reviews } from '../../src/lib/analysis/reviews';
import { ask, type CommandQuestion } from './question';

export const reviewsQuestion: CommandQuestion = {
	name: 'reviews',
	help: 'sur,session,cycle,source,paragraphs,recommendations,supported,noted',
	takes: [],
	async answer({ world, filters }) {
		const question = reviews(filters);
		const rows = await ask(world, question);
		return { kind: 'table', columns: question.columns, rows: rows.map((row) => ({ ...row })) };
	}
};
