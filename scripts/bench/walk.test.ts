import { describe, expect, it } from 'vitest';
import { noFilters } from '../../src/lib/model/filters';
import { toggle, walk } from './walk';

const THEMES = ['justice', 'labour', 'nhri', 'torture', 'detention'];

describe('toggle', () => {
	it('sets a value and takes it back', () => {
		const set = toggle(noFilters(), { key: 'cycle', value: 2 });
		expect(set.cycle).toEqual([2]);
		expect(toggle(set, { key: 'cycle', value: 2 })).toEqual(noFilters());
	});
});

describe('walk', () => {
	const steps = walk(THEMES, 60, 1);

	it('changes one value of one key at a time', () => {
		let before = noFilters();
		for (const after of steps) {
			const changed = (['cycle', 'group', 'theme'] as const).flatMap((key) => {
				const [was, is] = [before[key] as (string | number)[], after[key] as (string | number)[]];
				return [...was.filter((one) => !is.includes(one)), ...is.filter((one) => !was.includes(one))];
			});
			expect(changed).toHaveLength(1);
			before = after;
		}
	});

	it('keeps few values chosen at once', () => {
		for (const { cycle, group, theme } of steps) {
			expect(cycle.length).toBeLessThanOrEqual(2);
			expect(group.length).toBeLessThanOrEqual(2);
			expect(theme.length).toBeLessThanOrEqual(3);
		}
	});

	it('is the same for the same seed alone', () => {
		expect(walk(THEMES, 60, 1)).toEqual(steps);
		expect(walk(THEMES, 60, 2)).not.toEqual(steps);
	});
});
