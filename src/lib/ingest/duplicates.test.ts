import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SeenRows } from './duplicates';

test('a row is new once', () => {
	const rows = new SeenRows();
	expect(rows.seen(['a', 'b'])).toBe(false);
	expect(rows.seen(['a', 'b'])).toBe(true);
	for (const other of [['b', 'a'], ['ab'], ['a', 'b', ''], ['', 'ab'], ['ab', ''], []]) {
		expect(rows.seen(other)).toBe(false);
	}
});

test('agrees with a set of whole rows', () => {
	const rows = fc.array(fc.array(fc.string({ maxLength: 6 }), { maxLength: 3 }), { maxLength: 200 });
	fc.assert(
		fc.property(rows, (table) => {
			const seen = new SeenRows();
			const known = new Set<string>();
			for (const row of table) {
				const text = JSON.stringify(row);
				expect(seen.seen(row)).toBe(known.has(text));
				known.add(text);
			}
		})
	);
});

test('keeps rows apart that differ in one character, and grows', () => {
	const seen = new SeenRows();
	const stem = 'x'.repeat(40);
	for (let i = 0; i < 200_000; i++) expect(seen.seen([stem, String(i), stem])).toBe(false);
	for (let i = 0; i < 200_000; i += 997) expect(seen.seen([stem, String(i), stem])).toBe(true);
});
