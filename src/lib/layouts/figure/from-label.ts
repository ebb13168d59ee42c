import type { PlacedLabel } from '../types';
import type { FigureRule, FigureText } from './types';

/** A label that found its place, as words of a figure. */
export function textOf(label: PlacedLabel): Omit<FigureText, 'paint'> {
	return {
		id: `name ${label.id}`,
		of: label.id,
		x: label.x,
		y: label.y,
		rotate: label.rotate,
		anchor: label.anchor,
		size: label.fontSize,
		...(label.forced ? { bold: true } : {}),
		lines: label.lines.map(({ text, dy }) => ({ text, dy }))
	};
}

/** The lines from marks to labels that found no place beside them: without one, a name reads as the next mark's. */
export function leadersOf(labels: readonly PlacedLabel[]): FigureRule[] {
	return labels.flatMap(({ id, leader }) =>
		leader ? [{ id: `leader ${id}`, points: leader, paint: 'ink-faint' }] : []
	);
}
