import type { Sql } from '../engine/sql';
import { noFilters, type Filters } from '../model/filters';
import { COUNTINGS } from '../model/questions';
import { alike } from './alike';
import { cycles, CYCLE_SUBJECTS } from './cycles';
import { facets } from './facets';
import { flows } from './flows';
import { headline } from './headline';
import { network } from './network';
import { stateThemes } from './state-themes';
import { states } from './states';

/** The selections of the bundled example that are answered when the app is built: all of it, and cycle by cycle. */
function firstSelections(): Filters[] {
	const every = noFilters();
	return [[], ['KHM']].flatMap((sur) => [[], [1], [2]].map((cycle) => ({ ...every, sur, cycle })));
}

/**
 * The statements whose answers the app carries with it, so that the first view stands before the engine has started:
 * what the explorer asks of the bundled example as long as nothing but the cycle was chosen. Each once.
 */
export function firstViewStatements(): Sql[] {
	const statements = firstSelections().flatMap((filters) => [
		facets(filters).sql,
		headline(filters).sql,
		stateThemes(filters).sql,
		states(filters).sql,
		network(filters).sql,
		alike(filters).sql,
		...COUNTINGS.map((counting) => flows(filters, ['group', 'theme', 'response'], counting).sql),
		...CYCLE_SUBJECTS.map((subject) => cycles(filters, subject).sql)
	]);
	return [...new Map(statements.map((statement) => [statement.text, statement])).values()];
}
