import { round } from '../numbers';
import { measurer, shorten } from '../text';
import type { Size, TextOptions } from '../types';
import { wholeOf } from './figure';
import type { Figure } from './types';

export interface GridColumn {
	label: string;
	numeric: boolean;
}

/**
 * The first rows of a table as a figure, in type that a room can read.
 * @returns the figure, and how many rows found no room
 */
export function layoutGrid(
	columns: readonly GridColumn[],
	rows: readonly (readonly string[])[],
	size: Size,
	options: TextOptions = {}
): { figure: Figure; leftOut: number } {
	const fontSize = options.fontSize ?? 14;
	const measure = measurer(options);
	const pitch = 1.75 * fontSize;
	const shown = rows.slice(0, Math.max(1, Math.floor((size.height - pitch) / pitch)));
	const figure = wholeOf(size);
	const wanted = columns.map(
		({ label }, index) =>
			Math.max(measure(label, fontSize) * 1.08, ...shown.map((row) => measure(row[index] ?? '', fontSize))) *
				1.04 +
			2 * fontSize
	);
	const whole = wanted.reduce((sum, width) => sum + width, 0);
	const scale = Math.min(1, size.width / Math.max(1, whole));
	let left = 0;
	columns.forEach((column, index) => {
		const width = (wanted[index] ?? 0) * scale;
		const x = round(column.numeric ? left + width - 2 * fontSize * scale : left);
		const cut = (word: string, bold: number) =>
			shorten(word, width - fontSize * scale, (one) => measure(one, fontSize) * bold);
		const common = {
			x,
			rotate: 0,
			anchor: column.numeric ? ('end' as const) : ('start' as const),
			size: fontSize
		};
		figure.texts.push({
			...common,
			id: `column ${index}`,
			y: 0,
			bold: true,
			paint: 'ink-soft',
			lines: [{ text: cut(column.label, 1.08), dy: 1.1 * fontSize }]
		});
		shown.forEach((row, place) => {
			figure.texts.push({
				...common,
				id: `cell ${place} ${index}`,
				y: round(pitch * (place + 1)),
				paint: 'ink',
				lines: [{ text: cut(row[index] ?? '', 1), dy: round(1.2 * fontSize) }]
			});
		});
		left += width;
	});
	for (let place = 0; place <= shown.length; place++) {
		const y = round(pitch * (place + 1));
		figure.rules.push({
			id: `line ${place}`,
			points: [0, y, round(Math.min(left, size.width)), y],
			paint: place === 0 ? 'line-strong' : 'line'
		});
	}
	return { figure, leftOut: rows.length - shown.length };
}
