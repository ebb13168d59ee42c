import type { Point } from './types';

/** A circle with its middle; a fixed one stays where it is. */
export interface Disc extends Point {
	radius: number;
	fixed?: boolean;
}

const STEPS = 240;
const HAIR = 0.05;
/** A turn that never comes back to where it was: the way out for circles on the very same spot. */
const GOLDEN_ANGLE = 2.399963;

/**
 * Moves circles that overlap apart, the smaller one further, until none do or it cannot be had.
 * @param discs moved in place
 * @param gap at least so much lies between two of them
 * @param hold pulls them back to where they may be, after each step
 */
export function keepDiscsApart(discs: readonly Disc[], gap: number, hold: () => void): void {
	for (let step = 0; step < STEPS; step++) {
		if (!pushOnce(discs, gap)) return;
		hold();
	}
}

/** @returns whether any had to move */
function pushOnce(discs: readonly Disc[], gap: number): boolean {
	let moved = false;
	discs.forEach((a, i) => {
		for (let j = i + 1; j < discs.length; j++) {
			const b = discs[j];
			if (!b || (a.fixed && b.fixed)) continue;
			const reach = a.radius + b.radius + gap;
			const [dx, dy] = [b.x - a.x, b.y - a.y];
			if (Math.abs(dx) >= reach || Math.abs(dy) >= reach) continue;
			const distance = Math.hypot(dx, dy);
			if (distance >= reach - 0.01) continue;
			moved = true;
			const turn = (i + j) * GOLDEN_ANGLE;
			const [ux, uy] = distance < 1e-6 ? [Math.cos(turn), Math.sin(turn)] : [dx / distance, dy / distance];
			const weight = a.fixed ? 0 : b.fixed ? 1 : b.radius / (a.radius + b.radius);
			const over = reach - distance;
			a.x -= ux * over * weight;
			a.y -= uy * over * weight;
			b.x += ux * over * (1 - weight);
			b.y += uy * over * (1 - weight);
		}
	});
	return moved;
}

/**
 * The share of their size at which no two circles overlap: 1 where none do now. Where there are too many for their room,
 * all become smaller alike, so that areas stay in proportion.
 */
export function shareWithoutOverlap(discs: readonly Disc[]): number {
	let share = 1;
	discs.forEach((a, i) => {
		for (let j = i + 1; j < discs.length; j++) {
			const b = discs[j];
			if (!b || (a.fixed && b.fixed)) continue;
			const reach = (a.radius + b.radius) * share;
			const [dx, dy] = [b.x - a.x, b.y - a.y];
			if (Math.abs(dx) - HAIR >= reach || Math.abs(dy) - HAIR >= reach) continue;
			// Coordinates are rounded afterwards: a hair less than what would touch, also where they do not quite touch yet.
			const distance = Math.hypot(dx, dy) - HAIR;
			if (distance < reach) share *= Math.max(0, distance) / reach;
		}
	});
	return share;
}
