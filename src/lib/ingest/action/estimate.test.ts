import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreementOf, noConfusion } from './agreement';
import agreement from './agreement.json';
import { estimateAction } from './estimate';

const categoryOf = (text: string) => estimateAction(text).category;

describe('the first verb decides', () => {
	test.each([
		['Share its experience with other States', 1],
		['Call upon the international community for support', 1],
		['Continue its efforts to promote education', 2],
		['Maintain the moratorium', 2],
		['Consider ratifying the Convention', 3],
		['Examine the possibility of acceding to the Protocol', 3],
		['Take all necessary measures to protect children', 4],
		['Strengthen the protection of women', 4],
		['Ratify the Optional Protocol', 5],
		['Abolish the death penalty', 5],
		['That it further fully implement the plan', 5],
		['12. In line with its pledge, ratify the Convention', 5],
		['Adopt all appropriate measures against violence', 4],
		['Give due consideration to a standing invitation', 3],
		['Recommended ratifying the Convention', 5],
		['Prendre des mesures pour protéger les enfants', 4],
		['Ratifier la Convention', 5],
		['Poursuivre ses efforts', 2],
		['Considerar la ratificación', 3],
		['Adoptar medidas para proteger a la infancia', 4],
		['Derogar la ley', 5],
		['', 0],
		['…!', 0],
		['Lorem ipsum', 0]
	])('%s → %i', (text, category) => expect(categoryOf(text)).toBe(category));
});

test('"continue and strengthen" takes the second verb', () => {
	expect(categoryOf('Continue and strengthen its policies')).toBe(4);
	expect(categoryOf('Continue and further intensify its policies')).toBe(4);
	expect(categoryOf('Continue to strengthen its policies')).toBe(2);
	expect(categoryOf('Poursuivre et renforcer ses efforts')).toBe(4);
});

test('a general action with specific examples is specific', () => {
	expect(categoryOf('Strengthen equality, including by adopting a comprehensive law')).toBe(5);
	expect(categoryOf('Take measures with a view to ratify the Convention')).toBe(5);
	expect(categoryOf('Strengthen equality in education')).toBe(4);
});

test('any text has a category from 0 to 5, the same each time, and a verb where it has one', () => {
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
			const { category, verb } = estimateAction(text);
			expect(category).toBeGreaterThanOrEqual(0);
			expect(category).toBeLessThanOrEqual(5);
			expect(verb === '').toBe(category === 0);
			expect(estimateAction(text)).toEqual({ category, verb });
		})
	);
});

test('what follows the first sentence does not change a verb that stands first', () => {
	fc.assert(
		fc.property(
			fc.constantFrom('Ratify', 'Amend', 'Repeal', 'Consider', 'Maintain'),
			fc.lorem(),
			(verb, rest) => {
				expect(categoryOf(`${verb} the law. ${rest}`)).toBe(categoryOf(`${verb} the law.`));
			}
		)
	);
});

test('agreement and kappa, worked out by hand', () => {
	const table = noConfusion();
	const [one, , , four] = table;
	if (one) one[1] = 20;
	if (one) one[4] = 5;
	if (four) four[1] = 10;
	if (four) four[4] = 15;
	// Observed 35/50 = 0.7; by chance (25 × 30 + 25 × 20) / 2500 = 0.5.
	expect(agreementOf(table)).toMatchObject({ recommendations: 50, accuracy: 0.7, kappa: 0.4 });
	expect(agreementOf(noConfusion())).toMatchObject({ recommendations: 0, accuracy: 0, kappa: 0 });
});

test('the shipped figures add up, and the sessions held out agree in four of five', () => {
	for (const part of [agreement.train, agreement.heldOut]) {
		expect(agreementOf(part.confusion)).toMatchObject({ accuracy: part.accuracy, kappa: part.kappa });
	}
	expect(agreement.train.recommendations + agreement.heldOut.recommendations).toBe(35_469);
	expect(agreement.heldOut.accuracy).toBeGreaterThan(0.8);
});
