import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noFilters } from '../model/filters';
import { backward, forward, narrowed, stepsOf } from './reveal';

describe('the steps of a scene', () => {
	const present = { cycles: [1, 2], groups: ['African', 'WEOG', 'GRULAC'] };

	it('build up to the whole', () => {
		expect(stepsOf('cycle', present)).toEqual([{ cycle: [1] }, {}]);
		expect(stepsOf('group', present)).toEqual([{ group: ['African'] }, { group: ['African', 'WEOG'] }, {}]);
		expect(stepsOf('none', present)).toEqual([{}]);
		expect(stepsOf('cycle', { cycles: [], groups: [] })).toEqual([{}]);
		expect(stepsOf('cycle', { cycles: [2], groups: [] })).toEqual([{}]);
	});

	it('never show what the scene leaves out', () => {
		const filters = { ...noFilters(), cycle: [2] };
		expect(narrowed(filters, { cycle: [1, 2] }).cycle).toEqual([2]);
		expect(narrowed(filters, { cycle: [1] }).cycle).toEqual([2]);
		expect(narrowed(filters, {})).toEqual(filters);
		expect(narrowed(noFilters(), { cycle: [1] }).cycle).toEqual([1]);
	});

	it('lead nowhere as long as it is not known how many they are', () => {
		const counts = [2, undefined, undefined];
		expect(forward({ scene: 0, step: 1 }, counts)).toEqual({ scene: 1, step: 0 });
		expect(forward({ scene: 1, step: 0 }, counts)).toBeUndefined();
		expect(backward({ scene: 1, step: 0 }, counts)).toEqual({ scene: 0, step: 1 });
		expect(backward({ scene: 2, step: 0 }, counts)).toBeUndefined();
		expect(backward({ scene: 2, step: 1 }, counts)).toEqual({ scene: 2, step: 0 });
	});

	it('are gone through one after the other, and back the same way', () => {
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 6 }), (steps) => {
				const way = [{ scene: 0, step: 0 }];
				for (;;) {
					const here = way.at(-1) ?? { scene: 0, step: 0 };
					const next = forward(here, steps);
					if (!next || next === here) break;
					way.push(next);
				}
				expect(way).toHaveLength(steps.reduce((sum, count) => sum + count, 0));
				for (let at = way.length - 1; at > 0; at--) {
					const here = way[at];
					if (here) expect(backward(here, steps)).toEqual(way[at - 1]);
				}
			})
		);
	});
});
