import { expect, test } from 'vitest';
import type { PlacedLabel } from '$lib/layouts';
import { wholeNames } from './whole-names';

const laidOut = (top: number, cut: number, unlabelled: string[] = []) =>
	Promise.resolve({
		top,
		labels: Array.from({ length: top }, (_, index) => ({ shortened: index < cut })) as PlacedLabel[],
		unlabelled
	});

test('a flow shows as many values as have room for their whole names', async () => {
	expect((await wholeNames(12, (top) => laidOut(top, top > 8 ? 2 : 0)))?.top).toBe(8);
	expect((await wholeNames(12, (top) => laidOut(top, 0, top > 9 ? ['a'] : [])))?.top).toBe(9);
	expect((await wholeNames(12, (top) => laidOut(top, 0)))?.top).toBe(12);
});

test('a name that would stand off its box is gathered rather than led to it by a line', async () => {
	const led = (top: number) =>
		laidOut(top, 0).then((one) => ({
			...one,
			labels: one.labels.map((label) =>
				top > 7 ? { ...label, leader: [0, 0, 1, 1] as [number, number, number, number] } : label
			)
		}));
	expect((await wholeNames(12, led))?.top).toBe(7);
});

test('where some are cut whatever is gathered, the fewest are', async () => {
	expect((await wholeNames(12, (top) => laidOut(top, top === 7 ? 1 : 2)))?.top).toBe(7);
	expect((await wholeNames(3, (top) => laidOut(top, 1)))?.top).toBe(3);
	expect(await wholeNames(12, () => Promise.resolve(undefined))).toBeUndefined();
});
