import { sql } from '../../engine/sql';
import type { Vocabulary } from '../../model/dataset';
import type { RegionalGroup } from '../../model/vocabulary';
import type { Question } from '../question';
import { responseCode } from '../words';
import { betaQuantile } from './beta';
import { logit, probabilityOf } from './logistic';
import shipped from './shipped-acceptance.json';
import {
	ApproachError,
	type Acceptance,
	type AcceptanceRow,
	type AcceptanceStep,
	type AcceptanceStepKey,
	type Share,
	type WorldAcceptance
} from './types';

/** Counted by `scripts/fit-approach.ts` from UPR Info's exports of sessions 1–18. */
export const SHIPPED_ACCEPTANCE: WorldAcceptance = shipped;

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
	world: WorldAcceptance;
	/** How many answers the rate of a State's group is worth beside the State's own: estimated from these answers. */
	worth: number;
}

/** Bounds of what a prior may be worth, where few answers would put it at nothing or at everything. */
const LEAST_WORTH = 10;
const MOST_WORTH = 50;
/** Answers that the world's rate is worth beside those of this SuR, and its groups' and themes' beside those here. */
const WORLD_WORTH = 300;
const KIND_WORTH = 100;
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

/** Who supported what worldwide, from the answers of all SuRs: what `shipped-acceptance.json` holds. */
export function worldAcceptanceQuestion(lastSession: number): Question<WorldAcceptanceRow> {
	const supported = responseCode('Supported');
	const answers = [supported, responseCode('Noted')];
	const condition = sql`maker <> 0 and session between 1 and ${lastSession} and response in ${answers}`;
	return {
		name: 'approach-world-acceptance',
		columns: ['kind', 'name', 'supported', 'answered'],
		sql: sql`
			select 'theme' as kind, t.id as name, count(*) filter (where response = ${supported}) as supported,
				count(*) as answered
			from mentions
			join themes t on t.theme = mentions.theme
			where ${condition} and mentions.theme <> 0
			group by t.id
			union all
			select 'group' as kind, s.group_name::varchar as name, count(*) filter (where response = ${supported}) as supported,
				count(*) as answered
			from recommendations
			join states s on s.state = recommendations.maker
			where ${condition}
			group by s.group_name
			order by kind, name
		`
	};
}

/** A line of `worldAcceptanceQuestion`: what was answered to a regional group, or on a theme. */
export interface WorldAcceptanceRow extends Share {
	kind: string;
	name: string;
}

/** The lines as shares by name; all groups together are the overall. */
export function worldAcceptance(rows: readonly WorldAcceptanceRow[], lastSession: number): WorldAcceptance {
	const of = (wanted: string) =>
		Object.fromEntries(
			rows
				.filter(({ kind }) => kind === wanted)
				.map(({ name, supported, answered }) => [name, { supported, answered }])
		);
	const groups = of('group');
	return { lastSession, overall: sum(Object.values(groups)), groups, themes: of('theme') };
}

/**
 * @param before only sessions before this one are counted
 * @param world what the rates of this SuR are shrunk towards; the shipped figures unless told otherwise
 */
export function acceptanceTable(
	rows: readonly AcceptanceRow[],
	vocabulary: Vocabulary,
	{ sur, before, world = SHIPPED_ACCEPTANCE }: { sur: string; before: number; world?: WorldAcceptance }
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
		world,
		worth: worthOf([...ofState.values()], overall)
	};
}

