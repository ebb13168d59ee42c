import type { Position } from '$lib/deck/reveal';
import { formatNumber, m } from '$lib/i18n';

/** Where a presentation stands: which scene of how many, and which step where the scene is built up. */
export function placeWords({ scene, step }: Position, scenes: number, steps: number): string {
	const words = { number: formatNumber(scene + 1), count: formatNumber(scenes) };
	return steps > 1
		? m.present_number_step({ ...words, step: formatNumber(step + 1), steps: formatNumber(steps) })
		: m.present_number(words);
}
