import { coverage } from './coverage';
import type { CoveragePlan, CoverageRequest } from './types';

/** A choice that costs less than this part of what could be covered is not worth a word, unless it brings next to nothing. */
const LEAST_COST = 0.005;
/** Fewer asks than this that a State is likely to raise are next to nothing. */
const NEXT_TO_NOTHING = 0.1;

/** What a person's choice costs a plan. */
export interface SettledCost {
	/** ISO3 of the State that is settled. */
	state: string;
	/** How many of its asks it is likely to raise: Σ p. */
	carries: number;
	/** The State that would be met in its place, and how many of its asks that is likely to raise; itself where only its asks would change, `undefined` where nothing would. */
	instead: { state: string; carries: number } | undefined;
	/** What the plan would gain without the choice, as a part of the most there could be; never below 0. */
	cost: number;
}

/**
 * The settled meetings of a plan that are worth little: each beside the plan that is made without its lock, the others staying.
 * @param plan what `coverage` answers to the same request
 */
export function settledCosts(request: CoverageRequest, plan: CoveragePlan): SettledCost[] {
	const { locked = [] } = request;
	return locked.flatMap(({ state }) => {
		const meeting = plan.meetings.find((one) => one.state === state);
		if (meeting === undefined || plan.most === 0) return [];
		const free = coverage({ ...request, locked: locked.filter((one) => one.state !== state) });
		const met = new Set(plan.meetings.map((one) => one.state));
		const other =
			free.meetings.find((one) => one.state === state) ?? free.meetings.find((one) => !met.has(one.state));
		const cost = Math.max(0, free.value - plan.value) / plan.most;
		const carries = carried(meeting);
		if (cost < LEAST_COST && carries >= NEXT_TO_NOTHING) return [];
		const instead = other && { state: other.state, carries: carried(other) };
		const same = instead?.state === state && instead.carries === carries;
		return [{ state, carries, instead: same ? undefined : instead, cost }];
	});
}

function carried({ asks }: CoveragePlan['meetings'][number]): number {
	return asks.reduce((sum, { probability }) => sum + probability, 0);
}
