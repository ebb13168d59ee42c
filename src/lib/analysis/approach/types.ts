/**
 * The words of the approach: what is asked, what is answered. States go by ISO3, themes by id, probabilities from 0 to 1,
 * reviews by SuR and session. Nothing here knows the engine, files or the screen.
 */
import type { RegionalGroup } from '../../model/vocabulary';

/** What cannot be answered, in one plain sentence: a State or theme that is not known, a session the data cannot speak of. */
export class ApproachError extends Error {
	override readonly name = 'ApproachError';
}

/**
 * A line of `historyQuestion`: how many recommendations a State made in one review, on one theme or, where `theme` is
 * `ALL_THEMES`, in all (a recommendation on two themes counts once there). Codes are positions in the vocabulary.
 */
export interface HistoryRow {
	session: number;
	sur: number;
	maker: number;
	theme: number;
	recommendations: number;
}

/**
 * How much each State recommended, and on what, in whole cycles and worldwide: the bundled tables
 * `data/reference/state-activity.csv` and `state-theme-profile.csv`. `worldwideTotals` makes it.
 */
export interface WorldwideTotals {
	/** ISO3, in the order of the rows of `activity` and `mentions`. */
	states: readonly string[];
	/** Ids, in the order of the columns of `mentions`. */
	themes: readonly string[];
	/** Oldest first. */
	cycles: readonly {
		cycle: number;
		/** The last session that is counted. */
		lastSession: number;
		reviews: number;
		/** Recommendations of each State. */
		activity: Float64Array;
		/** Mentions of State × theme, row by row. */
		mentions: Float64Array;
	}[];
}

/**
 * What the estimates rest on: rows of reviews all over the world, or the rows of one country (or a few) with the bundled
 * worldwide totals standing in. The screen says which.
 */
export type Basis = 'worldwide' | 'one-country-and-bundled-profile';

/** A theme as a person asks about it: one issue, or several that count as one (a State raises it if it raises any). */
export interface ThemeAsk {
	/** Id of the theme or coalition theme; unique in a request. */
	id: string;
	/** Ids of the issues it covers; at least one. */
	issues: readonly string[];
	/** 1 (matters most) to 3. */
	priority: Priority;
}
export type Priority = 1 | 2 | 3;

export interface ShortlistRequest {
	/** ISO3 of the State under review. */
	sur: string;
	/** The review to come. Only sessions before it are read. */
	session: number;
	themes: readonly ThemeAsk[];
	/** The cycles that count as evidence; all before the session unless told otherwise. */
	cycles?: readonly number[];
}

/** Keys of what the breakdown names; a view has a plain sentence for each. */
export const REASONS = [
	'recent',
	'attention',
	'attentionNow',
	'kindred',
	'alike',
	'alikeHere',
	'raisedHere',
	'here'
] as const;
export type ReasonKey = (typeof REASONS)[number];

/** Features that are the same for every State of a list: they move the level, never the order, and are no State's reason. */
export const LEVELS = ['themeHere', 'themeWorld'] as const;
export type LevelKey = (typeof LEVELS)[number];
export type FeatureKey = ReasonKey | LevelKey;

/** One reason and what it adds to, or takes from, the log-odds of the average State; all of them add up to the State's own. */
export interface Reason {
	key: ReasonKey;
	points: number;
}

/** The counts behind an estimate. All from the sessions that count, before the review asked about. */
export interface ShortlistEvidence {
	/** Each review of this SuR, oldest first: how much the State recommended, and how much of it on the theme. */
	here: { session: number; recommendations: number; onTheme: number }[];
	/** Recommendations to this SuR before, and those on the theme. */
	recommendationsHere: number;
	onThemeHere: number;
	/**
	 * ISO3 of the States with the most similar concerns, worldwide and on all themes, most alike first; and of all that are alike those
	 * that raised the theme in the last review here that counts. Three of each at most.
	 */
	alike: string[];
	alikeHere: string[];
	/** Worldwide. `onTheme` counts mentions of the theme's issues. */
	worldwide: {
		recommendations: number;
		onTheme: number;
		/** The same in the latest sessions (six, or with the bundled totals the latest cycle): see `recentSessions`. */
		recentRecommendations: number;
		recentOnTheme: number;
	};
}

export interface ShortlistRow {
	/** From 1. Ties go by ISO3, each with a rank of its own. */
	rank: number;
	/** ISO3. Never the SuR, never the Unknown State; only States that have made a recommendation before. */
	state: string;
	group: RegionalGroup;
	/**
	 * That the State raises the theme in this review: how often States with log-odds like these raised theirs, in sessions
	 * that had not taught the weights.
	 */
	probability: number;
	/**
	 * The same by the session in which such States raised their theme least often, and by the one in which they did so most
	 * often. low ≤ probability ≤ high.
	 */
	low: number;
	high: number;
	/** Log-odds of the probability: the average State's and all reasons together. */
	logOdds: number;
	/** Largest first, whatever the sign; those that add nothing (less than 0.005) are left out. */
	reasons: Reason[];
	evidence: ShortlistEvidence;
}

