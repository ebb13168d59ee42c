import type { PlacedLabel } from '../types';
import type { FigureText } from './types';

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
