import { sql } from '../../engine/sql';
import type { Vocabulary } from '../../model/dataset';
import type { RegionalGroup } from '../../model/vocabulary';
import type { Question } from '../question';
import { responseCode } from '../words';
import { betaQuantile } from './beta';
import { logit, probabilityOf } from './logistic';
import { ApproachError, type Acceptance, type AcceptanceRow, type Share } from './types';

/** Answers of one SuR, as counted. */
export interface AcceptanceTable {
	sur: string;
	/** Sessions whose answers are counted, in order. */
	sessions: readonly number[];
	overall: Share;
	/** By ISO3, by regional group, by theme id, and by `ISO3 theme`. */
	ofState: ReadonlyMap<string, Share>;
	ofGroup: ReadonlyMap<string, Share>;
	ofTheme: ReadonlyMap<string, Share>;
	onTheme: ReadonlyMap<string, Share>;
	groups: ReadonlyMap<string, RegionalGroup>;
	/** How many answers the rate of a State's group is worth beside the State's own: estimated from these answers. */
	worth: number;
}

/** Bounds of what a prior may be worth, where few answers would put it at nothing or at everything. */
const LEAST_WORTH = 2;
const MOST_WORTH = 50;
/** Answers that the overall rate is worth beside that of a group or theme. */
const OVERALL_WORTH = 10;
/** The interval leaves so much out at each end. */
const TAIL = 0.1;

/**
 * What a SuR answered, by State, theme and session. A recommendation on two themes counts once in each, and once where
 * `theme` is null. Recommendations without an answer yet do not count.
 * @param sur ISO3
 */
export function acceptanceQuestion(sur: string): Question<AcceptanceRow> {
	const supported = responseCode('Supported');
	const answers = [supported, responseCode('Noted')];
	const condition = sql`sur in (select state from states where iso3 = ${sur}) and maker <> 0 and session <> 0
		and response in ${answers}`;
	return {
		name: 'approach-acceptance',
		columns: ['maker', 'theme', 'session', 'supported', 'answered'],
		sql: sql`
			select maker, theme, session, count(*) filter (where response = ${supported}) as supported, count(*) as answered
			from mentions
			where ${condition} and theme <> 0
			group by maker, theme, session
			union all
			select maker, null as theme, session, count(*) filter (where response = ${supported}) as supported,
				count(*) as answered
			from recommendations
			where ${condition}
			group by maker, session
			order by session, maker, theme
		`
	};
}

/** @param before only sessions before this one are counted */
export function acceptanceTable(
	rows: readonly AcceptanceRow[],
	vocabulary: Vocabulary,
	{ sur, before }: { sur: string; before: number }
): AcceptanceTable {
	const overall: Share = { supported: 0, answered: 0 };
	const maps = [0, 1, 2, 3].map(() => new Map<string, Share>());
	const [ofState, ofGroup, ofTheme, onTheme] = maps as [
		Map<string, Share>,
		Map<string, Share>,
		Map<string, Share>,
		Map<string, Share>
	];
	const sessions = new Set<number>();
	for (const { maker, theme, session, supported, answered } of rows) {
		if (session >= before) continue;
		sessions.add(session);
		const state = vocabulary.states[maker];
		if (state === undefined)
			throw new ApproachError(`The answers name a State the vocabulary does not hold.`);
		const share = { supported, answered };
		if (theme === null) {
			overall.supported += supported;
			overall.answered += answered;
			add(ofState, state.iso3, share);
			add(ofGroup, state.group, share);
		} else {
			const id = vocabulary.themes[theme]?.id ?? '';
			add(ofTheme, id, share);
			add(onTheme, `${state.iso3} ${id}`, share);
		}
	}
	return {
		sur,
		sessions: [...sessions].sort((a, b) => a - b),
		overall,
		ofState,
		ofGroup,
		ofTheme,
		onTheme,
		groups: new Map(vocabulary.states.map(({ iso3, group }) => [iso3, group])),
		worth: worthOf([...ofState.values()], overall)
	};
}

