import { cycleReviews } from '../../src/lib/analysis/cycle-reviews';
import { ask, type CommandQuestion } from './question';

export const cycleReviewsQuestion: CommandQuestion = {
	name: 'cycle-reviews',
	help: 'cycle,states_under_review,of,first_session,last_session: how far the data cover each cycle',
	takes: [],
	async answer({ world, filters }) {
		const question = cycleReviews(filters);
		const rows = await ask(world, question);
		return { kind: 'table', columns: question.columns, rows: rows.map((row) => ({ ...row })) };
	}
};
