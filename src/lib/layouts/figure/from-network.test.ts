import { expect, test } from 'vitest';
import type { NetworkGeometry, PlacedLabel, PlacedNode } from '../types';
import { figureOfNetwork } from './from-network';

const label = { id: 'review:KHM', lines: [{ text: 'Cambodia', dy: 0 }], x: 50, y: 60 } as PlacedLabel;
const said = (roomForNumber: boolean) => {
	const node = {
		id: 'review:KHM',
		label: 'Cambodia',
		kind: 'review',
		active: true,
		value: 343,
		radius: 8,
		roomForNumber
	} as PlacedNode;
	const geometry = { size: { width: 100, height: 100 }, nodes: [node], links: [], labels: [label] };
	return figureOfNetwork(geometry as unknown as NetworkGeometry, {
		titleOf: (one) => one.label,
		formatValue: String,
		fontSize: 20
	}).texts.map(({ lines }) => lines.map(({ text }) => text).join(' '));
};

test('the number of a State under review stands in its circle, or behind its name', () => {
	expect(said(true)).toEqual(['Cambodia', '343']);
	expect(said(false)).toEqual(['Cambodia · 343']);
});
