import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stackColumns } from './stack';

const ROOM = { height: 400, least: 4, most: 26 };
const boxes = (values: readonly number[], words: number) => values.map((value) => ({ value, words }));

test('boxes without words are stacked by their least space, and spread where there is room', () => {
	const { scale, stacks } = stackColumns([boxes([10, 10, 10], 0), boxes([30], 0)], ROOM);
	expect(scale).toBeCloseTo((400 - 8) / 30);
	expect(stacks.map(({ gaps }) => gaps.map((gap) => Math.round(gap)))).toEqual([[4, 4], []]);
	expect(stackColumns([boxes([], 0)], ROOM)).toEqual({
		scale: 0,
		stacks: [{ above: 0, gaps: [], left: 400 }]
	});
});

test('words that would touch move their boxes apart, as little as they need', () => {
	const { scale, stacks } = stackColumns([boxes([100, 1, 1, 1, 100], 24)], ROOM);
	const [stack] = stacks;
	expect(stack?.gaps[1]).toBeCloseTo(24 - scale, 3);
	expect(stack?.gaps[0]).toBeCloseTo(4, 3);
});

test('words stand clear at the middles of their boxes wherever boxes keep enough of the room', () => {
	const columns = fc.array(
		fc.array(fc.record({ value: fc.integer({ min: 1, max: 60 }), words: fc.constantFrom(17, 34) }), {
			minLength: 1,
			maxLength: 9
		}),
		{ minLength: 1, maxLength: 4 }
	);
	fc.assert(
		fc.property(columns, (given) => {
			const { scale, stacks } = stackColumns(given, ROOM);
			given.forEach((column, index) => {
				const stack = stacks[index];
				const taken =
					column.reduce((sum, { value }) => sum + value * scale, 0) +
					(stack?.gaps.reduce((sum, gap) => sum + gap, 0) ?? 0);
				expect(taken + (stack?.above ?? 0)).toBeLessThanOrEqual(ROOM.height + 1e-3);
				if (column.reduce((sum, { words }) => sum + words, 0) > 0.4 * ROOM.height) return;
				let y = stack?.above ?? 0;
				const middles = column.map(({ value }, place) => {
					const middle = y + (value * scale) / 2;
					y += value * scale + (stack?.gaps[place] ?? 0);
					return middle;
				});
				middles.slice(1).forEach((middle, place) => {
					const [a, b] = [column[place], column[place + 1]];
					const between = middle - (middles[place] ?? 0);
					expect(between).toBeGreaterThanOrEqual(((a?.words ?? 0) + (b?.words ?? 0)) / 2 - 1e-3);
				});
			});
		}),
		{ seed: 5, numRuns: 300 }
	);
});