/** A State over all themes of the request. */
export interface OverallRow {
	rank: number;
	state: string;
	group: RegionalGroup;
	/** Σ weight of the priority × probability: what the list is ranked by. Priority 1 weighs 3, 2 weighs 2, 3 weighs 1. */
	expected: number;
	/** That it raises at least one of the themes, taken as independent. */
	atLeastOne: number;
	/** Probability by theme, in the order of the request. */
	probabilities: { theme: string; probability: number }[];
}

export interface ThemeShortlist {
	theme: string;
	rows: ShortlistRow[];
	/** How many States are expected to raise it: Σ probability. */
	expectedRaisers: number;
	/** What would be estimated of a State for which nothing speaks more or less than on average: where reasons start from. */
	average: { logOdds: number; probability: number };
}

export interface Shortlist {
	basis: Basis;
	sur: string;
	session: number;
	/** First and last session that was read, and the first of those that count as recent. */
	evidence: { firstSession: number; lastSession: number; recentFrom: number; recentSessions: number };
	/** The last session read of which the whole world's recommendations are known, not those to a country or a few; 0 for none. */
	wholeTo: number;
	/** Sessions in which this SuR was reviewed before and whose rows are loaded; empty where none is. */
	reviewsHere: number[];
	themes: ThemeShortlist[];
	overall: OverallRow[];
}

/** The weights of the model, and what they were fitted on. */
export interface Weights {
	/** What they are called on the screen: `shipped`, or fitted on the loaded data. */
	origin: 'shipped' | 'fitted';
	/** ISO date of the fit; none where it was fitted on the loaded data a moment ago. */
	fittedOn?: string;
	/** How to fit them again. */
	script: string;
	/** First and last session whose outcomes taught the weights. */
	sessions: { first: number; last: number };
	/** A theme of a review taught the weights where at least this many States raised it. */
	leastRaising: number;
	/** Cases and rows (case × candidate State) of the fit. */
	cases: number;
	rows: number;
	intercept: number;
	weights: Record<FeatureKey, number>;
	/** Mean of each feature over the rows of the fit. */
	means: Record<FeatureKey, number>;
	/** How the log-odds fared in sessions that had not taught them. */
	calibration: Calibration;
}

/** From log-odds to probabilities: see `estimateOf`. The level at the first bend, in log-odds, and three slopes ≥ 0. */
export interface Curve {
	level: number;
	slopes: readonly number[];
}

export interface Calibration extends Curve {
	/** Estimates (case × State) it was drawn through. */
	rows: number;
	/** The same for each tested session by itself. */
	sessions: readonly ({ session: number } & Curve)[];
}

/* The backtest. */

export interface Metrics {
	/** Hits among the ten States named, of ten. */
	precisionAt10: number;
	/** Hits among the first twenty, of min(20, States that raised the theme). */
	recallAt20: number;
	/** Average precision over sixty. */
	map60: number;
}
export const BASELINES = ['random', 'activity', 'themeAllTime', 'themeLastSix'] as const;
export type Baseline = (typeof BASELINES)[number];

/** One tenth of all estimates, lowest first. */
export interface Decile {
	/** 1–10. */
	decile: number;
	predicted: number;
	observed: number;
	/** Estimates (case × State) in it. */
	cases: number;
}

/** What `analyse backtest` prints. */
export interface BacktestSummary {
	/** Reviews × themes with at least five raising States. */
	cases: number;
	model: Metrics;
	baselines: Record<Baseline, Metrics>;
	calibration: Decile[];
}

/** A backtest with totals in the place of rows, which know nothing of single sessions. */
export interface StandInTest extends Omit<BacktestSummary, 'baselines'> {
	baselines: Record<'activity' | 'themeAllTime', Metrics>;
}

export interface SessionResult {
	session: number;
	cases: number;
	model: Metrics;
	baselines: Record<Baseline, Metrics>;
	/** Where the weights of this session came from. */
	weights: Pick<Weights, 'origin' | 'sessions'>;
}

export interface Backtest extends BacktestSummary {
	sessions: SessionResult[];
}

/* Raise × accept. */

/** A line of `acceptanceQuestion`. `theme` is a position in the vocabulary, or `null` for all themes together. */
export interface AcceptanceRow {
	/** Position of the recommending State. */
	maker: number;
	theme: number | null;
	session: number;
	supported: number;
	/** Supported and Noted together; Pending and Unknown are no answer. */
	answered: number;
}

/** How much was supported of what was answered. */
export interface Share {
	supported: number;
	answered: number;
}

/** Answers of all SuRs, up to a session: by regional group of the recommending State, and by theme id. */
export interface WorldAcceptance {
	lastSession: number;
	overall: Share;
	groups: Readonly<Record<string, Share>>;
	themes: Readonly<Record<string, Share>>;
}

