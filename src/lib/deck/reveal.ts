import type { Filters } from '../model/filters';
import type { Reveal } from './types';

/** Choices on top of those of a scene: a step of its reveal, or what somebody in the room asked to see. */
export type Narrowing = Partial<Pick<Filters, 'cycle' | 'group' | 'response'>>;

/** What a scene has, in reading order. */
export interface Present {
	cycles: readonly number[];
	groups: readonly string[];
}

/**
 * The steps in which a scene is built up. Each holds what the one before held and one cycle or group more; the last is the
 * whole scene. A scene with but one of them comes at once.
 */
export function stepsOf(reveal: Reveal, present: Present): Narrowing[] {
	if (reveal === 'none') return [{}];
	const count = reveal === 'cycle' ? present.cycles.length : present.groups.length;
	return Array.from({ length: Math.max(1, count) }, (_, index): Narrowing => {
		if (index >= count - 1) return {};
		return reveal === 'cycle'
			? { cycle: present.cycles.slice(0, index + 1) }
			: { group: present.groups.slice(0, index + 1) };
	});
}

/** Filters held within further choices; what the scene itself leaves out stays out. */
export function narrowed(filters: Filters, narrowing: Narrowing): Filters {
	const within = <Value>(own: Value[], more: readonly Value[] | undefined): Value[] => {
		if (more === undefined || more.length === 0) return own;
		if (own.length === 0) return [...more];
		const both = own.filter((value) => more.includes(value));
		return both.length > 0 ? both : own;
	};
	return {
		...filters,
		cycle: within(filters.cycle, narrowing.cycle),
		group: within(filters.group, narrowing.group),
		response: within(filters.response, narrowing.response)
	};
}

/** A place in a presentation: which scene, which step of it. */
export interface Position {
	scene: number;
	step: number;
}

/** How many steps each scene has; `undefined` for one of which it is not known yet. */
export type StepCounts = readonly (number | undefined)[];

/**
 * One step on, over the end of a scene into the next; the same place at the very end, `undefined` where it is not known yet
 * which that is.
 */
export function forward(at: Position, steps: StepCounts): Position | undefined {
	const own = steps[at.scene];
	if (own === undefined) return undefined;
	if (at.step + 1 < own) return { ...at, step: at.step + 1 };
	return at.scene + 1 < steps.length ? { scene: at.scene + 1, step: 0 } : at;
}

/** One step back, into the last step of the scene before; the same place at the very beginning, `undefined` as in {@link forward}. */
export function backward(at: Position, steps: StepCounts): Position | undefined {
	if (at.step > 0) return { ...at, step: at.step - 1 };
	if (at.scene === 0) return at;
	const before = steps[at.scene - 1];
	return before === undefined ? undefined : { scene: at.scene - 1, step: Math.max(0, before - 1) };
}
