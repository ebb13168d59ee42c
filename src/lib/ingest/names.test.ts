import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { likeness } from './likeness';
import { foldName, StateNames, ThemeNames } from './names';
import { vocabularyOf } from './reference';
import { bundledReference } from './test-support';

describe('foldName', () => {
	test.each([
		['Côte d’Ivoire', "COTE D'IVOIRE"],
		['Trinidad & Tobago', 'Trinidad and Tobago'],
		['St. Kitts & Nevis', 'Saint Kitts and Nevis'],
		['The Gambia', 'Gambia (the)'],
		['Guinea-Bissau', 'guinea bissau'],
		['Türkiye', 'TURKIYE'],
		['Bolivia (Plurinational State of)', 'Bolivia, Plurinational State of'],
		["Women's rights", 'womens-rights']
	])('%s is %s', (a, b) => expect(foldName(a)).toBe(foldName(b)));

	test('is done once', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (name) => foldName(foldName(name)) === foldName(name))
		);
	});
});

describe('States', () => {
	const vocabulary = vocabularyOf(bundledReference());
	const names = new StateNames(vocabulary);
	const iso3 = (name: string) => vocabulary.states[names.find(name) ?? -1]?.iso3;

	test('are found by code and by any of their names', () => {
		for (const state of vocabulary.states.slice(1)) {
			for (const name of [state.iso3, state.name, state.officialName, ...state.otherNames]) {
				expect([name, iso3(name.toUpperCase())]).toEqual([name, state.iso3]);
			}
		}
	});

	test.each([
		['DPR Korea', 'PRK'],
		['Macedonia FYR', 'MKD'],
		['Swaziland', 'SWZ'],
		['Cape Verde', 'CPV'],
		['Sao Tome & Principe', 'STP'],
		["Cote d'Ivoire", 'CIV'],
		['Cote d Ivoire', 'CIV'],
		['nor', 'NOR'],
		['Korea', undefined],
		['(Unknown)', undefined],
		['XXX', undefined],
		['', undefined]
	])('%s → %s', (name, expected) => expect(iso3(name)).toBe(expected));

	test('suggests the nearest, but nothing for the unknown', () => {
		expect(names.nearest('Norwey')).toMatchObject({ id: 'NOR', name: 'Norway' });
		expect(names.nearest('Kyrgystan')).toMatchObject({ id: 'KGZ' });
		expect(names.nearest('United States of Amerika')).toMatchObject({ id: 'USA' });
		expect(names.nearest('(Unknown)')).toBeUndefined();
		expect(names.nearest('qqqqqq')).toBeUndefined();
		expect(names.nearest('Wakanda')).toBeUndefined();
		expect(names.nearest('Hong Kong')).toBeUndefined();
	});

	test('an alias comes first, where its State is known', () => {
		const aliased = new StateNames(
			vocabulary,
			new Map([
				['korea', 'KOR'],
				['norge', 'ZZZ']
			])
		);
		expect(vocabulary.states[aliased.find('Korea') ?? 0]?.iso3).toBe('KOR');
		expect(aliased.find('Norge')).toBeUndefined();
	});
});

describe('themes', () => {
	test('are found by id, name and label, and taken in where new', () => {
		const vocabulary = vocabularyOf(bundledReference());
		const names = new ThemeNames(vocabulary);
		const id = (name: string) => vocabulary.themes[names.find(name) ?? -1]?.id;
		expect(id('cp-rights-general')).toBe('cp-rights-general');
		expect(id('CP Rights – General')).toBe('cp-rights-general');
		expect(id('Civil and political rights, general')).toBe('cp-rights-general');
		expect(id('none')).toBeUndefined();

		const first = names.addUnknown('Space law!');
		expect(vocabulary.themes[first]).toMatchObject({ id: 'space-law', name: 'Space law!' });
		expect(names.find('space law')).toBe(first);
		expect(vocabulary.themes[names.addUnknown('None')]?.id).toBe('none-2');
		const signs = names.addUnknown('—');
		expect(vocabulary.themes[signs]?.id).toBe('theme');
		expect(names.find('—')).toBe(signs);
		expect(vocabulary.themes[names.addUnknown('Theme')]?.id).toBe('theme-2');
		expect(names.nearest('Space laws')).toBeUndefined();
		// Unlike by letters, and yet the word is in the name, or the name in the words.
		expect(names.nearest('Torture')).toMatchObject({ name: 'Torture and other CID treatment' });
		expect(names.nearest('Elections held in each of our twelve districts')).toMatchObject({
			id: 'elections'
		});
		expect(names.nearest('Womens right')).toMatchObject({ id: 'womens-rights' });
		expect(names.nearest('Education')).toMatchObject({ id: 'right-to-education', likeness: 1 });
		// Words that many themes share make none alike.
		for (const other of ['Right to privacy', 'Right to sport', 'Digital rights', 'Disabled people'])
			expect([other, names.nearest(other)?.id]).not.toEqual([other, expect.any(String)]);
	});
});

describe('likeness', () => {
	test('is 1 for the same, 0 for nothing in common, and the same both ways', () => {
		expect(likeness('norway', 'norway')).toBe(1);
		expect(likeness('', 'norway')).toBe(0);
		expect(likeness('abc', 'xyz')).toBe(0);
		fc.assert(
			fc.property(fc.string(), fc.string(), (a, b) => {
				const alike = likeness(a, b);
				expect(alike).toBeCloseTo(likeness(b, a));
				expect(alike).toBeGreaterThanOrEqual(0);
				expect(alike).toBeLessThanOrEqual(1);
			})
		);
	});

	test('may give up below a likeness, and is right from there on', () => {
		const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 12 });
		fc.assert(
			fc.property(word, word, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, floor) => {
				const [exact, quick] = [likeness(a, b), likeness(a, b, floor)];
				if (exact >= floor) expect(quick).toBeCloseTo(exact);
				else expect(quick).toBeLessThanOrEqual(exact);
			}),
			{ numRuns: 1000 }
		);
	});

	test('takes a swap of neighbours for one slip and words in another order for the same words', () => {
		expect(likeness('norawy', 'norway')).toBeCloseTo(5 / 6);
		expect(likeness('republic of korea', 'korea republic of')).toBe(1);
	});
});
