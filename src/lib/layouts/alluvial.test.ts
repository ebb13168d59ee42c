import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutAlluvial } from './alluvial';
import { OTHERS } from './sankey';
import { frozen, labelFaults } from './test-help';

const COLUMNS = [
	{ id: '1', label: 'Cycle 1' },
	{ id: '2', label: 'Cycle 2' },
	{ id: '3', label: 'Cycle 3' }
];
const SIZE = { width: 800, height: 500 };
const ITEMS = [
	{ id: 'justice', label: 'Justice', values: [4, 6, 0] },
	{ id: 'labour', label: 'Labour', values: [5, 1, 3] },
	{ id: 'water', label: 'Right to water', values: [1, 0, 0] },
	{ id: 'food', label: 'Right to food', values: [0, 2, 0] }
];

describe('layoutAlluvial', () => {
	it('draws a small case', () => {
		const geometry = layoutAlluvial(frozen(COLUMNS), frozen(ITEMS), SIZE, { top: 2, headroom: 20 });
		expect({
			boxes: geometry.boxes.map(
				(box) => `${box.key} ${box.value} #${box.rank} ${box.x0},${box.y0} ${box.x1},${box.y1}`
			),
			ribbons: geometry.ribbons.map((ribbon) => `${ribbon.key} ${ribbon.values.join('→')} ${ribbon.area}`),
			labels: geometry.labels.map(
				(label) => `${label.id} ${label.lines[0]?.text} ${label.x},${label.y} ${label.anchor}`
			)
		}).toMatchInlineSnapshot(`
			{
			  "boxes": [
			    "0:labour 5 #0 70.39,20 84.39,255",
			    "0:justice 4 #1 70.39,260 84.39,448",
			    "0:… 1 #2 70.39,453 84.39,500",
			    "1:justice 6 #0 397.23,20 411.23,302",
			    "1:labour 1 #1 397.23,307 411.23,354",
			    "1:… 2 #2 397.23,359 411.23,453",
			    "2:labour 3 #0 724.08,20 738.08,161",
			    "2:justice 0 #1 724.08,166 738.08,166",
			    "2:… 0 #2 724.08,171 738.08,171",
			  ],
			  "labels": [
			    "0:labour Labour 64.39,137.5 end",
			    "0:justice Justice 64.39,354 end",
			    "0:… +2 64.39,476.5 end",
			    "2:labour Labour 744.08,90.5 start",
			  ],
			  "ribbons": [
			    "justice:0 4→6 M84.39,260C240.81,260,240.81,20,397.23,20L397.23,302C240.81,302,240.81,448,84.39,448Z",
			    "justice:1 6→0 M411.23,20C567.66,20,567.66,166,724.08,166L724.08,166C567.66,166,567.66,302,411.23,302Z",
			    "labour:0 5→1 M84.39,20C240.81,20,240.81,307,397.23,307L397.23,354C240.81,354,240.81,255,84.39,255Z",
			    "labour:1 1→3 M411.23,307C567.66,307,567.66,20,724.08,20L724.08,161C567.66,161,567.66,354,411.23,354Z",
			    "…:0 1→2 M84.39,453C240.81,453,240.81,359,397.23,359L397.23,453C240.81,453,240.81,500,84.39,500Z",
			    "…:1 2→0 M411.23,359C567.66,359,567.66,171,724.08,171L724.08,171C567.66,171,567.66,453,411.23,453Z",
			  ],
			}
		`);
	});

	it('sorts every column by value with the others last, and tapers a zero to a point', () => {
		const geometry = layoutAlluvial(COLUMNS, ITEMS, SIZE, { top: 2 });
		const column = (index: number) => geometry.boxes.filter((box) => box.column === index);
		expect(column(0).map((box) => box.id)).toEqual(['labour', 'justice', OTHERS]);
		expect(column(1).map((box) => box.id)).toEqual(['justice', 'labour', OTHERS]);
		const gone = column(2).find((box) => box.id === 'justice');
		expect(gone?.y0).toBe(gone?.y1);
		expect(geometry.boxes.find((box) => box.id === OTHERS)?.members).toEqual(['food', 'water']);
	});

	it('fills every column where shares are shown', () => {
		const geometry = layoutAlluvial(COLUMNS, ITEMS, SIZE, { normalise: 'share', padding: 0 });
		for (let column = 0; column < 3; column++)
			expect(
				Math.max(...geometry.boxes.filter((box) => box.column === column).map((box) => box.y1))
			).toBeCloseTo(500, 1);
	});

	it('conserves totals, stays on the canvas and keeps labels apart', () => {
		fc.assert(
			fc.property(
				fc.array(fc.array(fc.nat({ max: 40 }), { minLength: 3, maxLength: 3 }), { maxLength: 30 }),
				fc.option(fc.nat({ max: 8 }), { nil: undefined }),
				fc.constantFrom('absolute' as const, 'share' as const),
				(values, top, normalise) => {
					const items = frozen(
						values.map((list, index) => ({ id: `i${index}`, label: `Right to ${index}`, values: list }))
					);
					const options = { normalise, headroom: 24, ...(top === undefined ? {} : { top }) };
					const geometry = layoutAlluvial(COLUMNS, items, SIZE, options);
					expect(layoutAlluvial(COLUMNS, structuredClone(items), SIZE, options)).toEqual(geometry);
					geometry.columns.forEach((column, index) =>
						expect(column.total).toBe(values.reduce((sum, list) => sum + (list[index] ?? 0), 0))
					);
					for (const box of geometry.boxes) {
						expect(box.y0).toBeGreaterThanOrEqual(24);
						expect(box.y1).toBeLessThanOrEqual(SIZE.height + 0.02);
					}
					const inner = geometry.labels.map((label) => ({
						...label,
						corners: label.corners.map(
							(value, index) => value + (index % 2 === 0 ? 0 : index < 4 ? 0.02 : -0.02)
						)
					}));
					expect(labelFaults(inner, SIZE)).toEqual([]);
				}
			)
		);
	});

	it('draws nothing and one column, and refuses values that do not match the columns', () => {
		expect(layoutAlluvial([], [], SIZE).boxes).toEqual([]);
		expect(layoutAlluvial(COLUMNS, [], SIZE).boxes).toEqual([]);
		expect(layoutAlluvial(COLUMNS.slice(0, 1), [{ id: 'a', label: 'A', values: [2] }], SIZE).ribbons).toEqual(
			[]
		);
		expect(() => layoutAlluvial(COLUMNS, [{ id: 'a', label: 'A', values: [2] }], SIZE)).toThrow('3 columns');
	});
});
