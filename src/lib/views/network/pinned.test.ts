import { expect, it } from 'vitest';
import type { NetworkGeometry, PlacedNode } from '../../layouts';
import { withPinned } from './pinned';

const node = (id: string, x: number, y: number): PlacedNode => ({
	id,
	key: id,
	kind: 'state',
	label: id,
	value: 1,
	frameValue: 1,
	active: true,
	x,
	y,
	radius: 3,
	place: 'ring',
	roomForNumber: false
});

const geometry: NetworkGeometry = {
	size: { width: 100, height: 100 },
	nodes: [node('a', 0, 0), node('b', 100, 0), node('c', 0, 100)],
	links: [
		{ id: 'a>b', source: 'a', target: 'b', value: 1, width: 1, points: [] },
		{ id: 'b>c', source: 'b', target: 'c', value: 1, width: 1, points: [] }
	],
	labels: [],
	unlabelled: []
};

it('moves the node and bends its own ties only', () => {
	const moved = withPinned(geometry, { a: { x: 40, y: 40 } });
	expect(moved.nodes[0]).toMatchObject({ x: 40, y: 40 });
	expect(moved.links[0]?.points.map(Math.round)).toEqual([40, 40, 57, 32, 77, 18, 100, 0]);
	expect(moved.links[1]).toBe(geometry.links[1]);
	expect(geometry.nodes[0]).toMatchObject({ x: 0, y: 0 });
});

it('gives the same geometry back when nothing is pinned', () => {
	expect(withPinned(geometry, {})).toBe(geometry);
});
