import { expect, it } from 'vitest';
import { layoutNetwork, type NetworkRequest } from './network';
import { tieColumns } from './tie-columns';

const ties = (rows: [string, string, number][]) =>
	tieColumns(
		rows,
		([source, target, value]) => ({ source, target, value }),
		[...new Set(rows.map(([source]) => source))],
		(state) => ({
			key: state,
			value: rows.filter(([source]) => source === state).reduce((sum, [, , value]) => sum + value, 0)
		})
	);

const all: [string, string, number][] = [
	['NOR', 'justice', 5],
	['NOR', 'labour', 1],
	['KEN', 'justice', 3],
	['PER', 'labour', 2]
];

const request = (part: Partial<NetworkRequest> = {}): NetworkRequest => ({
	kind: 'network',
	layout: 'circle',
	frame: ties(all),
	current: ties(all),
	target: 'theme',
	states: [
		{ key: 'NOR', label: 'Norway', group: 'WEOG' },
		{ key: 'KEN', label: 'Kenya', group: 'African' },
		{ key: 'PER', label: 'Peru', group: 'GRULAC' }
	],
	themes: [
		{ key: 'justice', label: 'Justice' },
		{ key: 'labour', label: 'Labour' }
	],
	topStates: 10,
	topThemes: 10,
	topReviews: 24,
	minWeight: 1,
	focus: '',
	steps: 0,
	gatheredLabels: { state: '{count} more States', theme: '{count} more themes', review: '{count} more' },
	size: { width: 800, height: 500 },
	options: {},
	...part
});

const ids = (part: Partial<NetworkRequest>) =>
	layoutNetwork(request(part))
		.geometry.nodes.map((node) => node.id)
		.sort();

it('draws every State and theme of the frame, and fills in their names', () => {
	const { geometry } = layoutNetwork(request());
	expect(geometry.nodes.find((node) => node.id === 'state:NOR')).toMatchObject({ label: 'Norway', value: 6 });
	expect(geometry.links).toHaveLength(4);
});

it('gathers what is beyond the top and says how many', () => {
	const { geometry } = layoutNetwork(request({ topStates: 1 }));
	expect(geometry.nodes.find((node) => node.kind === 'gathered')).toMatchObject({
		label: '2 more States',
		value: 5
	});
});

it('keeps a node in its place when another cycle is on show', () => {
	const where = (current: [string, string, number][]) =>
		layoutNetwork(request({ current: ties(current) })).geometry.nodes.map(({ id, x, y }) => ({ id, x, y }));
	expect(where(all.slice(0, 1))).toEqual(where(all));
});

it('counts the ties under the minimum', () => {
	expect(layoutNetwork(request({ minWeight: 3 })).leftOut).toEqual({ links: 2, value: 3, nodes: 2 });
});

it('leaves out what a minimum leaves without any tie, but for the node in focus', () => {
	expect(ids({ minWeight: 3 })).toEqual(['state:KEN', 'state:NOR', 'theme:justice']);
	expect(ids({ minWeight: 3, focus: 'state:PER' })).toContain('state:PER');
});

it('shows one or two steps around the node in focus', () => {
	expect(ids({ focus: 'state:PER', steps: 1 })).toEqual(['state:PER', 'theme:labour']);
	expect(ids({ focus: 'state:PER', steps: 2 })).toEqual(['state:NOR', 'state:PER', 'theme:labour']);
});

it('draws no ring of one State, whose themes would fall on one line', () => {
	const { nodes } = layoutNetwork(request({ focus: 'state:NOR', steps: 1 })).geometry;
	const [state, ...themes] = nodes.toSorted((a, b) => (a.kind < b.kind ? -1 : 1));
	const angles = themes.map(({ x, y }) => Math.atan2(y - state!.y, x - state!.x) % Math.PI);
	expect(Math.abs(angles[0]! - angles[1]!)).toBeGreaterThan(0.05);
});

it('lets one node stand for both roles where many States are reviewed', () => {
	const reviews = ties([
		['NOR', 'KEN', 2],
		['KEN', 'NOR', 1]
	]);
	const part = { target: 'review', frame: reviews, current: reviews } as const;
	expect(ids({ ...part, topReviews: 1 })).toEqual(['state:KEN', 'state:NOR']);
	expect(ids(part)).toEqual(['review:KEN', 'review:NOR', 'state:KEN', 'state:NOR']);
});

it('counts the marks that go with the ties under the minimum', () => {
	const whole = layoutNetwork(request({}));
	const high = layoutNetwork(request({ minWeight: 3 }));
	expect(whole.leftOut.nodes).toBeUndefined();
	expect(high.leftOut.nodes ?? 0).toBe(whole.geometry.nodes.length - high.geometry.nodes.length);
});

it('counts of the gathered those that say something now, as the number in their ring is theirs', () => {
	const { geometry } = layoutNetwork(
		request({
			topStates: 1,
			current: ties([
				['NOR', 'justice', 5],
				['PER', 'labour', 2]
			])
		})
	);
	expect(geometry.nodes.find((node) => node.id === 'gathered:state')).toMatchObject({
		label: '1 more States',
		count: 1,
		value: 2,
		members: ['state:KEN', 'state:PER']
	});
});

it('draws the ring of what is gathered large enough for its number', () => {
	const { geometry } = layoutNetwork(
		request({
			topThemes: 1,
			frame: ties([
				['NOR', 'justice', 900],
				['KEN', 'labour', 208],
				['PER', 'justice', 2]
			]),
			current: ties([
				['NOR', 'justice', 900],
				['KEN', 'labour', 208],
				['PER', 'justice', 2]
			]),
			options: { fontSize: 20 }
		})
	);
	const ring = geometry.nodes.find((node) => node.id === 'gathered:theme');
	expect(ring).toMatchObject({ value: 208, roomForNumber: true });
	expect((ring?.y ?? 0) + (ring?.radius ?? 0)).toBeLessThanOrEqual(500);
});

it('writes a number that a circle cannot hold behind its name, in the language asked for', () => {
	const rows: [string, string, number][] = [
		['NOR', 'justice', 52345],
		['KEN', 'justice', 100],
		['PER', 'labour', 1234]
	];
	const linesOf = (numbers?: string) => {
		const options = numbers === undefined ? {} : { numbers };
		const { geometry } = layoutNetwork(request({ frame: ties(rows), current: ties(rows), options }));
		return Object.fromEntries(
			geometry.labels
				.filter(({ id }) => id.startsWith('theme:'))
				.map(({ id, lines }) => [id, lines.map(({ text }) => text).join(' ')])
		);
	};
	expect(linesOf('en')).toEqual({
		'theme:justice': 'Justice\u00a0·\u00a052,445',
		'theme:labour': 'Labour\u00a0·\u00a01,234'
	});
	expect(linesOf('es')).toMatchObject({ 'theme:justice': 'Justice\u00a0·\u00a052.445' });
	expect(linesOf()).toEqual({ 'theme:justice': 'Justice', 'theme:labour': 'Labour' });
});
