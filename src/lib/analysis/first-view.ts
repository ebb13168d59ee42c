import { noFilters, type Filters } from '../model/filters';
import { COUNTINGS } from '../model/questions';
import { alike } from './alike';
import { cycles, CYCLE_SUBJECTS } from './cycles';
import { facets } from './facets';
import { flows } from './flows';
import { headline } from './headline';
import { network } from './network';
import type { Question } from './question';
import { stateThemes } from './state-themes';
import { states } from './states';

/** The selections of the bundled example that are answered when the app is built: all of it, and cycle by cycle. */
function firstSelections(): Filters[] {
	const every = noFilters();
	return [[], ['KHM']].flatMap((sur) => [[], [1], [2]].map((cycle) => ({ ...every, sur, cycle })));
}

/**
 * The questions whose answers the app carries with it, so that the first view stands before the engine has started: what
 * the explorer asks of the bundled example as long as nothing but the cycle was chosen.
 */
export function firstViewQuestions(): Question<object>[] {
	const questions = firstSelections().flatMap((filters): Question<object>[] => [
		facets(filters),
		headline(filters),
		stateThemes(filters),
		states(filters),
		network(filters),
		alike(filters),
		...COUNTINGS.map((counting) => flows(filters, ['group', 'theme', 'response'], counting)),
		...CYCLE_SUBJECTS.map((subject) => cycles(filters, subject))
	]);
	const byText = new Map(questions.map((question) => [question.sql.text, question]));
	return [...byText.values()];
}
