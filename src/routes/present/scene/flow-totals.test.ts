import { expect, test } from 'vitest';
import type { PlacedLabel } from '$lib/layouts';
import { wrap } from '$lib/layouts/text';
import { totalsOf, withTotal, withTotals } from './flow-totals';

const label = (id: string, ...lines: string[]) =>
	({ id, lines: lines.map((text) => ({ text, dy: 0 })) }) as PlacedLabel;
const texts = (labels: readonly PlacedLabel[]) => labels.map(({ lines }) => lines.map(({ text }) => text));

test('a box says how many recommendations it stands for, and a line never begins with the number', () => {
	expect(withTotal('Justice', 54)).toBe('Justice\u00a0·\u00a054');
	expect(withTotal('Justice', undefined)).toBe('Justice');
	expect(wrap(withTotal('Right to health', 7), 12, 3, (text) => text.length)).toEqual([
		'Right to',
		'health\u00a0·\u00a07'
	]);
});

test('a recommendation of two themes counts once for the State that made it', () => {
	const of = totalsOf([
		{ facet: 'from', value: 'PHL', recommendations: 4 },
		{ facet: 'theme', value: 'justice', recommendations: 54 }
	]);
	expect([of('from', 'PHL'), of('theme', 'justice'), of('family', 'justice')]).toEqual([4, 54, undefined]);
});

test('what is gathered has its total where its name leaves room', () => {
	const totals = new Map([['0:…', 85]]);
	expect(
		texts(withTotals([label('0:a', 'Freedom of the press · 3'), label('0:…', '20 others')], totals))
	).toEqual([['Freedom of the press · 3'], ['20 others\u00a0·\u00a085']]);
	expect(texts(withTotals([label('0:…', '20 others')], totals))).toEqual([['20 others']]);
	expect(
		texts(withTotals([label('0:a', 'A very long name'), label('0:…', '20', 'others')], totals))[1]
	).toEqual(['20', 'others']);
});
