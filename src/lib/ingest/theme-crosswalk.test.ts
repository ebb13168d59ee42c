import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { bundledReference } from './test-support';

const file = new URL('../../../data/reference/theme-crosswalk.csv', import.meta.url);

test('the crosswalk leads each theme of a scheme to one issue that exists', () => {
	const { data, errors } = Papa.parse<Record<string, string>>(readFileSync(file, 'utf8').trim(), {
		header: true
	});
	expect(errors).toEqual([]);
	const issues = new Set(bundledReference().themes.map(({ id }) => id));
	expect(data.filter(({ issue }) => !issues.has(issue ?? ''))).toEqual([]);
	expect(new Set(data.map(({ scheme, theme }) => `${scheme}|${theme}`)).size).toBe(data.length);
	expect(new Set(data.map(({ scheme }) => scheme))).toEqual(new Set(['OHCHR', 'OHCHR coded']));
});
