import { noFilters, type Filters } from '../model/filters';
import type { FlowColumn } from '../model/questions';
import { acceptanceQuestion } from './approach/acceptance';
import { historyQuestion } from './approach/history-question';
import { ledgerQuestion } from './approach/ledger';
import { cycleReviews } from './cycle-reviews';
import { cycles } from './cycles';
import { facets } from './facets';
import { flows } from './flows';
import { headline } from './headline';
import { network } from './network';
import type { AnyQuestion } from './question';
import { stateThemes } from './state-themes';
import { states } from './states';

/** The flows that the start page leads to. */
const FLOWS: readonly (readonly FlowColumn[])[] = [
	['group', 'theme', 'response'],
	['group', 'action', 'response']
];

/** The State under review of the bundled example. */
const EXAMPLE = 'KHM';

/**
 * What the app asks about the bundled example before the engine has started: both views of everything and of the example's
 * State under review, over all cycles and in each of its two; and all that the approach to that State reads. `scripts/build-data.ts` answers these when the app is built;
 * the app finds the answers by the text of the statement. Equal statements are listed once.
 */
export function firstViewQuestions(): AnyQuestion[] {
	const selections = [noFilters(), { ...noFilters(), sur: [EXAMPLE] }].flatMap((filters) =>
		[[], [1], [2]].map((cycle) => ({ ...filters, cycle }))
	);
	const questions: AnyQuestion[] = [
		...selections.flatMap(questionsOf),
		cycleReviews(noFilters()),
		cycleReviews({ ...noFilters(), sur: [EXAMPLE] }),
		historyQuestion(),
		acceptanceQuestion(EXAMPLE),
		ledgerQuestion({ ...noFilters(), sur: [EXAMPLE] })
	];
	return [...new Map(questions.map((question) => [question.sql.text, question])).values()];
}

function questionsOf(filters: Filters): AnyQuestion[] {
	return [
		facets(filters),
		headline(filters),
		states(filters),
		stateThemes(filters),
		network(filters),
		...FLOWS.map((columns) => flows(filters, columns, 'mentions')),
		cycles(filters, 'theme'),
		cycles(filters, 'group')
	];
}
