import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutSankey, OTHERS } from './sankey';
import { overlay } from './sankey-overlay';
import { frozen, labelFaults } from './test-help';
import type { FlowRow, SankeyColumn, SankeyGeometry } from './types';

const SIZE = { width: 900, height: 500 };
const total = (list: readonly { value: number }[]): number => list.reduce((sum, item) => sum + item.value, 0);

/** Records (one id a column and a weight) as rows, as the engine would count them. */
function rowsOf(records: readonly { ids: readonly string[]; value: number }[]): FlowRow[] {
	const rows = new Map<string, FlowRow>();
	for (const record of records)
		for (let step = 0; step < Math.max(1, record.ids.length - 1); step++) {
			const [from, to] = [record.ids[step] ?? '', record.ids[step + 1] ?? null];
			const key = `${step} ${from} ${to}`;
			const row = rows.get(key) ?? { step, from, to, value: 0 };
			row.value += record.value;
			rows.set(key, row);
		}
	return [...rows.values()];
}

const arbitrary = fc.integer({ min: 1, max: 4 }).chain((columns) =>
	fc.record({
		columns: fc.array(fc.option(fc.nat({ max: 6 }), { nil: undefined }), {
			minLength: columns,
			maxLength: columns
		}),
		records: fc.array(
			fc.record({
				ids: fc.array(fc.constantFrom(...'abcdefghij'), { minLength: columns, maxLength: columns }),
				value: fc.constantFrom(1, 2, 7, 0.5, 1 / 3)
			}),
			{ maxLength: 60 }
		),
		minFlow: fc.constantFrom(0, 2, 5)
	})
);

function columnsOf(tops: readonly (number | undefined)[]): SankeyColumn[] {
	return tops.map((top, index) => ({ id: `c${index}`, ...(top === undefined ? {} : { top }) }));
}

function faults(geometry: SankeyGeometry): string[] {
	const wrong: string[] = [];
	for (const node of geometry.nodes) {
		if (node.y0 < 0 || node.y1 > geometry.size.height + 0.02) wrong.push(`${node.key} leaves the canvas`);
		for (const other of geometry.nodes)
			if (other.column === node.column && other.y0 > node.y0 && other.y0 < node.y1 - 0.02)
				wrong.push(`${other.key} overlaps ${node.key}`);
	}
	return wrong;
}