/**
 * That the SuR supports what a State asks on a theme: one entry per State, in their order. Empirical Bayes, in steps, each
 * rate being (supported + worth × rate above) / (answered + worth):
 *
 * r = the SuR's rate on everything towards the world's, with 300 answers' worth;
 * g = the group's rate here towards what r and the group's rate worldwide suggest, t = the theme's likewise, each with 100:
 * logit = logit r + logit (group or theme, worldwide) − logit (all, worldwide);
 * s = the State's rate on everything here towards g, with k answers' worth;
 * m = the rate expected on the theme: logit m = logit s + logit t − logit r;
 * p = the State's rate on the theme here towards m, with k answers' worth.
 *
 * What a SuR supported in one review says little of the next: in sessions 1–12 many supported all there was. So the world's
 * rates weigh much. The worths (300, 100, at least 10) were chosen among a few by how they did on sessions 13–18 with what was
 * known by session 12, and no later session has tested them: the mean log loss of an answer there, 0.47 against 0.49 by group
 * and theme worldwide alone and 0.78 by the SuR's own overall rate, flatters them somewhat.
 *
 * k comes from how much States differ beyond chance (see `worthOf`). The interval is the middle 80 % of the Beta
 * distribution with mean p and answered + k answers.
 */
export function acceptance(
	table: AcceptanceTable,
	theme: { id: string; issues: readonly string[] },
	states: readonly string[]
): Acceptance[] {
	const { overall, worth, world } = table;
	const ofTheme = sum(theme.issues.map((issue) => table.ofTheme.get(issue)));
	const worldRate = rateOf(world.overall);
	const r = shrunk(overall, worldRate, WORLD_WORTH);
	/** The rate that a kind's standing in the world suggests here. */
	const suggested = (kind: Share) =>
		probabilityOf(logit(r) + logit(shrunk(kind, worldRate, KIND_WORTH)) - logit(worldRate));
	const worldTheme = sum(theme.issues.map((issue) => world.themes[issue]));
	const themeHere = drawn('theme', ofTheme, suggested(worldTheme), KIND_WORTH);
	const t = themeHere.rate;
	return states.map((state) => {
		const ofState = table.ofState.get(state) ?? NONE;
		const group = table.groups.get(state) ?? 'Unknown';
		const ofGroup = table.ofGroup.get(group) ?? NONE;
		const onTheme = sum(theme.issues.map((issue) => table.onTheme.get(`${state} ${issue}`)));
		const worldGroup = world.groups[group] ?? NONE;
		const groupHere = drawn('group', ofGroup, suggested(worldGroup), KIND_WORTH);
		const stateHere = drawn('state', ofState, groupHere.rate, worth);
		const rate = probabilityOf(logit(stateHere.rate) + logit(t) - logit(r));
		const own = drawn('onTheme', onTheme, rate, worth);
		const probability = own.rate;
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
			prior: { rate, worth },
			steps: [
				{ key: 'world', answers: world.overall, towards: undefined, rate: worldRate },
				drawn('worldGroup', worldGroup, worldRate, KIND_WORTH),
				drawn('worldTheme', worldTheme, worldRate, KIND_WORTH),
				drawn('here', overall, worldRate, WORLD_WORTH),
				groupHere,
				themeHere,
				stateHere,
				{ key: 'expected', answers: undefined, towards: undefined, rate },
				own
			]
		};
	});
}

function drawn(key: AcceptanceStepKey, answers: Share, rate: number, worth: number): AcceptanceStep {
	return { key, answers, towards: { rate, worth }, rate: shrunk(answers, rate, worth) };
}

const NONE: Share = { supported: 0, answered: 0 };

/** Half an answer either way keeps a rate of nothing or everything from being infinite in log-odds. */
function rateOf({ supported, answered }: Share): number {
	return (supported + 0.5) / (answered + 1);
}

function shrunk({ supported, answered }: Share, towards: number, worth: number): number {
	return (supported + worth * towards) / (answered + worth);
}

/**
 * How many answers a common rate is worth, by the method of moments (Kleinman 1973): with rates pᵢ of nᵢ answers about r,
 * ρ = (Σ nᵢ (pᵢ − r)² − (I − 1) r (1 − r)) / (r (1 − r) (N − Σ nᵢ² / N − (I − 1))) is the part of the variance between
 * States; worth = (1 − ρ) / ρ, held between 10 and 50.
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
