import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cornerOf, layoutQuadrant, type QuadrantPoint } from './quadrant';
import { bounds } from './occupancy';

const size = { width: 360, height: 340 };
const options = {
	split: { x: 0.3, y: 0.7 },
	corners: ['friends: easy yes', 'ask first', 'long shot', 'carry the hard ask'] as const
};
const point = (id: string, x: number, y: number, priority = x): QuadrantPoint => ({
	id,
	label: `State ${id}`,
	x,
	y,
	priority
});

const points = fc
	.uniqueArray(
		fc.record({
			id: fc.stringMatching(/^[A-Z]{3}$/),
			x: fc.double({ min: 0, max: 1, noNaN: true }),
			y: fc.double({ min: 0, max: 1, noNaN: true })
		}),
		{ selector: ({ id }) => id, maxLength: 40 }
	)
	.map((all) => all.map(({ id, x, y }) => point(id, x, y)));

describe('a quadrant', () => {
	test('writes what its axes count outside the field, and leads names to marks that stand close', () => {
		const crowd = ['A', 'B', 'C'].map((id, index) => point(id, 0.5, 0.5 + index / 1000));
		const geometry = layoutQuadrant([...crowd, point('D', 0.1, 0.9)], size, {
			...options,
			axes: ['likely to raise', 'supported'],
			leaders: true
		});
		expect(geometry.unlabelled).toEqual([]);
		expect(geometry.labels.some(({ leader }) => leader !== undefined)).toBe(true);
		const [right, up] = geometry.axes;
		expect(right?.y).toBeGreaterThan(geometry.plot.bottom + 14);
		expect(up?.y).toBeLessThan(geometry.plot.top);
		expect(layoutQuadrant(crowd, size, options).axes).toEqual([]);
	});

	test('leads no line to a name across another mark', () => {
		const crowd = Array.from({ length: 24 }, (_, index) =>
			point(String.fromCharCode(65 + index), 0.3 + (index % 6) / 40, 0.97 - Math.floor(index / 6) / 30)
		);
		const { points: marks, labels, unlabelled } = layoutQuadrant(crowd, size, { ...options, leaders: true });
		expect(labels.length + unlabelled.length).toBe(24);
		const crossed = labels.flatMap(({ id, leader: [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = [] }) =>
			marks.filter(({ id: other, px, py }) => {
				const between = Array.from({ length: 101 }, (_, step) => step / 100);
				return (
					other !== id &&
					between.some((at) => Math.hypot(x0 + at * (x1 - x0) - px, y0 + at * (y1 - y0) - py) < 5)
				);
			})
		);
		expect(crossed).toEqual([]);
	});

	test('leaves room beside its field for the widest figure of its axis', () => {
		const [en, fr] = ['100%', '100\u202f %'].map(
			(widest) => layoutQuadrant([point('A', 0.5, 0.5)], size, { ...options, fontSize: 20, widest }).plot.left
		);
		expect(fr).toBeGreaterThan(en ?? 0);
	});

	test('ends its upward axis at 100 %', () => {
		const crowd = Array.from({ length: 12 }, (_, index) =>
			point(String.fromCharCode(65 + index), 0.3 + (index % 4) / 60, 0.99 - (index % 3) / 60)
		);
		const { plot, ceiling, points: marks } = layoutQuadrant(crowd, size, { ...options, leaders: true });
		const hundred = Math.min(...marks.map(({ py }) => py));
		expect(ceiling).toBeGreaterThan(plot.top);
		expect(ceiling).toBeLessThanOrEqual(hundred);
	});

	test('gives its room to the marks where it is low: titles on one line, corners left out', () => {
		const crowd = Array.from({ length: 14 }, (_, index) =>
			point(String.fromCharCode(65 + index), 0.25 + (index % 7) / 50, 0.8 + (index % 5) / 30)
		);
		const words = {
			...options,
			split: { x: 0.3, y: 0.87 },
			fontSize: 20,
			radius: 8,
			axes: ['to raise', 'to support'] as const
		};
		const {
			plot,
			axes,
			corners,
			points: placed,
			labels
		} = layoutQuadrant(crowd, { width: 968, height: 210 }, { ...words, leaders: true });
		expect(corners).toEqual([]);
		expect(new Set(axes.map(({ y }) => y)).size).toBe(1);
		const heights = placed.map(({ py }) => py);
		expect(Math.max(...heights) - Math.min(...heights)).toBeGreaterThan(0.4 * 210);
		expect(plot.bottom - plot.top).toBeGreaterThan(0.6 * 210);
		expect(labels.length).toBeGreaterThan(9);
	});

	test('puts each point into its corner, likelier to the right, more accepted above', () => {
		const { points: placed, split } = layoutQuadrant(
			[point('A', 0.6, 0.9), point('B', 0.1, 0.8), point('C', 0.5, 0.2), point('D', 0.1, 0.1)],
			size,
			options
		);
		expect(placed.map(({ id, corner }) => [id, corner])).toEqual([
			['A', 'top-right'],
			['C', 'bottom-right'],
			['B', 'top-left'],
			['D', 'bottom-left']
		]);
		for (const { px, py, corner } of placed) {
			expect(px >= split.px).toBe(corner.endsWith('right'));
			expect(py <= split.py).toBe(corner.startsWith('top'));
		}
		expect(cornerOf({ x: 0.3, y: 0.7 }, options.split)).toBe('top-right');
	});

	test('keeps marks in the field and labels off each other and off the corners’ words', () => {
		fc.assert(
			fc.property(points, (all) => {
				const { plot, points: placed, labels } = layoutQuadrant(all, size, options);
				expect(placed).toHaveLength(all.length);
				for (const { px, py } of placed) {
					expect(px).toBeGreaterThanOrEqual(plot.left);
					expect(px).toBeLessThanOrEqual(plot.right);
					expect(py).toBeGreaterThanOrEqual(plot.top);
					expect(py).toBeLessThanOrEqual(plot.bottom);
				}
				const boxes = labels.map(({ corners }) => bounds(corners));
				boxes.forEach((a, i) =>
					boxes.slice(i + 1).forEach((b) => {
						const apart = a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1];
						expect(apart).toBe(true);
					})
				);
			}),
			{ numRuns: 60 }
		);
	});

	test('keeps a corner’s words within their corner, over several lines where they are long', () => {
		const long = {
			...options,
			split: { x: 0.4, y: 0.7 },
			corners: ['friends: easy yes, rarely ask', 'ask first', 'long shot', 'carry the hard ask'] as const
		};
		const {
			corners,
			split,
			points: placed
		} = layoutQuadrant([point('A', 0.1, 0.9), point('B', 0.95, 0.5)], size, long);
		const first = corners.filter(({ line }) => line.startsWith('top-left'));
		expect(first.length).toBeGreaterThan(1);
		expect(first.map(({ text }) => text).join(' ')).toBe(long.corners[0]);
		// About seven pixels a letter.
		for (const { x, text } of first) expect(x + 6 * text.length).toBeLessThan(split.px + 8);
		for (const { py } of placed) expect(py).toBeGreaterThan(first.at(-1)!.y);
	});

	test('labels the likeliest State also at the edge, where only a label to one side fits', () => {
		const { labels } = layoutQuadrant(
			[
				point('A', 0.95, 0.5),
				// In its way to the left.
				{ ...point('B', 0.87, 0.51), label: '' },
				point('C', 0.1, 0.9)
			],
			size,
			options
		);
		expect(labels.map(({ id }) => id)).toContain('A');
	});

	test('does not depend on the order of its points, and bears none and one', () => {
		const all = [point('A', 0.6, 0.9, 1), point('B', 0.1, 0.8, 1), point('C', 0.5, 0.2, 1)];
		expect(layoutQuadrant([...all].reverse(), size, options)).toEqual(layoutQuadrant(all, size, options));
		expect(layoutQuadrant([], size, options).points).toEqual([]);
		const alone = layoutQuadrant([point('A', 0.4, 0.4)], { width: 0, height: 0 }, options);
		expect(alone.points.every(({ px, py }) => Number.isFinite(px) && Number.isFinite(py))).toBe(true);
	});

	test('marks round percentages', () => {
		const { ticks } = layoutQuadrant([point('A', 0.62, 0.9), point('B', 0.05, 0.5)], size, options);
		expect(ticks.x.map(({ value }) => value)).toEqual([0, 0.2, 0.4, 0.6]);
	});

	test('labels the State asked for first', () => {
		const crowd = Array.from({ length: 30 }, (_, index) => point(`S${index}`, 0.5, 0.5, 30 - index));
		const { labels } = layoutQuadrant(crowd, size, { ...options, forced: ['S29'] });
		expect(labels.find(({ id }) => id === 'S29')?.forced).toBe(true);
	});
});
