import { expect, test } from 'vitest';
import { publicSourcesOf } from './public-sources';

const source = (kind: string, file: string, format = 'table') => ({
	kind,
	citation: file,
	reconciliation: { file, format, formatLabel: `a table of ${format}` }
});

test('a person’s own files are called by their kind, never by their name', () => {
	const words = publicSourcesOf([source('bundled', 'cambodia.csv'), source('own', 'secret-partners.csv')]);
	expect(words).not.toContain('secret');
	expect(words).toContain(' and ');
	const many = ['a', 'b', 'c'].map((kind) => source('own', `secret-${kind}.csv`, kind));
	expect(publicSourcesOf(many)).toBe('3 files');
});
