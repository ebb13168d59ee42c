import { expect, test } from 'vitest';
import { pagePathOf, pagesOf, prefixOf } from './shelves';

test('two sites of one origin share no shelf, even where one stands below the other', () => {
	expect(pagesOf(prefixOf('/a'), '1').startsWith(prefixOf('/a/b'))).toBe(false);
	expect(pagesOf(prefixOf('/a/b'), '1').startsWith(prefixOf('/a'))).toBe(false);
	expect(pagesOf(prefixOf(''), '1').startsWith(prefixOf('/a'))).toBe(false);
});

test('an address with a slash too many means the page without it', () => {
	const pages = new Set(['/a/', '/a/explore', '/a/approach/plan']);
	expect(pagePathOf('/a/', pages)).toBe('/a/');
	expect(pagePathOf('/a/explore', pages)).toBe('/a/explore');
	expect(pagePathOf('/a/approach/plan/', pages)).toBe('/a/approach/plan');
	expect(pagePathOf('/a/no-such-page', pages)).toBeUndefined();
});
