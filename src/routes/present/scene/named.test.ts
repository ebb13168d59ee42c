import { expect, test } from 'vitest';
import { layoutQuadrant, type QuadrantPoint } from '$lib/layouts/quadrant';
import { LEAST_STATES, named, noRoomWords, withoutNameWords } from './named';

const points = Array.from({ length: 24 }, (_, index): QuadrantPoint => {
	const x = 0.3 + ((index * 7) % 24) / 200;
	return { id: `S${index}`, label: `A State of number ${index}`, x, y: 0.8 + (index % 5) / 40, priority: x };
});
const layOut = (height: number) => (shown: readonly QuadrantPoint[]) =>
	layoutQuadrant(
		shown,
		{ width: 968, height },
		{
			split: { x: 0.35, y: 0.85 },
			corners: ['a', 'b', 'c', 'd'],
			axes: ['to raise', 'to support'],
			leaders: true,
			fontSize: 20,
			radius: 8
		}
	);

test('a field keeps its likeliest States however little room it has', () => {
	for (const height of [60, 120, 240]) {
		const { geometry, left } = named(points, undefined, layOut(height));
		expect(geometry.points.length).toBeGreaterThanOrEqual(LEAST_STATES);
		expect(geometry.points.length + left.length).toBe(points.length);
	}
	const { geometry, left } = named(points, undefined, layOut(900));
	expect([geometry.unlabelled, left]).toEqual([[], []]);
	expect(named([], undefined, layOut(240)).geometry.points).toEqual([]);
});

test('marks that were decided on stay, whatever the room', () => {
	const kept = named(points, undefined, layOut(60)).geometry.points.map(({ id }) => id);
	const { geometry, left } = named(points, kept, layOut(900));
	expect(geometry.points.map(({ id }) => id)).toEqual(kept);
	expect(left).toHaveLength(points.length - kept.length);
});

test('what is not shown is told by name, what is not named by number where it is much', () => {
	expect(noRoomWords([])).toBe('');
	expect(noRoomWords(['Spain', 'Chile'])).toBe('not shown for want of room: Chile and Spain');
	expect(noRoomWords(['A', 'B', 'C', 'D', 'E', 'F'])).toBe(
		'not shown for want of room: A, B, C, D, E, and F'
	);
	const { geometry } = named(points, undefined, layOut(60));
	expect(withoutNameWords(geometry)).toMatch(/^\d+ marks without a name$/);
});
