import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layoutForce } from './force';
import { arbitraryGraph, frozen, labelFaults, markFaults, smallGraph } from './test-help';

describe('layoutForce', () => {
	it('draws the small graph', () => {
		const graph = frozen(smallGraph());
		const geometry = layoutForce(graph, graph, { width: 600, height: 400 });
		expect(geometry.nodes.map((node) => `${node.id} ${node.x},${node.y} r${node.radius}`))
			.toMatchInlineSnapshot(`
				[
				  "state:AUT 48,250 r8.96",
				  "state:DZA 538.7,24 r6.34",
				  "state:KEN 552,189.11 r4.48",
				  "state:NPL 325.61,376 r6.34",
				  "state:SWE 50.74,69.85 r7.76",
				  "theme:justice 210.21,170.39 r20.02",
				  "theme:labour 377.94,123.69 r14.16",
				]
			`);
	});

	it('gives the same picture for the same input, whatever the cycle', () => {
		const frame = frozen(smallGraph());
		const cycle = { nodes: frame.nodes, links: frame.links.slice(0, 1) };
		const size = { width: 600, height: 400 };
		expect(layoutForce(frame, frame, size)).toEqual(layoutForce(structuredClone(frame), frame, size));
		const places = (geometry: ReturnType<typeof layoutForce>) => geometry.nodes.map(({ x, y }) => [x, y]);
		expect(places(layoutForce(frame, cycle, size))).toEqual(places(layoutForce(frame, frame, size)));
	});

	it('leaves pinned nodes where they were put', () => {
		const frame = smallGraph();
		const pinned = frozen({ 'state:KEN': { x: 33, y: 44 }, 'theme:justice': { x: 500, y: 300 } });
		const nodes = layoutForce(frame, frame, { width: 600, height: 400 }, { pinned }).nodes;
		expect(nodes.find((node) => node.key === 'KEN')).toMatchObject({ x: 33, y: 44 });
		expect(nodes.find((node) => node.key === 'justice')).toMatchObject({ x: 500, y: 300 });
	});

	it('takes positions of an earlier picture as they are', () => {
		const frame = smallGraph();
		const size = { width: 600, height: 400 };
		const before = layoutForce(frame, frame, size);
		const positions = Object.fromEntries(before.nodes.map(({ id, x, y }) => [id, { x, y }]));
		expect(layoutForce(frame, frame, size, { positions }).nodes).toEqual(before.nodes);
	});

	it('keeps all on the canvas and labels apart', () => {
		fc.assert(
			fc.property(
				arbitraryGraph({ states: 40, themes: 12 }),
				fc.constantFrom({ width: 1010, height: 620 }, { width: 390, height: 640 }),
				fc.constantFrom(14, 20),
				(graph, size, fontSize) => {
					const frame = frozen(graph);
					const forced = frame.nodes.slice(0, 5).map((node) => node.id);
					const geometry = layoutForce(frame, frame, size, { forced, fontSize });
					expect(labelFaults(geometry.labels, size, geometry.nodes)).toEqual([]);
					expect(markFaults(geometry.nodes)).toEqual([]);
					for (const node of geometry.nodes) {
						expect(node.x).toBeGreaterThanOrEqual(node.radius - 0.01);
						expect(node.x).toBeLessThanOrEqual(size.width - node.radius + 0.01);
						expect(node.y).toBeGreaterThanOrEqual(node.radius - 0.01);
						expect(node.y).toBeLessThanOrEqual(size.height - node.radius + 0.01);
					}
				}
			),
			{ numRuns: 25 }
		);
	});

	it('draws an empty graph and a canvas without size', () => {
		const nothing = { nodes: [], links: [] };
		expect(layoutForce(nothing, nothing, { width: 800, height: 500 }).nodes).toEqual([]);
		expect(JSON.stringify(layoutForce(smallGraph(), smallGraph(), { width: 0, height: 0 }))).not.toMatch(
			/null/
		);
	});
});
