import { expect, test } from 'vitest';
import { layoutBars, type Bar } from './bars';
import type { Figure } from './types';

const bar = (id: string, value: number, words: string): Bar => ({
	id: `state:${id}`,
	label: id,
	parts: [{ value, paint: 'accent', title: words }],
	value: words
});

test('bars of one value are of one length in both lists, however long the words behind them', () => {
	const { figure } = layoutBars(
		[
			{ heading: 'Labour rights', bars: [bar('NOR', 0.5, '50%')] },
			{ heading: 'Justice', bars: [bar('SWE', 0.5, '50% · 2009 and 2014'), bar('FRA', 0.25, '25%')] }
		],
		{ width: 900, height: 300 },
		{ fontSize: 20 }
	);
	const lengthOf = (id: string) => figure.nodes.find((node) => node.id === id)?.width;
	expect(lengthOf('state:NOR')).toBe(lengthOf('state:SWE#2'));
	expect(lengthOf('state:FRA#2')).toBeCloseTo((lengthOf('state:NOR') ?? 0) / 2, 1);
});

test('as many bars as the height holds, and how many are left out', () => {
	const bars = Array.from({ length: 9 }, (_, index) => bar(`S${index}`, 9 - index, String(9 - index)));
	const { figure, leftOut } = layoutBars(
		[{ heading: '', bars }],
		{ width: 400, height: 110 },
		{ fontSize: 20 }
	);
	expect(leftOut).toEqual([5]);
	expect(figure.nodes).toHaveLength(4);
	for (const { y, height } of figure.nodes) expect(y + height).toBeLessThanOrEqual(110);
});

const linesOf = (figure: Figure, id: string) =>
	figure.texts.find((text) => text.id === `name ${id}`)?.lines.map(({ text }) => text) ?? [];

test('a name too long for its column goes on in a new line and is not cut', () => {
	const label = 'Anti-drug campaign and rights of people who use drugs, wherever they are held';
	const long = { ...bar('LONG', 4, '4, of which 2 noted'), label };
	const { figure } = layoutBars(
		[{ heading: '', bars: [long, bar('NOR', 2, '2')] }],
		{ width: 900, height: 300 },
		{ fontSize: 20 }
	);
	expect(linesOf(figure, 'state:LONG').length).toBeGreaterThan(1);
	expect(linesOf(figure, 'state:LONG').join(' ')).toBe(label);
});

test('on a phone lists stand one below the other, names above their bars', () => {
	const lists = ['NOR', 'SWE'].map((id) => ({
		heading: `About ${id}`,
		bars: [{ ...bar(id, 0.5, '50% · 2009 and 2014'), label: `The State that is called ${id}` }]
	}));
	const { figure } = layoutBars(lists, { width: 362, height: 460 }, { fontSize: 15 });
	const [first, second] = figure.nodes;
	expect(first?.x).toBe(second?.x);
	expect(first?.width).toBeGreaterThan(100);
	expect(second?.y).toBeGreaterThan((first?.y ?? 0) + 200);
	for (const { id, y } of figure.nodes)
		expect(figure.texts.find((text) => text.id === `name ${id}`)?.y).toBeLessThan(y);
	expect(linesOf(figure, 'state:NOR')).toEqual(['The State that is called NOR']);
});

test('bars are as long as the words behind each of them allow, not as the longest words of all', () => {
	const { figure } = layoutBars(
		[{ heading: '', bars: [bar('NOR', 1, '64%'), bar('SWE', 0.5, '32% · 2009, 2014, 2019 and 2024')] }],
		{ width: 480, height: 300 },
		{ fontSize: 20 }
	);
	const [longest] = figure.nodes;
	expect(longest?.width).toBeGreaterThan(200);
	for (const { x, lines } of figure.texts)
		expect(x + 0.6 * 20 * Math.max(...lines.map(({ text }) => text.length))).toBeLessThan(500);
});

test('figures stand in the bars where all are long enough, which leaves the bars more room, and behind them elsewhere', () => {
	const parted = (id: string, value: number): Bar => ({
		...bar(id, value, `${value * 100}% · 2009, 2014`),
		parted: { inside: `${value * 100}%`, behind: '2009, 2014' }
	});
	const lay = (values: readonly number[]) =>
		layoutBars(
			[{ heading: '', bars: values.map((value, index) => parted(`S${index}`, value)) }],
			{ width: 460, height: 300 },
			{ fontSize: 20 }
		).figure;
	const inside = lay([0.64, 0.5]);
	const behind = lay([0.64, 0.01]);
	const textsOf = (figure: Figure) => figure.texts.map(({ lines }) => lines[0]?.text);
	expect(textsOf(inside)).toEqual(['S0', '64%', '2009, 2014', 'S1', '50%', '2009, 2014']);
	expect(textsOf(behind)).toEqual(['S0', '64% · 2009, 2014', 'S1', '1% · 2009, 2014']);
	expect(inside.nodes[0]?.width).toBeGreaterThan((behind.nodes[0]?.width ?? 0) + 20);
});
