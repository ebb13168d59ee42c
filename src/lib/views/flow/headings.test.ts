import { expect, it } from 'vitest';
import { placeHeadings } from './headings';

const columns = (width: number) => [0, 0.5, 1].map((at) => ({ x0: at * width, x1: at * width + 14 }));
const wordings = [
	['Group · 617 mentions', 'Theme · 617 mentions', 'Response · 617 mentions'],
	['Group · 617', 'Theme · 617', 'Response · 617'],
	['Group', 'Theme', 'Response']
];
const texts = (width: number) => placeHeadings(columns(width), wordings).map(({ text }) => text);

it('says as much above the columns as keeps the headings apart', () => {
	expect(texts(900)).toEqual(wordings[0]);
	expect(texts(420)).toEqual(wordings[1]);
	expect(texts(250)).toEqual(wordings[2]);
	expect(texts(20)).toEqual(wordings[2]);
});

it('runs the first to the right, the last to the left', () => {
	expect(placeHeadings(columns(900), wordings).map(({ anchor, x }) => [anchor, x])).toEqual([
		['start', 0],
		['middle', 457],
		['end', 914]
	]);
});

it('moves a heading to the right of the one before it where columns stand close', () => {
	const close = [
		{ x0: 80, x1: 96 },
		{ x0: 100, x1: 116 },
		{ x0: 212, x1: 230 }
	];
	const [first, second, third] = placeHeadings(close, [['Grupo regional', 'Tema', 'Respuesta']]);
	expect(first).toEqual({ text: 'Grupo regional', x: 4, anchor: 'start' });
	expect(second?.anchor).toBe('start');
	expect(second?.x).toBeGreaterThanOrEqual(4 + 14 * 8);
	expect(third).toEqual({ text: 'Respuesta', x: 230, anchor: 'end' });
});
