import {
	coverage,
	PRIORITY_WEIGHT,
	shortlist,
	weightsFor,
	type CoverageRequest
} from '../../src/lib/analysis/approach';
import { historyOf } from '../lib/approach-history';
import {
	approximateNote,
	basisNote,
	reviewOf,
	sessionOf,
	themeListOf,
	wholeNumber
} from '../lib/approach-request';
import { Mistake } from '../lib/sentence';
import type { CommandQuestion } from './question';

/** What a theme raised for sure would be worth. */
const UNIT = `theme raised, weighted by priority (1: ${PRIORITY_WEIGHT[1]}, 2: ${PRIORITY_WEIGHT[2]}, 3: ${PRIORITY_WEIGHT[3]})`;

/** Said where no further meeting is worth it. */
function enough(held: number, possible: number | undefined): string {
	const meetings = held === 1 ? 'One meeting is' : `${held} meetings are`;
	return possible !== undefined && held < possible
		? `${meetings} enough: of the ${possible} possible, no other would add as much as 0.001.`
		: 'One meeting more would add less than 0.001.';
}

export const coverageQuestion: CommandQuestion = {
	name: 'coverage',
	help: 'rank,state,group,asks,worth,worth_unit: which States to meet and what to ask each, so that most themes are raised',
	takes: [],
	options: {
		sur: 'needed',
		themes: 'needed',
		session: 'possible',
		meetings: 'possible',
		asks: 'possible'
	},
	check({ options }) {
		sessionOf(options);
		wholeNumber(options, 'meetings', 1);
		wholeNumber(options, 'asks', 1);
	},
	async answer({ world, filters, options }) {
		const history = await historyOf(world);
		const request = reviewOf({ options, filters }, world, history);
		const themes = themeListOf(options.themes ?? '', world);
		const twice = themes.find(({ id }, i) => themes.findIndex((one) => one.id === id) !== i);
		if (twice) throw new Mistake(`“${twice.label}” is named twice; take one out.`);
		const found = shortlist(history, { ...request, themes }, weightsFor(history, request.session));
		const meetings = wholeNumber(options, 'meetings', 1);
		const asks = wholeNumber(options, 'asks', 1);
		const problem: CoverageRequest = {
			themes,
			states: found.overall.map(({ state, group, probabilities }) => ({
				state,
				group,
				door: 'unknown',
				probabilities: probabilities.map(({ probability }) => probability)
			})),
			...(meetings === undefined ? {} : { meetings }),
			...(asks === undefined ? {} : { asks })
		};
		const plan = coverage(problem);
		const labels = new Map(themes.map(({ id, label }) => [id, label]));
		const named = (id: string) => labels.get(id) ?? id;
		if (plan.uncovered.length > 0)
			world.notes.push(`Nobody is asked to raise: ${plan.uncovered.map(named).join(', ')}.`);
		const approximate = approximateNote(themes);
		if (approximate !== '') world.notes.push(approximate);
		world.notes.push(
			`Chance that somebody raises it: ${plan.themes.map(({ theme, covered }) => `${named(theme)} ${covered.toFixed(2)}`).join(', ')}.`,
			plan.oneMore
				? `One meeting more, with ${plan.oneMore.state}, would add ${plan.oneMore.gain.toFixed(3)} to ${plan.value.toFixed(3)} of ${plan.most} (${UNIT}).`
				: enough(plan.meetings.length, meetings),
			basisNote(history, found)
		);
		return {
			kind: 'table',
			columns: ['rank', 'state', 'group', 'asks', 'worth', 'worth_unit'],
			rows: plan.meetings.map(({ state, group, asks: carried, worth }, i) => ({
				rank: i + 1,
				state,
				group,
				asks: carried
					.map(({ theme, probability }) => `${named(theme)} ${probability.toFixed(2)}`)
					.join(' · '),
				worth: Number(worth.toFixed(3)),
				worth_unit: UNIT
			}))
		};
	}
};