describe('layoutSankey', () => {
	it('draws a small case', () => {
		const geometry = layoutSankey(
			frozen([
				{ id: 'group' },
				{ id: 'response', order: ['Supported', 'Noted'], labels: { Noted: 'noted' } }
			]),
			frozen([
				{ step: 0, from: 'WEOG', to: 'Noted', value: 2 },
				{ step: 0, from: 'WEOG', to: 'Supported', value: 3 },
				{ step: 0, from: 'African', to: 'Supported', value: 5 }
			]),
			{ width: 400, height: 200 }
		);
		expect({
			nodes: geometry.nodes.map(
				(node) => `${node.key} ${node.label} ${node.value} ${node.x0},${node.y0} ${node.x1},${node.y1}`
			),
			links: geometry.links.map((link) => `${link.key} ${link.width} ${link.path}`),
			labels: geometry.labels.map((label) => `${label.id} ${label.x},${label.y} ${label.anchor}`)
		}).toMatchInlineSnapshot(`
			{
			  "labels": [
			    "0:African 64.39,49 end",
			    "0:WEOG 64.39,151 end",
			    "1:Supported 318.68,78.4 start",
			    "1:Noted 318.68,180.4 start",
			  ],
			  "links": [
			    "0:African>1:Supported 98 M84.39,49C191.54,49,191.54,49,298.68,49",
			    "0:WEOG>1:Supported 58.8 M84.39,131.4C191.54,131.4,191.54,127.4,298.68,127.4",
			    "0:WEOG>1:Noted 39.2 M84.39,180.4C191.54,180.4,191.54,180.4,298.68,180.4",
			  ],
			  "nodes": [
			    "0:African African 5 70.39,0 84.39,98",
			    "0:WEOG WEOG 5 70.39,102 84.39,200",
			    "1:Supported Supported 8 298.68,0 312.68,156.8",
			    "1:Noted noted 2 298.68,160.8 312.68,200",
			  ],
			}
		`);
	});

	it('conserves the total in every column and at every node, and keeps all apart', () => {
		fc.assert(
			fc.property(arbitrary, ({ columns, records, minFlow }) => {
				const rows = frozen(rowsOf(records));
				const geometry = layoutSankey(frozen(columnsOf(columns)), rows, SIZE, { minFlow, headroom: 20 });
				const whole = records.reduce((sum, record) => sum + record.value, 0);
				for (const column of geometry.columns) expect(column.total).toBeCloseTo(whole, 4);
				const knots = new Set(geometry.knots.map((knot) => knot.key));
				for (const node of geometry.nodes) {
					const out = geometry.links.filter((link) => link.source === node.key);
					const into = geometry.links.filter((link) => link.target === node.key);
					if (node.column < columns.length - 1) expect(total(out)).toBeCloseTo(node.value, 4);
					if (node.column > 0) expect(total(into)).toBeCloseTo(node.value, 4);
				}
				for (const knot of geometry.knots) {
					expect(total(geometry.links.filter((link) => link.source === knot.key))).toBeCloseTo(knot.value, 4);
					expect(total(geometry.links.filter((link) => link.target === knot.key))).toBeCloseTo(knot.value, 4);
				}
				for (const link of geometry.links)
					expect(link.thin).toBe(knots.has(link.source) || knots.has(link.target));
				expect(faults(geometry)).toEqual([]);
				expect(geometry.labels.length + geometry.unlabelled.length).toBe(geometry.nodes.length);
				const inner = geometry.labels.map((label) => ({
					...label,
					corners: label.corners.map(
						(value, index) => value + (index % 2 === 0 ? 0 : index < 4 ? 0.02 : -0.02)
					)
				}));
				expect(labelFaults(inner, SIZE)).toEqual([]);
				expect(
					layoutSankey(columnsOf(columns), structuredClone(rows), SIZE, { minFlow, headroom: 20 })
				).toEqual(geometry);
			})
		);
	});

	it('draws nothing, one column, and the same id in two columns', () => {
		expect(layoutSankey([], [], SIZE)).toMatchObject({ nodes: [], links: [], columns: [] });
		expect(layoutSankey([{ id: 'a' }, { id: 'b' }], [], SIZE)).toMatchObject({
			nodes: [],
			links: [],
			scale: 0
		});
		const one = layoutSankey([{ id: 'theme' }], [{ step: 0, from: 'x', to: null, value: 3 }], SIZE);
		expect(one.nodes).toMatchObject([{ key: '0:x', value: 3 }]);
		const loop = layoutSankey(
			[{ id: 'from' }, { id: 'sur' }],
			[{ step: 0, from: 'KHM', to: 'KHM', value: 1 }],
			SIZE
		);
		expect(loop.nodes.map((node) => node.key)).toEqual(['0:KHM', '1:KHM']);
		expect(loop.links[0]?.key).toBe('0:KHM>1:KHM');
	});

	it('gathers beyond the top and honours keep, order and frame', () => {
		const rows = rowsOf([
			{ ids: ['a', 'x'], value: 9 },
			{ ids: ['b', 'x'], value: 5 },
			{ ids: ['c', 'y'], value: 3 },
			{ ids: ['d', 'y'], value: 1 }
		]);
		const ids = (geometry: SankeyGeometry, column = 0) =>
			geometry.nodes.filter((node) => node.column === column).map((node) => node.id);
		const columns = [
			{ id: 'from', top: 2 },
			{ id: 'to', order: ['y', 'x'] }
		];
		const plain = layoutSankey(columns, rows, SIZE);
		expect(ids(plain).at(-1)).toBe(OTHERS);
		expect(plain.nodes.find((node) => node.id === OTHERS)).toMatchObject({
			members: ['c', 'd'],
			value: 4,
			label: '+2'
		});
		expect(ids(plain, 1)).toEqual(['y', 'x']);
		expect(ids(layoutSankey(columns, rows, SIZE, { keep: ['d'] }))).toContain('d');
		const cycle = rowsOf([
			{ ids: ['d', 'y'], value: 8 },
			{ ids: ['b', 'x'], value: 1 }
		]);
		const framed = layoutSankey(columns, cycle, SIZE, { frame: rows });
		expect(ids(framed)).toEqual(['b', OTHERS]);
		expect(() =>
			layoutSankey(columns, rowsOf([{ ids: ['z', 'x'], value: 1 }]), SIZE, { frame: rows })
		).toThrow('frame');
	});

	it('orders columns without an order so that flows cross least', () => {
		const rows = rowsOf([
			{ ids: ['a', 'y'], value: 5 },
			{ ids: ['b', 'x'], value: 4 },
			{ ids: ['c', 'z'], value: 3 }
		]);
		const geometry = layoutSankey([{ id: '1', order: ['a', 'b', 'c'] }, { id: '2' }], rows, SIZE);
		expect(geometry.nodes.filter((node) => node.column === 1).map((node) => node.id)).toEqual([
			'y',
			'x',
			'z'
		]);
	});

	it('refuses steps that carry different totals, unknown steps and ends that are missing', () => {
		const columns = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
		const row = { step: 0, from: 'x', to: 'y', value: 2 };
		expect(() => layoutSankey(columns, [row, { ...row, step: 1, value: 1 }], SIZE)).toThrow('same total');
		expect(() => layoutSankey(columns, [{ ...row, step: 2 }], SIZE)).toThrow('step 2');
		expect(() => layoutSankey(columns, [{ ...row, to: null }], SIZE)).toThrow('no end');
		expect(() => layoutSankey(columns, [{ ...row, value: -1 }], SIZE)).toThrow('-1');
	});
});

