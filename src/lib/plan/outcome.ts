import { assign } from './assign';
import { ALIKE, likeness, wordsOf } from './likeness';
import type { Ask, Plan, ThemeKey, Verdict } from './types';

/** One recommendation that was made in the review. */
export interface OutcomeRow {
	rec: number;
	/** ISO3 of the recommending State. */
	from: string;
	/** Ids of its themes. */
	themes: readonly string[];
	/** Empty where the file has none. */
	text: string;
	response: string;
	action: number;
	paragraph: string;
}

/**
 * What ties a recommendation to an ask, from the strongest: by the State asked, on the theme itself, on a further issue
 * behind it, or on no theme that is known; by another State on the theme or an issue behind it; by the State asked on
 * another theme of the same family.
 */
export const TIES = [
	'state-and-theme',
	'state-and-issue',
	'state-theme-unknown',
	'theme-by-another',
	'state-and-family'
] as const;
export type Tie = (typeof TIES)[number];

export interface Match {
	row: OutcomeRow;
	tie: Tie;
	/** How many of the words are shared, 0–1 (Jaccard); 0 where one of them has no text. */
	likeness: number;
	/** Whether it counts as the answer to another ask of the plan. */
	elsewhere: boolean;
}

/** Why the match suggests what it suggests. The first two are *delivered*, the last is *not*, all between *partly*. */
export const GROUNDS = [
	'on-theme',
	'issue-in-like-words',
	'issue-only',
	'taken',
	'unknown-in-like-words',
	'another-in-like-words',
	'nothing'
] as const;
export type Ground = (typeof GROUNDS)[number];

/** An ask with what came of it. */
export interface AskOutcome {
	meeting: string;
	state: string;
	ask: Ask;
	/** What the match suggests, and why. */
	matched: Verdict;
	ground: Ground;
	/** What counts: the person's word, else the suggestion. */
	verdict: Verdict;
	/** Whether the verdict was said by a person. */
	said: boolean;
	/** The recommendation that the suggestion rests on. No recommendation is the answer of two asks. */
	answer: Match | undefined;
	/** The answer first, then by tie, by likeness, and in the order of the data. */
	matches: Match[];
	/** How many recommendations of the State asked have no theme that is known. */
	withoutTheme: number;
}

/** What the match has to know of themes. */
export interface ThemeWorld {
	/** Ids of the themes that a key covers, the nearest first; one that is not known covers none. */
	themesOf(key: ThemeKey): readonly string[];
	/** Those of them that are the theme itself: none where it is only approximated. */
	ownOf(key: ThemeKey): readonly string[];
	familyOf(theme: string): string | undefined;
	/** Whether a theme says nothing: none is given, or nobody knows what the file's word stands for. */
	unknown(theme: string): boolean;
}

/** An ask with the recommendations it may be compared with, while the answers are still open. */
interface Open {
	meeting: string;
	state: string;
	ask: Ask;
	matches: Match[];
	answer: Match | undefined;
	ground: Ground;
}

/**
 * Holds every ask of a plan beside what was recommended, and suggests what came of it. A recommendation is the answer of
 * one ask at most. First whoever shares most words has it; then the rest are dealt out so that as many asks as can be are
 * answered on their own theme, then through an issue behind it, then with the likest words.
 *
 * *Delivered*: the State asked recommended on the theme, or in like words on an issue behind it, and that recommendation
 * is this ask's own. *Partly*: the State asked recommended on an issue behind the theme in other words; or on the theme
 * where the recommendation answers another ask; or in like words where no theme is known; or another State recommended on
 * the theme in like words, and that recommendation answers no other ask. *Not*: otherwise. Asks without a theme are left
 * out, as nothing can be compared.
 * @param rows the recommendations of that review alone, each once
 */
export function matchOutcome(plan: Plan, rows: readonly OutcomeRow[], world: ThemeWorld): AskOutcome[] {
	const worded = rows.map((row) => ({ row, words: wordsOf(row.text) }));
	const open = plan.meetings.flatMap((meeting) =>
		meeting.asks
			.filter((ask) => world.themesOf(ask.theme).length > 0)
			.map((ask): Open => ({
				meeting: meeting.id,
				state: meeting.state,
				ask,
				matches: matchesOf(ask, meeting.state, worded, world),
				answer: undefined,
				ground: 'nothing'
			}))
	);
	const taken = new Set<number>();
	takeLikest(open, taken, ['state-and-theme', 'state-and-issue'], ({ tie }) =>
		tie === 'state-and-theme' ? 'on-theme' : 'issue-in-like-words'
	);
	for (const state of new Set(open.map((one) => one.state)))
		dealOut(
			open.filter((one) => one.state === state && one.answer === undefined),
			taken
		);
	for (const one of open)
		if (one.answer === undefined && one.matches.some(({ tie }) => isOnTheme(tie))) one.ground = 'taken';
	const still = () => open.filter(({ ground }) => ground === 'nothing');
	takeLikest(still(), taken, ['state-theme-unknown'], () => 'unknown-in-like-words');
	takeLikest(still(), taken, ['theme-by-another'], () => 'another-in-like-words');
	return open.map((one) => outcomeOf(one, taken));
}

export interface HitRate {
	/** ISO3 or theme key. */
	key: string;
	asks: number;
	delivered: number;
	partly: number;
	not: number;
	/** Of the asks, those where a person said what came of them; of the rest it is suggested. */
	said: number;
}

