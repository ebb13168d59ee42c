import { network } from '../../src/lib/analysis/network';
import { ask, type CommandQuestion } from './question';
import { noteUnknownState } from './unknown-state';

export const networkQuestion: CommandQuestion = {
	name: 'network',
	help: 'source,target,recommendations: recommending State → State under review, ISO3',
	takes: [],
	async answer(asked) {
		await noteUnknownState(asked);
		const rows = await ask(asked.world, network(asked.filters));
		return {
			kind: 'table',
			columns: ['source', 'target', 'recommendations'],
			rows: rows.map(({ source, target, recommendations }) => ({ source, target, recommendations }))
		};
	}
};
