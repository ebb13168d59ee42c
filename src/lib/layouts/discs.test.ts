import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keepDiscsApart, shareWithoutOverlap, type Disc } from './discs';

const anyDiscs = fc.array(
	fc.record({
		x: fc.integer({ min: 0, max: 300 }),
		y: fc.integer({ min: 0, max: 200 }),
		radius: fc.integer({ min: 2, max: 30 }),
		fixed: fc.constantFrom(false, false, false, true)
	}),
	{ maxLength: 40 }
);

const overlapping = (discs: readonly Disc[], share = 1) =>
	discs.flatMap((a, i) =>
		discs
			.slice(i + 1)
			.filter((b) => !(a.fixed && b.fixed))
			.filter((b) => Math.hypot(b.x - a.x, b.y - a.y) < share * (a.radius + b.radius) - 1e-9)
	);

test('no two circles overlap, however little room they have', () => {
	fc.assert(
		fc.property(anyDiscs, (given) => {
			const discs = given.map((disc) => ({ ...disc }));
			keepDiscsApart(discs, 3, () => {
				for (const disc of discs) {
					if (disc.fixed) continue;
					disc.x = Math.min(300, Math.max(0, disc.x));
					disc.y = Math.min(200, Math.max(0, disc.y));
				}
			});
			discs.forEach((disc, index) => {
				if (disc.fixed) expect(disc).toEqual(given[index]);
			});
			expect(overlapping(discs, shareWithoutOverlap(discs))).toEqual([]);
		})
	);
});

test('circles that do not touch stay where they are, as large as they are', () => {
	const discs = [
		{ x: 0, y: 0, radius: 10 },
		{ x: 24, y: 0, radius: 10 }
	];
	keepDiscsApart(discs, 3, () => undefined);
	expect(discs.map(({ x }) => x)).toEqual([0, 24]);
	expect(shareWithoutOverlap(discs)).toBe(1);
});

test('where there is room, all keep their size', () => {
	const discs = Array.from({ length: 12 }, () => ({ x: 50, y: 50, radius: 10 }));
	keepDiscsApart(discs, 3, () => undefined);
	expect(shareWithoutOverlap(discs)).toBe(1);
});
