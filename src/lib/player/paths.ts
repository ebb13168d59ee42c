import type { FigureLink } from '../layouts/figure/types';
import { n } from './svg';

/** A line of cubic Béziers: a start, then six numbers each. */
export function curve(points: readonly number[]): string {
	let d = `M${n(points[0] ?? 0)},${n(points[1] ?? 0)}`;
	for (let at = 2; at + 5 < points.length; at += 6)
		d += `C${points
			.slice(at, at + 6)
			.map(n)
			.join(' ')}`;
	return d;
}

/** The outline of a ribbon between two upright edges. */
export function ribbon([x0, x1, top0, bottom0, top1, bottom1]: readonly [
	number,
	number,
	number,
	number,
	number,
	number
]): string {
	const [left, right, middle] = [n(x0), n(x1), n((x0 + x1) / 2)];
	return (
		`M${left},${n(top0)}C${middle},${n(top0)} ${middle},${n(top1)} ${right},${n(top1)}` +
		`L${right},${n(bottom1)}C${middle},${n(bottom1)} ${middle},${n(bottom0)} ${left},${n(bottom0)}Z`
	);
}

/** Faint ties as a few paths, one a width, so that ten thousand of them can be drawn in one frame. */
export function bundles(links: readonly FigureLink[]): Map<string, string> {
	const paths = new Map<string, string>();
	for (const link of links) {
		const key = `${Math.max(0.5, Math.round(link.width * 1.2) / 2)} ${n(link.opacity ?? 1)}`;
		paths.set(key, (paths.get(key) ?? '') + curve(link.points));
	}
	return paths;
}