/**
 * That the SuR supports what a State asks on a theme: one entry per State, in their order. Empirical Bayes, in steps, each
 * rate being (supported + worth × rate above) / (answered + worth):
 *
 * r = overall; g = the group's rate towards r, t = the theme's towards r, each with 10 answers' worth of r;
 * s = the State's rate on everything towards g, with k answers' worth;
 * m = the rate expected on the theme: logit m = logit s + logit t − logit r;
 * p = the State's rate on the theme towards m, with k answers' worth.
 *
 * k comes from how much States differ beyond chance (see `worthOf`). The interval is the middle 80 % of the Beta
 * distribution with mean p and answered + k answers.
 */
export function acceptance(
	table: AcceptanceTable,
	theme: { id: string; issues: readonly string[] },
	states: readonly string[]
): Acceptance[] {
	const { overall, worth } = table;
	const ofTheme = sum(theme.issues.map((issue) => table.ofTheme.get(issue)));
	// Half an answer either way keeps a rate of nothing or everything from being infinite in log-odds.
	const r = (overall.supported + 0.5) / (overall.answered + 1);
	const t = shrunk(ofTheme, r, OVERALL_WORTH);
	return states.map((state) => {
		const ofState = table.ofState.get(state) ?? NONE;
		const ofGroup = table.ofGroup.get(table.groups.get(state) ?? 'Unknown') ?? NONE;
		const onTheme = sum(theme.issues.map((issue) => table.onTheme.get(`${state} ${issue}`)));
		const s = shrunk(ofState, shrunk(ofGroup, r, OVERALL_WORTH), worth);
		const rate = probabilityOf(logit(s) + logit(t) - logit(r));
		const probability = shrunk(onTheme, rate, worth);
		const known = overall.answered > 0;
		const answers = onTheme.answered + worth;
		const quantile = (part: number) => betaQuantile(part, probability * answers, (1 - probability) * answers);
		return {
			state,
			theme: theme.id,
			probability: known ? probability : undefined,
			low: known ? Math.min(probability, quantile(TAIL)) : undefined,
			high: known ? Math.max(probability, quantile(1 - TAIL)) : undefined,
			onTheme,
			ofState,
			ofGroup,
			ofTheme,
			overall,
			prior: { rate, worth }
		};
	});
}

const NONE: Share = { supported: 0, answered: 0 };

function shrunk({ supported, answered }: Share, towards: number, worth: number): number {
	return (supported + worth * towards) / (answered + worth);
}

/**
 * How many answers a common rate is worth, by the method of moments (Kleinman 1973): with rates pᵢ of nᵢ answers about r,
 * ρ = (Σ nᵢ (pᵢ − r)² − (I − 1) r (1 − r)) / (r (1 − r) (N − Σ nᵢ² / N − (I − 1))) is the part of the variance between
 * States; worth = (1 − ρ) / ρ, held between 2 and 50.
 */
function worthOf(shares: readonly Share[], { supported, answered }: Share): number {
	const r = supported / (answered || 1);
	const chance = r * (1 - r);
	const others = shares.length - 1;
	const spread = shares.reduce(
		(total, one) => total + one.answered * (one.supported / one.answered - r) ** 2,
		0
	);
	const squares = shares.reduce((total, one) => total + one.answered ** 2, 0) / (answered || 1);
	const room = chance * (answered - squares - others);
	if (room <= 0) return MOST_WORTH;
	const part = (spread - others * chance) / room;
	if (part <= 0) return MOST_WORTH;
	return Math.min(MOST_WORTH, Math.max(LEAST_WORTH, (1 - part) / part));
}

function add(map: Map<string, Share>, key: string, share: Share): void {
	map.set(key, sum([map.get(key), share]));
}

function sum(shares: readonly (Share | undefined)[]): Share {
	return shares.reduce<Share>(
		(total, one) => ({
			supported: total.supported + (one?.supported ?? 0),
			answered: total.answered + (one?.answered ?? 0)
		}),
		NONE
	);
}
