import fc from 'fast-check';
import { expect, it } from 'vitest';
import { joinCell, splitCell } from './cell-list';

const word = fc
	.string({ unit: fc.constantFrom('a', 'é', '|', '\\', ' ', ','), minLength: 1, maxLength: 6 })
	.map((text) => text.trim())
	.filter((text) => text !== '');

it('gives back the words that were joined', () => {
	fc.assert(
		fc.property(fc.array(word), (words) => {
			expect(splitCell(joinCell(words))).toEqual(words);
		})
	);
});

it('reads what a person wrote', () => {
	expect(splitCell(' Health | Education||')).toEqual(['Health', 'Education']);
});