describe('overlay', () => {
	it('draws the part that some rows have within each link and node', () => {
		fc.assert(
			fc.property(arbitrary, fc.constantFrom(...'abc'), ({ columns, records, minFlow }, chosen) => {
				const geometry = frozen(layoutSankey(columnsOf(columns), rowsOf(records), SIZE, { minFlow }));
				const part = records.filter((record) => record.ids[0] === chosen);
				const drawn = overlay(geometry, frozen(rowsOf(part)));
				expect(drawn.missing).toEqual({ rows: 0, value: 0 });
				const value = part.reduce((sum, record) => sum + record.value, 0);
				for (let column = 0; column < columns.length; column++)
					expect(total(drawn.nodes.filter((node) => node.key.startsWith(`${column}:`)))).toBeCloseTo(
						value,
						4
					);
				for (const link of drawn.links) {
					const whole = geometry.links.find((other) => other.key === link.key);
					expect(link.share).toBeLessThanOrEqual(1);
					expect(link.y0 - link.width / 2).toBeGreaterThanOrEqual(
						(whole?.y0 ?? 0) - (whole?.width ?? 0) / 2 - 0.02
					);
					expect(link.y0 + link.width / 2).toBeLessThanOrEqual(
						(whole?.y0 ?? 0) + (whole?.width ?? 0) / 2 + 0.02
					);
				}
			})
		);
	});

	it('counts what the picture does not show', () => {
		const geometry = layoutSankey(
			[{ id: 'a' }, { id: 'b' }],
			[{ step: 0, from: 'x', to: 'y', value: 2 }],
			SIZE
		);
		expect(overlay(geometry, [{ step: 0, from: 'z', to: 'y', value: 1 }]).missing).toEqual({
			rows: 1,
			value: 1
		});
	});

	it('calls what is gathered alone by its name', () => {
		const rows = ['a', 'b', 'c'].map((from, index) => ({ step: 0, from, to: 'x', value: 3 - index }));
		const { nodes } = layoutSankey(
			[{ id: 'from', top: 2, labels: { c: 'The third' } }, { id: 'to' }],
			rows,
			{ width: 600, height: 300 },
			{ othersLabel: '{count} others' }
		);
		expect(nodes.map(({ label }) => label)).toContain('The third');
		expect(nodes.find(({ members }) => members)?.members).toEqual(['c']);
	});
});
