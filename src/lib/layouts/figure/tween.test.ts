import { describe, expect, it } from 'vitest';
import { wholeOf } from './figure';
import { between } from './tween';
import type { Figure, FigureNode } from './types';

const node = (id: string, x: number): FigureNode => ({
	id,
	x,
	y: 0,
	width: 10,
	height: 10,
	corner: 5,
	fill: 'ink',
	title: id,
	value: '1'
});
const figure = (part: Partial<Figure>): Figure => ({ ...wholeOf({ width: 100, height: 100 }), ...part });

describe('the way from one figure to the next', () => {
	const from = figure({ nodes: [node('state:NOR', 0), node('theme:justice', 20)] });
	const to = figure({ nodes: [{ ...node('state:NOR', 100), corner: 0 }, node('state:SWE', 50)] });

	it('begins with the one and ends with the other', () => {
		expect(between(from, to)(0)).toBe(from);
		expect(between(from, to)(1)).toBe(to);
	});

	it('moves what stands in both and turns a circle into a box', () => {
		const half = between(from, to)(0.5).nodes.find(({ id }) => id === 'state:NOR');
		expect(half).toMatchObject({ x: 50, corner: 2.5, opacity: 1 });
	});

	it('lets go of what leaves and brings what comes', () => {
		const late = between(from, to)(0.75).nodes;
		expect(late.find(({ id }) => id === 'theme:justice')?.opacity).toBeCloseTo(0.25);
		expect(late.find(({ id }) => id === 'state:SWE')?.opacity).toBeCloseTo(0.75);
	});

	it('parts a mark that stands twice in the next', () => {
		const twice = figure({ nodes: [node('theme:justice', 0), node('theme:justice#2', 80)] });
		const second = between(from, twice)(0.5).nodes.find(({ id }) => id === 'theme:justice#2');
		expect(second?.x).toBe(50);
	});

	it('bends a tie into another, and crosses over where it cannot', () => {
		const link = { id: 'a>b', source: 'a', target: 'b', width: 2, paint: 'ink', value: '1' };
		const one = figure({ links: [{ ...link, points: [0, 0, 0, 0, 0, 0, 10, 10] }] });
		const other = figure({ links: [{ ...link, points: [0, 0, 0, 0, 0, 0, 20, 20] }] });
		const long = figure({ links: [{ ...link, points: [0, 0, 0, 0, 0, 0, 5, 5, 6, 6, 7, 7, 8, 8] }] });
		expect(between(one, other)(0.5).links).toEqual([{ ...link, points: [0, 0, 0, 0, 0, 0, 15, 15] }]);
		expect(between(one, long)(0.25).links).toMatchObject([{ opacity: 0.5 }]);
		expect(between(one, long)(0.75).links).toMatchObject([{ opacity: 0.5 }]);
	});
});
