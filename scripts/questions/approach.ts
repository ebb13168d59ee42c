import {
	shortlist,
	weightsFor,
	type Reason,
	type ReasonKey,
	type ShortlistRow,
	type ThemeShortlist
} from '../../src/lib/analysis/approach';
import { historyOf } from '../lib/approach-history';
import {
	approximateNote,
	basisNote,
	reviewOf,
	sessionOf,
	themesOf,
	wholeNumber
} from '../lib/approach-request';
import type { CommandQuestion } from './question';

const TOP = 20;

export const approachQuestion: CommandQuestion = {
	name: 'approach',
	help: 'rank,state,probability,reasons,evidence: who is likely to raise a theme in a review to come',
	takes: [],
	options: { sur: 'needed', theme: 'needed', session: 'possible', top: 'possible' },
	check({ options }) {
		sessionOf(options);
		wholeNumber(options, 'top', 1);
	},
	async answer({ world, filters, options }) {
		const history = await historyOf(world);
		const request = reviewOf({ options, filters }, world, history);
		const themes = themesOf([options.theme ?? ''], world);
		const found = shortlist(history, { ...request, themes }, weightsFor(history, request.session));
		const [theme] = themes;
		world.notes.push(
			`${theme?.label ?? ''} (${theme?.issues.join(', ') ?? ''}), ${request.sur}, session ${request.session}. ${basisNote(history, found)}`
		);
		const approximate = approximateNote(themes);
		if (approximate !== '') world.notes.push(approximate);
		const [list] = found.themes;
		const nameOf = (iso3: string) => history.states.find((state) => state.iso3 === iso3)?.name ?? iso3;
		const rows = list?.rows.slice(0, wholeNumber(options, 'top', 1) ?? TOP) ?? [];
		return {
			kind: 'table',
			columns: ['rank', 'state', 'probability', 'reasons', 'evidence'],
			rows: rows.map((row) => ({
				rank: row.rank,
				state: row.state,
				probability: Number(row.probability.toFixed(3)),
				reasons: list ? reasonsOf(row, list.average, nameOf) : '',
				evidence: evidenceOf(row)
			}))
		};
	}
};

const WORDS: Record<ReasonKey, string> = {
	recent: 'recent interest in the theme',
	attention: 'speaks often and gives the theme its share',
	attentionNow: 'active of late, with the theme among its own',
	kindred: 'raises it with countries like this one',
	alike: 'States with the same interests raise it',
	alikeHere: 'States with the same interests raised it here',
	raisedHere: 'raised it here before',
	here: 'addresses this country more than others'
};
/** What a reason against says. */
const WORDS_AGAINST: Partial<Record<ReasonKey, string>> = {
	recent: 'little recent interest in the theme',
	attention: 'speaks little, or gives the theme a small share',
	attentionNow: 'not active of late, or not on the theme',
	kindred: 'does not raise it with countries like this one',
	alike: 'States with the same interests do not raise it',
	alikeHere: 'States with the same interests did not raise it here',
	raisedHere: 'did not raise it here before',
	here: 'addresses this country less than others'
};

/** Reasons that speak of reviews of the State under review. */
const HERE: ReadonlySet<ReasonKey> = new Set(['alikeHere', 'raisedHere', 'here']);

/** The average State's log-odds and what sets this one apart: they add up to the log-odds of its probability. */
function reasonsOf(
	{ reasons, evidence }: ShortlistRow,
	average: ThemeShortlist['average'],
	nameOf: (iso3: string) => string
): string {
	const named = (states: readonly string[]) =>
		states.length > 0 ? ` (${states.map(nameOf).join(', ')})` : '';
	const unknown = evidence.here.length === 0;
	const who = ({ key, points }: Reason): string => {
		if (key === 'alike') return named(evidence.alike);
		if (key === 'alikeHere')
			return named(
				points < 0
					? evidence.alike.filter((state) => !evidence.alikeHere.includes(state))
					: evidence.alikeHere
			);
		return '';
	};
	return [
		`the average State on this theme here (${percent(average.probability)}) ${points(average.logOdds)}`,
		...reasons.map((reason) =>
			unknown && HERE.has(reason.key)
				? `not known what was raised here ${points(reason.points)}`
				: `${(reason.points < 0 ? WORDS_AGAINST[reason.key] : undefined) ?? WORDS[reason.key]}${who(reason)} ${points(reason.points)}`
		)
	].join(' · ');
}

const percent = (share: number) => `${(100 * share).toFixed(1)}%`;
/** Points of log-odds with their sign. */
const points = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;

function evidenceOf({ evidence: { here, worldwide } }: ShortlistRow): string {
	const reviews = here.map(
		({ session, recommendations, onTheme }) =>
			`session ${session}: ${onTheme} on the theme, ${recommendations} in all`
	);
	const { onTheme, recommendations, recentOnTheme, recentRecommendations } = worldwide;
	return [
		`here ${reviews.length > 0 ? reviews.join('; ') : 'no review of it open'}`,
		`worldwide ${onTheme} on the theme of ${recommendations}, lately ${recentOnTheme} of ${recentRecommendations}`
	].join(' · ');
}
