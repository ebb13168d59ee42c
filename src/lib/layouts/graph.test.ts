import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { focus, gather, gatherAs, neighbours, toGraph } from './graph';
import { arbitraryGraph, frozen, smallGraph } from './test-help';

const total = (links: readonly { value: number }[]): number =>
	links.reduce((sum, link) => sum + link.value, 0);

describe('toGraph', () => {
	it('sums rows with the same ends and gives nodes the sum of their links', () => {
		const graph = toGraph(
			frozen({
				kinds: { source: 'state' as const, target: 'review' as const },
				sources: [
					{ key: 'NOR', label: 'Norway' },
					{ key: 'KHM', label: 'Cambodia', value: 7 }
				],
				targets: [{ key: 'KHM', label: 'Cambodia' }],
				rows: [
					{ source: 'NOR', target: 'KHM', value: 0.1 },
					{ source: 'NOR', target: 'KHM', value: 0.2 }
				]
			})
		);
		expect(graph.links).toEqual([
			{ id: 'state:NOR>review:KHM', source: 'state:NOR', target: 'review:KHM', value: 0.3 }
		]);
		expect(graph.nodes.map((node) => [node.id, node.value])).toEqual([
			['review:KHM', 0.3],
			['state:KHM', 7],
			['state:NOR', 0.3]
		]);
	});

	it('lets one node stand for a State that recommends and is under review, where targets are States', () => {
		const graph = toGraph({
			kinds: { source: 'state', target: 'state' },
			sources: [
				{ key: 'A', label: 'A' },
				{ key: 'B', label: 'B' }
			],
			rows: [
				{ source: 'A', target: 'B', value: 1 },
				{ source: 'B', target: 'A', value: 2 }
			]
		});
		expect(graph.nodes.map((node) => node.value)).toEqual([3, 3]);
		expect(graph.links).toHaveLength(2);
	});

	it('names a key that is not in the lists, and a value that is no number', () => {
		const input = {
			kinds: { source: 'state', target: 'theme' } as const,
			sources: [{ key: 'A', label: 'A' }],
			targets: [{ key: 't', label: 'T' }]
		};
		expect(() => toGraph({ ...input, rows: [{ source: 'A', target: 'x', value: 1 }] })).toThrow('theme:x');
		expect(() => toGraph({ ...input, rows: [{ source: 'A', target: 't', value: NaN }] })).toThrow('NaN');
	});
});

describe('gather', () => {
	it('keeps the heaviest of each kind, ties by id, and names the members of the rest', () => {
		const { graph } = gather(frozen(smallGraph()), { topStates: 2, topThemes: 1 });
		expect(graph.nodes.map((node) => [node.id, node.value, node.count])).toEqual([
			['gathered:state', 5, 3],
			['gathered:theme', 4, 1],
			['state:AUT', 4, undefined],
			['state:SWE', 3, undefined],
			['theme:justice', 8, undefined]
		]);
		expect(graph.nodes[0]?.members).toEqual(['state:DZA', 'state:NPL', 'state:KEN']);
		expect(graph.nodes[0]?.label).toBe('');
		expect(graph.links.map((link) => [link.id, link.value])).toEqual([
			['gathered:state>gathered:theme', 4],
			['gathered:state>theme:justice', 1],
			['state:AUT>theme:justice', 4],
			['state:SWE>theme:justice', 3]
		]);
	});

	it('never gathers what is to be kept', () => {
		const { graph } = gather(smallGraph(), { topStates: 1, keep: ['state:KEN', 'state:DZA'] });
		expect(graph.nodes.filter((node) => node.kind === 'state').map((node) => node.key)).toEqual([
			'DZA',
			'KEN'
		]);
	});

	it('counts light links and keeps nodes that lost theirs', () => {
		const { graph, leftOut } = gather(smallGraph(), { minWeight: 2 });
		expect(leftOut).toEqual({ links: 3, value: 3 });
		expect(graph.nodes.some((node) => node.id === 'state:NPL')).toBe(true);
	});

	it('loses nothing: drawn + left out + within = all', () => {
		fc.assert(
			fc.property(
				arbitraryGraph(),
				fc.record({
					topStates: fc.nat({ max: 20 }),
					topThemes: fc.nat({ max: 10 }),
					minWeight: fc.nat({ max: 10 })
				}),
				(graph, options) => {
					const before = frozen(graph);
					const result = gather(before, options);
					expect(total(result.graph.links) + result.leftOut.value + result.within.value).toBe(
						total(graph.links)
					);
					const members = result.graph.nodes.flatMap((node) => node.members ?? [node.id]);
					expect(members.sort()).toEqual(graph.nodes.map((node) => node.id).sort());
					expect(total(result.graph.nodes)).toBe(total(graph.nodes));
				}
			)
		);
	});

	it('counts links inside a gathered node', () => {
		const graph = toGraph({
			kinds: { source: 'state', target: 'state' },
			sources: ['A', 'B', 'C'].map((key) => ({ key, label: key })),
			rows: [
				{ source: 'A', target: 'B', value: 5 },
				{ source: 'A', target: 'C', value: 1 },
				{ source: 'C', target: 'A', value: 1 },
				{ source: 'C', target: 'B', value: 4 }
			]
		});
		expect(gather(graph, { topStates: 1 }).within).toEqual({ links: 2, value: 2 });
	});
});

describe('gatherAs', () => {
	it('shows a cycle in the nodes of the frame', () => {
		const frame = gather(smallGraph(), { topStates: 2 }).graph;
		const cycle = { nodes: smallGraph().nodes.slice(0, 3), links: smallGraph().links.slice(0, 2) };
		const known = new Set(frame.nodes.map((node) => node.id));
		for (const node of gatherAs(cycle, frame).graph.nodes) expect(known.has(node.id)).toBe(true);
	});

	it('refuses what the frame does not have', () => {
		const frame = { nodes: [], links: [] };
		expect(() => gatherAs(smallGraph(), frame)).toThrow('not in the frame');
	});
});

describe('focus and neighbours', () => {
	it('walks one tie, or two', () => {
		const graph = frozen(smallGraph());
		expect(focus(graph, 'state:DZA', 1).nodes.map((node) => node.id)).toEqual(['state:DZA', 'theme:labour']);
		const two = focus(graph, 'state:DZA', 2);
		expect(two.nodes.map((node) => node.key)).toEqual(['DZA', 'KEN', 'NPL', 'labour']);
		expect(two.links.map((link) => link.id)).toEqual([
			'state:DZA>theme:labour',
			'state:KEN>theme:labour',
			'state:NPL>theme:labour'
		]);
		expect(() => focus(graph, 'state:XXX', 1)).toThrow('state:XXX');
	});

	it('tells who stands at the other end', () => {
		const index = neighbours(smallGraph());
		expect(index.get('state:NPL')).toEqual({
			nodes: ['theme:justice', 'theme:labour'],
			links: ['state:NPL>theme:justice', 'state:NPL>theme:labour']
		});
	});
});
