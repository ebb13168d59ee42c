import { expect, test } from 'vitest';
import { layoutBars, type Bar } from './bars';

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
