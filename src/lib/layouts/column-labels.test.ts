import { describe, expect, it } from 'vitest';
import { columnLabels } from './column-labels';

const side = {
	x: 106,
	boxX: 100,
	anchor: 'start' as const,
	width: 200,
	top: 0,
	bottom: 400,
	fontSize: 20,
	measure: (text: string, fontSize: number) => text.length * 0.5 * fontSize
};
const mark = (id: string, y: number, height: number) => ({
	id,
	text: `Name ${id}`,
	y,
	height,
	priority: 1,
	forced: false
});

describe('columnLabels', () => {
	it('sets names at the middles of boxes that stand far enough apart, without leaders', () => {
		const { labels } = columnLabels([mark('a', 20, 10), mark('b', 60, 10)], side);
		expect(labels.map(({ id, y, x, leader }) => [id, y, x, leader])).toEqual([
			['a', 20, 106, undefined],
			['b', 60, 106, undefined]
		]);
	});

	it('leads a name back to its box where it stands nearer to another, however little it moved', () => {
		const { labels } = columnLabels([mark('a', 20, 12), mark('b', 34, 2), mark('c', 41, 2)], side);
		const c = labels.find(({ id }) => id === 'c');
		expect(c?.leader?.slice(0, 2)).toEqual([100, 41]);
		expect(c?.y).toBeGreaterThan(43);
	});

	it('moves a name that has a leader off the column, so that the line can be followed', () => {
		const { labels } = columnLabels([mark('a', 20, 2), mark('b', 26, 2), mark('c', 32, 2)], side);
		const led = labels.filter(({ leader }) => leader);
		expect(led.length).toBeGreaterThan(0);
		for (const { leader = [], x } of led) {
			expect(x).toBe(126);
			expect((leader[2] ?? 0) - (leader[0] ?? 0)).toBeGreaterThan(15);
		}
	});
});
