import { cycles, CYCLE_SUBJECTS, type CycleSubject } from '../../src/lib/analysis/cycles';
import { Mistake, suggestion } from '../lib/sentence';
import { ask, type CommandQuestion } from './question';

export const cyclesQuestion: CommandQuestion = {
	name: 'cycles',
	help: `cycle,…,recommendations of one of --columns (${CYCLE_SUBJECTS.join(', ')}; theme unless told otherwise)`,
	takes: ['columns'],
	check({ columns }) {
		subjectOf(columns);
	},
	async answer({ world, filters, columns }) {
		const subject = subjectOf(columns);
		const heading = subject === 'from' ? 'recommending_state' : subject;
		const names = new Map(world.vocabulary.themes.map(({ id, name }) => [id, name]));
		const rows = await ask(world, cycles(filters, subject));
		return {
			kind: 'table',
			columns: ['cycle', heading, 'recommendations'],
			rows: rows.map(({ cycle, value, recommendations }) => ({
				cycle,
				[heading]: subject === 'theme' ? (names.get(value) ?? value) : value,
				recommendations
			}))
		};
	}
};

function subjectOf(columns: readonly string[]): CycleSubject {
	const [word, ...more] = columns;
	if (word === undefined) return 'theme';
	const subject = CYCLE_SUBJECTS.find((known) => known === word.toLowerCase());
	if (subject === undefined)
		throw new Mistake(`“${word}” is no column of cycles; ${suggestion(word, CYCLE_SUBJECTS)}`);
	if (more.length > 0) throw new Mistake('cycles takes one column.');
	return subject;
}
