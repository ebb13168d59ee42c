import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCHEMES } from '../model/scheme';
import { COUNTINGS, FLOW_COLUMNS, NETWORK_MODES } from '../model/questions';
import {
	defaultSelection,
	FLOW_KINDS,
	FLOW_SCALES,
	NETWORK_LAYOUTS,
	VIEWS,
	type Selection
} from './selection';
import { linkOf, parseSelection, printSelection } from './url';

const word = fc
	.string({ minLength: 1, maxLength: 12 })
	.map((text) => text.trim())
	.filter((text) => text !== '');
const words = fc.uniqueArray(word, { maxLength: 4 });
const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 54 }), { maxLength: 4 });

const anySelection: fc.Arbitrary<Selection> = fc.record({
	filters: fc.record({
		sur: words,
		from: words,
		group: words,
		org: words,
		theme: words,
		coalition: words,
		cycle: numbers,
		session: numbers,
		response: words,
		action: numbers
	}),
	view: fc.constantFrom(...VIEWS),
	table: fc.boolean(),
	network: fc.record({
		mode: fc.constantFrom(...NETWORK_MODES),
		layout: fc.constantFrom(...NETWORK_LAYOUTS),
		min: fc.integer({ min: 1, max: 1000 }),
		top: fc.integer({ min: 1, max: 500 }),
		themes: fc.integer({ min: 0, max: 500 }),
		focus: word,
		steps: fc.constantFrom(0 as const, 1 as const, 2 as const)
	}),
	flow: fc.record({
		kind: fc.constantFrom(...FLOW_KINDS),
		columns: fc.uniqueArray(fc.constantFrom(...FLOW_COLUMNS), { minLength: 2 }),
		counting: fc.constantFrom(...COUNTINGS),
		scale: fc.constantFrom(...FLOW_SCALES),
		top: fc.integer({ min: 1, max: 200 })
	}),
	scheme: fc.constantFrom(...SCHEMES),
	mark: fc.constantFrom('', 'from:NOR', 'from:NOR;theme:justice')
});

describe('the link of a selection', () => {
	it('gives the selection back', () => {
		fc.assert(
			fc.property(anySelection, (selection) => {
				const link = new URL(linkOf('/explore', selection), 'http://localhost');
				expect(parseSelection(link.searchParams)).toEqual(selection);
			})
		);
	});

	const cases: [string, Partial<Selection>][] = [
		['/explore', {}],
		['/explore?view=flow', { view: 'flow' }],
		[
			'/explore?sur=KHM&cycle=1,2',
			{ filters: { ...defaultSelection().filters, sur: ['KHM'], cycle: [1, 2] } }
		]
	];
	it.each(cases)('%s stands for its selection, defaults stripped', (link, part) => {
		expect(linkOf('/explore', { ...defaultSelection(), ...part })).toBe(link);
	});

	it('drops words that mean nothing', () => {
		const parsed = parseSelection(
			new URLSearchParams('view=pie&cycle=two,2,2&columns=theme&top=-4&steps=7&x=1')
		);
		expect(parsed).toEqual({ ...defaultSelection(), filters: { ...defaultSelection().filters, cycle: [2] } });
		expect(printSelection(parsed).toString()).toBe('cycle=2');
	});
});
