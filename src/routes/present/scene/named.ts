import { compareNames, formatList, formatNumber, m } from '$lib/i18n';
import type { QuadrantGeometry, QuadrantPoint } from '$lib/layouts/quadrant';

/** So many marks stay in any case: with fewer, a field of friends and critics says nothing. */
export const LEAST_STATES = 12;
/** As many names as a caption takes: each line of it is taken from the picture. */
const MOST_NAMES = 4;

/**
 * Lays out as many marks as find room for a name: one after the other, the least likely that has none is taken away, down to
 * {@link LEAST_STATES}. Those stay, whether or not a name finds its place; what they are is told when they are pointed at.
 * @param kept the marks that stay, where that was decided before
 */
export function named(
	points: readonly QuadrantPoint[],
	kept: readonly string[] | undefined,
	layOut: (shown: readonly QuadrantPoint[]) => QuadrantGeometry
): { geometry: QuadrantGeometry; left: string[] } {
	if (kept) {
		const stays = new Set(kept);
		return {
			geometry: layOut(points.filter(({ id }) => stays.has(id))),
			left: points.flatMap(({ id, label }) => (stays.has(id) ? [] : [label]))
		};
	}
	let shown = points;
	const left: string[] = [];
	for (;;) {
		const geometry = layOut(shown);
		const without = new Set(geometry.unlabelled);
		const [last] = shown.filter(({ id }) => without.has(id)).sort((a, b) => a.x - b.x);
		if (!last || shown.length <= LEAST_STATES) return { geometry, left };
		left.push(last.label);
		shown = shown.filter((point) => point !== last);
	}
}

/** Which States of a field are not shown, by name: somebody in the room may look for one of them. */
export function noRoomWords(left: readonly string[]): string {
	return left.length === 0 ? '' : m.present_no_room({ states: formatList([...left].sort(compareNames)) });
}

/** Which marks of a field stand there without a name. */
export function withoutNameWords({
	points,
	unlabelled
}: Pick<QuadrantGeometry, 'points' | 'unlabelled'>): string {
	const without = new Set(unlabelled);
	const names = points.flatMap(({ id, label }) => (without.has(id) ? [label] : [])).sort(compareNames);
	if (names.length === 0) return '';
	return names.length > MOST_NAMES
		? m.present_nameless_many({ count: formatNumber(names.length) })
		: m.present_nameless({ names: formatList(names) });
}
