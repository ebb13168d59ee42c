import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FLOW_COLUMNS } from '../model/questions';
import { parseMark, printMark } from './mark';

const clause = fc.record({
	column: fc.constantFrom(...FLOW_COLUMNS),
	values: fc.array(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 3 }),
	not: fc.boolean()
});

it('a mark survives its link', () => {
	fc.assert(
		fc.property(fc.array(clause, { minLength: 1, maxLength: 3 }), (mark) => {
			expect(parseMark(printMark(mark))).toEqual(mark);
		})
	);
});

it('reads as a person would write it', () => {
	expect(printMark([{ column: 'from', values: ['NOR'], not: false }])).toBe('from:NOR');
	expect(parseMark('theme!justice,labour')).toEqual([
		{ column: 'theme', values: ['justice', 'labour'], not: true }
	]);
});

it('refuses what it does not know', () => {
	expect(parseMark('colour:red')).toBeUndefined();
	expect(parseMark('')).toBeUndefined();
});
