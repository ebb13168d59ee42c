import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnLabels } from './column-labels';
import { placeLabels, type PointMark, type RadialMark } from './labels';
import { circleMeets, Occupancy, rectanglesMeet } from './occupancy';
import { labelFaults } from './test-help';
import { measurer, shorten, wrap } from './text';

const SQUARE = [0, 0, 10, 0, 10, 10, 0, 10];

describe('occupancy', () => {
	it('knows what meets', () => {
		expect(rectanglesMeet(SQUARE, [9, 9, 20, 9, 20, 20, 9, 20])).toBe(true);
		expect(rectanglesMeet(SQUARE, [10, 0, 20, 0, 20, 10, 10, 10])).toBe(false);
		expect(rectanglesMeet(SQUARE, [15, -1, 26, 10, 20, 16, 9, 5])).toBe(true);
		expect(rectanglesMeet(SQUARE, [17, 0, 28, 11, 22, 17, 11, 6])).toBe(false);
		expect(circleMeets(SQUARE, 5, 5, 1)).toBe(true);
		expect(circleMeets(SQUARE, 13, 13, 4)).toBe(false);
		expect(circleMeets(SQUARE, 12, 5, 3)).toBe(true);
	});

	it('finds what lies far apart and across cells', () => {
		const occupied = new Occupancy();
		occupied.addCircle(500, 500, 100, 'a');
		expect(occupied.hits([400, 490, 420, 490, 420, 510, 400, 510])).toBe(true);
		expect(occupied.hits([400, 490, 420, 490, 420, 510, 400, 510], 'a')).toBe(false);
		expect(occupied.hits([-50, -50, -40, -50, -40, -40, -50, -40])).toBe(false);
	});
});

describe('text', () => {
	const measure = (text: string) => measurer()(text, 10);
	it('estimates what the page has not measured', () => {
		expect(measure('ab')).toBeCloseTo(11.2);
		expect(measure('食物')).toBeCloseTo(20);
		expect(measurer({ advances: { a: 2 } })('ab', 10)).toBeCloseTo(25.6);
	});

	it('breaks into even lines and cuts what is too long', () => {
		expect(wrap('Freedom of opinion and expression', 120, 3, measure)).toEqual([
			'Freedom of opinion',
			'and expression'
		]);
		expect(wrap('Freedom of association and peaceful assembly', 80, 2, measure)).toEqual([
			'Freedom of',
			'association…'
		]);
		expect(wrap('', 80, 2, measure)).toEqual([]);
		expect(shorten('Nicaragua', 30, measure)).toBe('Nic…');
	});
});

describe('placeLabels', () => {
	const marks = fc.array(
		fc.record({
			x: fc.integer({ min: -20, max: 420 }),
			y: fc.integer({ min: -20, max: 320 }),
			radius: fc.integer({ min: 1, max: 25 }),
			priority: fc.integer({ min: 0, max: 9 }),
			angle: fc.double({ min: -Math.PI, max: Math.PI, noNaN: true }),
			text: fc.constantFrom('Nepal', 'Freedom of opinion and expression', 'សិទ្ធិ', 'Bosnia and Herzegovina'),
			radial: fc.boolean()
		}),
		{ maxLength: 40 }
	);

	it('never lets labels overlap one another or a mark, nor leave the canvas', () => {
		fc.assert(
			fc.property(marks, fc.array(fc.nat({ max: 39 }), { maxLength: 6 }), (list, forced) => {
				const size = { width: 400, height: 300 };
				const named = list.map((mark, index) => ({ ...mark, id: `m${index}` }));
				const occupied = new Occupancy();
				for (const mark of named) occupied.addCircle(mark.x, mark.y, mark.radius, mark.id);
				const radial: RadialMark[] = named.filter((mark) => mark.radial);
				const points: PointMark[] = named
					.filter((mark) => !mark.radial)
					.map((mark) => ({
						...mark,
						sides: ['right', 'left', 'above', 'below'],
						wrap: { em: 9, lines: 3 }
					}));
				const result = placeLabels(radial, points, {
					size,
					occupied,
					forced: forced.map((index) => `m${index}`)
				});
				expect(labelFaults(result.labels, size, named)).toEqual([]);
				expect([...result.labels.map((label) => label.id), ...result.unlabelled].sort()).toEqual(
					named.map((mark) => mark.id).sort()
				);
			})
		);
	});

	it('moves the label of a heavy mark away where there is no room beside it', () => {
		const at = (x: number, y: number) => ({
			id: `${x}-${y}`,
			text: '',
			x,
			y,
			radius: 10,
			priority: 0,
			sides: []
		});
		const around: PointMark[] = [at(100, 80), at(100, 122), at(76, 100), at(124, 100)];
		const place = (heavy: boolean) => {
			const occupied = new Occupancy();
			for (const mark of around) occupied.addCircle(mark.x, mark.y, mark.radius, mark.id);
			const mark: PointMark = {
				id: 'a',
				text: 'Land',
				x: 100,
				y: 100,
				radius: 8,
				priority: 1,
				sides: ['below', 'above', 'right', 'left'],
				heavy
			};
			return placeLabels([], [mark], { size: { width: 200, height: 200 }, occupied });
		};
		expect(place(false).unlabelled).toEqual(['a']);
		expect(place(true).labels[0]?.leader).toBeDefined();
	});

	it('gives room to what was asked for before what is heavier', () => {
		const at = (id: string, priority: number): PointMark => ({
			id,
			text: id,
			x: 50,
			y: 50,
			radius: 2,
			priority,
			sides: ['right']
		});
		const stage = { size: { width: 200, height: 100 } };
		expect(placeLabels([], [at('light', 1), at('heavy', 2)], stage).unlabelled).toEqual(['light']);
		expect(
			placeLabels([], [at('light', 1), at('heavy', 2)], { ...stage, forced: ['light'] }).unlabelled
		).toEqual(['heavy']);
		expect(placeLabels([], [at('a', 1)], { ...stage, maxLabels: 0 }).labels).toEqual([]);
	});
});