export interface Acceptance {
	state: string;
	theme: string;
	/**
	 * That this SuR supports what this State asks on this theme. `undefined` where the loaded rows hold no answer of the SuR
	 * from before the review: then nothing of its own speaks.
	 */
	probability: number | undefined;
	/** 80 % of the distribution the estimate is the mean of lies between them (Beta). */
	low: number | undefined;
	high: number | undefined;
	/** What the SuR answered to this State on the theme, and on anything. */
	onTheme: Share;
	ofState: Share;
	/** To this State's regional group, on the theme by anyone, and altogether. */
	ofGroup: Share;
	ofTheme: Share;
	overall: Share;
	/** The rate it is shrunk towards (the State's here and the theme's here, together), and how many answers that rate is worth. */
	prior: { rate: number; worth: number };
	/** Every rate that enters, in the order of the steps: enough to compute the probability again. */
	steps: AcceptanceStep[];
}

/** What a rate of acceptance is of: answers worldwide or of this SuR, to all, to a regional group, to one State, on a theme. */
export type AcceptanceStepKey =
	'world' | 'worldGroup' | 'worldTheme' | 'here' | 'group' | 'theme' | 'state' | 'expected' | 'onTheme';

/** rate = (supported + worth × towards) ∕ (answered + worth), where answers enter; else what other rates suggest. */
export interface AcceptanceStep {
	key: AcceptanceStepKey;
	/** `undefined` where no answers enter. */
	answers: Share | undefined;
	/** What it is drawn towards, and with the weight of how many answers; `undefined` for a rate of its own. */
	towards: { rate: number; worth: number } | undefined;
	rate: number;
}

/* The follow-up ledger. */

/** A line of `ledgerQuestion`: what one State asked this SuR on one theme in one review, and what became of it. */
export interface LedgerRow {
	/** ISO3. */
	state: string;
	/** Id. */
	theme: string;
	session: number;
	recommendations: number;
	supported: number;
	noted: number;
}

/**
 * `repeated`: in the latest review and in an earlier one; `dropped`: in an earlier review and not in the latest; `new`: in
 * the latest review alone.
 */
export const LEDGER_STATUSES = ['repeated', 'dropped', 'new'] as const;
export type LedgerStatus = (typeof LEDGER_STATUSES)[number];

export interface LedgerEntry {
	state: string;
	theme: string;
	status: LedgerStatus;
	/** Each review in which it was raised, oldest first. */
	reviews: {
		session: number;
		cycle: number;
		recommendations: number;
		supported: number;
		noted: number;
		/** The response, where there is but one. */
		response: 'Supported' | 'Noted' | 'Supported and Noted' | 'none yet';
	}[];
}

export interface Ledger {
	/** Sessions in which the SuR was reviewed, oldest first. With one alone nothing can be repeated or dropped. */
	sessions: number[];
	/** Repeated first, then dropped, then new; within these by State and theme. */
	entries: LedgerEntry[];
	counts: Record<LedgerStatus, number>;
}

/* The coverage planner. */

/** How a State can be reached; `unknown` where nobody has documented it. */
export const DOORS = ['embassy', 'accredited', 'geneva', 'unknown'] as const;
export type Door = (typeof DOORS)[number];

export interface CoverageState {
	/** ISO3. */
	state: string;
	group: RegionalGroup;
	door: Door;
	/** Probability that it raises each theme, in the order of `CoverageRequest.themes`. */
	probabilities: readonly number[];
}

export interface CoverageRequest {
	themes: readonly { id: string; priority: Priority }[];
	states: readonly CoverageState[];
	/** How many States can be met; 12 unless told otherwise. */
	meetings?: number;
	/** How many asks a State can carry; 3 unless told otherwise (84 seconds of floor time bear two to three). */
	asks?: number;
	/** Doors that will do; all unless told otherwise. A locked State is met whatever its door. */
	doors?: readonly Door[];
	/** At most so many States of one regional group, so that voices come from several; no bound unless told otherwise. */
	mostPerGroup?: number;
	/** What is settled already: States that are met, with asks they carry in any case; and States that are not met. */
	locked?: readonly { state: string; themes: readonly string[] }[];
	excluded?: readonly string[];
}

/** One meeting of the plan. */
export interface CoverageMeeting {
	state: string;
	group: RegionalGroup;
	door: Door;
	locked: boolean;
	/** The asks it carries, most valuable first. */
	asks: { theme: string; probability: number; locked: boolean }[];
	/** What the plan's value would lose without this meeting. */
	worth: number;
}

export interface CoveragePlan {
	/** Σ priority weight × (1 − ∏(1 − p)): the number the plan maximises, and the most it could be. */
	value: number;
	most: number;
	/** Most valuable first. */
	meetings: CoverageMeeting[];
	/** Least covered first, uncovered at the head: chance that at least one State raises it, and who is asked. */
	themes: { theme: string; priority: Priority; covered: number; states: string[] }[];
	/** Ids of themes nobody is asked to raise. */
	uncovered: string[];
	/**
	 * What one meeting more would add, with the State it would be; `undefined` where nobody is left who adds a thousandth. There may
	 * then be fewer meetings than can be held.
	 */
	oneMore: { state: string; asks: string[]; gain: number } | undefined;
}
