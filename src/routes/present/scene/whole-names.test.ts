import { expect, test } from 'vitest';
import type { PlacedLabel } from '$lib/layouts';
import { wholeNames } from './whole-names';

interface Fault {
	shortened?: boolean;
	leader?: PlacedLabel['leader'];
}

/** A flow whose first column has names with faults while it shows more than some. */
const laidOut = (tops: readonly number[], fault: (top: number) => Fault[], unlabelled: string[] = []) => {
	const [top = 0] = tops;
	return Promise.resolve({
		tops,
		labels: fault(top).map((faults) => ({ id: '0:a', ...faults })) as PlacedLabel[],
		unlabelled
	});
};
const columnOf = (id: string) => Number.parseInt(id);
const settled = async (tops: readonly number[], fault: (top: number) => Fault[]) =>
	(await wholeNames(tops, columnOf, (tried) => laidOut(tried, fault)))?.tops;

test('a flow shows as many values as have room for their whole names', async () => {
	expect(await settled([12], (top) => (top > 8 ? [{ shortened: true }] : []))).toEqual([8]);
	expect(await settled([12], () => [])).toEqual([12]);
	expect(
		(await wholeNames([12], columnOf, (tried) => laidOut(tried, () => [], tried[0] === 9 ? [] : ['0:b'])))
			?.tops
	).toEqual([9]);
});

test('a column that has room for its names keeps its values where another has none', async () => {
	expect(await settled([12, 12], (top) => (top > 8 ? [{ shortened: true }] : []))).toEqual([8, 12]);
});

test('a name that would stand off its box is gathered rather than led to it by a line', async () => {
	expect(await settled([12], (top) => (top > 7 ? [{ leader: [0, 0, 1, 1] }] : []))).toEqual([7]);
});

test('where some are cut whatever is gathered, the fewest are', async () => {
	const two = [{ shortened: true }, { shortened: true }];
	expect(await settled([12], (top) => two.slice(top === 7 ? 1 : 0))).toEqual([7]);
	expect(await settled([3], () => two)).toEqual([3]);
	expect(await wholeNames([12], columnOf, () => Promise.resolve(undefined))).toBeUndefined();
});
