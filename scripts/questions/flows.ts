import { flows } from '../../src/lib/analysis/flows';
import { COUNTINGS, FLOW_COLUMNS, type Counting, type FlowColumn } from '../../src/lib/model/questions';
import type { Vocabulary } from '../../src/lib/model/dataset';
import { Mistake, suggestion } from '../lib/sentence';
import { ask, type CommandQuestion } from './question';

const DEFAULT_COLUMNS: readonly FlowColumn[] = ['group', 'theme', 'response'];

export const flowsQuestion: CommandQuestion = {
	name: 'flows',
	help: `step,from,to,recommendations through --columns (${FLOW_COLUMNS.join(', ')}; ${DEFAULT_COLUMNS.join(',')} unless told otherwise)`,
	takes: ['columns', 'counting'],
	check({ columns, counting }) {
		columnsOf(columns);
		countingOf(counting);
	},
	async answer({ world, filters, columns, counting }) {
		const through = columnsOf(columns);
		const rows = await ask(world, flows(filters, through, countingOf(counting)));
		return {
			kind: 'table',
			columns: ['step', 'from', 'to', 'recommendations'],
			rows: rows.map(({ step, from, to, recommendations }) => ({
				step,
				from: printed(through[step - 1], from, world.vocabulary),
				to: printed(through[step], to, world.vocabulary),
				recommendations: Math.round(recommendations * 1e6) / 1e6
			}))
		};
	}
};

function columnsOf(given: readonly string[]): readonly FlowColumn[] {
	if (given.length === 0) return DEFAULT_COLUMNS;
	const columns = given.map((word) => {
		const column = FLOW_COLUMNS.find((known) => known === word.toLowerCase());
		if (column === undefined)
			throw new Mistake(`“${word}” is no column of flows; ${suggestion(word, FLOW_COLUMNS)}`);
		return column;
	});
	if (columns.length < 2) throw new Mistake('flows needs at least two columns: --columns group,response.');
	if (new Set(columns).size < columns.length) throw new Mistake('flows takes each column once.');
	return columns;
}

function countingOf(given: string | undefined): Counting {
	if (given === undefined) return 'mentions';
	const counting = COUNTINGS.find((known) => known === given.toLowerCase());
	if (counting === undefined)
		throw new Mistake(`“${given}” is no way of counting; ${suggestion(given, COUNTINGS)}`);
	return counting;
}

/** Themes are printed as the files spell them. */
function printed(column: FlowColumn | undefined, value: string, vocabulary: Vocabulary): string {
	if (column !== 'theme') return value;
	return vocabulary.themes.find(({ id }) => id === value)?.name ?? value;
}
