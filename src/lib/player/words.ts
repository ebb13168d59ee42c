import type { FigureText } from '../layouts/figure/types';
import { colour, make, n, set } from './svg';

/** Words of a figure, line by line, into their group. They stay words: text, never markup. */
export function drawText(group: SVGElement, text: FigureText): void {
	set(group, {
		transform: `translate(${n(text.x)} ${n(text.y)})${text.rotate === 0 ? '' : ` rotate(${n(text.rotate)})`}`,
		fill: colour(text.paint),
		'font-size': n(text.size),
		'text-anchor': text.anchor,
		'font-weight': text.bold ? '650' : undefined,
		'font-style': text.italic ? 'italic' : undefined,
		'font-family': text.serif ? 'var(--font-headline)' : undefined,
		opacity: text.opacity === undefined ? undefined : n(text.opacity),
		'data-of': text.of,
		'aria-hidden': 'true'
	});
	group.classList.toggle('halo', text.halo === true);
	while (group.childNodes.length > text.lines.length) group.lastChild?.remove();
	text.lines.forEach((line, index) => {
		let row = group.childNodes[index] as SVGElement | undefined;
		if (!row) {
			row = make('text', {});
			group.append(row);
		}
		row.setAttribute('y', n(line.dy));
		if (row.textContent !== line.text) row.textContent = line.text;
	});
}