/** How many asks were delivered, by State, by theme, or by any other key; most asks first, then by key. */
export function hitRates(outcomes: readonly AskOutcome[], keyOf: (outcome: AskOutcome) => string): HitRate[] {
	const rates = new Map<string, HitRate>();
	for (const outcome of outcomes) {
		const key = keyOf(outcome);
		const rate = rates.get(key) ?? { key, asks: 0, delivered: 0, partly: 0, not: 0, said: 0 };
		rate.asks += 1;
		rate[outcome.verdict] += 1;
		rate.said += Number(outcome.said);
		rates.set(key, rate);
	}
	return [...rates.values()].sort((a, b) => b.asks - a.asks || (a.key < b.key ? -1 : 1));
}

/** The verdict that a ground stands for. */
export function verdictOf(ground: Ground): Verdict {
	if (ground === 'nothing') return 'not';
	return ground === 'on-theme' || ground === 'issue-in-like-words' ? 'delivered' : 'partly';
}

function matchesOf(
	ask: Ask,
	state: string,
	rows: readonly { row: OutcomeRow; words: ReadonlySet<string> }[],
	world: ThemeWorld
): Match[] {
	const themes = new Set(world.themesOf(ask.theme));
	const own = new Set(world.ownOf(ask.theme));
	const families = new Set([...themes].map((theme) => world.familyOf(theme)));
	const words = wordsOf(ask.text);
	const tieOf = (row: OutcomeRow): Tie | undefined => {
		if (row.themes.some((theme) => themes.has(theme))) {
			if (row.from !== state) return 'theme-by-another';
			return row.themes.some((theme) => own.has(theme)) ? 'state-and-theme' : 'state-and-issue';
		}
		if (row.from !== state) return undefined;
		if (row.themes.every((theme) => world.unknown(theme))) return 'state-theme-unknown';
		return row.themes.some((theme) => families.has(world.familyOf(theme))) ? 'state-and-family' : undefined;
	};
	return rows.flatMap(({ row, words: others }): Match[] => {
		const tie = tieOf(row);
		return tie ? [{ row, tie, likeness: likeness(words, others), elsewhere: false }] : [];
	});
}

/** Gives each recommendation to the ask whose words it shares most, where they are alike at all; ties in the order of plan and data. */
function takeLikest(
	asks: readonly Open[],
	taken: Set<number>,
	ties: readonly Tie[],
	groundOf: (match: Match) => Ground
): void {
	const pairs = asks.flatMap((open) =>
		open.matches
			.filter(({ tie, likeness }) => ties.includes(tie) && likeness >= ALIKE)
			.map((match) => ({ open, match }))
	);
	pairs.sort((a, b) => b.match.likeness - a.match.likeness);
	for (const { open, match } of pairs) {
		if (open.answer !== undefined || taken.has(match.row.rec)) continue;
		open.answer = match;
		open.ground = groundOf(match);
		taken.add(match.row.rec);
	}
}

/** More than all likenesses together; an ask on its own theme weighs more than any number through issues. */
const THROUGH_AN_ISSUE = 1_000;
const ON_THEME = 1_000_000;

/** Deals what is left of a State's recommendations out among its asks. */
function dealOut(asks: readonly Open[], taken: Set<number>): void {
	const left = new Map<number, number>();
	for (const { matches } of asks)
		for (const { row, tie } of matches)
			if (isOnTheme(tie) && !taken.has(row.rec) && !left.has(row.rec)) left.set(row.rec, left.size);
	const weights = asks.map(({ matches }) => {
		const weight = Array.from({ length: left.size }, () => 0);
		for (const { row, tie, likeness } of matches) {
			const column = left.get(row.rec);
			if (column !== undefined && isOnTheme(tie))
				weight[column] = (tie === 'state-and-theme' ? ON_THEME : THROUGH_AN_ISSUE) + likeness;
		}
		return weight;
	});
	const recs = [...left.keys()];
	assign(weights).forEach((column, index) => {
		const open = asks[index];
		const answer = open?.matches.find(({ row }) => row.rec === recs[column]);
		if (open === undefined || answer === undefined) return;
		open.answer = answer;
		open.ground = answer.tie === 'state-and-theme' ? 'on-theme' : 'issue-only';
		taken.add(answer.row.rec);
	});
}

function isOnTheme(tie: Tie): boolean {
	return tie === 'state-and-theme' || tie === 'state-and-issue';
}

function outcomeOf(
	{ meeting, state, ask, matches, answer, ground }: Open,
	taken: ReadonlySet<number>
): AskOutcome {
	const matched = verdictOf(ground);
	const marked = matches.map((match) => ({
		...match,
		elsewhere: match !== answer && taken.has(match.row.rec)
	}));
	const isAnswer = ({ row }: Match) => row.rec === answer?.row.rec;
	marked.sort(
		(a, b) =>
			Number(isAnswer(b)) - Number(isAnswer(a)) ||
			TIES.indexOf(a.tie) - TIES.indexOf(b.tie) ||
			b.likeness - a.likeness
	);
	return {
		meeting,
		state,
		ask,
		matched,
		ground,
		verdict: ask.verdict ?? matched,
		said: ask.verdict !== undefined,
		answer: marked.find(isAnswer),
		matches: marked,
		withoutTheme: matches.filter(({ tie }) => tie === 'state-theme-unknown').length
	};
}
