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

test('where some are cut whatever is gathered, the fewest are', async () => {
	expect((await wholeNames(12, (top) => laidOut(top, top === 7 ? 1 : 2)))?.top).toBe(7);
	expect((await wholeNames(3, (top) => laidOut(top, 1)))?.top).toBe(3);
	expect(await wholeNames(12, () => Promise.resolve(undefined))).toBeUndefined();
});
