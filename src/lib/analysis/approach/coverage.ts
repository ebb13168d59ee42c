import {
	ApproachError,
	DOORS,
	type CoverageMeeting,
	type CoveragePlan,
	type CoverageRequest,
	type CoverageState,
	type Priority
} from './types';

/** What covering a theme of each priority is worth. */
export const PRIORITY_WEIGHT: Record<Priority, number> = { 1: 3, 2: 2, 3: 1 };

export const DEFAULT_MEETINGS = 12;
export const DEFAULT_ASKS = 2;

/** Gains smaller than this are rounding. */
const NOTHING = 1e-9;
/**
 * A meeting that adds less than this is not proposed: a thousandth of a theme of the lowest priority is nobody's afternoon, and no
 * figure on the screen would show it.
 */
const LEAST_GAIN = 0.001;
/** States tried in the place of a meeting: those that would add most. */
const TRIED = 24;

/** A State of the plan: which State, and the positions of the themes it is asked to raise. */
interface Meeting {
	state: CoverageState;
	locked: readonly number[] | undefined;
	asks: number[];
}

/**
 * Which States to meet and which asks each should carry, so that Σ priority weight × (1 − ∏(1 − p)) over the themes is as
 * large as can be, the product running over the States asked to raise the theme.
 *
 * Greedy: the meeting that adds most, again and again. What a meeting adds only falls as others join, so a State whose
 * last known gain is below the best one so far needs no new look (lazy evaluation). Then asks are shared out anew State by
 * State, meetings exchanged and single asks moved, the others following each time, until nothing adds. For one State the
 * best asks are exactly those that add most, since themes do not touch each other.
 * @throws ApproachError where what is locked does not fit the meetings, the asks or the States
 */
export function coverage(request: CoverageRequest): CoveragePlan {
	const problem = new Problem(request);
	const meetings = problem.locked();
	problem.fill(meetings);
	problem.improve(meetings);
	return problem.plan(meetings);
}

class Problem {
	readonly #themes: CoverageRequest['themes'];
	readonly #weights: readonly number[];
	readonly #states: readonly CoverageState[];
	readonly #meetings: number;
	readonly #asks: number;
	readonly #mostPerGroup: number;
	readonly #locked: NonNullable<CoverageRequest['locked']>;
	/** States that may be proposed. */
	readonly #free: readonly CoverageState[];