describe('columnLabels', () => {
	it('stands labels one below the other within the column', () => {
		fc.assert(
			fc.property(
				fc.array(
					fc.record({
						y: fc.integer({ min: 0, max: 300 }),
						height: fc.integer({ min: 0, max: 60 }),
						priority: fc.nat({ max: 50 }),
						forced: fc.boolean(),
						text: fc.constantFrom('Nepal', 'Freedom of opinion and expression', 'Right to health')
					}),
					{ maxLength: 40 }
				),
				(marks) => {
					const { labels, unlabelled } = columnLabels(
						marks.map((mark, index) => ({ ...mark, id: `${index}` })),
						{
							x: 10,
							boxX: 4,
							anchor: 'start',
							width: 90,
							top: 0,
							bottom: 300,
							fontSize: 14,
							measure: measurer()
						}
					);
					expect(labels.length + unlabelled.length).toBe(marks.length);
					// The rounding of two edges may share a hundredth of a pixel.
					const inner = labels.map((label) => ({
						...label,
						corners: label.corners.map(
							(value, index) => value + (index % 2 === 0 ? 0 : index < 4 ? 0.02 : -0.02)
						)
					}));
					expect(labelFaults(inner, { width: 120, height: 300 })).toEqual([]);
				}
			)
		);
	});
});

describe('labels beside a focus', () => {
	const words = { sides: ['below' as const], priority: 1, radius: 8 };
	const marks: PointMark[] = [
		{ ...words, id: 'lit', text: 'Minorities', x: 100, y: 40 },
		{ ...words, id: 'dim', text: 'Detention', x: 100, y: 60 }
	];
	const stage = (lit: boolean) => {
		const occupied = new Occupancy();
		for (const { id, x, y, radius } of marks) occupied.addCircle(x, y, radius, id);
		const bright = new Occupancy();
		bright.addCircle(100, 40, 8, 'lit');
		return { size: { width: 200, height: 75 }, occupied, forced: ['lit'], ...(lit ? { lit: bright } : {}) };
	};

	it('stand on a dimmed mark rather than nowhere', () => {
		expect(placeLabels([], marks, stage(false)).labels.map(({ id }) => id)).not.toContain('lit');
		expect(placeLabels([], marks, stage(true)).labels.map(({ id }) => id)).toContain('lit');
	});
});

it('leaves the number away before it cuts a name beside a column', () => {
	const side = { x: 10, boxX: 4, anchor: 'start', width: 110, top: 0, bottom: 17, fontSize: 14 } as const;
	const mark = { id: 'a', y: 8, height: 4, priority: 1, forced: false };
	const said = (text: string, bare: string) =>
		columnLabels([{ ...mark, text, bare }], { ...side, measure: measurer() }).labels[0]?.lines.map(
			(line) => line.text
		);
	expect(said('Labour\u00a0·\u00a022', 'Labour')).toEqual(['Labour\u00a0·\u00a022']);
	expect(said('Right to land\u00a0·\u00a023', 'Right to land')).toEqual(['Right to land']);
});
