import { alikeQuestion } from './alike';
import { approachQuestion } from './approach';
import { backtestQuestion } from './backtest';
import { coverageQuestion } from './coverage';
import { cycleReviewsQuestion } from './cycle-reviews';
import { cyclesQuestion } from './cycles';
import { facetsQuestion } from './facets';
import { flowsQuestion } from './flows';
import { networkQuestion } from './network';
import type { CommandQuestion } from './question';
import { reviewsQuestion } from './reviews';
import { sourcesQuestion } from './sources';
import { stateThemesQuestion } from './state-themes';
import { statesQuestion } from './states';
import { summaryQuestion } from './summary';
import { themesQuestion } from './themes';

/** What the command line answers, in the order of `--help`. */
export const QUESTIONS: readonly CommandQuestion[] = [
	summaryQuestion,
	sourcesQuestion,
	networkQuestion,
	stateThemesQuestion,
	themesQuestion,
	statesQuestion,
	reviewsQuestion,
	flowsQuestion,
	alikeQuestion,
	cyclesQuestion,
	cycleReviewsQuestion,
	facetsQuestion,
	approachQuestion,
	coverageQuestion,
	backtestQuestion
];
