import { paragraphTotals } from '../../src/lib/analysis/paragraphs';
import { readSummary, summary } from '../../src/lib/analysis/summary';
import { ask, type CommandQuestion } from './question';

export const summaryQuestion: CommandQuestion = {
	name: 'summary',
	help: 'what was read and what it amounts to (JSON)',
	takes: [],
	async answer({ world, filters }) {
		const figures = readSummary(await ask(world, summary(filters)));
		const [paragraphs] = await ask(world, paragraphTotals(filters));
		const { recommendations, ...others } = figures;
		return {
			kind: 'object',
			value: {
				files: world.files,
				recommendations,
				paragraphs: paragraphs?.paragraphs ?? 0,
				withoutParagraph: paragraphs?.unnumbered ?? 0,
				...others
			}
		};
	}
};
