import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dice, matchRows, wordsOf, type Matchable } from './match';

const row = (rec: number, maker: number, paragraph: string, text = ''): Matchable => ({
	rec,
	maker,
	paragraph,
	text
});
const pairs = (first: Matchable[], others: Matchable[]) => [...matchRows(first, others)].sort();

describe('finding the same recommendation in another source', () => {
	it('goes by paragraph and recommending State where both have a number', () => {
		const first = [row(1, 3, '118.12', 'Ratify it.'), row(2, 4, '118.12', 'Ratify it.'), row(3, 3, '118.13')];
		const others = [
			row(11, 3, '118.012.', 'Something else'),
			row(12, 5, '118.12', 'Ratify it.'),
			row(13, 4, '118.12')
		];
		expect(pairs(first, others)).toEqual([
			[11, 1],
			[13, 2]
		]);
	});

	it('takes all that a State asks in a paragraph for matched', () => {
		expect(pairs([row(1, 3, '5.1')], [row(11, 3, '5.1', 'Sign'), row(12, 3, '5.1', 'Ratify')])).toEqual([
			[11, 1],
			[12, 1]
		]);
	});

	it('goes by wording where a number is missing, or where the two number otherwise', () => {
		const first = [row(1, 3, '', 'Abolish the death penalty in law and practice (Norway);')];
		expect(pairs(first, [row(11, 3, '118.5', 'Abolish the death penalty, in law and practice.')])).toEqual([
			[11, 1]
		]);
		expect(
			pairs(
				[row(1, 3, '6.5', 'Abolish the death penalty in law')],
				[row(11, 3, '118.5', 'Abolish the death penalty in law')]
			)
		).toEqual([[11, 1]]);
	});

	it('takes neither another State’s wording nor one that only resembles it', () => {
		const first = [row(1, 3, '', 'Ratify the Convention against Torture')];
		expect(pairs(first, [row(11, 4, '', 'Ratify the Convention against Torture')])).toEqual([]);
		expect(pairs(first, [row(11, 3, '', 'Ratify the Convention on Migrant Workers soon')])).toEqual([]);
	});

	it('gives each recommendation one twin, the most alike', () => {
		const first = [
			row(1, 3, '', 'Protect the rights of women'),
			row(2, 3, '', 'Protect the rights of women and girls')
		];
		const others = [
			row(11, 3, '', 'Protect the rights of women and girls'),
			row(12, 3, '', 'Protect the rights of women')
		];
		expect(pairs(first, others)).toEqual([
			[11, 2],
			[12, 1]
		]);
	});

	it('does not match what has neither number nor wording', () => {
		expect(pairs([row(1, 3, '')], [row(11, 3, '')])).toEqual([]);
	});

	it('finds all of a source in itself, whatever it holds', () => {
		const rows = fc
			.array(
				fc.record({
					maker: fc.nat(4),
					paragraph: fc.constantFrom('', '1', '118.2', '118.3.'),
					text: fc.constantFrom('', 'Ratify it', 'Ratify the convention', 'Protect women and girls')
				}),
				{ maxLength: 20 }
			)
			.map((made) => made.map((given, index): Matchable => ({ rec: index + 1, ...given })));
		fc.assert(
			fc.property(rows, (given) => {
				const again = given.map((one) => ({ ...one, rec: one.rec + 100 }));
				const matched = matchRows(given, again);
				for (const one of again) expect(matched.has(one.rec)).toBe(one.paragraph !== '' || one.text !== '');
				for (const [rec, twin] of matched) {
					const maker = (of: Matchable[], number: number) => of.find((one) => one.rec === number)?.maker;
					expect(maker(again, rec)).toBe(maker(given, twin));
				}
			})
		);
	});
});

describe('the likeness of wordings', () => {
	it('is between 0 and 1, the same both ways, and 1 for the same words', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), (a, b) => {
				const [x, y] = [wordsOf(a), wordsOf(b)];
				const likeness = dice(x, y);
				expect(likeness).toBe(dice(y, x));
				expect(likeness >= 0 && likeness <= 1).toBe(true);
				if (x.size > 0) expect(dice(x, x)).toBe(1);
			})
		);
	});

	it('leaves accents, case, punctuation and States in brackets out', () => {
		expect(dice(wordsOf('Côte d’Ivoire: RATIFY (Norway) (France);'), wordsOf("cote d'ivoire ratify"))).toBe(
			1
		);
	});
});
