import { describe, expect, it } from 'vitest';
import { layout, type LayoutRequest } from './index';
import { frozen, smallGraph } from './test-help';

const size = { width: 640, height: 480 };
const REQUESTS: LayoutRequest[] = [
	{ kind: 'circle', frame: smallGraph(), current: smallGraph(), size },
	{ kind: 'force', frame: smallGraph(), current: smallGraph(), size },
	{
		kind: 'sankey',
		columns: [{ id: 'group' }, { id: 'response' }],
		rows: [{ step: 0, from: 'WEOG', to: 'Noted', value: 2 }],
		size
	},
	{
		kind: 'alluvial',
		columns: [
			{ id: '1', label: '1' },
			{ id: '2', label: '2' }
		],
		items: [{ id: 'a', label: 'A', values: [1, 2] }],
		size
	}
];

describe('layout', () => {
	it.each(REQUESTS)('answers $kind with a geometry that a worker can send', (request) => {
		const response = layout(frozen(structuredClone(request)));
		expect(response.kind).toBe(request.kind);
		expect(structuredClone(response)).toEqual(response);
		expect(layout(request)).toEqual(response);
	});

	it('rounds every coordinate to two decimals', () => {
		const response = layout(REQUESTS[0] as LayoutRequest);
		const numbers: number[] = [];
		const collect = (value: unknown): void => {
			if (typeof value === 'number') numbers.push(value);
			else if (typeof value === 'object' && value !== null)
				for (const [key, part] of Object.entries(value)) if (key !== 'angle') collect(part);
		};
		collect(response);
		for (const value of numbers) expect(Math.round(value * 100) / 100).toBe(value);
	});
});