	constructor({
		themes,
		states,
		meetings = DEFAULT_MEETINGS,
		asks = DEFAULT_ASKS,
		doors = DOORS,
		mostPerGroup = Infinity,
		locked = [],
		excluded = []
	}: CoverageRequest) {
		wholeNumber('meetings', meetings, 0);
		wholeNumber('asks', asks, 1);
		if (mostPerGroup !== Infinity) wholeNumber('meetings of one regional group', mostPerGroup, 1);
		this.#themes = themes;
		this.#weights = themes.map(({ priority }) => PRIORITY_WEIGHT[priority]);
		this.#states = [...states].sort((a, b) => (a.state < b.state ? -1 : 1));
		this.#meetings = meetings;
		this.#asks = asks;
		this.#mostPerGroup = mostPerGroup;
		this.#locked = locked;
		for (const { state, probabilities } of states)
			if (probabilities.length !== themes.length || probabilities.some((p) => !(p >= 0 && p <= 1)))
				throw new ApproachError(`${state} needs one probability from 0 to 1 for each theme.`);
		if (locked.length > meetings)
			throw new ApproachError(
				`${locked.length} meetings are locked and ${meetings} can be held; unlock some or allow more meetings.`
			);
		this.#free = this.#states.filter(
			({ state, door }) =>
				doors.includes(door) && !excluded.includes(state) && !locked.some((one) => one.state === state)
		);
	}

	/** The meetings that are settled, with their settled asks and the best ones beside them. */
	locked(): Meeting[] {
		const meetings = this.#locked.map(({ state: iso3, themes }): Meeting => {
			const state = this.#states.find((known) => known.state === iso3);
			if (state === undefined)
				throw new ApproachError(`${iso3} is locked and is none of the States to choose from; unlock it.`);
			const asks = [...new Set(themes)].map((id) => this.#position(id, iso3));
			if (asks.length > this.#asks)
				throw new ApproachError(
					`${asks.length} asks are locked for ${iso3}, and a State carries ${this.#asks}; unlock some.`
				);
			return { state, locked: asks, asks };
		});
		for (const meeting of meetings) this.#ask(meeting, meetings);
		return meetings;
	}

	/** Adds meetings as long as there is room and they add something that shows. */
	fill(meetings: Meeting[]): void {
		const open = this.#open(meetings);
		// Gains as last looked at, largest first.
		let queue = this.#free
			.filter((state) => !meetings.some((meeting) => meeting.state === state))
			.map((state) => ({ state, ...this.#best(state, [], open), fresh: true }))
			.sort(byGain);
		while (meetings.length < this.#meetings) {
			const [next, ...rest] = queue;
			if (next === undefined || next.gain < LEAST_GAIN) return;
			if (!this.#hasRoom(next.state, meetings)) {
				queue = rest;
				continue;
			}
			if (!next.fresh) {
				queue = insert(rest, { state: next.state, ...this.#best(next.state, [], open), fresh: true });
				continue;
			}
			meetings.push({ state: next.state, locked: undefined, asks: next.asks });
			for (const theme of next.asks) open[theme]! *= 1 - next.state.probabilities[theme]!;
			queue = rest.map((one) => ({ ...one, fresh: false }));
		}
	}

	/** Shares asks out anew and exchanges meetings until nothing adds. */
	improve(meetings: Meeting[]): void {
		for (let round = 0; round < 100; round++) {
			const before = this.#value(meetings);
			for (const meeting of meetings) this.#ask(meeting, meetings);
			for (let i = 0; i < meetings.length; i++) this.#exchange(meetings, i);
			for (let i = 0; i < meetings.length; i++) this.#shift(meetings, i);
			this.fill(meetings);
			if (this.#value(meetings) <= before + NOTHING) return;
		}
	}

	plan(meetings: readonly Meeting[]): CoveragePlan {
		const value = this.#value(meetings);
		const open = this.#open(meetings);
		const themes = this.#themes
			.map(({ id, priority }, theme) => ({
				theme: id,
				priority,
				covered: 1 - open[theme]!,
				states: meetings
					.filter(({ asks }) => asks.includes(theme))
					.sort((a, b) => b.state.probabilities[theme]! - a.state.probabilities[theme]!)
					.map(({ state }) => state.state)
			}))
			.sort(
				(a, b) =>
					Number(a.states.length > 0) - Number(b.states.length > 0) ||
					a.covered - b.covered ||
					a.priority - b.priority
			);
		return {
			value,
			most: this.#weights.reduce((sum, weight) => sum + weight, 0),
			meetings: meetings
				.map((meeting) => this.#described(meeting, meetings, value))
				.sort((a, b) => b.worth - a.worth || (a.state < b.state ? -1 : 1)),
			themes,
			uncovered: themes.filter(({ states }) => states.length === 0).map(({ theme }) => theme),
			oneMore: this.#oneMore(meetings, open)
		};
	}

	#described(meeting: Meeting, meetings: readonly Meeting[], value: number): CoverageMeeting {
		const { state, locked, asks } = meeting;
		const gain = this.#gain(state, this.#open(meetings, meeting));
		return {
			state: state.state,
			group: state.group,
			door: state.door,
			locked: locked !== undefined,
			asks: [...asks]
				.sort((a, b) => gain(b) - gain(a) || a - b)
				.map((theme) => ({
					theme: this.#themes[theme]!.id,
					probability: state.probabilities[theme]!,
					locked: locked?.includes(theme) ?? false
				})),
			worth: value - this.#value(meetings.filter((one) => one !== meeting))
		};
	}

	#oneMore(meetings: readonly Meeting[], open: Float64Array): CoveragePlan['oneMore'] {
		const [best] = this.#free
			.filter(
				(state) => !meetings.some((meeting) => meeting.state === state) && this.#hasRoom(state, meetings)
			)
			.map((state) => ({ state, ...this.#best(state, [], open) }))
			.sort(byGain);
		if (best === undefined || best.gain < LEAST_GAIN) return undefined;
		return {
			state: best.state.state,
			asks: best.asks.map((theme) => this.#themes[theme]!.id),
			gain: best.gain
		};
	}

	/** Puts another State in the place of a meeting, and lets the others' asks follow, where that adds something. */
	#exchange(meetings: Meeting[], i: number): void {
		const meeting = meetings[i]!;
		if (meeting.locked) return;
		const others = meetings.filter((one) => one !== meeting);
		const open = this.#open(others);
		const candidates = this.#free
			.filter((state) => !meetings.some((one) => one.state === state) && this.#hasRoom(state, others))
			.map((state) => ({ state, ...this.#best(state, [], open) }))
			.sort(byGain)
			.slice(0, TRIED);
		const alone = new Float64Array(this.#themes.length).fill(1);
		this.#follow(
			meetings,
			i,
			// With the asks that add most beside those of the others, and with those it is strongest in.
			candidates.flatMap(({ state, asks }): Meeting[] => [
				{ state, locked: undefined, asks },
				{ state, locked: undefined, asks: this.#best(state, [], alone).asks }
			])
		);
	}

	/** Lets a meeting carry another ask for one of its own where that adds something once the others have moved too. */
	#shift(meetings: Meeting[], i: number): void {
		const meeting = meetings[i]!;
		const { state, locked = [], asks } = meeting;
		const moved = asks
			.filter((theme) => !locked.includes(theme))
			.flatMap((given) =>
				[...this.#themes.keys()]
					.filter((taken) => !asks.includes(taken) && state.probabilities[taken]! > 0)
					.map((taken) => ({ ...meeting, asks: asks.map((theme) => (theme === given ? taken : theme)) }))
			);
		this.#follow(meetings, i, moved);
	}

	/** Puts the best of some meetings in the place of one, all others sharing their asks anew; none where none adds. */
	#follow(meetings: Meeting[], i: number, instead: readonly Meeting[]): void {
		let best = this.#value(meetings) + NOTHING;
		const now = meetings.map((meeting) => ({ ...meeting }));
		for (const one of instead) {
			const tried = now.map((meeting, k) => (k === i ? one : { ...meeting }));
			for (const [k, other] of tried.entries()) if (k !== i) this.#ask(other, tried);
			const value = this.#value(tried);
			if (value <= best) continue;
			best = value;
			meetings.splice(0, meetings.length, ...tried);
		}
	}

	/** Gives a meeting the asks that add most beside those of the others; locked ones stay. */
	#ask(meeting: Meeting, meetings: readonly Meeting[]): void {
		const open = this.#open(meetings, meeting);
		meeting.asks = this.#best(meeting.state, meeting.locked ?? [], open).asks;
	}

	#best(
		state: CoverageState,
		locked: readonly number[],
		open: Float64Array
	): { asks: number[]; gain: number } {
		const gain = this.#gain(state, open);
		const free = this.#themes
			.map((_, theme) => theme)
			.filter((theme) => !locked.includes(theme) && gain(theme) > NOTHING)
			.sort((a, b) => gain(b) - gain(a) || a - b)
			.slice(0, this.#asks - locked.length);
		const asks = [...locked, ...free];
		return { asks, gain: asks.reduce((sum, theme) => sum + gain(theme), 0) };
	}

	/** What an ask adds where the others leave a theme open with some probability. */
	#gain(state: CoverageState, open: Float64Array): (theme: number) => number {
		return (theme) => this.#weights[theme]! * open[theme]! * state.probabilities[theme]!;
	}

	/** ∏(1 − p) of each theme over the meetings, one of them left out where given. */
	#open(meetings: readonly Meeting[], without?: Meeting): Float64Array {
		const open = new Float64Array(this.#themes.length).fill(1);
		for (const meeting of meetings)
			if (meeting !== without)
				for (const theme of meeting.asks) open[theme]! *= 1 - meeting.state.probabilities[theme]!;
		return open;
	}

	#value(meetings: readonly Meeting[]): number {
		return this.#open(meetings).reduce((sum, open, theme) => sum + this.#weights[theme]! * (1 - open), 0);
	}

	#hasRoom({ group }: CoverageState, meetings: readonly Meeting[]): boolean {
		return meetings.filter(({ state }) => state.group === group).length < this.#mostPerGroup;
	}

	#position(id: string, state: string): number {
		const position = this.#themes.findIndex((theme) => theme.id === id);
		if (position < 0)
			throw new ApproachError(
				`The ask “${id}” locked for ${state} is none of the chosen themes; unlock it or choose the theme.`
			);
		return position;
	}
}

interface Gain {
	state: CoverageState;
	gain: number;
}

function byGain(a: Gain, b: Gain): number {
	return b.gain - a.gain || (a.state.state < b.state.state ? -1 : 1);
}

/** Puts an entry into a list that is sorted by gain. */
function insert<One extends Gain>(list: readonly One[], entry: One): One[] {
	const at = list.findIndex((one) => byGain(entry, one) < 0);
	return at < 0 ? [...list, entry] : [...list.slice(0, at), entry, ...list.slice(at)];
}

function wholeNumber(what: string, value: number, least: number): void {
	if (!Number.isInteger(value) || value < least)
		throw new ApproachError(
			`The number of ${what} must be a whole number of at least ${least}, not ${value}.`
		);
}
