import { describe, expect, it } from 'vitest';
import { layoutAlluvial } from '../alluvial';
import { figureOfAlluvial } from './from-flow';

describe('leadersOf', () => {
	it('ties every name of a flow that stands off its box to it, as the explorer draws it', () => {
		const items = Array.from({ length: 20 }, (_, index) => ({
			id: `i${index}`,
			label: `Right to something ${index}`,
			values: [index < 3 ? 60 : 1, index < 3 ? 1 : 60]
		}));
		const columns = [
			{ id: '1', label: 'Cycle 1' },
			{ id: '2', label: 'Cycle 2' }
		];
		const geometry = layoutAlluvial(columns, items, { width: 900, height: 300 }, { fontSize: 20 });
		const figure = figureOfAlluvial(geometry, {
			kind: 'theme',
			totals: true,
			headings: ['Cycle 1', 'Cycle 2'],
			fontSize: 20,
			paintOf: () => undefined,
			titleOf: ({ label }) => label,
			formatValue: String
		});
		const led = geometry.labels.filter(({ leader }) => leader !== undefined);
		expect(led.length).toBeGreaterThan(0);
		expect(figure.rules.map(({ id, points }) => ({ id, points }))).toEqual(
			led.map(({ id, leader }) => ({ id: `leader ${id}`, points: leader }))
		);
	});
});
