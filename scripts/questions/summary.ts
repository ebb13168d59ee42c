import { readSummary, summary } from '../../src/lib/analysis/summary';
import { ask, type CommandQuestion } from './question';

export const summaryQuestion: CommandQuestion = {
	name: 'summary',
	help: 'what was read and what it amounts to (JSON)',
	takes: [],
	async answer({ world, filters }) {
		const figures = readSummary(await ask(world, summary(filters)));
		return { kind: 'object', value: { files: world.files, ...figures } };
	}
};
